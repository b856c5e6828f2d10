import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runProgram } from '../support/program.ts'

/** What a command ends with, and that what a person may mend is never told as a fault of the program. */
const root = join(import.meta.dirname, '../..')
let workspace: string

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'Sổ công văn '))
  cpSync(join(root, 'data'), join(workspace, 'data'), { recursive: true })
})
afterEach(() => rmSync(workspace, { recursive: true }))

const run = (...args: string[]) => runProgram(args, { cwd: workspace, env: { CONGVAN_LANG: 'vi', NO_COLOR: '1' } })

const asOf = ['--as-of', '2024-08-05']
const long = 'x'.repeat(300)

describe.each([
  ['an answer', ['overdue', ...asOf], 0],
  ['nobody overdue', ['overdue', '1469', '--as-of', '2024-07-20'], 0],
  ['an option before the command', [...asOf, 'overdue'], 0],
  ['a command that does not exist', ['overdeu'], 2],
  ['an option that does not exist', ['overdue', '--sonn', '3'], 2],
  ['an option without its value', ['overdue', '--out'], 2],
  ['too many words', ['why', '33-CV', 'ha', 'giang'], 2],
  ['too few words', ['why', '33-CV'], 2],
  ['a day that does not exist', ['overdue', '--as-of', '2024-02-31'], 2],
  ['a day that no letter can have', ['why', '33-CV', 'ha giang', '--as-of', '9999-12-31'], 2],
  ['a state that does not exist', ['status', '--state', 'quá lâu'], 2],
  ['a format that does not exist', ['overdue', '--format', 'pdf'], 2],
  ['an ending that says nothing', ['overdue', ...asOf, '--out', 'x.constructor'], 2],
  ['an ending of no picture', ['chain', '1469', '--out', 'x.png'], 2],
  ['help on what is neither a topic nor a command', ['help', 'zz'], 4],
  ['two sides at once', ['overdue', '--incoming', '--all'], 2],
  ['a new day that does not exist', ['notice', '1469', '--due', '5 wd', ...asOf], 2],
  ['a kind of record that does not exist', ['schema', 'letter'], 4],
  ['a symbol that is not there', ['show', '77-CV'], 4],
  ['a unit that is not there', ['why', '33-CV', 'paris'], 4],
  ['a unit that was not asked', ['why', '33-CV', 'Báo Hưng Yên'], 4],
  ['a letter only cited', ['why', '1337-CV', 'bao hung yen'], 4],
  ['a letter not issued yet', ['why', '33-CV', 'ha giang', '--as-of', '2024-07-01'], 4],
  ['a group that is not there', ['status', '--group', 'cap-uy'], 4],
  ['a folder mistyped', ['overdue', ...asOf, '--out', 'khong/co/x.csv'], 4],
  ['letters of two kinds at once', ['notice', '1469', '--by-unit', '--each', ...asOf], 2],
  ['a file name that no disk takes', ['overdue', ...asOf, '--out', `${long}.csv`], 5],
  ['a folder name that no disk takes', ['notice', '1469', ...asOf, '--out', long], 5],
  ['a file on the way', ['overdue', ...asOf, '--out', 'data/office.yaml/x.csv'], 5],
] as const)('%s', (_, args, code) => {
  test(`ends with ${code}`, async () => {
    const { code: ended, err } = await run(...args)
    const bug = /Lỗi của chương trình| {4}at |node:internal/.test(err)
    expect({ ended, bug, told: err.includes('Lỗi: ') }).toEqual({ ended: code, bug: false, told: code !== 0 })
  })
})

test('a folder among the templates is none, and hides none', async () => {
  for (const name of ['thu.md', 'thu.docx']) mkdirSync(join(workspace, 'templates', name), { recursive: true })
  expect((await run('notice', '1469', ...asOf)).code).toBe(0)
  const { code, err } = await run('notice', '1469', '--template', 'thu', ...asOf)
  expect({ code, told: err.includes('không có mẫu công văn «thu»') }).toEqual({ code: 4, told: true })
})

test('a tree written into a file has no colours, whatever the screen has', async () => {
  expect((await run('chain', '1469', '--color', 'always', '--out', 'tree.txt')).code).toBe(0)
  // oxlint-disable-next-line no-control-regex -- that is what must not be there
  expect(readFileSync(join(workspace, 'tree.txt'), 'utf8')).not.toMatch(/\u001B/)
})

test.skipIf(!existsSync('/dev/full'))('a full disk behind the answer is told in a line', () => {
  const full = openSync('/dev/full', 'w')
  const { status, stderr } = spawnSync(execPath, [join(root, 'dist/main.js'), 'list', '--lang', 'vi'], {
    cwd: workspace,
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 5, stderr: 'Lỗi: Không mở hoặc không ghi được: ổ đĩa đã đầy.\n' })
})

test('a letter issued after the day asked about is said to be so', async () => {
  const { err } = await run('status', '1469', '--as-of', '2024-07-01')
  expect(err).toContain('ban hành ngày 15/7/2024, sau ngày tính đến 01/7/2024')
})

test.skipIf(!existsSync('/dev/full'))('a full disk below a file is told with the name of the file', async () => {
  const { code, err } = await run('overdue', ...asOf, '--out', '/dev/full', '--format', 'csv')
  expect({ code, told: err.includes('/dev/full: ổ đĩa đã đầy') }).toEqual({ code: 5, told: true })
})

describe('where the own office is not known', () => {
  beforeEach(() => {
    const office = join(workspace, 'data/office.yaml')
    writeFileSync(office, readFileSync(office, 'utf8').replace(/^own: .*/m, 'own: khong-co'))
  })

  test.each([['overdue'], ['status'], ['overdue', '--incoming']])(
    '%s %s is refused, not answered with nobody',
    async (...args) => {
      const { code, out, err } = await run(...args, ...asOf)
      expect({ code, out, told: err.includes('Chưa biết cơ quan mình') }).toEqual({ code: 3, out: '', told: true })
    },
  )

  test('what does not rest on it is answered', async () => {
    const { code, out } = await run('overdue', '--all', ...asOf)
    expect({ code, told: out.includes('1469-CV/BTGTU') }).toEqual({ code: 3, told: true })
  })
})

test('that nobody is in the state asked for is not told as nobody overdue', async () => {
  const { out } = await run('overdue', '1469', '--state', 'answered', ...asOf)
  expect(out).toMatch(/^Không có nơi nhận nào ở tình trạng này\.\n/)
})

test('how a new day may be written is told where it was written otherwise', async () => {
  expect((await run('notice', '1469', '--due', '99999wd', ...asOf)).err).toContain('5wd là 5 ngày làm việc')
})
