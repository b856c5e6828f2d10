import type { Day } from '../domain/day.ts'
import { displayWidth } from '../domain/display-width.ts'
import type { Say } from '../i18n/say.ts'
import { padded, wrapped } from '../letter/text/columns.ts'
import type { Cell, Column, Table } from '../table/table.ts'
import type { Screen, Style } from './screen.ts'
import { visible } from '../domain/visible.ts'

/** What a cell shows, and how it is set off where its meaning is worth a colour; the words say the same. */
export interface Look {
  readonly text: string
  readonly paint?: Style
}
export type Painter = (key: string, text: string, row: number) => Look

/** A table on the screen: within the width of a terminal; in a pipe each column is as wide as it needs. */
export function showTable(table: Table, screen: Screen, say: Say, look: Painter = (_, text) => ({ text })): void {
  const { columns } = table
  const titles = columns.map(({ title }): Look => ({ text: title, paint: screen.paint.bold }))
  const rows = table.rows.map((row, place) =>
    columns.map((column, index) => look(column.key, cellText(row[index] ?? null, column, say), place)),
  )
  const widths = fitted(widest([titles, ...rows]), screen)
  const isRight = columns.map(({ kind }) => kind === 'number')
  for (let from = 0; from <= rows.length; from += atOnce) {
    const some = from === 0 ? [titles, ...rows.slice(0, atOnce)] : rows.slice(from, from + atOnce)
    if (some.length > 0) screen.line(some.flatMap(row => linesOf(row, widths, isRight)).join('\n'))
  }
}

/** Rows handed on together: of hundreds of thousands, each by itself takes longer than all the rest. */
const atOnce = 2000

function cellText(cell: Cell, column: Column, say: Say): string {
  if (cell === null) return ''
  if (column.kind === 'day' && typeof cell === 'string') return say.day(cell as Day)
  return visible(String(cell).normalize('NFC'))
}

function widest(rows: readonly (readonly Look[])[]): number[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, { text }] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, displayWidth(text))
  }
  return widths
}

const gap = '  '
const narrowest = 7

/** Column widths that fit the terminal, the widest giving way first. */
function fitted(widths: readonly number[], { columns, isTerminal }: Screen): readonly number[] {
  if (!isTerminal || columns === undefined) return widths
  const fitting = [...widths]
  const room = columns - gap.length * (widths.length - 1)
  for (let over = sum(fitting) - room; over > 0; over -= 1) {
    const most = Math.max(...fitting)
    if (most <= narrowest) break
    fitting[fitting.indexOf(most)] = most - 1
  }
  return fitting
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** A row as one line or, where a cell had to give way, as several. */
function linesOf(row: readonly Look[], widths: readonly number[], isRight: readonly boolean[]): readonly string[] {
  const cells = row.map(({ text, paint }, index) => {
    const width = widths[index] ?? 0
    return { paint, width, lines: displayWidth(text) <= width ? [text] : wrapped(text, width) }
  })
  const height = Math.max(...cells.map(({ lines }) => lines.length))
  return Array.from({ length: height }, (_, line) => {
    const pieces = cells.map(({ lines, paint, width }, index) => {
      const text = lines[line] ?? ''
      const blank = padded(text, width).slice(text.length)
      const painted = paint ? paint(text) : text
      return isRight[index] ? blank + painted : painted + blank
    })
    return pieces.join(gap).trimEnd()
  })
}
