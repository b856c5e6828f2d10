import type { Day } from '../domain/day.ts'
import { dayAfter, dayBefore, isRow, meant } from './cited-days.ts'
import { issuerAfter } from './cited-issuer.ts'
import { citedSymbols } from './cited-symbols.ts'
import type { Prose } from './prose.ts'
import { writtenDates } from './written-dates.ts'

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

/** All citations, in their order, each with its day: after it, before it, or that of the next in a row that has one for all. */
export function citationsOf(prose: Prose, letterDate: Day | null): readonly Citation[] {
  const { plain } = prose
  const dates = writtenDates(plain)
  const cited = citedSymbols(prose)
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
    const before = cited[at - 1]
    const taken = before ? dayAfter(before, one, plain, dates) : null
    const told = own === null && shared === null ? dayBefore(one, before, prose, dates) : null
    const earlier = told?.date === taken ? null : told
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
