import nodeFs from 'node:fs'
import { join } from 'node:path'
import { joined, type Decoded } from '../codec/decoded.ts'
import type { Spot } from '../codec/spot.ts'
import type { Joined } from '../domain/around.ts'
import type { Place } from '../domain/diagnostic.ts'
import { faultsAsKnown } from '../domain/names.ts'
import { registerLater } from '../domain/register.ts'
import type { Dispatch, Records } from '../domain/records.ts'
import type { Around, Loaded, Locate, Progress, Store } from '../ports.ts'
import { fileNames } from './catalogue.ts'
import { decodeMany } from './decode-many.ts'
import { diskFiles } from './disk.ts'
import { stampAt } from './file-stamp.ts'
import { stampsSoon } from './stamp-many.ts'
import type { Machine } from './transaction.ts'
import { codeOf } from './lasting.ts'
import { obligationIndex } from './obligation-index.ts'
import { journalOf } from './journal.ts'
import { cacheFolder, recordCache, type Keeping, type ReadFile } from './record-cache.ts'
import { isWhole, pendingTexts, turnOf } from './pending.ts'
import { readRecord, recordFilesIn } from './record-files.ts'

export interface Reading {
  /** How what was read is kept for the next time; without it nothing is. */
  readonly keeping?: Keeping
  /** The program that decodes files beside this one, and the one that asks the disk about them. */
  readonly worker?: URL
  readonly stamper?: URL
  readonly onProgress?: Progress
  /** What records are written on. */
  readonly machine?: Machine
}

/** The records of a workspace, one YAML file each. */
export function yamlFolder(workspace: string, reading: Reading = {}): Store {
  return {
    load: () => steadily(workspace, pending => loadOnce(workspace, pending, reading)),
    around: (text, joined) =>
      steadily(workspace, pending => (pending.size === 0 ? loadAround(text, joined, workspace, reading) : null)),
    apply: async (plan, { records }) => {
      const { applyTo, thisMachine } = await import('./transaction.ts')
      const write = () => applyTo(workspace, plan, records, reading.machine ?? thisMachine)
      try {
        return await write()
      } catch (error) {
        if (!noRoom.has(codeOf(error)) || !hasGivenWay(workspace)) throw error
        return write()
      }
    },
    journal: () => Promise.resolve(journalOf(workspace, nodeFs)),
    text: async record => {
      const path = join(workspace, ...record.split('/'))
      return (await diskFiles.placeIn(workspace, path)) === undefined ? undefined : diskFiles.read(path)
    },
  }
}

const noRoom: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT'])

/** What is kept only to be faster takes no room from what is to last. */
function hasGivenWay(workspace: string): boolean {
  const kept = join(workspace, cacheFolder)
  if (!nodeFs.existsSync(kept)) return false
  nodeFs.rmSync(kept, { recursive: true, force: true })
  return true
}

/** A command that got its records in place meanwhile may have been seen by half: what was read is read again. */
async function steadily<T>(workspace: string, read: (pending: PendingTexts) => Promise<T> | T): Promise<T> {
  for (let left = 200; ; left -= 1) {
    const turn = turnOf(workspace)
    const loaded = await read(pendingTexts(workspace, turn))
    if (left === 0 || isWhole(workspace, turn, turnOf(workspace))) return loaded
  }
}

type PendingTexts = ReturnType<typeof pendingTexts>

async function loadOnce(workspace: string, pending: PendingTexts, reading: Reading): Promise<Loaded> {
  const { names, diagnostics } = recordFilesIn(workspace)
  const { keeping } = reading
  const { all, edition } = keeping
    ? await decodeChanged(workspace, names, keeping, pending, reading)
    : { all: joined(await withPending(pending, names, await decodeAll(workspace, names, reading))), edition: null }
  const isKept = keeping && edition && pending.size === 0
  return {
    records: all.records,
    diagnostics: [...diagnostics, ...all.diagnostics],
    locator: () => locator(workspace, names),
    index: isKept ? obligationIndex(workspace, keeping, edition, some => lettersIn(some, all.records)) : null,
  }
}

function lettersIn(names: readonly string[], records: Records): readonly Dispatch[] {
  const among = new Set(names)
  return records.dispatches.filter(({ at }) => among.has(at.record))
}

