import type { Command } from 'commander'
import { isStoreAddress } from '../../domain/store-address.ts'
import type { Archive } from '../../ports.ts'
import type { Context } from '../context.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { addressMeant } from '../store-meant.ts'

export function addCopy(command: Command, context: Context): void {
  const { stores } = context.say
  command
    .argument('<source>', stores.source)
    .argument('<target>', stores.target)
    .action((source: string, target: string) => runCopy(context, source, target))
}

/** So many records go at once: what was cut off goes on from there. */
const atOnce = 200

/**
 * Copies records and history, from a folder or a database into another. What is there already with the same bytes stays,
 * so that a copy that broke off is gone on with; what is there with others is never overwritten.
 */
export async function runCopy(context: Context, source: string, target: string): Promise<void> {
  const { world, screen, say, options } = context
  const from = await archiveAt(source, context)
  const to = await archiveAt(target, context)
  const { hashes, left } = await from.contents()
  if (hashes.size === 0) throw new Refusal(exitCodes.notFound, say.stores.nothingToCopy({ source }))
  const there = await to.contents()
  const others = [...hashes].filter(([name, hash]) => (there.hashes.get(name) ?? hash) !== hash).map(([name]) => name)
  if (others.length > 0) throw new Refusal(exitCodes.refused, say.stores.othersThere({ names: others }))
  // History last: an entry tells of records that are there.
  const missing = [...hashes.keys()].filter(name => !there.hashes.has(name)).sort(historyLast)
  const progress = world.progress(options.quiet ? null : say.stores.copying)
  for (let done = 0; done < missing.length; done += atOnce) {
    progress(done, missing.length)
    await to.write(await from.read(missing.slice(done, done + atOnce)))
  }
  progress(missing.length, missing.length)
  await to.settle()
  await refuseUnlike(hashes, to, context)
  screen.line(say.stores.copied({ count: missing.length, same: hashes.size - missing.length }))
  if (left.length === 0) return
  screen.warn(say.stores.leftOut({ names: left }))
  context.exitCode = exitCodes.partial
}

function historyLast(one: string, other: string): number {
  const [a, b] = [one.startsWith('.'), other.startsWith('.')]
  return a === b ? (one < other ? -1 : 1) : Number(a) - Number(b)
}

/** Read once more at the end: a copy is believed only where all of it is there. */
async function refuseUnlike(hashes: ReadonlyMap<string, string>, to: Archive, { say }: Context): Promise<void> {
  const there = (await to.contents()).hashes
  const unlike = [...hashes].filter(([name, hash]) => there.get(name) !== hash).map(([name]) => name)
  if (unlike.length > 0) throw new Refusal(exitCodes.refused, say.stores.unlike({ names: unlike }))
}

async function archiveAt(place: string, { world, say }: Context): Promise<Archive> {
  const isAddress = isStoreAddress(place)
  return world.openArchive(isAddress ? await addressMeant(place, world, say) : world.resolve(world.folder, place))
}
