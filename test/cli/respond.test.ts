import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { personAt } from '../support/person.ts'
import { runProgram } from '../support/program.ts'

const root = join(import.meta.dirname, '../..')
const letter = 'data/dispatches/2024/1469-CV-BTGTU.yaml'
const asOf = ['--as-of', '2024-08-05']

function workspace() {
  const cwd = folderWith()
  cpSync(join(root, 'data'), join(cwd, 'data'), { recursive: true })
  const run = (...args: string[]) => runProgram(args, { cwd, env: { CONGVAN_LANG: 'vi' } })
  const at = join(cwd, letter)
  const ask = (...answers: string[]) => personAt(cwd, answers)
  return { run, ask, cwd, text: () => readFileSync(at, 'utf8'), write: (text: string) => writeFileSync(at, text) }
}

test('an answer goes on record as one line, is told, is not taken twice, and can be taken back', async () => {
  const { run, text } = workspace()
  const before = text()
  const respond = ['respond', '1469-CV', 'bao hung yen', '--date', '25/7/2024', ...asOf]
  expect(await run(...respond, '--dry-run')).toMatchObject({ code: 0 })
  expect(text()).toBe(before)
  const { code, out } = await run(...respond)
  expect({ code, out }).toEqual({ code: 0, out: '1469-CV/BTGTU · Báo Hưng Yên: quá hạn → đã trả lời\n' })
  expect(text()).toBe(`${before}responses:\n  - { unit: bao-hung-yen, date: 2024-07-25, outcome: complete }\n`)
  expect(await run(...respond)).toMatchObject({ code: 5 })
  expect((await run('log', '1469-CV')).out).toContain('respond 1469-CV/BTGTU bao-hung-yen')
  expect(await run('undo')).toMatchObject({ code: 0 })
  expect(text()).toBe(before)
  expect(await run('undo')).toMatchObject({ code: 4 })
})

test('of a unit that ended, what its heir sends is told only where it moves something', async () => {
  const { run } = workspace()
  const respond = ['respond', '1469-CV', 'bao hung yen', '--as-of', '2025-12-01', '--dry-run']
  const [own, ended] = ['1469-CV/BTGTU · Báo Hưng Yên', '1469-CV/BTGTU · Đài Phát thanh - Truyền hình tỉnh Hưng Yên']
  expect((await run(...respond)).out).toBe(`${own}: quá hạn → trả lời muộn\n${ended}: quá hạn → trả lời muộn\n`)
  expect((await run(...respond, '--outcome', 'partial')).out).toBe(`${own}: quá hạn, không đổi\n`)
})

test('three units or more are written only with --yes, unknown ones not at all', async () => {
  const { run, text } = workspace()
  const before = text()
  const many = ['exempt', '1469-CV', '--state', 'overdue', '--reason', 'x', ...asOf]
  expect(await run(...many)).toMatchObject({ code: 2 })
  expect(await run('extend', '1469-CV', 'bao hung yem x', '--to', '2024-08-10', '--reason', 'x')).toMatchObject({
    code: 4,
  })
  expect(text()).toBe(before)
  const { code, out } = await run(...many, '--yes')
  expect(code).toBe(0)
  expect(out.split('\n').filter(line => line.endsWith('quá hạn → được miễn')).length).toBeGreaterThan(20)
})

test('of several programs that write at once none loses an answer', async () => {
  const { run, text } = workspace()
  const numbers = Array.from({ length: 8 }, (_, index) => `${index + 1}-BC/BHY`)
  const ended = await Promise.all(
    numbers.map(symbol => run('respond', '1469-CV', 'bao hung yen', '--again', '--symbol', symbol, ...asOf)),
  )
  expect(ended.map(({ code }) => code)).toEqual(numbers.map(() => 0))
  for (const symbol of numbers) expect(text().split(`symbol: ${symbol},`)).toHaveLength(2)
})

test('a second answer to one letter is told and must be meant', async () => {
  const { run, ask, text } = workspace()
  await run('respond', '1469-CV', 'bao hung yen', '--symbol', '45-BC/BHY', ...asOf)
  const before = text()
  const second = ['respond', '1469-CV', 'bao hung yen', '--symbol', '46-BC/BHY', ...asOf]
  const refused = await run(...second)
  expect(refused).toMatchObject({ code: 5, err: expect.stringContaining('--again') as string })
  expect(await ask('k').run(...second)).toMatchObject({ code: 5 })
  expect(text()).toBe(before)
  expect(await ask('c').run(...second)).toMatchObject({ code: 0 })
  expect(await run('respond', '1469-CV', 'bao hung yen', '--outcome', 'invalid', ...asOf)).toMatchObject({ code: 0 })
  expect(await run('respond', '1469-CV', 'bao hung yen', '--symbol', '47-BC/BHY', ...asOf)).toMatchObject({ code: 0 })
})

test('from three units on the person at the terminal is asked, once, and told their names', async () => {
  const { ask, text } = workspace()
  const before = text()
  const many = ['exempt', '1469-CV', '--state', 'overdue', ...asOf]
  const no = ask('')
  expect(await no.run(...many)).toMatchObject({ code: 5, err: expect.stringContaining('Báo Hưng Yên') as string })
  expect(no.questions).toHaveLength(1)
  expect(text()).toBe(before)
  expect(await ask('Có').run(...many)).toMatchObject({ code: 0 })
  expect(text()).not.toBe(before)
})