/** From what is kept, and the few letters that came to other facts since: nothing is kept anew for them. */
async function loadAround(text: string, joined: Joined, workspace: string, reading: Reading): Promise<Around | null> {
  const { keeping } = reading
  if (!keeping) return null
  const { names, diagnostics } = recordFilesIn(workspace)
  const { listed, stamps, cache } = await openCache(workspace, names, keeping, reading)
  const kept = cache.nearly(listed, stamps)
  const whole = kept?.with(await decodeAll(workspace, kept.missing, reading))
  if (!whole) return null
  const { records, diagnostics: faults } = whole.decoded
  const known = obligationIndex(workspace, keeping, whole.edition, whole.lettersIn).unjoined.read()
  const unjoined = known && faultsAsKnown(known, registerLater(records))
  if (!unjoined) return null
  return {
    records: whole.recordsAround(text, joined),
    diagnostics: [...diagnostics, ...faults],
    unjoined,
    locator: () => locator(workspace, names),
    index: null,
  }
}

/** A command that counts, but has not got all its records in place, is read as if it had. */
async function withPending(pending: PendingTexts, names: readonly string[], files: readonly Decoded[]) {
  if (pending.size === 0) return files
  const { decode } = await import('../codec/decode.ts')
  const byName = new Map(names.map((name, index) => [name, files[index]]))
  for (const [name, text] of pending) byName.set(name, text === null ? undefined : decode(name, text))
  return [...byName].sort(([one], [other]) => (one < other ? -1 : 1)).flatMap(([, decoded]) => decoded ?? [])
}

function decodeAll(workspace: string, names: readonly string[], { worker, onProgress }: Reading) {
  return decodeMany(workspace, names, worker, onProgress ?? (() => {}))
}

/** What is kept, beside what the disk says of the files now: it is asked while the other is read. */
async function openCache(workspace: string, names: readonly string[], keeping: Keeping, { stamper }: Reading) {
  const listed = fileNames(names)
  const stampsOf = await stampsSoon(workspace, listed, stamper)
  const cache = recordCache(workspace, keeping)
  return { listed, cache, stamps: stampsOf() }
}

/** Only what is not kept from an earlier reading. */
async function decodeChanged(
  workspace: string,
  names: readonly string[],
  keeping: Keeping,
  pending: PendingTexts,
  reading: Reading,
) {
  const { listed, stamps, cache } = await openCache(workspace, names, keeping, reading)
  const whole = pending.size === 0 ? cache.whole(listed, stamps) : undefined
  if (whole) return { all: whole.decoded, edition: whole.edition }
  const stamped = names.map((name, place) => ({ name, stamp: stampAt(stamps, place) }))
  const kept = cache.get(stamped)
  const missing = names.filter((_, index) => kept[index] === undefined)
  const fresh = (await decodeAll(workspace, missing, reading)).values()
  const files: Decoded[] = []
  const read: ReadFile[] = []
  for (const [index, { name, stamp }] of stamped.entries()) {
    const decoded = kept[index] ?? fresh.next().value
    if (decoded === undefined) continue
    files.push(decoded)
    if (stamp && !isUnread(decoded)) read.push({ name, stamp, decoded, fresh: kept[index] === undefined })
  }
  const edition = cache.put(read)
  return { all: joined(await withPending(pending, names, files)), edition }
}

/** Why a file could not be got at may pass without a trace on it. */
function isUnread({ diagnostics }: Decoded): boolean {
  return diagnostics.some(({ code }) => code === 'file-unreadable')
}

/** Reads a file again when one of its places is asked for: few are, and the texts of all would fill the memory. */
async function locator(workspace: string, names: readonly string[]): Promise<Locate> {
  const { spotsIn } = await import('../codec/spot.ts')
  const known = new Set(names)
  let last: { readonly record: string; readonly spotOf: (place: Place) => Spot } | undefined
  return place => {
    const { record } = place
    if (last?.record !== record)
      last = { record, spotOf: spotsIn(known.has(record) ? readRecord(workspace, record) : '') }
    return { file: record, ...last.spotOf(place) }
  }
}
