import { randomUUID } from 'node:crypto'
import nodeFs from 'node:fs'
import { dirname, join } from 'node:path'
import { carryOut, isNew, type CarriedOut } from '../codec/carry-out.ts'
import { editOf, redone, undone, type Rewritten } from '../codec/edit.ts'
import type { Entry } from '../domain/change.ts'
import type { Records } from '../domain/records.ts'
import type { Applied, Plan, Recovered, WhyNot } from '../ports.ts'
import {
  hashOf,
  isInJournal,
  isPending,
  namesIn,
  nextId,
  pendingEntry,
  placesIn,
  prepare,
  writePending,
  type Places,
} from './journal.ts'
import { codeOf, makeFolder, renameOver, syncFolder, textAt, writeLasting, type Disk } from './lasting.ts'
import { isLock, tryLock, userHere, type Lock } from './lock.ts'
import { placeToWrite } from './record-place.ts'
import { handText, putInPlace, type Replacement } from './replacement.ts'

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
    const applied = write(workspace, plan, isFresh ? ahead : carry(), machine, places, lock)
    return { ...applied, recovered, leftBy: lock.leftBy }
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

type Written = { readonly kind: 'done'; readonly entry: Entry } | { readonly kind: WhyNot; readonly record: string }

function write(
  workspace: string,
  { changes, command, dispatches, undoes }: Plan,
  carried: CarriedOut,
  { disk, now }: Machine,
  places: Places,
  lock: Lock,
): Written {
  const twin = changes.find(change => isNew(change) && hasTwin(disk, workspace, change.record))
  if (twin) return { kind: 'existing', record: twin.record }
  if (carried.kind !== 'texts') return carried
  const { texts } = carried
  const edits = [...texts].map(([record, rewritten]) => editOf(record, rewritten, hashOf))
  const who = { ...userHere(), at: now().toISOString() }
  const entry: Entry = { id: nextId(disk, places, now()), ...who, command, dispatches, undoes, edits }
  const work: Work = { workspace, entry, texts, disk, places, lock }
  const stale = announced(work) ?? settled(work)
  return stale === undefined ? { kind: 'done', entry } : { kind: 'stale', record: stale }
}

/** A command that is being written. */
interface Work {
  readonly workspace: string
  readonly entry: Entry
  readonly texts: ReadonlyMap<string, Rewritten>
  readonly disk: Disk
  readonly places: Places
  readonly lock: Lock
}

/** Until it counts; gives the record that changed meanwhile, and then it does not. */
function announced(work: Work): string | undefined {
  const { workspace, entry, texts, disk, places, lock } = work
  try {
    for (const [record, { after }] of texts) {
      if (after !== null) stage(disk, besideOf(places, entry, record, 'staged'), placeToWrite(workspace, record), after)
      lock.renew()
    }
    const changed = changedSince(texts, workspace, disk)
    if (changed === undefined && lock.isHeld() && writePending(disk, places, entry)) return undefined
    withdraw(work)
    return changed ?? entry.edits[0]?.record
  } catch (error) {
    withdraw(work)
    return staleOr(error, work)
  }
}

/**
 * Another may take this program for dead, while the machine sleeps say, and sweep away what it has written beside: then
 * what failed is no fault of the disk.
 */
function staleOr(error: unknown, { entry, lock }: Work): string | undefined {
  if (codeOf(error) !== 'ENOENT' || lock.isHeld()) throw error
  return entry.edits[0]?.record
}

/** Until all is in place; gives the record that a hand has edited meanwhile, and then nothing is. */
function settled(work: Work): string | undefined {
  const { entry, disk, places } = work
  try {
    const edited = allInPlace(work)
    if (edited === undefined) closeIfPossible(work)
    else if (!isInJournal(disk, places, entry)) {
      rollBack(work)
      return edited
    }
  } catch (error) {
    if (isInJournal(disk, places, entry)) return undefined // completed by another
    rollBack(work)
    return staleOr(error, work)
  }
  return undefined
}

/** Where the new text of a record lies until its command counts, and what it replaces: no two commands share one. */
function besideOf({ writing }: Places, { id, edits }: Entry, record: string, what: 'staged' | 'kept'): string {
  return join(writing, `${id}.${edits.findIndex(edit => edit.record === record)}.${what}`)
}

/** Beside in `writing`, as it will be; it keeps the rights of the file it replaces. */
function stage(disk: Disk, beside: string, target: string, text: string): void {
  makeFolder(disk, dirname(target))
  writeLasting(disk, beside, text, modeOf(disk, target))
}

