import type { Side } from '../domain/asked-about.ts'
import type { Obligation } from '../domain/obligations.ts'
import type { Day } from '../domain/day.ts'
import type { Subject } from '../domain/finding.ts'
import type { Dispatch } from '../domain/records.ts'
import type { Register, Surroundings } from '../domain/register.ts'
import type { Context } from './context.ts'

/** Says where due days rest on a supposition: a receipt nobody recorded, a year without a calendar. */
export function noteAssumed(obligations: readonly Pick<Obligation, 'dueAssumed'>[], context: Context): void {
  noteHowManyAssumed(obligations.filter(({ dueAssumed }) => dueAssumed).length, context)
}

export function noteHowManyAssumed(count: number, { screen, say }: Context): void {
  if (count > 0) screen.warn(say.notes.assumed({ count }))
}

/** Says of a dispatch why nothing may stand on it: it was issued later than the day asked about, or is only cited. */
export function noteWhyNothing(dispatch: Dispatch, asOf: Day, { screen, say }: Context): void {
  const { symbol, date, held } = dispatch
  if (date > asOf) screen.note(say.refusals.notYetIssued({ symbol, date: say.day(date), asOf: say.day(asOf) }))
  else if (!held) screen.note(say.refusals.onlyCited({ symbol }))
}

/** Says what is not to be seen in a list of obligations: answers that wait for a clerk, addressees nobody knows. */
export function noteImported(
  about: Subject | Side,
  obligations: readonly Obligation[],
  asOf: Day,
  register: Register,
  context: Context,
): void {
  noteWaiting(obligations.filter(({ awaitsConfirmation }) => awaitsConfirmation).length, context)
  noteUnmatched(about, register.unmatched, asOf, register, context)
}

/** Of how many an imported answer waits for a clerk. */
export function noteWaiting(count: number, { screen, say }: Context): void {
  if (count > 0) screen.warn(say.notes.awaiting({ count }))
}

type Addressing = Pick<Dispatch, 'id' | 'symbol' | 'date' | 'issuer' | 'held' | 'campaign' | 'unmatched'>

export function noteUnmatched(
  about: Subject | Side,
  unmatched: readonly Addressing[],
  asOf: Day,
  around: Surroundings,
  { screen, say }: Context,
): void {
  const letters = unmatched.filter(one => one.held && one.date <= asOf && concerns(one, about, around))
  const [only] = letters
  if (only && letters.length === 1) screen.warn(say.notes.unmatched({ symbol: only.symbol, names: only.unmatched }))
  else if (letters.length > 1) {
    const count = letters.reduce((sum, { unmatched }) => sum + unmatched.length, 0)
    screen.warn(say.notes.unmatchedIn({ letters: letters.length, count }))
  }
}

function concerns({ id, campaign, issuer }: Addressing, about: Subject | Side, { office }: Surroundings): boolean {
  if (typeof about !== 'string')
    return about.kind === 'dispatch' ? id === about.dispatch.id : campaign === about.campaign.id
  return about === 'all' || (about === 'owed' && issuer !== null && [office.own, ...office.actsFor].includes(issuer))
}
