import CliTable from 'cli-table3'
import type { Day } from '../domain/day.ts'
import { displayWidth } from '../domain/display-width.ts'
import type { Say } from '../i18n/say.ts'
import type { Cell, Column, Table } from '../table/table.ts'
import type { Screen } from './screen.ts'
import { visible } from '../domain/visible.ts'

/** How a cell is painted, where its meaning is worth a colour; the words say the same. */
export type Painter = (key: string, text: string, row: number) => string

/** A table on the screen: within the width of a terminal, in plain columns in a pipe. */
export function showTable(table: Table, screen: Screen, say: Say, painted: Painter = (_, text) => text): void {
  const texts = table.rows.map((row, place) =>
    row.map((cell, index) => {
      const column = table.columns[index]
      return painted(column?.key ?? '', cellText(cell, column, say), place)
    }),
  )
  const titles = table.columns.map(({ title }) => title)
  const grid = new CliTable({
    head: titles.map(title => screen.paint.bold(title)),
    colAligns: table.columns.map(({ kind }) => (kind === 'number' ? 'right' : 'left')),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': screen.isTerminal ? 1 : 2 },
    chars: screen.isTerminal ? ruled : plain,
    ...fitted(titles, texts, screen),
  })
  grid.push(...texts)
  for (const line of grid.toString().split('\n')) screen.line(line.trimEnd())
}

const empty = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
}
const plain = { ...empty, left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '' }
const ruled = { ...plain, middle: ' ' }

function cellText(cell: Cell, column: Column | undefined, say: Say): string {
  if (cell === null) return ''
  if (column?.kind === 'day' && typeof cell === 'string') return say.day(cell as Day)
  return visible(String(cell).normalize('NFC'))
}

/** Column widths that fit the terminal, the widest giving way first; in a pipe each column is as wide as it needs. */
function fitted(titles: readonly string[], rows: readonly (readonly string[])[], { columns, isTerminal }: Screen) {
  if (!isTerminal || columns === undefined) return {}
  const widths = titles.map(
    (title, index) => Math.max(...[title, ...rows.map(row => row[index] ?? '')].map(paintedWidth)) + 1,
  )
  const room = Math.max(columns - titles.length, titles.length * narrowest)
  for (let total = sum(widths); total > room; total = sum(widths)) {
    const widest = widths.indexOf(Math.max(...widths))
    widths[widest] = Math.max(narrowest, (widths[widest] ?? 0) - 1)
    if (widths.every(width => width <= narrowest)) break
  }
  return { colWidths: widths, wordWrap: true }
}

const narrowest = 8

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** Colours take no room. */
function paintedWidth(text: string): number {
  // oxlint-disable-next-line no-control-regex -- what paints is a control sequence
  return displayWidth(text.replace(/\u001B\[[\d;]*m/g, ''))
}
