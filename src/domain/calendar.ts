import { addDays, daysBetween, weekday, yearOf, type Day } from './day.ts'
import type { CalendarDay, CalendarYear } from './records.ts'

/** Days off and working Saturdays by day, and the years for which they are known at all. */
export interface WorkCalendar {
  readonly off: ReadonlyMap<Day, CalendarDay>
  readonly working: ReadonlyMap<Day, CalendarDay>
  readonly years: ReadonlySet<number>
}

/** What a day is for work, and the paper it rests on, if it is not just a weekday or a weekend. */
export interface WorkDay {
  readonly day: Day
  readonly kind: 'weekday' | 'weekend' | 'off' | 'worked'
  readonly name: string | null
  readonly paper: string | null
  /** True in a year without a calendar, of which only the weekends are known. */
  readonly assumed: boolean
}

export function workCalendar(years: readonly CalendarYear[]): WorkCalendar {
  const inForce = (days: readonly CalendarDay[]) =>
    days.filter(day => !day.pending).map(day => [day.date, day] as const)
  return {
    off: new Map(years.flatMap(year => inForce(year.off))),
    working: new Map(years.flatMap(year => inForce(year.working))),
    years: new Set(years.map(({ year }) => year)),
  }
}

export function workDay(day: Day, calendar: WorkCalendar): WorkDay {
  const assumed = !calendar.years.has(yearOf(day))
  const worked = calendar.working.get(day)
  if (worked) return { day, kind: 'worked', name: worked.name, paper: worked.paper, assumed: false }
  const off = calendar.off.get(day)
  if (off) return { day, kind: 'off', name: off.name, paper: off.paper, assumed: false }
  return { day, kind: isWeekend(weekday(day)) ? 'weekend' : 'weekday', name: null, paper: null, assumed }
}

function isWeekend(weekday: number): boolean {
  return weekday === 0 || weekday === 6
}

export function isWorked({ kind }: WorkDay): boolean {
  return kind === 'weekday' || kind === 'worked'
}

/** A day reached by counting, and every day that was asked on the way. */
export interface Counted {
  readonly day: Day
  readonly steps: readonly WorkDay[]
}

/** The `count`-th working day after `start`. The day of receipt itself is never counted. */
export function workingDayAfter(start: Day, count: number, calendar: WorkCalendar): Counted {
  const steps: WorkDay[] = []
  let day = start
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    const step = workDay(day, calendar)
    steps.push(step)
    if (isWorked(step)) left -= 1
  }
  return { day, steps }
}

/** `count` calendar days after `start`; where that is a day off, the next working day (Civil Code 2015, art. 148). */
export function dayAfter(start: Day, count: number, calendar: WorkCalendar): Counted {
  const steps: WorkDay[] = []
  for (let day = addDays(start, count); ; day = addDays(day, 1)) {
    const step = workDay(day, calendar)
    steps.push(step)
    if (isWorked(step)) return { day, steps }
  }
}

/**
 * How many working days there are after `start`, up to and with `end`; 0 when `end` is not later. Told by weeks and the
 * calendar's own days, since a whole register may be years late.
 */
export function workingDaysBetween(start: Day, end: Day, { off, working }: WorkCalendar): number {
  const length = daysBetween(start, end)
  if (length <= 0) return 0
  const weeks = Math.floor(length / 7)
  const rest = Array.from({ length: length % 7 }, (_, index) => (weekday(start) + index + 1) % 7)
  const within = (days: ReadonlyMap<Day, CalendarDay>) => [...days.keys()].filter(day => start < day && day <= end)
  const worked = within(working).filter(day => isWeekend(weekday(day)))
  const notWorked = within(off).filter(day => !isWeekend(weekday(day)) && !working.has(day))
  return weeks * 5 + rest.filter(day => !isWeekend(day)).length + worked.length - notWorked.length
}
