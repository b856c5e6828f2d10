import { addresseesOf, type Addressee } from './addressees.ts'
import type { Day } from './day.ts'
import type { Addressing } from './due.ts'
import type { Dispatch, Relation } from './records.ts'
import type { Register } from './register.ts'

/** A letter about an earlier one, that may move its day or close it. */
export interface LaterLetter {
  readonly relation: Relation
  readonly dispatch: Dispatch
  readonly addressees: readonly Addressee[]
}

const moving: ReadonlySet<Relation> = new Set(['amends', 'replaces', 'repeals', 'recalls'])

/** Later letters about the very dispatch an obligation stands on, that may move its day or close it. */
export function lettersAbout(dispatch: Dispatch, asOf: Day, register: Register): readonly LaterLetter[] {
  return (register.linksTo.get(dispatch.id) ?? [])
    .filter(({ from }) => from !== dispatch && from.date >= dispatch.date && from.date <= asOf)
    .filter(({ relation }) => moving.has(relation))
    .map(({ relation, from }) => ({ relation, dispatch: from, addressees: addresseesOf(from, register) }))
}

/** What later letters mean for one unit: those that move its day, and the one that closes it. */
export interface Closing {
  readonly amendments: readonly Addressing[]
  readonly closedBy: Dispatch | null
}

/** An amendment moves nobody it does not address; one of the others closes for all where it addresses none. */
export function closingFor(unit: string, letters: readonly LaterLetter[]): Closing {
  const amendments: Addressing[] = []
  let closedBy: Dispatch | null = null
  for (const { relation, dispatch, addressees } of letters) {
    const addressee = addressees.find(other => other.unit === unit)
    if (relation !== 'amends') {
      if (addressee || dispatch.recipients.length === 0) closedBy ??= dispatch
    } else if (addressee) amendments.push({ dispatch, addressee })
  }
  return { amendments, closedBy }
}
