import type { Filters } from '../../domain/asked-about.ts'
import { addDays, type Day } from '../../domain/day.ts'
import type { Subject } from '../../domain/finding.ts'
import type { Inquiry, Listing } from '../../domain/ledger.ts'
import type { State } from '../../domain/obligations.ts'
import type { Surroundings } from '../../domain/register.ts'
import type { Asking } from './connection.ts'
import { lettersOfLines } from './reach.ts'

/** What an inquiry asks, as conditions on the table of spans; every value stands beside them. */
export interface Conditions {
  readonly where: string
  readonly values: readonly unknown[]
}

/** The state on a day, the first that fits. */
export function stateOn(day: string): string {
  return `CASE WHEN state IS NOT NULL THEN state WHEN due IS NULL THEN 'no-deadline'
    WHEN due = ${day} THEN 'due-today' WHEN due < ${day} THEN 'overdue' ELSE 'pending' END`
}

/** Whether some filters are left to be applied by the program: those by words, by groups, by working days. */
export function isSifted({ words, groups, minLate }: Filters): boolean {
  return words !== undefined || groups !== undefined || minLate?.working === true
}

export async function conditionsFor(
  inquiry: Inquiry,
  listing: Listing,
  around: Surroundings,
  asking: Asking,
  office: string,
): Promise<Conditions> {
  const { asOf, subject, side, filters } = inquiry
  const values: unknown[] = [office, asOf]
  const bound: Bound = value => `$${values.push(value)}`
  const all = [
    'span.office = $1 AND span.since <= $2 AND span.before > $2',
    ...(subject ? [await aboutSubject(subject, bound, asking, office)] : []),
    ...(side === 'owed' ? [`span.issuer = ${bound(around.office.own)}`] : []),
    ...(side === 'incoming' ? [ofUnits([around.office.own, ...around.office.actsFor], bound)] : []),
    ...passing(filters, asOf, bound),
    ...(listing.states ? [oneOf(listing.states.map(state => standingAs(state)))] : []),
    ...(listing.pressing ? [pressing(listing.pressing.until, bound)] : []),
  ]
  return { where: all.join(' AND '), values }
}

type Bound = (value: unknown) => string

/** What stands on a letter, or is pressed by it; of a campaign, by one of its letters. */
async function aboutSubject(subject: Subject, bound: Bound, asking: Asking, office: string): Promise<string> {
  if (subject.kind === 'dispatch') {
    const { id, symbol, date, at } = subject.dispatch
    const records = await lettersOfLines([{ symbol, date }], asking, office)
    const itself = at.path.length === 0 ? `span.record = ${bound(at.record)} OR ` : ''
    return `span.record = ANY (${bound(records)}) AND (${itself}span.pressed_by @> ARRAY[${bound(id)}])`
  }
  const { id } = subject.campaign
  const words = 'SELECT id, symbol, date FROM congvan.letter WHERE office = $1 AND campaign = $2'
  const letters = await asking.query<{ id: string; symbol: string; date: string }>(words, [office, id])
  const records = await lettersOfLines(letters, asking, office)
  const pressed = `span.record = ANY (${bound(records)}) AND span.pressed_by && ${bound(letters.map(one => one.id))}`
  return `(span.campaign = ${bound(id)} OR (${pressed}))`
}

/** Owed by them, or left to them by one that has ended. */
function ofUnits(units: readonly string[], bound: Bound): string {
  const ours = bound(units)
  return `(span.unit = ANY (${ours}) OR (span.successors <> '{}' AND span.successors && ${ours}))`
}

function passing(filters: Filters, asOf: Day, bound: Bound): readonly string[] {
  const { units, campaign, since, until, minLate, neverAnswered } = filters
  return [
    ...(units ? [`span.unit = ANY (${bound(units)})`] : []),
    ...(campaign === undefined ? [] : [`span.campaign = ${bound(campaign)}`]),
    ...(since ? [`span.date >= ${bound(since)}`] : []),
    ...(until ? [`span.date <= ${bound(until)}`] : []),
    ...(neverAnswered ? ['NOT span.answered'] : []),
    ...(minLate && !minLate.working && minLate.days > 0
      ? [
          `CASE WHEN state IS NULL THEN due <= ${bound(addDays(asOf, -minLate.days))} ELSE days_late >= ${bound(minLate.days)} END`,
        ]
      : []),
  ]
}

function standingAs(state: State): string {
  switch (state) {
    case 'overdue':
      return '(state IS NULL AND due < $2)'
    case 'due-today':
      return '(state IS NULL AND due = $2)'
    case 'pending':
      return '(state IS NULL AND due > $2)'
    case 'no-deadline':
      return '(state IS NULL AND due IS NULL)'
    default:
      return `(state = '${state}')`
  }
}

function oneOf(conditions: readonly string[]): string {
  return conditions.length === 0 ? 'false' : `(${conditions.join(' OR ')})`
}

function pressing(until: Day | null, bound: Bound): string {
  const overdue = standingAs('overdue')
  return until === null ? overdue : `(${overdue} OR (state IS NULL AND due >= $2 AND due <= ${bound(until)}))`
}
