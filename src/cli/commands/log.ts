import type { Command } from 'commander'
import { dispatchMeant } from '../lookup.ts'
import type { Context } from '../context.ts'
import { visible } from '../../domain/visible.ts'

export function addLog(command: Command, context: Context): void {
  command.argument('[ref]', context.say.arguments.dispatch).action((ref: string | undefined) => runLog(context, ref))
}

/** Who wrote what, and when, the latest first. */
export async function runLog(context: Context, ref: string | undefined): Promise<void> {
  const { register, store } = await context.desk()
  const dispatch = ref === undefined ? null : dispatchMeant(ref, register, context)
  const entries = (await store.journal()).filter(one => dispatch === null || one.dispatches.includes(dispatch.id))
  for (const { at, by, host, command } of entries.toReversed()) {
    context.screen.line(visible(`${at.slice(0, 19).replace('T', ' ')}Z  ${by}@${host}  ${command}`))
  }
  if (entries.length === 0) context.screen.note(context.say.recording.noEntries)
}
