import { recognised } from './encodings/recognise.ts'
import { faultOf, type SourceFault } from './sourced.ts'

/** The rows of a table as text, with its number in the file; the first is the head. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

export type Sheet = { readonly rows: readonly Row[] } | { readonly fault: SourceFault }

/** Reads CSV, parted by whatever Excel parts it by, or the first sheet of an XLSX file. */
export async function readSheet(bytes: Uint8Array): Promise<Sheet> {
  if (bytes.byteLength === 0) return { fault: faultOf('empty', {}) }
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
  return isArchive ? xlsxRows(bytes) : csvRows(bytes)
}

async function csvRows(bytes: Uint8Array): Promise<Sheet> {
  const text = recognised(bytes)?.text
  if (text === undefined || text.includes('\0')) return { fault: faultOf('encoding-unknown', {}) }
  const { CsvError, parse } = await import('csv-parse/sync')
  try {
    const records = parse(text.replace(/^\uFEFF/, ''), {
      delimiter: separatorOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[]
    return { rows: records.map(({ record, info }) => ({ line: info.lines, cells: record.map(unguarded) })) }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { fault: faultOf('csv-damaged', { line: Number(error['lines'] ?? 1) }) }
  }
}

/** By what the head is parted oftenest. */
function separatorOf(text: string): string {
  const [head = ''] = text.split('\n', 1)
  const counted = [';', ',', '\t'].map(separator => ({ separator, count: head.split(separator).length }))
  return counted.sort((one, other) => other.count - one.count)[0]?.separator ?? ','
}

/** A quote before what looks like a formula is a guard, put there for spreadsheets. */
function unguarded(cell: string): string {
  return cell.replace(/^'(?=[\s\p{C}]*[=+\-@＝＋－＠'])/u, '').trim()
}

async function xlsxRows(bytes: Uint8Array): Promise<Sheet> {
  const { opened, repacked } = await import('./office/package.ts')
  const read = await opened(bytes, isXml, async parts => {
    const { readSheet: readFirst } = await import('read-excel-file/node')
    return readFirst(Buffer.from(repacked(parts)), 1)
  })
  if ('fault' in read) return read
  const rows = read.value.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))
  return { rows: rows.filter(({ cells }) => cells.some(cell => cell !== '')) }
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/.test(name)
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? unguarded(String(cell))
    : ''
}
