import { obligationsOf } from '../domain/asked-about.ts'
import type { Day } from '../domain/day.ts'
import { nameOn } from '../domain/directory.ts'
import { grouped } from '../domain/grouped.ts'
import { lineOf } from '../domain/line.ts'
import { obligationsOfLine } from '../domain/obligations.ts'
import { visible } from '../domain/visible.ts'
import { overtakenBy, reliedOn, type Manifest, type ReliedOn } from '../letter/manifest.ts'
import type { Context, Desk } from './context.ts'
import { manifestIn } from './letter-manifest.ts'
import { exitCodes } from './refusal.ts'

/** Names the letters of a folder that something recorded since has overtaken. */
export async function runVerify(context: Context, folder: string): Promise<void> {
  const { say, screen, world } = context
  const manifest = await manifestIn(folder, context)
  const desk = await context.desk()
  // A letter drafted for a day to come is held against what is known by then.
  const asOf = desk.asOf > manifest.asOf ? desk.asOf : manifest.asOf
  const now = new Map(standingNow(manifest, asOf, desk).map(one => [keyOf(one), one]))
  let overtaken = 0
  for (const letter of manifest.letters) {
    const today = letter.reliedOn.flatMap(one => now.get(keyOf(one)) ?? [])
    if (world.sha256(JSON.stringify(today)) === letter.fingerprint) continue
    overtaken += 1
    screen.line(visible(`${letter.file}: ${reasonsOf(letter.reliedOn, now, asOf, desk, context)}`))
  }
  if (overtaken === 0) screen.line(say.letters.verify.fine({ letters: manifest.letters.length, asOf: say.day(asOf) }))
  else if (context.exitCode === exitCodes.done) context.exitCode = exitCodes.faults
}

/** Of all dispatches on which something stands that a letter relied on. */
function standingNow({ letters }: Manifest, asOf: Day, { register }: Desk): readonly ReliedOn[] {
  const ids = new Set(letters.flatMap(letter => letter.reliedOn.map(one => one.dispatch)))
  return register.dispatches
    .filter(({ id }) => ids.has(id))
    .flatMap(one => reliedOn(obligationsOf(one, obligationsOfLine(lineOf(one, asOf, register), asOf, register))))
}

function keyOf({ dispatch, unit, duty }: ReliedOn): string {
  return JSON.stringify([dispatch, unit, duty])
}

function reasonsOf(
  before: readonly ReliedOn[],
  now: ReadonlyMap<string, ReliedOn>,
  asOf: Day,
  { register }: Desk,
  { say }: Context,
): string {
  const changed = before.flatMap(one => {
    const by = overtakenBy(one, now.get(keyOf(one)))
    return by === null ? [] : [{ by, unit: one.unit }]
  })
  const reasons = [...grouped(changed, ({ by }) => by).values()].map(same => {
    const units = [...new Set(same.map(({ unit }) => nameOn(unit, asOf, register)))].join('; ')
    return same[0] ? say.letters.verify.overtaken[same[0].by]({ units }) : ''
  })
  return reasons.length > 0 ? reasons.join('; ') : say.letters.verify.changed
}
