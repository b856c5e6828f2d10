import { cellText, mostColumns, mostRows, type Row } from '../sheet.ts'
import { walkXml } from '../xml.ts'

/** What the cells of a workbook mean beyond what stands in them. */
export interface CellMeaning {
  readonly texts: readonly string[]
  /** Whether a number of this style is a day. */
  readonly isDay: (style: number) => boolean
  /** Days are counted from 1904, as an old Macintosh did. */
  readonly isFrom1904: boolean
}

interface Cell {
  readonly type: string
  readonly style: number
  value: string
  formula: string
}

/**
 * The rows of a sheet with anything in them, a little more than are ever read; undefined where it is damaged. Only what is
 * there takes room, however large the sheet says it is. What was merged stands in each of its cells.
 */
export function cellsOf(xml: string, meaning: CellMeaning): readonly Row[] | undefined {
  const rows = new Map<number, string[]>()
  const merged: string[] = []
  let [line, column] = [0, 0]
  let cell: Cell | null = null
  let within = ''
  const isWhole = walkXml(xml, {
    open(name, read) {
      if (name === 'row') [line, column] = [whole(read()['r']) ?? line + 1, 0]
      if (name === 'mergeCell' && merged.length < mostMerged) merged.push(read()['ref'] ?? '')
      if (name === 'c') {
        const { r = '', t = 'n', s = '0' } = read()
        const at = placeOf(r)
        column = at?.column ?? column + 1
        line = at?.line ?? line
        cell = { type: t, style: Number(s), value: '', formula: '' }
      }
      within = name
    },
    close(name) {
      within = ''
      if (name !== 'c' || cell === null) return
      const text = cellText(textOf(cell, meaning))
      cell = null
      if (text === '' || column > mostColumns || rows.size > mostRows) return
      const cells = rows.get(line) ?? []
      while (cells.length < column) cells.push('')
      cells[column - 1] = text
      rows.set(line, cells)
    },
    text(text) {
      if (cell === null) return
      if (within === 'v' || within === 't') cell.value += text
      if (within === 'f') cell.formula += text
    },
  })
  if (!isWhole) return undefined
  for (const range of merged) spread(range, rows)
  return [...rows].sort(([one], [other]) => one - other).map(([at, cells]) => ({ line: at, cells }))
}

const mostMerged = 2000

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : undefined
}

/** `AB12` is line 12, column 28. */
function placeOf(address: string): { readonly line: number; readonly column: number } | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/.exec(address) ?? []
  if (letters === undefined) return undefined
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { line: Number(digits), column }
}

/** A formula counts for what it came to when the file was saved; where that was not kept, it stands for itself. */
function textOf({ type, style, value, formula }: Cell, { texts, isDay, isFrom1904 }: CellMeaning): string {
  if (value === '' && formula !== '') return `=${formula}`
  if (type === 's') return unescaped(texts[Number(value)] ?? '')
  if (type === 'd') return value.slice(0, 10)
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type !== 'n') return unescaped(value)
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  return isDay(style) ? dayNumbered(number, isFrom1904) : String(number)
}

/** `_x000D_` is how Excel writes what XML cannot hold. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

const dayLength = 86_400_000

/** Days are numbered from the last of 1899: it counts the 29 February 1900 that never was. */
function dayNumbered(number: number, isFrom1904: boolean): string {
  const first = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const day = new Date(first + Math.floor(number) * dayLength)
  return number >= 1 && number < 2_958_466 ? day.toISOString().slice(0, 10) : String(number)
}

/** Within what was read: a range may claim the whole sheet. */
function spread(range: string, rows: Map<number, string[]>): void {
  const [from, to] = range.split(':').map(placeOf)
  const text = from && rows.get(from.line)?.[from.column - 1]
  if (!from || !to || text === undefined || text === '') return
  for (const [line, cells] of rows) {
    if (line < from.line || line > to.line) continue
    for (let column = from.column; column <= Math.min(to.column, mostColumns); column += 1) {
      while (cells.length < column) cells.push('')
      if (cells[column - 1] === '') cells[column - 1] = text
    }
  }
}
