import { crc32 } from 'node:zlib'
import { mostUnpacked, openPackage, type PackageFault, type Parts } from '../../office-package.ts'
import { faultOf, type SourceFault } from '../sourced.ts'

/** Does something with the wanted parts of a file; whatever is wrong with the file comes back as a fault. */
export async function opened<T>(
  archive: Uint8Array,
  isWanted: (name: string) => boolean,
  use: (parts: Parts) => T | Promise<T>,
): Promise<{ readonly value: T } | { readonly fault: SourceFault }> {
  const { parts, fault, part } = openPackage(archive, isWanted)
  if (parts === null) return { fault: sourceFault(fault, part ?? '') }
  try {
    return { value: await use(parts) }
  } catch {
    return { fault: faultOf('office-damaged', {}) } // the libraries tell of faults of a file in no way of their own
  }
}

function sourceFault(fault: PackageFault, part: string): SourceFault {
  switch (fault) {
    case 'locked-or-old':
      return faultOf('office-encrypted', {})
    case 'too-large':
    case 'too-many-parts':
    case 'packed-too-tightly':
      return faultOf('office-bomb', { limit: mostUnpacked })
    case 'doctype':
      return faultOf('doctype', { part })
    case 'not-a-package':
      return faultOf('no-document', {})
    default:
      return faultOf('office-damaged', {})
  }
}

const localEntry = 0x04034b50
const centralEntry = 0x02014b50
const endEntry = 0x06054b50
const localSize = 30

/**
 * The parts as a package of their own that packs nothing, for a library that opens it again: it gets nothing that was not
 * checked when they were taken out.
 */
export function repacked(parts: Parts): Uint8Array {
  const heads: Buffer[] = []
  const bodies: Buffer[] = []
  let offset = 0
  for (const [name, content] of parts) {
    const called = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2) // the name is UTF-8
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(content.byteLength, 14)
    common.writeUInt32LE(content.byteLength, 18)
    common.writeUInt16LE(called.byteLength, 22)
    bodies.push(numbers([localEntry]), common, called, Buffer.from(content))
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    heads.push(numbers([centralEntry]), Buffer.from([20, 0]), common, place, called)
    offset += localSize + called.byteLength + content.byteLength
  }
  const directory = Buffer.concat(heads)
  const closing = Buffer.alloc(22)
  closing.writeUInt32LE(endEntry, 0)
  closing.writeUInt16LE(parts.size, 8)
  closing.writeUInt16LE(parts.size, 10)
  closing.writeUInt32LE(directory.byteLength, 12)
  closing.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, closing])
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => bytes.writeUInt32LE(value, at * 4))
  return bytes
}
