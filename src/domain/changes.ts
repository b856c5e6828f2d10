import type { Day } from './day.ts'
import type { Given } from './due.ts'
import { states, type Obligation, type State } from './obligations.ts'
import type { Extension } from './records.ts'

/** What may be told of an obligation that changed between two days; of one, several may be. */
export const changeKinds = [
  'overdue',
  'answered',
  'exempted',
  'extended',
  'reopened',
  'asked',
  'due-moved',
  'moved',
  'merged',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** An obligation that stands otherwise on the later day than on the earlier one. */
export interface Change {
  /** At least one, in the order of the list. */
  readonly kinds: readonly ChangeKind[]
  /** As it stands on the later day; on the earlier one where it is no longer there. */
  readonly obligation: Obligation
  /** Null where it was not asked yet. */
  readonly before: State | null
  /** Null where it is no longer counted by itself: a later letter joined two lines that asked the unit. */
  readonly after: State | null
  readonly dueBefore: Day | null
  /** Granted after the earlier day, and not after the later one. */
  readonly extensions: readonly Given<Extension>[]
}

/** One obligation through all days: its dispatch, its unit, its duty. */
export function obligationKey({ dispatch, unit, duty }: Obligation): string {
  return `${dispatch.id}\n${unit}\n${duty?.id ?? ''}`
}

/** What changed from the end of one day to the end of another, in the order of the later obligations. */
export function changesBetween(
  from: Day,
  earlier: readonly Obligation[],
  later: readonly Obligation[],
): readonly Change[] {
  const before = new Map(earlier.map(one => [obligationKey(one), one]))
  const now = new Set(later.map(obligationKey))
  const changed = later.map(one => change(before.get(obligationKey(one)) ?? null, one, from))
  const gone = earlier.filter(one => !now.has(obligationKey(one))).map(merged)
  return [...changed.flatMap(one => one ?? []), ...gone]
}

function change(was: Obligation | null, is: Obligation, from: Day): Change | null {
  const extensions = is.grounds.extensions.filter(({ date }) => date > from)
  const [before, after] = [was?.state ?? null, is.state]
  const dueBefore = was?.due ?? null
  const dueMoved = was !== null && dueBefore !== is.due
  if (before === after && !dueMoved && extensions.length === 0) return null
  const kinds = kindsOf(before, after, extensions.length > 0, dueMoved)
  return { kinds: kinds.length > 0 ? kinds : ['moved'], obligation: is, before, after, dueBefore, extensions }
}

function merged(was: Obligation): Change {
  return { kinds: ['merged'], obligation: was, before: was.state, after: null, dueBefore: was.due, extensions: [] }
}

function kindsOf(before: State | null, after: State, isExtended: boolean, dueMoved: boolean): readonly ChangeKind[] {
  const applies: Partial<Record<ChangeKind, boolean>> = {
    overdue: after === 'overdue' && before !== 'overdue',
    answered: isAnswered(after) && !isAnswered(before),
    exempted: after === 'exempt' && before !== 'exempt',
    extended: isExtended,
    reopened: isSettled(before) && !isSettled(after),
    asked: before === null,
    'due-moved': dueMoved && !isExtended,
  }
  return changeKinds.filter(kind => applies[kind])
}

function isAnswered(state: State | null): boolean {
  return state === 'answered' || state === 'late'
}

function isSettled(state: State | null): boolean {
  return isAnswered(state) || state === 'exempt'
}

/** How the count of a state came about: what was there, what came to it, what left it, what is there. */
export interface Balance {
  readonly state: State
  readonly before: number
  readonly came: number
  readonly left: number
  readonly after: number
}

/** A line a state. `before` and `after` are counted by themselves, so that before + came − left = after can be checked. */
export function balanceOf(
  earlier: readonly Obligation[],
  later: readonly Obligation[],
  changes: readonly Change[],
): readonly Balance[] {
  const moves = changes.filter(({ before, after }) => before !== after)
  return states.map(state => ({
    state,
    before: earlier.filter(one => one.state === state).length,
    came: moves.filter(({ after }) => after === state).length,
    left: moves.filter(({ before }) => before === state).length,
    after: later.filter(one => one.state === state).length,
  }))
}
