import { obligationsAbout } from './asked-about.ts'
import { endOfTime } from './day.ts'
import type { Answer } from './discharge.ts'
import type { Dispatch, Response } from './records.ts'
import type { Register } from './register.ts'

/** What is on record of a unit's answers, when another comes in. */
export interface OnRecord {
  /** The very answer: it is not written again. */
  readonly same: Answer | null
  /** Plainly the same letter, told otherwise: one of the two is to be put right. */
  readonly contrary: Answer | null
  /** Everything else that the unit has sent. */
  readonly others: readonly Answer[]
}

export function onRecord(coming: Response, answers: readonly Answer[]): OnRecord {
  const own = answers.filter(({ unit }) => unit === coming.unit)
  const same = own.find(one => isSame(coming, one)) ?? null
  const contrary = same ? null : (own.find(one => isContrary(coming, one)) ?? null)
  return { same, contrary, others: own.filter(one => one !== same && one !== contrary) }
}

/** Nothing that comes in says more than what is there, nor otherwise. */
function isSame(coming: Response, known: Answer): boolean {
  const fields = ['received', 'symbol', 'count', 'note'] as const
  return (
    coming.date === known.date &&
    judgesAlike(coming, known) &&
    fields.every(field => coming[field] === null || coming[field] === known[field])
  )
}

/** A letter has one symbol; two answers of one day, one of them without a symbol, are one. */
function isContrary(coming: Response, known: Answer): boolean {
  if (!judgesAlike(coming, known)) return false
  return coming.symbol !== null && known.symbol !== null ? coming.symbol === known.symbol : coming.date === known.date
}

/** An answer that was invalid at first may be complete later: that is another entry. */
function judgesAlike(coming: Response, known: Answer): boolean {
  return coming.duty === known.duty && (coming.outcome === known.outcome || !known.confirmed)
}

/** All answers to a dispatch, wherever in its line they are written. */
export function answersTo(dispatch: Dispatch, register: Register): readonly Answer[] {
  const obligations = obligationsAbout({ kind: 'dispatch', dispatch }, endOfTime, register)
  return [...new Set(obligations.flatMap(({ responses }) => responses))]
}
