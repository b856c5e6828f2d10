/** The glyph of a code point in a TrueType font, 0 for none, by its `cmap` table of format 4 (the basic plane). */
export function glyphsOf(font: Uint8Array): (codePoint: number) => number {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const table = cmapOf(view)
  const segments = view.getUint16(table + 6) / 2
  const ends = table + 14
  const starts = ends + segments * 2 + 2
  const deltas = starts + segments * 2
  const offsets = deltas + segments * 2
  return codePoint => {
    for (let segment = 0; segment < segments; segment += 1) {
      if (view.getUint16(ends + segment * 2) < codePoint) continue
      const start = view.getUint16(starts + segment * 2)
      if (start > codePoint) return 0
      const delta = view.getUint16(deltas + segment * 2)
      const offsetAt = offsets + segment * 2
      const offset = view.getUint16(offsetAt)
      const glyph = offset === 0 ? codePoint : view.getUint16(offsetAt + offset + (codePoint - start) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

function cmapOf(view: DataView): number {
  const tables = view.getUint16(4)
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16
    if (view.getUint32(record) !== cmapTag) continue
    const cmap = view.getUint32(record + 8)
    for (let at = 0; at < view.getUint16(cmap + 2); at += 1) {
      const table = cmap + view.getUint32(cmap + 4 + at * 8 + 4)
      if (view.getUint16(table) === 4) return table
    }
  }
  throw new Error('not a font as this program comes with')
}

const cmapTag = 0x63_6d_61_70
