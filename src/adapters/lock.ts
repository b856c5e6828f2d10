import { randomUUID } from 'node:crypto'
import { hostname, userInfo } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import type { Owner } from '../ports.ts'
import { codeOf, textAt, type Disk } from './lasting.ts'

/** Held while records are written, and no longer. */
export interface Lock {
  /** Another may have taken it for left behind, after a long sleep of the machine say. */
  isHeld(): boolean
  release(): void
}

/** A lock of another machine that nobody has touched for so long is left behind: none is held for more than moments. */
const leftBehind = 120_000

/** Undefined where another holds it. `folder` must be there. */
export function tryLock(disk: Disk, folder: string, now: () => Date): Lock | Owner {
  const path = join(folder, 'lock')
  const mine = JSON.stringify({ ...ownerNow(now()), token: randomUUID() })
  if (placed(disk, folder, path, mine)) return lockAt(disk, path, mine)
  const held = textAt(disk, path)
  if (held === null) return ownerIn('')
  if (isLeftBehind(disk, folder, path, held)) takeAway(disk, folder, path, held)
  return ownerIn(held)
}

export function isLock(lock: Lock | Owner): lock is Lock {
  return 'release' in lock
}

function ownerNow(now: Date): Owner {
  return { by: whoIsThis(), host: hostname(), pid: process.pid, since: now.toISOString() }
}

export function whoIsThis(): string {
  try {
    return userInfo().username
  } catch {
    return process.env['USER'] ?? process.env['USERNAME'] ?? '?'
  }
}

function lockAt(disk: Disk, path: string, mine: string): Lock {
  const isHeld = () => textAt(disk, path) === mine
  return {
    isHeld,
    release: () => {
      if (isHeld()) disk.rmSync(path, { force: true })
    },
  }
}

/** Appears with its owner in it at once, so that nobody meets an empty lock; a share that knows no links writes it in place. */
function placed(disk: Disk, folder: string, path: string, text: string): boolean {
  const beside = join(folder, `lock.${randomUUID()}.tmp`)
  try {
    disk.writeFileSync(beside, text, { flag: 'wx' })
    try {
      disk.linkSync(beside, path)
    } catch (error) {
      if (!withoutLinks.has(codeOf(error))) throw error
      disk.writeFileSync(path, text, { flag: 'wx' })
    }
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  } finally {
    disk.rmSync(beside, { force: true })
  }
}

const withoutLinks: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'])

function isLeftBehind(disk: Disk, folder: string, path: string, held: string): boolean {
  const { host, pid } = ownerIn(held)
  if (host === hostname()) return !isRunning(pid)
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

/** By renaming: of two who find it left behind one gets it. Who gets a fresh lock instead puts it back. */
function takeAway(disk: Disk, folder: string, path: string, left: string): void {
  const away = join(folder, `lock.${randomUUID()}.tmp`)
  try {
    disk.renameSync(path, away)
    if (textAt(disk, away) !== left) disk.linkSync(away, path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error
  } finally {
    disk.rmSync(away, { force: true })
  }
}

function ownerIn(text: string): Owner {
  const unknown = { by: '?', host: '?', pid: 0, since: '' }
  try {
    return { ...unknown, ...(JSON.parse(text) as Partial<Owner>) }
  } catch {
    return unknown
  }
}