function modeOf(disk: Disk, path: string): number | undefined {
  return disk.statSync(path, { throwIfNoEntry: false })?.mode
}

/** Gives the record that a hand edited meanwhile, at the last moment even. */
function allInPlace(work: Work): string | undefined {
  const { disk, places } = work
  syncFolder(disk, places.writing)
  const replacements = replacementsOf(work)
  const edited = replacements.find(one => !putInPlace(disk, one))
  if (edited) return edited.record
  for (const folder of new Set(replacements.map(({ target }) => dirname(target)))) syncFolder(disk, folder)
  return replacements.find(one => handText(disk, one) !== undefined)?.record
}

type RecordReplacement = Replacement & Rewritten & { readonly record: string }

function replacementsOf({ workspace, entry, texts, places }: Work): readonly RecordReplacement[] {
  return [...texts].map(([record, { before, after }]) => {
    const staged = after === null ? null : besideOf(places, entry, record, 'staged')
    const kept = besideOf(places, entry, record, 'kept')
    return { record, target: placeToWrite(workspace, record), before, after, staged, kept }
  })
}

/** The entry goes to the others: done. */
function close(disk: Disk, { journal, pending }: Places, entry: Entry): void {
  renameOver(disk, pending, join(journal, `${entry.id}.json`))
  syncFolder(disk, journal)
}

/** That it cannot is for the next command to mend: the records are in place, and the pending entry counts. */
function closeIfPossible({ entry, disk, places }: Work): void {
  try {
    if (isPending(disk, places, entry)) close(disk, places, entry)
    sweep(disk, places, entry)
  } catch {
    // the next command closes it
  }
}

/** Nothing counts yet, or not any more: what was written beside goes, and no other's. */
function withdraw({ entry, disk, places }: Work): void {
  try {
    if (isPending(disk, places, entry)) disk.rmSync(places.pending, { force: true })
    sweep(disk, places, entry)
  } catch {
    // the next command sweeps
  }
}

/**
 * Back to how it was, but for what others made of it; where the disk refuses even that, the command still counts, and
 * the next completes it.
 */
function rollBack(work: Work): void {
  const { disk, places } = work
  try {
    for (const replacement of replacementsOf(work)) {
      const { target, before, after } = replacement
      if (textAt(disk, target) === after) restore(disk, places, target, handText(disk, replacement) ?? before)
    }
    withdraw(work)
  } catch {
    // pending stays
  }
}

function restore(disk: Disk, { writing }: Places, target: string, text: string | null): void {
  if (textAt(disk, target) === text) return
  if (text === null) return disk.rmSync(target, { force: true })
  const beside = join(writing, `restored-${randomUUID()}.staged`)
  writeLasting(disk, beside, text, modeOf(disk, target))
  renameOver(disk, beside, target)
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
    const byHand = textAt(disk, besideOf(places, entry, edit.record, 'kept'))
    return { edit, target, text, hash: hashOrNull(text), byHand: hashOrNull(byHand) === edit.before ? null : byHand }
  })
  const isKnown = found.every(one => one.byHand === null && [one.edit.before, one.edit.after].includes(one.hash))
  for (const { edit, target, text, hash, byHand } of found) {
    if (isKnown && hash === edit.before) restore(disk, places, target, redone(text, edit))
    else if (!isKnown && hash === edit.after) restore(disk, places, target, byHand ?? undone(text, edit))
    syncFolder(disk, dirname(target))
  }
  if (isKnown) close(disk, places, entry)
  else disk.rmSync(places.pending, { force: true })
  sweep(disk, places)
  return { entry, outcome: isKnown ? 'completed' : 'rolled-back' }
}

function hashOrNull(text: string | null): string | null {
  return text === null ? null : hashOf(text)
}

/** What was written beside: by one command, or by all of which none is left. */
function sweep(disk: Disk, { writing }: Places, entry?: Entry): void {
  for (const name of namesIn(disk, writing)) {
    const isScrap = /\.(?:staged|kept)$|^entry-.*\.tmp$/.test(name)
    if (isScrap && name.includes(entry?.id ?? '')) disk.rmSync(join(writing, name), { force: true })
  }
}

/** One whose name differs only in case, or in how its accents are put together, is the same file on many disks. */
function hasTwin(disk: Disk, workspace: string, record: string): boolean {
  const folded = (name: string) => name.normalize('NFC').toLowerCase()
  const name = record.slice(record.lastIndexOf('/') + 1)
  return namesIn(disk, dirname(join(workspace, record))).some(other => folded(other) === folded(name))
}
