import { recognised } from './encodings/recognise.ts'
import { cellText, mostColumns, mostRows, type Sheet, type SheetRead } from './sheet.ts'
import { faultOf } from './sourced.ts'

/** Reads a table whose columns are parted by commas, semicolons or tabs, in any encoding that letters come in. */
export async function readCsv(bytes: Uint8Array): Promise<SheetRead> {
  const read = recognised(bytes)?.text.replace(/^\uFEFF/, '')
  if (read === undefined || read.includes('\0')) return { fault: faultOf('encoding-unknown', {}) }
  const named = /^sep=([,;\t])\n/i.exec(read) // a line by which Excel is told
  const text = read.slice(named?.[0].length ?? 0)
  const delimiter = named ? delimiters.find(one => one === named[1]) : delimiterOf(text)
  const { CsvError, parse } = await import('csv-parse/sync')
  try {
    const records = parse(text, {
      delimiter: delimiter ?? ',',
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[]
    const rows = records
      .map(({ record, info }) => ({
        line: info.lines + (named ? 1 : 0),
        cells: record.slice(0, mostColumns).map(cellText),
      }))
      .filter(({ cells }) => cells.some(cell => cell !== ''))
    if (rows.length > mostRows) return { fault: faultOf('table-too-long', { limit: mostRows }) }
    if (rows.length === 0) return { fault: faultOf('empty', {}) }
    return { rows, format: 'csv', delimiter: delimiter ?? ',', name: null, others: [] }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { fault: faultOf('csv-damaged', { line: Number(error['lines'] ?? 1) }) }
  }
}

const delimiters: readonly Sheet['delimiter'][] = [';', ',', '\t']

/** By what its first lines are parted oftenest: titles may stand above the head. */
function delimiterOf(text: string): Sheet['delimiter'] | undefined {
  const beginning = text.split('\n', 20)
  const counted = delimiters.map(delimiter => ({
    delimiter,
    count: Math.max(...beginning.map(line => line.split(delimiter).length)),
  }))
  return counted.sort((one, other) => other.count - one.count)[0]?.delimiter
}
