import type { Day } from './day.ts'
import { settle } from './due.ts'
import type { Obligation } from './obligations.ts'
import type { Copy, Dispatch, Due, Rung } from './records.ts'
import type { Register } from './register.ts'
import { foldedKey, spokenKey } from './vietnamese.ts'

/** A day for the answer, as a follow-up letter names it. */
export interface NewDue {
  readonly day: Day
  /** True where it was counted through a year without a calendar, or from a receipt that nobody recorded. */
  readonly assumed: boolean
}

/** The rung that an obligation has come to: the last whose lateness and number of reminders are both reached. */
export function rungOf(obligation: Obligation, asOf: Day, ladder: readonly Rung[]): Rung | null {
  const sent = remindersSent(obligation, asOf)
  return byLevel(ladder).findLast(rung => obligation.daysLate >= rung.daysLate && sent >= rung.reminders) ?? null
}

/** A reminder of this very day is the letter being written, not one that went before. */
export function remindersSent({ reminders }: Obligation, asOf: Day): number {
  return reminders.filter(({ dispatch }) => dispatch.date < asOf).length
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

/**
 * `Nơi nhận` with what a rung adds, each body once: first, but after `Như trên` where that leads. Whoever is there already
 * stays in place and gets the rung's purpose.
 */
export function withRungCopies(copies: readonly Copy[], rung: Rung | null): readonly Copy[] {
  const extra = rung?.copies ?? []
  const sameIn = (list: readonly Copy[], copy: Copy) => list.find(other => copyKey(other) === copyKey(copy))
  const purposed = copies.map(copy => ({ ...copy, for: sameIn(extra, copy)?.for ?? copy.for }))
  const added = extra.filter(copy => sameIn(copies, copy) === undefined)
  const lead = /^nhu tren\W*$/.test(foldedKey(copies[0]?.text ?? '')) ? 1 : 0
  return purposed.toSpliced(lead, 0, ...added)
}

function copyKey({ unit, group, text }: Copy): string {
  return unit ?? group ?? spokenKey(text ?? '')
}

/** What a term comes to in a letter written on a day: counted from that day, as from the issue of any other letter. */
export function dueWritten(due: Due, asOf: Day, focus: Dispatch, register: Register): NewDue {
  const letter = { ...focus, date: asOf, receipts: [] }
  const nobody = { unit: '', collective: false, organs: [], via: [], dues: [], entry: 0 }
  const { day, assumed } = settle(due, { dispatch: letter, addressee: nobody }, asOf, register)
  return { day, assumed }
}
