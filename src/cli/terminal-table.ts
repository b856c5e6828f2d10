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

/** How the cells of a column are set off; alike for cells that say the same. */
export type Painter = (text: string, row: number) => Look

interface Shown extends Look {
  readonly width: number
  /** With the blanks that fill its column. */
  filled?: string
}

/** A table on the screen: within the width of a terminal; in a pipe each column is as wide as it needs. */
export function showTable(
  { columns, rows }: Table,
  screen: Screen,
  say: Say,
  painters: Readonly<Record<string, Painter>> = {},
): void {
  const cells = columns.map((column, index) => {
    const show = shower(column, painters[column.key], say)
    return rows.map((row, place) => show(row[index] ?? null, place))
  })
  const titles = columns.map(({ title }) => ({ text: title, paint: screen.paint.bold, width: displayWidth(title) }))
  const widest = cells.map((column, index) => {
    return column.reduce((most, { width }) => Math.max(most, width), titles[index]?.width ?? 0)
  })
  const widths = fitted(widest, screen)
  const isRight = columns.map(({ kind }) => kind === 'number')
  const fits = widths.every((width, index) => width === widest[index])
  const textOf = (row: readonly Shown[]) => (fits ? onOneLine : onSeveralLines)(row, widths, isRight)
  let text = textOf(titles)
  for (let row = 0; row < rows.length; row += 1) {
    if (row % atOnce === atOnce - 1) {
      screen.line(text)
      text = textOf(cells.flatMap(column => column[row] ?? []))
    } else text += `\n${textOf(cells.flatMap(column => column[row] ?? []))}`
  }
  screen.line(text)
}

/** Rows handed on together: of hundreds of thousands, each by itself takes longer than all the rest. */
const atOnce = 2000

/** What cells of a column show. What was shown before is not made again: long lists say the same things over and over. */
function shower(column: Column, painter: Painter | undefined, say: Say): (cell: Cell, row: number) => Shown {
  const texts = new Map<Cell, string>()
  const before = new Map<string, Shown>()
  return (cell, row) => {
    let text = texts.get(cell)
    if (text === undefined) {
      text = cellText(cell, column, say)
      if (typeof cell !== 'number') texts.set(cell, text)
    }
    const look = painter ? painter(text, row) : { text }
    const known = before.get(look.text)
    if (known && known.paint === look.paint) return known
    const shown: Shown = { ...look, width: displayWidth(look.text) }
    if (typeof cell !== 'number') before.set(look.text, shown)
    return shown
  }
}

function cellText(cell: Cell, column: Column, say: Say): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  return column.kind === 'day' ? say.day(cell as Day) : visible(cell.normalize('NFC'))
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

/** A row, in which a cell may have had to give way. */
function onSeveralLines(row: readonly Shown[], widths: readonly number[], isRight: readonly boolean[]): string {
  const cells = row.map(({ text, paint, width: own }, index) => {
    const width = widths[index] ?? 0
    return { paint, width, lines: own <= width ? [text] : wrapped(text, width) }
  })
  const height = Math.max(...cells.map(({ lines }) => lines.length))
  const lines = Array.from({ length: height }, (_, line) => {
    const pieces = cells.map(({ lines, paint, width }, index) =>
      filled({ text: lines[line] ?? '', ...(paint ? { paint } : {}) }, width, isRight[index] ?? false),
    )
    return pieces.join(gap).trimEnd()
  })
  return lines.join('\n')
}

function onOneLine(row: readonly Shown[], widths: readonly number[], isRight: readonly boolean[]): string {
  let line = ''
  for (let index = 0; index < row.length; index += 1) {
    const shown = row[index]
    if (!shown) continue
    shown.filled ??= filled(shown, widths[index] ?? 0, isRight[index] ?? false)
    line += index === 0 ? shown.filled : gap + shown.filled
  }
  return line.trimEnd()
}

function filled({ text, paint }: Look, width: number, isRight: boolean): string {
  const blank = padded(text, width).slice(text.length)
  const painted = paint ? paint(text) : text
  return isRight ? blank + painted : painted + blank
}
