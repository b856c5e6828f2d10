import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'
import { unzipped } from '../table/unzipped.ts'

/** The built program on the campaign that ships with it. */
const root = join(import.meta.dirname, '../..')
let scratch: string

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'congvan-report-'))
})
afterAll(() => rmSync(scratch, { recursive: true }))

const run = (...args: string[]) => runProgram(args, { cwd: root, env: { CONGVAN_LANG: 'vi' } })

async function written(name: string, ...args: string[]): Promise<Buffer> {
  const file = join(scratch, name)
  expect(await run(...args, '--out', file)).toMatchObject({ code: 0, out: '' })
  return readFileSync(file)
}

describe('diff', () => {
  test('tells a week in sentences, and its counts add up', async () => {
    const { code, out } = await run('diff', 'ttdn-10', '--from', '2024-07-10', '--to', '2024-08-05')
    expect(code).toBe(0)
    expect(out).toContain('Từ hết ngày 10/7/2024 đến hết ngày 05/8/2024:')
    expect(out).toContain('Mới quá hạn: 80 nơi nhận\n')
    expect(out).toContain('Mới giao: 25 nơi nhận\n')
    expect(out).toContain('quá hạn: 0 + 80 − 0 = 80\n')
    expect(out).toContain('Tổng số nơi nhận: 63 + 25 mới = 88.\n')
  })

  test('as JSON names each obligation, with how it stood and stands', async () => {
    const { out } = await run('diff', '1469', '--from', '2024-07-31', '--to', '2024-08-01', '--format', 'json')
    const { recipients, changes } = JSON.parse(out) as { recipients: object; changes: object[] }
    expect(recipients).toEqual({ before: 25, after: 25 })
    expect(changes).toHaveLength(25)
    expect(changes[0]).toMatchObject({ kinds: ['overdue'], before: 'due-today', after: 'overdue' })
  })

  test('as a table has a row a change, and the sum below', async () => {
    const { out } = await run('diff', '1469', '--from', '2024-07-31', '--to', '2024-08-01', '--format', 'table')
    const lines = out.trimEnd().split('\n')
    expect(lines).toHaveLength(1 + 25 + 1)
    expect(lines[0]).toMatch(/^Thay đổi +Số, ký hiệu +.*Trước +Sau/)
    expect(lines[1]).toMatch(/^mới quá hạn +1469-CV\/BTGTU +.*đến hạn hôm nay +quá hạn/)
    expect(lines.at(-1)).toContain('Tổng số nơi nhận: 25 + 0 mới = 25.')
  })

  test('without days of its own tells the last week', async () => {
    const { out } = await run('diff', '--as-of', '2024-08-05')
    expect(out).toContain('Từ hết ngày 29/7/2024 đến hết ngày 05/8/2024:')
  })

  test('of quiet days nothing is told, and days the wrong way round are refused', async () => {
    expect((await run('diff', '--from', '2024-08-02', '--to', '2024-08-03')).out).toContain('Không có gì thay đổi.')
    const { code, err } = await run('diff', '--from', '2024-08-03', '--to', '2024-08-02')
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('03/8/2024') as string })
  })
})

