import { addDays, type Day } from './day.ts'
import { workDay, type WorkDay } from './calendar.ts'
import type { Answer } from './discharge.ts'
import type { Given } from './due.ts'
import type { Obligation } from './obligations.ts'
import type { Dispatch, Exemption, Extension } from './records.ts'
import type { Register } from './register.ts'

/** Something that happened to an obligation, on its day. */
export type Event =
  | { readonly kind: 'asked' | 'amended' | 'closed'; readonly day: Day; readonly by: Dispatch }
  | { readonly kind: 'reminded'; readonly day: Day; readonly by: Dispatch; readonly due: Day | null }
  | { readonly kind: 'answered'; readonly day: Day; readonly answer: Answer; readonly discharges: boolean }
  | { readonly kind: 'extended'; readonly day: Day; readonly extension: Given<Extension> }
  | { readonly kind: 'exempted'; readonly day: Day; readonly exemption: Given<Exemption> }
  | { readonly kind: 'ended'; readonly day: Day; readonly successors: readonly string[] }

export interface Explanation {
  readonly obligation: Obligation
  /** How the due day was counted; empty where a day was named. */
  readonly counted: readonly WorkDay[]
  /** The days by which it is late, each as it counts for work. */
  readonly lateDays: readonly WorkDay[]
  /** By day; those of one day in the order in which they decide. */
  readonly events: readonly Event[]
}

/** How the due day and the state of an obligation came about. */
export function explain(obligation: Obligation, asOf: Day, register: Register): Explanation {
  const { dueDay } = obligation.grounds
  return {
    obligation,
    counted: dueDay && dueDay.from !== 'extension' ? (dueDay.settled.counted?.steps ?? []) : [],
    lateDays: lateDaysOf(obligation, asOf, register),
    events: eventsOf(obligation, asOf, register),
  }
}

function lateDaysOf({ due, state, response }: Obligation, asOf: Day, { calendar }: Register): readonly WorkDay[] {
  if (due === null || (state !== 'overdue' && state !== 'late')) return []
  const last = response?.date ?? asOf
  const days: WorkDay[] = []
  for (let day = addDays(due, 1); day <= last; day = addDays(day, 1)) days.push(workDay(day, calendar))
  return days
}

/** What happened to an obligation, by day; that of one day in the order in which it decides. */
export function eventsOf(obligation: Obligation, asOf: Day, { units }: Register): readonly Event[] {
  const { dispatch, unit, reminders, responses, response, successors, grounds } = obligation
  const until = units.get(unit)?.until ?? null
  const events: Event[] = [
    { kind: 'asked', day: dispatch.date, by: dispatch },
    ...grounds.amendments.map((by): Event => ({ kind: 'amended', day: by.date, by })),
    ...reminders.map((reminder): Event => ({
      kind: 'reminded',
      day: reminder.dispatch.date,
      by: reminder.dispatch,
      due: reminder.due,
    })),
    ...grounds.extensions.map((extension): Event => ({ kind: 'extended', day: extension.date, extension })),
    ...responses.map((answer): Event => ({
      kind: 'answered',
      day: answer.date,
      answer,
      discharges: answer === response,
    })),
    ...(grounds.exemption
      ? [{ kind: 'exempted', day: grounds.exemption.date, exemption: grounds.exemption } as const]
      : []),
    ...(grounds.closedBy ? [{ kind: 'closed', day: grounds.closedBy.date, by: grounds.closedBy } as const] : []),
    ...(until !== null && until < asOf ? [{ kind: 'ended', day: until, successors } as const] : []),
  ]
  return events.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)))
}
