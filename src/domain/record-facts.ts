import { obligationsAbout } from './asked-about.ts'
import type { Change, Fact } from './change.ts'
import { obligationKey } from './changes.ts'
import type { Day } from './day.ts'
import type { Move } from './moves.ts'
import type { Obligation, State } from './obligations.ts'
import { plainDispatch, type Dispatch } from './records.ts'
import { withFactsIn, type Register } from './register.ts'

/** A fact about one letter that is to go on record. */
export interface NewFact {
  readonly dispatch: Dispatch
  readonly fact: Fact
}

export function planFacts(facts: readonly NewFact[]): readonly Change[] {
  return facts.map(({ dispatch, fact }) => ({ kind: 'add-fact', record: dispatch.at.record, ...fact }))
}

/** The same fact is on record already. */
export function isOnRecord({ dispatch, fact: { list, fact } }: NewFact): boolean {
  const known: readonly object[] = dispatch[list]
  return known.some(one =>
    Object.entries(fact).every(([field, value]) =>
      Object.entries(one).some(([name, had]) => name === field && had === value),
    ),
  )
}

/** An answer to what was answered already: a second one of the same letter, more often than not. */
export function answersAgain({ fact: { list, fact } }: NewFact, present: readonly Obligation[]): boolean {
  if (list !== 'responses' || fact.outcome === 'invalid') return false
  const meant = present.filter(
    one =>
      (one.unit === fact.unit || one.successors.includes(fact.unit)) &&
      (fact.duty === null || one.duty === null || one.duty.id === fact.duty),
  )
  return meant.length > 0 && meant.every(({ response }) => response !== null)
}

/** Something is owed before and after. */
export interface FactMove extends Move {
  readonly before: State
  readonly after: State
}

/**
 * How the obligations that these facts are about stand on a day, before and after them. What an heir sends moves what the
 * unit before it owes, or does not: then that is not told.
 */
export function movesOf(facts: readonly NewFact[], register: Register, asOf: Day): readonly FactMove[] {
  const later = withFactsIn(
    [...new Set(facts.map(({ dispatch }) => dispatch))].map(dispatch => withFacts(dispatch, facts)),
    register,
  )
  const touched = new Set(facts.map(({ dispatch }) => dispatch.id))
  return [...touched].flatMap(id => {
    const units = new Set(facts.filter(({ dispatch }) => dispatch.id === id).map(({ fact }) => fact.fact.unit))
    const after = new Map(standing(id, later, asOf).map(one => [obligationKey(one), one]))
    return standing(id, register, asOf)
      .filter(({ unit, successors }) => units.has(unit) || successors.some(heir => units.has(heir)))
      .map(one => {
        const then = after.get(obligationKey(one)) ?? one
        return { obligation: one, before: one.state, after: then.state, dueBefore: one.due, dueAfter: then.due }
      })
      .filter(move => units.has(move.obligation.unit) || isMoved(move))
  })
}

function isMoved({ before, after, dueBefore, dueAfter }: FactMove): boolean {
  return before !== after || dueBefore !== dueAfter
}

function standing(id: string, register: Register, asOf: Day): readonly Obligation[] {
  const dispatch = register.byId.get(id)
  return dispatch ? obligationsAbout({ kind: 'dispatch', dispatch }, asOf, register) : []
}

function withFacts(dispatch: Dispatch, facts: readonly NewFact[]): Dispatch {
  return facts
    .filter(one => one.dispatch.id === dispatch.id)
    .reduce((had, { fact }) => ({ ...had, [fact.list]: [...had[fact.list], fact.fact] }), plainDispatch(dispatch))
}
