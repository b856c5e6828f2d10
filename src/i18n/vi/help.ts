import { stores } from './stores.ts'

/** What `--help` says. Examples come first, from the campaign that ships with the program. */

export const placeholders = {
  subject: 'số, ký hiệu văn bản (hay một phần), hoặc mã đợt',
  dispatch: 'số, ký hiệu văn bản, hay một phần đủ để nhận ra',
  record: 'số, ký hiệu văn bản; mã đợt, cơ quan, nhóm; hoặc tệp: office, calendar/2024',
  unit: 'tên, tên gọn hay mã cơ quan; không cần dấu',
  text: 'từ cần tìm; không cần dấu',
  shell: 'bash, zsh, fish, powershell',
  topic: 'chủ đề hoặc lệnh; không nêu thì liệt kê các chủ đề',
  code: 'mã lỗi mà check nêu trong ngoặc vuông, ví dụ: not-a-day',
  kind: 'loại hồ sơ: dispatch, units, campaign, calendar, office',
}

export const options = {
  workspace: 'thư mục hồ sơ (mặc định: thư mục này hoặc thư mục chứa nó)',
  store: 'cơ sở dữ liệu của hồ sơ, thay cho thư mục: postgresql://…',
  asOf: 'tính đến ngày, ví dụ 2024-08-05 hoặc 5/8/2024 (mặc định: hôm nay)',
  lang: 'ngôn ngữ',
  color: 'màu',
  quiet: 'không nhắc thêm gì ngoài kết quả và lỗi',
  outputOf: 'lược đồ của kết quả lệnh này khi có --json, thay cho loại hồ sơ',
  help: 'xem hướng dẫn',
  version: 'xem phiên bản',
  format: 'dạng kết quả',
  out: 'ghi vào tệp; đuôi tệp quyết định dạng (.csv, .xlsx, .md, .json)',
  bom: 'CSV có BOM để Excel đọc đúng tiếng Việt',
  unit: 'chỉ cơ quan này (có thể lặp lại)',
  group: 'chỉ nhóm này, theo mã nhóm (có thể lặp lại)',
  campaign: 'chỉ đợt này, theo mã đợt',
  state: ({ states }: { states: readonly string[] }) => `chỉ tình trạng này: ${states.join(', ')}`,
  since: 'chỉ văn bản ban hành từ ngày này',
  until: 'chỉ văn bản ban hành đến hết ngày này',
  minLate: 'chỉ nơi quá hạn ít nhất chừng này: 10 ngày, hoặc 10wd là 10 ngày làm việc',
  neverAnswered: 'chỉ nơi chưa gửi gì',
  match: 'chỉ những gì có các từ này trong tên cơ quan, số, trích yếu; không cần dấu',
  json: 'viết tắt của --format json',
  excel: 'CSV cho Excel ở Việt Nam: có BOM, cách nhau bằng dấu chấm phẩy',
  columns: 'chỉ các cột này, theo thứ tự này, cách nhau bằng dấu phẩy',
  sort: 'xếp theo các cột này; thêm - phía trước để xếp ngược',
  incoming: 'việc cơ quan mình phải trả lời',
  all: 'của mọi cơ quan',
  soon: 'thêm những nơi đến hạn trong số ngày làm việc tới',
  chainOut: 'ghi vào tệp; đuôi tệp quyết định dạng (.txt, .json, .mmd, .dot, .svg)',
  copies: 'thêm các nơi nhận khác (để biết, để báo cáo, lưu)',
  up: 'chỉ các văn bản được viện dẫn (cấp trên, trước đó)',
  down: 'chỉ các văn bản viện dẫn đến nó (về sau)',
  depth: 'tối đa số bước này',
  open: 'cả những nơi chưa đến hạn, miễn là chưa trả lời',
  outFolder: 'ghi công văn vào thư mục này; không có thì chỉ xem trước',
  letterFormat: 'dạng công văn',
  newDue: 'hạn mới: một ngày, hoặc 5wd là 5 ngày làm việc',
  each: 'mỗi cơ quan một công văn',
  force: 'ghi đè tệp đã có',
  template: 'mẫu công văn (mặc định theo thang đôn đốc trong office.yaml)',
  names: 'nêu tên nơi chưa gửi (missing), đã gửi (answered), cả hai (both), không nêu (none)',
  enclose: 'văn bản gửi kèm (thay cho văn bản chương trình tự chọn; có thể lặp lại)',
  implement: 'văn bản cấp trên được thực hiện (thay cho văn bản chương trình tự chọn)',
}

