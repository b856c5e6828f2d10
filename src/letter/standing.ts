import type { Day } from '../domain/day.ts'
import { grouped } from '../domain/grouped.ts'
import type { Obligation } from '../domain/obligations.ts'
import type { Register } from '../domain/register.ts'
import type { StandingFacts } from './template/vocabulary.ts'
import { writtenDay } from '../domain/written-day.ts'
import { calledOn } from './words.ts'

/** How matters stand with one duty, or with all of them together. Every obligation falls under exactly one count. */
export function standingOf(
  obligations: readonly Obligation[],
  asOf: Day,
  register: Register,
  what: string | null = null,
): StandingFacts {
  const byCount = grouped(obligations, countOf)
  const under = (count: Count) => byCount.get(count) ?? []
  const missing = under('missing')
  const due = commonDue(missing)
  const unitFacts = (one: Obligation) => ({
    name: unitName(one, asOf, register),
    due: due === null && one.due !== null ? writtenDay(one.due) : null,
    daysLate: one.daysLate > 0 ? one.daysLate : null,
    progress: one.progress,
  })
  return {
    what,
    due: due === null ? null : writtenDay(due),
    asked: obligations.length,
    answered: under('answered').length,
    exempt: under('exempt').length,
    unconfirmed: under('unconfirmed').length,
    missing: missing.length,
    overdue: missing.filter(({ state }) => state === 'overdue').length,
    partial: missing.filter(({ progress }) => progress === 'partial').length,
    answeredUnits: under('answered').map(unitFacts),
    missingUnits: missing.map(unitFacts),
  }
}

interface Standings {
  readonly all: StandingFacts
  readonly byDuty: readonly StandingFacts[]
}

/** Reckoned once for all letters of a run: each of a thousand tells how the thousand stand. */
const reckoned = new WeakMap<readonly Obligation[], Standings>()

/** Of obligations as they stand on one day, together and by duty. */
export function standingsOf(obligations: readonly Obligation[], asOf: Day, register: Register): Standings {
  const before = reckoned.get(obligations)
  if (before) return before
  const all = standingOf(obligations, asOf, register)
  const standings = { all, byDuty: standingByDuty(obligations, asOf, register) }
  reckoned.set(obligations, standings)
  return standings
}

/** Each duty by itself; all together, and nameless, where the letter asked for one thing only. */
export function standingByDuty(
  obligations: readonly Obligation[],
  asOf: Day,
  register: Register,
): readonly StandingFacts[] {
  const duties = [...grouped(obligations, ({ duty }) => duty?.id ?? '').values()]
  if (duties.length < 2) return [standingOf(obligations, asOf, register)]
  return duties.map((same, index) => standingOf(same, asOf, register, dutyName(same[0], index)))
}

/** A duty that nobody described is called by its place. */
export function dutyName(obligation: Obligation | undefined, index: number): string {
  return obligation?.duty?.what ?? `nội dung thứ ${index + 1}`
}

type Count = 'answered' | 'exempt' | 'unconfirmed' | 'missing'

function countOf({ state, awaitsConfirmation }: Obligation): Count {
  if (state === 'answered' || state === 'late') return 'answered'
  if (state === 'exempt') return 'exempt'
  return awaitsConfirmation ? 'unconfirmed' : 'missing'
}

/** Units owing the same by different days are told each with its own. */
export function commonDue(obligations: readonly Obligation[]): Day | null {
  const dues = new Set(obligations.map(({ due }) => due))
  const [only = null] = dues
  return dues.size === 1 ? only : null
}

/** A unit that has ended keeps the name it was asked by, and is told with those that carry on for it. */
export function unitName({ unit, dispatch, successors }: Obligation, asOf: Day, register: Register): string {
  if (successors.length === 0) return calledOn(unit, asOf, register)
  const heirs = successors.map(heir => calledOn(heir, asOf, register))
  return `${calledOn(unit, dispatch.date, register)} (nay là ${heirs.join(', ')})`
}
