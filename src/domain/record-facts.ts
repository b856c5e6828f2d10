import { obligationsAbout } from './asked-about.ts'
import type { Change, Fact } from './change.ts'
import type { Day } from './day.ts'
import type { Obligation, State } from './obligations.ts'
import type { Dispatch, Records } from './records.ts'
import { buildRegister, type Register } from './register.ts'

/** A fact about one letter that is to go on record. */
export interface NewFact {
  readonly dispatch: Dispatch
  readonly fact: Fact
}

/** What a clerk is told of a plan: whose state it moves. */
export interface Move {
  readonly dispatch: Dispatch
  readonly duty: string | null
  readonly unit: string
  readonly before: State
  readonly after: State
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

/** How the obligations of these letters stand on a day, before and after the facts. */
export function movesOf(facts: readonly NewFact[], records: Records, register: Register, asOf: Day): readonly Move[] {
  const later = buildRegister({ ...records, dispatches: records.dispatches.map(one => withFacts(one, facts)) }).register
  const touched = new Set(facts.map(({ dispatch }) => dispatch.id))
  return [...touched].flatMap(id => {
    const units = new Set(facts.filter(({ dispatch }) => dispatch.id === id).map(({ fact }) => fact.fact.unit))
    const after = new Map(standing(id, later, asOf).map(one => [keyOf(one), one.state]))
    return standing(id, register, asOf)
      .filter(({ unit, successors }) => units.has(unit) || successors.some(heir => units.has(heir)))
      .map(one => ({
        dispatch: one.dispatch,
        duty: one.duty?.id ?? null,
        unit: one.unit,
        before: one.state,
        after: after.get(keyOf(one)) ?? one.state,
      }))
  })
}

function standing(id: string, register: Register, asOf: Day): readonly Obligation[] {
  const dispatch = register.dispatches.find(one => one.id === id)
  return dispatch ? obligationsAbout({ kind: 'dispatch', dispatch }, asOf, register) : []
}

function keyOf({ dispatch, duty, unit }: Obligation): string {
  return JSON.stringify([dispatch.id, duty?.id, unit])
}

function withFacts(dispatch: Dispatch, facts: readonly NewFact[]): Dispatch {
  return facts
    .filter(one => one.dispatch.id === dispatch.id)
    .reduce((had, { fact }) => ({ ...had, [fact.list]: [...had[fact.list], fact.fact] }), dispatch)
}
