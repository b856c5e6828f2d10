import type { Day } from '../day.ts'
import { error, fieldOf, warning } from '../diagnostic.ts'
import { grouped } from '../grouped.ts'
import type { Unit } from '../records.ts'
import { spokenKey } from '../vietnamese.ts'
import type { Check } from './check.ts'

/** A name by which a unit may be meant, and while it was. */
interface Called {
  readonly unit: Unit
  readonly key: string
  readonly from: Day | null
  readonly until: Day | null
}

/**
 * One body declared under two ids, and its answers under one or the other. Two that bear one name at one time may be two
 * all the same where they belong to different bodies, as communes of two districts.
 */
const unitsAreDeclaredOnce: Check = function* ({ units }) {
  const told = new Set<string>()
  for (const alike of grouped([...units.values()].flatMap(namesOf), ({ key }) => key).values()) {
    for (const [index, { unit, ...life }] of alike.entries()) {
      const twin = alike.slice(0, index).find(other => mayBeOne(unit, other.unit) && meet(life, other))?.unit
      if (!twin || told.has(unit.id)) continue
      told.add(unit.id)
      yield warning('unit-twice', fieldOf(unit, 'id'), { name: unit.name, other: twin.id, otherName: twin.name })
    }
  }
}

function namesOf(unit: Unit): readonly Called[] {
  const { name, from, until, names } = unit
  const own = { unit, key: spokenKey(name), from, until }
  return [own, ...names.map(dated => ({ unit, key: spokenKey(dated.name), from: dated.from, until: dated.until }))]
}

function mayBeOne(one: Unit, other: Unit): boolean {
  if (one === other || one.successors.includes(other.id) || other.successors.includes(one.id)) return false
  if (!meet(one, other)) return false
  return one.parent === null || other.parent === null || one.parent === other.parent
}

type Life = Pick<Called, 'from' | 'until'>

function meet(one: Life, other: Life): boolean {
  const begins = (life: Life, until: Day | null) => life.from === null || until === null || life.from <= until
  return begins(one, other.until) && begins(other, one.until)
}

/** A body that stands above itself, or carries on for itself. Told once a loop. */
const unitsLeadNowhereBack: Check = function* ({ units }) {
  for (const [field, next] of [
    ['parent', ({ parent }: Unit) => (parent === null ? [] : [parent])],
    ['successors', ({ successors }: Unit) => successors],
  ] as const) {
    const told = new Set<string>()
    for (const unit of units.values()) {
      const loop = told.has(unit.id) ? null : wayBack(unit, next, units)
      for (const id of loop ?? []) told.add(id)
      if (loop) yield error('unit-cycle', fieldOf(unit, field), { loop })
    }
  }
}

/** The way from a unit back to itself, if there is one. */
function wayBack(
  start: Unit,
  next: (unit: Unit) => readonly string[],
  units: ReadonlyMap<string, Unit>,
): readonly string[] | null {
  const before = new Map<string, string | null>([[start.id, null]])
  for (const id of before.keys()) {
    const unit = units.get(id)
    for (const other of unit ? next(unit) : []) {
      if (other === start.id) return [...wayTo(id, before), other]
      if (!before.has(other)) before.set(other, id)
    }
  }
  return null
}

function wayTo(end: string, before: ReadonlyMap<string, string | null>): readonly string[] {
  const way: string[] = []
  for (let at: string | null = end; at !== null; at = before.get(at) ?? null) way.push(at)
  return way.reverse()
}

/** A life, a name, a membership or a term that ends before it begins. */
const periodsRunForward: Check = function* ({ units, groups, office }) {
  const periods = [
    ...[...units.values()].flatMap(unit => [
      unit,
      ...unit.names.map((name, index) => ({ ...name, at: fieldOf(unit, 'names', index) })),
    ]),
    ...[...groups.values()].flatMap(group =>
      group.members.map((member, index) => ({ ...member, at: fieldOf(group, 'members', index) })),
    ),
    ...office.terms.map((term, index) => ({ ...term, at: fieldOf(office, 'terms', index) })),
  ]
  for (const { from, until, at } of periods) {
    if (from !== null && until !== null && until < from)
      yield warning('dates-reversed', fieldOf({ at }, 'until'), { from, until })
  }
}

export const unitChecks: readonly Check[] = [unitsAreDeclaredOnce, unitsLeadNowhereBack, periodsRunForward]
