import { isOwnOfficeKnown, obligationsAbout, onSide, type Side } from '../domain/asked-about.ts'
import type { Day } from '../domain/day.ts'
import { obligationsOn, type Obligation } from '../domain/obligations.ts'
import type { Register } from '../domain/register.ts'
import type { Context } from './context.ts'
import { subjectMeant } from './lookup.ts'
import { noteWhyNothing } from './notes.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** What a list is about: the subject named or, without one, what is owed to the own office, by it, or at all. */
export function scopeOf(
  ref: string | undefined,
  sides: { readonly incoming?: boolean; readonly all?: boolean },
  asOf: Day,
  register: Register,
  context: Context,
): readonly Obligation[] {
  const subject = ref === undefined ? null : subjectMeant(ref, register, context)
  if (subject?.kind === 'dispatch') noteWhyNothing(subject.dispatch, asOf, context)
  const about = subject ? obligationsAbout(subject, asOf, register) : obligationsOn(asOf, register)
  const side: Side = sides.incoming ? 'incoming' : sides.all || subject ? 'all' : 'owed'
  if (side !== 'all' && !isOwnOfficeKnown(register)) {
    const { noOwnOffice, noOwnOfficeHint } = context.say.refusals
    throw new Refusal(exitCodes.partial, noOwnOffice, noOwnOfficeHint)
  }
  return onSide(side, about, register)
}
