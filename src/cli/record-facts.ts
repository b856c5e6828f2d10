import type { Command } from 'commander'
import { obligationsAbout } from '../domain/asked-about.ts'
import type { Fact } from '../domain/change.ts'
import type { Day } from '../domain/day.ts'
import { doubtsAbout } from '../domain/fact-doubts.ts'
import type { Move } from '../domain/moves.ts'
import type { Obligation } from '../domain/obligations.ts'
import { movesOf, planFacts, type NewFact } from '../domain/record-facts.ts'
import { agreement } from './asking.ts'
import { commit } from './commit.ts'
import type { Context, Desk } from './context.ts'
import { agreeToSecondAnswers, earlierAnswers, refuseKnown, tellOthers, type Earlier } from './earlier-answers.ts'
import { doubtText } from './fact-doubts.ts'
import { dispatchMeant } from './lookup.ts'
import { tellMoves } from './moves.ts'
import { withFilterOptions, type FilterOptions } from './options.ts'
import { exitCodes, Refusal } from './refusal.ts'
import { unitsMeant } from './units-meant.ts'

export interface RecordOptions extends FilterOptions {
  readonly dryRun?: boolean
  readonly yes?: boolean
  readonly again?: boolean
  readonly duty?: string
}

/** From so many units on a clerk must say that all are meant. */
export const many = 3

/** What commands that record facts take alike. */
export function withRecordOptions(command: Command, { say }: Context, ref = '<ref>'): Command {
  command.argument(ref, say.arguments.dispatch).argument('[unit]', say.arguments.unit)
  return withFilterOptions(command, say)
    .option('--duty <id>', say.recording.options.duty)
    .option('--dry-run', say.recording.options.dryRun)
    .option('--yes', say.recording.options.yes)
}

interface Asked {
  readonly command: string
  readonly ref: string
  readonly unit: string | undefined
  readonly options: RecordOptions
  readonly factFor: (unit: string, asOf: Day) => Fact
}

/** Facts that are about to go on record, and all that is told of them. */
interface Planned extends Earlier {
  /** How those whom the letter concerns stand before it. */
  readonly present: readonly Obligation[]
  readonly moves: readonly Move[]
  readonly asOf: Day
}

/** Records a fact for one unit or several, and tells whose state it moved. */
export async function recordFacts(asked: Asked, context: Context): Promise<void> {
  const { options } = asked
  const isDry = options.dryRun ?? false
  const agreeToAgain = agreement(options.again ?? false, context)
  const agreeToMany = agreement(options.yes ?? false, context)
  let planned: Planned | undefined
  const planOn = async (desk: Desk) => {
    planned = plan(asked, desk, context)
    if (isDry) return null
    // Of a group whose units cannot be read nobody is a member: whom filters choose can be said on whole data only.
    if (asked.unit === undefined && context.exitCode === exitCodes.partial)
      throw new Refusal(exitCodes.partial, context.say.recording.partial, context.say.recording.partialHint)
    const { dispatch, facts, present } = planned
    await agreeToSecondAnswers(planned, present, agreeToAgain, context)
    if (facts.length >= many) await agreeToAll(planned, agreeToMany, context)
    const command = `${asked.command} ${dispatch.symbol} ${briefly(facts.map(({ fact }) => fact.fact.unit))}`
    return { changes: planFacts(facts), command, dispatches: [dispatch.id], undoes: null }
  }
  const isWritten = await commit(context, planOn, {
    first: await context.deskAround(asked.ref),
    anew: () => context.deskAnew(asked.ref),
  })
  if (planned && (isWritten || isDry)) tell(planned, isDry, context)
}

/** Of many units the first few, and how many they are: the journal has each in the text that was written. */
function briefly(units: readonly string[]): string {
  return units.length <= many ? units.join(' ') : `${units.slice(0, many).join(' ')} … (${units.length})`
}

function plan(asked: Asked, { register, asOf }: Desk, context: Context): Planned {
  const { options, unit, factFor } = asked
  const dispatch = dispatchMeant(asked.ref, register, context)
  const duties = dispatch.duties.map(({ id }) => id)
  if (options.duty !== undefined && !duties.includes(options.duty)) {
    throw new Refusal(exitCodes.notFound, context.say.recording.noDuty({ duty: options.duty, duties }))
  }
  const day = asOf < dispatch.date ? dispatch.date : asOf
  const present = obligationsAbout({ kind: 'dispatch', dispatch }, day, register)
  const units = unitsMeant(unit, options, dispatch, present, register, context)
  const facts = units.map((one): NewFact => ({ dispatch, fact: factFor(one, asOf) }))
  const earlier = earlierAnswers(facts, dispatch, register)
  refuseKnown(earlier, context)
  return { ...earlier, present, moves: movesOf(facts, register, asOf), asOf }
}

async function agreeToAll(
  { facts, moves }: Planned,
  agree: ReturnType<typeof agreement>,
  { world, screen, say }: Context,
): Promise<void> {
  const { recording } = say
  const sure = recording.sure({ count: facts.length })
  if (world.ask !== null) screen.warn(moves.map(({ obligation }) => `  ${obligation.unitName}`).join('\n'))
  await agree(`${sure} ${say.asking.goOn}`, new Refusal(exitCodes.usage, sure, recording.sureHint))
}

function tell(planned: Planned, isDry: boolean, context: Context): void {
  const { screen, say } = context
  const { dispatch, facts, present, moves, asOf } = planned
  tellOthers(planned, context)
  const doubts = facts.flatMap(fact => doubtsAbout(fact, present, asOf))
  for (const doubt of new Set(doubts.map(one => doubtText(one, dispatch.symbol, say)))) screen.warn(doubt)
  tellMoves(moves, context)
  const place = { record: dispatch.at.record, count: facts.length }
  screen.note(isDry ? say.recording.wouldWrite(place) : say.recording.wrote(place))
}
