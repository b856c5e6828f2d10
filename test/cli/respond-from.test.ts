import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { folderWith } from '../support/folder.ts'
import type { TestFiles } from '../support/memory-store.ts'
import { runProgram } from '../support/program.ts'

const root = join(import.meta.dirname, '../..')
const asOf = ['--as-of', '2024-08-05']

function workspace(files: TestFiles = {}) {
  const cwd = folderWith(files)
  cpSync(join(root, 'data'), join(cwd, 'data'), { recursive: true })
  const run = (...args: string[]) => runProgram([...asOf, ...args], { cwd, env: { CONGVAN_LANG: 'vi' } })
  const file = (name: string) => readFileSync(join(cwd, name), 'utf8')
  return { cwd, run, file, text: (record = '1469-CV-BTGTU') => file(`data/dispatches/2024/${record}.yaml`) }
}

const table = [
  'STT;Cơ quan;Ngày (dd/mm/yyyy);Số, ký hiệu;Kết quả;Số lượng;Ghi chú',
  '1;Báo Hưng Yên;25/7/2024;45-BC/BHY;đầy đủ;3;',
  '2;hoi nha bao tinh;2024-07-26;;một phần;1;gửi sau, hứa thêm',
  '3;Tạp chí Phố Hiến;;;;;',
].join('\r\n')

test.each([
  ['as Excel in Vietnam writes it', `\uFEFF${table}`],
  ['with a title above', `TÌNH HÌNH TRẢ LỜI, đợt X\n\n${table}`],
  ['with tabs', table.replaceAll(';', '\t')],
  ['with accents put apart', table.normalize('NFD')],
  ['that says it is Excel but is not', table],
])('a table %s is shown, then written as one command that can be taken back', async (_, content) => {
  const { run, text } = workspace({ 'a.xlsx': content })
  const before = text()
  const preview = await run('respond', '1469', '--from', 'a.xlsx')
  expect(preview.code).toBe(0)
  expect(preview.out).toContain('Báo Hưng Yên · 25/7/2024, 45-BC/BHY, trả lời đủ, 3: quá hạn → đã trả lời')
  expect(preview.out).toContain('«hoi nha bao tinh» được hiểu là Hội Nhà báo tỉnh Hưng Yên (khớp khi bỏ dấu)')
  expect(preview.err).toContain('1 dòng chưa có gì để ghi')
  expect(preview.err).toContain('Xem trước 2 câu trả lời, chưa ghi gì')
  expect(text()).toBe(before)

  const { code, err } = await run('respond', '1469', '--from', 'a.xlsx', '--write')
  expect(code).toBe(0)
  expect(err).toContain('Đã ghi 2 câu trả lời.')
  expect(text()).toBe(
    `${before}responses:\n` +
      '  - { unit: bao-hung-yen, date: 2024-07-25, symbol: 45-BC/BHY, outcome: complete, count: 3 }\n' +
      '  - { unit: hoi-nha-bao-hung-yen, date: 2024-07-26, outcome: partial, note: "gửi sau, hứa thêm", count: 1 }\n',
  )
  expect((await run('log', '1469')).out).toContain('respond --from a.xlsx')
  expect(await run('undo')).toMatchObject({ code: 0 })
  expect(text()).toBe(before)
})

test('an Excel file with a head of two merged rows and real days is read, and every row may answer another letter', async () => {
  const { cwd, run, text } = workspace()
  const cell = (value: string) => ({ value })
  const day = (date: number) => ({ value: new Date(Date.UTC(2024, 6, date)), format: 'dd/mm/yyyy' })
  const rows = [
    [
      { ...cell('Đơn vị'), rowSpan: 2 },
      { ...cell('Trả lời'), columnSpan: 2 },
      null,
      { ...cell('Công văn'), rowSpan: 2 },
    ],
    [null, cell('Ngày'), cell('Số'), null],
    [cell('BHY'), day(25), cell('45-BC/BHY'), cell('1469-CV/BTGTU')],
    [cell('Hà Giang'), day(26), cell('7-BC/TU'), cell('33-CV')],
  ]
  await writeXlsxFile(rows).toFile(join(cwd, 'a.xlsx'))
  const units = join(cwd, 'data/units')
  for (const name of readdirSync(units)) {
    const text = readFileSync(join(units, name), 'utf8')
    writeFileSync(
      join(units, name),
      text.replace(/^( *)- id: bao-hung-yen\n/m, '$1- id: bao-hung-yen\n$1  codes: [BHY]\n'),
    )
  }
  const { code, out } = await run('respond', '--from', 'a.xlsx', '--yes')
  expect({ code, out }).toMatchObject({
    code: 0,
    out: expect.stringContaining('«BHY» được hiểu là Báo Hưng Yên') as string,
  })
  expect(text()).toContain('{ unit: bao-hung-yen, date: 2024-07-25, symbol: 45-BC/BHY, outcome: complete }')
  expect(text('33-CV-TTDN')).toContain(
    '{ unit: tinh-uy-ha-giang, date: 2024-07-26, symbol: 7-BC/TU, outcome: complete }',
  )
})

