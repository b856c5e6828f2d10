import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Decoded } from '../codec/decoded.ts'
import { packed, unpacked, type Packed } from '../codec/packed.ts'
import { isSameStamp, isSettled, type FileStamp } from './file-stamp.ts'

/**
 * What files were found to hold, kept in the workspace from one start to the next. It only ever saves time: a file whose
 * stamp differs is read again, and what is damaged, of another program or cannot be written is as if it were not there.
 * It lies in parts, so that one changed file does not have all of it written anew.
 */
export interface RecordCache {
  /** What a file holds, if it is still the file that was read. */
  get(name: string, stamp: FileStamp | undefined): Decoded | undefined
  /** Keeps these files, and no others. */
  put(files: ReadonlyMap<string, Stamped>): void
}

export interface Stamped {
  readonly stamp: FileStamp
  readonly decoded: Decoded
  /** Read anew. */
  readonly fresh: boolean
}

type Written = readonly [name: string, stamp: FileStamp, packed: Packed]

interface Known {
  readonly stamp: FileStamp
  readonly packed?: Packed
}

const folder = '.congvan/cache'

export interface Keeping {
  /** Names the program that reads: another may find other things in the same files. */
  readonly program: string
  /** The steps, in milliseconds, by which the disk tells time. */
  readonly coarsest?: number
}

/** Some disks tell time by two seconds. */
const coarsestDisk = 3000

export function recordCache(
  workspace: string,
  { program, coarsest = coarsestDisk }: Keeping,
  files: number,
): RecordCache {
  const parts = partsFor(files)
  const begun = performance.now()
  const place = join(workspace, folder)
  const known = Array.from({ length: parts }, (_, part) => readPart(join(place, partName(part, parts)), program))
  return {
    get(name, stamp) {
      const part = known[partOf(name, parts)]
      const entry = part?.get(name)
      if (!entry || !stamp || !isSameStamp(entry.stamp, stamp)) return undefined
      part?.set(name, { stamp }) // what was unpacked is not held twice
      return entry.packed && unpacked(name, entry.packed)
    },
    put(files) {
      const wanted = known.map(() => new Map<string, Stamped>())
      for (const [name, file] of files) wanted[partOf(name, parts)]?.set(name, file)
      const ago = () => performance.now() - begun + coarsest
      const rested = Date.now() - ago()
      const changed = wanted.map(part => hasNew(part, rested))
      if (!changed.includes(true)) return
      try {
        const settled = prepared(place, parts) - ago()
        for (const [index, part] of wanted.entries()) {
          if (changed[index]) writePart(join(place, partName(index, parts)), program, entriesOf(part, settled))
        }
      } catch {
        // The workspace may not be written to: it is read anew each time.
      }
    },
  }
}

function partsFor(files: number): number {
  let parts = 1
  while (parts < 64 && parts * 2000 < files) parts *= 2
  return parts
}

function partName(part: number, parts: number): string {
  return `${part}-of-${parts}.json`
}

function partOf(name: string, parts: number): number {
  let sum = 0
  for (let at = 0; at < name.length; at += 1) sum = (sum * 31 + name.charCodeAt(at)) % 65_521
  return sum % parts
}

function readPart(path: string, program: string): Map<string, Known> {
  try {
    const bytes = readFileSync(path)
    const end = bytes.indexOf('\n')
    const body = bytes.subarray(end + 1)
    if (bytes.toString('utf8', 0, end) !== headOf(program, body)) return new Map()
    const written = JSON.parse(body.toString('utf8')) as Written[]
    return new Map(written.map(([name, stamp, packed]) => [name, { stamp, packed }]))
  } catch {
    return new Map()
  }
}

/** One letter of the rest changed, or the program, and it does not fit any more. */
function headOf(program: string, body: Uint8Array): string {
  return JSON.stringify([
    program,
    process.getBuiltinModule('node:crypto').createHash('sha1').update(body).digest('hex'),
  ])
}

function hasNew(files: ReadonlyMap<string, Stamped>, rested: number): boolean {
  return [...files.values()].some(({ fresh, stamp }) => fresh && isSettled(stamp, rested))
}

function entriesOf(files: ReadonlyMap<string, Stamped>, settled: number): readonly Written[] {
  const lasting = [...files].filter(([, { stamp }]) => isSettled(stamp, settled))
  return lasting.map(([name, { stamp, decoded }]) => [name, stamp, packed(decoded)])
}

/** Makes the folder, unseen by git, and sweeps it. Tells the time by the clock of the disk, whatever it shows. */
function prepared(place: string, parts: number): number {
  mkdirSync(place, { recursive: true })
  const notForGit = join(place, '.gitignore')
  writeFileSync(notForGit, '*\n')
  for (const name of readdirSync(place)) {
    if (/^\d+-of-\d+\.json$/.test(name) && !name.endsWith(`-of-${parts}.json`))
      rmSync(join(place, name), { force: true })
  }
  return statSync(notForGit).mtimeMs
}

function writePart(path: string, program: string, entries: readonly Written[]): void {
  const body = Buffer.from(JSON.stringify(entries))
  const beside = `${path}.${process.pid}.tmp`
  writeFileSync(beside, Buffer.concat([Buffer.from(`${headOf(program, body)}\n`), body]))
  renameSync(beside, path)
}
