import * as fc from 'fast-check'
import readExcelFile from 'read-excel-file/node'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { printable } from '../../src/domain/visible.ts'
import type { Cell, Column, Table } from '../../src/table/table.ts'
import { writeXlsx } from '../../src/table/xlsx.ts'
import { anyTable, formulas, numberLike, objectNames, overdue, plainText, randomRows, tableOf } from './tables.ts'
import { unzipped } from './unzipped.ts'

async function read(table: Table) {
  return readExcelFile(Buffer.from(await writeXlsx(table)), { trim: false })
}

async function sheetXml(table: Table): Promise<string> {
  return unzipped(await writeXlsx(table)).get('xl/worksheets/sheet1.xml') ?? ''
}

test('the rows on the first sheet, the summary on the second', async () => {
  const due = new Date('2024-07-31T00:00:00Z')
  expect(await read(overdue)).toEqual([
    {
      sheet: 'Quá hạn',
      data: [
        ['TT', 'Số, ký hiệu', 'Cơ quan, đơn vị', 'Hạn', 'Số ngày muộn'],
        [1, '1469-CV/BTGTU', 'Báo Hưng Yên', due, 5],
        [2, '01', 'Đài Phát thanh và Truyền hình', due, 5],
        [3, '3/7', null, null, null],
      ],
    },
    {
      sheet: 'Σ',
      data: [
        ['Tính đến ngày', new Date('2024-08-05T00:00:00Z')],
        ['Số phải trả lời', 25],
        ['quá hạn', 3],
      ],
    },
  ])
})

test('without a summary there is one sheet', async () => {
  expect(await read({ ...overdue, summary: [] })).toHaveLength(1)
})

