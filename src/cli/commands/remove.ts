import type { Command } from 'commander'
import { officeRecord } from '../../codec/kinds.ts'
import { movesBetween, type Move } from '../../domain/moves.ts'
import { withoutRecord } from '../../domain/one-record.ts'
import type { Dispatch } from '../../domain/records.ts'
import { buildRegister, type Register } from '../../domain/register.ts'
import { agreement } from '../asking.ts'
import { commit } from '../commit.ts'
import type { Context, Desk } from '../context.ts'
import { editableMeant } from '../editable.ts'
import { faultsWithout } from '../edited-record.ts'
import { tellMovesTogether } from '../moves.ts'
import { exitCodes, Refusal } from '../refusal.ts'

export interface RemoveOptions {
  readonly dryRun?: boolean
  readonly yes?: boolean
}

export function addRemove(command: Command, context: Context): void {
  const { say } = context
  command
    .argument('<record>', say.arguments.record)
    .option('--dry-run', say.editing.options.dryRun)
    .option('--yes', say.editing.options.removeAll)
    .action((ref: string, options: RemoveOptions) => runRemove(context, ref, options))
}

/** Takes a record away. What others rest on only where that is meant. */
export async function runRemove(context: Context, ref: string, options: RemoveOptions): Promise<void> {
  const { screen, say } = context
  const agree = agreement(options.yes ?? false, context)
  let removed: { readonly record: string; readonly moves: readonly Move[] } | undefined
  await commit(context, async desk => {
    const { record, name, path, dispatch } = await editableMeant(ref, desk, context)
    if (record === officeRecord) throw new Refusal(exitCodes.refused, say.editing.officeStays({ record }))
    if (path.length > 0)
      throw new Refusal(exitCodes.refused, say.editing.oneOfMany({ name, record }), say.editing.oneOfManyHint({ name }))
    removed = { record, moves: movesWithout(record, desk) }
    const told = [
      ...(dispatch ? whatRestsOn(dispatch, desk.register, context) : []),
      ...(await faultsWithout(record, desk, context)),
    ]
    if (options.dryRun) {
      for (const one of told) screen.warn(one)
      return null
    }
    if (told.length > 0) {
      const refusal = new Refusal(exitCodes.refused, told.join('\n'), say.editing.restsOnHint({ name }))
      await agree(`${told.join('\n')} ${say.editing.removeIt}`, refusal)
    }
    return {
      changes: [{ kind: 'remove', record }],
      command: `remove ${name}`,
      dispatches: dispatch ? [dispatch.id] : [],
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

function movesWithout(record: string, { loaded: { records }, register, asOf }: Desk): readonly Move[] {
  return movesBetween(register, buildRegister(withoutRecord(records, record)).register, asOf)
}

/** Who cites a letter, and what was recorded of it. */
function whatRestsOn(dispatch: Dispatch, { linksTo }: Register, { say }: Context): readonly string[] {
  const { id, symbol, responses, extensions, exemptions, receipts } = dispatch
  const citing = [...new Set((linksTo.get(id) ?? []).map(({ from }) => from.symbol))]
  const facts = responses.length + extensions.length + exemptions.length + receipts.length
  return citing.length + facts === 0 ? [] : [say.editing.restsOn({ symbol, citing, facts })]
}
