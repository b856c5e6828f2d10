import { yearOf, type Day } from './day.ts'
import type { Dispatch, Office } from './records.ts'
import { numberOf } from './symbol.ts'

/**
 * How an office numbers what it issues: a Party office each type from 01 in every term of its committee, a State office
 * in every calendar year. A State letter has no type in its symbol; papers of a type are a series of their own there too.
 */

/** What speaks against a number in its series. */
export type SeriesFault =
  | { readonly kind: 'repeated'; readonly by: Dispatch }
  /** A lower number bears a later day. */
  | { readonly kind: 'lower-is-later'; readonly by: Dispatch }
  /** A higher number bears an earlier day. */
  | { readonly kind: 'higher-is-earlier'; readonly by: Dispatch }

type Numbered = Pick<Dispatch, 'symbol' | 'date' | 'issuer' | 'type'>

/** Held against all that the same office issued in the same series; the nearest number on either side is named. */
export function seriesFaults(letter: Numbered, others: readonly Dispatch[], office: Office): readonly SeriesFault[] {
  const own = numberIn(letter.symbol)
  if (own === null) return []
  const series = seriesOf(letter, office)
  const isOfSeries = (other: Dispatch) => other.issuer === letter.issuer && seriesOf(other, office) === series
  const numbered = others
    .filter(other => isOfSeries(other) && !isItself(other, letter))
    .flatMap(by => ({ by, number: numberIn(by.symbol) }))
    .flatMap(({ by, number }) => (number === null ? [] : [{ by, number, apart: Math.abs(number.count - own.count) }]))
    .sort((one, other) => one.apart - other.apart)
  const repeated = numbered.find(({ number }) => number.whole === own.whole)
  const lower = numbered.find(({ by, number }) => number.count < own.count && by.date > letter.date)
  const higher = numbered.find(({ by, number }) => number.count > own.count && by.date < letter.date)
  return [
    ...(repeated ? [{ kind: 'repeated', by: repeated.by } as const] : []),
    ...(lower ? [{ kind: 'lower-is-later', by: lower.by } as const] : []),
    ...(higher ? [{ kind: 'higher-is-earlier', by: higher.by } as const] : []),
  ]
}

export interface Gap {
  readonly from: number
  readonly to: number
}

/** The number after the highest of a series, and the numbers below it that no letter on record bears. */
export function nextInSeries(letter: Numbered, others: readonly Dispatch[], office: Office) {
  const series = seriesOf(letter, office)
  const counts = others
    .filter(other => other.issuer === letter.issuer && seriesOf(other, office) === series)
    .flatMap(({ symbol }) => numberIn(symbol)?.count ?? [])
    .toSorted((one, other) => one - other)
  const gaps = counts.flatMap((count, at): Gap[] => {
    const before = counts[at - 1] ?? count
    return count - before > 1 ? [{ from: before + 1, to: count - 1 }] : []
  })
  return { next: (counts.at(-1) ?? 0) + 1, gaps }
}

/** Known only because another letter cites it, it gives way to the letter itself. */
function isItself({ held, symbol, date }: Dispatch, letter: Numbered): boolean {
  return !held && symbol === letter.symbol && date === letter.date
}

export function numberIn(symbol: string) {
  const printed = numberOf(symbol)
    ?.replace(/^0+(?=\d)/, '')
    .toLowerCase()
  return printed === undefined ? null : { whole: printed, count: Number.parseInt(printed, 10) }
}

export function seriesOf({ symbol, date, type }: Numbered, office: Office): string {
  const period = isOfParty(symbol) ? termOn(date, office) : String(yearOf(date))
  return `${period} ${type ?? typeIn(symbol)}`
}

/** `1469-CV/BTGTU`: a hyphen after the number. A State office writes `123/UBND-VX`, `12/BC-UBND`. */
function isOfParty(symbol: string): boolean {
  return /^[^-/]*-/.test(symbol)
}

/** Where no term is recorded for the day, the year has to do. */
function termOn(date: Day, { terms }: Office): string {
  const term = terms.findLast(({ from, until }) => from <= date && (until === null || date <= until))
  return term?.from ?? String(yearOf(date))
}

/** `CV` of `1469-CV/BTGTU`, `BC` of `12/BC-UBND`; `123/UBND-VX` names no type, and is a letter. */
function typeIn(symbol: string): string {
  const [, second = '', third = ''] = symbol.split(/[-/]/)
  if (isOfParty(symbol)) return second
  if (/^\d{4}$/.test(second)) return third
  return stateTypes.has(second) ? second : 'CV'
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục III. */
const stateTypes: ReadonlySet<string> = new Set(
  'NQ QĐ CT QC QyĐ TC TB HD CTr KH PA ĐA DA BC BB TTr HĐ CĐ BGN BTT GUQ GM GGT GNP PG PC PB'.split(' '),
)
