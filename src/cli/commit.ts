import type { Applied, Plan } from '../ports.ts'
import type { Context, Desk } from './context.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** So often a plan is made anew when another wrote into the same record meanwhile. */
const attempts = 100

/** Plans on the records as they are, and carries it out; where they changed meanwhile, plans anew on what they became. */
export async function commit(
  context: Context,
  planOn: (desk: Desk) => Promise<Plan | null> | Plan | null,
): Promise<boolean> {
  for (let left = attempts; ; left -= 1) {
    const desk = left === attempts ? await context.desk() : await context.deskAnew()
    const plan = await planOn(desk)
    if (plan === null) return false
    const applied = await desk.store.apply(plan, desk.loaded)
    if (applied.kind === 'stale' && left > 1 && plan.undoes === null) continue
    tellApplied(applied, context)
    return true
  }
}

/** What became of a plan; what was not written stops the command. */
export function tellApplied(applied: Applied, { screen, say: { recording, refusals } }: Context): void {
  if (applied.kind === 'locked')
    throw new Refusal(exitCodes.refused, recording.locked(applied.owner), recording.lockedHint)
  if (applied.kind === 'existing') throw new Refusal(exitCodes.refused, refusals.existing({ files: [applied.record] }))
  if (applied.kind !== 'done') throw new Refusal(exitCodes.refused, recording[applied.kind](applied))
  const { recovered } = applied
  if (recovered) screen.warn(recording.recovered({ command: recovered.entry.command, outcome: recovered.outcome }))
}
