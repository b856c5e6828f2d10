import { obligationsOf } from '../domain/asked-about.ts'
import type { Day } from '../domain/day.ts'
import type { Facts } from '../domain/diagnostic.ts'
import { nameOn } from '../domain/directory.ts'
import { grouped } from '../domain/grouped.ts'
import { lineOf } from '../domain/line.ts'
import { obligationsOfLine } from '../domain/obligations.ts'
import { visible } from '../domain/visible.ts'
import { overtakenBy, reliedOn, type Manifest, type ManifestLetter, type ReliedOn } from '../letter/manifest.ts'
import type { World } from '../ports.ts'
import type { Context, Desk } from './context.ts'
import { manifestIn } from './letter-manifest.ts'
import { exitCodes } from './refusal.ts'

/** Names the letters of a folder that something recorded since has overtaken. */
export async function runVerify(context: Context, folder: string): Promise<void> {
  const { say, screen, world } = context
  const { overtaken: sentences } = say.letters.verify
  const manifest = await manifestIn(folder, context)
  const desk = await context.desk()
  const overtaken = overtakenIn(manifest, desk, world)
  for (const { letter, reasons } of overtaken) {
    const told = reasons.map(({ by, names }) => sentences[by]({ units: names.join('; ') }))
    screen.line(visible(`${letter.file}: ${told.length > 0 ? told.join('; ') : say.letters.verify.changed}`))
  }
  const asOf = say.day(dayFor(manifest, desk))
  if (overtaken.length === 0) screen.line(say.letters.verify.fine({ letters: manifest.letters.length, asOf }))
  else if (context.exitCode === exitCodes.done) context.exitCode = exitCodes.faults
}

interface Overtaken {
  readonly letter: ManifestLetter
  /** None where only the manifest itself was changed. */
  readonly reasons: Facts['letter-overtaken']['reasons']
}

type Records = Pick<Desk, 'register' | 'asOf'>

/** The letters of a run that would be others by now. */
export function overtakenIn(
  manifest: Manifest,
  records: Records,
  { sha256 }: Pick<World, 'sha256'>,
): readonly Overtaken[] {
  const asOf = dayFor(manifest, records)
  const now = new Map(standingNow(manifest, asOf, records).map(one => [keyOf(one), one]))
  return manifest.letters.flatMap(letter => {
    const today = letter.reliedOn.flatMap(one => now.get(keyOf(one)) ?? [])
    if (sha256(JSON.stringify(today)) === letter.fingerprint) return []
    return [{ letter, reasons: reasonsOf(letter.reliedOn, now, asOf, records) }]
  })
}

/** A letter drafted for a day to come is held against what is known by then. */
function dayFor(manifest: Manifest, { asOf }: Records): Day {
  return asOf > manifest.asOf ? asOf : manifest.asOf
}

/** Of all dispatches on which something stands that a letter relied on. */
function standingNow({ letters }: Manifest, asOf: Day, { register }: Records): readonly ReliedOn[] {
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
  { register }: Records,
): Overtaken['reasons'] {
  const changed = before.flatMap(one => {
    const by = overtakenBy(one, now.get(keyOf(one)))
    return by === null ? [] : [{ by, unit: one.unit }]
  })
  return [...grouped(changed, ({ by }) => by).values()].flatMap(same => {
    const units = [...new Set(same.map(({ unit }) => unit))]
    return same.slice(0, 1).map(({ by }) => ({ by, names: units.map(unit => nameOn(unit, asOf, register)) }))
  })
}
