import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getuid } from 'node:process'
import { describe, expect, test } from 'vitest'
import { campaignFolder } from '../support/campaign.ts'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

const reading: readonly string[] = [
  'chain 1469-CV',
  'overdue --as-of 2024-08-05',
  'status ttdn-10 --as-of 2024-08-05',
  'why 1469-CV bao-hung-yen',
  'recipients 1469-CV',
  'notice 1469-CV --as-of 2024-08-05',
  'list',
  'show 1469-CV',
  'units hung',
  'template list',
  'check',
  'diff --from 2024-07-31 --to 2024-08-05',
  'log',
  'confirm',
  'explain not-a-day',
  'schema dispatch',
  'import files/45.txt --as-of 2024-08-05',
  'respond 1469-CV bao-hung-yen --dry-run',
  'extend 1469-CV bao-hung-yen --to 2024-08-10 --dry-run',
  'exempt 1469-CV --state overdue --dry-run --as-of 2024-08-05',
  'calendar add 2024-08-01 --paper x --dry-run',
  'add 1-CV/BTGTU --date 2024-08-01 --issuer btgtu-hung-yen',
  'remove 1469-CV --dry-run',
]

const letter = `BÁO HƯNG YÊN
*
Số 45-CV/BHY
Hưng Yên, ngày 25 tháng 7 năm 2024

Kính gửi: Ban Tuyên giáo Tỉnh ủy

Phúc đáp Công văn số 1469-CV/BTGTU ngày 15/7/2024, Báo Hưng Yên đã gửi 3 tác phẩm.
`

const writing: readonly string[] = [
  'respond 1469-CV bao-hung-yen',
  'extend 1469-CV bao-hung-yen --to 2024-08-10',
  'exempt 1469-CV bao-hung-yen',
  'calendar add 2024-08-01 --paper x',
  'add 1-CV/BTGTU --date 2024-08-01 --issuer btgtu-hung-yen --write',
  'remove 1469-CV',
  'edit 1469-CV',
]

/** As somebody who is not root, whom no lock on a folder would hold. */
const nobody = getuid?.() === 0 ? { uid: 65534 } : {}

const recordsIn = (folder: string) =>
  readdirSync(join(folder, 'data'), { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map(name => {
      const path = join(folder, 'data', name)
      return statSync(path).isFile() ? [name, readFileSync(path, 'utf8')] : [name]
    })

function officeWithLetter() {
  const office = campaignFolder()
  mkdirSync(join(office.folder, 'files'))
  writeFileSync(join(office.folder, 'files/45.txt'), letter)
  return office
}

/** Where everybody can get at it: a checkout may lie in a folder of its owner's alone. */
function installed(): string {
  const folder = folderWith()
  const root = join(import.meta.dirname, '../..')
  for (const part of ['dist', 'templates', 'data', 'package.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true })
  }
  chmodSync(folder, 0o755)
  return join(folder, 'dist/main.js')
}

function readOnlyOffice() {
  const { folder } = officeWithLetter()
  const all = ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })].map(name => join(folder, name))
  const lock = (mode: 'closed' | 'open') => {
    for (const path of all) {
      const [folderMode, fileMode] = mode === 'closed' ? [0o555, 0o444] : [0o755, 0o644]
      chmodSync(path, statSync(path).isDirectory() ? folderMode : fileMode)
    }
  }
  lock('closed')
  const env = { CONGVAN_LANG: 'vi', EDITOR: 'true', VISUAL: '' }
  const program = installed()
  const run = (line: string) => runProgram(line.split(' '), { cwd: folder, env, program, ...nobody })
  return { folder, run, open: () => lock('open') }
}

test('commands that only read change no record', { timeout: 120_000 }, async () => {
  const { folder, run } = officeWithLetter()
  const before = recordsIn(folder)
  for (const line of reading) expect({ line, ...(await run(...line.split(' '))) }).toMatchObject({ line, code: 0 })
  expect(recordsIn(folder)).toEqual(before)
})

describe.skipIf(getuid === undefined)('in a folder that may only be read', () => {
  test('commands that only read answer as ever', { timeout: 120_000 }, async () => {
    const { run, open } = readOnlyOffice()
    const ended = []
    for (const line of reading) ended.push({ line, ...(await run(line)) })
    open()
    for (const { line, code, out, err } of ended) {
      expect({ line, code, err, isSilent: out === '' }).toMatchObject({ line, code: 0, isSilent: false })
    }
  })

  test('commands that write say so, and what forbids it', { timeout: 60_000 }, async () => {
    const { folder, run, open } = readOnlyOffice()
    const before = recordsIn(folder)
    const ended = []
    for (const line of writing) ended.push({ line, ...(await run(line)) })
    open()
    for (const { line, code, err } of ended) {
      expect({ line, code, err }).toEqual({ line, code: 5, err: expect.stringContaining('không có quyền') as string })
    }
    expect(recordsIn(folder)).toEqual(before)
  })
})
