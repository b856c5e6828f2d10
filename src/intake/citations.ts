import { addDays, daysBetween, readDay, type Day } from '../domain/day.ts'
import { typeNames, typeOfCode } from './letter-types.ts'
import type { Prose } from './prose.ts'
import { printedSymbols } from './symbols.ts'
import { unaccented } from './unaccented.ts'
import { dayOf, writtenDates, type WrittenDate } from './written-dates.ts'

/** One place at which a letter names another by its symbol. */
export interface Citation {
  /** Where what is cited begins: its type word, or its symbol. */
  readonly start: number
  readonly end: number
  readonly symbol: string
  readonly date: Day | null
  readonly dateAssumed: boolean
  readonly issuer: string | null
  /** Where the naming ends, day and issuer included. */
  readonly closes: number
}

const typeWord = `(?:${[...typeNames, 'văn bản', 'công hàm', 'tài liệu', 'luật', 'pháp lệnh', 'điện', 'thư', 'cv', 'qđ', 'nđ', 'tb', 'vb', 'phiếu', 'giấy'].map(unaccented).join('|')})`
const lead = new RegExp(
  String.raw`(?:(?:cac |mot so |nhung )?${typeWord}(?: (?:lien tich|hoa toc|khan|mat|chi dao|den|di|ban hanh|quy pham phap luat))?\s{0,3}(?:\([^()]{0,20}\)\s?)?(?:so\s{0,2}[:.]?|ngay[^;.]{6,30}so)?|\bso\s{0,2}[:.]?|(?:,|;|\bva|/)(?:\s{0,3}so)?)\s{0,3}[("]?\s?$`,
)
const notCited =
  /(?:mau|bieu|phu luc|bieu mau|mau so|so nha|dang ky|phieu so|tai khoan|dien thoai|duong|pho|ngo|km|lo|thua|to)\s{0,2}(?:so)?\s{0,2}[:.]?\s{0,2}$/
const numberOnly = new RegExp(
  String.raw`(${typeWord}\s{1,2}so\s{0,2}:?\s{0,2})(\d{1,6})(?=,?\s{0,2}ngay\s{0,2}\d)`,
  'g',
)

/** All citations, in their order. What only looks like a symbol is none: drug registrations, street numbers, forms. */
export function citationsOf(prose: Prose, letterDate: Day | null): readonly Citation[] {
  const { text, plain } = prose
  const dates = writtenDates(plain)
  const found = [...printedSymbols(text), ...bareNumbers(plain)].sort((one, other) => one.start - other.start)
  const cited = found.flatMap(({ start, end, symbol }, at) => {
    const before = plain.slice(Math.max(0, start - 60), start)
    const led = lead.exec(before)
    const continues = led !== null && /^(?:[,;/]|va\b)/.test(led[0])
    const afterOther = (found[at - 1]?.end ?? -100) > start - 90
    const known = symbol.split(/[-/]/).some(code => typeOfCode(code) !== undefined)
    const strong = known && /\//.test(symbol) && /\p{Lu}{2}/u.test(symbol)
    if (notCited.test(before) || (led === null && !strong) || (continues && !afterOther && !strong)) return []
    return [{ start: start - (led !== null && !continues ? led[0].length : 0), symbolStart: start, end, symbol }]
  })
  return dated(cited, prose, dates, letterDate)
}

function bareNumbers(plain: string) {
  return [...plain.matchAll(numberOnly)].map(match => {
    const start = match.index + (match[1]?.length ?? 0)
    return { start, end: start + (match[2]?.length ?? 0), symbol: match[2] ?? '' }
  })
}

interface Undated {
  readonly start: number
  readonly symbolStart: number
  readonly end: number
  readonly symbol: string
}

/** Gives each its day: after it, before it, or that of the next in a row that has one for all. */
function dated(
  cited: readonly Undated[],
  prose: Prose,
  dates: readonly WrittenDate[],
  letterDate: Day | null,
): readonly Citation[] {
  const { plain } = prose
  const citations: Citation[] = []
  for (let at = cited.length - 1; at >= 0; at -= 1) {
    const one = cited[at]
    if (one === undefined) continue
    const next = cited[at + 1]
    const following = citations.at(-1)
    const own = dayAfter(one, next, plain, dates)
    const inRow =
      own === null &&
      next !== undefined &&
      isRow(plain.slice(one.end, next.symbolStart), plain.slice(next.end, next.end + 14))
    const shared = inRow && following !== undefined ? following : null
    const earlier = own === null && shared === null ? dayBefore(one, cited[at - 1], prose, dates) : null
    const date = own ?? earlier?.date ?? null
    const { day, assumed } = date
      ? meant(date, letterDate)
      : { day: shared?.date ?? null, assumed: shared?.dateAssumed ?? false }
    const named = own ? own.end : one.end
    const { issuer, end } = issuerAfter(prose.text, named, next?.start ?? plain.length)
    citations.push({
      start: one.start,
      end: one.end,
      symbol: one.symbol,
      date: day,
      dateAssumed: assumed,
      issuer: issuer ?? earlier?.issuer ?? null,
      closes: end,
    })
  }
  return citations.reverse()
}

