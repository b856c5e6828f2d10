import type { Day } from '../domain/day.ts'
import { displayWidth } from '../domain/display-width.ts'
import { visible } from '../domain/visible.ts'
import type { Say } from '../i18n/say.ts'
import { padded } from '../letter/text/columns.ts'
import type { Cell, Column, Grid } from '../table/table.ts'
import type { Style } from './screen.ts'

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

export function drawnOf(grid: Grid, index: number, painter: Painter | undefined, say: Say): Drawn {
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

/** What stands in a row of it. */
export function shownIn(column: Drawn, row: number): Shown {
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

/** A text with the blanks that fill its column. */
export function filled({ text, paint }: Pick<Shown, 'text' | 'paint'>, width: number, isRight: boolean): string {
  const blank = padded(text, width).slice(text.length)
  const painted = paint ? paint(text) : text
  return isRight ? blank + painted : painted + blank
}
