import { changesBetween } from './changes.ts'
import type { Day } from './day.ts'
import { grouped } from './grouped.ts'
import { obligationsOn, type Obligation, type State } from './obligations.ts'
import type { Register } from './register.ts'

/** What a clerk is told of a command: an obligation that it moves. */
export interface Move {
  readonly obligation: Obligation
  /** Null where nothing was owed, or nothing is any more. */
  readonly before: State | null
  readonly after: State | null
  readonly dueBefore: Day | null
  readonly dueAfter: Day | null
}

/** Everything that stands otherwise on the same day, once the records are what they became. */
export function movesBetween(earlier: Register, later: Register, asOf: Day): readonly Move[] {
  return changesBetween(asOf, obligationsOn(asOf, earlier), obligationsOn(asOf, later))
    .map(({ obligation, before, after, dueBefore }) => {
      return { obligation, before, after, dueBefore, dueAfter: after === null ? null : obligation.due }
    })
    .filter(({ before, after, dueBefore, dueAfter }) => before !== after || dueBefore !== dueAfter)
}

/** Those of one letter and duty that move alike, together. */
export function alike(moves: readonly Move[]): readonly (readonly [Move, ...Move[]])[] {
  const groups = grouped(moves, ({ obligation: { dispatch, duty }, before, after, dueBefore, dueAfter }) =>
    JSON.stringify([dispatch.id, duty?.id, before, after, dueBefore, dueAfter]),
  )
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []))
}
