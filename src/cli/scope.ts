import { filtered, isOwnOfficeKnown, obligationsAbout, onSide, type Side } from '../domain/asked-about.ts'
import type { Day } from '../domain/day.ts'
import { obligationsOn, type Obligation, type State } from '../domain/obligations.ts'
import type { Inquiry, Ledger, Tally } from '../domain/ledger.ts'
import type { Register } from '../domain/register.ts'
import type { Context, Near } from './context.ts'
import { subjectIn, subjectMeant } from './lookup.ts'
import { noteImported, noteUnmatched, noteWaiting, noteWhyNothing } from './notes.ts'
import { filtersOf, type FilterOptions, type SideOptions } from './options.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** What a list is about: the subject named or, without one, what is owed to the own office, by it, or at all. */
export function scopeOf(
  ref: string | undefined,
  sides: SideOptions,
  asOf: Day,
  register: Register,
  context: Context,
): readonly Obligation[] {
  const subject = ref === undefined ? null : subjectMeant(ref, register, context)
  if (subject?.kind === 'dispatch') noteWhyNothing(subject.dispatch, asOf, context)
  const about = subject ? obligationsAbout(subject, asOf, register) : obligationsOn(asOf, register)
  const side = sideOf(ref, sides)
  if (side !== 'all') refuseUnknownOffice(register, context, context.say.refusals.noOwnOfficeOrAll)
  const asked = onSide(side, about, register)
  if (side === 'owed' && asked.length < about.length) context.screen.note(context.say.notes.onlyOwnLetters)
  noteImported(subject ?? side, asked, asOf, register, context)
  return asked
}

/** Whoever keeps these records is asked about: as long as that is not known, no answer would be right. */
export function refuseUnknownOffice(
  register: Register,
  context: Context,
  hint: string = context.say.refusals.noOwnOfficeHint,
): void {
  if (!isOwnOfficeKnown(register)) throw noOwnOffice(context, hint)
}

function noOwnOffice({ say }: Context, hint: string): Refusal {
  return new Refusal(exitCodes.partial, say.refusals.noOwnOffice, hint)
}

export async function refuseUnknownSide(side: Side, ledger: Ledger, context: Context): Promise<void> {
  if (side !== 'all' && !(await ledger.isOwnOfficeKnown()))
    throw noOwnOffice(context, context.say.refusals.noOwnOfficeOrAll)
}

/** The same for what is asked of a ledger. */
export async function inquiryFor(
  ref: string | undefined,
  options: FilterOptions & SideOptions,
  asOf: Day,
  ledger: Ledger,
  context: Context,
): Promise<{ readonly inquiry: Inquiry; readonly states: readonly State[] | undefined; readonly tally: Tally }> {
  const { states, ...filters } = filtersOf(options, ledger.around, context)
  const subject = ref === undefined ? null : await subjectIn(ref, ledger, context)
  if (subject?.kind === 'dispatch') noteWhyNothing(subject.dispatch, asOf, context)
  const side = sideOf(ref, options)
  await refuseUnknownSide(side, ledger, context)
  const scope: Inquiry = { asOf, subject, side, filters: {} }
  const tally = await ledger.tally(scope)
  if (side === 'owed' && (await ledger.isAskedByOthers(asOf))) context.screen.note(context.say.notes.onlyOwnLetters)
  noteWaiting(tally.awaiting, context)
  noteUnmatched(subject ?? side, await ledger.unmatched(), asOf, ledger.around, context)
  const inquiry = { ...scope, filters }
  const isNarrowed = Object.keys(filters).length > 0
  return { inquiry, states, tally: isNarrowed ? await ledger.tally(inquiry) : tally }
}

/** Who owes a letter stands around its line; whether the own office is one on record may stand anywhere. */
export function nearOf(ref: string | undefined, { incoming }: SideOptions): Near | undefined {
  return ref === undefined || incoming ? undefined : { ref, joined: 'line' }
}

export function sideOf(ref: string | undefined, { incoming, all }: SideOptions): Side {
  if (incoming) return 'incoming'
  return all || ref !== undefined ? 'all' : 'owed'
}

/** What a list is about, narrowed by all filters but that by state: its counts are of every state. */
export function askedAbout(
  ref: string | undefined,
  options: FilterOptions & SideOptions,
  asOf: Day,
  register: Register,
  context: Context,
): { readonly asked: readonly Obligation[]; readonly states: readonly State[] | undefined } {
  const { states, ...others } = filtersOf(options, register, context)
  return { asked: filtered(scopeOf(ref, options, asOf, register, context), others, register), states }
}
