import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What a file of a few lists holds: short texts as JSON, figures as they lie in memory, so that both are had at once. */
export interface Lists {
  readonly texts: unknown
  /** As JSON too, but read only when they are asked for. */
  readonly later: () => unknown
  /** They begin where figures of any size may lie. */
  readonly figures: Uint8Array
}

/** Damaged, of another program, or not there: as if nothing had been kept. */
export function readLists(path: string, program: string): Lists | undefined {
  try {
    const bytes = readFileSync(path)
    const ends = lineEnds(bytes, 3)
    const [head = -1, texts = -1, later = -1] = ends
    if (later < 0 || bytes.toString('utf8', 0, head) !== headOf(program, bytes.subarray(head + 1))) return undefined
    return {
      texts: JSON.parse(bytes.toString('utf8', head + 1, texts)),
      later: () => JSON.parse(bytes.toString('utf8', texts + 1, later)) as unknown,
      figures: bytes.subarray(later + 1),
    }
  } catch {
    return undefined
  }
}

export function writeLists(
  path: string,
  program: string,
  lists: { readonly texts: unknown; readonly later: unknown; readonly figures: readonly ArrayBufferView[] },
): void {
  const line = (value: unknown) => Buffer.from(`${JSON.stringify(value)}\n`)
  const [texts, later] = [line(lists.texts), line(lists.later)]
  const figures = lists.figures.map(one => Buffer.from(one.buffer, one.byteOffset, one.byteLength))
  const before = Buffer.byteLength(headOf(program, texts.subarray(0, 0))) + 1 + texts.length + later.length
  const room = Buffer.alloc(-before & (widestFigure - 1), ' ') // JSON takes no notice of it
  const body = Buffer.concat([texts, room, later, ...figures])
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

function lineEnds(bytes: Buffer, count: number): number[] {
  const ends: number[] = []
  for (let end = bytes.indexOf(10); end !== -1 && ends.length < count; end = bytes.indexOf(10, end + 1)) ends.push(end)
  return ends
}

/** One letter of the rest changed, or the program, and it does not fit any more. */
function headOf(program: string, body: Uint8Array): string {
  const sum = process.getBuiltinModule('node:crypto').createHash('sha1').update(body).digest('hex')
  return JSON.stringify([program, sum])
}
