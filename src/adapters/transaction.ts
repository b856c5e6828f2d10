import nodeFs from 'node:fs'
import { dirname, join } from 'node:path'
import { carryOut, isNew, type CarriedOut } from '../codec/carry-out.ts'
import { editOf, redone, undone, type Rewritten } from '../codec/edit.ts'
import type { Entry } from '../domain/change.ts'
import type { Records } from '../domain/records.ts'
import type { Applied, Plan, Recovered } from '../ports.ts'
import { hashOf, namesIn, nextId, pendingEntry, placesIn, prepare, writePending, type Places } from './journal.ts'
import { makeFolder, syncFolder, textAt, writeLasting, type Disk } from './lasting.ts'
import { isLock, tryLock, userHere, type Lock } from './lock.ts'
import { placeToWrite } from './record-place.ts'

/** What a test may hand over in place of the machine. */
export interface Machine {
  readonly disk: Disk
  readonly now: () => Date
  /** How long to wait for another who writes, in milliseconds. */
  readonly patience: number
}

export const thisMachine: Machine = { disk: nodeFs, now: () => new Date(), patience: 20_000 }

/**
 * Writes the records of a plan, all or none. The new texts are written beside and put on the disk; then the entry of the
 * journal takes the name `pending`, and from that moment the command counts: readers see its records as they will be, and
 * if the program dies the next that writes carries them to their places.
 */
export async function applyTo(workspace: string, plan: Plan, madeOn: Records, machine: Machine): Promise<Applied> {
  const { disk } = machine
  const places = placesIn(workspace)
  const carry = carrierOf(workspace, plan, madeOn, disk)
  const ahead = carry()
  prepare(disk, places)
  const lock = await lockFor(places, machine)
  if (!isLock(lock)) return { kind: 'locked', owner: lock }
  try {
    const recovered = recover(workspace, places, disk)
    const isFresh = ahead.kind === 'texts' && changedSince(ahead.texts, workspace, disk) === undefined
    return write(workspace, plan, isFresh ? ahead : carry(), machine, places, lock, recovered)
  } finally {
    releaseQuietly(lock)
  }
}

/** Made before the lock is taken, and anew only where the texts were changed until then: reading takes longer than writing. */
function carrierOf(workspace: string, { changes }: Plan, madeOn: Records, disk: Disk): () => CarriedOut {
  const textOf = (record: string) => textAt(disk, placeToWrite(workspace, record))
  return () => carryOut(changes, { madeOn, textOf, hash: hashOf })
}

function changedSince(texts: ReadonlyMap<string, Rewritten>, workspace: string, disk: Disk): string | undefined {
  return [...texts].find(([record, { before }]) => textAt(disk, placeToWrite(workspace, record)) !== before)?.[0]
}

/** A lock that cannot be taken away is found left behind by the next. */
function releaseQuietly(lock: Lock): void {
  try {
    lock.release()
  } catch {
    // the answer is what became of the records
  }
}

async function lockFor({ writing }: Places, { disk, now, patience }: Machine) {
  const begun = performance.now()
  for (;;) {
    const lock = tryLock(disk, writing, now)
    if (isLock(lock) || performance.now() - begun > patience) return lock
    await new Promise(resolve => setTimeout(resolve, 5 + 20 * Math.random()))
  }
}

function write(
  workspace: string,
  { changes, command, dispatches, undoes }: Plan,
  carried: CarriedOut,
  { disk, now }: Machine,
  places: Places,
  lock: Lock,
  recovered: Recovered | null,
): Applied {
  const path = (record: string) => placeToWrite(workspace, record)
  const twin = changes.find(change => isNew(change) && hasTwin(disk, workspace, change.record))
  if (twin) return { kind: 'existing', record: twin.record }
  if (carried.kind !== 'texts') return carried
  const { texts } = carried
  const edits = [...texts].map(([record, rewritten]) => editOf(record, rewritten, hashOf))
  const who = { ...userHere(), at: now().toISOString() }
  const entry: Entry = { id: nextId(disk, places, now()), ...who, command, dispatches, undoes, edits }
  try {
    for (const [index, [record, { after }]] of [...texts].entries()) {
      if (after !== null) stage(disk, places, index, path(record), after)
      lock.renew()
    }
    const changed = changedSince(texts, workspace, disk)
    if (changed !== undefined) return { kind: 'stale', record: changed }
    if (!lock.isHeld()) return { kind: 'stale', record: edits[0]?.record ?? '' }
    writePending(disk, places, entry)
  } catch (error) {
    withdraw(disk, places)
    throw error
  }
  try {
    const edited = putInPlace(workspace, entry, texts, disk, places)
    if (edited !== undefined) {
      rollBack(workspace, texts, disk, places)
      return { kind: 'stale', record: edited }
    }
  } catch (error) {
    rollBack(workspace, texts, disk, places)
    throw error
  }
  close(disk, places, entry)
  return { kind: 'done', entry, recovered, leftBy: lock.leftBy }
}

