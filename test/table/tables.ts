import * as fc from 'fast-check'
import type { Cell, Column, Table } from '../../src/table/table.ts'

/** A table of text columns named A, B, …; what is not a day or a number in the first row is text. */
export function tableOf(...rows: readonly (readonly Cell[])[]): Table {
  const columns = (rows[0] ?? []).map((cell, index): Column => {
    const key = String.fromCharCode(65 + index)
    const isDay = typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell)
    return { key, title: key, kind: typeof cell === 'number' ? 'number' : isDay ? 'day' : 'text' }
  })
  return { name: 'T', columns, rows, summary: [], sentence: null }
}

/** As the clerks' lists are: numbers that are names, days, a long text. */
export const overdue: Table = {
  name: 'Quá hạn',
  columns: [
    { key: 'number', title: 'TT', kind: 'number' },
    { key: 'symbol', title: 'Số, ký hiệu', kind: 'text' },
    { key: 'unit', title: 'Cơ quan, đơn vị', kind: 'text' },
    { key: 'due', title: 'Hạn', kind: 'day' },
    { key: 'daysLate', title: 'Số ngày muộn', kind: 'number' },
  ],
  rows: [
    [1, '1469-CV/BTGTU', 'Báo Hưng Yên', '2024-07-31', 5],
    [2, '01', 'Đài Phát thanh và Truyền hình', '2024-07-31', 5],
    [3, '3/7', null, null, null],
  ],
  summary: [
    { title: 'Tính đến ngày', value: '2024-08-05' },
    { title: 'Số phải trả lời', value: 25 },
    { title: 'quá hạn', value: 3 },
  ],
  sentence: 'Tính đến ngày 05/8/2024: 3 quá hạn.',
}

/** What a spreadsheet takes for a formula, and what it merely changes. */
export const formulas = [
  '=HYPERLINK("http://x")',
  '=1+1',
  '+84 221',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\0=1',
  '\tx',
  '\0x',
  '＝1',
  '＋1',
  '－1',
  '＠x',
  '﹦1',
  ' =1',
  '\u3000=1',
  '\u00A0+1',
  '\u200B=1',
  '\uFEFF-1',
  '\n=1',
  ' \tx',
  '\v\0x',
  "'=1",
  "''=1",
  '- gửi kèm',
]
export const numberLike = [
  '01',
  '0012',
  '3/7',
  '1e5',
  '0x1F',
  '1,5',
  '12:30',
  '2024-07-31',
  'TRUE',
  'NaN',
  '½',
  '1'.repeat(20),
]
export const objectNames = ['constructor', '__proto__', 'toString', 'hasOwnProperty', '_x0041_', '_x005F_x0041_', '_x']
export const plainText = [
  "'01",
  '"a", "b"',
  'a,b;c',
  'a\nb',
  'a\r\nb',
  ' a ',
  'ế'.normalize('NFD'),
  '😀',
  '<b>&amp;</b>',
  ']]>',
  "'",
]

const anyString = fc.oneof(
  fc.constantFrom(...formulas, ...numberLike, ...objectNames, ...plainText),
  fc.string(),
  fc.string({ unit: 'binary' }),
)
const anyDay = fc
  .date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
// No file tells -0 from 0.
const anyNumber = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map(number => number + 0)

const cellsOf: Readonly<Record<Column['kind'], fc.Arbitrary<Cell>>> = {
  text: anyString,
  day: fc.oneof({ weight: 4, arbitrary: anyDay }, { weight: 1, arbitrary: anyString }),
  number: fc.oneof({ weight: 4, arbitrary: anyNumber }, { weight: 1, arbitrary: anyString }),
}
const anyColumn = fc.record({
  key: fc.string(),
  title: anyString,
  kind: fc.constantFrom<Column['kind']>('text', 'day', 'number'),
  wrap: fc.boolean(),
})

export const anyTable: fc.Arbitrary<Table> = fc.array(anyColumn, { minLength: 1, maxLength: 4 }).chain(columns =>
  fc.record({
    name: anyString,
    columns: fc.constant(columns),
    rows: fc.array(fc.tuple(...columns.map(({ kind }) => fc.option(cellsOf[kind], { freq: 4 }))), { maxLength: 6 }),
    summary: fc.array(fc.record({ title: anyString, value: fc.oneof(anyNumber, anyString) }), { maxLength: 3 }),
    sentence: fc.option(anyString),
  }),
)

export function randomRows(count: number): Table {
  const rows = Array.from({ length: count }, (_, index) => [
    index,
    `${index}-CV/BTGTU`,
    `Cơ quan số ${index}`,
    '2024-07-31',
    index % 9,
  ])
  return { ...overdue, rows }
}
