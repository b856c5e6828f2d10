import type { Cell } from '../table/table.ts'
import { figureText, filled, type Drawn } from './drawn-column.ts'
import type { Screen } from './screen.ts'

/** Between two columns. */
export const gap = '  '

/**
 * Rows of a table that need not be broken: each thing that is said is made bytes once, and a row puts them together. Of
 * hundreds of thousands of rows, making a text of each takes longer than all the rest.
 */
export function showWideRows(drawn: readonly Drawn[], count: number, widths: readonly number[], screen: Screen): void {
  const writers = drawn.map((column, index) => writerOf(column, widths[index] ?? 0, index === 0 ? '' : gap))
  const longest = writers.reduce((sum, { most }) => sum + most, 1)
  let page = Buffer.allocUnsafe(Math.max(pageSize, longest))
  let end = 0
  for (let row = 0; row < count; row += 1) {
    if (end + longest > page.length) {
      screen.raw(page.subarray(0, end))
      page = Buffer.allocUnsafe(page.length)
      end = 0
    }
    for (const { write } of writers) end = write(row, page, end)
    while (page[end - 1] === blank) end -= 1
    page[end] = lineBreak
    end += 1
  }
  screen.raw(page.subarray(0, end))
}

/** So many bytes are handed on together. */
const pageSize = 65_536
const [blank, lineBreak, zero] = [0x20, 0x0a, 0x30]

/** Puts what a column shows in a row onto a page, and tells where it ends. */
interface Writer {
  readonly write: (row: number, page: Buffer, start: number) => number
  /** So many bytes it takes at most. */
  readonly most: number
}

function writerOf(column: Drawn, width: number, before: string): Writer {
  if (column.kind === 'figures') {
    const wide = width + before.length
    return {
      write: (row, page, start) => putFigure(column.figureAt(row), page, start, wide),
      most: wide * widestLetter,
    }
  }
  const pieces = column.shown.map(shown => Buffer.from(before + filled(shown, width, false)))
  const { codes } = column
  return {
    write: (row, page, start) => {
      const piece = pieces[codes[row] ?? 0]
      if (!piece) return start
      page.set(piece, start)
      return start + piece.length
    },
    most: pieces.reduce((most, { length }) => Math.max(most, length), 0),
  }
}

/** In bytes. */
const widestLetter = 4

/** A figure at the right end of its column. */
function putFigure(cell: Cell, page: Buffer, start: number, width: number): number {
  if (typeof cell !== 'number' || !Number.isSafeInteger(cell) || cell < 0) {
    return start + page.write(figureText(cell).padStart(width), start)
  }
  let at = start + width
  for (let left = cell; at === start + width || left > 0; left = Math.floor(left / 10))
    page[(at -= 1)] = zero + (left % 10)
  page.fill(blank, start, at)
  return start + width
}
