import { randomUUID } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname, networkInterfaces, userInfo } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Owner } from '../ports.ts'
import { codeOf, heldByAnother, textAt, withoutLinks, type Disk } from './lasting.ts'

/** Held while records are written, and no longer. */
export interface Lock {
  /** Whose lock was found left behind and taken away for this one. */
  readonly leftBy: Owner | null
  /** Another may have taken it for left behind, after a long sleep of the machine say. */
  isHeld(): boolean
  /** Says that who holds it is still at work: a long change on a slow share must not look left behind. */
  renew(): void
  release(): void
}

/** A lock that nobody has touched for so long is left behind, whatever runs under its number by now. */
const leftBehind = 120_000

/** So often a lock is renewed, at most. */
const renewal = 10_000

/** The lock, or who holds it. `folder` must be there. */
export function tryLock(disk: Disk, folder: string, now: () => Date): Lock | Owner {
  const path = join(folder, 'lock')
  const mine = JSON.stringify({ ...ownerNow(now()), machine: machine(), token: randomUUID() })
  if (placed(disk, folder, path, mine)) return lockAt(disk, path, mine, null)
  const held = textAt(disk, path)
  if (held === null || !isLeftBehind(disk, folder, path, held)) return ownerIn(held ?? '')
  const isAway = takenAwayAlone(disk, folder, path, held, mine)
  return isAway && placed(disk, folder, path, mine) ? lockAt(disk, path, mine, ownerIn(held)) : ownerIn(held)
}

export function isLock(lock: Lock | Owner): lock is Lock {
  return 'release' in lock
}

/**
 * Tells apart machines that are called the same, as those that were made from one image are, and containers of one
 * machine: a number of a process says nothing about another's.
 */
function machine(): string {
  const cards = Object.values(networkInterfaces()).flatMap(addresses => addresses ?? [])
  return [cards.find(({ internal }) => !internal)?.mac ?? '', processes()].join(' ').trim()
}

/** Among which processes the number of one counts, where the system tells. */
function processes(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

function ownerNow(now: Date): Owner {
  return { ...userHere(), pid: process.pid, since: now.toISOString() }
}

/** As the journal names them. */
export function userHere(): Pick<Owner, 'by' | 'host'> {
  return { by: whoIsThis(), host: hostname() }
}

function whoIsThis(): string {
  try {
    return userInfo().username
  } catch {
    return process.env['USER'] ?? process.env['USERNAME'] ?? '?'
  }
}

function lockAt(disk: Disk, path: string, mine: string, leftBy: Owner | null): Lock {
  const isHeld = () => textAt(disk, path) === mine
  let renewed = performance.now()
  return {
    leftBy,
    isHeld,
    renew: () => {
      if (performance.now() - renewed < renewal) return
      renewed = performance.now()
      rewrite(disk, path, mine)
    },
    release: () => {
      if (isHeld()) disk.rmSync(path, { force: true })
    },
  }
}

/** Opened first: what another may put in its place meanwhile is not written over. */
function rewrite(disk: Disk, path: string, mine: string): void {
  const file = disk.openSync(path, 'r+')
  try {
    if (disk.readFileSync(file, 'utf8') === mine) disk.writeSync(file, mine, 0)
  } finally {
    disk.closeSync(file)
  }
}

/** Appears with its owner in it at once, so that nobody meets an empty lock; a share that knows no links writes it in place. */
function placed(disk: Disk, folder: string, path: string, text: string): boolean {
  const beside = join(folder, `lock.${randomUUID()}.tmp`)
  let isBeside = false
  try {
    disk.writeFileSync(beside, text, { flag: 'wx' })
    isBeside = true
    try {
      disk.linkSync(beside, path)
    } catch (error) {
      if (!withoutLinks.has(codeOf(error))) throw error
      disk.writeFileSync(path, text, { flag: 'wx' })
    }
    return true
  } catch (error) {
    // A share may have made the link, lost its word of it, and asked a second time.
    if (codeOf(error) === 'EEXIST') return textAt(disk, path) === text
    // While Windows takes one away that another still reads, none can be put in its place: as if it were held.
    if (process.platform === 'win32' && isBeside && heldByAnother.has(codeOf(error))) return false
    throw error
  } finally {
    disk.rmSync(beside, { force: true })
  }
}

function isLeftBehind(disk: Disk, folder: string, path: string, held: string): boolean {
  const owner = ownerIn(held)
  if (owner.host === hostname() && owner.machine === machine() && !isRunning(owner.pid)) return true
  const stat = disk.statSync(path, { throwIfNoEntry: false })
  return stat !== undefined && timeOf(disk, folder) - stat.mtimeMs > leftBehind
}

/** By the clock of the disk, which may be another machine's. */
function timeOf(disk: Disk, folder: string): number {
  const beside = join(folder, `lock.${randomUUID()}.tmp`)
  try {
    disk.writeFileSync(beside, '')
    return disk.statSync(beside).mtimeMs
  } finally {
    disk.rmSync(beside, { force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) !== 'ESRCH'
  }
}

/**
 * Of many who find a lock left behind one at a time looks once more whether it is still the same: what another has taken
 * since is fresh, and must not be taken away for the old one.
 */
function takenAwayAlone(disk: Disk, folder: string, path: string, left: string, mine: string): boolean {
  const guard = join(folder, 'lock.taking.tmp')
  if (!placed(disk, folder, guard, mine)) {
    const held = textAt(disk, guard)
    if (held !== null && isLeftBehind(disk, folder, guard, held)) takeAway(disk, folder, guard, held)
    return false
  }
  try {
    return textAt(disk, path) === left && takeAway(disk, folder, path, left)
  } finally {
    disk.rmSync(guard, { force: true })
  }
}

/** By renaming: of two who find it left behind one gets it. Who gets a fresh lock instead puts it back. */
function takeAway(disk: Disk, folder: string, path: string, left: string): boolean {
  const away = join(folder, `lock.${randomUUID()}.tmp`)
  try {
    disk.renameSync(path, away)
    const taken = textAt(disk, away) ?? ''
    if (taken !== left) placed(disk, folder, path, taken)
    return taken === left
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return false
  } finally {
    disk.rmSync(away, { force: true })
  }
}

function ownerIn(text: string): Owner & { readonly machine: string } {
  const unknown = { by: '?', host: '?', pid: 0, since: '', machine: '' }
  try {
    return { ...unknown, ...(JSON.parse(text) as Partial<Owner>) }
  } catch {
    return unknown
  }
}
