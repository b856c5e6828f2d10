import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a file of Word, packed: what stands the same in many files is packed once. */
export interface PackedPart {
  readonly name: Buffer
  readonly crc: number
  readonly size: number
  readonly packed: Buffer
}

export function packedPart(name: string, content: string | Uint8Array): PackedPart {
  const whole = typeof content === 'string' ? Buffer.from(content) : content
  return { name: Buffer.from(name), crc: crc32(whole), size: whole.length, packed: deflateRawSync(whole) }
}

const localSize = 30
const centralSize = 46
const endSize = 22

/** The first day that a zip archive can name, at midnight: the same parts give the same bytes, whenever they are packed. */
const beginning = 0x0021_0000
const deflated = 8
const namesInUnicode = 0x0800
const version = 20

/** A zip archive of these parts, in this order: a file of Word has its types first. */
export function archived(parts: readonly PackedPart[]): Uint8Array {
  const names = parts.reduce((sum, { name }) => sum + name.length, 0)
  const bodies = parts.reduce((sum, { packed }) => sum + packed.length, 0)
  const central = parts.length * localSize + names + bodies
  const archive = Buffer.alloc(central + parts.length * centralSize + names + endSize)
  let local = 0
  let entry = central
  for (const part of parts) {
    archive.writeUInt32LE(0x04034b50, local)
    describe(part, archive, local + 4)
    part.name.copy(archive, local + localSize)
    part.packed.copy(archive, local + localSize + part.name.length)
    archive.writeUInt32LE(0x02014b50, entry)
    archive.writeUInt16LE(version, entry + 4)
    describe(part, archive, entry + 6)
    archive.writeUInt32LE(local, entry + 42)
    part.name.copy(archive, entry + centralSize)
    local += localSize + part.name.length + part.packed.length
    entry += centralSize + part.name.length
  }
  archive.writeUInt32LE(0x06054b50, entry)
  archive.writeUInt16LE(parts.length, entry + 8)
  archive.writeUInt16LE(parts.length, entry + 10)
  archive.writeUInt32LE(entry - central, entry + 12)
  archive.writeUInt32LE(central, entry + 16)
  return archive
}

/** What the archive says of a part, before it and once more in the list at the end. */
function describe({ name, crc, size, packed }: PackedPart, archive: Buffer, at: number): void {
  archive.writeUInt16LE(version, at)
  archive.writeUInt16LE(namesInUnicode, at + 2)
  archive.writeUInt16LE(deflated, at + 4)
  archive.writeUInt32LE(beginning, at + 6)
  archive.writeUInt32LE(crc, at + 10)
  archive.writeUInt32LE(packed.length, at + 14)
  archive.writeUInt32LE(size, at + 18)
  archive.writeUInt16LE(name.length, at + 22)
}
