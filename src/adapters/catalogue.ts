import { noStamps, stampsIn, type FileStamp, type Stamps } from './file-stamp.ts'
import type { Packed } from '../codec/packed.ts'
import { readLists, writeLists } from './lists-file.ts'
import { between, namesOf } from './stamping.ts'

/** Which states of the records followed each other, by tokens; figures count them from the first ever. */
export interface History {
  readonly first: number
  readonly tokens: readonly string[]
  /** The last one that a file is missing from. */
  readonly lastGone: number
}

/** A file of the cache that belongs to a catalogue, as it was when that was written. */
export interface PartFile {
  readonly file: string
  readonly stamp: FileStamp
}

/** One line a file, in columns: what it was when it was read, and where what it holds is kept. */
export interface Catalogue {
  readonly history: History
  readonly parts: readonly PartFile[]
  /** Null where nothing is kept. */
  readonly heads: PartFile | null
  readonly citations: PartFile | null
  readonly names: FileNames
  /** Whole: what files hold that are no letters, and faults. */
  readonly others: readonly (readonly [place: number, packed: Packed])[]
  readonly stamps: Stamps
  /** Where a letter stands: in which part, from where on, how long; a file of length 0 there holds none. */
  readonly part: Uint32Array
  readonly from: Uint32Array
  readonly bytes: Uint32Array
  /** In which state of the records a file last changed, and the letter itself, without what came later. */
  readonly changed: Uint32Array
  readonly letterChanged: Uint32Array
}

/** Many names as one text, which is compared, and read, as fast as one; each by itself once it is asked for. */
export interface FileNames {
  readonly bytes: Uint8Array
  readonly count: number
  readonly all: () => readonly string[]
}

export function fileNames(names: readonly string[]): FileNames {
  return { bytes: Buffer.from(names.join(between)), count: names.length, all: () => names }
}

export function areSameNames(some: FileNames, others: FileNames): boolean {
  return some.count === others.count && Buffer.compare(some.bytes, others.bytes) === 0
}

function namesIn(bytes: Uint8Array, count: number): FileNames {
  let names: readonly string[] | undefined
  return { bytes, count, all: () => (names ??= count === 0 ? [] : namesOf(bytes)) }
}

const words = ['part', 'from', 'bytes', 'changed', 'letterChanged'] as const

export function blankFigures(count: number) {
  const word = () => new Uint32Array(count)
  return {
    stamps: noStamps(count),
    part: word(),
    from: word(),
    bytes: word(),
    changed: word(),
    letterChanged: word(),
  }
}

export const blankCatalogue: Catalogue = {
  history: { first: 0, tokens: [], lastGone: -1 },
  parts: [],
  heads: null,
  citations: null,
  names: fileNames([]),
  others: [],
  ...blankFigures(0),
}

/** What stands as texts in a catalogue's file, beside the figures and the names. */
interface Texts extends Pick<Catalogue, 'history' | 'parts' | 'heads' | 'citations' | 'others'> {
  readonly count: number
}

export function readCatalogue(path: string, program: string): Catalogue | undefined {
  const lists = readLists(path, program)
  if (!lists) return undefined
  const { count, ...texts } = lists.texts as Texts
  const { buffer, byteOffset } = lists.figures
  const stamps = stampsIn(buffer, byteOffset, count)
  const word = (index: number) => new Uint32Array(buffer, byteOffset + stamps.byteLength + count * index * 4, count)
  return {
    ...texts,
    names: namesIn(lists.figures.subarray(stamps.byteLength + count * words.length * 4), count),
    stamps,
    part: word(0),
    from: word(1),
    bytes: word(2),
    changed: word(3),
    letterChanged: word(4),
  }
}

export function writeCatalogue(path: string, program: string, catalogue: Catalogue): void {
  const { history, parts, heads, citations, others, names, stamps } = catalogue
  const texts: Texts = { history, parts, heads, citations, others, count: names.count }
  writeLists(path, program, { texts, figures: [stamps, ...words.map(word => catalogue[word]), names.bytes] })
}
