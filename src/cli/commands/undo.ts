import type { Command } from 'commander'
import type { Entry } from '../../domain/change.ts'
import { commit } from '../commit.ts'
import type { Context } from '../context.ts'
import { exitCodes, Refusal } from '../refusal.ts'

export function addUndo(command: Command, context: Context): void {
  command.action(() => runUndo(context))
}

/** Takes back the last command that wrote and was not taken back yet. */
export async function runUndo(context: Context): Promise<void> {
  const { screen, say } = context
  let undone: Entry | undefined
  await commit(context, async ({ store }) => {
    const last = lastStanding(await store.journal())
    if (last === undefined) throw new Refusal(exitCodes.notFound, say.recording.nothingToUndo)
    undone = last
    const changes = last.edits.map(edit => ({ kind: 'take-back', record: edit.record, edit }) as const)
    return { changes, command: `undo ${last.command}`, dispatches: last.dispatches, undoes: last.id }
  })
  if (undone) screen.line(say.recording.undone({ command: undone.command, by: undone.by }))
}

function lastStanding(entries: readonly Entry[]): Entry | undefined {
  const gone = new Set(entries.map(({ undoes }) => undoes))
  return entries.findLast(({ id, undoes }) => undoes === null && !gone.has(id))
}
