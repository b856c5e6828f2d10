import { addDays, daysBetween, readDay, type Day } from '../domain/day.ts'
import { issuerBefore } from './cited-issuer.ts'
import type { CitedSymbol } from './cited-symbols.ts'
import { typeWord } from './letter-types.ts'
import type { Prose } from './prose.ts'
import { dayOf, firstFrom, lastBefore, type WrittenDate } from './written-dates.ts'

/** A day without a year is the last of its kind before the letter. */
export function meant(
  date: WrittenDate,
  letterDate: Day | null,
): { readonly day: Day | null; readonly assumed: boolean } {
  if (date.year !== null || letterDate === null) return { day: dayOf(date), assumed: false }
  const thisYear = readDay(`${date.date}/${date.month}/${letterDate.slice(0, 4)}`)
  if (thisYear === undefined) return { day: null, assumed: false }
  const ahead = daysBetween(letterDate, thisYear) > 0
  const day = ahead ? readDay(`${date.date}/${date.month}/${Number(letterDate.slice(0, 4)) - 1}`) : thisYear
  return { day: day ?? addDays(thisYear, 0), assumed: true }
}

const beforeDay = /^[\s,;:)"]{0,4}(?:\(|cung |(?:duoc )?(?:ban hanh|ky|phat hanh|ra) |de |ghi |lap |va )?\s{0,2}$/

/** `Công văn số … ngày 12/7/2024`. */
export function dayAfter(
  one: CitedSymbol,
  next: CitedSymbol | undefined,
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
export function isRow(between: string, after: string): boolean {
  return between.length < 60 && (row.test(between) || (/^,?\s?cung ngay/.test(after) && rowOfTypes.test(between)))
}

/** `Ngày 19/4/2024, Ban … đã ban hành Công văn số …`, `Công văn ngày 12/7/2024 số …`. */
export function dayBefore(
  one: CitedSymbol,
  previous: CitedSymbol | undefined,
  prose: Prose,
  dates: readonly WrittenDate[],
) {
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
  const issuer = issuerBefore(text.slice(date.end, one.symbolStart), between)
  if (issuer !== null) return { date, issuer }
  return /^\s{0,3}(?:,\s)?(?:cua [^,;.]{3,60})?(?:so|,? ?co)?\s{0,3}:?\s{0,2}$/.test(between)
    ? { date, issuer: null }
    : null
}
