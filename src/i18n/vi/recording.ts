const mistaken = 'Ghi nhầm thì dùng: congvan undo'

/** What is said when answers and other facts go on record. */
export const recording = {
  options: {
    duty: 'chỉ việc này, theo mã việc trong văn bản',
    dryRun: 'chỉ cho biết sẽ ghi gì, không ghi',
    yes: 'đồng ý ghi cho từ ba nơi nhận trở lên',
    date: 'ngày ghi trên văn bản (mặc định: hôm nay)',
    received: 'ngày nhận được',
    symbol: 'số, ký hiệu văn bản trả lời',
    outcome: 'kết quả',
    count: 'số lượng gửi',
    note: 'ghi chú',
    file: 'tệp văn bản trả lời, để trong thư mục hồ sơ',
    from: 'ghi nhiều câu trả lời từ bảng CSV hoặc Excel: xem trước, thêm --write để ghi',
    write: 'với --from: ghi vào hồ sơ; không có thì chỉ xem trước',
    to: 'hạn mới',
    reason: 'lý do',
    by: 'số, ký hiệu văn bản cho phép',
  },
  moved: (facts: { symbol: string; name: string; duty: string | null; before: string; after: string }) =>
    `${facts.symbol} · ${facts.name}${facts.duty === null ? '' : ` · ${facts.duty}`}: ${facts.before} → ${facts.after}`,
  wrote: ({ record, count }: { record: string; count: number }) => `Đã ghi ${count} mục vào ${record}. ${mistaken}`,
  mistaken,
  wouldWrite: ({ record, count }: { record: string; count: number }) =>
    `Sẽ ghi ${count} mục vào ${record}; chưa ghi gì.`,
  whom: 'Chưa rõ ghi cho cơ quan nào: nêu tên cơ quan, hoặc dùng --unit, --group, --state.',
  sure: ({ count }: { count: number }) => `Sắp ghi cho ${count} nơi nhận.`,
  sureHint: 'Thêm --yes nếu đúng là muốn ghi cho tất cả, hoặc --dry-run để xem trước.',
  noDuty: ({ duty, duties }: { duty: string; duties: readonly string[] }) =>
    `Văn bản không có việc «${duty}»${duties.length === 0 ? '' : `; các việc: ${duties.join(', ')}`}.`,
  onRecord: ({ names, symbol }: { names: readonly string[]; symbol: string }) =>
    `Đã có trong hồ sơ ${symbol}, không ghi lần nữa: ${names.join(', ')}.`,
  noFile: ({ file }: { file: string }) => `Không có tệp ${file}.`,
  fileOutside: ({ file, folder }: { file: string; folder: string }) => `Tệp ${file} ở ngoài thư mục hồ sơ ${folder}.`,
  fileOutsideHint: 'Chép tệp vào thư mục hồ sơ (ví dụ files/) rồi chạy lại lệnh, để tệp luôn đi cùng hồ sơ.',
  locked: ({ by, host, pid, since }: { by: string; host: string; pid: number; since: string }) =>
    `${by} trên máy ${host} (tiến trình ${pid}) đang ghi hồ sơ từ ${since}.`,
  lockedHint: 'Chờ một lát rồi chạy lại lệnh. Nếu máy kia đã tắt giữa chừng, khóa tự hết hiệu lực sau hai phút.',
  leftBy: ({ by, host, pid, since }: { by: string; host: string; pid: number; since: string }) =>
    `Khóa của ${by} trên máy ${host} (tiến trình ${pid}, từ ${since}) bị bỏ lại, nay đã gỡ.`,
  stale: ({ record }: { record: string }) => `${record} vừa được sửa, không ghi đè lên. Xem lại tệp rồi chạy lại lệnh.`,
  unfit: ({ record }: { record: string }) =>
    `Không thêm được vào ${record} theo cách tệp đang viết; xin sửa tệp bằng tay.`,
  recovered: ({ command, outcome }: { command: string; outcome: 'completed' | 'rolled-back' }) =>
    outcome === 'completed'
      ? `Lệnh trước bị ngắt giữa chừng, nay đã được ghi nốt: ${command}`
      : `Lệnh trước bị ngắt giữa chừng và tệp đã được sửa sau đó, nên lệnh ấy không được ghi: ${command}`,
  nothingToUndo: 'Không có lệnh nào để hủy.',
  undone: ({ command, by }: { command: string; by: string }) => `Đã hủy lệnh của ${by}: ${command}`,
  noEntries: 'Chưa có lệnh nào ghi vào hồ sơ.',
}
