import { describe, expect, test } from 'vitest'
import { mostRows, readSheet } from '../../src/source/sheet.ts'
import { zipped } from '../support/zipped.ts'

const cellsIn = async (bytes: Uint8Array | string) => {
  const read = await readSheet(Buffer.from(bytes))
  return 'rows' in read ? read.rows.map(({ line, cells }) => [line, ...cells]) : read.fault.code
}

interface Written {
  readonly name?: string
  readonly state?: string
  readonly xml: string
}

const row = (line: number, ...cells: string[]) => `<row r="${line}">${cells.join('')}</row>`
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`
const number = (at: string, value: string, style = 0) => `<c r="${at}" s="${style}"><v>${value}</v></c>`
const sheet = (rows: string, after = '') => `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`

/** An Excel file of such sheets; `others` are further parts, or stand in place of these. */
function xlsx(sheets: readonly Written[], others: Readonly<Record<string, string | Uint8Array>> = {}): Buffer {
  const named = sheets.map(
    ({ name = 'T', state = 'visible' }, at) =>
      `<sheet name="${name}" state="${state}" sheetId="${at + 1}" r:id="r${at}"/>`,
  )
  const targets = sheets.map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at + 1}.xml"/>`)
  return zipped({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="0 &quot;day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>',
    ...Object.fromEntries(sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    ...others,
  })
}

