const mistaken = 'Ghi nhầm thì dùng: congvan undo'

/** An obligation that moves; null stands for what was not there, or is not any more. */
interface Moved {
  symbol: string
  name: string
  duty: string | null
  before: string | null
  after: string | null
  dueBefore: string | null
  dueAfter: string | null
}

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
    again: 'ghi thêm một lần trả lời nữa cho nơi đã trả lời',
    from: 'ghi nhiều câu trả lời từ bảng CSV hoặc Excel: xem trước, thêm --write để ghi',
    write: 'với --from: ghi vào hồ sơ; không có thì chỉ xem trước',
    to: 'hạn mới',
    reason: 'lý do',
    by: 'số, ký hiệu văn bản cho phép',
  },
  moved: ({ symbol, name, duty, before, after, dueBefore, dueAfter }: Moved) => {
    const whose = [symbol, name, ...(duty === null ? [] : [duty])].join(' · ')
    const state = before === after ? `${before ?? ''}, không đổi` : `${before ?? 'mới'} → ${after ?? 'không còn'}`
    const none = 'không có'
    const due = dueBefore === dueAfter ? '' : `; hạn ${dueBefore ?? none} → ${dueAfter ?? none}`
    return `${whose}: ${state}${due}`
  },
  recipients: ({ count }: { count: number }) => `${count} nơi nhận`,
  wrote: ({ record, count }: { record: string; count: number }) => `Đã ghi ${count} mục vào ${record}. ${mistaken}`,
  mistaken,
  wouldWrite: ({ record, count }: { record: string; count: number }) =>
    `Sẽ ghi ${count} mục vào ${record}; chưa ghi gì.`,
  whom: 'Chưa rõ ghi cho cơ quan nào: nêu tên cơ quan, hoặc dùng --unit, --group, --state.',
  partial: 'Hồ sơ còn lỗi nên chưa chắc lọc đúng ai; không ghi gì.',
  partialHint: 'Sửa xong (xem: congvan check) rồi chạy lại; hoặc nêu tên từng cơ quan.',
  sure: ({ count }: { count: number }) => `Sắp ghi cho ${count} nơi nhận.`,
  sureHint: 'Thêm --yes nếu đúng là muốn ghi cho tất cả, hoặc --dry-run để xem trước.',
  answered: ({ names, symbol }: { names: readonly string[]; symbol: string }) =>
    `Đã ghi nhận trả lời ${symbol} rồi: ${names.join(', ')}.`,
  answeredQuestion: 'Ghi thêm lần nữa?',
  answeredHint:
    'Thêm --again nếu đúng là có thêm một văn bản trả lời; nếu chỉ ghi cho nơi chưa trả lời: --state overdue,pending.',
  unitNotAskedHint: ({ symbol }: { symbol: string }) =>
    `Xem ai phải trả lời: congvan recipients ${symbol}. Nếu thiếu, thêm vào recipients: congvan edit ${symbol}`,
  doubts: {
    datedAhead: ({ date, today }: { date: string; today: string }) =>
      `Ngày ${date} ở sau hôm nay (${today}); từ ngày ấy mới tính.`,
    beforeLetter: ({ date, letter, symbol }: { date: string; letter: string; symbol: string }) =>
      `Ngày ${date} ở trước ngày của ${symbol} (${letter}).`,
    receivedBeforeDated: ({ received, date }: { received: string; date: string }) =>
      `Ngày nhận (${received}) ở trước ngày của văn bản trả lời (${date}).`,
    untilPast: ({ to, today }: { to: string; today: string }) => `Hạn mới ${to} đã qua (hôm nay là ${today}).`,
    notMoreTime: ({ to, due }: { to: string; due: string }) => `Hạn mới ${to} không muộn hơn hạn đang có (${due}).`,
  },
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
  received: ({ record }: { record: string }) =>
    `${record} là văn bản của cơ quan khác: ở đây chỉ đọc, không ghi. Trả lời thì vào sổ văn bản trả lời của mình (congvan add), cơ quan đó sẽ thấy.`,
  numbered: ({ record }: { record: string }) =>
    `Số của ${record} vừa được cấp cho văn bản khác; chưa ghi gì. Chạy lại lệnh với số tiếp theo.`,
  unfit: ({ record }: { record: string }) =>
    `Không thêm được vào ${record} theo cách tệp đang viết; xin sửa tệp bằng tay.`,
  recovered: ({ command, outcome }: { command: string; outcome: 'completed' | 'rolled-back' }) =>
    outcome === 'completed'
      ? `Lệnh trước bị ngắt giữa chừng, nay đã được ghi nốt: ${command}`
      : `Lệnh trước bị ngắt giữa chừng và tệp đã được sửa sau đó, nên lệnh ấy không được ghi: ${command}`,
}

/** What is said of letters and answers that were imported and wait for a clerk's eye. */
export const confirming = {
  all: 'tất cả những gì đang chờ xác nhận',
  title: 'Chờ xác nhận',
  letter: 'văn bản',
  answer: 'câu trả lời',
  count: ({ count }: { count: number }) => `${count} mục chờ xác nhận. Xem xong thì: congvan confirm SỐ [CƠ QUAN]`,
  none: 'Không có gì chờ xác nhận.',
  nothing: ({ symbol }: { symbol: string }) => `${symbol} không có gì chờ xác nhận.`,
  replies: ({ letters }: { letters: readonly string[] }): string | null =>
    letters.length === 0 ? null : `Đang chờ là văn bản trả lời: ${letters.join(', ')}.`,
  sure: ({ count }: { count: number }) => `Sắp xác nhận ${count} mục.`,
  done: ({ count, symbols }: { count: number; symbols: readonly string[] }) =>
    `Đã xác nhận ${count} mục: ${symbols.join(', ')}.`,
  would: ({ count, symbols }: { count: number; symbols: readonly string[] }) =>
    `Sẽ xác nhận ${count} mục: ${symbols.join(', ')}; chưa ghi gì.`,
}
