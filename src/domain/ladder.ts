import type { Day } from './day.ts'
import { settle } from './due.ts'
import type { Obligation } from './obligations.ts'
import type { Dispatch, Due, Rung } from './records.ts'
import type { Register } from './register.ts'

/** A day for the answer, as a follow-up letter names it. */
export interface NewDue {
  readonly day: Day
  /** True where it was counted through a year without a calendar, or from a receipt that nobody recorded. */
  readonly assumed: boolean
}

/** The rung that an obligation has come to: the last whose lateness and number of reminders are both reached. */
export function rungOf({ daysLate, reminders }: Obligation, asOf: Day, ladder: readonly Rung[]): Rung | null {
  // A reminder of this very day is the letter being written, not one that went before.
  const sent = reminders.filter(({ dispatch }) => dispatch.date < asOf).length
  return byLevel(ladder).findLast(rung => daysLate >= rung.daysLate && sent >= rung.reminders) ?? null
}

export function lowestRung(ladder: readonly Rung[]): Rung | null {
  return byLevel(ladder)[0] ?? null
}

/** The highest of several: whoever owes several things gets one letter, in the firmest words that any of them calls for. */
export function highestRung(rungs: readonly (Rung | null)[]): Rung | null {
  return byLevel(rungs.filter(rung => rung !== null)).at(-1) ?? null
}

function byLevel(ladder: readonly Rung[]): readonly Rung[] {
  return [...ladder].sort((one, other) => one.level - other.level)
}

/** What a term comes to in a letter written on a day: counted from that day, as from the issue of any other letter. */
export function dueWritten(due: Due, asOf: Day, focus: Dispatch, register: Register): NewDue {
  const letter = { ...focus, date: asOf, receipts: [] }
  const nobody = { unit: '', collective: false, organs: [], via: [], dues: [], entry: 0 }
  const { day, assumed } = settle(due, { dispatch: letter, addressee: nobody }, asOf, register)
  return { day, assumed }
}