describe('an Excel file', () => {
  test('gives days as days, whatever format of day shows them, and numbers as numbers', async () => {
    const days = row(
      1,
      number('A1', '45488', 1),
      number('B1', '45488.75', 2),
      number('C1', '45488', 3),
      number('D1', '3.0'),
    )
    expect(await cellsIn(xlsx([{ xml: sheet(days) }]))).toEqual([[1, '2024-07-15', '2024-07-15', '45488', '3']])
    const of1904 = {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="r0"/></sheets></workbook>',
    }
    expect(await cellsIn(xlsx([{ xml: sheet(row(1, number('A1', '44026', 1))) }], of1904))).toEqual([[1, '2024-07-15']])
  })

  test('gives shared texts with all their runs, and not how they sound', async () => {
    const shared =
      '<sst><si><t>Báo</t></si><si><r><t>Hội </t></r><r><t>Nhà báo</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_\nb &amp; c</t></si></sst>'
    const cells = row(2, '<c r="A2" t="s"><v>1</v></c>', '<c r="B2" t="s"><v>0</v></c>', '<c r="C2" t="s"><v>2</v></c>')
    expect(await cellsIn(xlsx([{ xml: sheet(cells) }], { 'xl/sharedStrings.xml': shared }))).toEqual([
      [2, 'Hội Nhà báo', 'Báo', 'a b & c'],
    ])
  })

  test('gives what formulas came to; one that was never reckoned, and a fault, stand for themselves', async () => {
    const cells = row(
      1,
      '<c r="A1" t="str"><f>"Báo"</f><v>Báo</v></c>',
      '<c r="B1"><f>SUM(1)</f></c>',
      '<c r="C1" t="e"><v>#N/A</v></c>',
      '<c r="D1" t="b"><v>1</v></c>',
    )
    expect(await cellsIn(xlsx([{ xml: sheet(cells) }]))).toEqual([[1, 'Báo', '=SUM(1)', '#N/A', 'TRUE']])
  })

  test('has in each of merged cells what stands in them', async () => {
    const rows = row(1, text('A1', 'Cơ quan'), text('B1', 'Trả lời')) + row(2, text('B2', 'Ngày'), text('C2', 'Số'))
    const merges =
      '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="A5:XFD1048576"/></mergeCells>'
    expect(await cellsIn(xlsx([{ xml: sheet(rows, merges) }]))).toEqual([
      [1, 'Cơ quan', 'Trả lời', 'Trả lời'],
      [2, 'Cơ quan', 'Ngày', 'Số'],
    ])
  })

  test('is read from the first sheet that a person sees and that is not empty; the others are named', async () => {
    const file = xlsx([
      { name: 'Ẩn', state: 'hidden', xml: sheet(row(1, text('A1', 'x'))) },
      { name: 'Trống', xml: sheet('') },
      { name: 'Trả lời &amp; gửi', xml: sheet(row(3, text('B3', 'y'))) },
      { name: 'Khác', xml: sheet(row(1, text('A1', 'z'))) },
    ])
    expect(await readSheet(file)).toMatchObject({
      rows: [{ line: 3, cells: ['', 'y'] }],
      name: 'Trả lời & gửi',
      others: ['Trống', 'Khác'],
    })
  })

  test('that claims a million rows and columns takes no more room than what is in it', async () => {
    const rows =
      row(1, text('A1', 'a'), text('XFD1', 'far')) + row(1_048_576, text('A1048576', 'b'), text('XFD1048576', 'c'))
    const xml = `<worksheet><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`
    const before = process.memoryUsage().rss
    expect(await cellsIn(xlsx([{ xml }]))).toEqual([
      [1, 'a'],
      [1_048_576, 'b'],
    ])
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })

  test('with more rows than any list is refused, and so are bombs, entities and what is damaged', async () => {
    const many = Array.from({ length: mostRows + 2 }, (_, at) => row(at + 1, text(`A${at + 1}`, `x${at * 7919}`))).join(
      '',
    )
    expect(await cellsIn(xlsx([{ xml: sheet(many) }]))).toBe('table-too-long')
    const bomb = `${sheet('')}${' '.repeat(40 * 1024 * 1024)}`
    expect(await cellsIn(xlsx([{ xml: bomb }]))).toBe('office-bomb')
    expect(await cellsIn(xlsx([{ xml: `<!DOCTYPE a [<!ENTITY b "c">]>${sheet('')}` }]))).toBe('doctype')
    expect(await cellsIn(xlsx([{ xml: '<worksheet><sheetData><row' }]))).toBe('office-damaged')
    expect(await cellsIn(xlsx([{ xml: sheet('') }]).subarray(0, 200))).toBe('office-damaged')
    expect(await cellsIn(xlsx([{ xml: sheet('') }]))).toBe('empty')
    expect(await cellsIn(zipped({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<a/>' }))).toBe('no-sheet')
  })
})

describe('a table as text', () => {
  test.each([
    ['semicolons', 'Cơ quan;Ngày\r\n\r\nBáo;1/7/2024\r\n;;\r\n'],
    ['tabs', 'Cơ quan\tNgày\n\nBáo\t1/7/2024\n'],
    ['commas and a mark', '\uFEFFCơ quan,Ngày\n\nBáo,1/7/2024'],
    ['a line that tells Excel', 'sep=;\nCơ quan;Ngày\nBáo;1/7/2024'],
    ['accents put apart', 'Cơ quan;Ngày\n\nBáo;1/7/2024'.normalize('NFD')],
    ['UTF-16', Buffer.from('\uFEFFCơ quan\tNgày\n\nBáo\t1/7/2024', 'utf16le')],
    ['a guard against formulas', "Cơ quan;Ngày\n\n'Báo;1/7/2024".replace("'Báo", 'Báo')],
  ])('parted by %s is read, without its blank rows', async (_, content) => {
    expect(await cellsIn(content)).toEqual([
      [content.includes('sep=') ? 2 : 1, 'Cơ quan', 'Ngày'],
      [3, 'Báo', '1/7/2024'],
    ])
  })

  test('may have titles above its head, lines within a cell, and quotes within words', async () => {
    expect(await cellsIn('Danh sách, đợt X\nCơ quan;Ngày;Ghi chú\nBáo "Hưng Yên";1/7/2024;"một\r\nhai; ba"')).toEqual([
      [1, 'Danh sách, đợt X'],
      [2, 'Cơ quan', 'Ngày', 'Ghi chú'],
      [4, 'Báo "Hưng Yên"', '1/7/2024', 'một hai; ba'],
    ])
  })

  test('with more rows than any list is refused', async () => {
    expect(await cellsIn('a;b\n'.repeat(mostRows + 1))).toBe('table-too-long')
  })

  test.each([
    ['nothing', ''],
    ['blanks', ' \n;;\n'],
  ])('%s is no table', async (_, content) => {
    expect(await cellsIn(content)).toBe('empty')
  })

  test.each([
    ['PDF', '%PDF-1.7'],
    ['a page of the web that calls itself Excel', '<html><table><tr><td>a</td></tr></table></html>'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
  ])('%s is no table', async (_, content) => {
    expect(await cellsIn(content)).toBe('no-table')
  })

  test('Excel of old is told as such', async () => {
    expect(await cellsIn(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('old-excel')
  })
})
