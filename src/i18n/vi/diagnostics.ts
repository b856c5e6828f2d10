import type { Letter } from '../../domain/diagnostic.ts'
import { nearest } from '../../domain/nearest.ts'
import { writtenDay as on } from '../../domain/written-day.ts'
import {
  areOfOneDay,
  clipped,
  codePointOf,
  few,
  looksLikeDay,
  megabytes,
  mayStandApart,
  sampleOf,
  type DiagnosticSentences,
} from '../diagnostic-sentences.ts'
import { outcomes } from './words.ts'

export const diagnostics = {
  'file-too-large': {
    message: ({ bytes, limit }) => `tệp quá lớn: ${size(bytes)}, chương trình chỉ đọc tệp đến ${size(limit)}`,
    hint: () => 'Mỗi công văn ghi một tệp riêng; bản quét, ảnh chụp để ở ngoài thư mục data.',
  },
  'file-empty': {
    message: () => 'tệp rỗng',
    hint: () => 'Ghi nội dung vào tệp, hoặc xóa tệp.',
  },
  'file-not-text': {
    message: () => 'tệp không phải là chữ theo bảng mã UTF-8',
    hint: () => 'Mở bằng Notepad rồi lưu lại với bảng mã UTF-8. Nếu là tệp Word, PDF, ảnh thì để ở ngoài thư mục data.',
  },
  'file-unreadable': {
    message: ({ reason }) => `không mở được tệp: ${unreadable.get(reason)?.message ?? reason}`,
    hint: ({ reason }) => unreadable.get(reason)?.hint ?? null,
  },
  'yaml-tab': {
    message: () => 'dòng này thụt vào bằng phím Tab',
    hint: () => 'Thay bằng dấu cách, mỗi bậc hai dấu.',
  },
  'yaml-duplicate-key': {
    message: ({ key }) => `mục ${quoted(key)} ghi hai lần`,
    hint: () => 'Gộp lại làm một, hoặc xóa bớt một.',
  },
  'yaml-syntax': {
    message: ({ problem }) => (syntax.get(problem) ?? otherSyntax(problem)).message,
    hint: ({ problem }) => (syntax.get(problem) ?? otherSyntax(problem)).hint,
  },
  'yaml-too-deep': {
    message: ({ limit }) => `các mục lồng nhau quá ${limit} bậc`,
    hint: () => 'Một công văn không cần quá năm bậc: xem lại chỗ thụt vào và các ngoặc [ ], { }.',
  },
  'yaml-aliases': {
    message: () => 'tệp dùng dấu * để chép lại một đoạn quá nhiều lần',
    hint: () => 'Viết thẳng nội dung ra, không dùng dấu & và dấu *.',
  },
  'yaml-several-records': {
    message: () => 'tệp có nhiều phần, cách nhau bằng dòng «---»',
    hint: () => 'Tách mỗi phần ra một tệp riêng.',
  },

  'unknown-key': {
    message: ({ key }) => `không có mục nào tên là ${quoted(key)}`,
    hint: ({ suggestion, known }) => `${perhaps(suggestion)}Các mục ghi được ở đây: ${known.join(', ')}.`,
  },
  'missing-field': {
    message: ({ field }) => `thiếu mục ${quoted(field)}`,
    hint: ({ field }) =>
      field === 'issuer'
        ? `Thêm ${quoted(sampleOf(field))}; văn bản mới chỉ biết qua viện dẫn thì ghi ${quoted('held: false')}.`
        : `Thêm ${quoted(sampleOf(field))}.`,
  },
  'wrong-shape': {
    message: ({ expected, found }) =>
      found === 'nothing'
        ? `chỗ này để trống, phải ghi ${shapes[expected]}`
        : `chỗ này phải ghi ${shapes[expected]}, không phải ${shapes[found]}`,
    hint: ({ expected }) => ways[expected],
  },
  'not-a-day': {
    message: ({ text }) =>
      looksLikeDay(text) ? `không có ngày ${quoted(text)}` : `${quoted(text)} không phải là ngày`,
    hint: ({ text }) =>
      looksLikeDay(text) ? 'Kiểm tra lại ngày, tháng, năm.' : 'Ghi đủ ngày, tháng, năm: 2024-07-15 hoặc 15/7/2024.',
  },
  'not-a-number': {
    message: ({ text, least, most }) => `${quoted(text)} không phải là số từ ${least} đến ${figures(most)}`,
    hint: () => 'Chỉ ghi chữ số, ví dụ 10.',
  },
  'not-a-choice': {
    message: ({ text }) => `${quoted(text)} không dùng được ở đây`,
    hint: ({ choices, suggestion }) => `${perhaps(suggestion)}Chọn một trong: ${choices.map(glossed).join(', ')}.`,
  },
  'not-a-symbol': {
    message: ({ text }) => `${quoted(text)} không phải là số, ký hiệu văn bản`,
    hint: () => 'Ghi như in trên văn bản, ví dụ 1469-CV/BTGTU.',
  },
  'not-an-id': {
    message: ({ text }) => `${quoted(text)} không dùng làm mã được`,
    hint: () => 'Mã viết liền, chữ thường không dấu, chữ số và gạch nối, ví dụ bao-hung-yen.',
  },
  'not-a-time-zone': {
    message: ({ text }) => `không có múi giờ ${quoted(text)}`,
    hint: () => 'Việt Nam là Asia/Ho_Chi_Minh.',
  },
  'needs-one-of': {
    message: ({ fields }) => `thiếu một mục: ${either(fields)}`,
    hint: () => 'Ghi thêm một trong các mục đó.',
  },
  'too-many-of': {
    message: ({ found }) => `không ghi cùng lúc ${both(found)}`,
    hint: ({ found }) =>
      `Chỉ để lại ${either(found)}${mayStandApart(found) ? '; cần cả hai thì ghi riêng, mỗi thứ một gạch đầu dòng' : ''}.`,
  },

  'duplicate-identity': {
    message: ({ id, first }) => `công văn ${quoted(id)} đã ghi ở ${first}`,
    hint: () => 'Mỗi công văn chỉ ghi một lần: bỏ một tệp, hoặc sửa lại số, ngày, cơ quan ban hành cho đúng.',
  },
  'duplicate-id': {
    message: ({ id, first }) => `mã ${quoted(id)} đã dùng ở ${first}`,
    hint: () => 'Đổi một trong hai mã, hoặc xóa bớt nếu cùng là một.',
  },
  'unknown-unit': {
    message: ({ unit }) => `chưa khai báo cơ quan nào có mã ${quoted(unit)}`,
    hint: ({ suggestion }) => `${perhaps(suggestion)}Cơ quan mới thì khai báo trong data/units.`,
  },
  'unknown-group': {
    message: ({ group }) => `chưa khai báo nhóm nào có mã ${quoted(group)}`,
    hint: ({ suggestion }) => `${perhaps(suggestion)}Nhóm mới thì khai báo ở mục groups trong data/units.`,
  },
  'unknown-campaign': {
    message: ({ campaign }) => `chưa khai báo đợt nào có mã ${quoted(campaign)}`,
    hint: ({ suggestion }) => `${perhaps(suggestion)}Đợt mới thì khai báo trong data/campaigns.`,
  },
  'unknown-duty': {
    message: ({ duty }) => `công văn không giao việc nào có mã ${quoted(duty)}`,
    hint: ({ duty, duties }) =>
      duties.length > 0
        ? `${perhaps(nearest(duty, duties))}Các việc được giao: ${duties.join(', ')}. Nếu ghi cho mọi việc thì bỏ mục duty.`
        : 'Công văn không chia ra từng việc (duties): bỏ mục duty.',
  },
  'reference-unknown': {
    message: ({ symbol }) => `trong hồ sơ không có văn bản số ${quoted(symbol)}`,
    hint: ({ suggestion }) =>
      `${perhaps(suggestion)}Văn bản chưa có trong hồ sơ thì ghi thêm ngày của nó (date) vào viện dẫn.`,
  },
  'reference-ambiguous': {
    message: ({ symbol, candidates }) => `có ${candidates.length} văn bản số ${quoted(symbol)}: ${listed(candidates)}`,
    hint: ({ candidates }) =>
      areOfOneDay(candidates)
        ? 'Ghi thêm cơ quan ban hành (issuer) vào viện dẫn.'
        : 'Ghi thêm ngày (date), cơ quan ban hành (issuer) vào viện dẫn.',
  },
  'group-cycle': {
    message: ({ loop }) => `nhóm lại là thành viên của chính nó: ${loop.join(' → ')}`,
    hint: () => 'Bỏ bớt một nhóm trong mục members.',
  },
  'office-missing': {
    message: () => 'chưa biết hồ sơ này của cơ quan nào: thiếu data/office.yaml, hoặc tệp ấy không dùng được',
    hint: () => `Ghi data/office.yaml, ít nhất là mã của cơ quan giữ hồ sơ, ví dụ ${quoted(sampleOf('own'))}.`,
  },

  'reference-near-miss': {
    message: ({ symbol, date, near }) =>
      near.symbol === symbol
        ? `trong hồ sơ không có ${symbol} ngày ${on(date)}, chỉ có ${letter(near)}`
        : `trong hồ sơ không có ${symbol} ngày ${on(date)}; cùng ngày có ${near.symbol} gần giống`,
    hint: ({ symbol, near }) =>
      `Nếu là văn bản ấy thì sửa ${near.symbol === symbol ? `ngày thành ${on(near.date)}` : `số thành ${near.symbol}`}; nếu là văn bản khác thì ghi nó vào hồ sơ với ${quoted('held: false')}.`,
  },
  'reference-forward-in-time': {
    message: ({ cites, dated, symbol }) =>
      `văn bản ngày ${on(dated)} viện dẫn ${symbol} ngày ${on(cites)}, ban hành sau nó`,
    hint: () => 'Kiểm tra lại ngày của hai văn bản.',
  },
  'reference-cycle': {
    message: ({ loop }) => `các văn bản viện dẫn nhau thành vòng: ${round(loop)}`,
    hint: () => 'Ít nhất một viện dẫn trong vòng này ghi sai: kiểm tra lại số, ngày của từng văn bản.',
  },
  'group-without-members': {
    message: ({ name }) => `nhóm ${quoted(name)} chưa ghi thành viên, nên tính là một nơi nhận`,
    hint: () => 'Khi biết các thành viên thì ghi vào mục members; chưa biết thì cứ để vậy.',
  },
  'group-empty-on-day': {
    message: ({ name, day }) => `ngày ${on(day)} nhóm ${quoted(name)} không có thành viên nào, nên không gửi đến ai`,
    hint: () => 'Kiểm tra lại ngày của công văn, và from, until của các thành viên.',
  },
  'group-due-conflict': {
    message: ({ names, groups, taken }) =>
      `${namesOf(names)} ở trong nhiều nhóm có hạn khác nhau (${groups.join(', ')}): lấy hạn muộn nhất, ${on(taken)}`,
    hint: () => 'Nếu hạn ấy không đúng thì ghi riêng cơ quan ấy (unit) với hạn (due) của nó.',
  },
  'unit-not-alive': {
    message: ({ name, day, from, until }) =>
      from !== null && day < from
        ? `${quoted(name)} đến ngày ${on(from)} mới thành lập, sau ngày của công văn, ${on(day)}`
        : `${quoted(name)} đã kết thúc hoạt động từ ngày ${on(until ?? day)}, trước ngày của công văn, ${on(day)}`,
    hint: ({ heirs, day, from }) =>
      heirs.length > 0
        ? `Nơi kế thừa: ${heirs.join(', ')}. Nếu công văn gửi nơi ấy thì sửa lại unit.`
        : `Kiểm tra lại ngày của công văn, và ${from !== null && day < from ? 'from' : 'until'} của cơ quan.`,
  },
  'inherited-due-too-early': {
    message: ({ due, date, campaign }) =>
      `hạn ${on(due)} của đợt ${quoted(campaign)} đã qua trước ngày của công văn, ${on(date)}, nên không áp dụng`,
    hint: () => `Ghi hạn riêng của công văn (due), hoặc ${quoted('answer: none')} nếu không cần trả lời.`,
  },
  'due-before-dispatch': {
    message: ({ due, date }) => `hạn trả lời ${on(due)} trước cả ngày của công văn, ${on(date)}`,
    hint: () => 'Kiểm tra lại hai ngày.',
  },
  'response-before-dispatch': {
    message: ({ name, response, date }) =>
      `${quoted(name)} trả lời ngày ${on(response)}, trước cả ngày của công văn, ${on(date)}`,
    hint: () => 'Vẫn tính là đã trả lời. Nếu ghi nhầm thì sửa lại ngày.',
  },
  'fact-before-dispatch': {
    message: ({ list, name, day, date }) =>
      `${quoted(name)} ${{ extensions: 'được gia hạn', exemptions: 'được miễn', receipts: 'nhận' }[list]} ngày ${on(day)}, trước cả ngày của công văn, ${on(date)}`,
    hint: () => 'Vẫn tính như đã ghi. Nếu ghi nhầm thì sửa lại ngày.',
  },
  'received-before-sent': {
    message: ({ name, received, date }) =>
      `văn bản trả lời của ${quoted(name)} ghi nhận được ngày ${on(received)}, trước ngày của chính nó, ${on(date)}`,
    hint: () => 'Kiểm tra lại date và received.',
  },
  'extension-backwards': {
    message: ({ name, to, date }) =>
      `${quoted(name)} được gia hạn đến ngày ${on(to)}, nhưng ngày cho gia hạn là ${on(date)}`,
    hint: () => 'Kiểm tra lại date và to.',
  },
  'fact-not-asked': {
    message: ({ name }) => `văn bản không gửi đến ${quoted(name)}, nên điều ghi ở đây không được tính`,
    hint: ({ suggestion }) =>
      `${perhaps(suggestion)}Nếu công văn có gửi nơi này thì thêm vào recipients; nếu nơi này thuộc một nhóm chưa rõ thành viên thì ghi cho nhóm ấy.`,
  },
  'addressee-unmatched': {
    message: ({ text }) => `chưa rõ ${quoted(text)} trong Kính gửi là cơ quan nào, nên nơi này chưa được theo dõi`,
    hint: ({ near }) =>
      `${near.length === 0 ? '' : `Có phải ${near.map(quoted).join(' hay ')}? `}Ghi cơ quan ấy vào recipients (chưa có thì thêm vào data/units) rồi bỏ dòng này.`,
  },
  'awaits-confirmation': {
    message: ({ symbol, unit }) =>
      unit === null
        ? `${symbol} được nhập từ tệp, chưa ai xem lại`
        : `câu trả lời của ${quoted(unit)} được nhập từ tệp, chưa ai xem lại nên chưa tính`,
    hint: ({ symbol, unit }) => `Xem xong thì: congvan confirm ${symbol}${unit === null ? '' : ` "${unit}"`}`,
  },
  'fact-twice': {
    message: ({ name, date }) => `việc này của ${quoted(name)}, ngày ${on(date)}, đã ghi ở trên rồi`,
    hint: () => 'Bỏ bớt một trong hai chỗ.',
  },
  'answer-twice': {
    message: ({ name, symbol }) => `văn bản trả lời ${symbol} của ${quoted(name)} đã ghi ở trên, nhưng chi tiết khác`,
    hint: () => 'Giữ lại chỗ đúng, bỏ chỗ kia.',
  },
  'fact-on-known-group': {
    message: ({ name }) => `ghi cho cả nhóm ${quoted(name)} thì không tính cho cơ quan nào trong nhóm`,
    hint: () => 'Ghi riêng cho từng cơ quan.',
  },
  'number-repeated': {
    message: ({ symbol, other }) => `số này đã dùng rồi: ${symbol} trùng số với ${letter(other)} của cùng cơ quan`,
    hint: () =>
      'Kiểm tra lại số, ngày của hai văn bản. Nếu giữa hai ngày ấy bắt đầu nhiệm kỳ mới thì ghi nhiệm kỳ vào mục terms trong data/office.yaml.',
  },
  'number-out-of-order': {
    message: ({ symbol, date, other }) =>
      `${symbol} đề ngày ${on(date)}, mà số nhỏ hơn của cùng cơ quan, ${other.symbol}, lại đề ngày sau: ${on(other.date)}`,
    hint: () =>
      'Kiểm tra lại số, ngày của hai văn bản. Nếu giữa hai ngày ấy bắt đầu nhiệm kỳ mới thì ghi nhiệm kỳ vào mục terms trong data/office.yaml.',
  },
  'unit-twice': {
    message: ({ name, other, otherName }) =>
      `${quoted(name)} có lẽ đã khai báo rồi, với mã ${quoted(other)} (${quoted(otherName)})`,
    hint: () =>
      'Nếu là một thì chỉ giữ một mã, và sửa các công văn dùng mã kia. Nếu là hai nơi trùng tên thì ghi cơ quan cấp trên của mỗi nơi (parent).',
  },
  'unit-cycle': {
    message: ({ loop }) => `cơ quan lại là cấp trên, hay nơi kế thừa, của chính nó: ${loop.join(' → ')}`,
    hint: () => 'Sửa parent hoặc successors của một cơ quan trong vòng ấy.',
  },
  'dates-reversed': {
    message: ({ from, until }) => `ngày cuối, ${on(until)}, ở trước ngày đầu, ${on(from)}`,
    hint: () => 'Kiểm tra lại from và until.',
  },
  'suspect-letter': {
    message: ({ text, letter, meant }) =>
      `trong ${quoted(text)} có ký tự ${codePointOf(letter)}${meant === null ? ' không nhìn thấy được' : `, trông như «${meant}» nhưng không phải`}`,
    hint: ({ meant }) => (meant === null ? 'Xóa ký tự ấy.' : `Gõ lại «${meant}».`),
  },
  'attachment-outside': {
    message: ({ file }) => `tệp ${quoted(file)} ở ngoài thư mục hồ sơ, nên không mở`,
    hint: () => 'Chép tệp vào thư mục hồ sơ, ví dụ vào files/, rồi ghi đường dẫn từ thư mục hồ sơ.',
  },
  'attachment-missing': {
    message: ({ file }) => `không có tệp ${quoted(file)} trong thư mục hồ sơ`,
    hint: () => 'Chép tệp vào đúng chỗ ấy, hoặc sửa lại đường dẫn (tính từ thư mục hồ sơ).',
  },
  'attachment-altered': {
    message: ({ file }) => `tệp ${quoted(file)} đã bị sửa từ khi ghi vào hồ sơ: mã băm không còn khớp`,
    hint: () => 'Lấy lại tệp gốc. Nếu tệp mới là đúng thì sửa mục sha256, hoặc bỏ mục ấy.',
  },
  'letter-overtaken': {
    message: ({ reasons }) =>
      reasons.length === 0
        ? 'công văn đã soạn này không còn đúng với hồ sơ'
        : `công văn đã soạn này không còn đúng với hồ sơ: ${reasons.map(({ by, names }) => `${overtaking[by]} ${namesOf(names)}`).join('; ')}`,
    hint: () => 'Chưa ký thì soạn lại bằng notice; đã gửi thì đưa tệp ra khỏi thư mục out.',
  },
  'calendar-year-missing': {
    message: ({ year, due }) => `chưa có lịch nghỉ năm ${year}: hạn ${on(due)} mới chỉ trừ thứ Bảy, Chủ nhật`,
    hint: ({ year }) => `Thêm data/calendar/${year}.yaml.`,
  },
  'calendar-day-pending': {
    message: ({ date, name, paper }) =>
      `ngày ${on(date)}${name === null ? '' : `, ${quoted(name)},`} mới là dự kiến theo ${quoted(paper)}: chưa tính khi đếm ngày làm việc`,
    hint: () => 'Khi có văn bản chính thức thì sửa paper và bỏ mục pending.',
  },
} satisfies DiagnosticSentences

