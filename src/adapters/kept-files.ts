import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { joined, nothing, type Decoded } from '../codec/decoded.ts'
import { KeptDispatch, type Shelf } from '../codec/kept-dispatch.ts'
import { unpacked, type Packed } from '../codec/packed.ts'
import { numbersAround, type Joined } from '../domain/around.ts'
import type { Day } from '../domain/day.ts'
import type { Dispatch, Records } from '../domain/records.ts'
import type { Catalogue, PartFile } from './catalogue.ts'
import { isSameStamp, stampOfFile } from './file-stamp.ts'
import { citationsFile, headsFile, type Heads } from './letter-heads.ts'
import { listsIn, type Lists } from './lists-file.ts'

/** The files that a catalogue names, each read when it is first needed; undefined where it is not what was written. */
export interface Opened {
  readonly parts: readonly (Read | undefined)[]
  readonly heads: Read | undefined
  readonly citations: Read | undefined
  /** Both of these, which are written together. */
  readonly areHeadsThere: boolean
}

type Read = () => Buffer

/** All at once: who keeps anew meanwhile may take them away. Those of an earlier reading do not stay open beside them. */
export function openFiles(folder: string, { parts, heads, citations }: Catalogue): Opened {
  for (const read of unread) read()
  const open = (part: PartFile | null) => (part ? openPart(folder, part) : undefined)
  const told = { heads: open(heads), citations: open(citations) }
  return { parts: parts.map(open), ...told, areHeadsThere: !Object.values(told).includes(undefined) }
}

const unread = new Set<Read>()

function openPart(folder: string, { file, stamp }: PartFile): Read | undefined {
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
}

/** The text of a letter as it was kept. */
export function textAt({ part, from, bytes }: Catalogue, { parts }: Opened, place: number): Buffer {
  const begin = from[place] ?? 0
  const all = parts[part[place] ?? 0]?.() ?? Buffer.alloc(0)
  return all.subarray(begin, begin + (bytes[place] ?? 0))
}

/** What the files of a catalogue hold. */
export interface KeptFiles {
  /** By its place in the catalogue; undefined where it is not what was written. */
  at(place: number): Decoded | undefined
  isLetter(place: number): boolean
  /** All of them as one, its letters made when they are asked for; undefined where one is not what was written. */
  all(anew?: Anew): KeptWhole | undefined
}

/** Letters that were read anew, by their places. */
export type Anew = ReadonlyMap<number, Decoded>

export interface KeptWhole {
  readonly decoded: Decoded
  /** The letters in some files. */
  readonly lettersIn: (names: readonly string[]) => readonly Dispatch[]
  /** Of the letters those that one hangs together with, by a person's words for it; the others are not made. */
  readonly recordsAround: (text: string, joined: Joined) => Records
}

export function keptFiles(catalogue: Catalogue, opened: Opened, program: string): KeptFiles {
  const { names, part, bytes } = catalogue
  const { parts } = opened
  const nameAt = (place: number) => names.all()[place] ?? ''
  const isLetter = (place: number) => (bytes[place] ?? 0) > 0
  const wholeAt = (place: number) => letterAt(catalogue, opened, place)
  const letters = once(() => lettersOf(names.all(), headsFile.read(listsOf(opened.heads, program)), wholeAt))
  const others = once((): ReadonlyMap<number, Packed> => new Map(catalogue.others))
  const letterPlaces = once(() => placesWhere(names.count, isLetter))
  return {
    isLetter,
    at: place => {
      const packed = others().get(place)
      if (!isLetter(place)) return packed && unpacked(nameAt(place), packed)
      if (!parts[part[place] ?? 0] || !opened.areHeadsThere) return undefined
      return { records: { ...nothing, dispatches: [letters()(place)] }, diagnostics: packed?.diagnostics ?? none }
    },
    all: (anew = new Map()) => {
      if (parts.includes(undefined) || !opened.areHeadsThere) return undefined
      const anewAt = (place: number) => anew.get(place)?.records.dispatches[0]
      const dispatches = once(() => letterPlaces().map(place => anewAt(place) ?? letters()(place)))
      const made = (place: number) => anewAt(place) ?? wholeAt(place)
      const { records, diagnostics } = besideLetters(catalogue, anew)
      return {
        decoded: {
          records: {
            ...records,
            get dispatches() {
              return dispatches()
            },
          },
          diagnostics,
        },
        lettersIn: some => {
          const among = new Set(some)
          return letterPlaces()
            .filter(place => among.has(nameAt(place)))
            .map(made)
        },
        recordsAround: (text, joined) => {
          const near = numbersAround(text, joined, citationsFile.read(listsOf(opened.citations, program)))
          return { ...records, dispatches: near.map(number => made(letterPlaces()[number] ?? -1)) }
        },
      }
    },
  }
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined
  return () => (made ??= { it: make() }).it
}

function listsOf(read: Read | undefined, program: string): Lists {
  const lists = read && listsIn(read(), program)
  if (!lists) throw new Error('what was kept is damaged')
  return lists
}

function placesWhere(count: number, is: (place: number) => boolean): readonly number[] {
  const places: number[] = []
  for (let place = 0; place < count; place += 1) if (is(place)) places.push(place)
  return places
}

/** All that is no letter, with the faults; of what was read anew the faults alone. */
function besideLetters(catalogue: Catalogue, anew: Anew): Decoded {
  const others = catalogue.others.filter(([place]) => !anew.has(place))
  return joined([
    ...others.map(([place, packed]) => unpacked(catalogue.names.all()[place] ?? '', packed)),
    ...[...anew.values()].map(({ diagnostics }) => ({ records: nothing, diagnostics })),
  ])
}

function letterAt(catalogue: Catalogue, opened: Opened, place: number): Dispatch {
  const name = catalogue.names.all()[place] ?? ''
  const dispatch = JSON.parse(textAt(catalogue, opened, place).toString('utf8')) as Partial<Dispatch>
  const [whole] = unpacked(name, { dispatch }).records.dispatches
  if (!whole) throw new Error(`nothing kept of ${name}`)
  return whole
}

/** Letters of which only the head is made, the rest when it is asked for. */
function lettersOf(
  names: readonly string[],
  { symbols, dates, issuers, campaigns, references, ...rare }: Heads,
  dispatchAt: Shelf['dispatchAt'],
): (place: number) => Dispatch {
  const cited = new Set(rare.cited)
  const separate = new Set(rare.separate)
  const unmatched = new Map(rare.unmatched)
  const shelf: Shelf = { referencesAt: place => references[place] ?? none, dispatchAt }
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