test('who leaves the question leaves the records as they are', async () => {
  const { ask, text } = workspace()
  const before = text()
  const left = await ask().run('exempt', '1469-CV', '--state', 'overdue', ...asOf)
  expect(left).toMatchObject({ code: 130, err: expect.stringContaining('Không ghi gì') as string })
  expect(text()).toBe(before)
})

describe('a day that is hardly meant is told, and written', () => {
  test.each([
    [['respond', '--date', '6/8/2024'], 'ở sau hôm nay (05/8/2024)'],
    [['respond', '--date', '14/7/2024'], 'ở trước ngày của 1469-CV/BTGTU (15/7/2024)'],
    [['respond', '--date', '20/7/2024', '--received', '19/7/2024'], 'ở trước ngày của văn bản trả lời'],
    [['extend', '--to', '4/8/2024'], 'đã qua (hôm nay là 05/8/2024)'],
    [['extend', '--to', '31/7/2024', '--as-of', '2024-07-20'], 'không muộn hơn hạn đang có (31/7/2024)'],
  ])('%j', async ([command = '', ...options], told) => {
    const { run } = workspace()
    const ended = await run(...asOf, command, '1469-CV', 'bao hung yen', ...options)
    expect(ended).toMatchObject({ code: 0, err: expect.stringContaining(told) as string })
  })
})

test('more time is told with the day it was and the day it is', async () => {
  const { run } = workspace()
  const { out } = await run('extend', '1469-CV', 'bao hung yen', '--to', '10/8/2024', ...asOf)
  expect(out).toBe('1469-CV/BTGTU · Báo Hưng Yên: quá hạn → còn hạn; hạn 31/7/2024 → 10/8/2024\n')
})

test('what must be given is asked for in the reader’s language', async () => {
  const { run } = workspace()
  const { code, err } = await run('extend', '1469-CV', 'bao hung yen')
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('Thiếu tùy chọn --to <ngày>') as string })
})

test('several commands are taken back at once, and who undoes is told whose state moved', async () => {
  const { run, text } = workspace()
  const before = text()
  await run('respond', '1469-CV', 'bao hung yen', ...asOf)
  await run('extend', '1469-CV', 'hoi nha bao', '--to', '10/8/2024', ...asOf)
  expect(await run('undo', '3')).toMatchObject({ code: 4 })
  expect((await run('undo', '2', '--dry-run')).out.split('\n')).toHaveLength(3)
  const { code, out } = await run('undo', '2', ...asOf)
  expect({ code, moved: out.split('\n').filter(line => line.includes('→ quá hạn')).length }).toEqual({
    code: 0,
    moved: 2,
  })
  expect(text()).toBe(before)
  expect((await run('log')).out.match(/đã hủy/g)).toHaveLength(2)
  expect(await run('undo')).toMatchObject({ code: 4 })
})

test('what a hand changed since is not taken back, with the reason', async () => {
  const { run, text, write } = workspace()
  await run('respond', '1469-CV', 'bao hung yen', ...asOf)
  const byHand = text().replace('date: 2024-08-05, outcome', 'date: 2024-08-02, outcome')
  write(byHand)
  const { code, err } = await run('undo')
  expect({ code, err }).toMatchObject({ code: 5, err: expect.stringContaining('đã được sửa sau lệnh ấy') as string })
  expect(text()).toBe(byHand)
})

test('the log tells the hour of the office, and can be narrowed', async () => {
  const { run, cwd } = workspace()
  await run('respond', '1469-CV', 'bao hung yen', ...asOf)
  const [entry] = JSON.parse((await run('log', '--json')).out) as { id: string; by: string }[]
  const file = join(cwd, '.congvan/journal', `${entry?.id}.json`)
  const written = JSON.parse(readFileSync(file, 'utf8')) as object
  writeFileSync(file, JSON.stringify({ ...written, at: '2024-08-05T18:30:00.000Z', by: 'lan' }))
  expect((await run('log')).out).toContain('06/8/2024 01:30')
  expect(await run('log', '--by', 'LAN', '--since', '6/8/2024', '--json')).toMatchObject({
    out: expect.stringContaining('respond') as string,
  })
  expect((await run('log', '--until', '5/8/2024', '--json')).out).toBe('[]\n')
  expect(await run('undo')).toMatchObject({ code: 2, err: expect.stringContaining('lan') as string })
  expect(await run('undo', '--yes')).toMatchObject({ code: 0 })
})

test('whom filters choose is written down only where all records can be read', async () => {
  const { run, text, cwd } = workspace()
  const before = text()
  writeFileSync(join(cwd, 'data/units/hung-yen.yaml'), 'units: [')
  const exempt = ['exempt', '1469-CV', '--reason', 'bão', ...asOf]
  expect(await run(...exempt, '--state', 'overdue', '--yes')).toMatchObject({
    code: 3,
    err: expect.stringContaining('chưa chắc lọc đúng ai') as string,
  })
  expect(text()).toBe(before)
  expect(await run(...exempt, 'bao-hung-yen')).toMatchObject({ code: 3 })
  expect(text()).toContain('exemptions:\n  - { unit: bao-hung-yen')
})
