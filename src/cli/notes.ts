import type { Obligation } from '../domain/obligations.ts'
import type { Day } from '../domain/day.ts'
import type { Dispatch } from '../domain/records.ts'
import type { Context } from './context.ts'

/** Says where due days rest on a supposition: a receipt nobody recorded, a year without a calendar. */
export function noteAssumed(obligations: readonly Obligation[], { screen, say }: Context): void {
  const assumed = obligations.filter(({ dueAssumed }) => dueAssumed)
  if (assumed.length > 0) screen.warn(say.notes.assumed({ count: assumed.length }))
}

/** Says of a dispatch why nothing may stand on it: it was issued later than the day asked about, or is only cited. */
export function noteWhyNothing(dispatch: Dispatch, asOf: Day, { screen, say }: Context): void {
  const { symbol, date, held } = dispatch
  if (date > asOf) screen.note(say.refusals.notYetIssued({ symbol, date: say.day(date), asOf: say.day(asOf) }))
  else if (!held) screen.note(say.refusals.onlyCited({ symbol }))
}
