import type { DraftRecipient } from './letter-draft.ts'
import { isBullet } from './parts.ts'
import type { Piece } from './pieces.ts'
import { beginsBody } from './offices.ts'

interface Entry {
  text: string
  readonly line: number
}

/** No addressee has a longer name: what runs on is a text that nothing parts from the addressees. */
const longestName = 600

const label = /^[^:\p{L}]*(?:đồng\s+)?k[íi]nh\s+(?:gửi|trình|gui|gưi)\s*:?\s*/iu

/** The addressees one by one: parted at bullets and semicolons, not at commas. */
export function recipientsOf(pieces: readonly Piece[]): readonly DraftRecipient[] {
  const bulleted = pieces.some(({ text }) => isBullet(text.replace(label, '')))
  const entries: Entry[] = []
  let fresh = true
  for (const { text, plain, line } of pieces) {
    const labelled = /^(?:dong )?k[il]nh (?:gui|trinh)/.test(plain) || /\bdien\s?:$/.test(plain)
    const words = labelled && /\bdien\s?:$/.test(plain) ? '' : text.replace(labelled ? label : /^$/, '')
    if (words === '') {
      fresh = true
      continue
    }
    const begins = fresh || labelled || isBullet(words) || (!bulleted && beginsAddressee(words, entries.at(-1)))
    const last = entries.at(-1)
    if (begins || last === undefined) entries.push({ text: withoutBullet(words), line })
    else last.text = `${last.text} ${words}`
    fresh = false
  }
  return entries.flatMap(({ text, line }) =>
    text
      .split(/;(?![^()]{0,200}\))\s*(?:[-+•–]\s+)?|,\s+[-+•–]\s+(?=\p{Lu})/u)
      .flatMap(one => ofSeveral(trimmed(one)))
      .filter(one => one.length <= longestName && /\p{L}/u.test(one))
      .map(one => ({ text: one, line })),
  )
}

/** Without bullets, a line is an addressee of its own if the one before is closed, or it names a body anew. */
function beginsAddressee(words: string, last: Entry | undefined): boolean {
  if (last === undefined || last.text.endsWith(';')) return true
  return (
    /^\p{Lu}/u.test(words) &&
    beginsBody(words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()) &&
    !/[,-]$|(?:\sva|\svà|của)$/.test(last.text)
  )
}

function withoutBullet(text: string): string {
  return text.replace(/^[-+•–*·▪●]\s?/, '')
}

function trimmed(text: string): string {
  return withoutBullet(text.trim())
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s,;.:/])[\s,;.:/]+$/, '')
}

/** Names of ministries and departments that hold a comma or an `và` themselves. */
const compound =
  /Giáo dục và Đào tạo|Kế hoạch và Đầu tư|Khoa học và Công nghệ|Thông tin và Truyền thông|Tài nguyên và Môi trường|Nông nghiệp và (?:Phát triển nông thôn|PTNT|Môi trường)|Lao động(?:,| -|-) ?Thương binh và Xã hội|Văn ho[áa]á?(?:,| -) ?Thể thao và Du lịch|Văn hóa, Thể thao và Du lịch|Dân tộc và Tôn giáo|Phát triển nông thôn và [\p{L} ]+|Du lịch và [\p{L} ]+|Tuyên giáo và Dân vận|Khoa học, Công nghệ và Môi trường|Văn hóa và Thông tin|Văn hóa, Thể thao|Quy hoạch và Kiến trúc/giu

/** `Các Bộ: A, B và C` is three; every other comma belongs to its addressee. */
function ofSeveral(text: string): readonly string[] {
  const several = /^(?:Lãnh đạo )?(?:Các|các) ([\p{L}]+(?: ngành)?): ?(.+)$/u.exec(text)
  const [, noun, list] = several ?? []
  if (noun === undefined || list === undefined) return [text]
  const kept: string[] = []
  const marked = list.replace(compound, name => `\u0001${kept.push(name) - 1}\u0001`)
  // oxlint-disable-next-line no-control-regex -- a mark that no text holds
  const whole = (one: string) => one.replace(/\u0001(\d+)\u0001/g, (_, at: string) => kept[Number(at)] ?? '')
  const names = marked
    .replace(/\s+/g, ' ')
    .split(/ ?, ?(?:và )?| và /u)
    .map(one => whole(one).trim())
    .filter(one => one !== '')
  const each = noun.charAt(0).toLocaleUpperCase('vi') + noun.slice(1)
  return names.map(name =>
    /^(?:sở|bộ|ban|cục|vụ|huyện|phòng|ủy ban|văn phòng|tổng cục|thanh tra|ngân hàng|công an|viện|tòa án|hội|đài|báo)\s/iu.test(
      name,
    )
      ? name
      : `${each} ${name}`,
  )
}
