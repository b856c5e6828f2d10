import { inflateRawSync } from 'node:zlib'

/** Why a file is not opened as a document of a word processor. */
export type PackageFault =
  | 'not-a-package'
  /** Locked by a password, or a `.doc` of old: both are files of the same other kind. */
  | 'locked-or-old'
  | 'too-large'
  | 'too-many-parts'
  /** A part that unpacks to far more than letters do. */
  | 'packed-too-tightly'
  /** A part that would lie outside the package. */
  | 'part-outside'
  /** Declares entities, by which a small file can ask for any amount of room, or for other files. */
  | 'doctype'
  | 'macros'
  | 'damaged'

export type Parts = ReadonlyMap<string, Uint8Array>

type Opened =
  | { readonly parts: Parts; readonly fault: null; readonly part: null }
  | { readonly parts: null; readonly fault: PackageFault; readonly part: string | null }

/** Bytes of a template that is still read; a letter with its pictures has a tenth of it. */
export const largestPackage = 20 * 1024 * 1024

const mostParts = 4000
/** Bytes of all parts asked for, unpacked. */
export const mostUnpacked = 64 * 1024 * 1024
/** Text packs to a twentieth, seldom to a hundredth; a trap to a thousandth. Small parts may do as they like. */
const tightest = 200
const smallPart = 256 * 1024

/** A fault met on the way, known by its code. */
class Refused extends Error {
  readonly fault: PackageFault
  readonly part: string | null

  constructor(fault: PackageFault, part: string | null = null) {
    super(fault)
    this.fault = fault
    this.part = part
  }
}

/**
 * Unpacks a Word or Excel file that anybody may have made, in bounded time and room: no part is written anywhere, none is
 * run. Parts that are not wanted, such as pictures, stay packed.
 */
export function openPackage(bytes: Uint8Array, isWanted: (name: string) => boolean = () => true): Opened {
  try {
    const parts = unpacked(bytes, isWanted)
    for (const [name, part] of parts) refuseHarmful(name, part)
    return { parts, fault: null, part: null }
  } catch (error) {
    if (error instanceof Refused) return { parts: null, fault: error.fault, part: error.part }
    if (error instanceof RangeError) return { parts: null, fault: 'damaged', part: null } // read past the end of the file
    throw error
  }
}

function unpacked(bytes: Uint8Array, isWanted: (name: string) => boolean): Parts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length >= 4 && view.getUint32(0) === compoundFile) throw new Refused('locked-or-old')
  const entries = entriesOf(bytes, view).filter(({ name }) => isWanted(name))
  for (const entry of entries) refuseTrap(entry)
  if (entries.reduce((sum, { size }) => sum + size, 0) > mostUnpacked) throw new Refused('too-large')
  const parts = new Map<string, Uint8Array>()
  for (const entry of entries) {
    if (parts.has(entry.name)) throw new Refused('damaged')
    parts.set(entry.name, contentOf(entry, bytes, view))
  }
  if (!parts.has('[Content_Types].xml')) throw new Refused('not-a-package')
  return parts
}

function refuseTrap({ name, size, packed }: Entry): void {
  if (size > mostUnpacked) throw new Refused('too-large', name)
  if (size > smallPart && size > packed * tightest) throw new Refused('packed-too-tightly', name)
}

interface Entry {
  readonly name: string
  readonly isDeflated: boolean
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** The list at the end of a zip archive, which alone is to be believed. */
function entriesOf(bytes: Uint8Array, view: DataView): readonly Entry[] {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > mostParts) throw new Refused('too-many-parts')
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = count; left > 0; left -= 1) {
    if (view.getUint32(at, true) !== centralEntry) throw new Refused('damaged')
    const name = nameAt(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)))
    const packed = view.getUint32(at + 20, true)
    const size = view.getUint32(at + 24, true)
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new Refused('locked-or-old')
    const method = view.getUint16(at + 10, true)
    if (method !== stored && method !== deflated) throw new Refused('damaged')
    if (!name.endsWith('/'))
      entries.push({ name, isDeflated: method === deflated, packed, size, at: view.getUint32(at + 42, true) })
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

const compoundFile = 0xd0cf11e0
const centralEntry = 0x02014b50
const localEntry = 0x04034b50
const endEntry = 0x06054b50
const stored = 0
const deflated = 8
const longestComment = 0xffff

function endOf(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endEntry) return at
  }
  throw new Refused(view.byteLength > 4 && view.getUint32(0, true) === localEntry ? 'damaged' : 'not-a-package')
}

function nameAt(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes)
  const isOutside = /^[/\\]|^[A-Za-z]:|\\|\0/.test(name) || name.split('/').includes('..')
  if (isOutside) throw new Refused('part-outside')
  return name
}

function contentOf({ at, packed, size, isDeflated }: Entry, bytes: Uint8Array, view: DataView): Uint8Array {
  if (view.getUint32(at, true) !== localEntry) throw new Refused('damaged')
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  const content = bytes.subarray(start, start + packed)
  if (content.length !== packed) throw new Refused('damaged')
  const unpacked = isDeflated ? inflated(content, size) : content
  if (unpacked.length !== size) throw new Refused('damaged')
  return unpacked
}

/** No more than was declared, whatever is in it. */
function inflated(content: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) })
  } catch {
    throw new Refused('damaged')
  }
}

function refuseHarmful(name: string, part: Uint8Array): void {
  if (!/\.(?:xml|rels)$/i.test(name)) return
  const isWide = part[0] === 0xff || part[0] === 0xfe || part[0] === 0 || part[1] === 0
  if (isWide) throw new Refused('damaged', name) // not UTF-8, as all word processors write
  const text = textOf(part)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Refused('doctype', name)
}

/** What a template may not have: a letter made from it would carry it on. */
export function hasMacros(parts: Parts): boolean {
  const types = parts.get('[Content_Types].xml')
  const isNamed = types !== undefined && /macroEnabled/i.test(textOf(types))
  return isNamed || [...parts.keys()].some(name => /(?:^|\/)vbaProject\.bin$/i.test(name))
}

/** A part that is text. */
export function textOf(part: Uint8Array): string {
  return new TextDecoder().decode(part)
}