const overtaking = {
  answer: 'có thêm trả lời của',
  extension: 'đã gia hạn cho',
  exemption: 'đã miễn hoặc thu hồi đối với',
  correction: 'hồ sơ đã sửa về',
}

function quoted(text: string): string {
  return `«${clipped(text)}»`
}

function perhaps(suggestion: string | null): string {
  return suggestion === null ? '' : `Có phải ${quoted(suggestion)}? `
}

function size(bytes: number): string {
  return `${String(megabytes(bytes)).replace('.', ',')} MB`
}

function letter({ symbol, date }: Letter): string {
  return `${symbol} ngày ${on(date)}`
}

function either(fields: readonly string[]): string {
  return fields.length > 1 ? `${fields.slice(0, -1).join(', ')} hoặc ${fields.at(-1) ?? ''}` : fields.join('')
}

function listed(items: readonly string[]): string {
  const { shown, more } = few(items, 6)
  return [...shown, ...(more > 0 ? [`và ${more} nữa`] : [])].join(', ')
}

function figures(number: number): string {
  return new Intl.NumberFormat('vi').format(number)
}

/** Values are written in English: with what they mean. */
const meanings: ReadonlyMap<string, string> = new Map([
  ...Object.entries(outcomes),
  ['true', 'có'],
  ['false', 'không'],
  ['expected', 'cần trả lời'],
  ['none', 'không cần trả lời'],
  ['issued', 'từ ngày ban hành'],
  ['received', 'từ ngày nhận'],
  ['inclusive', 'kể cả ngày ấy'],
  ['exclusive', 'không kể ngày ấy'],
  ['vi', 'tiếng Việt'],
  ['en', 'tiếng Anh'],
  ['hd36', 'thể thức của Đảng'],
  ['hd05', 'thể thức của Đảng từ 27/5/2026, mới biết một phần'],
  ['nd30', 'thể thức của Nhà nước'],
])

