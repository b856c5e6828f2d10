import type { Day } from './day.ts'
import type { Outcome } from './records.ts'

/** What a unit sent, or what was found of it: written among the responses, or a letter of its own that `replies`. */
export interface Answer {
  /** Who sent it: the unit asked, or one that carries on for it. */
  readonly unit: string
  readonly date: Day
  readonly received: Day | null
  readonly symbol: string | null
  readonly outcome: Outcome
  readonly count: number | null
  readonly note: string | null
  readonly duty: string | null
  /** False until a clerk has looked at what was imported. */
  readonly confirmed: boolean
  /** The id of the record in which it is written, or of the letter that it is. */
  readonly in: string
}

export type Progress = 'acknowledged' | 'partial'

export interface Discharge {
  /** The answer that discharges; null while something is owed. */
  readonly by: Answer | null
  /** How far it has come, where nothing discharges it yet. */
  readonly progress: Progress | null
  /** An imported answer waits for a clerk's eye, and nothing else discharges. */
  readonly awaitsConfirmation: boolean
}

/**
 * How the answers stand together (rule 4). They come by date, those of one day as written. An `invalid` one is dated
 * by the judgement and reopens all before it; the first complete one that none reopens discharges.
 */
export function discharge(answers: readonly Answer[]): Discharge {
  const judged = answers.findLastIndex(({ outcome, confirmed }) => outcome === 'invalid' && confirmed)
  const standing = answers.slice(judged + 1)
  const by = standing.find(({ outcome, confirmed }) => outcome === 'complete' && confirmed) ?? null
  if (by) return { by, progress: null, awaitsConfirmation: false }
  const partial = standing.some(({ outcome, confirmed }) => outcome === 'partial' && confirmed)
  const progress = partial ? 'partial' : standing.length > 0 ? 'acknowledged' : null
  return { by, progress, awaitsConfirmation: standing.some(({ confirmed }) => !confirmed) }
}

/** A fact is known from the day it came, else from its own. */
export function knownOn({ date, received }: { readonly date: Day; readonly received: Day | null }, asOf: Day): boolean {
  return (received ?? date) <= asOf
}
