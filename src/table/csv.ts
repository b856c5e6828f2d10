import { stringify } from 'csv-stringify/sync'
import type { CsvOptions } from './formats.ts'
import type { Cell, Table } from './table.ts'

/** A header and rows, nothing else, as RFC 4180 has them. The byte order mark is for Excel. */
export function writeCsv({ columns, rows }: Table, { bom, delimiter = ',' }: CsvOptions): string {
  const records = [columns.map(({ title }) => title), ...rows].map(record => record.map(guarded))
  // With records that end in CRLF, the library leaves a field that holds a bare LF unquoted (node-csv #467).
  return stringify(records, { bom, delimiter, record_delimiter: 'windows', quoted_match: [/[\r\n]/] })
}

/**
 * Text that a spreadsheet could take for a formula gets a single quote before it. So does text that would look as if it
 * had got one: whoever takes one quote off has the text as it was.
 */
function guarded(cell: Cell): Cell {
  return typeof cell === 'string' && looksLikeFormula(cell) ? `'${cell}` : cell
}

function looksLikeFormula(text: string): boolean {
  const [, blanks = '', first = ''] = beginning.exec(text) ?? []
  // Full-width and small forms are folded as a spreadsheet may fold them.
  return /[\t\r\n\0]/.test(blanks) || /^[=+\-@]/.test(first.normalize('NFKC'))
}

const beginning = /^'*([\s\p{C}]*)(.?)/su
