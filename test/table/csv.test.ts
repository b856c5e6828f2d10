import { parse } from 'csv-parse/sync'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from '../../src/table/csv.ts'
import type { Cell, Table } from '../../src/table/table.ts'
import { anyTable, formulas, numberLike, overdue, plainText, randomRows, tableOf } from './tables.ts'

const plain = { bom: false }

const read = (csv: string) => parse(csv, { bom: true, record_delimiter: '\r\n', relax_column_count: true })

test('a header and rows, nothing else', () => {
  expect(writeCsv(overdue, plain)).toBe(
    [
      'TT,"Số, ký hiệu","Cơ quan, đơn vị",Hạn,Số ngày muộn',
      '1,1469-CV/BTGTU,Báo Hưng Yên,2024-07-31,5',
      '2,01,Đài Phát thanh và Truyền hình,2024-07-31,5',
      '3,3/7,,,',
      '',
    ].join('\r\n'),
  )
})

test('the byte order mark stands first, once', () => {
  expect(writeCsv(overdue, { bom: true })).toBe(`\uFEFF${writeCsv(overdue, plain)}`)
})

test('line breaks, quotes and separators inside a cell stay inside', () => {
  const row = ['a\nb', 'a\rb', 'a\r\nb', 'a "b"', 'a,b', ' a ']
  const csv = writeCsv(tableOf(row), plain)
  expect(csv).toContain('"a\nb","a\rb","a\r\nb","a ""b""","a,b", a \r\n')
  expect(read(csv)[1]).toEqual(row)
})

test.each(formulas)('a spreadsheet sees no formula in %j, and one quote less gives it back', text => {
  const [, [written = ''] = []] = read(writeCsv(tableOf([text, '']), plain))
  expect(written).toBe(`'${text}`)
})

test.each([...numberLike, ...plainText])('%j needs no quote before it', text => {
  expect(read(writeCsv(tableOf(['x', 'x'], [text, text]), plain))[2]).toEqual([text, text])
})

test('numbers are never changed, nor are titles trusted', () => {
  const table: Table = {
    ...tableOf([-5, -0.5]),
    columns: [
      { key: 'a', title: '=A1', kind: 'number' },
      { key: 'b', title: '-', kind: 'text' },
    ],
  }
  expect(writeCsv(table, plain)).toBe("'=A1,'-\r\n-5,-0.5\r\n")
})

/** As our own import will have it: one quote off where we put one. */
function unguarded(text: string): string {
  return /^'+[\s\p{C}]*(?:[\t\r\n\0]|[=+\-@＝＋－＠﹢﹣﹦﹫⁺⁻⁼₊₋₌])/u.test(text) ? text.slice(1) : text
}

const asText = (cell: Cell) => (typeof cell === 'number' ? String(cell) : (cell ?? ''))

test('whatever the table, what is read back is what was written', () => {
  fc.assert(
    fc.property(anyTable, fc.boolean(), (table, bom) => {
      const [header, ...rows] = read(writeCsv(table, { bom }))
      expect(header?.map(unguarded)).toEqual(table.columns.map(({ title }) => title))
      expect(rows.map(row => row.map(unguarded))).toEqual(table.rows.map(row => row.map(asText)))
    }),
    { numRuns: 500 },
  )
})

test('whatever the table, no cell of text begins like a formula', () => {
  fc.assert(
    fc.property(anyTable, table => {
      const [, ...rows] = read(writeCsv(table, plain))
      const texts = rows.flatMap((row, place) =>
        row.filter((_, index) => typeof table.rows[place]?.[index] === 'string'),
      )
      for (const text of texts) expect(text.normalize('NFKC').trimStart()).not.toMatch(/^[=+\-@\0]/)
    }),
    { numRuns: 500 },
  )
})

test('10,000 rows', () => {
  expect(read(writeCsv(randomRows(10_000), plain))).toHaveLength(10_001)
})
