import type { Day } from '../domain/day.ts'
import { standingOn } from '../domain/listed-obligation.ts'
import { complaintsAbout } from '../domain/names.ts'
import { obligationsOn, type Obligation } from '../domain/obligations.ts'
import { buildRegister, registerLater, type Built, type Register } from '../domain/register.ts'
import { holdsOn, standingAfter, standingOf } from '../domain/standing.ts'
import type { Loaded } from '../ports.ts'

/** The records as a register: at once where its faults are known from before, and no fact that came since adds to them. */
export function registerOf({ index, records }: Loaded): Built {
  const known = index?.unjoined.read()
  if (known) {
    const register = registerLater(records)
    const blamed = new Set(known.value.map(({ place }) => place.record))
    const isAsBefore = !known.changed.some(({ at }) => blamed.has(at.record))
    if (isAsBefore && complaintsAbout(known.changed, register).length === 0)
      return { register, diagnostics: known.value }
  }
  const built = buildRegister(records)
  index?.unjoined.keep(built.diagnostics)
  return built
}

/** All that was asked by a day: from the index where it holds; else worked out, and kept there for the next time. */
export function allOwed(asOf: Day, register: Register, { index, records }: Loaded): readonly Obligation[] {
  const known = index?.standing.read() ?? null
  if (known && holdsOn(asOf, known.value)) {
    if (known.changed.length === 0) return standingOn(asOf, known.value, records, register)
    const renewed = standingAfter(known.changed, asOf, known.value, records, register)
    if (renewed) {
      index?.standing.keep(renewed)
      return standingOn(asOf, renewed, records, register)
    }
  }
  const all = obligationsOn(asOf, register)
  // The index is for today: a look back does not take it away.
  const isLookBack = known?.changed.length === 0 && asOf < (known.value.from ?? asOf)
  const standing = index === null || isLookBack ? undefined : standingOf(all, asOf, records)
  if (standing) index?.standing.keep(standing)
  return all
}
