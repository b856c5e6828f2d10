import type { Fact } from './change.ts'
import type { Day } from './day.ts'
import type { Obligation } from './obligations.ts'
import type { NewFact } from './record-facts.ts'

/** What may be a slip of the hand in a fact that is about to go on record; it is told, and written all the same. */
export type Doubt =
  /** Dated after today: until that day it does not count. */
  | { readonly kind: 'dated-ahead'; readonly date: Day; readonly today: Day }
  | { readonly kind: 'before-letter'; readonly date: Day; readonly letter: Day }
  | { readonly kind: 'received-before-dated'; readonly received: Day; readonly date: Day }
  /** More time until a day that is over. */
  | { readonly kind: 'until-past'; readonly to: Day; readonly today: Day }
  /** More time that is less than the unit has. */
  | { readonly kind: 'not-more-time'; readonly to: Day; readonly due: Day }

export function doubtsAbout(
  { dispatch, fact: added }: NewFact,
  present: readonly Obligation[],
  today: Day,
): readonly Doubt[] {
  const { date } = added.fact
  const known = added.list === 'responses' ? (added.fact.received ?? date) : date
  return [
    ...(known > today ? [{ kind: 'dated-ahead', date: known, today } as const] : []),
    ...(date < dispatch.date ? [{ kind: 'before-letter', date, letter: dispatch.date } as const] : []),
    ...doubtsOfKind(added, present, today),
  ]
}

function doubtsOfKind(added: Fact, present: readonly Obligation[], today: Day): readonly Doubt[] {
  if (added.list === 'responses') {
    const { received, date } = added.fact
    return received !== null && received < date ? [{ kind: 'received-before-dated', received, date }] : []
  }
  if (added.list !== 'extensions') return []
  const { to, unit, duty } = added.fact
  if (to < today) return [{ kind: 'until-past', to, today }]
  const dues = present
    .filter(one => one.unit === unit && (duty === null || one.duty?.id === duty))
    .map(({ due }) => due)
  const later = dues.find((due): due is Day => due !== null && to <= due)
  return later === undefined ? [] : [{ kind: 'not-more-time', to, due: later }]
}
