import { statSync, type Stats } from 'node:fs'

/** So many figures are a stamp. */
export const length = 5

/** Asks the disk about some of the files, and puts down what it says; nothing of a file that cannot be found. */
export function stampBetween(
  workspace: string,
  names: readonly string[],
  stamps: Float64Array,
  from: number,
  to: number,
): void {
  for (let place = from; place < to; place += 1) {
    const found = statOf(workspace, names[place] ?? '')
    if (!found) continue
    const at = place * length
    stamps[at] = found.size
    stamps[at + 1] = found.mtimeMs
    stamps[at + 2] = found.ctimeMs
    stamps[at + 3] = found.ino
    stamps[at + 4] = found.dev
  }
}

export function statOf(workspace: string, name: string): Stats | undefined {
  try {
    return statSync(`${workspace}/${name}`, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** Many files that several threads ask about: whoever is free takes the next portion. */
export interface Shared {
  readonly workspace: string
  /** As one text: so they go to another thread at once. */
  readonly names: Uint8Array
  readonly stamps: Float64Array
  /** Where the next portion begins, and how many files have been asked about. */
  readonly turns: Int32Array
}

const portion = 500
const next = 0
export const done = 1

/** What no name of a file may hold. */
export const between = '\0'

export function namesOf(bytes: Uint8Array): string[] {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').split(between)
}

export function stampPortions({ workspace, stamps, turns }: Shared, names: readonly string[]): void {
  const take = () => Atomics.add(turns, next, portion)
  for (let from = take(); from < names.length; from = take()) {
    const to = Math.min(from + portion, names.length)
    stampBetween(workspace, names, stamps, from, to)
    Atomics.add(turns, done, to - from)
    Atomics.notify(turns, done)
  }
}
