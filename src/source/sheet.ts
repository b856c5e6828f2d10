import { faultOf, type SourceFault } from './sourced.ts'

/** A row of a table as text, with its number in the file. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** What a file holds as a table: its rows with anything in them. */
export interface Sheet {
  readonly rows: readonly Row[]
  /** How it was written, so that it can be given back the same way. */
  readonly format: 'csv' | 'xlsx'
  readonly delimiter: ',' | ';' | '\t'
  /** Which sheet of a workbook it is, and those that were not read. */
  readonly name: string | null
  readonly others: readonly string[]
}

export type SheetRead = Sheet | { readonly fault: SourceFault }

/** No list of units or answers is longer. */
export const mostRows = 20_000
export const mostColumns = 200

/** Reads CSV, parted by whatever Excel parts it by, or the first sheet that is seen of an XLSX file, whatever its name says. */
export async function readSheet(bytes: Uint8Array): Promise<SheetRead> {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (bytes.byteLength === 0) return { fault: faultOf('empty', {}) }
  if (head.startsWith('PK\x03\x04')) return (await import('./office/workbook.ts')).readWorkbook(bytes)
  if (head.startsWith('\xd0\xcf\x11\xe0')) return { fault: faultOf('old-excel', {}) }
  if (/%PDF-|^\{\\rtf|^\x89PNG|^\xff\xd8\xff|^\s*<(?:!DOCTYPE|html|table|\?xml)/i.test(head))
    return { fault: faultOf('no-table', {}) }
  return (await import('./csv.ts')).readCsv(bytes)
}

/** A cell as a person means it: one line of composed letters, no quote put there against formulas. */
export function cellText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/(?<!\s)\s*[\r\n]\s*/g, ' ')
    .replace(/(?!\t)\p{Cc}/gu, '')
    .replace(/^'(?=[\s\p{C}]*[=+\-@＝＋－＠'])/u, '')
    .trim()
}
