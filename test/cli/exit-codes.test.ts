import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandNames } from '../../src/cli/command-names.ts'
import { exitCodes } from '../../src/cli/refusal.ts'
import { runProgram } from '../support/program.ts'

/** The table of exit codes in the manual, command by command. */
const root = join(import.meta.dirname, '../..')
let home: string

/** Workspaces beside each other: one whole, one with a record that cannot be read, none. */
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'congvan-'))
  for (const name of ['whole', 'partial']) cpSync(join(root, 'data'), join(home, name, 'data'), { recursive: true })
  writeFileSync(join(home, 'partial/data/dispatches/2024/bad.yaml'), 'symbol: 1-CV\ndate: soon\n')
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const codeOf = async (folder: string, ...words: string[]) =>
  (await runProgram(words, { cwd: join(home, folder), env: { CONGVAN_LANG: 'vi' } })).code

test.each(['vi/ma-ket-thuc', 'en/exit-codes'])('the table in %s has every code, and no other', name => {
  const page = readFileSync(join(root, `docs/manual/${name}.md`), 'utf8')
  const told = [...page.matchAll(/^\| +(\d+) \|/gm)].map(([, code]) => Number(code))
  expect(told).toEqual(Object.values(exitCodes))
})

test.each(commandNames)('%s ends with 0 for its help and with 2 for an option that it does not have', async name => {
  expect([await codeOf('whole', name, '--help'), await codeOf('whole', name, '--khong-co')]).toEqual([0, 2])
})

/** What each command needs to be asked anything, on the records that ship. */
const asked: Readonly<Record<string, readonly string[]>> = {
  chain: ['1469'],
  overdue: [],
  status: [],
  why: ['1469', 'bao hung yen', '--as-of', '2024-08-05'],
  recipients: ['1469'],
  notice: ['1469', '--as-of', '2024-08-05'],
  template: ['list'],
  list: [],
  show: ['1469'],
  units: [],
  confirm: [],
  log: [],
  diff: ['--from', '2024-07-20', '--to', '2024-08-05'],
  register: ['--year', '2024'],
  check: [],
}

describe.each(Object.entries(asked))('%s', (name, words) => {
  test('ends with 0, with 3 where a record cannot be read, with 4 where there is no workspace', async () => {
    const codes = await Promise.all(['whole', 'partial', '.'].map(folder => codeOf(folder, name, ...words)))
    expect(codes).toEqual([0, 3, 4])
  })
})

test.each([
  ['chain', '77-CV'],
  ['overdue', '77-CV'],
  ['status', '77-CV'],
  ['why', '77-CV', 'x'],
  ['recipients', '77-CV'],
  ['notice', '77-CV'],
  ['notice', '1469', '--template', 'khong-co', '--as-of', '2024-08-05'],
  ['template', 'show', 'khong-co'],
  ['show', '77-CV'],
  ['respond', '77-CV', 'x'],
  ['extend', '77-CV', 'x', '--to', '2024-08-10', '--reason', 'x'],
  ['exempt', '77-CV', 'x', '--reason', 'x'],
  ['confirm', '77-CV'],
  ['edit', '77-CV'],
  ['remove', '77-CV'],
  ['explain', 'khong-co'],
  ['help', 'khong-co'],
  ['schema', 'khong-co'],
  ['schema', '--output', 'khong-co'],
])('%s %s … ends with 4 for what is not there', async (...words) => {
  expect(await codeOf('whole', ...words)).toBe(exitCodes.notFound)
})
