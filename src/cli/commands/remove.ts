import type { Command } from 'commander'
import { movesBetween, type Move } from '../../domain/moves.ts'
import type { Dispatch } from '../../domain/records.ts'
import { buildRegister, type Register } from '../../domain/register.ts'
import { agreement } from '../asking.ts'
import { commit } from '../commit.ts'
import type { Context, Desk } from '../context.ts'
import { recordMeant } from '../lookup.ts'
import { tellMovesTogether } from '../moves.ts'
import { exitCodes, Refusal } from '../refusal.ts'

export interface RemoveOptions {
  readonly dryRun?: boolean
  readonly yes?: boolean
}

export function addRemove(command: Command, context: Context): void {
  const { say } = context
  command
    .argument('<ref>', say.arguments.dispatch)
    .option('--dry-run', say.editing.options.dryRun)
    .option('--yes', say.editing.options.removeAll)
    .action((ref: string, options: RemoveOptions) => runRemove(context, ref, options))
}

/** Takes a letter off the records. What others cite, or was answered, only where that is meant. */
export async function runRemove(context: Context, ref: string, options: RemoveOptions): Promise<void> {
  const { screen, say } = context
  const agree = agreement(options.yes ?? false, context)
  let removed: { readonly record: string; readonly moves: readonly Move[] } | undefined
  await commit(context, async desk => {
    const dispatch = recordMeant(ref, desk.register, context)
    const { symbol, at } = dispatch
    removed = { record: at.record, moves: movesWithout(dispatch, desk) }
    const resting = whatRestsOn(dispatch, desk.register)
    const told = say.editing.restsOn({ symbol, ...resting })
    const isBare = resting.citing.length + resting.facts === 0
    if (options.dryRun) {
      if (!isBare) screen.warn(told)
      return null
    }
    if (!isBare) {
      await agree(
        `${told} ${say.editing.removeIt}`,
        new Refusal(exitCodes.refused, told, say.editing.restsOnHint({ symbol })),
      )
    }
    return {
      changes: [{ kind: 'remove', record: at.record }],
      command: `remove ${symbol}`,
      dispatches: [dispatch.id],
      undoes: null,
    }
  })
  if (!removed) return
  const { record, moves } = removed
  tellMovesTogether(moves, context)
  if (options.dryRun) return screen.note(say.editing.wouldRemove({ record }))
  screen.note(say.editing.removed({ record }))
  screen.note(say.recording.mistaken)
}

function movesWithout({ at }: Dispatch, { loaded: { records }, register, asOf }: Desk): readonly Move[] {
  const dispatches = records.dispatches.filter(one => one.at.record !== at.record)
  return movesBetween(register, buildRegister({ ...records, dispatches }).register, asOf)
}

function whatRestsOn(dispatch: Dispatch, { linksTo }: Register) {
  const { id, responses, extensions, exemptions, receipts } = dispatch
  return {
    citing: [...new Set((linksTo.get(id) ?? []).map(({ from }) => from.symbol))],
    facts: responses.length + extensions.length + exemptions.length + receipts.length,
  }
}
