import { readDay, type Day } from '../domain/day.ts'

/** A day as a text writes it. */
export interface WrittenDate {
  readonly start: number
  readonly end: number
  readonly date: number
  readonly month: number
  readonly year: number | null
  /** Whether `ngày` stands before it. */
  readonly named: boolean
}

const written =
  /(?:(ngay)\s{0,2})?(?<![\d/.])(\d{1,2})(?:\s{0,2}([/.=-])\s{0,2}(\d{1,2})(?:\s{0,2}[/.=-]\s{0,2}(\d{4})(?!\d))?|\s{0,2}thang\s{0,2}(\d{1,2})(?:,?\s{0,2}nam\s{0,2}(\d{4}))?)(?![\d%])(?!\/[a-z\d])/g

/** Every day written in a text without accents. `90-90-90`, `24/24` and parts of symbols are none. */
export function writtenDates(plain: string): readonly WrittenDate[] {
  const dates: WrittenDate[] = []
  for (const match of plain.matchAll(written)) {
    const [whole, named, date = '', mark, month, year, wordMonth, wordYear] = match
    const found = {
      start: match.index,
      end: match.index + whole.length,
      date: Number(date),
      month: Number(month ?? wordMonth),
      year: (year ?? wordYear) ? Number(year ?? wordYear) : null,
      named: named !== undefined,
    }
    const bare = found.year === null && mark !== undefined && !found.named
    if (found.date > 31 || found.month > 12 || found.date < 1 || found.month < 1) continue
    if (bare && mark !== '/') continue
    dates.push(found)
  }
  return dates
}

export function dayOf({ date, month, year }: WrittenDate): Day | null {
  return year === null ? null : (readDay(`${date}/${month}/${year}`) ?? null)
}

/** Of days in their order, the first that begins at a place or after it. */
export function firstFrom(dates: readonly WrittenDate[], place: number): WrittenDate | undefined {
  return dates[lowest(dates, place)]
}

/** The last that begins before a place. */
export function lastBefore(dates: readonly WrittenDate[], place: number): WrittenDate | undefined {
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