test('days are numbers that show as 31/07/2024, texts are shared strings, and nothing is a formula', async () => {
  const parts = unzipped(await writeXlsx(overdue))
  const xml = parts.get('xl/worksheets/sheet1.xml') ?? ''
  const [, style = ''] = /<c r="D2" s="(\d+)"><v>45504<\/v><\/c>/.exec(xml) ?? []
  const styles = parts.get('xl/styles.xml') ?? ''
  const [, cellStyles = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(styles) ?? []
  const [, format = ''] = /numFmtId="(\d+)"/.exec(cellStyles.split('<xf ')[Number(style) + 1] ?? '') ?? []
  expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="dd/mm/yyyy"/>`)
  expect(xml).toMatch(/<c r="B3" s="\d+" t="s"><v>\d+<\/v><\/c>/)
  expect(xml).toMatch(/<c r="E2" s="\d+"><v>5<\/v><\/c>/)
  expect(xml).not.toMatch(/<f[\s>]/)
})

test('the header is bold and stays in sight', async () => {
  const xml = await sheetXml(overdue)
  expect(xml).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/)
  const [, style] = /<c r="A1" s="(\d+)" t="s">/.exec(xml) ?? []
  expect(xml.match(new RegExp(`s="${style}"`, 'g'))).toHaveLength(5)
})

describe('columns', () => {
  const widths = async (table: Table) =>
    [...(await sheetXml(table)).matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) => Number(width))

  test('are as wide as their content, within bounds', async () => {
    const long = 'x'.repeat(100)
    expect(
      await widths(
        tableOf(['a', 'x'.repeat(20), long, '2024-07-31', 'ế'.normalize('NFD').repeat(20), 'một\nhai dòng chữ']),
      ),
    ).toEqual([8, 22, 60, 12, 22, 14])
  })

  test('are as wide as their title where that is longer', async () => {
    expect(await widths({ ...overdue, rows: [] })).toEqual([8, 13, 17, 8, 14])
  })

  test('wrap their text where they are told to, or where it is too long', async () => {
    const wraps = async (column: Partial<Column>, text: string) => {
      const base = tableOf([text])
      const parts = unzipped(await writeXlsx({ ...base, columns: base.columns.map(one => ({ ...one, ...column })) }))
      const [, style] = /<c r="A2" s="(\d+)"/.exec(parts.get('xl/worksheets/sheet1.xml') ?? '') ?? []
      const [, styles = ''] = /<cellXfs[^>]*>(.*)<\/cellXfs>/.exec(parts.get('xl/styles.xml') ?? '') ?? []
      return styles.split('<xf ')[Number(style) + 1]?.includes('wrapText="1"')
    }
    expect(await wraps({}, 'short')).toBe(false)
    expect(await wraps({}, 'long '.repeat(20))).toBe(true)
    expect(await wraps({}, 'one\ntwo')).toBe(true)
  })
})

test('rows of several lines are as high as they need, not by hand', async () => {
  const xml = await sheetXml(tableOf(['short', 'x'], ['a\nb\nc', 'x'], ['long '.repeat(25), 'x']))
  expect(xml.match(/<row [^>]*>/g)).toEqual([
    '<row r="1">',
    '<row r="2">',
    '<row r="3" ht="45">',
    '<row r="4" ht="45">',
  ])
  expect(await sheetXml(tableOf(['\n'.repeat(99)]))).toContain('<row r="2" ht="409">')
})

test('a word that does not fit on its line makes another: the row is as high as the words, not the letters, need', async () => {
  const [, height] = /<row r="2" ht="(\d+)"/.exec(await sheetXml(tableOf([`${'x'.repeat(40)} `.repeat(4)]))) ?? []
  expect(height).toBe('60')
})

test('whatever its name, a book names its own sheet and the head of its pages as they are', async () => {
  const parts = unzipped(await writeXlsx({ ...overdue, summary: [], name: "a'b & <c>", pageHead: 'R&D <1> & 2' }))
  expect(parts.get('xl/workbook.xml')).toContain(">'a''b &amp; &lt;c&gt;'!$1:$1<")
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('&amp;CR&amp;&amp;D &lt;1&gt; &amp;&amp; 2</oddHeader>')
})

describe('text stays the text it was', () => {
  const texts = [...formulas, ...numberLike, ...objectNames, ...plainText].filter(text => printable(text) === text)

  test.each(texts)('%j', async text => {
    const [sheet] = await read({ ...tableOf(['x'], [text]), columns: [{ key: 'a', title: 'A', kind: 'text' }] })
    expect(sheet?.data[2]).toEqual([text])
    expect(await sheetXml(tableOf(['x'], [text]))).toMatch(/<c r="A3" s="\d+" t="s"><v>\d+<\/v><\/c>/)
  })

  test('names that every object has are spelled as they are', async () => {
    const parts = unzipped(await writeXlsx(tableOf(['constructor', '__proto__'])))
    expect(parts.get('xl/sharedStrings.xml')).toContain('<t>constructor</t></si><si><t>__proto__</t>')
  })

  test('in a workbook, `_x0041_` is not A', async () => {
    const parts = unzipped(await writeXlsx(tableOf(['_x0041_'])))
    expect(parts.get('xl/sharedStrings.xml')).toContain('<t>_x005F_x0041_</t>')
  })
})

test.each([
  ['a\u001Bb\u0007', 'a\\u001Bb\\u0007'],
  ['a\rb', 'a\\u000Db'],
  ['\0', '\\u0000'],
  ['\u0085\u009B', '\\u0085\\u009B'],
  ['\uFFFE\uFFFF\uFFFD', '\\uFFFE\\uFFFF\\uFFFD'],
  ['\uD800x\uDC00', '\\uD800x\\uDC00'],
  ['\u202Eabc', '\\u202Eabc'],
  ['a\r\nb\tc', 'a\nb\tc'],
])('signs that no document may hold are shown: %j', async (text, shown) => {
  const [sheet] = await read(tableOf([text]))
  expect(sheet?.data[1]).toEqual([shown])
})

test.each([
  ['text' as const, 7, '7'],
  ['number' as const, '≈ 7', '≈ 7'],
  ['number' as const, Infinity, 'Infinity'],
  ['day' as const, '2024-02-31', '2024-02-31'],
  ['day' as const, '31/7/2024', '31/7/2024'],
  ['day' as const, '1900-02-28', '1900-02-28'],
  ['day' as const, '1900-03-01', new Date('1900-03-01T00:00:00Z')],
  ['text' as const, '', null],
])('in a column of kind %s, %j becomes %j', async (kind, cell, expected) => {
  const table: Table = { ...tableOf(['x']), columns: [{ key: 'a', title: 'A', kind }], rows: [[cell], ['end']] }
  const [sheet] = await read(table)
  expect(sheet?.data[1]).toEqual([expected])
})

test('a text too long for a cell is cut where that can be seen', async () => {
  const [sheet] = await read(tableOf([`${'x'.repeat(32_765)}😀 and more`]))
  const text = String(sheet?.data[1]?.[0])
  expect(text).toHaveLength(32_766)
  expect(text.endsWith('xx…')).toBe(true)
  expect((await read(tableOf(['x'.repeat(32_767)])))[0]?.data[1]?.[0]).toHaveLength(32_767)
})

test.each([
  ['Quá hạn', 'Quá hạn'],
  ['1469-CV/BTGTU: [x]*?\\', '1469-CV-BTGTU- -x----'],
  ["'quoted'", 'quoted'],
  ['x'.repeat(40), 'x'.repeat(31)],
  [`${'x'.repeat(30)}😀`, 'x'.repeat(30)],
  ['a\n\tb\u0007', 'a b-u0007'],
  ['', '_'],
  ["'", '_'],
  ['History', '_History'],
  ['Σ', '_Σ'],
])('the name %j makes the sheet %j', async (name, expected) => {
  expect((await read({ ...overdue, name })).map(({ sheet }) => sheet)).toEqual([expected, 'Σ'])
})

describe('the same table', () => {
  afterEach(() => void vi.useRealTimers())

  test('gives the same bytes, whenever it is written', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-08-05T10:00:00Z') })
    const today = await writeXlsx(overdue)
    vi.setSystemTime(new Date('2031-02-03T04:05:06Z'))
    const later = await writeXlsx(overdue)
    expect(Buffer.from(later).equals(today)).toBe(true)
  })
})

const asRead = (cell: Cell, kind: Column['kind']): unknown => {
  if (cell === null || cell === '') return null
  if (kind === 'number' && typeof cell === 'number') return cell
  const isDay = kind === 'day' && typeof cell === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(cell)
  return isDay ? new Date(`${cell}T00:00:00Z`) : printable(String(cell))
}

test('whatever the table, what is read back is what was written', async () => {
  await fc.assert(
    fc.asyncProperty(anyTable, async table => {
      // The reader leaves out empty rows at the end and empty columns at the side.
      const end = table.columns.map(() => 'end')
      const [sheet] = await read({ ...table, rows: [...table.rows, end] })
      const [header, ...rows] = sheet?.data ?? []
      expect(header?.map(title => title ?? '')).toEqual(table.columns.map(({ title }) => printable(title)))
      const expected = table.rows.map(row =>
        row.map((cell, index) => asRead(cell, table.columns[index]?.kind ?? 'text')),
      )
      expect(rows).toEqual([...expected, end])
    }),
    { numRuns: 200 },
  )
})

test('10,000 rows', async () => {
  const [sheet] = await read(randomRows(10_000))
  expect(sheet?.data).toHaveLength(10_001)
})