test('one bad row keeps all out; the table comes back with reasons, and mended is taken', async () => {
  const bad = `${table}\r\n4;bao hung yem;30/02/2024;;xong;ba;\r\n5;Đài;26/7/2024;;;;\r\n6;Hà Giang;26/7/2024;;;;`
  const { cwd, run, text, file } = workspace({ 'Trả lời.csv': bad })
  const before = text()
  const { code, out, err } = await run('respond', '1469', '--from', 'Trả lời.csv', '--write')
  expect(code).toBe(1)
  expect(text()).toBe(before)
  expect(out).toContain('không có cơ quan «bao hung yem»; có phải Báo Hưng Yên (bao-hung-yen)?')
  expect(out).toContain('có phải Đài Phát thanh - Truyền hình tỉnh Hưng Yên (dai-ptth-hung-yen)?')
  expect(out).toContain('Tỉnh ủy Hà Giang không phải là nơi nhận phải trả lời 1469-CV/BTGTU')
  expect(err).toContain('3 trong 6 dòng chưa dùng được; chưa ghi dòng nào.')
  const rejects = file('Trả lời.can-sua.csv')
  expect(rejects).toMatch(/^\uFEFFSTT;Cơ quan;.*;Lý do\r\n1;Báo Hưng Yên;.*;\r\n/)
  expect(rejects).toContain('«30/02/2024» không phải ngày có thật')

  const mended = rejects
    .replace('bao hung yem;30/02/2024;;xong;ba;', 'tap chi pho hien;30/7/2024;;đạt;2;')
    .replace('5;Đài;', '5;dai-ptth-hung-yen;')
    .replace(/^6;.*\r\n/m, '')
  writeFileSync(join(cwd, 'Trả lời.can-sua.csv'), mended)
  expect(await run('respond', '1469', '--from', 'Trả lời.can-sua.csv', '--write')).toMatchObject({ code: 0 })
  expect(text().match(/- \{ unit/g)).toHaveLength(4)
})

test('what is on record already is told and not written twice; the same letter told otherwise is refused', async () => {
  const { cwd, run, text } = workspace({ 'a.csv': table })
  await run('respond', '1469', '--from', 'a.csv', '--write')
  const once = text()
  const again = await run('respond', '1469', '--from', 'a.csv', '--write')
  expect(again.code).toBe(5)
  expect(again.out).toContain('đã có trong hồ sơ, không ghi lại: 25/7/2024, 45-BC/BHY, trả lời đủ, 3')
  expect(text()).toBe(once)

  writeFileSync(
    join(cwd, 'b.csv'),
    `${table}\n4;Báo Hưng Yên;30/7/2024;46-BC/BHY;;;\n5;Báo Hưng Yên;30/7/2024;46-BC/BHY;;;`,
  )
  const more = await run('respond', '1469', '--from', 'b.csv', '--write')
  expect(more.code).toBe(0)
  expect(more.out).toContain('trước đó đã ghi: 25/7/2024, 45-BC/BHY, trả lời đủ, 3')
  expect(more.err).toContain('Đã ghi 1 câu trả lời; 3 câu đã có từ trước, không ghi lại.')

  writeFileSync(join(cwd, 'c.csv'), table.replace('đầy đủ;3', 'đầy đủ;4'))
  const otherwise = await run('respond', '1469', '--from', 'c.csv', '--write')
  expect(otherwise.code).toBe(1)
  expect(otherwise.out).toContain('có vẻ là văn bản đã ghi, nhưng ghi khác: 25/7/2024, 45-BC/BHY, trả lời đủ, 3')
})

test('one answer by hand tells of others, and is refused where it is there already, told fully or otherwise', async () => {
  const { run, text } = workspace()
  const answer = ['respond', '1469', 'bao hung yen', '--date', '25/7/2024']
  await run(...answer, '--symbol', '45-BC/BHY', '--count', '3')
  const once = text()
  expect(await run(...answer)).toMatchObject({ code: 5, err: expect.stringContaining('Đã có trong hồ sơ') as string })
  expect(await run('respond', '1469', 'bao hung yen', '--date', '26/7/2024', '--symbol', '45-BC/BHY')).toMatchObject({
    code: 5,
    err: expect.stringContaining('có vẻ là văn bản đã ghi, nhưng ghi khác') as string,
  })
  expect(text()).toBe(once)
  expect(await run(...answer, '--symbol', '46-BC/BHY', '--again')).toMatchObject({
    code: 0,
    err: expect.stringContaining('trước đó đã ghi: 25/7/2024, 45-BC/BHY, trả lời đủ, 3') as string,
  })
})

test('what is left open is given by options, and the list that status writes can be filled in and given back', async () => {
  const { cwd, run, file, text } = workspace({ 'a.csv': 'Cơ quan\nBáo Hưng Yên\nTạp chí Phố Hiến\n' })
  expect(await run('respond', '1469', '--from', 'a.csv')).toMatchObject({ code: 0 })
  const options = ['--date', '30/7/2024', '--outcome', 'acknowledged', '--note', 'điện thoại']
  expect(await run('respond', '1469', '--from', 'a.csv', ...options, '--write')).toMatchObject({ code: 0 })
  expect(text()).toContain('{ unit: tap-chi-pho-hien, date: 2024-07-30, outcome: acknowledged, note: điện thoại }')

  await run('status', '1469', '--out', 'b.csv')
  const [head = '', ...rows] = file('b.csv').split('\r\n')
  const at = head.split(',').indexOf('Ngày trả lời')
  const filled = rows.map(row => {
    const cells = row.split(',')
    return cells.includes('hoi-nha-bao-hung-yen')
      ? cells.with(cells.length - head.split(',').length + at, '2024-08-01')
      : cells
  })
  writeFileSync(join(cwd, 'b.csv'), [head, ...filled.map(cells => cells.join(','))].join('\r\n'))
  const back = await run('respond', '--from', 'b.csv', '--write')
  expect(back).toMatchObject({ code: 0 })
  expect(text()).toContain('{ unit: hoi-nha-bao-hung-yen, date: 2024-08-01, outcome: complete }')
})

test('what is no table of answers, or does not say which letter is answered, is told', async () => {
  const { run } = workspace({ 'a.csv': 'x;y\n1;2', 'b.csv': table, 'c.csv': 'Cơ quan;Ngày', 'd.xls': '<html><table>' })
  expect(await run('respond', '1469', '--from', 'a.csv')).toMatchObject({ code: 2 })
  expect(await run('respond', '--from', 'b.csv')).toMatchObject({ code: 2, out: '' })
  expect(await run('respond', '1469', '--from', 'c.csv')).toMatchObject({ code: 2 })
  expect(await run('respond', '1469', '--from', 'd.xls')).toMatchObject({ code: 3 })
  expect(await run('respond', '1469', '--from', 'e.csv')).toMatchObject({ code: 4 })
  expect(await run('respond', '1469', 'bao hung yen', '--from', 'b.csv')).toMatchObject({ code: 2 })
  expect(await run('respond', '1469', '--from', 'b.csv', '--symbol', '1-CV/A')).toMatchObject({ code: 2 })
  expect(await run('respond')).toMatchObject({ code: 2 })
})

test('of clerks who give different tables at once none loses a row', async () => {
  const units = ['bao-hung-yen', 'tap-chi-pho-hien', 'hoi-nha-bao-hung-yen', 'dai-ptth-hung-yen']
  const { run, text } = workspace(
    Object.fromEntries(units.map(unit => [`${unit}.csv`, `unit,date\n${unit},2024-07-25\n`])),
  )
  const ended = await Promise.all(units.map(unit => run('respond', '1469', '--from', `${unit}.csv`, '--write')))
  expect(ended.map(({ code }) => code)).toEqual([0, 0, 0, 0])
  for (const unit of units) expect(text().split(`unit: ${unit}, date: 2024-07-25`)).toHaveLength(2)
})
