import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { KeptDispatch, type Shelf } from '../codec/kept-dispatch.ts'
import { joined, nothing, type Decoded } from '../codec/decoded.ts'
import { unpacked, type Packed } from '../codec/packed.ts'
import type { Day } from '../domain/day.ts'
import type { Dispatch, Reference } from '../domain/records.ts'
import { isSameStamp, noStamps, stampOfFile, stampsIn, type FileStamp, type Stamps } from './file-stamp.ts'
import { readLists, writeLists } from './lists-file.ts'
import { between } from './stamping.ts'

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

/** One line a file, in columns: what it was when it was read, and where what it holds is kept. */
export interface Catalogue {
  readonly history: History
  readonly parts: readonly PartFile[]
  readonly names: FileNames
  /** Whole: what files hold that are no letters, and faults. */
  readonly others: readonly (readonly [place: number, packed: Packed])[]
  /** Read when they are first asked for. */
  readonly heads: () => Heads
  readonly stamps: Stamps
  /** Where the rest of a letter stands: in which part, from where on, how long. */
  readonly part: Uint32Array
  readonly from: Uint32Array
  readonly bytes: Uint32Array
  /** In which state of the records a file last changed, and the letter itself, without what came later. */
  readonly changed: Uint32Array
  readonly letterChanged: Uint32Array
}

/** The heads of letters, by the places of their files. */
export interface Heads {
  /** Null for files that hold no letter. */
  readonly symbols: readonly (string | null)[]
  readonly dates: readonly Day[]
  readonly issuers: readonly (string | null)[]
  readonly campaigns: readonly (string | null)[]
  /** Places of letters that are only cited, that press several separately, that name somebody nobody knows. */
  readonly cited: readonly number[]
  readonly separate: readonly number[]
  readonly unmatched: readonly (readonly [place: number, words: readonly string[]])[]
  readonly references: readonly (readonly Reference[] | null)[]
}

/** Many names as one text, which is compared, and read, as fast as one; each by itself once it is asked for. */
export interface FileNames {
  readonly text: string
  readonly count: number
  readonly all: () => readonly string[]
}

export function fileNames(names: readonly string[]): FileNames {
  return { text: names.join(between), count: names.length, all: () => names }
}

function namesIn(text: string, count: number): FileNames {
  let names: readonly string[] | undefined
  return { text, count, all: () => (names ??= count === 0 ? [] : text.split(between)) }
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

/** What stands in the lists of a catalogue's file beside the figures. */
interface Texts extends Pick<Catalogue, 'history' | 'parts' | 'others'> {
  readonly names: string
  readonly count: number
}

export function readCatalogue(path: string, program: string): Catalogue | undefined {
  const lists = readLists(path, program)
  if (!lists) return undefined
  const { names, count, ...texts } = lists.texts as Texts
  const { buffer, byteOffset } = lists.figures
  const stamps = stampsIn(buffer, byteOffset, count)
  const words = byteOffset + stamps.byteLength
  const word = (index: number) => new Uint32Array(buffer, words + count * index * 4, count)
  let heads: Heads | undefined
  return {
    ...texts,
    names: namesIn(names, count),
    heads: () => (heads ??= lists.later() as Heads),
    stamps,
    part: word(0),
    from: word(1),
    bytes: word(2),
    changed: word(3),
    letterChanged: word(4),
  }
}

export function writeCatalogue(path: string, program: string, catalogue: Catalogue): void {
  const { history, parts, others, names, heads, stamps } = catalogue
  const texts: Texts = { history, parts, others, names: names.text, count: names.count }
  writeLists(path, program, {
    texts,
    later: heads(),
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

/** What the files of a catalogue hold. */
export interface KeptFiles {
  /** By its place in the catalogue; undefined where it is not what was written. */
  at(place: number): Decoded | undefined
  isLetter(place: number): boolean
  /**
   * All of them as one, with what some letters were found to hold since; undefined where one is not what was written.
   * The letters are made when they are asked for.
   */
  all(anew?: ReadonlyMap<number, Decoded>): Decoded | undefined
}

export function keptFiles(catalogue: Catalogue, parts: Parts): KeptFiles {
  const { names, part } = catalogue
  const nameAt = (place: number) => names.all()[place] ?? ''
  let letters: ((place: number) => Dispatch) | undefined
  const letterAt = (place: number) => (letters ??= lettersOf(catalogue, parts))(place)
  let others: ReadonlyMap<number, Packed> | undefined
  return {
    at: place => {
      others ??= new Map(catalogue.others)
      const packed = others.get(place)
      if (catalogue.heads().symbols[place] === null) return packed && unpacked(nameAt(place), packed)
      if (!parts[part[place] ?? 0]) return undefined
      return { records: { ...nothing, dispatches: [letterAt(place)] }, diagnostics: packed?.diagnostics ?? none }
    },
    isLetter: place => typeof catalogue.heads().symbols[place] === 'string',
    all: (anew = new Map()) => {
      if (parts.includes(undefined)) return undefined
      const others = catalogue.others.filter(([place]) => !anew.has(place))
      const { records, diagnostics } = joined([
        ...others.map(([place, packed]) => unpacked(nameAt(place), packed)),
        ...[...anew.values()].map(({ diagnostics }) => ({ records: nothing, diagnostics })),
      ])
      let dispatches: readonly Dispatch[] | undefined
      return {
        records: {
          ...records,
          get dispatches() {
            const at = (place: number) => anew.get(place)?.records.dispatches[0] ?? letterAt(place)
            return (dispatches ??= placesWith(catalogue.heads().symbols).map(at))
          },
        },
        diagnostics,
      }
    },
  }
}

function placesWith(symbols: Heads['symbols']): readonly number[] {
  const places: number[] = []
  for (let place = 0; place < symbols.length; place += 1) if (symbols[place] !== null) places.push(place)
  return places
}

function lettersOf(catalogue: Catalogue, parts: Parts): (place: number) => Dispatch {
  const names = catalogue.names.all()
  const { symbols, dates, issuers, campaigns, references, ...rare } = catalogue.heads()
  const cited = new Set(rare.cited)
  const separate = new Set(rare.separate)
  const unmatched = new Map(rare.unmatched)
  const shelf: Shelf = {
    referencesAt: place => references[place] ?? none,
    dispatchAt: place => {
      const dispatch = JSON.parse(textAt(catalogue, parts, place).toString('utf8')) as Partial<Dispatch>
      const [whole] = unpacked(names[place] ?? '', { dispatch }).records.dispatches
      if (!whole) throw new Error(`nothing kept of ${names[place]}`)
      return whole
    },
  }
  return place => {
    const head = {
      symbol: symbols[place] ?? '',
      date: dates[place] as Day,
      issuer: issuers[place] ?? null,
      campaign: campaigns[place] ?? null,
      held: !cited.has(place),
      separately: separate.has(place),
      unmatched: unmatched.get(place) ?? none,
    }
    return new KeptDispatch(names[place] ?? '', head, shelf, place)
  }
}

const none: readonly never[] = []