export const commands = {
  chain: {
    summary: 'chuỗi chỉ đạo: văn bản nào thực hiện, gửi kèm, đôn đốc văn bản nào',
    examples: ['chain 1469-CV', 'chain 33-CV --down', 'chain 1469 --format svg > chuoi.svg'],
  },
  overdue: {
    summary: 'nơi nhận quá hạn trả lời, lâu nhất trước',
    examples: [
      'overdue --as-of 2024-08-05',
      'overdue 1469-CV --as-of 5/8/2024 --out qua-han.xlsx',
      'overdue --incoming',
    ],
  },
  status: {
    summary: 'tình trạng trả lời của từng nơi nhận, và tổng cộng',
    examples: ['status 33-CV --as-of 2024-07-31', 'status ttdn-10 --as-of 2024-08-01', 'status 1469 --state overdue'],
  },
  why: {
    summary: 'vì sao có hạn ấy, tình trạng ấy: từng ngày, từng căn cứ',
    examples: ['why 33-CV "ha giang" --as-of 2024-08-05', 'why 1469 "bao hung yen"'],
  },
  recipients: {
    summary: 'danh sách nơi nhận đầy đủ, kèm địa chỉ',
    examples: [
      'recipients 1469-CV',
      'recipients 1469-CV --out noi-nhan.xlsx',
      'recipients 33-CV --state overdue --copies',
    ],
  },
  notice: {
    summary: 'soạn công văn đôn đốc các nơi quá hạn',
    examples: [
      'notice 1469-CV --as-of 2024-08-05',
      'notice 1469-CV --as-of 2024-08-05 --due 5wd --out cong-van',
      'notice 1469-CV --each --names none',
    ],
  },
  template: {
    summary: 'mẫu công văn: liệt kê (list), xem (show), kiểm tra (check), tạo mới (new)',
    examples: ['template list', 'template show don-doc', 'template new nhac-viec --docx', 'template check nhac-viec'],
  },
  add: {
    summary: 'ghi một văn bản mới vào hồ sơ: từ tùy chọn, hoặc hỏi từng bước',
    examples: [
      'add',
      'add 1502-CV/BTGTU --date 2/8/2024 --issuer btgtu-hung-yen --reminds 1469-CV --unit "bao hung yen" --due 5wd --write',
    ],
  },
  import: {
    summary: 'đọc công văn từ tệp (văn bản, Word, PDF, edXML) thành hồ sơ',
    examples: [
      'import cong-van.docx',
      'import thu-muc --write',
      'import cv.pdf --format json',
      'import cv.txt --write --track 1',
    ],
  },
  list: {
    summary: 'tìm văn bản theo số, trích yếu, cơ quan ban hành',
    examples: ['list', 'list giai thuong', 'list --campaign ttdn-10'],
  },
  show: {
    summary: 'một văn bản, với những gì nó viện dẫn và những gì viện dẫn đến nó',
    examples: ['show 1469', 'show "33 - cv/ttdn"'],
  },
  units: {
    summary: 'tìm cơ quan, đơn vị',
    examples: ['units hung yen', 'units --group cap-uy-truc-thuoc --as-of 2024-07-15'],
  },
  respond: {
    summary: 'ghi nhận một nơi đã trả lời',
    examples: [
      'respond 1469-CV "bao hung yen" --date 25/7/2024 --symbol 45-BC/BHY',
      'respond 1469 --group cap-uy-truc-thuoc --yes',
      'respond 1469 --from tra-loi.xlsx --write',
    ],
  },
  extend: {
    summary: 'gia hạn cho một nơi nhận',
    examples: ['extend 1469-CV "bao hung yen" --to 10/8/2024 --reason "…"'],
  },
  exempt: { summary: 'miễn trả lời cho một nơi nhận', examples: ['exempt 1469-CV "bao hung yen" --reason "…"'] },
  confirm: {
    summary: 'xác nhận đã xem những gì được nhập từ tệp; không nêu văn bản thì liệt kê những gì đang chờ',
    examples: ['confirm', 'confirm 45-CV/BHY', 'confirm 1469-CV "bao hung yen"', 'confirm --all --yes'],
  },
  edit: {
    summary: 'sửa một hồ sơ (văn bản, đợt, cơ quan, lịch, office) trong trình soạn thảo; lỗi được chỉ ra trước khi lưu',
    examples: ['edit 1469-CV', 'edit "bao hung yen"', 'edit ttdn-10', 'edit calendar/2024', 'edit office'],
  },
  remove: {
    summary: 'xóa hồ sơ một văn bản, một đợt, hay một tệp',
    examples: ['remove 1502-CV --dry-run', 'remove 1502-CV'],
  },
  calendar: {
    summary: 'lịch làm việc: xem (list), thêm (add), bỏ (remove) ngày nghỉ, ngày làm bù; cho biết hạn nào bị dời',
    examples: [
      'calendar list 2024',
      'calendar add 3/9/2024 --paper "Thông báo số 5015/TB-LĐTBXH" --name "Quốc khánh"',
      'calendar add 4/5/2024 --working --paper "Công văn số 2450/VPCP-KGVX" --dry-run',
      'calendar remove 3/9/2024 --dry-run',
    ],
  },
  undo: { summary: 'hủy lệnh ghi gần nhất', examples: ['undo', 'undo 3 --dry-run'] },
  log: { summary: 'ai đã ghi gì, khi nào', examples: ['log', 'log 1469-CV', 'log --since 1/8/2024 --by lan'] },
  check: {
    summary: 'mọi lỗi của hồ sơ, mỗi lỗi ở đúng chỗ và cách sửa',
    examples: ['check', 'check --format json'],
  },
  store: {
    summary: stores.summary,
    examples: [
      'store init --store postgresql://localhost/congvan',
      'store status --store postgresql://localhost/congvan',
      'store verify --store postgresql://localhost/congvan',
      'store admit lan --unit so-noi-vu --store "postgresql://owner@localhost/congvan?office=so-noi-vu"',
    ],
  },
  copy: {
    summary: stores.copySummary,
    examples: ['copy . postgresql://localhost/congvan', 'copy postgresql://localhost/congvan letters'],
  },
  completion: {
    summary: 'hoàn thành lệnh bằng phím Tab, kể cả số văn bản, mã cơ quan, mã đợt',
    examples: ['completion bash', 'completion powershell'],
  },
  explain: {
    summary: 'giải thích một mã lỗi, có ví dụ',
    examples: ['explain not-a-day', 'explain'],
  },
  init: {
    summary: 'lập hồ sơ mới: cơ quan, lịch làm việc, ví dụ để thử',
    examples: ['init cong-van', 'init cong-van --office "Sở Nội vụ" --system state --yes'],
  },
  schema: {
    summary: 'JSON Schema của các loại hồ sơ, cho trình soạn thảo',
    examples: ['schema dispatch', 'schema --output overdue'],
  },
  help: {
    summary: 'sách hướng dẫn theo chủ đề (không nêu thì liệt kê), hoặc hướng dẫn của một lệnh',
    examples: ['help', 'help gio-dau', 'help han-tra-loi', 'help overdue'],
  },
}

