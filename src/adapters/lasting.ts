import type nodeFs from 'node:fs'
import { dirname } from 'node:path'

/** What is asked of the disk to write records; a test hands over one that fails. */
export type Disk = Pick<
  typeof nodeFs,
  | 'closeSync'
  | 'fchmodSync'
  | 'fsyncSync'
  | 'linkSync'
  | 'mkdirSync'
  | 'openSync'
  | 'readFileSync'
  | 'readdirSync'
  | 'renameSync'
  | 'rmSync'
  | 'statSync'
  | 'writeFileSync'
  | 'writeSync'
>

/** Writes a new file, and does not come back before it is on the disk. */
export function writeLasting(disk: Disk, path: string, content: string | Uint8Array, mode?: number): void {
  const file = disk.openSync(path, 'wx')
  try {
    if (mode !== undefined) disk.fchmodSync(file, mode)
    disk.writeFileSync(file, content)
    disk.fsyncSync(file)
  } finally {
    disk.closeSync(file)
  }
}

/** On Windows another program, a virus scanner or an editor mostly, may hold either file for a moment. */
export function renameOver(
  disk: Pick<Disk, 'renameSync'>,
  from: string,
  to: string,
  platform: NodeJS.Platform = process.platform,
): void {
  for (const pause of platform === 'win32' ? heldPauses : []) {
    try {
      return disk.renameSync(from, to)
    } catch (error) {
      if (!heldByAnother.has(codeOf(error))) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    }
  }
  return disk.renameSync(from, to)
}

/** What Windows answers where a file is held; how long to wait between attempts, in milliseconds. */
export const heldByAnother: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY'])
export const heldPauses = [10, 50, 200, 500] as const

/** The folder, and what it lies in; one step at a time, so that a place where none can be made is told. */
export function makeFolder(disk: Disk, folder: string): void {
  if (disk.statSync(folder, { throwIfNoEntry: false })) return
  makeFolder(disk, dirname(folder))
  try {
    disk.mkdirSync(folder)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  syncFolder(disk, dirname(folder))
}

/** Puts the names in a folder on the disk. Windows and some network folders cannot, and need not. */
export function syncFolder(disk: Disk, folder: string): void {
  try {
    const file = disk.openSync(folder, 'r')
    try {
      disk.fsyncSync(file)
    } finally {
      disk.closeSync(file)
    }
  } catch {
    // as good as it gets
  }
}

/** The text of a file, with the mark that Windows puts before it; null where there is none. */
export function textAt(disk: Disk, path: string): string | null {
  try {
    return disk.readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null
    throw error
  }
}

/** What a disk or a share answers that knows no links; FAT on Windows by the last. */
export const withoutLinks: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EINVAL',
  'EISDIR',
])

export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
