/** A letter where it stands on a page, in points from the lower left. */
export interface Glyph {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  /** Where the next letter would begin. */
  readonly end: number
  readonly size: number
}

/**
 * The lines of a page, from its top. Letters are put in order by where they stand, since a document that takes its
 * accented letters from a second font names them after the others. A wide gap, as between columns, becomes a tab.
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
  return rows.map(row => lineOf(row.glyphs.toSorted((one, other) => one.x - other.x))).filter(line => line !== '')
}

/** In heights of a letter: how far apart baselines of one line may be, and gaps that part words and columns. */
const sameLine = 0.3
const wordGap = 0.14
const columnGap = 3

function lineOf(glyphs: readonly Glyph[]): string {
  let line = ''
  let end: number | undefined
  for (const { text, x, size, end: next } of glyphs) {
    if (text.trim() === '' && text !== '\u00AD') continue
    const gap = end === undefined ? 0 : (x - end) / size
    if (gap > columnGap) line += '\t'
    else if (gap > wordGap) line += ' '
    line += text
    end = Math.max(next, x)
  }
  return line
}
