import type { Applied, Mended, Plan } from '../ports.ts'
import type { Context, Desk } from './context.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** So often a plan is made anew when another wrote into the same record meanwhile. */
const attempts = 100

/** What a plan is made on: the desk where a command has it already, and how to get it anew. */
export interface Ground {
  readonly first?: Desk
  readonly anew?: () => Promise<Desk>
}

/**
 * Plans on the records as they are, and carries it out; where they changed meanwhile, or a name for a new record was
 * taken, plans anew on what they became.
 */
export async function commit(
  context: Context,
  planOn: (desk: Desk) => Promise<Plan | null> | Plan | null,
  { first, anew = () => context.deskAnew() }: Ground = {},
): Promise<boolean> {
  let desk = first ?? (await context.desk())
  let inTheWay: string | null = null
  for (let left = attempts; ; left -= 1) {
    const plan = await planOn(desk)
    if (plan === null) return false
    const applied = await desk.store.apply(plan, desk.loaded)
    const isOvertaken = applied.kind === 'stale' || (applied.kind === 'existing' && applied.record !== inTheWay)
    if (!isOvertaken || left === 1 || plan.undoes !== null) {
      tellApplied(applied, context, plan.undoes === null ? undefined : record => changedSince(record, context))
      return true
    }
    tellMended(applied, context)
    if (applied.kind === 'existing') inTheWay = applied.record
    desk = await anew()
  }
}

/** A command is taken back only where what it did can still be told apart. */
function changedSince(record: string, { say: { journal } }: Context): Refusal {
  return new Refusal(exitCodes.refused, journal.changedSince({ record }), journal.changedSinceHint({ record }))
}

/** What became of a plan; what was not written stops the command, with `overtaken` where its records changed meanwhile. */
export function tellApplied(applied: Applied, context: Context, overtaken?: (record: string) => Refusal): void {
  const { recording, refusals } = context.say
  if (applied.kind === 'locked')
    throw new Refusal(exitCodes.refused, recording.locked(applied.owner), recording.lockedHint)
  tellMended(applied, context)
  if (applied.kind === 'stale' && overtaken) throw overtaken(applied.record)
  if (applied.kind === 'existing') throw new Refusal(exitCodes.refused, refusals.existing({ files: [applied.record] }))
  if (applied.kind !== 'done') throw new Refusal(exitCodes.refused, recording[applied.kind](applied))
}

function tellMended({ recovered, leftBy }: Partial<Mended>, { screen, say: { recording } }: Context): void {
  if (leftBy) screen.warn(recording.leftBy(leftBy))
  if (recovered) screen.warn(recording.recovered({ command: recovered.entry.command, outcome: recovered.outcome }))
}
