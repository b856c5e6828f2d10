import { isCapitals } from './capitals.ts'
import { dayLine, isMotto, numberLine } from './head-lines.ts'
import { withWholeDays, withWholeMottoes } from './head-wraps.ts'
import { isNoise, isRule, isStamp, isUrgency } from './noise.ts'
import { pieceOf, type Piece } from './pieces.ts'
import { typeNames } from './letter-types.ts'
import { unaccented } from './unaccented.ts'

export type HeadMark =
  'motto' | 'number' | 'day' | 'subject' | 'title' | 'rule' | 'stamp' | 'noise' | 'capitals' | 'text'

export interface Marked extends Piece {
  readonly mark: HeadMark
}

/** What the Youth Union prints in the right column, where others have the State's or the Party's name. */
const mottoOfYouth = /^doan (?:tncs|thanh nien cong san) ho chi minh$/
const subjectLine = /^["'*(\s]{0,3}(?:v ?\/ ?v\b|v\/v|ve viec\b)/
const titles = new RegExp(
  `^(?:${typeNames.map(unaccented).join('|')})(?: (?:so|khan|hoa toc|lien tich|tom tat|nhanh|tong ket|so ket|ket luan|ve|hop|lien nganh|thuong ky)\\b.{0,80})?$`,
)
const embedded = /cong hoa xa hoi chu nghia viet nam|dang cong san viet nam|doc lap ?- ?tu do ?- ?hanh phuc/

/** A title line: `THÔNG BÁO`, or `BÁO CÁO TÓM TẮT`. */
export function isTitle({ text, plain }: Piece): boolean {
  return isCapitals(text) && titles.test(plain.replace(/(?<![.:*\s])[.:*\s]+$/, ''))
}

/** The pieces of a head, with what each of them is; columns that a converter ran together are parted first. */
export function markedHead(pieces: readonly Piece[]): readonly Marked[] {
  const whole = withWholeDays(withWholeMottoes(pieces.flatMap(parted)))
  return whole.map((piece, at) => ({ ...piece, mark: citesOn(piece, whole[at - 1]) ? 'text' : markOf(piece) }))
}

const endsInType = new RegExp(`(?:${typeNames.map(unaccented).join('|')}|van ban)$`)
const citedNext = new RegExp(`(?:${typeNames.map(unaccented).join('|')}|van ban) so$`)

/** A line that goes on with a letter cited in the subject: `số 12-CV/TU` after `… Công văn`, its symbol after `… Công văn số`, its day after both. */
/** The last word, from its first digit on. */
function endsInSymbol(text: string): boolean {
  const [, number = ''] = /(?<!\S)[^\s\d]*(\d\S*)$/u.exec(text) ?? []
  return /[-/]\p{Lu}/u.test(number)
}

function citesOn({ text }: Piece, before: Piece | undefined): boolean {
  if (before === undefined) return false
  if (/^số\s/u.test(text)) return endsInType.test(before.plain)
  if (/^\d\S*[-/]\p{Lu}/u.test(text)) return citedNext.test(before.plain)
  return /^ngày \d{1,2}[/.-]/u.test(text) && endsInSymbol(before.text) && !numberLine.test(before.plain)
}

function markOf(piece: Piece): HeadMark {
  const { plain, text } = piece
  if (isMotto(plain) || (piece.beside && mottoOfYouth.test(plain))) return 'motto'
  if (isRule(piece)) return 'rule'
  if (isStamp(piece)) return 'stamp'
  if (isNoise(piece) || isUrgency(piece)) return 'noise'
  if (numberLine.test(plain)) return 'number'
  if (subjectLine.test(plain)) return 'subject'
  if (dayLine.test(plain) && plain.length < 80 && (plain.startsWith('ngay') || !/^\p{Ll}/u.test(text))) return 'day'
  if (isTitle(piece)) return 'title'
  return isCapitals(text) ? 'capitals' : 'text'
}

/** `BỘ TÀI CHÍNH CỘNG HÒA XÃ HỘI …` is two pieces; so is `Số: 12/BC-SYT Hà Nội, ngày …`. */
function parted(piece: Piece): readonly Piece[] {
  const cleaned = withoutStar(piece)
  const at = embedded.exec(cleaned.plain)
  if (at !== null && at[0].length < cleaned.plain.length && isCapitals(cleaned.text.slice(0, at.index) + 'XX')) {
    const end = at.index + at[0].length
    return [[0, at.index] as const, [at.index, end] as const, [end, cleaned.text.length] as const]
      .map(([from, to]) => cut(cleaned, from, to))
      .filter(({ text }) => text !== '')
      .flatMap(part => (isMotto(part.plain) ? [part] : parted(part)))
  }
  return partedAtDay(cleaned).flatMap(partedAtSubject)
}

function withoutStar(piece: Piece): Piece {
  const bare = piece.text.replace(/^[*•\s]+(?=\S)/, '')
  return bare === piece.text ? piece : cut(piece, piece.text.length - bare.length, piece.text.length)
}

const place =
  /(?:^|\s)((?:(?:TP\.?|Tp\.?|Thành phố)\s?)?\p{Lu}[\p{L}.]{0,12}(?:(?:\s-\s|\s|-)\p{Lu}[\p{L}.]{0,12}){0,4})\s{0,2},?\s{0,2}$/u

function partedAtDay(piece: Piece): readonly Piece[] {
  const day = dayLine.exec(piece.plain)
  if (day === null || day.index === 0) return [piece]
  const before = piece.text.slice(0, day.index)
  const start = placeStart(before)
  return start <= 0 ? [piece] : [cut(piece, 0, start), cut(piece, start, piece.text.length)]
}

/** Where the name of the place before `, ngày` begins: words with one capital each, after those in capitals or small. */
function placeStart(before: string): number {
  const found = place.exec(before.slice(-80))
  if (!found?.[1]) return -1
  let start = before.length - before.slice(-80).length + found.index + found[0].indexOf(found[1])
  for (;;) {
    const word = /^\S+\s+/.exec(before.slice(start))
    const capital = word !== null && /^[\p{Lu}\d/&-]{2,}\s/u.test(word[0]) && !/^TP\s/.test(word[0])
    if (!capital || word === null || !/\p{Ll}/u.test(before.slice(start))) return start
    start += word[0].length
  }
}

function partedAtSubject(piece: Piece): readonly Piece[] {
  const at = /\sv ?\/ ?v[ :]/.exec(piece.plain)
  if (at === null || !numberLine.test(piece.plain)) return [piece]
  return [cut(piece, 0, at.index), cut(piece, at.index, piece.text.length)]
}

function cut({ text, line, gap, beside }: Piece, from: number, to: number): Piece {
  return pieceOf(text.slice(from, to).trim(), line, gap && from === 0, beside || from > 0)
}
