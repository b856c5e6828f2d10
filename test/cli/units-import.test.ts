import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { folderWith } from '../support/folder.ts'
import type { TestFiles } from '../support/memory-store.ts'
import { runProgram } from '../support/program.ts'

const root = join(import.meta.dirname, '../..')

function workspace(files: TestFiles): string {
  const folder = folderWith(files)
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  return folder
}

const run = (cwd: string, ...args: string[]) => runProgram(args, { cwd, env: { CONGVAN_LANG: 'vi' } })
const units = (cwd: string) => readdirSync(join(cwd, 'data/units')).toSorted()

const table = [
  'Mã;Tên;Tên gọn;Cơ quan cấp trên;Ký hiệu;Từ ngày',
  'so-tc;Sở Tài chính tỉnh Hưng Yên;Sở Tài chính;tinh-uy-hung-yen;STC;01/7/2025',
  ';Sở Nội vụ tỉnh Hưng Yên;Sở Nội vụ;Tỉnh ủy Hưng Yên;SNV;',
].join('\r\n')

test.each([
  ['with semicolons and a mark, as Excel writes it', `\uFEFF${table}`],
  ['with tabs', table.replaceAll(';', '\t')],
  ['with commas', table.replaceAll(';', ',')],
  ['in UTF-16, as Excel calls Unicode text', Buffer.from(`\uFEFF${table.replaceAll(';', '\t')}`, 'utf16le')],
])('a table %s becomes units', async (_, content) => {
  const folder = workspace({ 'Đơn vị.csv': content })
  const before = units(folder)
  const preview = await run(folder, 'units', 'import', 'Đơn vị.csv')
  expect(preview).toMatchObject({ code: 0 })
  expect(preview.out).toContain('so-noi-vu-tinh-hung-yen  Sở Nội vụ tỉnh Hưng Yên')
  expect(preview.err).toContain('Xem trước 2 cơ quan, chưa ghi gì')
  expect(units(folder)).toEqual(before)

  expect((await run(folder, 'units', 'import', 'Đơn vị.csv', '--write')).err).toContain(
    'Đã ghi 2 cơ quan vào data/units/don-vi.yaml',
  )
  expect(readFileSync(join(folder, 'data/units/don-vi.yaml'), 'utf8')).toContain('parent: tinh-uy-hung-yen')
  const found = await run(folder, 'units', 'so', 'noi', 'vu', '--format', 'json')
  expect(JSON.parse(found.out)).toMatchObject([{ id: 'so-noi-vu-tinh-hung-yen', short: 'Sở Nội vụ' }])
  expect((await run(folder, 'check')).code).toBe(0)
})

test('units are one command of the journal, and taken back', async () => {
  const folder = workspace({ 'a.csv': table })
  const before = units(folder)
  expect(await run(folder, 'units', 'import', 'a.csv', '--write')).toMatchObject({ code: 0 })
  expect((await run(folder, 'log')).out).toContain('units import a.csv')
  expect(await run(folder, 'undo')).toMatchObject({ code: 0 })
  expect(units(folder)).toEqual(before)
})

test('of two clerks who import the same units at once, one is refused', async () => {
  const folder = workspace({ 'a.csv': table })
  const ended = await Promise.all([1, 2].map(() => run(folder, 'units', 'import', 'a.csv', '--write')))
  expect(ended.map(({ code }) => code).toSorted((one, other) => one - other)).toEqual([0, 1])
  expect((await run(folder, 'check')).code).toBe(0)
})

test('a table to mend is never written over one that lies there', async () => {
  const folder = workspace({ 'a.csv': `${table}\n;;;;;`.replace('so-tc', 'bao-hung-yen'), 'a.can-sua.csv': 'đang sửa' })
  expect((await run(folder, 'units', 'import', 'a.csv', '--write')).err).toContain('a.can-sua-2.csv')
  expect(readFileSync(join(folder, 'a.can-sua.csv'), 'utf8')).toBe('đang sửa')
  expect((await run(folder, 'units', 'import', 'a.can-sua-2.csv', '--write')).err).toContain('a.can-sua-3.csv')
})

test('an Excel file becomes units, its days days', async () => {
  const folder = workspace({})
  const cell = (value: string) => ({ value })
  const rows = [
    ['id', 'name', 'from'].map(cell),
    [cell('so-tc'), cell('Sở Tài chính'), { value: new Date(Date.UTC(2025, 6, 1)), format: 'dd/mm/yyyy' }],
  ]
  await writeXlsxFile(rows).toFile(join(folder, 'a.xlsx'))
  expect(await run(folder, 'units', 'import', 'a.xlsx', '--write')).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, 'data/units/a.yaml'), 'utf8')).toContain('from: 2025-07-01')
})

test('one bad row keeps all out; the table comes back with reasons, and mended is taken', async () => {
  const bad = `${table}\r\nbao-hung-yen;Báo;;khong-co;;31/02/2024`
  const folder = workspace({ 'a.csv': bad })
  const before = units(folder)
  const refused = await run(folder, 'units', 'import', 'a.csv', '--write')
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('1 trong 3 dòng chưa dùng được; chưa ghi dòng nào')
  expect(units(folder)).toEqual(before)
  const rejects = readFileSync(join(folder, 'a.can-sua.csv'), 'utf8')
  expect(rejects).toContain('Lý do')
  expect(rejects).toContain('mã «bao-hung-yen» đã có')
  expect(rejects).toContain('không có cơ quan «khong-co»')
  expect(rejects).toContain('31/02/2024')

  const mended = rejects.replace('bao-hung-yen;Báo;;khong-co;;31/02/2024', 'bao-moi;Báo mới;;so-tc;;29/02/2024')
  writeFileSync(join(folder, 'a.can-sua.csv'), mended)
  expect(await run(folder, 'units', 'import', 'a.can-sua.csv', '--write')).toMatchObject({ code: 0 })
  expect(units(folder)).toHaveLength(before.length + 1)
})

test('what is no table of units is told', async () => {
  const folder = workspace({ 'a.csv': 'x;y\n1;2', 'b.csv': 'id;name\n"a;b', 'c.csv': '' })
  expect(await run(folder, 'units', 'import', 'a.csv')).toMatchObject({
    code: 2,
    err: expect.stringContaining('không có cột tên cơ quan') as string,
  })
  expect(await run(folder, 'units', 'import', 'b.csv')).toMatchObject({
    code: 3,
    err: expect.stringContaining('bảng CSV hỏng') as string,
  })
  expect(await run(folder, 'units', 'import', 'c.csv')).toMatchObject({ code: 3 })
  expect(await run(folder, 'units', 'import', 'd.csv')).toMatchObject({ code: 4 })
})
