import type { CellObject } from 'write-excel-file/node'
import { displayWidth } from '../domain/display-width.ts'

export type WrittenRow = readonly (CellObject | null)[]

/** LibreOffice does not find out by itself how high a row of several lines is; Excel need not. */
export function withHeight(row: WrittenRow, widths: readonly number[], lettersPerDigit = 0.9): (CellObject | null)[] {
  const lines = Math.max(...row.map((cell, index) => linesIn(cell, (widths[index] ?? 0) * lettersPerDigit)))
  const height = Math.min(lines * lineHeight, highest)
  return row.map(cell => (cell === null || lines < 2 ? cell : { ...cell, height }))
}

function linesIn(cell: CellObject | null, letters: number): number {
  if (typeof cell?.value !== 'string' || cell.wrap !== true) return 1
  return cell.value.split('\n').reduce((sum, line) => sum + wrappedLines(line, letters), 0)
}

/** A word that does not fit on the line goes to the next; one longer than a line is broken. */
function wrappedLines(line: string, letters: number): number {
  let lines = 1
  let filled = 0
  for (const word of line.split(' ')) {
    const length = displayWidth(word)
    const together = filled === 0 ? length : filled + 1 + length
    if (together <= letters) filled = together
    else {
      lines += (filled === 0 ? 0 : 1) + Math.ceil(length / letters) - 1
      filled = length % letters
    }
  }
  return lines
}

/** In points; Excel allows no row to be higher than the second. */
const lineHeight = 15
const highest = 409
