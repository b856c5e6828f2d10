import { inflateRawSync } from 'node:zlib'

/** The parts of a zip archive by name, read from its own table of contents. */
export function unzipped(archive: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(archive)
  const ending = bytes.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  const parts = new Map<string, string>()
  let entry = bytes.readUInt32LE(ending + 16)
  for (let left = bytes.readUInt16LE(ending + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(field => bytes.readUInt16LE(entry + field)) as [
      number,
      number,
      number,
    ]
    const name = bytes.toString('utf8', entry + 46, entry + 46 + nameLength)
    const local = bytes.readUInt32LE(entry + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const content = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20))
    parts.set(name, inflateRawSync(content).toString('utf8'))
    entry += 46 + nameLength + extraLength + commentLength
  }
  return parts
}
