import { unitsOf } from '../addressees.ts'
import { endOfTime, type Day } from '../day.ts'
import { error, fieldOf, warning } from '../diagnostic.ts'
import { heirsOn, isCollective, nameOn } from '../directory.ts'
import { grouped } from '../grouped.ts'
import { linesOn, type Line } from '../line.ts'
import { nearest } from '../nearest.ts'
import type { At, Dispatch } from '../records.ts'
import type { Register } from '../register.ts'
import type { Check } from './check.ts'

/** A fact about a unit, wherever in the line of its letter it is written. */
interface Fact {
  readonly list: (typeof lists)[number]
  readonly index: number
  readonly unit: string
  readonly date: Day
  readonly of: Dispatch
}

/** Where it is written: made for the few of which something is told. */
function placeOf({ of, list, index }: Fact, field: 'unit' | 'date'): At {
  return fieldOf(of, list, index, field)
}

const lists = ['responses', 'extensions', 'exemptions', 'receipts'] as const
function factsIn(of: Dispatch): readonly Fact[] {
  return lists.flatMap(list => of[list].map(({ unit, date }, index) => ({ list, index, unit, date, of })))
}

/** The lines in which something is written about someone, and what. */
function* linesWithFacts(register: Register): Iterable<{ readonly line: Line; readonly facts: readonly Fact[] }> {
  for (const line of linesOn(endOfTime, register)) {
    const facts = line.dispatches.flatMap(factsIn)
    if (facts.length > 0) yield { line, facts }
  }
}

/** Where the letters of a line address nobody known, or someone carries on for a unit addressed, nothing is told. */
const factsAreAsked: Check = function* (register) {
  for (const { line, facts } of linesWithFacts(register)) {
    const addressed = new Set(line.dispatches.flatMap(dispatch => unitsAddressedBy(dispatch, register)))
    if (addressed.size === 0) continue
    const heirs = heirsByDay(addressed, register)
    for (const fact of facts) {
      const { unit, date } = fact
      if (addressed.has(unit) || !mayBeAsked(unit, register) || heirs(date).has(unit)) continue
      const told = { unit, name: nameOn(unit, date, register), suggestion: nearest(unit, addressed) }
      yield warning('fact-not-asked', placeOf(fact, 'unit'), told)
    }
  }
}

function unitsAddressedBy(dispatch: Dispatch, register: Register): readonly string[] {
  const units = dispatch.recipients.flatMap(recipient => unitsOf(recipient, dispatch, register))
  return units.filter(unit => unit !== dispatch.issuer)
}

/** Of an id that no record declares, and of a group whose members are known, it is told elsewhere. */
function mayBeAsked(id: string, { units, groups }: Register): boolean {
  const group = groups.get(id)
  return group ? isCollective(group) : units.has(id)
}

function heirsByDay(units: ReadonlySet<string>, register: Register): (day: Day) => ReadonlySet<string> {
  const known = new Map<Day, ReadonlySet<string>>()
  return day => {
    const heirs = known.get(day) ?? new Set([...units].flatMap(unit => heirsOn(unit, day, register)))
    known.set(day, heirs)
    return heirs
  }
}

/** What is recorded about such a group counts for none of its members. */
const factsAreAboutUnits: Check = function* ({ dispatches, groups }) {
  for (const dispatch of dispatches) {
    for (const fact of factsIn(dispatch)) {
      const group = groups.get(fact.unit)
      if (!group || isCollective(group)) continue
      yield warning('fact-on-known-group', placeOf(fact, 'unit'), { group: fact.unit, name: group.name })
    }
  }
}

