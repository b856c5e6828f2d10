import type { Day } from '../domain/day.ts'
import type { PlaceAndDay } from './place-and-day.ts'
import type { Placed } from './deadline-clause.ts'
import type { Prose } from './prose.ts'
import { dayOf, writtenDates } from './written-dates.ts'

/** How a letter stands in time, as far as its head tells. */
export type Dated = Pick<PlaceAndDay, 'date' | 'since'>

const upTo = /\b(?:tinh )?den (?:het )?(?:ngay )?$/
const howItStands = /^,?[^.;]{0,120}?(?:\bchua |\bmoi (?:co|nhan)|\bvan con|\bcon \d|\bda (?:co|nhan))/

/** The days of which it is said how matters stood, `tính đến ngày 05/8/2024, … chưa nhận được`: it was not written before. */
function toldUpTo(prose: Prose): readonly Day[] {
  return writtenDates(prose.plain).flatMap(date => {
    const before = prose.plain.slice(Math.max(0, date.start - 24), date.start) + (date.named ? 'ngay ' : '')
    const day = dayOf(date)
    return day !== null && upTo.test(before) && howItStands.test(prose.plain.slice(date.end, date.end + 180))
      ? [day]
      : []
  })
}

const madeLight = /^[^.;]{0,30}[;,]\s(?:tuy nhien|nhung|song|den nay|qua thoi han)\b/
const ranOut = /\bqua (?:thoi )?han\b[^.;,]{0,50}$/

/** What was asked by an earlier letter: its day has passed, or the letter says that it went by. */
export function isPast({ date, since }: Dated, prose: Prose): (one: Placed) => boolean {
  if (date !== null) return one => one.deadline.date !== null && one.deadline.date < date
  const earliest = [since, ...toldUpTo(prose)]
    .flatMap(day => day ?? [])
    .sort()
    .at(-1)
  return ({ deadline, start, end }) =>
    deadline.date !== null &&
    ((earliest !== undefined && deadline.date < earliest) ||
      madeLight.test(prose.plain.slice(end, end + 80)) ||
      ranOut.test(prose.plain.slice(Math.max(0, start - 40), end)))
}
