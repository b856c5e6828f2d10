import { findDispatch, findSubject, findUnit, type Found, type Subject } from '../domain/finding.ts'
import type { Ledger } from '../domain/ledger.ts'
import type { Dispatch } from '../domain/records.ts'
import type { Directory } from '../domain/directory.ts'
import type { Register } from '../domain/register.ts'
import type { Context } from './context.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** The one record that was meant. What had to be completed is said; several, or none, stop the command. */
export function onlyOne<T>(text: string, found: Found<T>, nameOf: (item: T) => string, { screen, say }: Context): T {
  switch (found.kind) {
    case 'one':
      if (!found.exactly) screen.note(say.notes.taken({ text, taken: nameOf(found.item) }))
      return found.item
    case 'several':
      throw new Refusal(exitCodes.notFound, say.refusals.several({ text, candidates: found.items.map(nameOf) }))
    default:
      throw new Refusal(
        exitCodes.notFound,
        say.refusals.none({ text }),
        say.refusals.didYouMean(found.near.map(nameOf)),
      )
  }
}

/** As `dispatchMeant`, sought in a ledger. */
export async function dispatchIn(text: string, ledger: Ledger, context: Context): Promise<Dispatch> {
  return onlyOne(text, await ledger.findDispatch(text), ({ id }) => id, context)
}

export async function subjectIn(text: string, ledger: Ledger, context: Context): Promise<Subject> {
  return onlyOne(text, await ledger.findSubject(text), nameOfSubject, context)
}

export function dispatchMeant(text: string, register: Register, context: Context): Dispatch {
  return onlyOne(text, findDispatch(text, register), ({ id }) => id, context)
}

export function subjectMeant(text: string, register: Register, context: Context): Subject {
  return onlyOne(text, findSubject(text, register), nameOfSubject, context)
}

function nameOfSubject(subject: Subject): string {
  return subject.kind === 'dispatch' ? subject.dispatch.id : subject.campaign.id
}

/** A unit as it is told to a person: by name, and the id to be sure. */
export function unitNamer({ units, groups }: Directory): (id: string) => string {
  return id => `${units.get(id)?.name ?? groups.get(id)?.name ?? id} (${id})`
}

/** A unit by its name: sought first among those that the dispatch concerns, then among all. */
export function unitMeant(
  text: string,
  among: readonly string[],
  everyone: readonly string[],
  register: Register,
  context: Context,
): string {
  const near = findUnit(text, among, register)
  return onlyOne(text, near.kind === 'none' ? findUnit(text, everyone, register) : near, unitNamer(register), context)
}
