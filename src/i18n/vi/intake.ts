import type { DoubtReason, DraftField } from '../../intake/letter-draft.ts'
import type { How } from '../../intake/match/known-names.ts'
import type { Encoding, SourceFaults } from '../../source/sourced.ts'

interface Cited {
  readonly symbol: string
  readonly date: string
  readonly record: string
}

interface Delivery {
  readonly from: string
  readonly symbols: string
  readonly code: string
  readonly description: string
}

interface Unclear {
  readonly text: string
  readonly near: readonly string[]
}

/** The codes of QCVN 102:2016/BTTTT. */
const deliveries: ReadonlyMap<string, string> = new Map([
  ['01', 'đã đến'],
  ['02', 'từ chối tiếp nhận'],
  ['03', 'đã tiếp nhận'],
  ['04', 'đã phân công'],
  ['05', 'đang xử lý'],
  ['06', 'hoàn thành'],
  ['13', 'yêu cầu lấy lại'],
  ['15', 'đồng ý'],
  ['16', 'từ chối'],
])

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`

/** What is said of letters that are read into the records. */
export const intake = {
  options: {
    write: 'ghi thành hồ sơ (data/dispatches); không có thì chỉ xem trước',
    symbol: 'số, ký hiệu, thay cho số đọc được',
    date: 'ngày ban hành, thay cho ngày đọc được',
    issuer: 'cơ quan ban hành, thay cho cơ quan đọc được',
    campaign: 'ghi vào đợt này, theo mã đợt',
    track: 'theo dõi những hạn nào: số thứ tự (1,3), all (tất cả), none (không hạn nào)',
    confirmed: 'đã xem kỹ: ghi là đúng, không chờ xác nhận',
  },
  argument: 'tệp .txt, .docx, .pdf, .edxml; thư mục; hoặc - là đầu vào chuẩn',
  reading: 'Đang đọc công văn',
  line: ({ line }: { line: number }) => `dòng ${line}`,
  lines: ({ lines }: { lines: readonly number[] }) => `dòng ${lines.join(', ')}`,
  fields: {
    symbol: 'Số, ký hiệu',
    type: 'Loại văn bản',
    issuer: 'Cơ quan ban hành',
    parentIssuer: 'Cơ quan cấp trên',
    place: 'Địa danh',
    date: 'Ngày',
    subject: 'Trích yếu',
    recipients: 'Kính gửi',
    references: 'Viện dẫn',
    deadlines: 'Hạn',
    signatory: 'Người ký',
    copies: 'Nơi nhận',
    responses: 'Nơi đã làm theo văn bản',
  } satisfies Record<DraftField, string>,
  notRead: 'không thấy',
  how: {
    exact: '',
    folded: 'khớp khi bỏ dấu',
    former: 'tên không dùng vào ngày văn bản',
    recorded: 'theo cách ghi của một hồ sơ trước',
    code: 'suy từ ký hiệu',
  } satisfies Record<How, string>,
  unknown: 'chưa có trong hồ sơ',
  perhaps: ({ names }: { names: readonly string[] }) => `có phải ${names.join(' hay ')}?`,
  several: ({ names }: { names: readonly string[] }) => `có thể là ${names.join(', ')}`,
  deadline: {
    before: ({ date }: { date: string }) => `trước ngày ${date}`,
    by: ({ date }: { date: string }) => `đến ngày ${date}`,
    count: ({ count, working, from }: { count: number; working: boolean; from: 'issued' | 'received' | null }) =>
      `${count} ngày${working ? ' làm việc' : ''} kể từ ngày ${from === 'issued' ? 'ban hành' : 'nhận được'}`,
    recurring: 'định kỳ, không theo dõi',
    stage: 'hạn của nơi tổng hợp, không phải của nơi nhận',
  },
  encoding: ({ encoding }: { encoding: Encoding }) =>
    `đọc theo bảng mã ${{ 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1258': 'Windows-1258', tcvn3: 'TCVN3 (ABC)', vni: 'VNI' }[encoding]}`,
  doubts: {
    'not-found': 'không thấy trong văn bản',
    'number-blank': 'số để trống',
    'number-elsewhere': 'số ghi ở chỗ khác thường',
    'symbol-repaired': 'ký hiệu in rời rạc, đã ghép lại',
    'day-blank': 'ngày để trống',
    'day-impossible': 'ngày không có thật',
    'year-against-deadline': 'năm không hợp với hạn nêu trong văn bản',
    'place-without-accents': 'địa danh rơi dấu',
    'issuer-from-signature': 'suy từ phần ký',
    'subject-mixed': 'trích yếu có thể lẫn chữ của cột bên',
    'no-addressees': 'không có Kính gửi',
    'addressees-in-body': 'nơi nhận lấy từ nội dung',
    'year-assumed': 'không ghi năm, hiểu là lần gần nhất sau ngày văn bản',
    'day-assumed': 'không ghi ngày, hiểu là ngày cuối tháng',
    recurring: 'hạn định kỳ',
    'two-stage': 'hai hạn: của nơi gửi và của nơi tổng hợp',
    'several-deadlines': 'nhiều hạn',
    prohibition: 'nêu theo lối cấm: sau ngày ấy thì không được',
    'relation-unclear': 'không rõ quan hệ với văn bản được viện dẫn',
    'cited-without-day': 'viện dẫn không ghi ngày',
    'cited-days-differ': 'một văn bản được viện dẫn với hai ngày',
    'cited-later': 'viện dẫn văn bản ban hành sau',
    'enclosure-not-cited': 'văn bản kèm theo không được viện dẫn',
    'name-missing': 'không thấy tên người ký',
    'name-elsewhere': 'tên người ký ở chỗ khác thường',
  } satisfies Record<DoubtReason, string>,
  remarks: {
    held: ({ record }: { record: string }) => `Đã có trong hồ sơ (cùng số, ngày, cơ quan): ${record}. Không ghi lại.`,
    'same-bytes': ({ record }: { record: string }) =>
      `Tệp này đã được nhập (giống từng byte): ${record}. Không ghi lại.`,
    'was-cited': ({ record }: { record: string }) =>
      `Trước nay mới được viện dẫn, nay đã có văn bản: ${record}. Những gì đã ghi được giữ nguyên.`,
    answers: ({ symbol, own }: { symbol: string; own: string }) =>
      `Trả lời ${symbol} của cơ quan mình; ghi rồi còn chờ xác nhận: congvan confirm ${own}`,
    'answers-unasked': ({ symbol }: { symbol: string }) =>
      `Trả lời ${symbol} của cơ quan mình, nhưng nơi ban hành không phải nơi nhận phải trả lời.`,
    'answer-recorded': ({ symbol }: { symbol: string }) => `Câu trả lời này đã được ghi trong ${symbol} (responses).`,
    'cites-otherwise': ({ symbol, date, record }: Cited) =>
      `Viện dẫn ${symbol}${date === '' ? '' : ` ngày ${date}`}, mà hồ sơ có ${record}: một bên nhầm?`,
    'cited-otherwise': ({ symbol, date, record }: Cited) =>
      `${record} viện dẫn văn bản này là ${symbol}${date === '' ? '' : ` ngày ${date}`}: một bên nhầm?`,
    series: {
      repeated: ({ other, date }: { other: string; date: string }) => `Số này đã dùng cho ${other} ngày ${date}.`,
      'lower-is-later': ({ other, date }: { other: string; date: string }) =>
        `Số không theo thứ tự ngày: số nhỏ hơn ${other} lại ngày ${date}.`,
      'higher-is-earlier': ({ other, date }: { other: string; date: string }) =>
        `Số không theo thứ tự ngày: số lớn hơn ${other} đã ngày ${date}.`,
    },
    campaign: ({ record, campaign }: { record: string; campaign: string }) =>
      `${record}, được viện dẫn, thuộc đợt ${campaign}; nếu văn bản này cũng vậy, thêm --campaign ${campaign}.`,
  },
  missing: {
    symbol: 'chưa có số: thêm --symbol SỐ',
    date: 'chưa có ngày: thêm --date NGÀY',
    issuer: 'chưa rõ cơ quan ban hành: thêm --issuer CƠ_QUAN, hoặc ghi cơ quan này vào data/units',
    track: 'có nhiều hạn: thêm --track 1,3 (hoặc all, none)',
  },
  notWritten: ({ letter, reasons }: { letter: string; reasons: readonly string[] }) =>
    `Chưa ghi ${letter}: ${reasons.join('; ')}.`,
  unmatched: ({ names, all }: { names: readonly string[]; all: boolean }) =>
    `${all ? 'Chưa nơi nhận nào khớp với hồ sơ, sẽ không theo dõi được ai' : `${names.length} nơi nhận chưa khớp với hồ sơ, sẽ không được theo dõi`}: ${names.join('; ')}. Thêm cơ quan vào data/units rồi nhập lại, hoặc ghi rồi sửa theo congvan check.`,
  nobody: 'Không thấy Kính gửi: ghi như thế này thì không theo dõi được ai.',
  keptOfStub: ({ record, fields }: { record: string; fields: readonly string[] }) =>
    `${record}: giữ như đã ghi, dù văn bản nói khác: ${fields.join(', ')}.`,
  written: ({ symbol, file }: { symbol: string; file: string }) => `Đã ghi ${symbol} vào ${file}`,
  preview: ({ count }: { count: number }) => `Xem trước ${count} công văn, chưa ghi gì. Thêm --write để ghi vào hồ sơ.`,
  skipped: ({ count }: { count: number }) =>
    `Bỏ qua ${count} tệp không phải công văn (.txt, .md, .docx, .pdf, .xml, .edxml).`,
  none: 'không giống công văn: không thấy số, ngày, tên cơ quan hay «Kính gửi»',
  noSuchFile: 'không có tệp này',
  emptyFolder: 'thư mục không có công văn nào',
  failed: ({ file, reason }: { file: string; reason: string }) => `${file}: ${reason}.`,
  trackWhich: ({ letter, deadlines }: { letter: string; deadlines: readonly string[] }) =>
    `${letter} nêu nhiều hạn:\n${deadlines.map((one, at) => `  ${at + 1}. ${one}`).join('\n')}`,
  ask: 'Theo dõi hạn nào? (ví dụ 1,2; all: tất cả; none: không) ',
  onlyOneLetter: ({ option, count }: { option: string; count: number }) =>
    `${option} chỉ dùng khi nhập một công văn; ở đây có ${count}.`,
  status: ({ from, symbols, code, description }: Delivery) =>
    `Trạng thái gửi nhận từ ${from}${symbols === '' ? '' : ` về ${symbols}`}: ${deliveries.get(code) ?? code}${description === '' ? '' : ` (${description})`}. Đây không phải văn bản trả lời, không ghi vào hồ sơ.`,
  /** What is said of any table that is taken in. */
  table: {
    reason: 'Lý do',
    rejectsName: 'can-sua',
    noHead: ({ file }: { file: string }) => `${file} không có cột tên cơ quan.`,
    noRows: ({ file }: { file: string }) => `${file} không có dòng nào dưới tên cột.`,
    otherSheets: ({ name, others }: { name: string; others: readonly string[] }) =>
      `Chỉ đọc trang «${name}»; chưa đọc: ${others.join(', ')}.`,
    otherColumns: ({ columns }: { columns: readonly string[] }) => `Không dùng đến cột: ${columns.join('; ')}.`,
    refused: ({ bad, count }: { bad: number; count: number }) =>
      `${bad} trong ${count} dòng chưa dùng được; chưa ghi dòng nào.`,
    mend: ({ file }: { file: string }) => `Sửa trong ${file} (cột Lý do) rồi nhập lại tệp ấy.`,
  },
  units: {
    summary: 'nhập cơ quan, đơn vị từ bảng CSV hoặc Excel: tất cả hoặc không dòng nào',
    write: 'ghi vào hồ sơ (data/units); không có thì chỉ xem trước',
    twice: ({ id }: { id: string }) => `mã «${id}» đã có`,
    unknown: ({ unit }: { unit: string }) => `không có cơ quan «${unit}»`,
    headHint:
      'Dòng đầu là tên cột: Mã, Tên, Tên gọn, Loại, Thứ bậc, Cơ quan cấp trên, Ký hiệu, Địa chỉ, Thư điện tử, Điện thoại, Từ ngày, Đến ngày, Cơ quan kế thừa.',
    preview: ({ count }: { count: number }) =>
      `Xem trước ${count} cơ quan, chưa ghi gì. Thêm --write để ghi vào hồ sơ.`,
    written: ({ count, file }: { count: number; file: string }) => `Đã ghi ${count} cơ quan vào ${file}`,
  },
  /** Of answers, from a table or one by one. */
  responses: {
    headHint:
      'Dòng đầu là tên cột: Cơ quan, Ngày, Số ký hiệu, Kết quả, Số lượng, Ghi chú; thêm Công văn khi mỗi dòng trả lời một văn bản khác nhau.',
    preview: ({ count }: { count: number }) =>
      `Xem trước ${count} câu trả lời, chưa ghi gì. Thêm --write để ghi vào hồ sơ.`,
    idle: ({ count }: { count: number }) => `${count} dòng chưa có gì để ghi (không ngày, không số), bỏ qua.`,
    written: ({ count, known }: { count: number; known: number }) =>
      `Đã ghi ${count} câu trả lời${known === 0 ? '' : `; ${known} câu đã có từ trước, không ghi lại`}.`,
    nothingNew: ({ known }: { known: number }) =>
      known === 0 ? 'Không có câu trả lời nào để ghi.' : `Cả ${known} câu trả lời đã có trong hồ sơ; không ghi gì.`,
    unitsAreInTable: 'Với --from, cơ quan lấy từ cột Cơ quan của bảng; bỏ tên cơ quan khỏi lệnh.',
    noRef: ({ file }: { file: string }) =>
      `Chưa rõ ${file} trả lời văn bản nào: nêu số văn bản trong lệnh (respond SỐ --from …), hoặc thêm cột Công văn.`,
    whichDispatch: 'chưa rõ trả lời văn bản nào: thêm cột Công văn, hoặc nêu số văn bản trong lệnh',
    noDispatch: ({ text, near }: Unclear) =>
      `không rõ văn bản «${text}»${near.length === 0 ? '' : `; có phải ${near.join(' hay ')}?`}`,
    noUnit: 'chưa ghi cơ quan',
    none: ({ text, near }: Unclear) =>
      `không có cơ quan «${text}»${near.length === 0 ? '' : `; có phải ${near.join(' hay ')}?`}`,
    several: ({ text, near }: Unclear) => `«${text}» có thể là ${near.join(' hoặc ')}; ghi rõ hơn hoặc ghi mã`,
    taken: ({ text, name, how }: { text: string; name: string; how: string }) =>
      `«${text}» được hiểu là ${name} (${how})`,
    noDate: 'chưa có ngày: ghi vào cột Ngày, hoặc thêm --date NGÀY cho mọi dòng còn trống',
    notADay: ({ text }: { text: string }) => `«${text}» không phải ngày có thật (viết 25/7/2024 hoặc 2024-07-25)`,
    notASymbol: ({ text }: { text: string }) => `«${text}» không phải số, ký hiệu`,
    notAnOutcome: ({ text }: { text: string }) =>
      `không có kết quả «${text}»; chọn: trả lời đủ, một phần, không đạt, đã tiếp nhận`,
    notACount: ({ text }: { text: string }) => `số lượng «${text}» không phải số nguyên`,
    notADuty: ({ text, duties }: { text: string; duties: readonly string[] }) =>
      `văn bản không có việc «${text}»${duties.length === 0 ? '' : `; các việc: ${duties.join(', ')}`}`,
    same: ({ answer }: { answer: string }) => `đã có trong hồ sơ, không ghi lại: ${answer}`,
    sameUnconfirmed: ({ answer }: { answer: string }) =>
      `đã nhập từ trước, đang chờ xác nhận, không ghi lại: ${answer}; xem: congvan confirm`,
    others: ({ answers }: { answers: readonly string[] }) => `trước đó đã ghi: ${answers.join('; ')}`,
    contrary: ({ answer }: { answer: string }) =>
      `có vẻ là văn bản đã ghi, nhưng ghi khác: ${answer}. Sửa câu trả lời ấy (hoặc congvan undo), hay sửa lại ở đây`,
  },
  /** What it is, then what to do about it. */
  faults: {
    'too-large': ({ bytes, limit }) =>
      `tệp ${megabytes(bytes)} trở lên, quá ${megabytes(limit)}; chỉ nhập phần cần dùng`,
    'text-too-long': () => 'tệp dài hơn mọi công văn; chỉ nhập phần công văn',
    empty: () => 'tệp không có chữ nào',
    binary: () => 'không phải tệp văn bản',
    picture: () => 'là ảnh; chương trình không nhận dạng chữ trong ảnh, cần bản có chữ (.docx, .pdf, .txt)',
    'old-word': () => 'là Word kiểu cũ (.doc); mở bằng Word và lưu thành .docx',
    'old-excel': () => 'là Excel kiểu cũ (.xls) hoặc có mật khẩu; mở bằng Excel và lưu thành .xlsx, không đặt mật khẩu',
    rtf: () => 'là RTF; mở bằng Word và lưu thành .docx',
    'encoding-unknown': () => 'không nhận ra bảng mã tiếng Việt; lưu lại thành UTF-8',
    'office-encrypted': () => 'có mật khẩu; bỏ mật khẩu rồi nhập lại',
    'office-damaged': () => 'tệp Word hoặc Excel hỏng; mở bằng chương trình ấy và lưu lại',
    'office-bomb': ({ limit }) => `giải nén ra quá ${megabytes(limit)}; không phải công văn hay bảng`,
    doctype: ({ part }) =>
      `có khai báo kiểu tài liệu (DOCTYPE)${part === '' ? '' : ` trong ${part}`}; không đọc để an toàn`,
    'no-document': () => 'là tệp nén không chứa văn bản Word',
    'is-table': () => 'là bảng Excel, không phải công văn; dùng: units import TỆP, hoặc respond --from TỆP',
    'no-table': () => 'không phải bảng; cần CSV hoặc Excel (.xlsx)',
    'no-sheet': () => 'không phải bảng Excel; cần CSV hoặc Excel (.xlsx)',
    'table-too-long': ({ limit }) => `bảng quá ${limit} dòng; chia thành nhiều tệp`,
    'pdf-scan': ({ pages }) =>
      `là bản chụp (${pages} trang), không có lớp chữ; chương trình không nhận dạng chữ trong ảnh`,
    'pdf-encrypted': () => 'PDF có mật khẩu; bỏ mật khẩu rồi nhập lại',
    'pdf-damaged': () => 'PDF hỏng',
    'xml-damaged': ({ line }) => `XML hỏng ở dòng ${line}`,
    'csv-damaged': ({ line }) => `bảng CSV hỏng ở dòng ${line} (dấu ngoặc kép chưa đóng?)`,
    'not-edxml': ({ root }) => `là XML <${root}>, không phải gói tin edXML`,
  } satisfies { [C in keyof SourceFaults]: (facts: SourceFaults[C]) => string } as {
    readonly [C in keyof SourceFaults]: (facts: SourceFaults[C]) => string
  },
}
