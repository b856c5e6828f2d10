import { obligationsOn, type Obligation, type State } from '../../src/domain/obligations.ts'
import type { Register } from '../../src/domain/register.ts'
import { day } from './day.ts'

/** The one thing a unit owes on a day. Throws if it owes nothing, or several things. */
export function owedBy(unit: string, asOf: string, register: Register): Obligation {
  const [only, ...others] = obligationsOn(day(asOf), register).filter(one => one.unit === unit)
  if (only === undefined || others.length > 0) throw new Error(`${unit} owes ${others.length + (only ? 1 : 0)} things`)
  return only
}

/** How each unit stands on a day; of several duties, each under `unit/duty`. */
export function statesOn(asOf: string, register: Register): Record<string, State> {
  return Object.fromEntries(
    obligationsOn(day(asOf), register).map(({ unit, duty, state }) => [duty ? `${unit}/${duty.id}` : unit, state]),
  )
}

/** Who owes what on a day, as `unit@symbol`, in the order in which it is told. */
export function owedOn(asOf: string, register: Register): string[] {
  return obligationsOn(day(asOf), register).map(({ unit, dispatch }) => `${unit}@${dispatch.symbol}`)
}
