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

/** In heights of a letter: gaps that part words, and columns. */
const wordGap = 0.14
const columnGap = 3

/** Letters of one line as text. A wide gap, as between columns, becomes a tab. */
export function lineOf(glyphs: readonly Glyph[]): string {
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
