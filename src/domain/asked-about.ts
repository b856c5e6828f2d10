import { membersOn, type Directory } from './directory.ts'
import { endOfTime, type Day } from './day.ts'
import { mentionsAll, type Subject } from './finding.ts'
import { grouped } from './grouped.ts'
import { obligationsOn, type Obligation, type State } from './obligations.ts'
import type { Dispatch } from './records.ts'
import { byDateThenId } from './references.ts'
import type { Register, Surroundings } from './register.ts'
import type { Listed } from './spans.ts'

/** The obligations of a dispatch: those that stand on it, and those that it presses. Each counted once. */
export function obligationsOf(dispatch: Dispatch, obligations: readonly Obligation[]): readonly Obligation[] {
  return obligations.filter(one => concerns(one, other => other === dispatch))
}

/** The obligations a subject is about on a day; of a campaign, those of its dispatches. */
export function obligationsAbout(subject: Subject, asOf: Day, register: Register): readonly Obligation[] {
  if (subject.kind === 'dispatch') {
    return obligationsOf(subject.dispatch, obligationsOn(asOf, register, [subject.dispatch]))
  }
  const ofCampaign = ({ campaign }: Dispatch) => campaign === subject.campaign.id
  const obligations = obligationsOn(asOf, register, register.dispatches.filter(ofCampaign))
  return obligations.filter(one => concerns(one, ofCampaign))
}

function concerns({ dispatch, reminders }: Obligation, meant: (dispatch: Dispatch) => boolean): boolean {
  return meant(dispatch) || reminders.some(reminder => meant(reminder.dispatch))
}

/** Whose debts: to the own office, of the own office (and the units it acts for), or everyone's. */
export type Side = 'owed' | 'incoming' | 'all'

/** Whether the records know the own office at all; where they don't, that nobody owes it anything would be no answer. */
export function isOwnOfficeKnown({ office, units, dispatches }: Register): boolean {
  return units.has(office.own) || dispatches.some(({ issuer }) => issuer === office.own)
}

export function onSide<T extends Listed>(
  side: Side,
  obligations: readonly T[],
  { office }: Surroundings,
): readonly T[] {
  if (side === 'all') return obligations
  if (side === 'owed') return obligations.filter(({ dispatch }) => dispatch.issuer === office.own)
  const ours = new Set([office.own, ...office.actsFor])
  return obligations.filter(
    ({ unit, successors }) => ours.has(unit) || successors.some(successor => ours.has(successor)),
  )
}

export interface Filters {
  readonly units?: readonly string[]
  readonly groups?: readonly string[]
  readonly campaign?: string
  readonly states?: readonly State[]
  /** Days of the letter that asked. */
  readonly since?: Day
  readonly until?: Day
  /** Overdue, or answered late, by at least so much. */
  readonly minLate?: Lateness
  /** Nothing at all has come from the unit. */
  readonly neverAnswered?: boolean
  /** Folded words, all found in the unit's name, the letter's symbol and its subject together. */
  readonly words?: readonly string[]
}

export interface Lateness {
  readonly days: number
  readonly working: boolean
}

/** Narrows a list. A group means those reached through it, and its members on the day of the letter. */
export function filtered<T extends Listed>(
  obligations: readonly T[],
  filters: Filters,
  directory: Directory,
): readonly T[] {
  const { units, groups, campaign, states } = filters
  return obligations.filter(one => {
    if (units && !units.includes(one.unit)) return false
    if (
      groups &&
      !groups.some(group => belongsTo(group, { unit: one.unit, via: one.addressee.via }, one.dispatch.date, directory))
    )
      return false
    if (campaign !== undefined && one.dispatch.campaign !== campaign) return false
    return (!states || states.includes(one.state)) && passes(one, filters)
  })
}

function passes(one: Listed, { since, until, minLate, neverAnswered, words }: Filters): boolean {
  const { dispatch } = one
  const { date } = dispatch
  if ((since && date < since) || (until && date > until)) return false
  if (minLate && (minLate.working ? one.workingDaysLate : one.daysLate) < minLate.days) return false
  if (neverAnswered && one.responses.length > 0) return false
  return !words || mentionsAll([one.unit, one.unitName, dispatch.symbol, dispatch.subject], words)
}

/** Whether a recipient was reached through a group, or is a member of it on the day of the letter. */
export function belongsTo(
  group: string,
  { unit, via }: { readonly unit: string; readonly via: readonly string[] },
  day: Day,
  directory: Directory,
): boolean {
  return unit === group || via.includes(group) || membersOn(group, day, directory).includes(unit)
}

/** Whether an answer that is still in time is due by a day. */
export function isDueBy({ state, due }: Pick<Obligation, 'state' | 'due'>, until: Day): boolean {
  return (state === 'due-today' || state === 'pending') && due !== null && due <= until
}

/** Oldest first: by due day, then the dispatch, then the letter's order (in which they come). */
export function oldestFirst<T extends Listed>(obligations: readonly T[]): readonly T[] {
  const byDue = [...grouped(obligations, ({ due }) => due ?? endOfTime)]
  return byDue.sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, same]) => same.sort(byLetter))
}

function byLetter({ dispatch: one }: Listed, { dispatch: other }: Listed): number {
  return one === other ? 0 : byDateThenId(one, other)
}
