import type { Day } from '../domain/day.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import { standingOn } from '../domain/listed-obligation.ts'
import { obligationsOn, type Obligation } from '../domain/obligations.ts'
import type { Register } from '../domain/register.ts'
import { holdsOn, standingAfter, standingOf } from '../domain/standing.ts'
import type { KnownStanding, Loaded } from '../ports.ts'

interface Ground {
  readonly asOf: Day
  readonly register: Register
  readonly loaded: Loaded
  readonly known: KnownStanding | null
  readonly unjoined: readonly Diagnostic[]
}

/** All that was asked by a day: from the index where it holds; else worked out, and kept there for the next time. */
export function allOwed({ asOf, register, loaded, known, unjoined }: Ground): readonly Obligation[] {
  const { index, records } = loaded
  if (known && holdsOn(asOf, known.standing)) {
    const { standing, changed } = known
    if (changed.length === 0) return standingOn(asOf, standing, records, register)
    const renewed = standingAfter(changed, asOf, standing, records, register)
    if (renewed) {
      index?.keep({ standing: renewed, unjoined })
      return standingOn(asOf, renewed, records, register)
    }
  }
  const all = obligationsOn(asOf, register)
  const isEarlier = known !== null && known.changed.length === 0 && asOf < (known.standing.from ?? asOf)
  const standing = index === null || isEarlier ? undefined : standingOf(all, asOf, records)
  if (standing) index?.keep({ standing, unjoined })
  return all
}