describe('register', () => {
  test('as a spreadsheet has the ten columns of the decree', async () => {
    const [sheet] = await readXlsxFile(await written('so-di.xlsx', 'register', '--year', '2024'))
    expect(sheet?.data[0]).toEqual([
      'Số, ký hiệu văn bản',
      'Ngày tháng văn bản',
      'Tên loại và trích yếu nội dung văn bản',
      'Người ký',
      'Nơi nhận văn bản',
      'Đơn vị, người nhận bản lưu',
      'Số lượng bản',
      'Ngày chuyển',
      'Ký nhận',
      'Ghi chú',
    ])
    expect(sheet?.data.slice(1).map(([symbol]) => symbol)).toEqual(['1337-CV/BTGTU', '1469-CV/BTGTU'])
  })

  test('as a spreadsheet is printed across A4, as wide as a page, with its columns and its name on each', async () => {
    const parts = unzipped(await written('so-den.xlsx', 'register', '--year', '2024', '--incoming'))
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>')
    expect(sheet).toMatch(/<pageMargins left="0.98"/)
    expect(sheet).toContain('&amp;CBAN TUYÊN GIÁO · Sổ đăng ký văn bản đến · Năm 2024</oddHeader>')
    expect(parts.get('xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Sổ đăng ký văn bản đến'!$1:$1</definedName>`,
    )
  })

  test('as a Word file lies across, has a cover, and repeats the head of its table; the same bytes each time', async () => {
    const bytes = await written('so-den.docx', 'register', '--year', '2024', '--incoming')
    const xml = unzipped(bytes).get('word/document.xml') ?? ''
    expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/)
    expect(xml).toContain('SỔ ĐĂNG KÝ VĂN BẢN ĐẾN')
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(xml.replaceAll(/<[^>]*noBreakHyphen\/>/g, '-').replaceAll(/<[^>]*>/g, '')).toContain('33-CV/TTĐN')
    expect(await written('so-den-2.docx', 'register', '--year', '2024', '--incoming')).toEqual(bytes)
  })

  test('of a year without letters says so', async () => {
    expect((await run('register', '--year', '2019')).out).toBe('Không có văn bản nào của năm 2019.\n')
  })
})

describe('report', () => {
  const asked = ['report', 'ttdn-10', '--as-of', '2024-08-05']

  test('is one page in the language asked for, the same bytes each time', async () => {
    const page = await written('page.html', ...asked)
    expect(await written('again.html', ...asked)).toEqual(page)
    expect(page.toString()).toContain('<html lang="vi">')
    expect((await run(...asked, '--lang', 'en')).out).toContain('<html lang="en">')
    expect(page.toString()).not.toMatch(/(?:src|href)="(?!#)[^"]*"|url\(|@import/)
  })

  test('of one letter marks it in the chain', async () => {
    const { out } = await run('report', '1469', '--as-of', '2024-08-05')
    const [, marked = ''] =
      /<g id="node\d+" class="node">(?:(?!<g id="node).)*?stroke-width="2.5"(.*?)<\/text>/s.exec(out) ?? []
    expect(marked).toContain('1469-CV/BTGTU')
  })

  test('of what is overdue for years tells how that came about, but not day by day', async () => {
    const folder = folderWith({
      'data/office.yaml': 'own: own\n',
      'data/units/units.yaml': 'units: [{ id: own, name: Own }, { id: u, name: U }]\n',
      'data/dispatches/1.yaml':
        'symbol: 1-CV/OWN\ndate: 2014-07-01\nissuer: own\ndue: 2014-07-31\nrecipients: [{ unit: u }]\n',
    })
    const { out } = await runProgram(['report', '--as-of', '2024-08-05', '--lang', 'en'], { cwd: folder })
    const [, why = ''] = /<details><summary>why<\/summary><ul>(.*?)<\/ul>/.exec(out) ?? []
    expect(why.match(/<li>[^<]*/g)).toEqual([
      '<li>Due day',
      expect.stringContaining('2014-07-31') as string,
      expect.stringMatching(/^<li>/) as string,
      expect.stringContaining('1-CV/OWN') as string,
    ])
    expect(out).toContain('<code>congvan why REF UNIT --as-of 2024-08-05</code>')
  })

  test('as a Word file is a báo cáo in the office’s layout, with both lists', async () => {
    const bytes = await written('bao-cao.docx', ...asked)
    const text = (unzipped(bytes).get('word/document.xml') ?? '').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(text).toContain('ĐẢNG CỘNG SẢN VIỆT NAM')
    expect(text).toContain('-BC/BTGTU')
    expect(text).toContain('BÁO CÁO')
    expect(text).toContain('Tổng số 88 lượt địa phương, đơn vị phải trả lời')
    expect(text).toContain('80 quá hạn chưa trả lời')
    expect(text).toContain('Thường trực Tỉnh ủy')
    expect(await written('bao-cao-2.docx', ...asked)).toEqual(bytes)
  })

  test('into a file of another kind is refused', async () => {
    expect(await run(...asked, '--out', join(scratch, 'x.pdf'))).toMatchObject({ code: 2 })
  })
})