function glossed(choice: string): string {
  const meaning = meanings.get(choice)
  return meaning === undefined ? choice : `${choice} (${meaning})`
}

function both(fields: readonly string[]): string {
  return `${fields.slice(0, -1).join(', ')} và ${fields.at(-1) ?? ''}`
}

function namesOf(names: readonly string[]): string {
  const { shown, more } = few(names.map(quoted), 4)
  if (more > 0) return `${shown.join(', ')} và ${more} nơi khác`
  return shown.length > 1 ? both(shown) : (shown[0] ?? '')
}

function round(loop: readonly Letter[]): string {
  const { shown, more } = few(loop, 20)
  const gap = more > 0 ? [`(${more} văn bản nữa)`] : []
  return [...shown.map(letter), ...gap, ...loop.slice(0, 1).map(letter)].join(' → ')
}

const shapes = { text: 'một dòng chữ', list: 'danh sách', mapping: 'các mục có tên' }

const ways = {
  text: 'Ghi ngay sau dấu hai chấm, không gạch đầu dòng; chữ bắt đầu bằng [ hay { thì đặt trong dấu nháy kép.',
  list: 'Ghi mỗi thứ một dòng sau dấu gạch «- », hoặc trong ngoặc: [một, hai].',
  mapping: 'Ghi mỗi mục một dòng: tên mục, dấu hai chấm, dấu cách rồi giá trị.',
}

