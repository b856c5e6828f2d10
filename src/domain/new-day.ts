import type { NewDay } from './change.ts'
import { isWeekend } from './calendar.ts'
import { weekday, yearOf, type Day } from './day.ts'
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

/** A day of the calendar, with the list it stands in and the record that has it. */
export interface DatedDay extends CalendarDay {
  readonly list: NewDay['list']
  readonly record: string
}

/** All that the calendar says of a year, in the order of the days. */
export function daysIn(year: number, calendar: readonly CalendarYear[]): readonly DatedDay[] {
  const lists = ['off', 'working'] as const
  return calendar
    .filter(one => one.year === year)
    .flatMap(one => lists.flatMap(list => one[list].map(day => ({ ...day, list, record: one.at.record }))))
    .toSorted((one, other) => (one.date < other.date ? -1 : 1))
}

/** The records without what their calendar says of a day. */
export function withoutDay(records: Records, date: Day): Records {
  const others = (days: readonly CalendarDay[]) => days.filter(day => day.date !== date)
  const calendar = records.calendar.map(year => ({ ...year, off: others(year.off), working: others(year.working) }))
  return { ...records, calendar }
}
