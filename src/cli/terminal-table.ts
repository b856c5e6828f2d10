import { displayWidth } from '../domain/display-width.ts'
import type { Say } from '../i18n/say.ts'
import { wrapped } from '../letter/text/columns.ts'
import type { Grid } from '../table/table.ts'
import { drawnOf, filled, shownIn, type Painter, type Shown } from './drawn-column.ts'
import type { Screen } from './screen.ts'
import { gap, showWideRows } from './wide-rows.ts'

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
