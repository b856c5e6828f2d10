import type { Day } from '../domain/day.ts'
import { standingOn } from '../domain/listed-obligation.ts'
import { findDispatch } from '../domain/finding.ts'
import type { Owed } from '../domain/ledger.ts'
import { faultsAsKnown } from '../domain/names.ts'
import { obligationsOn, type Obligation } from '../domain/obligations.ts'
import { buildRegister, registerLater, type Built, type Register } from '../domain/register.ts'
import { rollOn, type Roll } from '../domain/roll.ts'
import { holdsOn, standingAfter, standingOf, type Standing } from '../domain/standing.ts'
import type { Loaded } from '../ports.ts'

/** The records as a register: at once where its faults are known from before, and no fact that came since adds to them. */
export function registerOf({ index, records }: Loaded): Built {
  const known = index?.unjoined.read()
  if (known) {
    const register = registerLater(records)
    const diagnostics = faultsAsKnown(known, register)
    if (diagnostics) return { register, diagnostics }
  }
  const built = buildRegister(records)
  index?.unjoined.keep(built.diagnostics)
  return built
}

/** Of the letters around one; undefined where none of them is called so. */
export function registerAround(ref: string, { records }: Loaded): Register | undefined {
  const register = registerLater(records)
  return findDispatch(ref, register).kind === 'none' ? undefined : register
}

export function owedOn(asOf: Day, register: Register, loaded: Loaded): Owed {
  return {
    obligations: () => allOwed(asOf, register, loaded),
    roll: () => rollOwed(asOf, register, loaded),
  }
}

/** All that was asked by a day: from the index where it holds; else worked out, and kept there for the next time. */
export function allOwed(asOf: Day, register: Register, loaded: Loaded): readonly Obligation[] {
  const { index, records } = loaded
  const standing = standingNow(asOf, register, loaded)
  if (standing) return standingOn(asOf, standing, records, register)
  const all = obligationsOn(asOf, register)
  const known = index?.standing.read()
  // The index is for today: a look back does not take it away.
  const isLookBack = known?.changed.length === 0 && asOf < (known.value.from ?? asOf)
  const anew = index === null || isLookBack ? undefined : standingOf(all, asOf, records)
  if (anew) index?.standing.keep(anew)
  return all
}

/** The same as a roll; undefined where the index does not hold. */
function rollOwed(asOf: Day, register: Register, loaded: Loaded): Roll | undefined {
  const standing = standingNow(asOf, register, loaded)
  return standing && rollOn({ asOf, standing, records: loaded.records, register })
}

/** The index, if it holds on a day; letters that only got other facts since are worked out anew in it. */
function standingNow(asOf: Day, register: Register, { index, records }: Loaded): Standing | undefined {
  const known = index?.standing.read()
  if (!known || !holdsOn(asOf, known.value)) return undefined
  if (known.changed.length === 0) return known.value
  const renewed = standingAfter(known.changed, asOf, known.value, records, register)
  if (renewed) index?.standing.keep(renewed)
  return renewed
}
