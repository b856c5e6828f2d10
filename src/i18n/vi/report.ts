import type { ChangeKind } from '../../domain/changes.ts'

/** What changed, books, and the page that a campaign is shown on. */
export const reportCommands = {
  diff: {
    summary: 'có gì thay đổi giữa hai ngày: ai mới quá hạn, mới trả lời, được gia hạn, được miễn',
    examples: [
      'diff --from 2024-07-29 --to 2024-08-05',
      'diff ttdn-10 --from 29/7/2024 --to 5/8/2024 --out giao-ban.xlsx',
    ],
  },
  register: {
    summary: 'sổ đăng ký văn bản đi, văn bản đến của một năm, để in và đóng quyển',
    examples: ['register --year 2024 --out so-di.docx', 'register --year 2024 --incoming --out so-den.xlsx'],
  },
  report: {
    summary: 'trang báo cáo (HTML) mở được ở mọi máy, hoặc báo cáo kết quả (Word)',
    examples: [
      'report ttdn-10 --as-of 2024-08-05 --out bao-cao.html',
      'report ttdn-10 --as-of 2024-08-05 --out bao-cao.docx',
    ],
  },
}

interface Change {
  readonly before: string
  readonly after: string
}

export const report = {
  options: {
    from: 'so với hết ngày này (mặc định: 7 ngày trước)',
    to: 'đến hết ngày này (mặc định: ngày tính)',
    year: 'năm của sổ đăng ký (mặc định: năm của ngày tính)',
    incoming: 'sổ văn bản đến',
    out: 'ghi vào tệp; đuôi tệp quyết định dạng',
    format: 'dạng kết quả',
  },

  diff: {
    name: 'Thay đổi',
    between: ({ from, to }: { from: string; to: string }) => `Từ hết ngày ${from} đến hết ngày ${to}`,
    backwards: ({ from, to }: { from: string; to: string }) => `--from ${from} phải trước hoặc trùng --to ${to}.`,
    nothing: 'Không có gì thay đổi.',
    sum: ({ before, asked, merged, after }: { before: number; asked: number; merged: number; after: number }) =>
      `Tổng số nơi nhận: ${before} + ${asked} mới${merged === 0 ? '' : ` − ${merged} gộp vào văn bản khác`} = ${after}.`,
    balance: ({
      state,
      before,
      came,
      left,
      after,
    }: Record<'before' | 'came' | 'left' | 'after', number> & { state: string }) =>
      `${state}: ${before} + ${came} − ${left} = ${after}`,
    notAsked: 'chưa giao',
    merged: 'gộp vào văn bản khác',
    kinds: {
      overdue: 'mới quá hạn',
      answered: 'mới trả lời',
      exempted: 'mới được miễn',
      extended: 'được gia hạn',
      reopened: 'phải trả lời lại',
      asked: 'mới giao',
      'due-moved': 'đổi hạn',
      moved: 'đổi tình trạng',
      merged: 'gộp vào văn bản khác',
    } satisfies Record<ChangeKind, string>,
    columns: { change: 'Thay đổi', before: 'Trước', after: 'Sau', dueBefore: 'Hạn trước', extendedTo: 'Gia hạn đến' },
    headline: ({ kind, count }: { kind: string; count: number }) => `${kind}: ${count} nơi nhận`,
    details: {
      late: ({ days }: { days: number }) => `muộn ${days} ngày`,
      until: ({ due }: { due: string }) => `đến ${due}`,
      moved: ({ before, after }: Change) => `${before} → ${after}`,
    },
  },

  book: {
    outgoing: 'Sổ đăng ký văn bản đi',
    incoming: 'Sổ đăng ký văn bản đến',
    year: ({ year }: { year: number }) => `Năm ${year}`,
    fromDay: 'Từ ngày',
    toDay: 'đến ngày',
    fromNumber: 'Từ số',
    toNumber: 'đến số',
    volume: 'Quyển số',
    dots: '……………',
    none: ({ year }: { year: number }) => `Không có văn bản nào của năm ${year}.`,
    sentence: ({ book, year, count }: { book: string; year: number; count: number }) =>
      `${book} năm ${year}: ${count} văn bản.`,
    citedOnly: 'mới chỉ được viện dẫn, chưa có bản',
    answerTo: ({ symbol }: { symbol: string }) => `trả lời ${symbol}`,
    binaryOnTerminal: 'Không in tệp Word hay bảng tính ra màn hình; thêm --out TỆP.docx hoặc TỆP.xlsx.',
    blank: 'Những cột hồ sơ chưa ghi (số đến, số lượng bản, ngày chuyển, ký nhận…) để trống để điền tay.',
    columns: {
      symbol: 'Số, ký hiệu văn bản',
      date: 'Ngày tháng văn bản',
      subject: 'Tên loại và trích yếu nội dung văn bản',
      signatory: 'Người ký',
      recipients: 'Nơi nhận văn bản',
      filed: 'Đơn vị, người nhận bản lưu',
      copies: 'Số lượng bản',
      sent: 'Ngày chuyển',
      receipt: 'Ký nhận',
      remarks: 'Ghi chú',
      arrived: 'Ngày đến',
      arrivalNumber: 'Số đến',
      author: 'Tác giả',
      receiver: 'Đơn vị hoặc người nhận',
    },
  },

  page: {
    title: ({ campaign }: { campaign: string }) => `Kết quả trả lời: ${campaign}`,
    titleOfLetter: ({ symbol, date }: { symbol: string; date: string }) => `Kết quả trả lời ${symbol} ngày ${date}`,
    titleOfAll: 'Kết quả trả lời các văn bản đã ban hành',
    titleIncoming: 'Việc cơ quan mình phải trả lời',
    asOf: ({ day }: { day: string }) => `Tính đến ngày ${day}`,
    skip: 'Đến nội dung',
    contents: 'Mục lục',
    filter: 'Lọc (không cần dấu):',
    shown: '# dòng',
    keys: 'Phím / để lọc, Esc để bỏ lọc; bấm tên cột để sắp xếp.',
    figures: 'Tổng hợp',
    recipients: 'Nơi nhận',
    sum: 'Phép cộng:',
    byDispatch: 'Theo từng văn bản',
    dispatch: 'Văn bản',
    own: 'của cơ quan mình',
    byGroup: 'Tỷ lệ theo nhóm',
    byGroupNote: 'Mỗi nơi nhận tính một lần, vào nhóm đầu tiên của công văn có nơi ấy.',
    group: 'Nhóm',
    direct: '(nêu đích danh)',
    rate: 'Đã trả lời',
    bar: 'Tỷ lệ',
    total: 'Tổng cộng',
    overdue: 'Quá hạn',
    overdueNote: 'Ngày muộn được đếm ra sao, xem từng ngày bằng lệnh:',
    overdueExample: 'SỐ ĐƠN_VỊ',
    reason: 'Căn cứ',
    why: 'vì sao',
    soon: 'Đến hạn trong 5 ngày làm việc',
    soonNote: ({ day }: { day: string }) => `Tính đến hết ngày ${day}.`,
    noDeadline: 'Chưa đặt hạn',
    noDeadlineNote: 'Văn bản yêu cầu trả lời nhưng không nêu hạn: cần đặt hạn hoặc hỏi lại.',
    silent: 'Chưa từng trả lời',
    silentNote: 'Đang quá hạn, và chưa gửi gì cho văn bản nào của bất cứ đợt nào trong hồ sơ.',
    obligations: 'Việc phải trả lời',
    campaigns: 'Số đợt',
    letters: 'Các văn bản',
    none: 'Không có.',
    course: 'Tiến độ theo ngày',
    courseNote: 'Cột: số nơi trả lời trong ngày; đường liền: cộng dồn; đường đứt: hạn; tam giác: công văn đôn đốc.',
    courseLabel: ({
      answers,
      recipients,
      from,
      until,
    }: {
      answers: number
      recipients: number
      from: string
      until: string
    }) => `${answers} trên ${recipients} nơi đã trả lời, từ ${from} đến ${until}`,
    dueMark: ({ day, count }: { day: string; count: number }) => `hạn ${day} (${count})`,
    noAnswers: 'Chưa có nơi nào trả lời.',
    inNumbers: 'Bằng số',
    day: 'Ngày',
    answersOfDay: 'Trả lời trong ngày',
    answersUntil: 'Cộng dồn',
    grid: 'Từng nơi nhận, từng văn bản',
    legend: 'Chú giải',
    chain: 'Chuỗi chỉ đạo',
    chainNote:
      'Văn bản cấp trên ở trên; khung đứt nét là văn bản mới chỉ được viện dẫn. Bấm vào một khung để đến văn bản ấy.',
    cites: 'Viện dẫn',
    leftOut: ({ shown, total }: { shown: number; total: number }) =>
      `Trang này chỉ nêu ${shown} trong ${total}. Xem đủ bằng lệnh:`,
    madeBy: 'Trang này tự đủ: không tải gì từ mạng, đọc được khi không có script. Lập bằng congvan.',
    needsFile: 'Không in trang báo cáo ra màn hình; thêm --out TỆP.html hoặc TỆP.docx.',
  },

  terminal: {
    byGroup: 'Theo nhóm:',
    figures: ({ answered, recipients, overdue }: { answered: number; recipients: number; overdue: number }) =>
      `${answered}/${recipients} đã trả lời, ${overdue} quá hạn`,
  },
}
