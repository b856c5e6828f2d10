import { addDays, type Day } from '../domain/day.ts'
import type { Placed } from './deadline-clause.ts'
import { countedDeadlines } from './deadline-counts.ts'
import { isPast, type Dated } from './deadline-past.ts'
import { monthDeadlines } from './deadline-months.ts'
import { namedDeadlines } from './deadline-days.ts'
import { recurringDays } from './deadline-recurring.ts'
import type { Doubt, DraftDeadline } from './letter-draft.ts'
import type { Prose } from './prose.ts'

export interface DeadlinesFound {
  readonly deadlines: readonly DraftDeadline[]
  readonly doubts: readonly Doubt[]
}
/** The days by which something is asked, told apart from periods, meetings and deadlines that have passed. */
export function deadlinesOf(prose: Prose, dated: Dated): DeadlinesFound {
  const past = isPast(dated, prose)
  const day = dated.date ?? dated.since
  const placed = [
    ...namedDeadlines(prose, day),
    ...monthDeadlines(prose, day),
    ...countedDeadlines(prose),
    ...recurringDays(prose),
  ]
    .filter(one => !past(one))
    .sort((one, other) => one.start - other.start)
  const deadlines = withoutRepeats(staged(placed, prose))
  return { deadlines: deadlines.map(({ deadline }) => deadline), doubts: doubtsOf(deadlines, dated.date) }
}

const passesOn = /(?:tong hop|tham muu)[^;]{0,60}(?:trinh|bao cao|gui|tham muu)[^;]{0,90}$/
const asksAgain = /de nghi|yeu cau|giao (?![^.;]{0,60}tong hop)/

/** Who collects passes on by a day of its own: the second stage. */
function staged(placed: readonly Placed[], prose: Prose): readonly Placed[] {
  return placed.map((one, at) => {
    const before = placed[at - 1]
    if (before === undefined || one.start - before.end > 300) return one
    const between = prose.plain.slice(before.end, one.start)
    const passed =
      passesOn.test(between) &&
      !asksAgain.test(between) &&
      !/[.\n]/.test(
        between
          .trim()
          .slice(0, -1)
          .replace(/\.\s[a-z]/, ''),
      )
    return passed && one.deadline.date !== null ? { ...one, deadline: { ...one.deadline, stage: 2 as const } } : one
  })
}

/** The same day told twice is one deadline; it is inclusive if it is once said to be. */
function withoutRepeats(placed: readonly Placed[]): readonly Placed[] {
  const kept = new Map<string, Placed>()
  for (const one of placed) {
    const { date, workingDays, days, recurring, line } = one.deadline
    const key = recurring ? `every ${line} ${one.start >> 6}` : `${date} ${workingDays} ${days}`
    const known = kept.get(key)
    if (known === undefined) kept.set(key, one)
    else if (one.deadline.inclusive && !known.deadline.inclusive)
      kept.set(key, { ...known, deadline: { ...known.deadline, inclusive: true } })
  }
  return [...kept.values()]
}

function doubtsOf(placed: readonly Placed[], letterDate: Day | null): readonly Doubt[] {
  const doubt = (reason: Doubt['reason'], line: number): Doubt => ({ field: 'deadlines', reason, line })
  const tracked = placed.filter(({ deadline }) => !deadline.recurring && deadline.stage === 1)
  const second = tracked[1]
  return [
    ...placed.flatMap(({ deadline: { recurring, stage, prohibition, line, date }, yearAssumed, dayAssumed }) => [
      ...(recurring ? [doubt('recurring', line)] : []),
      ...(stage === 2 ? [doubt('two-stage', line)] : []),
      ...(prohibition ? [doubt('prohibition', line)] : []),
      ...(yearAssumed ? [doubt('year-assumed', line)] : []),
      ...(dayAssumed === true ? [doubt('day-assumed', line)] : []),
      ...(date !== null && letterDate !== null && date > addDays(letterDate, 330)
        ? [doubt('year-against-deadline', line)]
        : []),
    ]),
    ...(second === undefined ? [] : [doubt('several-deadlines', second.deadline.line)]),
  ]
}
