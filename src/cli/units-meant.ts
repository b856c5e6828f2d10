import { filtered } from '../domain/asked-about.ts'
import { allUnits } from '../domain/finding.ts'
import type { Obligation } from '../domain/obligations.ts'
import type { Dispatch } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import type { Context } from './context.ts'
import { unitMeant } from './lookup.ts'
import { filtersOf, type FilterOptions } from './options.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** Which of those whom a letter concerns are meant: the one named, or all that pass the filters. */
export function unitsMeant(
  unit: string | undefined,
  options: FilterOptions,
  dispatch: Dispatch,
  concerned: readonly Obligation[],
  register: Register,
  context: Context,
): readonly string[] {
  const { say } = context
  const among = [...new Set(concerned.flatMap(one => [one.unit, ...one.successors]))]
  if (unit !== undefined) {
    const meant = unitMeant(unit, among, allUnits(register), register, context)
    if (among.includes(meant)) return [meant]
    const name = register.units.get(meant)?.name ?? meant
    throw new Refusal(
      exitCodes.notFound,
      say.refusals.unitNotAsked({ symbol: dispatch.symbol, unit: name }),
      say.recording.unitNotAskedHint({ symbol: dispatch.symbol }),
    )
  }
  const isFiltered = Object.keys(filtersOf(options, register, context)).length > 0
  if (!isFiltered) throw new Refusal(exitCodes.usage, say.recording.whom)
  const found = [...new Set(filtered(concerned, filtersOf(options, register, context), register).map(one => one.unit))]
  if (found.length === 0) throw new Refusal(exitCodes.notFound, say.notes.noneInState)
  return found
}
