import { workCalendar, type WorkCalendar } from '../../src/domain/calendar.ts'
import { readDay, yearOf, type Day } from '../../src/domain/day.ts'
import type { CalendarDay } from '../../src/domain/records.ts'

/** A day that must exist, written either way. */
export function day(text: string): Day {
  const day = readDay(text)
  if (day === undefined) throw new Error(`there is no day ${text}`)
  return day
}

type DayWritten =
  string | { readonly date: string; readonly name?: string; readonly paper?: string; readonly pending?: boolean }

interface CalendarWritten {
  readonly off?: readonly DayWritten[]
  readonly working?: readonly DayWritten[]
  /** The years of which a calendar is known, besides those of the days given. */
  readonly years?: readonly number[]
}

const ordinaryYears = Array.from({ length: 12 }, (_, index) => 2019 + index)

/** A calendar with these days off and these weekend days worked. Unless said otherwise, 2019 to 2030 are known. */
export function calendarWith({ off = [], working = [], years = ordinaryYears }: CalendarWritten = {}): WorkCalendar {
  const [daysOff, daysWorked] = [off.map(calendarDay), working.map(calendarDay)]
  const known = new Set([...years, ...[...daysOff, ...daysWorked].map(({ date }) => yearOf(date))])
  return workCalendar(
    [...known].map(year => ({
      at: { record: `data/calendar/${year}.yaml`, path: [] },
      year,
      off: daysOff.filter(({ date }) => yearOf(date) === year),
      working: daysWorked.filter(({ date }) => yearOf(date) === year),
    })),
  )
}

function calendarDay(written: DayWritten): CalendarDay {
  const {
    date,
    name = null,
    paper = 'a paper',
    pending = false,
  } = typeof written === 'string' ? { date: written } : written
  return { date: day(date), name, paper, pending }
}