interface Remedy {
  readonly message: string
  readonly hint: string
}

const forbidden = { message: 'không có quyền đọc', hint: 'Cho người chạy chương trình quyền đọc tệp này.' }

/** By the codes of the system and of the store. */
const unreadable: ReadonlyMap<string, Remedy> = new Map(
  Object.entries({
    EACCES: forbidden,
    EPERM: forbidden,
    EBUSY: { message: 'chương trình khác đang giữ tệp', hint: 'Đóng chương trình ấy rồi chạy lại.' },
    ENOENT: { message: 'liên kết trỏ vào chỗ không có gì', hint: 'Xóa liên kết, hoặc chép tệp thật vào đây.' },
    ELOOP: { message: 'các liên kết trỏ vòng quanh', hint: 'Xóa liên kết, hoặc chép tệp thật vào đây.' },
    NOT_A_FILE: { message: 'đây không phải là tệp', hint: 'Chép tệp thật vào đây.' },
    OUTSIDE_WORKSPACE: { message: 'liên kết trỏ ra ngoài thư mục hồ sơ', hint: 'Chép tệp thật vào đây.' },
  }),
)

const inQuotes = 'Đặt cả giá trị trong dấu nháy kép, ví dụ subject: "…".'

/** By the codes of the yaml package. */
const syntax: ReadonlyMap<string, Remedy> = new Map(
  Object.entries({
    BLOCK_AS_IMPLICIT_KEY: {
      message: 'giá trị có dấu hai chấm ở giữa, hoặc dòng dưới thụt vào không đúng',
      hint: 'Giá trị có dấu hai chấm thì đặt cả trong dấu nháy kép: subject: "Về việc: …". Các mục cùng bậc bắt đầu ở cùng một cột.',
    },
    MULTILINE_IMPLICIT_KEY: {
      message: 'dòng này thiếu dấu hai chấm và dấu cách sau tên mục',
      hint: 'Ghi tên mục, dấu hai chấm, dấu cách rồi giá trị: symbol: 1469-CV/BTGTU.',
    },
    MISSING_CHAR: {
      message: 'thiếu dấu hai chấm sau tên mục',
      hint: 'Sau tên mục phải có dấu hai chấm và dấu cách; trước dấu # phải có dấu cách.',
    },
    MISSING_QUOTE: {
      message: 'dấu nháy mở ở đây chưa được đóng',
      hint: 'Thêm dấu nháy ở cuối giá trị; giá trị có sẵn dấu nháy bên trong thì đặt trong loại nháy kia.',
    },
    BAD_INDENT: {
      message: 'dòng này không cùng cột với các mục cùng bậc, hoặc phía trên có ngoặc [ hay { chưa đóng',
      hint: 'Các mục cùng bậc bắt đầu ở cùng một cột; ngoặc nào mở thì phải đóng.',
    },
    UNEXPECTED_TOKEN: {
      message: 'ở đây có chữ hoặc dấu thừa',
      hint: `Giá trị có dấu nháy kép, hoặc bắt đầu bằng dấu lạ như * & |, thì đặt cả trong dấu nháy đơn: subject: 'Về "việc" ấy'.`,
    },
    BAD_SCALAR_START: { message: 'không bắt đầu giá trị bằng dấu này được', hint: inQuotes },
    TAG_RESOLVE_FAILED: { message: 'không bắt đầu giá trị bằng dấu chấm than được', hint: inQuotes },
    BAD_ALIAS: { message: 'không bắt đầu giá trị bằng dấu * được', hint: inQuotes },
    BAD_DQ_ESCAPE: {
      message: 'trong dấu nháy kép không dùng dấu \\ như thế được',
      hint: 'Thay dấu nháy kép bằng dấu nháy đơn, hoặc viết hai dấu \\\\.',
    },
    BLOCK_IN_FLOW: {
      message: 'trong ngoặc { } hay [ ] thiếu dấu phẩy, hoặc có mục không viết thế được',
      hint: 'Các mục trong ngoặc cách nhau bằng dấu phẩy: { date: 2024-07-15, source: … }.',
    },
    BAD_DIRECTIVE: { message: 'không bắt đầu dòng bằng dấu % được', hint: 'Bỏ dòng này.' },
  }),
)

function otherSyntax(problem: string): Remedy {
  return {
    message: `không đọc được theo cách viết của YAML (${problem})`,
    hint: 'So với một tệp đúng: mỗi mục một dòng, có tên, dấu hai chấm, dấu cách và giá trị.',
  }
}
