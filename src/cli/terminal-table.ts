import { displayWidth } from '../domain/display-width.ts'
import type { Say } from '../i18n/say.ts'
import { wrapped } from '../letter/text/columns.ts'
import type { Grid } from '../table/table.ts'
import { drawnOf, filled, shownIn, type Drawn, type Painter, type Shown } from './drawn-column.ts'
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
  const leastOf = () => drawn.map((column, index) => Math.max(longestWord(titles[index]?.text), leastWidth(column)))
  const widths = fitted(widest, leastOf, screen)
  if (widths === null) return showStacked(titles, drawn, count, screen)
  const isRight = columns.map(({ kind }) => kind === 'number')
  screen.line(onSeveralLines(titles, widths, isRight))
  const isWide = widths.every((width, index) => width === widest[index])
  if (isWide) return showWideRows(drawn, count, widths, screen)
  for (let row = 0; row < count; row += 1) {
    const cells = drawn.map(column => shownIn(column, row))
    screen.line(onSeveralLines(cells, widths, isRight))
  }
}

/** What is said below a table, in lines of whole words on a terminal. */
export function showSentence(text: string | readonly string[], screen: Screen): void {
  const { columns, isTerminal } = screen
  const lines = [text].flat().flatMap(one => (isTerminal && columns !== undefined ? wrapped(one, columns) : [one]))
  screen.line(lines.join('\n'))
}

/** Column widths that fit the terminal, the widest giving way first, but none to what could not be read; null where none do. */
function fitted(
  widths: readonly number[],
  leastOf: () => readonly number[],
  { columns, isTerminal }: Screen,
): readonly number[] | null {
  if (!isTerminal || columns === undefined) return widths
  const room = columns - gap.length * (widths.length - 1)
  if (sum(widths) <= room) return widths
  const least = leastOf()
  if (sum(least) > room) return null
  const fitting = [...widths]
  for (let over = sum(fitting) - room; over > 0; over -= 1) {
    const given = fitting.map((width, index) => (width > (least[index] ?? 0) ? width : 0))
    const most = Math.max(...given)
    fitting[given.indexOf(most)] = most - 1
  }
  return fitting
}

/** What a column is read in with ease: its words whole, and a few of them on a line. */
function leastWidth(column: Drawn): number {
  if (column.kind === 'figures') return column.widest
  let most = 0
  for (const { text, width } of column.shown.filter(Boolean))
    most = Math.max(most, longestWord(text), Math.min(width, easy))
  return most
}

const easy = 14

function longestWord(text = ''): number {
  return Math.max(...text.split(' ').map(displayWidth))
}

/** Where the terminal is too narrow for columns, the cells of a row stand below each other, each after its title. */
function showStacked(titles: readonly Shown[], drawn: readonly Drawn[], count: number, screen: Screen): void {
  const width = screen.columns ?? 80
  for (let row = 0; row < count; row += 1) {
    const lines = drawn.flatMap((column, index) => {
      const { text, paint } = shownIn(column, row)
      if (text === '') return []
      const title = `${titles[index]?.text ?? ''}: `
      const [first = '', ...rest] = wrapped(`${title}${text}`, width, { rest: '  ' })
      return paint ? [title + paint(first.slice(title.length)), ...rest.map(paint)] : [first, ...rest]
    })
    screen.line((row === 0 ? lines : ['', ...lines]).join('\n'))
  }
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
