import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

/** The built program, where Báo Hưng Yên owes the office three things from two dispatches. */
const root = join(import.meta.dirname, '../..')
const letters2024 = 'data/dispatches/2024'

const letter1475 = `
symbol: 1475-CV/BTGTU
date: 2024-07-18
issuer: btgtu-hung-yen
subject: báo cáo kết quả tuyên truyền 6 tháng đầu năm
duties:
  - { id: bao-cao, what: báo cáo kết quả 6 tháng, due: 2024-07-25 }
  - { id: ke-hoach, what: kế hoạch 6 tháng cuối năm, due: 2024-08-01 }
recipients: [{ unit: bao-hung-yen }, { unit: huyen-uy-an-thi }]
copies: [{ unit: thuong-truc-tinh-uy, for: để báo cáo }, { text: Lưu VT }]
responses: [{ unit: huyen-uy-an-thi, date: 2024-07-22 }]
`

function workspace(office: (text: string) => string = text => text): string {
  const folder = folderWith()
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  writeFileSync(join(folder, letters2024, '1475-CV-BTGTU.yaml'), letter1475)
  const file = join(folder, 'data/office.yaml')
  writeFileSync(file, office(readFileSync(file, 'utf8')))
  return folder
}

const run = (cwd: string, ...args: string[]) => runProgram(args, { cwd, env: { CONGVAN_LANG: 'vi' } })
const toBao = ['notice', '--by-unit', '--unit', 'bao hung yen', '--as-of', '2024-08-05']

interface Status {
  obligations: { dispatch: string; unit: string; duty: string | null; pressedUntil: string; state: string }[]
}
const owedByBao = async (cwd: string, asOf: string) => {
  const { out } = await run(cwd, 'status', '--unit', 'bao-hung-yen', '--as-of', asOf, '--format', 'json')
  return (JSON.parse(out) as Status).obligations.map(({ dispatch, duty, state, pressedUntil }) =>
    [dispatch, duty ?? '', state, pressedUntil].join(' ').trim(),
  )
}

test.each([
  ['hd36', (text: string) => text],
  ['nd30', (text: string) => text.replace('layout: hd36', 'layout: nd30').replace('K/T TRƯỞNG BAN', 'KT. TRƯỞNG BAN')],
])('a letter about all that one body owes, in %s', async (layout, office) => {
  const { code, out } = await run(workspace(office), ...toBao)
  expect(code).toBe(0)
  await expect(out).toMatchFileSnapshot(`../letter/golden/tong-hop-${layout}.txt`)
})

test('each body that owes anything gets one, in a file of its own', async () => {
  const folder = workspace()
  const { code, err } = await run(folder, 'notice', '--by-unit', '--as-of', '2024-08-05', '--out', 'ra')
  expect(code).toBe(0)
  expect(err).toContain('Đã ghi 25 công văn vào ra')
  expect(readdirSync(join(folder, 'ra'))).toContain('tong-hop_2024-08-05_bao-hung-yen.txt')
  expect((await run(folder, 'notice', 'verify', 'ra', '--as-of', '2024-08-05')).code).toBe(0)
  const answer = 'responses: [{ unit: bao-hung-yen, date: 2024-08-05 }]\n'
  const file = join(folder, letters2024, '1469-CV-BTGTU.yaml')
  writeFileSync(file, readFileSync(file, 'utf8') + answer)
  const { code: overtaken, out } = await run(folder, 'notice', 'verify', 'ra', '--as-of', '2024-08-05')
  expect(overtaken).toBe(1)
  expect(out).toBe('tong-hop_2024-08-05_bao-hung-yen.txt: có thêm trả lời của Báo Hưng Yên\n')
})

test('of one dispatch or campaign, only what that asked for', async () => {
  const { out } = await run(workspace(), 'notice', '1475-CV', '--by-unit', '--as-of', '2024-08-05')
  expect(out).toContain('đối với 02 nội dung sau đây')
  expect(out).not.toContain('1469-CV/BTGTU')
})

describe('recorded', () => {
  const record = ['--record', '--number', '1520', '--date', '2024-08-06']

  test('it presses every debt by its own day, and leaves each a matter of its own', async () => {
    const folder = workspace()
    const { code } = await run(folder, 'notice', '--by-unit', '--unit', 'bao hung yen', ...record)
    expect(code).toBe(0)
    const written = readFileSync(join(folder, letters2024, '1520-CV-BTGTU.yaml'), 'utf8')
    const cited = [...written.matchAll(/- (\w+): (\S+)\n {4}date/g)].map(([, how, symbol]) => `${how} ${symbol}`)
    expect(cited).toEqual(['reminds 1469-CV/BTGTU', 'reminds 1475-CV/BTGTU'])
    expect(written).toContain('separately: true')
    expect((await run(folder, 'check')).code).toBe(0)
    expect(await owedByBao(folder, '2024-08-07')).toEqual([
      '1469-CV/BTGTU  overdue 2024-08-13',
      '1475-CV/BTGTU bao-cao overdue 2024-08-13',
      '1475-CV/BTGTU ke-hoach overdue 2024-08-13',
    ])
    const again = await run(folder, ...toBao.slice(0, -1), '2024-08-07')
    expect(again.out).toBe('Không có cơ quan nào cần đôn đốc.\n')
    expect(again.err).toContain('đã đôn đốc ngày 06/8/2024 bằng công văn 1520-CV/BTGTU')
    const later = await run(folder, 'notice', '1520', '--as-of', '2024-08-20')
    expect(later.out.replace(/\s+/g, ' ')).toContain(
      'Ngày 06/8/2024, Ban Tuyên giáo Tỉnh ủy đã đôn đốc tại Công văn số 1520-CV/BTGTU, đề nghị gửi kết quả chậm nhất ngày 13/8/2024.',
    )
  })
})

test.each([[['notice'], 'thêm --by-unit']])('%j is refused with 2', async (args, said) => {
  const { code, err } = await run(root, ...args, '--as-of', '2024-08-05')
  expect({ code, told: err.includes(said) }).toEqual({ code: 2, told: true })
})
