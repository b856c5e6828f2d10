import { statSync, type Stats } from 'node:fs'

/** By what a file is known to be the one that was read: what it is, and when it, or anything about it, last changed. */
export type FileStamp = readonly [bytes: number, changed: number, altered: number, file: number, device: number]

export function stampOf(workspace: string, name: string): FileStamp | undefined {
  try {
    const found = statSync(`${workspace}/${name}`, { throwIfNoEntry: false })
    return found && stampOfFile(found)
  } catch {
    return undefined
  }
}

export function stampOfFile({ size, mtimeMs, ctimeMs, ino, dev }: Stats): FileStamp {
  return [size, mtimeMs, ctimeMs, ino, dev]
}

export function isSameStamp(one: FileStamp, other: FileStamp): boolean {
  return one.every((figure, place) => figure === other[place])
}

/** Whether a file has rested since then: one written a moment ago may be written once more without its stamp showing it. */
export function isSettled([, changed, altered]: FileStamp, since: number): boolean {
  return Math.max(changed, altered) <= since
}
