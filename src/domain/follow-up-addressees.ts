import { addresseesOf, unitsOf, type Addressee } from './addressees.ts'
import type { Day } from './day.ts'
import { endedBefore, nameOn, standsFor } from './directory.ts'
import type { Obligation } from './obligations.ts'
import type { Dispatch, Recipient } from './records.ts'
import type { Register } from './register.ts'

/** A living body to which a follow-up letter goes. */
export interface LivingAddressee {
  readonly unit: string
  readonly organs: readonly string[]
  /** Units asked that have ended, for which it carries on. */
  readonly inPlaceOf: readonly string[]
  readonly obligations: readonly Obligation[]
  /** The entry of the first letter's `Kính gửi` that leads to it, from 0. */
  readonly entry: number
}

/** Whom letters go to. */
export interface Living {
  readonly addressees: readonly LivingAddressee[]
  /** Owed by units that have ended, and nobody is known to carry on for them. */
  readonly unreachable: readonly Obligation[]
}

/** Whom a letter about these obligations goes to, each once, in the order in which the first letter addressed them. */
export function livingAddressees(
  obligations: readonly Obligation[],
  focus: Dispatch,
  asOf: Day,
  register: Register,
): Living {
  const first = addresseesOf(focus, register)
  const placed = obligations
    .map(obligation => ({ obligation, place: placeOf(obligation, first, focus, register) }))
    .sort((one, other) => one.place - other.place)
  const found = new Map<string, LivingAddressee>()
  const unreachable: Obligation[] = []
  for (const { obligation, place } of placed) {
    const living = livingFor(obligation, asOf, register)
    if (living.length === 0) unreachable.push(obligation)
    for (const unit of living) found.set(unit, joined(found.get(unit), unit, obligation, first[place]))
  }
  return { addressees: [...found.values()], unreachable }
}

function placeOf({ unit }: Obligation, first: readonly Addressee[], { date }: Dispatch, register: Register): number {
  const itself = first.findIndex(addressee => addressee.unit === unit)
  if (itself >= 0) return itself
  const heir = first.findIndex(addressee => standsFor(addressee.unit, unit, date, register))
  return heir >= 0 ? heir : first.length
}

/** The office writes no letter to itself, whatever it has inherited. */
function livingFor({ unit, successors }: Obligation, asOf: Day, { units, office }: Register): readonly string[] {
  const own = units.get(unit)
  return own && endedBefore(own, asOf) ? successors.filter(heir => heir !== office.own) : [unit]
}

function joined(
  before: LivingAddressee | undefined,
  unit: string,
  obligation: Obligation,
  place: Addressee | undefined,
): LivingAddressee {
  const { organs, entry } = place ?? obligation.addressee
  const inPlaceOf = obligation.unit === unit ? [] : [obligation.unit]
  if (!before) return { unit, organs, inPlaceOf, obligations: [obligation], entry }
  return {
    ...before,
    organs: [...new Set([...before.organs, ...organs])],
    inPlaceOf: [...new Set([...before.inPlaceOf, ...inPlaceOf])],
    obligations: [...before.obligations, obligation],
  }
}

/** A line of `Kính gửi`: a group as the first letter put it, or one body. */
export type AddressLine =
  | { readonly kind: 'group'; readonly recipient: Recipient & { readonly kind: 'group' } }
  | {
      readonly kind: 'unit'
      readonly addressee: LivingAddressee
      /** As the first letter printed it, where it still bears that name. */
      readonly text: string | null
    }

/** The units that each entry of a letter's `Kính gửi` stands for as a whole; of an entry for one body, none. */
export type EntryUnits = readonly (readonly string[])[]

/** The same for all letters that follow up one dispatch. */
export function entryUnitsOf(focus: Dispatch, register: Register): EntryUnits {
  return focus.recipients.map(recipient => {
    const units = unitsOf(recipient, focus, register).filter(unit => unit !== focus.issuer)
    const isMany = units.length > 1 || (recipient.kind === 'group' && units[0] === recipient.group)
    return isMany ? units : []
  })
}

/** An entry all of whose units are addressed is printed as it was; of another, each body is named. */
export function addressLines(
  addressees: readonly LivingAddressee[],
  entryUnits: EntryUnits,
  focus: Dispatch,
  asOf: Day,
  register: Register,
): readonly AddressLine[] {
  const inItself = new Set(addressees.filter(({ inPlaceOf }) => inPlaceOf.length === 0).map(({ unit }) => unit))
  const wholes = new Map(
    entryUnits.flatMap((units, entry) =>
      units.length > 0 && units.every(unit => inItself.has(unit)) ? [[entry, units] as const] : [],
    ),
  )
  const covered = new Set([...wholes.values()].flat())
  const named = addressees.filter(({ unit, entry }) => focus.recipients[entry]?.kind === 'unit' || !covered.has(unit))
  const entries = [...new Set([...wholes.keys(), ...named.map(({ entry }) => entry)])].sort((one, two) => one - two)
  return entries.flatMap((entry): readonly AddressLine[] => {
    const recipient = focus.recipients[entry]
    if (recipient?.kind === 'group' && wholes.has(entry)) return [{ kind: 'group', recipient }]
    const here = named.filter(addressee => addressee.entry === entry)
    return here.map(addressee => ({
      kind: 'unit',
      addressee,
      text: textFor(addressee, recipient, focus, asOf, register),
    }))
  })
}

function textFor(
  { unit, inPlaceOf }: LivingAddressee,
  recipient: Recipient | undefined,
  { date }: Dispatch,
  asOf: Day,
  register: Register,
): string | null {
  if (recipient?.kind !== 'unit' || recipient.unit !== unit || inPlaceOf.length > 0) return null
  return nameOn(unit, date, register) === nameOn(unit, asOf, register) ? recipient.text : null
}

/**
 * `Kính gửi` of a letter of that day as its record has it. A group that has other members by then than when it was first
 * addressed is recorded by those members whom the letter means.
 */
export function recipientsOnRecord(
  lines: readonly AddressLine[],
  focus: Dispatch,
  date: Day,
  register: Register,
): readonly Recipient[] {
  return lines.flatMap((line): readonly Recipient[] => {
    if (line.kind === 'unit') return [recipientFor(line.addressee.unit, line.addressee.organs, line.text, register)]
    const { recipient } = line
    const first = unitsOf(recipient, focus, register).filter(unit => unit !== focus.issuer)
    const now = unitsOf(recipient, { ...focus, date }, register).filter(unit => unit !== register.office.own)
    const isSame = first.length === now.length && first.every(unit => now.includes(unit))
    return isSame
      ? [{ ...recipient, due: null }]
      : first.map(unit => recipientFor(unit, recipient.organs, null, register))
  })
}

/** A collective is a group whose units are not known. */
function recipientFor(id: string, organs: readonly string[], text: string | null, { groups }: Register): Recipient {
  const about = { organs, text, due: null }
  return groups.has(id) ? { kind: 'group', group: id, except: [], ...about } : { kind: 'unit', unit: id, ...about }
}
