import type { NewDay } from './change.ts'
import { isWeekend } from './calendar.ts'
import { weekday, yearOf } from './day.ts'
import type { CalendarDay, CalendarYear, Records } from './records.ts'

/** The calendar of a day's year, where there is one with a record of its own. */
export function yearFor({ day }: NewDay, calendar: readonly CalendarYear[]): CalendarYear | null {
  return calendar.find(({ year }) => year === yearOf(day.date)) ?? null
}

/** What the calendar says of that day already, be it not in force yet. */
export function knownDay({ day }: NewDay, calendar: readonly CalendarYear[]): CalendarDay | null {
  return calendar.flatMap(({ off, working }) => [...off, ...working]).find(({ date }) => date === day.date) ?? null
}

/** A day off on a weekend, or a weekday to be worked: it counts as it did. */
export function changesNothing({ list, day }: NewDay): boolean {
  return isWeekend(weekday(day.date)) === (list === 'off')
}

/** The records with the day in its year, made where it is missing. */
export function withNewDay(records: Records, added: NewDay, record: string): Records {
  const { list, day } = added
  const known = yearFor(added, records.calendar)
  const fresh: CalendarYear = { at: { record, path: [] }, year: yearOf(day.date), off: [], working: [] }
  const year = known ?? fresh
  const others = records.calendar.filter(one => one !== known)
  return { ...records, calendar: [...others, { ...year, [list]: [...year[list], day] }] }
}
