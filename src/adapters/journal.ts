import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { kindOf } from '../codec/kinds.ts'
import type { Edit, Entry } from '../domain/change.ts'
import { codeOf, makeFolder, renameOver, textAt, withoutLinks, writeLasting, type Disk } from './lasting.ts'

/** In the workspace: what was written, by whom and when. One file a command: none is ever written twice. */
export const journalFolder = '.congvan/journal'
const privateFolder = '.congvan/writing'

/** What a command is about to do. Once it has its name the command counts, whatever happens after. */
const pendingName = 'pending.json'

export interface Places {
  readonly journal: string
  /** The lock, what is written beside, the pending entry: not for git. */
  readonly writing: string
  readonly pending: string
}

export function placesIn(workspace: string): Places {
  const writing = join(workspace, privateFolder)
  return { journal: join(workspace, journalFolder), writing, pending: join(writing, pendingName) }
}

export function prepare(disk: Disk, { journal, writing }: Places): void {
  makeFolder(disk, journal)
  makeFolder(disk, writing)
  const notForGit = join(writing, '.gitignore')
  if (textAt(disk, notForGit) === null) disk.writeFileSync(notForGit, '*\n')
}

export function pendingEntry(disk: Disk, { pending }: Pick<Places, 'pending'>): Entry | undefined {
  return entryIn(textAt(disk, pending))
}

export function entryIn(text: string | null): Entry | undefined {
  if (text === null) return undefined
  try {
    const entry: unknown = JSON.parse(text)
    return isEntry(entry) ? entry : undefined
  } catch {
    return undefined
  }
}

/** A hand, or a merge, may have been at it; what is to be done again or taken back by it may concern records only. */
function isEntry(value: unknown): value is Entry {
  if (typeof value !== 'object' || value === null) return false
  const { id, at, by, host, command, dispatches, edits, undoes } = value as Partial<Record<keyof Entry, unknown>>
  return (
    [id, at, by, host, command].every(one => typeof one === 'string') &&
    /^[\w-]{1,80}$/.test(String(id)) &&
    !Number.isNaN(Date.parse(String(at))) &&
    Array.isArray(dispatches) &&
    Array.isArray(edits) &&
    edits.every(isEdit) &&
    (undoes === null || Array.isArray(undoes))
  )
}

function isEdit(value: unknown): value is Edit {
  if (typeof value !== 'object' || value === null) return false
  const { record, before, after, at, removed, inserted } = value as Partial<Record<keyof Edit, unknown>>
  return (
    typeof record === 'string' &&
    kindOf(record) !== undefined &&
    [before, after].every(hash => hash === null || typeof hash === 'string') &&
    [removed, inserted].every(text => typeof text === 'string') &&
    typeof at === 'number'
  )
}

/** False where another is pending, which is not written over: whoever holds the lock has completed those before it. */
export function writePending(disk: Disk, { writing, pending }: Places, entry: Entry): boolean {
  const beside = join(writing, `entry-${entry.id}.tmp`)
  writeLasting(disk, beside, `${JSON.stringify(entry, null, 2)}\n`)
  try {
    disk.linkSync(beside, pending)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return isPending(disk, { pending }, entry)
    if (!withoutLinks.has(codeOf(error))) throw error
    if (disk.statSync(pending, { throwIfNoEntry: false })) return false
    renameOver(disk, beside, pending)
  }
  disk.rmSync(beside, { force: true })
  return true
}

/** Whether an entry is still the one to be done; another may have taken its program for dead, and completed it. */
export function isPending(disk: Disk, places: Pick<Places, 'pending'>, { id }: Entry): boolean {
  return pendingEntry(disk, places)?.id === id
}

export function isInJournal(disk: Disk, { journal }: Places, { id }: Entry): boolean {
  return disk.statSync(join(journal, `${id}.json`), { throwIfNoEntry: false }) !== undefined
}

/** The commands that wrote, the oldest first; what is no entry is passed over. */
function entriesIn(disk: Disk, places: Places): readonly Entry[] {
  const names = namesIn(disk, places.journal).filter(name => name.endsWith('.json'))
  return names.flatMap(name => entryNamed(disk, places, name) ?? [])
}

export function entryNamed(disk: Disk, { journal }: Places, name: string): Entry | undefined {
  return entryIn(textAt(disk, join(journal, name)))
}

/** A clock that was set back does not change the order: an entry comes after the last there is. */
export function nextId(disk: Disk, { journal }: Places, now: Date): string {
  const last = namesIn(disk, journal).at(-1)?.slice(0, stampLength) ?? ''
  const stamp = stampOf(now)
  return `${stamp > last ? stamp : after(last)}-${randomUUID().slice(0, 8)}`
}

const stampLength = 17

/** `20240805093000123` */
function stampOf(now: Date): string {
  return now.toISOString().replace(/\D/g, '')
}

function after(stamp: string): string {
  return /^\d{17}$/.test(stamp) ? String(BigInt(stamp) + 1n).padStart(stampLength, '0') : stamp
}

export function namesIn(disk: Disk, folder: string): readonly string[] {
  try {
    return disk.readdirSync(folder).toSorted()
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return []
    throw error
  }
}

export function hashOf(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex')
}

export function journalOf(workspace: string, disk: Disk): readonly Entry[] {
  const places = placesIn(workspace)
  const pending = pendingEntry(disk, places)
  return [...entriesIn(disk, places), ...(pending ? [pending] : [])]
}
