import type { Command } from 'commander'
import { awaitingIn, awaitingRepliesTo, withConfirmed, type Awaiting } from '../../domain/awaiting.ts'
import { allUnits } from '../../domain/finding.ts'
import { movesBetween } from '../../domain/moves.ts'
import { buildRegister, type Register } from '../../domain/register.ts'
import { awaitingJson, awaitingTable } from '../../table/views/awaiting.ts'
import { give } from '../answer.ts'
import { agreement } from '../asking.ts'
import { commit } from '../commit.ts'
import type { Context, Desk } from '../context.ts'
import { showList } from '../listing.ts'
import { dispatchMeant, unitMeant } from '../lookup.ts'
import { tellMovesTogether } from '../moves.ts'
import { withAnswerOptions, type AnswerOptions } from '../options.ts'
import { many } from '../record-facts.ts'
import { exitCodes, Refusal } from '../refusal.ts'

export interface ConfirmOptions extends AnswerOptions {
  readonly all?: boolean
  readonly dryRun?: boolean
  readonly yes?: boolean
}

export function addConfirm(command: Command, context: Context): void {
  const { say } = context
  const { options } = say.recording
  command.argument('[ref]', say.arguments.dispatch).argument('[unit]', say.arguments.unit)
  command.option('--all', say.confirming.all).option('--dry-run', options.dryRun).option('--yes', options.yes)
  withAnswerOptions(command, say)
  command.action((ref: string | undefined, unit: string | undefined, given: ConfirmOptions) =>
    runConfirm(context, ref, unit, given),
  )
}

/** Says that a clerk has looked at what was imported. Without a letter, lists all that waits. */
export async function runConfirm(
  context: Context,
  ref: string | undefined,
  unit: string | undefined,
  options: ConfirmOptions,
): Promise<void> {
  if (ref === undefined && !options.all) return listAwaiting(options, context)
  let tell = () => {}
  const agree = agreement((options.yes || options.dryRun) ?? false, context)
  const written = await commit(context, async desk => {
    const { register, loaded, asOf } = desk
    const meant = ref === undefined ? everything(register) : awaitingFor(ref, unit, desk, context)
    await agreeTo(meant, agree, context)
    const later = buildRegister(withConfirmed(loaded.records, meant)).register
    const touched = [...new Set(meant.map(({ dispatch }) => dispatch))]
    const moves = movesBetween(register, later, asOf)
    tell = () => {
      tellMovesTogether(moves, context)
      const symbols = touched.map(({ symbol }) => symbol)
      const { confirming, recording } = context.say
      context.screen.note(confirming[options.dryRun ? 'would' : 'done']({ count: meant.length, symbols }))
      if (!options.dryRun) context.screen.note(recording.mistaken)
    }
    if (options.dryRun) return null
    return {
      changes: meant.map(({ dispatch, path }) => ({ kind: 'confirm', record: dispatch.at.record, path }) as const),
      command: `confirm ${touched.map(({ symbol }) => symbol).join(' ')}`,
      dispatches: touched.map(({ id }) => id),
      undoes: null,
    }
  })
  if (written || options.dryRun) tell()
}

async function listAwaiting(options: ConfirmOptions, context: Context): Promise<void> {
  const { register } = await context.desk()
  const awaiting = everything(register)
  const table = () => awaitingTable(awaiting, register, context.say)
  await give(
    { json: () => awaitingJson(awaiting), table, show: () => showList(table(), ['id'], context) },
    options,
    context,
  )
}

function everything({ dispatches }: Register): readonly Awaiting[] {
  return dispatches.filter(({ at }) => at.path.length === 0).flatMap(awaitingIn)
}

/** Of a letter, itself and the answers written in it; of a unit, what it sent in answer to it, letters too. */
function awaitingFor(ref: string, unit: string | undefined, desk: Desk, context: Context): readonly Awaiting[] {
  const { register } = desk
  const { confirming } = context.say
  const dispatch = dispatchMeant(ref, register, context)
  const own = awaitingIn(dispatch)
  const replies = awaitingRepliesTo(dispatch, register)
  if (unit === undefined) {
    if (own.length > 0) return own
    const letters = replies.map(one => one.dispatch.symbol)
    throw new Refusal(exitCodes.notFound, confirming.nothing(dispatch), confirming.replies({ letters }))
  }
  const sent = [...own.filter(({ response }) => response !== null), ...replies]
  const senders = sent.map(one => one.response?.unit ?? one.dispatch.issuer ?? '')
  const meant = unitMeant(unit, senders, allUnits(register), register, context)
  const ofUnit = sent.filter((_, index) => senders[index] === meant)
  if (ofUnit.length > 0) return ofUnit
  throw new Refusal(exitCodes.notFound, confirming.nothing(dispatch))
}

async function agreeTo(
  meant: readonly Awaiting[],
  agree: ReturnType<typeof agreement>,
  { say }: Context,
): Promise<void> {
  if (meant.length === 0) throw new Refusal(exitCodes.notFound, say.confirming.none)
  if (meant.length < many) return
  const sure = say.confirming.sure({ count: meant.length })
  await agree(`${sure} ${say.asking.goOn}`, new Refusal(exitCodes.usage, sure, say.recording.sureHint))
}
