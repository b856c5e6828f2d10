import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

const root = join(import.meta.dirname, '../..')

/** The campaign that ships with the program, with an answer in it that was imported, and a letter that answers. */
function workspace(lang = 'vi') {
  const cwd = folderWith()
  cpSync(join(root, 'data'), join(cwd, 'data'), { recursive: true })
  const path = (name: string) => join(cwd, 'data/dispatches/2024', `${name}.yaml`)
  const ours = readFileSync(path('1469-CV-BTGTU'), 'utf8')
  const answers = `${ours}responses:\n  - { unit: tap-chi-pho-hien, date: 2024-07-20, confirmed: false }\n  - { unit: hoi-nha-bao-hung-yen, date: 2024-07-21 } # gọi lại\n`
  writeFileSync(path('1469-CV-BTGTU'), answers)
  const reply =
    'symbol: 45-CV/BHY\ndate: 2024-07-25\nissuer: bao-hung-yen\nreferences:\n  - replies: 1469-CV/BTGTU\n    date: 2024-07-15\nconfirmed: false\nnotes: a\n'
  writeFileSync(path('45-CV-BHY'), reply)
  const run = (...args: string[]) =>
    runProgram(['--as-of', '2024-08-05', ...args], { cwd, env: { CONGVAN_LANG: lang } })
  return { run, answers, reply, text: (name: string) => readFileSync(path(name), 'utf8') }
}

test('what waits is listed, by any name of the command, and told by status and check', async () => {
  const { run } = workspace()
  const { code, out } = await run('xacnhan')
  expect(code).toBe(0)
  expect(out).toMatch(/1469-CV\/BTGTU +15\/7\/2024 +Tạp chí Phố Hiến +câu trả lời +20\/7\/2024/)
  expect(out).toMatch(/45-CV\/BHY +25\/7\/2024 +Báo Hưng Yên +văn bản/)
  expect(out).toContain('2 mục chờ xác nhận. Xem xong thì: congvan confirm SỐ [CƠ QUAN]')
  expect(JSON.parse((await run('confirm', '--json')).out)).toMatchObject([
    { symbol: '1469-CV/BTGTU', response: { unit: 'tap-chi-pho-hien', date: '2024-07-20' } },
    { symbol: '45-CV/BHY', response: null },
  ])
  expect((await run('status', '1469')).err).toContain('2 nơi có văn bản trả lời chờ xác nhận, chưa tính')
  expect((await run('check')).out).toContain('congvan confirm 45-CV/BHY')
})

test('a letter is confirmed: its line goes, the state it moves is told, and it can be taken back', async () => {
  const { run, text, reply } = workspace()
  expect(await run('confirm', '45-CV/BHY', '--dry-run')).toMatchObject({ code: 0 })
  expect(text('45-CV-BHY')).toBe(reply)
  const { code, out, err } = await run('confirm', '45-CV/BHY')
  expect({ code, out }).toEqual({ code: 0, out: '1469-CV/BTGTU · Báo Hưng Yên: quá hạn → đã trả lời\n' })
  expect(err).toContain('Đã xác nhận 1 mục: 45-CV/BHY.')
  expect(text('45-CV-BHY')).toBe(reply.replace('confirmed: false\n', ''))
  expect(await run('confirm', '45-CV/BHY')).toMatchObject({ code: 4 })
  expect((await run('log', '45-CV/BHY')).out).toContain('confirm 45-CV/BHY')
  expect(await run('undo')).toMatchObject({ code: 0 })
  expect(text('45-CV-BHY')).toBe(reply)
})

test('what a unit sent in answer to a letter is confirmed under that letter, be it a letter or an answer in it', async () => {
  const { run, text, answers } = workspace()
  expect((await run('confirm', '1469', 'bao hung yen')).out).toContain('Báo Hưng Yên: quá hạn → đã trả lời')
  expect(text('45-CV-BHY')).not.toContain('confirmed')
  expect((await run('confirm', '1469', 'tap chi pho hien')).out).toContain('Tạp chí Phố Hiến: quá hạn → đã trả lời')
  expect(text('1469-CV-BTGTU')).toBe(answers.replace(', confirmed: false', ''))
  expect(await run('confirm', '1469')).toMatchObject({ code: 4 })
  expect((await run('confirm')).out).toBe('Không có gì chờ xác nhận.\n')
  expect(await run('confirm', '--all')).toMatchObject({ code: 4 })
})

test('all of it is confirmed at once, from three on only with --yes', async () => {
  const { run, text, answers } = workspace()
  expect(await run('respond', '1469', 'dai phat thanh', '--date', '2024-07-22')).toMatchObject({ code: 0 })
  const { code, err } = await run('confirm', '--all')
  expect(code).toBe(0)
  expect(err).toContain('Đã xác nhận 2 mục: 1469-CV/BTGTU, 45-CV/BHY.')
  expect(text('1469-CV-BTGTU').startsWith(answers.replace(', confirmed: false', ''))).toBe(true)
  expect(await run('undo')).toMatchObject({ code: 0 })
  expect(text('1469-CV-BTGTU').startsWith(answers)).toBe(true)
})

test('where only letters that answer it wait, they are named; in English too', async () => {
  const { run } = workspace('en')
  await run('confirm', '1469')
  const { code, err } = await run('confirm', '1469')
  expect(code).toBe(4)
  expect(err).toContain('Nothing in 1469-CV/BTGTU waits to be confirmed.')
  expect(err).toContain('What waits are letters that answer it: 45-CV/BHY.')
})
