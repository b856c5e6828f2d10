import { inReadingOrder } from './columns.ts'
import { lineOf, type Glyph } from './glyph.ts'

/**
 * The lines of a page, from its top. Letters are put in order by where they stand, since a document that takes its
 * accented letters from a second font names them after the others.
 */
export function linesOfGlyphs(glyphs: readonly Glyph[]): readonly string[] {
  const rows: { y: number; size: number; glyphs: Glyph[] }[] = []
  for (const glyph of glyphs.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const row = rows.at(-1)
    if (row && row.y - glyph.y <= sameLine * Math.max(row.size, glyph.size)) {
      row.glyphs.push(glyph)
      row.size = Math.max(row.size, glyph.size)
    } else rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] })
  }
  const sorted = rows.map(row => row.glyphs.toSorted((one, other) => one.x - other.x))
  return inReadingOrder(sorted)
    .map(lineOf)
    .filter(line => line !== '')
}

/** In heights of a letter: how far apart baselines of one line may be. */
const sameLine = 0.3
