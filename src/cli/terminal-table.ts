import type { Day } from '../domain/day.ts'
import { displayWidth } from '../domain/display-width.ts'
import type { Say } from '../i18n/say.ts'
import { padded, wrapped } from '../letter/text/columns.ts'
import type { Cell, Column, Grid } from '../table/table.ts'
import type { Screen, Style } from './screen.ts'
import { showWideRows } from './wide-rows.ts'
import { visible } from '../domain/visible.ts'

/** How the cells of a column are set off where their meaning is worth a colour; the words say the same. */
export type Painter = (text: string) => Style

export interface Shown {
  readonly text: string
  readonly width: number
  readonly paint?: Style | undefined
}

/** A column as it is shown: each thing that it says, and which of them stands in a row. Figures are told row by row. */
export type Drawn =
  | { readonly kind: 'words'; readonly shown: readonly Shown[]; readonly codes: Uint32Array; readonly widest: number }
  | { readonly kind: 'figures'; readonly figureAt: (row: number) => Cell; readonly widest: number }

/** A table on the screen: within the width of a terminal; in a pipe each column is as wide as it needs. */
export function showTable(
  grid: Grid,
  screen: Screen,
  say: Say,
  painters: Readonly<Record<string, Painter>> = {},
): void {
  const { columns, count } = grid
  const drawn = columns.map((column, index) => drawnOf(grid, index, painters[column.key], say))
  const titles = columns.map(({ title }) => ({ text: title, paint: screen.paint.bold, width: displayWidth(title) }))
  const widest = drawn.map((column, index) => Math.max(column.widest, titles[index]?.width ?? 0))
  const widths = fitted(widest, screen)
  const isRight = columns.map(({ kind }) => kind === 'number')
  screen.line(onSeveralLines(titles, widths, isRight))
  const isWide = widths.every((width, index) => width === widest[index])
  if (isWide) return showWideRows(drawn, count, widths, screen)
  for (let row = 0; row < count; row += 1) {
    const cells = drawn.map(column => shownIn(column, row))
    screen.line(onSeveralLines(cells, widths, isRight))
  }
}

function drawnOf(grid: Grid, index: number, painter: Painter | undefined, say: Say): Drawn {
  const { count, columns, cellAt } = grid
  const kind = columns[index]?.kind
  if (kind === 'number') {
    const figureAt = (row: number) => cellAt(row, index)
    let widest = 0
    for (let row = 0; row < count; row += 1) widest = Math.max(widest, figureText(figureAt(row)).length)
    return { kind: 'figures', figureAt, widest }
  }
  const codeAt = grid.codeAt ?? codesOf(cellAt)
  const shown: Shown[] = []
  const codes = new Uint32Array(count)
  let widest = 0
  for (let row = 0; row < count; row += 1) {
    const code = codeAt(row, index)
    codes[row] = code
    if (shown[code]) continue
    const text = cellText(cellAt(row, index), kind, say)
    const width = displayWidth(text)
    shown[code] = { text, width, paint: painter?.(text) }
    widest = Math.max(widest, width)
  }
  return { kind: 'words', shown, codes, widest }
}

/** A figure for each cell, as it first comes up. */
function codesOf(cellAt: Grid['cellAt']): (row: number, column: number) => number {
  const codes = new Map<Cell, number>()
  return (row, column) => {
    const cell = cellAt(row, column)
    const code = codes.get(cell) ?? codes.size
    if (code === codes.size) codes.set(cell, code)
    return code
  }
}

function shownIn(column: Drawn, row: number): Shown {
  if (column.kind === 'words') return column.shown[column.codes[row] ?? 0] ?? empty
  const text = figureText(column.figureAt(row))
  return { text, width: text.length }
}

const empty: Shown = { text: '', width: 0 }

function cellText(cell: Cell, kind: Column['kind'] | undefined, say: Say): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return figureText(cell)
  return kind === 'day' ? say.day(cell as Day) : visible(cell.normalize('NFC'))
}

export function figureText(cell: Cell): string {
  return cell === null ? '' : visible(String(cell))
}

export const gap = '  '
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

/** A row, in which a cell may have had to give way. */
function onSeveralLines(row: readonly Shown[], widths: readonly number[], isRight: readonly boolean[]): string {
  const cells = row.map(({ text, paint, width: own }, index) => {
    const width = widths[index] ?? 0
    return { paint, width, lines: own <= width ? [text] : wrapped(text, width) }
  })
  const height = Math.max(...cells.map(({ lines }) => lines.length))
  const lines = Array.from({ length: height }, (_, line) => {
    const pieces = cells.map(({ lines, paint, width }, index) =>
      filled({ text: lines[line] ?? '', paint }, width, isRight[index] ?? false),
    )
    return pieces.join(gap).trimEnd()
  })
  return lines.join('\n')
}

export function filled({ text, paint }: Pick<Shown, 'text' | 'paint'>, width: number, isRight: boolean): string {
  const blank = padded(text, width).slice(text.length)
  const painted = paint ? paint(text) : text
  return isRight ? blank + painted : painted + blank
}
