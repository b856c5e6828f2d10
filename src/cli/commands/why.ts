import type { Command } from 'commander'
import { obligationsAbout } from '../../domain/asked-about.ts'
import { allUnits } from '../../domain/finding.ts'
import type { Dispatch } from '../../domain/records.ts'
import { explain } from '../../domain/why.ts'
import { explanationJson } from '../../table/answers.ts'
import { withFormatOption } from '../options.ts'
import type { Context, Desk } from '../context.ts'
import { explanationLines } from '../explanation.ts'
import { dispatchMeant, unitMeant } from '../lookup.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { noteAssumed } from '../notes.ts'
import { jsonText } from '../json.ts'

export interface WhyOptions {
  readonly format?: 'table' | 'json'
}

export function addWhy(command: Command, context: Context): void {
  const { say } = context
  command.argument('<ref>', say.arguments.dispatch).argument('<unit>', say.arguments.unit)
  withFormatOption(command, ['table', 'json'], say)
  command.action((ref: string, unit: string, options: WhyOptions) => runWhy(context, ref, unit, options))
}

/** How the due day and the state of a unit came about, day by day, with what each rests on. */
export async function runWhy(context: Context, ref: string, text: string, { format }: WhyOptions): Promise<void> {
  const desk = await context.deskAround(ref)
  const { register, asOf } = desk
  const { screen, say } = context
  const dispatch = dispatchMeant(ref, register, context)
  const concerned = obligationsAbout({ kind: 'dispatch', dispatch }, asOf, register)
  const among = [...new Set(concerned.flatMap(({ unit, successors }) => [unit, ...successors]))]
  const unit = unitMeant(text, among, allUnits(register), register, context)
  const obligations = concerned.filter(one => one.unit === unit || one.successors.includes(unit))
  if (obligations.length === 0) throw notAsked(dispatch, unit, concerned.length > 0, desk, context)
  noteAssumed(obligations, context)
  const explanations = obligations.map(obligation => explain(obligation, asOf, register))
  if (format === 'json') {
    const json = explanations.map(explanation => explanationJson(explanation, asOf))
    screen.raw(jsonText(json.length === 1 ? json[0] : json))
    return
  }
  for (const line of explanations.flatMap(explanation => explanationLines(explanation, asOf, register, say)))
    screen.line(line)
}

function notAsked(
  dispatch: Dispatch,
  unit: string,
  owed: boolean,
  { register, asOf }: Desk,
  { say }: Context,
): Refusal {
  const facts = { symbol: dispatch.symbol, unit: register.units.get(unit)?.name ?? unit }
  if (owed) return new Refusal(exitCodes.notFound, say.refusals.unitNotAsked(facts))
  if (dispatch.date > asOf) {
    const days = { date: say.day(dispatch.date), asOf: say.day(asOf) }
    return new Refusal(exitCodes.notFound, say.refusals.notYetIssued({ ...facts, ...days }))
  }
  return new Refusal(
    exitCodes.notFound,
    dispatch.held ? say.refusals.asksNothing(facts) : say.refusals.onlyCited(facts),
  )
}
