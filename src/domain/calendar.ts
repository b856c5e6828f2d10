import { addDays, daysBetween, weekday, yearOf, type Day } from './day.ts'
import type { CalendarDay, CalendarYear } from './records.ts'

/** Days off and working Saturdays by day, and the years for which they are known at all. */
export interface WorkCalendar {
  readonly off: ReadonlyMap<Day, CalendarDay>
  readonly working: ReadonlyMap<Day, CalendarDay>
  readonly years: ReadonlySet<number>
  /** Weekdays that are off and days of a weekend that are worked, each in order. */
  readonly weekdaysOff: readonly Day[]
  readonly weekendsWorked: readonly Day[]
  /** What was counted before: many units are asked by one letter, and by many letters of one day. */
  readonly counted: Map<string, Counted>
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
  const off = new Map(years.flatMap(year => inForce(year.off)))
  const working = new Map(years.flatMap(year => inForce(year.working)))
  return {
    off,
    working,
    years: new Set(years.map(({ year }) => year)),
    weekdaysOff: [...off.keys()].filter(day => !isWeekend(weekday(day)) && !working.has(day)).sort(),
    weekendsWorked: [...working.keys()].filter(day => isWeekend(weekday(day))).sort(),
    counted: new Map(),
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

export function isWeekend(weekday: number): boolean {
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
  return countedOnce(`${start} + ${count} working days`, calendar, () => {
    const steps: WorkDay[] = []
    let day = start
    for (let left = count; left > 0;) {
      day = addDays(day, 1)
      const step = workDay(day, calendar)
      steps.push(step)
      if (isWorked(step)) left -= 1
    }
    return { day, steps }
  })
}

/** `count` calendar days after `start`; where that is a day off, the next working day (Civil Code 2015, art. 148). */
export function dayAfter(start: Day, count: number, calendar: WorkCalendar): Counted {
  return countedOnce(`${start} + ${count} days`, calendar, () => {
    const steps: WorkDay[] = []
    for (let day = addDays(start, count); ; day = addDays(day, 1)) {
      const step = workDay(day, calendar)
      steps.push(step)
      if (isWorked(step)) return { day, steps }
    }
  })
}

function countedOnce(question: string, { counted }: WorkCalendar, count: () => Counted): Counted {
  const known = counted.get(question)
  if (known) return known
  const answer = count()
  counted.set(question, answer)
  return answer
}

/**
 * How many working days there are after `start`, up to and with `end`; 0 when `end` is not later. Told by weeks and the
 * calendar's own days, since a whole register may be years late.
 */
export function workingDaysBetween(start: Day, end: Day, { weekdaysOff, weekendsWorked }: WorkCalendar): number {
  const length = daysBetween(start, end)
  if (length <= 0) return 0
  const first = weekday(start)
  let count = Math.floor(length / 7) * 5
  for (let more = 1; more <= length % 7; more += 1) if (!isWeekend((first + more) % 7)) count += 1
  return count + daysWithin(weekendsWorked, start, end) - daysWithin(weekdaysOff, start, end)
}

/** How many of the days, which are in order, lie after `start`, up to and with `end`. */
function daysWithin(days: readonly Day[], start: Day, end: Day): number {
  return upTo(end, days) - upTo(start, days)
}

function upTo(last: Day, days: readonly Day[]): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((days[middle] ?? last) <= last) low = middle + 1
    else high = middle
  }
  return low
}
