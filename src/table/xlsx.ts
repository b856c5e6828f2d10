import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/node'
import { readDay } from '../domain/day.ts'
import { displayWidth } from '../domain/display-width.ts'
import { printable } from '../domain/visible.ts'
import type { Cell, Column, Table } from './table.ts'
import { withHeight, type WrittenRow } from './row-heights.ts'
import { printedAsBook } from './xlsx-book.ts'
import { undated } from '../domain/zip.ts'

/** A workbook of the rows, and of the summary where there is one. Days are dates, text is text whatever it looks like. */
export async function writeXlsx(table: Table): Promise<Uint8Array> {
  const { name, pageHead } = table
  if (pageHead !== undefined) {
    const features = [heightsThatFit, printedAsBook({ sheet: sheetName(name), head: shownIn(pageHead) })]
    return undated(await writeExcelFile([bookSheet(table)], { ...bookFont, features }).toBuffer())
  }
  const sheets = [rowsSheet(table), ...(table.summary.length > 0 ? [summarySheet(table)] : [])]
  return undated(await writeExcelFile(sheets, { ...font, features: [heightsThatFit] }).toBuffer())
}

/** Excel's own: column widths are counted in its digits. */
const font = { fontFamily: 'Calibri', fontSize: 11 }
const bookFont = { fontFamily: 'Times New Roman', fontSize: 11 }

function rowsSheet({ name, columns, rows }: Table): WrittenSheet {
  const contents = columns.map(({ title }, index) => [title, ...rows.map(row => row[index] ?? null)])
  const styles = columns.map((_, index) => ({
    wrap: contentWidth(contents[index] ?? []) > widest,
  }))
  const header = columns.map(({ title }) => textCell(title, { fontWeight: 'bold', wrap: true }))
  const cells = rows.map(row => columns.map(({ kind }, index) => cellOf(row[index] ?? null, kind, styles[index])))
  return { sheet: sheetName(name), stickyRowsCount: 1, ...laidOut([header, ...cells], contents) }
}

/** Ruled, and as wide as a page. */
function bookSheet({ name, columns, rows }: Table): WrittenSheet {
  const header = columns.map(({ title }) => ({
    ...textCell(title, { fontWeight: 'bold', wrap: true }),
    ...inTheMiddle,
  }))
  const cells = rows.map(row => columns.map(({ kind }, index) => cellOf(row[index] ?? null, kind, { wrap: true })))
  const widths = columns.map(({ share = 1 / columns.length }) => Math.floor(share * pageWidth))
  const data = [
    withHeight(header.map(ruled), widths),
    ...cells.map(row => withHeight(row.map(ruled), widths, lettersInBook)),
  ]
  const page = { sheet: sheetName(name), stickyRowsCount: 1, orientation: 'landscape' } as const
  return { ...page, columns: widths.map(width => ({ width })), data }
}

/** What an A4 page across holds between the margins of a book, in digits. */
const pageWidth = 136

/** The small letters of the font are narrower than its digits. */
const lettersInBook = 1.05

const inTheMiddle = { align: 'center', alignVertical: 'center' } as const

function ruled(cell: CellObject | null): CellObject {
  return { ...cell, borderStyle: 'thin', ...(cell?.type === Date ? { align: 'center' } : {}) }
}

function summarySheet({ summary }: Table): WrittenSheet {
  const cells = summary.map(({ title, value }) => [
    textCell(title, { wrap: true }),
    cellOf(value, typeof value === 'number' ? 'number' : 'day', { wrap: true }),
  ])
  const contents = [summary.map(({ title }) => title), summary.map(({ value }) => value)]
  return { sheet: summaryName, ...laidOut(cells, contents) }
}

/** A sign that spreadsheets use for a sum, the same in every language. */
const summaryName = 'Σ'

type WrittenSheet = Sheet<never>

/** Columns as wide as their content, within bounds, and rows as high as it then needs. */
function laidOut(rows: readonly WrittenRow[], contents: readonly (readonly Cell[])[]) {
  const widths = contents.map(cells => Math.min(Math.max(contentWidth(cells), narrowest), widest))
  return { columns: widths.map(width => ({ width })), data: rows.map(row => withHeight(row, widths)) }
}

type Attributes = Record<string, string | number>

/** A height that no one has set by hand: it is found anew when the text changes. */
const heightsThatFit = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (_tag: string, { customHeight: _set, ...attributes }: Attributes) => attributes,
      },
    },
  },
}

type Style = Pick<CellObject, 'wrap' | 'fontWeight'>

function cellOf(cell: Cell, kind: Column['kind'], style: Style = {}): CellObject | null {
  if (cell === null || cell === '') return null
  if (kind === 'number' && Number.isFinite(cell)) return { type: Number, value: cell, alignVertical: 'top' }
  const date = kind === 'day' ? dateOf(String(cell)) : undefined
  if (date) return { type: Date, value: date, format: 'dd/mm/yyyy', alignVertical: 'top' }
  return textCell(String(cell), style)
}

/** Formatted as text, so that it stays text when a clerk edits it: `01`, `3/7`, `=A1`. */
function textCell(text: string, { wrap = false, ...style }: Style): CellObject {
  const value = fitting(shownIn(text))
  const shape = { format: '@', alignVertical: 'top', wrap: wrap || value.includes('\n'), ...style } as const
  return { type: String, value: spelled(value), ...shape }
}

/** Undefined also for days that Excel misplaces: it believes in 29 February 1900. */
function dateOf(text: string): Date | undefined {
  const day = readDay(text)
  return day === text && day >= '1900-03-01' ? new Date(`${day}T00:00:00Z`) : undefined
}

const longestText = 32_767

/** Excel declares a workbook damaged for one text that is longer. */
function fitting(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1).replace(/\p{Cs}$/u, '')}…`
}

/**
 * In a workbook `_x0041_` means `A`, so what looks like that is spelled out. The library looks each text up among the
 * properties of an object: a NUL, which it drops in writing, tells `constructor` from them.
 */
function spelled(text: string): string {
  const plain = text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
  return plain in {} ? `${plain}\0` : plain
}

/** In characters. */
const narrowest = 8
const widest = 60

/** The characters of the longest line, with room for the margins of a cell. */
function contentWidth(cells: readonly Cell[]): number {
  const lines = cells.flatMap(cell => shownIn(String(cell ?? '')).split('\n'))
  return lines.reduce((longest, line) => Math.max(longest, displayWidth(line)), 0) + 2
}

/** A name that Excel allows: not empty, not too long, without its own signs, none that it keeps for itself. */
function sheetName(name: string): string {
  const clean = shownIn(name)
    .replace(/[[\]:*?/\\]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+/, '')
  const legal = clean
    .slice(0, 31)
    .replace(/\p{Cs}$/u, '')
    .replace(/(?<![' ])[' ]+$/, '')
  return reservedNames.has(legal.toLowerCase()) ? `_${legal}` : legal
}

const reservedNames = new Set(['', 'history', summaryName.toLowerCase()])

/** The library leaves U+FFFD out. */
function shownIn(text: string): string {
  return printable(text).replaceAll('\uFFFD', String.raw`\uFFFD`)
}