export const help = {
  intro: 'congvan: theo dõi công văn chỉ đạo, ai chưa trả lời, và soạn công văn đôn đốc.',
  examples: 'Ví dụ',
  firstExamples: [
    ['congvan chain 1469-CV', 'văn bản 1469 thực hiện, gửi kèm, đôn đốc văn bản nào'],
    ['congvan overdue --as-of 2024-08-05', 'ai quá hạn trả lời tính đến ngày 5/8/2024'],
    ['congvan why 33-CV "ha giang"', 'vì sao Hà Giang quá hạn'],
    ['congvan notice 1469-CV --as-of 2024-08-05', 'soạn công văn đôn đốc'],
    ['congvan recipients 1469-CV --out noi-nhan.xlsx', 'xuất danh sách nơi nhận ra Excel'],
  ] as readonly (readonly [string, string])[],
  tasks: 'Làm việc',
  lookups: 'Tra cứu',
  more: [
    'congvan help CHỦ-ĐỀ: đọc một chủ đề, ví dụ congvan help gio-dau',
    'congvan --help: các lệnh; congvan help LỆNH: một lệnh',
  ] as readonly string[],
  usage: '<lệnh> [tham số] [tùy chọn]',
  titles: {
    'Usage:': 'Cách dùng:',
    'Arguments:': 'Tham số:',
    'Options:': 'Tùy chọn:',
    'Global Options:': 'Tùy chọn chung:',
    'Commands:': 'Các lệnh:',
  } as Readonly<Record<string, string>>,
}