/** Beside in `writing`, as it will be; it keeps the rights of the file it replaces. */
function stage(disk: Disk, { writing }: Places, index: number, target: string, text: string): void {
  makeFolder(disk, dirname(target))
  writeLasting(disk, join(writing, `${index}.staged`), text, modeOf(disk, target))
}

function modeOf(disk: Disk, path: string): number | undefined {
  return disk.statSync(path, { throwIfNoEntry: false })?.mode
}

/** Looks at each once more at the last moment: whoever edits by hand takes no lock. Gives the one that was edited. */
function putInPlace(
  workspace: string,
  { edits }: Entry,
  texts: ReadonlyMap<string, Rewritten>,
  disk: Disk,
  { writing }: Places,
): string | undefined {
  syncFolder(disk, writing)
  const folders = new Set<string>()
  for (const [index, { record, after }] of edits.entries()) {
    const target = placeToWrite(workspace, record)
    if (textAt(disk, target) !== texts.get(record)?.before) return record
    if (after === null) disk.rmSync(target, { force: true })
    else disk.renameSync(join(writing, `${index}.staged`), target)
    folders.add(dirname(target))
  }
  for (const folder of folders) syncFolder(disk, folder)
  return undefined
}

/** The entry goes to the others: done. That it cannot is for the next command to mend; the records are in place. */
function close(disk: Disk, { journal, pending }: Places, entry: Entry): void {
  disk.renameSync(pending, join(journal, `${entry.id}.json`))
  syncFolder(disk, journal)
}

/** Nothing counts yet: what was written beside goes. */
function withdraw(disk: Disk, places: Places): void {
  try {
    disk.rmSync(places.pending, { force: true })
    sweep(disk, places)
  } catch {
    // the next command sweeps
  }
}

/**
 * Back to how it was, but for what others made of it; where the disk refuses even that, the command still counts, and
 * the next completes it.
 */
function rollBack(workspace: string, texts: ReadonlyMap<string, Rewritten>, disk: Disk, places: Places): void {
  try {
    for (const [record, { before, after }] of texts) {
      const target = placeToWrite(workspace, record)
      if (textAt(disk, target) === after) restore(disk, places, target, before)
    }
    disk.rmSync(places.pending, { force: true })
    sweep(disk, places)
  } catch {
    // pending stays
  }
}

function restore(disk: Disk, { writing }: Places, target: string, text: string | null): void {
  if (textAt(disk, target) === text) return
  if (text === null) return disk.rmSync(target, { force: true })
  const beside = join(writing, 'restored.staged')
  disk.rmSync(beside, { force: true })
  writeLasting(disk, beside, text, modeOf(disk, target))
  disk.renameSync(beside, target)
}

/** What a command that broke off left behind is completed; where a hand has been at its records since, it is taken back. */
function recover(workspace: string, places: Places, disk: Disk): Recovered | null {
  const entry = pendingEntry(disk, places)
  if (entry === undefined) {
    disk.rmSync(places.pending, { force: true })
    sweep(disk, places)
    return null
  }
  const found = entry.edits.map(edit => {
    const target = placeToWrite(workspace, edit.record)
    const text = textAt(disk, target)
    return { edit, target, text, hash: text === null ? null : hashOf(text) }
  })
  const isKnown = found.every(({ edit, hash }) => hash === edit.before || hash === edit.after)
  for (const { edit, target, text, hash } of found) {
    if (isKnown && hash === edit.before) restore(disk, places, target, redone(text, edit))
    else if (!isKnown && hash === edit.after) restore(disk, places, target, undone(text, edit))
    syncFolder(disk, dirname(target))
  }
  if (isKnown) close(disk, places, entry)
  else disk.rmSync(places.pending, { force: true })
  sweep(disk, places)
  return { entry, outcome: isKnown ? 'completed' : 'rolled-back' }
}

function sweep(disk: Disk, { writing }: Places): void {
  for (const name of namesIn(disk, writing)) {
    if (/\.staged$|^entry-.*\.tmp$/.test(name)) disk.rmSync(join(writing, name), { force: true })
  }
}

/** One whose name differs only in case, or in how its accents are put together, is the same file on many disks. */
function hasTwin(disk: Disk, workspace: string, record: string): boolean {
  const folded = (name: string) => name.normalize('NFC').toLowerCase()
  const name = record.slice(record.lastIndexOf('/') + 1)
  return namesIn(disk, dirname(join(workspace, record))).some(other => folded(other) === folded(name))
}
