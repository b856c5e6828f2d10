import type { Day } from '../day.ts'
import { fieldOf, warning } from '../diagnostic.ts'
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

export const unitChecks: readonly Check[] = [unitsAreDeclaredOnce]
