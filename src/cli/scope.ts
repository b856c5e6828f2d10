import { filtered, isOwnOfficeKnown, obligationsAbout, onSide, type Side } from '../domain/asked-about.ts'
import type { Day } from '../domain/day.ts'
import { obligationsOn, type Obligation, type State } from '../domain/obligations.ts'
import type { Register } from '../domain/register.ts'
import type { Context } from './context.ts'
import { subjectMeant } from './lookup.ts'
import { noteImported, noteWhyNothing } from './notes.ts'
import { filtersOf, type FilterOptions, type SideOptions } from './options.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** What a list is about: the subject named or, without one, what is owed to the own office, by it, or at all. */
export function scopeOf(
  ref: string | undefined,
  sides: SideOptions,
  asOf: Day,
  register: Register,
  context: Context,
  owed = () => obligationsOn(asOf, register),
): readonly Obligation[] {
  const subject = ref === undefined ? null : subjectMeant(ref, register, context)
  if (subject?.kind === 'dispatch') noteWhyNothing(subject.dispatch, asOf, context)
  const about = subject ? obligationsAbout(subject, asOf, register) : owed()
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
  { say }: Context,
  hint: string = say.refusals.noOwnOfficeHint,
): void {
  if (!isOwnOfficeKnown(register)) throw new Refusal(exitCodes.partial, say.refusals.noOwnOffice, hint)
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
  owed = () => obligationsOn(asOf, register),
): { readonly asked: readonly Obligation[]; readonly states: readonly State[] | undefined } {
  const { states, ...others } = filtersOf(options, register, context)
  return { asked: filtered(scopeOf(ref, options, asOf, register, context, owed), others, register), states }
}