/** A fact dated before the first letter of the line that was sent to the unit, or to nobody knows whom. */
const factsComeAfter: Check = function* (register) {
  for (const { line, facts } of linesWithFacts(register)) {
    const last = line.dispatches.at(-1)?.date ?? endOfTime
    const early = facts.filter(({ date }) => date < last)
    if (early.length === 0) continue
    const firstSent = firstSentIn(line, register)
    for (const fact of early) {
      const { list, unit, date: day } = fact
      const date = firstSent(unit)
      if (day >= date) continue
      const name = nameOn(unit, date, register)
      const place = placeOf(fact, 'date')
      if (list === 'responses') yield warning('response-before-dispatch', place, { name, response: day, date })
      else yield warning('fact-before-dispatch', place, { list, name, day, date })
    }
  }
}

function firstSentIn({ dispatches }: Line, register: Register): (unit: string) => Day {
  const first = new Map<string, Day>()
  let toNobodyKnown: Day | undefined
  for (const dispatch of dispatches) {
    if (dispatch.recipients.length === 0) toNobodyKnown ??= dispatch.date
    for (const unit of unitsAddressedBy(dispatch, register)) if (!first.has(unit)) first.set(unit, dispatch.date)
  }
  const start = toNobodyKnown ?? dispatches[0]?.date ?? endOfTime
  return unit => {
    const sent = first.get(unit) ?? start
    return toNobodyKnown !== undefined && toNobodyKnown < sent ? toNobodyKnown : sent
  }
}

/** An answer that arrived before it was written, more time that ends before it was given. */
const factsRunForward: Check = function* (register) {
  for (const dispatch of register.dispatches) {
    for (const [index, { unit, date, received }] of dispatch.responses.entries()) {
      if (received === null || received >= date) continue
      const facts = { name: nameOn(unit, date, register), received, date }
      yield warning('received-before-sent', fieldOf(dispatch, 'responses', index, 'received'), facts)
    }
    for (const [index, { unit, to, date }] of dispatch.extensions.entries()) {
      if (to >= date) continue
      const facts = { name: nameOn(unit, date, register), to, date }
      yield warning('extension-backwards', fieldOf(dispatch, 'extensions', index, 'to'), facts)
    }
  }
}

/** As a merge leaves it where two clerks wrote down the same. */
const factsAreWrittenOnce: Check = function* (register) {
  for (const dispatch of register.dispatches) {
    for (const list of lists) {
      if (isEachOfAnother(dispatch[list])) continue
      const written = new Set<string>()
      for (const [index, fact] of dispatch[list].entries()) {
        const told = JSON.stringify(fact)
        const { unit, date } = fact
        if (written.has(told))
          yield error('fact-twice', fieldOf(dispatch, list, index), { name: nameOn(unit, date, register), date })
        written.add(told)
      }
    }
  }
}

/** Nearly always: then the facts need not be compared. */
function isEachOfAnother(facts: readonly { readonly unit: string }[]): boolean {
  return new Set(facts.map(({ unit }) => unit)).size === facts.length
}

/** The same where each wrote it down in words of his own: one letter of one unit, by its number and day. */
const answersAreWrittenOnce: Check = function* (register) {
  for (const dispatch of register.dispatches) {
    if (isEachOfAnother(dispatch.responses)) continue
    const numbered = [...dispatch.responses.entries()].filter(([, { symbol }]) => symbol !== null)
    const alike = grouped(numbered, ([, { unit, date, symbol, duty }]) => [unit, date, symbol, duty].join(' '))
    for (const [[, first] = [], ...others] of alike.values()) {
      for (const [index, answer] of others) {
        const { unit, date, symbol } = answer
        if (first === undefined || symbol === null || JSON.stringify(first) === JSON.stringify(answer)) continue
        const facts = { name: nameOn(unit, date, register), symbol }
        yield warning('answer-twice', fieldOf(dispatch, 'responses', index, 'symbol'), facts)
      }
    }
  }
}

export const factChecks: readonly Check[] = [
  factsAreAsked,
  factsAreAboutUnits,
  factsComeAfter,
  factsRunForward,
  factsAreWrittenOnce,
  answersAreWrittenOnce,
]
