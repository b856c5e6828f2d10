import type { Command } from 'commander'
import type { Entry } from '../../domain/change.ts'
import { lastStanding } from '../../domain/log.ts'
import { movesBetween } from '../../domain/moves.ts'
import { agreement } from '../asking.ts'
import { commit } from '../commit.ts'
import type { Context } from '../context.ts'
import { tellMovesTogether } from '../moves.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { countOption } from '../typed-values.ts'

export interface UndoOptions {
  readonly dryRun?: boolean
  readonly yes?: boolean
}

export function addUndo(command: Command, context: Context): void {
  const { undo } = context.say.journal.options
  command
    .argument('[count]', undo.count, countOption)
    .option('--dry-run', undo.dryRun)
    .option('--yes', undo.yes)
    .action((count: number | undefined, options: UndoOptions) => runUndo(context, count ?? 1, options))
}

/** Takes back the last commands that wrote and were not taken back yet, all of them or none. */
export async function runUndo(context: Context, count: number, options: UndoOptions): Promise<void> {
  const { screen, say } = context
  const agree = agreement(options.yes ?? false, context)
  const { register, asOf } = await context.desk()
  let last: readonly Entry[] = []
  await commit(context, async ({ store }) => {
    last = lastStanding(await store.journal(), count)
    if (last.length === 0) throw new Refusal(exitCodes.notFound, say.journal.nothingToUndo)
    if (last.length < count) throw new Refusal(exitCodes.notFound, say.journal.soManyOnly({ count: last.length }))
    if (options.dryRun) return null
    await agreeToOthers(last, agree, context)
    const changes = last.flatMap(({ edits }) =>
      edits.toReversed().map(edit => ({ kind: 'take-back', record: edit.record, edit }) as const),
    )
    return {
      changes,
      command: `undo ${last.map(({ command }) => command).join('; ')}`,
      dispatches: [...new Set(last.flatMap(({ dispatches }) => dispatches))],
      undoes: last.map(({ id }) => id),
    }
  })
  for (const { command, by } of last) {
    screen.line(options.dryRun ? say.journal.wouldUndo({ command, by }) : say.journal.undone({ command, by }))
  }
  if (!options.dryRun) tellMovesTogether(movesBetween(register, (await context.deskAnew()).register, asOf), context)
}

/** What somebody else wrote is not taken back unawares. */
async function agreeToOthers(
  last: readonly Entry[],
  agree: ReturnType<typeof agreement>,
  { world, say: { journal } }: Context,
): Promise<void> {
  const { by, host } = await world.user()
  const other = last.find(entry => entry.by !== by || entry.host !== host)
  if (!other) return
  const told = journal.ofAnother({ by: other.by, host: other.host, command: other.command })
  await agree(`${told} ${journal.undoIt}`, new Refusal(exitCodes.usage, told, journal.ofAnotherHint))
}
