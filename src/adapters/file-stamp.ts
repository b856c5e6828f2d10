import type { Stats } from 'node:fs'
import { length, stampBetween, statOf } from './stamping.ts'

/** By what a file is known to be the one that was read: what it is, and when it, or anything about it, last changed. */
export type FileStamp = readonly [bytes: number, changed: number, altered: number, file: number, device: number]

/** The stamps of many files, one after the other; not numbers where a file cannot be found. */
export type Stamps = Float64Array

export function noStamps(files: number): Stamps {
  return new Float64Array(files * length).fill(NaN)
}

/** Those that stand at the beginning of a file that was read. */
export function stampsIn(buffer: ArrayBufferLike, at: number, files: number): Stamps {
  return new Float64Array(buffer, at, files * length)
}

export function stampsOf(workspace: string, names: readonly string[]): Stamps {
  const stamps = noStamps(names.length)
  stampBetween(workspace, names, stamps, 0, names.length)
  return stamps
}

/** Undefined for a file that could not be found. */
export function stampAt(stamps: Stamps, place: number): FileStamp | undefined {
  const at = place * length
  const [bytes = NaN, changed = NaN, altered = NaN, file = NaN, device = NaN] = stamps.subarray(at, at + length)
  return Number.isNaN(bytes) ? undefined : [bytes, changed, altered, file, device]
}

export function putStamp(stamps: Stamps, place: number, stamp: FileStamp): void {
  stamps.set(stamp, place * length)
}

/** Whether all are the same; what could not be found is like nothing. */
export function areSameStamps(some: Stamps, others: Stamps): boolean {
  if (some.length !== others.length) return false
  for (let at = 0; at < some.length; at += 1) if (some[at] !== others[at]) return false
  return true
}

/** The places of those that are not the same. */
export function otherStamps(some: Stamps, others: Stamps): readonly number[] {
  const places: number[] = []
  for (let at = 0; at < some.length; at += 1) {
    const place = Math.floor(at / length)
    if (some[at] !== others[at] && places.at(-1) !== place) places.push(place)
  }
  return places
}

export function stampOf(workspace: string, name: string): FileStamp | undefined {
  const found = statOf(workspace, name)
  return found && stampOfFile(found)
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
