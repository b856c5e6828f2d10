import { crc32, inflateRawSync } from 'node:zlib'
import { faultOf, type SourceFault } from '../sourced.ts'

/** The parts of a Word or Excel file by their names, each taken out only when it is asked for. */
export type Parts = ReadonlyMap<string, () => Uint8Array>

/** What all parts taken out of one file may come to: a real letter has a hundredth of it. */
const mostUnpacked = 48 * 1024 * 1024
const mostParts = 4000

/** Why a package cannot be opened; only ever thrown to `opened`. */
class Unopened extends Error {
  readonly fault: SourceFault
  constructor(fault: SourceFault) {
    super(fault.code)
    this.fault = fault
  }
}

/** Does something with the parts of a file; whatever is wrong with the file comes back as a fault. */
export async function opened<T>(
  archive: Uint8Array,
  use: (parts: Parts) => T | Promise<T>,
): Promise<{ readonly value: T } | { readonly fault: SourceFault }> {
  try {
    return { value: await use(partsOf(archive)) }
  } catch (error) {
    return { fault: error instanceof Unopened ? error.fault : faultOf('office-damaged', {}) }
  }
}

const end = { signature: 0x06054b50, count: 10, central: 16, size: 22, longestComment: 0xffff }
const central = {
  signature: 0x02014b50,
  flags: 8,
  method: 10,
  packed: 20,
  unpacked: 24,
  name: 28,
  extra: 30,
  comment: 32,
}
const local = { signature: 0x04034b50, name: 26, extra: 28, size: 30 }
const centralSize = 46
const localAt = 42
const encrypted = 1

function partsOf(archive: Uint8Array): Parts {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const ending = endOf(view)
  const count = view.getUint16(ending + end.count, true)
  if (count > mostParts) throw new Unopened(faultOf('office-bomb', { limit: mostUnpacked }))
  const budget = { left: mostUnpacked }
  const parts = new Map<string, () => Uint8Array>()
  let entry = view.getUint32(ending + end.central, true)
  for (let read = 0; read < count; read += 1) {
    expectSignature(view, entry, central.signature)
    const length = view.getUint16(entry + central.name, true)
    const name = new TextDecoder().decode(archive.subarray(entry + centralSize, entry + centralSize + length))
    const at = entry
    parts.set(name, () => unpacked(archive, view, at, budget))
    entry += centralSize + length + view.getUint16(entry + central.extra, true)
    entry += view.getUint16(at + central.comment, true)
  }
  return parts
}

function endOf(view: DataView): number {
  const least = Math.max(0, view.byteLength - end.size - end.longestComment)
  for (let at = view.byteLength - end.size; at >= least; at -= 1) {
    if (view.getUint32(at, true) === end.signature) return at
  }
  throw new Unopened(faultOf('office-damaged', {}))
}

/** The sizes that the file names are not believed: what comes out is counted. */
function unpacked(archive: Uint8Array, view: DataView, entry: number, budget: { left: number }): Uint8Array {
  if ((view.getUint16(entry + central.flags, true) & encrypted) !== 0) {
    throw new Unopened(faultOf('office-encrypted', {}))
  }
  const start = view.getUint32(entry + localAt, true)
  expectSignature(view, start, local.signature)
  const from = start + local.size + view.getUint16(start + local.name, true) + view.getUint16(start + local.extra, true)
  const packed = archive.subarray(from, from + view.getUint32(entry + central.packed, true))
  const content = view.getUint16(entry + central.method, true) === 0 ? packed : inflated(packed, budget.left)
  budget.left -= content.byteLength
  if (budget.left < 0) throw new Unopened(faultOf('office-bomb', { limit: mostUnpacked }))
  return content
}

function inflated(packed: Uint8Array, most: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new Unopened(isTooLarge ? faultOf('office-bomb', { limit: mostUnpacked }) : faultOf('office-damaged', {}))
  }
}

function expectSignature(view: DataView, offset: number, signature: number): void {
  if (view.getUint32(offset, true) !== signature) throw new Unopened(faultOf('office-damaged', {}))
}

const documentType = /<!(?:DOCTYPE|ENTITY)/i

/**
 * The parts asked for as a package of their own, for a library that opens it again: it gets nothing that was not counted
 * here, and no document type.
 */
export function repacked(parts: Parts, isWanted: (name: string) => boolean): Uint8Array {
  const kept = [...parts].flatMap(([name, content]) => (isWanted(name) ? [{ name, content: content() }] : []))
  for (const { name, content } of kept) {
    if (documentType.test(new TextDecoder().decode(content))) throw new Unopened(faultOf('doctype', { part: name }))
  }
  return stored(kept)
}

/** A zip archive that packs nothing. */
function stored(files: readonly { readonly name: string; readonly content: Uint8Array }[]): Uint8Array {
  const heads: Buffer[] = []
  const bodies: Buffer[] = []
  let offset = 0
  for (const { name, content } of files) {
    const called = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2) // the name is UTF-8
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(content.byteLength, 14)
    common.writeUInt32LE(content.byteLength, 18)
    common.writeUInt16LE(called.byteLength, 22)
    bodies.push(numbers([local.signature]), common, called, Buffer.from(content))
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    heads.push(numbers([central.signature]), Buffer.from([20, 0]), common, place, called)
    offset += local.size + called.byteLength + content.byteLength
  }
  const directory = Buffer.concat(heads)
  const closing = Buffer.alloc(end.size)
  closing.writeUInt32LE(end.signature, 0)
  closing.writeUInt16LE(files.length, 8)
  closing.writeUInt16LE(files.length, end.count)
  closing.writeUInt32LE(directory.byteLength, 12)
  closing.writeUInt32LE(offset, end.central)
  return Buffer.concat([...bodies, directory, closing])
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => bytes.writeUInt32LE(value, at * 4))
  return bytes
}
