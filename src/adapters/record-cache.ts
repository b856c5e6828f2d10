import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Decoded } from '../codec/decoded.ts'
import { packed, type Packed } from '../codec/packed.ts'
import type { Dispatch } from '../domain/records.ts'
import {
  areSameNames,
  blankCatalogue,
  blankFigures,
  fileNames,
  readCatalogue,
  writeCatalogue,
  type Catalogue,
  type FileNames,
} from './catalogue.ts'
import { editionAfter, editionOf, type Edition } from './edition.ts'
import {
  areSameStamps,
  isSameStamp,
  isSettled,
  noStamps,
  otherStamps,
  putStamp,
  stampAt,
  type FileStamp,
  type Stamps,
} from './file-stamp.ts'
import { keptFiles, openFiles, textAt, type KeptWhole } from './kept-files.ts'
import { sweep, writeHeads, writeParts, type Known } from './kept-letters.ts'

/**
 * What files were found to hold, kept in the workspace from one start to the next. It only ever saves time: a file whose
 * stamp differs is read again, and what is damaged, of another program or cannot be written is as if it were not there.
 * The letters lie in parts, so that one changed file does not have all of it written anew.
 */
export interface RecordCache {
  /** What all of these files hold, if they are still all the files that were read. */
  whole(names: FileNames, stamps: Stamps): Whole | undefined
  /** The same but for a few letters, which are to be read anew; undefined where more than such has changed. */
  nearly(names: FileNames, stamps: Stamps): Nearly | undefined
  /** What each of these files holds, if it is still the file that was read. */
  get(stamped: readonly StampedName[]): readonly (Decoded | undefined)[]
  /** Keeps these files, and no others. */
  put(files: readonly ReadFile[]): Edition
}

export interface Whole extends KeptWhole {
  readonly edition: Edition
}

export interface Nearly {
  readonly missing: readonly string[]
  /** All, with what those were found to hold; undefined where one is not the same letter with other facts. */
  with(anew: readonly Decoded[]): Whole | undefined
}

export interface StampedName {
  readonly name: string
  readonly stamp: FileStamp | undefined
}

export interface ReadFile extends StampedName {
  readonly decoded: Decoded
  /** Read anew. */
  readonly fresh: boolean
}

export const cacheFolder = '.congvan/cache'
const catalogueFile = 'catalogue'

export interface Keeping {
  /** Names the program that reads: another may find other things in the same files. */
  readonly program: string
  /** The steps, in milliseconds, by which the disk tells time. */
  readonly coarsest?: number
}

/** Some disks tell time by two seconds. */
const coarsestDisk = 3000

export function recordCache(workspace: string, { program, coarsest = coarsestDisk }: Keeping): RecordCache {
  const begun = performance.now()
  const folder = join(workspace, cacheFolder)
  const path = join(folder, catalogueFile)
  const catalogue = readCatalogue(path, program) ?? blankCatalogue
  const opened = openFiles(folder, catalogue)
  const keptUnder = (names: FileNames) => keptFiles({ ...catalogue, names }, opened, program)
  return {
    whole: (names, stamps) => {
      if (!areSameNames(names, catalogue.names) || !areSameStamps(stamps, catalogue.stamps)) return undefined
      const whole = keptUnder(names).all()
      return whole && { ...whole, edition: editionOf(catalogue) }
    },
    nearly: (names, stamps) => {
      if (!areSameNames(names, catalogue.names)) return undefined
      const places = otherStamps(stamps, catalogue.stamps)
      if (places.length > mostAnew) return undefined
      const missing = places.map(place => names.all()[place] ?? '')
      return {
        missing,
        with: anew => {
          const byPlace = new Map(anew.map((one, index) => [places[index] ?? -1, one]))
          const kept = keptUnder(names)
          const whole = kept.all(byPlace)
          const isSame = ([place, one]: [number, Decoded]) =>
            kept.isLetter(place) &&
            one.records.dispatches[0]?.held &&
            letterOf(textAt(catalogue, opened, place)) === letterOf(textOf(packed(one).dispatch))
          return whole && [...byPlace].every(isSame)
            ? { ...whole, edition: editionAfter(missing, catalogue) }
            : undefined
        },
      }
    },
    get: stamped => {
      const places = placesOf(stamped, catalogue)
      const kept = keptUnder(catalogue.names)
      return stamped.map(({ stamp }, index) => {
        const place = places[index] ?? -1
        const before = place < 0 ? undefined : stampAt(catalogue.stamps, place)
        return before && stamp && isSameStamp(before, stamp) ? kept.at(place) : undefined
      })
    },
    put: files => {
      if (files.length === catalogue.names.count && !files.some(({ fresh }) => fresh)) return editionOf(catalogue)
      const places = placesOf(files, catalogue)
      const ago = () => performance.now() - begun + coarsest
      const rested = Date.now() - ago()
      const known = { catalogue, opened, places }
      const next = renewed(files, known)
      const isWorthIt = next.isOther || files.some(({ fresh, stamp }) => fresh && stamp && isSettled(stamp, rested))
      if (!isWorthIt) return editionOf(catalogue)
      try {
        const settled = prepared(folder) - ago()
        const letters = files.map(({ decoded }) => decoded.records.dispatches[0])
        const areHeadsAsBefore = !next.isOtherLetter && opened.areHeadsThere
        const all = {
          ...next.catalogue,
          ...writeParts(folder, files, next.texts, known),
          ...(areHeadsAsBefore ? {} : writeHeads(folder, program, letters)),
          stamps: settledStamps(files, settled),
        }
        writeCatalogue(path, program, all)
        sweep(folder, all)
        return editionOf(all)
      } catch {
        // The workspace may not be written to: it is read anew each time.
        return { token: null, since: () => undefined }
      }
    },
  }
}

