import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What a file of a few lists holds: short texts as JSON, figures as they lie in memory, so that they are had at once. */
export interface Lists {
  readonly texts: unknown
  /** They begin where figures of any size may lie. */
  readonly figures: Uint8Array
}

/** Damaged, of another program, or not there: as if nothing had been kept. */
export function readLists(path: string, program: string): Lists | undefined {
  try {
    return listsIn(readFileSync(path), program)
  } catch {
    return undefined
  }
}

/** The lists in a file that was read; undefined where it is damaged or of another program. */
export function listsIn(bytes: Buffer, program: string): Lists | undefined {
  const head = bytes.indexOf(10)
  const texts = bytes.indexOf(10, head + 1)
  if (texts <= head || bytes.toString('utf8', 0, head) !== headOf(program, bytes.subarray(head + 1))) return undefined
  return { texts: JSON.parse(bytes.toString('utf8', head + 1, texts)), figures: bytes.subarray(texts + 1) }
}

/** Figures come in the order of their sizes, the widest first. */
export function writeLists(
  path: string,
  program: string,
  lists: { readonly texts: unknown; readonly figures: readonly ArrayBufferView[] },
): void {
  const texts = Buffer.from(JSON.stringify(lists.texts))
  const figures = lists.figures.map(one => Buffer.from(one.buffer, one.byteOffset, one.byteLength))
  const before = Buffer.byteLength(headOf(program, texts.subarray(0, 0))) + texts.length + 2
  const room = Buffer.alloc(-before & (widestFigure - 1), ' ') // JSON takes no notice of it
  const body = Buffer.concat([texts, room, Buffer.from('\n'), ...figures])
  replaceWith(path, Buffer.concat([Buffer.from(`${headOf(program, body)}\n`), body]))
}

const widestFigure = 8

/** Whole or not at all, and where the disk is full, no part of it either. */
export function replaceWith(path: string, content: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true })
  const beside = `${path}.${process.pid}.tmp`
  try {
    writeFileSync(beside, content)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/** One letter of the rest changed, or the program, and it does not fit any more. */
function headOf(program: string, body: Uint8Array): string {
  const sum = process.getBuiltinModule('node:zlib').crc32(body).toString(16).padStart(8, '0')
  return JSON.stringify([program, sum])
}