function meant(date: WrittenDate, letterDate: Day | null): { readonly day: Day | null; readonly assumed: boolean } {
  if (date.year !== null || letterDate === null) return { day: dayOf(date), assumed: false }
  const thisYear = readDay(`${date.date}/${date.month}/${letterDate.slice(0, 4)}`)
  if (thisYear === undefined) return { day: null, assumed: false }
  const ahead = daysBetween(letterDate, thisYear) > 0
  const day = ahead ? readDay(`${date.date}/${date.month}/${Number(letterDate.slice(0, 4)) - 1}`) : thisYear
  return { day: day ?? addDays(thisYear, 0), assumed: true }
}

const beforeDay = /^[\s,;:)"]{0,4}(?:\(|cung |(?:duoc )?(?:ban hanh|ky|phat hanh|ra) |de |va )?\s{0,2}$/

function dayAfter(
  one: Undated,
  next: Undated | undefined,
  plain: string,
  dates: readonly WrittenDate[],
): WrittenDate | null {
  const date = firstFrom(dates, one.end)
  if (date === undefined || date.start - one.end > 24 || (next !== undefined && date.start >= next.symbolStart))
    return null
  const between = plain.slice(one.end, date.start)
  if (between.includes('\n')) return null
  return beforeDay.test(between) && (date.named || date.year !== null) ? date : null
}

const row = /^[\s,;]{0,3}(?:va|,)?\s{0,2}(?:so\s{0,2}[:.]?)?\s{0,2}$/
const rowOfTypes = new RegExp(
  String.raw`^[\s,;]{0,3}(?:va|,)?\s{0,2}(?:cac )?${typeWord}\s{0,2}(?:so\s{0,2}[:.]?)?\s{0,2}$`,
)

/** Only commas, `và` and `số` stand between letters of one row; a type word too where they are said to be of one day. */
function isRow(between: string, after: string): boolean {
  return between.length < 60 && (row.test(between) || (/^,?\s?cung ngay/.test(after) && rowOfTypes.test(between)))
}

const issuing = new RegExp(
  String.raw`^[\s,]{0,3}([^;.]{3,200}?)\s+(?:da )?(?:co|ky ban hanh|ban hanh|gui|phat hanh|ra|ky)(?:\s+(?:ban hanh|cac))?\s+${typeWord}(?:\s[^,;.]{0,30})?$`,
)

/** `Ngày 19/4/2024, Ban … đã ban hành Công văn số …`, `Công văn ngày 12/7/2024 số …`. */
function dayBefore(one: Undated, previous: Undated | undefined, prose: Prose, dates: readonly WrittenDate[]) {
  const { plain, text } = prose
  const sentence = prose.sentenceAt(one.symbolStart)
  const from = Math.max(sentence.start, previous?.end ?? 0)
  const date = lastBefore(dates, one.symbolStart)
  if (date === undefined || date.start < from || !date.named) return null
  if (
    /(?<![a-z/])(?:truoc|cham nhat|muon nhat|den het|den|tu|han|la|khi) {0,3}(?:la |vao )? {0,2}$/.test(
      plain.slice(Math.max(0, date.start - 14), date.start),
    )
  )
    return null
  const between = plain.slice(date.end, one.symbolStart)
  const issued = issuing.exec(between)
  if (issued?.[1] !== undefined) {
    const start = date.end + issued[0].indexOf(issued[1])
    return {
      date,
      issuer: text
        .slice(start, start + issued[1].length)
        .replace(/^[\s,]+|(?:\s+(?:đã|tiếp tục|cũng))+$/g, '')
        .trim(),
    }
  }
  return /^\s{0,3}(?:,\s)?(?:cua [^,;.]{3,60})?(?:so|,? ?co)?\s{0,3}:?\s{0,2}$/.test(between)
    ? { date, issuer: null }
    : null
}

/** With their accents: `tại` ends the name of an issuer, `Bộ Tài chính` goes on. */
const issuerWords =
  /^[\s,)]{0,3}(?:của|do)\s+([^,;.():\n]{2,120}?)(?=\s(?:về|v\/v|đề nghị|yêu cầu|hướng dẫn|quy định|ban hành|cùng|tại|trong|nhằm|theo|gửi|thì|là|đã|và (?:công văn|kế hoạch|quyết định|thông|văn bản|chỉ thị|nghị|đề án|hướng dẫn)|giao|phê duyệt|sửa đổi|triển khai|thông báo|trả lời|chỉ đạo|liên quan|đến|được|kèm|này|chưa|còn|nếu|để|xin|đối với|hỏi)\s|[,;.():\n]|$)/u

function issuerAfter(
  text: string,
  from: number,
  until: number,
): { readonly issuer: string | null; readonly end: number } {
  const stretch = text.slice(from, Math.min(until, from + 160)).toLowerCase()
  const found = issuerWords.exec(stretch)
  const words = found?.[1]
  if (found === null || words === undefined) return { issuer: null, end: from }
  const start = from + found[0].lastIndexOf(words)
  const issuer = text
    .slice(start, start + words.length)
    .replace(/\s+(?:và|cùng|các)$/u, '')
    .trim()
  return { issuer, end: start + words.length }
}

function firstFrom(dates: readonly WrittenDate[], place: number): WrittenDate | undefined {
  return dates[lowest(dates, place)]
}

function lastBefore(dates: readonly WrittenDate[], place: number): WrittenDate | undefined {
  return dates[lowest(dates, place) - 1]
}

function lowest(dates: readonly WrittenDate[], place: number): number {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dates[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}
