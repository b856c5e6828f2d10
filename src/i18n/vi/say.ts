import { weekday, type Day } from '../../domain/day.ts'
import type { Language } from '../../domain/records.ts'
import { writtenDay } from '../../domain/written-day.ts'
import { adding } from './adding.ts'
import { asking } from './asking.ts'
import { calendar } from './calendar.ts'
import { editing } from './editing.ts'
import { commands, help, options, placeholders } from './help.ts'
import { intake } from './intake.ts'
import { init } from './init.ts'
import { journal } from './journal.ts'
import { letters } from './letters.ts'
import { confirming, recording } from './recording.ts'
import { report, reportCommands } from './report.ts'
import { stores } from './stores.ts'
import { usage } from './usage.ts'
import { why } from './why.ts'
import * as words from './words.ts'

const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy']

interface Missing {
  readonly text: string
  readonly suggestion: string | null
}

const orMeant = (suggestion: string | null) => (suggestion === null ? '' : ` Có phải ý bạn là «${suggestion}»?`)

export const say = {
  language: 'vi' as Language,
  day: (day: Day): string => writtenDay(day),
  weekday: (day: Day): string => weekdays[weekday(day)] ?? '',
  words,
  commands: { ...commands, ...reportCommands },
  help,
  options,
  usage,
  arguments: placeholders,
  why,
  recording,
  adding,
  editing,
  calendar,
  journal,
  asking,
  confirming,
  letters,
  intake,
  stores,
  report,
  init,

  complaint: { error: 'lỗi', warning: 'cảnh báo', remedy: 'Cách sửa' },

  titles: {
    obligations: 'Theo dõi trả lời',
    recipients: 'Nơi nhận',
    dispatches: 'Văn bản',
    units: 'Cơ quan',
    asOf: 'Tính đến ngày',
    example: 'Ví dụ',
    told: 'Chương trình báo',
    byDispatch: 'Theo từng văn bản:',
    sum: ({ asOf, recipients, parts }: { asOf: string; recipients: number; parts: string }) =>
      `Tính đến ngày ${asOf}: ${recipients} nơi nhận = ${parts}.`,
    recipientCount: ({ symbol, count }: { symbol: string; count: number }) => `${symbol}: ${count} nơi nhận.`,
    dispatchCount: ({ count }: { count: number }) => `${count} văn bản.`,
    unitCount: ({ count }: { count: number }) => `${count} cơ quan, đơn vị.`,
    checked: ({ errors, warnings }: { errors: number; warnings: number }) =>
      errors + warnings === 0 ? 'Hồ sơ không có lỗi.' : `${errors} lỗi, ${warnings} cảnh báo.`,
  },

  notes: {
    reading: 'Đang đọc hồ sơ',
    drafting: 'Đang soạn công văn',
    taken: ({ text, taken }: { text: string; taken: string }) => `«${text}» được hiểu là ${taken}`,
    written: ({ file }: { file: string }) => `Đã ghi ${file}`,
    noneOverdue: 'Không có nơi nhận nào quá hạn.',
    noneInState: 'Không có nơi nhận nào ở tình trạng này.',
    noObligations: 'Không có việc nào phải trả lời.',
    onlyOwnLetters:
      'Chỉ tính văn bản do cơ quan mình ban hành. Thêm --all để tính mọi văn bản, --incoming để xem việc cơ quan mình phải trả lời.',
    assumed: ({ count }: { count: number }) =>
      `${count} hạn trả lời (ghi ≈) là giả định: chưa rõ ngày nhận, hoặc đếm qua năm chưa có lịch làm việc. Xem: congvan why`,
    awaiting: ({ count }: { count: number }) =>
      `${count} nơi có văn bản trả lời chờ xác nhận, chưa tính. Xem: congvan confirm`,
    unmatched: ({ symbol, names }: { symbol: string; names: readonly string[] }) =>
      `${symbol} còn gửi ${names.length} nơi chưa khớp với hồ sơ, chưa được theo dõi: ${names.join('; ')}. Xem: congvan check`,
    unmatchedIn: ({ letters, count }: { letters: number; count: number }) =>
      `${letters} văn bản còn gửi ${count} nơi chưa khớp với hồ sơ, chưa được theo dõi. Xem: congvan check`,
    moreFaults: ({ count }: { count: number }) => `… còn ${count} lỗi nữa; xem đủ: congvan check`,
    partial: ({ count }: { count: number }) => `Có ${count} lỗi trong hồ sơ: kết quả chỉ tính trên phần đọc được.`,
    chainBackwards: ({ from, to }: { from: string; to: string }) =>
      `${from} viện dẫn ${to}, là văn bản ban hành sau nó.`,
    chainCycle: ({ loop }: { loop: string }) => `Các văn bản viện dẫn vòng tròn: ${loop}`,
    again: 'đã nêu',
    days: ({ days }: { days: number }) => `${days} ngày`,
    notOurs: ({ symbol }: { symbol: string }) =>
      `${symbol} không do cơ quan mình ban hành; công văn đôn đốc vẫn được soạn với tên cơ quan mình.`,
    nothingToSend: 'Không có cơ quan nào cần đôn đốc.',
    nothingToRecord: ({ numbers }: { numbers: readonly string[] }) =>
      `Chưa ghi công văn nào vào hồ sơ; số ${numbers.join(', ')} chưa dùng.`,
    lettersWritten: ({ written, failed, folder }: { written: number; failed: number; folder: string }) =>
      `Đã ghi ${written} công văn vào ${folder}${failed === 0 ? '' : `, ${failed} công văn không soạn được`}.`,
    preview: ({ count }: { count: number }) =>
      `Xem trước${count === 1 ? '' : ` ${count} công văn`}, chưa ghi gì. Thêm --out THƯ_MỤC để ghi ra tệp.`,
  },

  refusals: {
    error: 'Lỗi',
    bug: 'Lỗi của chương trình. Xin báo lại cho người phát triển cùng các dòng dưới đây:',
    noWorkspace: ({ folder }: { folder: string }) =>
      `Không tìm thấy hồ sơ: ${folder} và các thư mục chứa nó không có data/office.yaml.`,
    noWorkspaceHint: 'Chạy trong thư mục hồ sơ, thêm --workspace THƯ_MỤC, hoặc lập hồ sơ mới: congvan init THƯ_MỤC',
    several: ({ text, candidates }: { text: string; candidates: readonly string[] }) =>
      `«${text}» có thể là ${candidates.length} mục; hãy ghi rõ hơn:\n${candidates.map(one => `  ${one}`).join('\n')}`,
    none: ({ text }: { text: string }) => `Không tìm thấy «${text}».`,
    didYouMean: (names: readonly string[]): string | null =>
      names.length === 0 ? null : `Có phải ý bạn là ${names.map(name => `«${name}»`).join(' hay ')}?`,
    noGroup: ({ text, suggestion }: Missing) => `Không có nhóm «${text}».${orMeant(suggestion)}`,
    noCampaign: ({ text, suggestion }: Missing) => `Không có đợt «${text}».${orMeant(suggestion)}`,
    noState: ({ text, states, suggestion }: Missing & { states: readonly string[] }) =>
      `Không có tình trạng «${text}».${orMeant(suggestion)} Các tình trạng: ${states.join(', ')}.`,
    noColumn: ({ text, columns, suggestion }: Missing & { columns: readonly string[] }) =>
      `Không có cột «${text}».${orMeant(suggestion)} Các cột: ${columns.join(', ')}.`,
    jsonIsWhole: 'JSON luôn đủ mọi mục; --columns và --sort dùng cho bảng, CSV, XLSX, Markdown.',
    noCode: ({ text, suggestion }: Missing) => `Không có mã lỗi «${text}».${orMeant(suggestion)}`,
    noTopic: ({ text, suggestion }: Missing) => `Không có chủ đề hay lệnh «${text}».${orMeant(suggestion)}`,
    noTopicHint: 'Xem các chủ đề: congvan help; các lệnh: congvan --help',
    noOutput: ({ text, outputs, suggestion }: Missing & { outputs: readonly string[] }) =>
      `Không có lệnh «${text}» nào trả lời bằng JSON.${orMeant(suggestion)} Các lệnh có: ${outputs.join(', ')}.`,
    noKind: ({ text, kinds, suggestion }: Missing & { kinds: readonly string[] }) =>
      `Không có loại hồ sơ «${text}».${orMeant(suggestion)} Các loại: ${kinds.join(', ')}.`,
    noFormatFor: ({ file, formats }: { file: string; formats: readonly string[] }) =>
      `Không rõ ghi ${file} theo dạng nào: dùng đuôi ${formats.map(one => `.${one}`).join(', ')}, hoặc thêm --format.`,
    binaryOnTerminal: 'Không in bảng tính ra màn hình; thêm --out TỆP.xlsx.',
    system: ({ file, reason }: { file: string; reason: string }) =>
      `Không mở hoặc không ghi được${file === '' ? '' : ` ${file}`}: ${reason}.`,
    systemReasons: new Map([
      ['WINDOWS_NAME', 'Windows không nhận tên ấy'],
      ['OUTSIDE', 'liên kết dẫn ra ngoài thư mục'],
      ['EACCES', 'không có quyền'],
      ['EPERM', 'không có quyền'],
      ['EROFS', 'ổ đĩa hoặc thư mục chỉ cho đọc'],
      ['ENOSPC', 'ổ đĩa đã đầy'],
      ['EDQUOT', 'đã hết dung lượng được cấp'],
      ['EISDIR', 'đó là một thư mục'],
      ['ENOTDIR', 'trên đường dẫn có chỗ không phải thư mục'],
      ['EEXIST', 'trên đường dẫn có chỗ không phải thư mục'],
      ['ENOENT', 'không có'],
      ['ENAMETOOLONG', 'tên quá dài'],
      ['EBUSY', 'chương trình khác đang giữ tệp'],
      ['EIO', 'ổ đĩa báo lỗi'],
    ]) as ReadonlyMap<string, string>,
    unitNotAsked: ({ symbol, unit }: { symbol: string; unit: string }) =>
      `${unit} không phải là nơi nhận phải trả lời ${symbol}.`,
    asksNothing: ({ symbol }: { symbol: string }) => `${symbol} không yêu cầu trả lời.`,
    notYetIssued: ({ symbol, date, asOf }: { symbol: string; date: string; asOf: string }) =>
      `${symbol} ban hành ngày ${date}, sau ngày tính đến ${asOf}.`,
    onlyCited: ({ symbol }: { symbol: string }) =>
      `${symbol} mới chỉ được viện dẫn, hồ sơ chưa có văn bản này nên chưa biết nơi nhận.`,
    unknownOption: ({ text, suggestion }: Missing) => `Không có tùy chọn ${text}.${orMeant(suggestion)}`,
    unknownCommand: ({ text, suggestion }: Missing) => `Không có lệnh «${text}».${orMeant(suggestion)}`,
    conflictingOptions: ({ one, other }: { one: string; other: string }) =>
      `${one} và ${other} không dùng cùng nhau được.`,
    missingArgument: ({ text }: { text: string }) => `Thiếu ${text}.`,
    missingOption: ({ text }: { text: string }) => `Thiếu tùy chọn ${text}.`,
    brokenOff: 'Đã dừng theo ý người dùng. Không ghi gì.',
    missingValue: ({ text }: { text: string }) => `Tùy chọn ${text} cần có giá trị.`,
    tooManyArguments: ({ count }: { count: number }) =>
      `Thừa tham số (nhận ${count}); tên có dấu cách phải đặt trong ngoặc kép.`,
    badValue: ({ option, value, expected }: { option: string; value: string; expected: string }) =>
      `${option} không nhận giá trị «${value}»; ${expected}.`,
    badChoice: ({ option, text, choices, suggestion }: Missing & { option: string; choices: readonly string[] }) =>
      `${option} không nhận giá trị «${text}».${orMeant(suggestion)} Chọn một trong: ${choices.join(', ')}.`,
    expected: {
      day: 'cần một ngày có thật, ví dụ 2024-08-05 hoặc 5/8/2024',
      due: 'cần một ngày có thật, ví dụ 2024-08-12 hoặc 12/8/2024, hay 5wd là 5 ngày làm việc (tối đa 999)',
      count: 'cần một số',
      year: 'cần một năm bốn chữ số, ví dụ 2024',
      number: 'cần một số của công văn, ví dụ 1502 hoặc 1502a',
      track: 'ghi số thứ tự như 1,3; all; hoặc none',
      lateness: 'cần số ngày, ví dụ 10, hoặc 10wd là 10 ngày làm việc',
    },
    seeHelp: ({ command }: { command: string }) => `Xem: congvan ${command}--help`,
    existing: ({ files }: { files: readonly string[] }) =>
      `Đã có sẵn, không ghi đè:\n${files.map(file => `  ${file}`).join('\n')}`,
    existingHint: 'Thêm --force để ghi đè, chọn thư mục khác, hoặc làm tiếp phần còn thiếu: notice --resume THƯ_MỤC.',
    letterFailed: ({ letter, reason }: { letter: string; reason: string }) => `Không soạn được ${letter}: ${reason}`,
    noOwnOffice:
      'Chưa biết cơ quan mình là cơ quan nào: mục own trong data/office.yaml chưa đọc được hoặc chưa có trong hồ sơ.',
    noOwnOfficeHint: 'Sửa data/office.yaml (xem: congvan check).',
    noOwnOfficeOrAll: 'Sửa data/office.yaml (xem: congvan check), hoặc thêm --all để xem việc của mọi cơ quan.',
    noFolder: ({ file }: { file: string }) =>
      `Không ghi ${file}: thư mục của tệp ấy không có. Sửa đường dẫn, hoặc tạo thư mục trước.`,
  },

  show: {
    cited: 'mới chỉ được viện dẫn',
    onBehalfOf: 'Truyền đạt ý kiến của',
    duties: 'Các việc phải trả lời',
    signatory: 'Người ký',
    references: 'Viện dẫn',
    referencedBy: 'Được viện dẫn',
    recipients: 'Kính gửi',
    copies: 'Nơi nhận',
    responses: 'Đã trả lời',
    extensions: 'Đã gia hạn',
    exemptions: 'Đã miễn',
    notes: 'Ghi chú',
    file: 'Tệp',
    before: ({ date }: { date: string }) => `trước ngày ${date}`,
    count: ({ count, working, from }: { count: number; working: boolean; from: 'issued' | 'received' }) =>
      `${count} ngày${working ? ' làm việc' : ''} kể từ ngày ${from === 'issued' ? 'ban hành' : 'nhận được'}`,
  },
}
