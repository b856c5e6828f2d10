import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { KeptDispatch, type Shelf } from '../codec/kept-dispatch.ts'
import { nothing, type Decoded } from '../codec/decoded.ts'
import { unpacked, type Packed } from '../codec/packed.ts'
import type { Day } from '../domain/day.ts'
import type { Dispatch, Reference } from '../domain/records.ts'
import { isSameStamp, stampOfFile, type FileStamp } from './file-stamp.ts'
import { readLists, writeLists } from './lists-file.ts'

/** Which states of the records followed each other, by tokens; figures count them from the first ever. */
export interface History {
  readonly first: number
  readonly tokens: readonly string[]
  /** The last one that a file is missing from. */
  readonly lastGone: number
}

export interface PartFile {
  readonly file: string
  readonly stamp: FileStamp
}

/** One line a file, in columns: what it was when it was read, and the head of the letter in it. */
export interface Catalogue {
  readonly history: History
  readonly parts: readonly PartFile[]
  readonly names: readonly string[]
  /** Null for files that hold no letter. */
  readonly symbols: readonly (string | null)[]
  readonly dates: readonly Day[]
  readonly issuers: readonly (string | null)[]
  readonly campaigns: readonly (string | null)[]
  /** Places of letters that are only cited, that press several separately, that name somebody nobody knows. */
  readonly cited: readonly number[]
  readonly separate: readonly number[]
  readonly unmatched: readonly (readonly [place: number, words: readonly string[]])[]
  /** Whole: what files hold that are no letters, and faults. */
  readonly others: readonly (readonly [place: number, packed: Packed])[]
  readonly references: () => readonly (readonly Reference[] | null)[]
  readonly stamps: Float64Array
  /** Where the rest of a letter stands: in which part, from where on, how long. */
  readonly part: Uint32Array
  readonly from: Uint32Array
  readonly bytes: Uint32Array
  /** In which state of the records a file last changed, and the letter itself, without what came later. */
  readonly changed: Uint32Array
  readonly letterChanged: Uint32Array
}

const stampLength = 5
const words = ['part', 'from', 'bytes', 'changed', 'letterChanged'] as const

export function stampAt({ stamps }: Pick<Catalogue, 'stamps'>, place: number): FileStamp {
  const at = place * stampLength
  return [stamps[at] ?? 0, stamps[at + 1] ?? 0, stamps[at + 2] ?? 0, stamps[at + 3] ?? 0, stamps[at + 4] ?? 0]
}

export function blankFigures(count: number) {
  const word = () => new Uint32Array(count)
  return {
    stamps: new Float64Array(count * stampLength),
    part: word(),
    from: word(),
    bytes: word(),
    changed: word(),
    letterChanged: word(),
  }
}

export function readCatalogue(path: string, program: string): Catalogue | undefined {
  const lists = readLists(path, program)
  if (!lists) return undefined
  const texts = lists.texts as Omit<Catalogue, keyof ReturnType<typeof blankFigures> | 'references'>
  const count = texts.names.length
  const { buffer } = lists.figures
  const word = (index: number) => new Uint32Array(buffer, count * (stampLength * 8 + index * 4), count)
  let references: readonly (readonly Reference[] | null)[] | undefined
  return {
    ...texts,
    references: () => (references ??= lists.later() as readonly (readonly Reference[] | null)[]),
    stamps: new Float64Array(buffer, 0, count * stampLength),
    part: word(0),
    from: word(1),
    bytes: word(2),
    changed: word(3),
    letterChanged: word(4),
  }
}

export function writeCatalogue(path: string, program: string, catalogue: Catalogue): void {
  const { references, stamps, part: _, from: __, bytes: ___, changed: ____, letterChanged: _____, ...texts } = catalogue
  writeLists(path, program, {
    texts,
    later: references(),
    figures: [stamps, ...words.map(word => catalogue[word])],
  })
}

/** The parts of what was kept, each read when it is first needed; undefined where it is not what was written. */
export type Parts = readonly ((() => Buffer) | undefined)[]

/** Opened at once: who keeps anew meanwhile may take them away. Those of an earlier reading do not stay open beside them. */
export function openParts(folder: string, parts: readonly PartFile[]): Parts {
  for (const read of unread) read()
  return parts.map(({ file, stamp }) => {
    try {
      const opened = openSync(join(folder, file), 'r')
      let bytes: Buffer | undefined
      const read = () => {
        if (bytes) return bytes
        bytes = readFileSync(opened)
        closeSync(opened)
        unread.delete(read)
        return bytes
      }
      unread.add(read)
      return isSameStamp(stampOfFile(fstatSync(opened)), stamp) ? read : undefined
    } catch {
      return undefined
    }
  })
}

const unread = new Set<() => Buffer>()

/** The text of a letter as it was kept. */
export function textAt(catalogue: Catalogue, parts: Parts, place: number): Buffer {
  const { part, from, bytes } = catalogue
  const begin = from[place] ?? 0
  const all = parts[part[place] ?? 0]?.() ?? Buffer.alloc(0)
  return all.subarray(begin, begin + (bytes[place] ?? 0))
}

/** What the files of a catalogue hold, by their place in it. */
export function decodedFrom(catalogue: Catalogue, parts: Parts): (place: number) => Decoded | undefined {
  const { names, symbols, dates, issuers, campaigns, part } = catalogue
  const others = new Map(catalogue.others)
  const cited = new Set(catalogue.cited)
  const separate = new Set(catalogue.separate)
  const unmatched = new Map(catalogue.unmatched)
  const shelf: Shelf = {
    referencesAt: place => catalogue.references()[place] ?? none,
    dispatchAt: place => {
      const dispatch = JSON.parse(textAt(catalogue, parts, place).toString('utf8')) as Partial<Dispatch>
      const [whole] = unpacked(names[place] ?? '', { dispatch }).records.dispatches
      if (!whole) throw new Error(`nothing kept of ${names[place]}`)
      return whole
    },
  }
  return place => {
    const name = names[place] ?? ''
    const symbol = symbols[place] ?? null
    const packed = others.get(place)
    if (symbol === null) return packed && unpacked(name, packed)
    if (!parts[part[place] ?? 0]) return undefined
    const head = {
      symbol,
      date: dates[place] as Day,
      issuer: issuers[place] ?? null,
      campaign: campaigns[place] ?? null,
      held: !cited.has(place),
      separately: separate.has(place),
      unmatched: unmatched.get(place) ?? none,
    }
    return {
      records: { ...nothing, dispatches: [new KeptDispatch(name, head, shelf, place)] },
      diagnostics: packed?.diagnostics ?? none,
    }
  }
}

const none: readonly never[] = []
