const centralEntry = {
  signature: 0x02014b50,
  time: 12,
  nameLength: 28,
  extraLength: 30,
  commentLength: 32,
  local: 42,
  size: 46,
}
const localEntry = { signature: 0x04034b50, time: 10 }
const end = { signature: 0x06054b50, count: 10, central: 16, size: 22 }

/** The first day that a zip archive can name, at midnight. */
const beginning = 0x0021_0000

/** The archive with all its dates set back: the same content gives the same bytes, whenever and wherever it is made. */
export function undated(archive: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(archive)
  const view = new DataView(bytes.buffer)
  const ending = bytes.length - end.size
  expectSignature(view, ending, end.signature)
  let entry = view.getUint32(ending + end.central, true)
  for (let left = view.getUint16(ending + end.count, true); left > 0; left -= 1) {
    expectSignature(view, entry, centralEntry.signature)
    const local = view.getUint32(entry + centralEntry.local, true)
    expectSignature(view, local, localEntry.signature)
    view.setUint32(entry + centralEntry.time, beginning, true)
    view.setUint32(local + localEntry.time, beginning, true)
    entry += centralEntry.size + lengthAfter(view, entry)
  }
  return bytes
}

function lengthAfter(view: DataView, entry: number): number {
  const { nameLength, extraLength, commentLength } = centralEntry
  return [nameLength, extraLength, commentLength].reduce((sum, field) => sum + view.getUint16(entry + field, true), 0)
}

function expectSignature(view: DataView, offset: number, signature: number): void {
  if (view.getUint32(offset, true) !== signature) throw new Error('not a zip archive as this program makes them')
}
