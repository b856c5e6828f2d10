import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

const root = join(import.meta.dirname, '../..')
const letter = 'data/dispatches/2024/1469-CV-BTGTU.yaml'
const asOf = ['--as-of', '2024-08-05']

function workspace() {
  const cwd = folderWith()
  cpSync(join(root, 'data'), join(cwd, 'data'), { recursive: true })
  const run = (...args: string[]) => runProgram(args, { cwd, env: { CONGVAN_LANG: 'vi' } })
  return { run, text: () => readFileSync(join(cwd, letter), 'utf8') }
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
    numbers.map(symbol => run('respond', '1469-CV', 'bao hung yen', '--symbol', symbol, ...asOf)),
  )
  expect(ended.map(({ code }) => code)).toEqual(numbers.map(() => 0))
  for (const symbol of numbers) expect(text().split(`symbol: ${symbol},`)).toHaveLength(2)
})
