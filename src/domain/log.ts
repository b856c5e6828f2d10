import type { Entry } from './change.ts'
import { dayOfInstant, type Day } from './day.ts'

/** A command that wrote, as a person asks about it. */
export interface Logged {
  readonly entry: Entry
  readonly day: Day
  /** `16:05`, by the clock of the office. */
  readonly time: string
  readonly isUndone: boolean
}

export interface LogFilters {
  /** A dispatch, by id. */
  readonly dispatch?: string
  readonly since?: Day
  readonly until?: Day
  readonly by?: string
}

/** The latest first. */
export function logOf(entries: readonly Entry[], timeZone: string, filters: LogFilters): readonly Logged[] {
  const { dispatch, since, until, by } = filters
  const undone = undoneIn(entries)
  return entries
    .map((entry): Logged => ({ entry, ...momentOf(entry.at, timeZone), isUndone: undone.has(entry.id) }))
    .filter(
      ({ entry, day }) =>
        (dispatch === undefined || entry.dispatches.includes(dispatch)) &&
        (since === undefined || day >= since) &&
        (until === undefined || day <= until) &&
        (by === undefined || entry.by.toLowerCase() === by.toLowerCase()),
    )
    .toReversed()
}

/** The last commands that wrote and were not taken back, the latest first. */
export function lastStanding(entries: readonly Entry[], count: number): readonly Entry[] {
  const undone = undoneIn(entries)
  return entries
    .filter(({ id, undoes }) => undoes === null && !undone.has(id))
    .toReversed()
    .slice(0, count)
}

function undoneIn(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ undoes }) => undoes ?? []))
}

function momentOf(at: string, timeZone: string): { readonly day: Day; readonly time: string } {
  const instant = new Date(at)
  const time = new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return { day: dayOfInstant(instant, timeZone), time: time.format(instant) }
}