/** Both come sorted: where each file stood before, or -1. */
function placesOf(files: readonly StampedName[], catalogue: Catalogue): Int32Array {
  const names = catalogue.names.all()
  const places = new Int32Array(files.length).fill(-1)
  let place = 0
  for (const [index, { name }] of files.entries()) {
    while (place < names.length && (names[place] ?? '') < name) place += 1
    if (names[place] === name) places[index] = place
  }
  return places
}

interface Renewed {
  readonly catalogue: Catalogue
  /** Of letters read anew; the others stand where they stood. */
  readonly texts: ReadonlyMap<number, Buffer>
  /** Whether any file says something else than before, has come or has gone. */
  readonly isOther: boolean
  /** Whether any letter itself does, without what came to it later. */
  readonly isOtherLetter: boolean
}

const mostTokens = 200

/** So many letters are read anew rather than that all is kept anew for them. */
const mostAnew = 20

/** The catalogue of these files: what was read anew is compared with what it was. */
function renewed(files: readonly ReadFile[], { catalogue, opened, places }: Known): Renewed {
  const { history } = catalogue
  const now = history.first + history.tokens.length
  const figures = blankFigures(files.length)
  const texts = new Map<number, Buffer>()
  const others: [number, Packed][] = []
  const othersBefore = new Map(catalogue.others)
  const isGone = places.filter(place => place >= 0).length < catalogue.names.count
  for (const [index, { decoded, fresh }] of files.entries()) {
    const place = places[index] ?? -1
    const [dispatch] = decoded.records.dispatches
    const { dispatch: letter, ...rest } =
      fresh || !dispatch ? packed(decoded) : { dispatch: undefined, ...told(decoded) }
    if (Object.keys(rest).length > 0) others.push([index, rest])
    figures.changed[index] = place < 0 ? now : (catalogue.changed[place] ?? now)
    figures.letterChanged[index] = place < 0 ? now : (catalogue.letterChanged[place] ?? now)
    if (!fresh && place >= 0) continue
    const text = textOf(letter)
    texts.set(index, text)
    const before = place >= 0 && opened.parts[catalogue.part[place] ?? 0] ? textAt(catalogue, opened, place) : null
    const sameRest = place >= 0 && JSON.stringify(rest) === JSON.stringify(othersBefore.get(place) ?? {})
    if (sameRest && before?.equals(text)) continue
    figures.changed[index] = now
    if (!sameRest || !letter || !before || letterOf(before) !== letterOf(text)) figures.letterChanged[index] = now
  }
  const isOther = isGone || figures.changed.includes(now)
  const tokens = isOther ? [...history.tokens, crypto.randomUUID()] : history.tokens
  const dropped = Math.max(0, tokens.length - mostTokens)
  return {
    texts,
    isOther,
    isOtherLetter: isGone || figures.letterChanged.includes(now),
    catalogue: {
      ...catalogue,
      history: {
        first: history.first + dropped,
        tokens: tokens.slice(dropped),
        lastGone: isGone ? now : history.lastGone,
      },
      names: fileNames(files.map(({ name }) => name)),
      others,
      ...figures,
    },
  }
}

function told({ diagnostics }: Decoded): Pick<Packed, 'diagnostics'> {
  return diagnostics.length > 0 ? { diagnostics } : {}
}

function textOf(letter: Packed['dispatch']): Buffer {
  return letter ? Buffer.from(JSON.stringify(letter)) : Buffer.alloc(0)
}

/** A letter without what came to it later. */
function letterOf(text: Buffer): string {
  const {
    responses: _,
    extensions: __,
    exemptions: ___,
    receipts: ____,
    ...letter
  } = JSON.parse(text.toString('utf8')) as Partial<Dispatch>
  return JSON.stringify(letter)
}

function settledStamps(files: readonly ReadFile[], settled: number): Stamps {
  const stamps = noStamps(files.length)
  for (const [index, { stamp }] of files.entries()) {
    // what was written a moment ago is known again by nothing
    if (stamp && isSettled(stamp, settled)) putStamp(stamps, index, stamp)
  }
  return stamps
}

/** Makes the folder, unseen by git. Tells the time by the clock of the disk, whatever it shows. */
function prepared(folder: string): number {
  mkdirSync(folder, { recursive: true })
  const notForGit = join(folder, '.gitignore')
  writeFileSync(notForGit, '*\n')
  return statSync(notForGit).mtimeMs
}
