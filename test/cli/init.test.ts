import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newWorkspace, type NewOffice } from '../../src/cli/new-workspace.ts'
import { say } from '../../src/i18n/vi/say.ts'
import { day } from '../support/day.ts'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

const here =
  (cwd: string, lang = 'vi') =>
  (...args: string[]) =>
    runProgram(args, { cwd, env: { CONGVAN_LANG: lang } })

test.each([
  ['vi', 'party', '1-CV/VD'],
  ['vi', 'state', '1/VD-VP'],
  ['en', 'party', '1-CV/VD'],
  ['en', 'state', '1/VD-VP'],
])(
  'a new workspace in %s for the %s has no fault, and each of the three commands answers',
  async (lang, system, symbol) => {
    const folder = folderWith()
    const made = await here(folder, lang)(
      'init',
      'sổ mới',
      '--system',
      system,
      '--office',
      `Sở "Nội vụ": số 1 # {a}`,
      '--yes',
    )
    expect(made).toMatchObject({ code: 0, err: '' })
    expect(made.out).toContain(`congvan notice ${symbol}`)
    const inside = here(join(folder, 'sổ mới'), lang)
    expect(JSON.parse((await inside('check', '--format', 'json')).out)).toMatchObject({ errors: 0 })
    const overdue = await inside('overdue', '--format', 'json')
    expect(JSON.parse(overdue.out)).toMatchObject({ summary: { recipients: 3, answered: 1, overdue: 2 } })
    const notice = await inside('notice', symbol)
    expect(notice.code).toBe(0)
    expect(notice.out).toContain('SỞ "NỘI VỤ": SỐ 1 # {A}')
  },
)

test('nothing that is there is overwritten', async () => {
  const folder = folderWith({ 'w/data/units/units.yaml': 'units: []\n' })
  const refused = await here(folder)('init', 'w', '--yes')
  expect(refused).toMatchObject({ code: 5, out: '' })
  expect(refused.err).toContain('units.yaml')
  expect(readFileSync(join(folder, 'w/data/units/units.yaml'), 'utf8')).toBe('units: []\n')
  expect(existsSync(join(folder, 'w/data/office.yaml'))).toBe(false)
})

test('what was cut off is carried on', async () => {
  const folder = folderWith()
  await here(folder)('init', 'w', '--yes')
  const before = readFileSync(join(folder, 'w/data/office.yaml'), 'utf8')
  rmSync(join(folder, 'w/data/office.yaml'))
  expect(await here(folder)('init', 'w', '--yes')).toMatchObject({ code: 0 })
  expect(readFileSync(join(folder, 'w/data/office.yaml'), 'utf8')).toBe(before)
})

test('a workspace is made beside what else lies in a folder, and a file in the way is told', async () => {
  const folder = folderWith()
  mkdirSync(join(folder, 'w'))
  writeFileSync(join(folder, 'w/ghi chú.txt'), 'x')
  writeFileSync(join(folder, 'tệp'), 'x')
  expect(await here(folder)('init', 'w', '--yes')).toMatchObject({ code: 0 })
  expect(await here(folder)('init', 'tệp', '--yes')).toMatchObject({ code: 5, out: '' })
})

test('off a terminal nothing is asked', async () => {
  expect(await here(folderWith())('init', 'w')).toMatchObject({ code: 0, err: '' })
})

const office = (name: string): NewOffice => ({ name, system: 'party', place: 'Huế', language: 'vi' })

test.each([
  ['Đảng ủy xã Phú Đô', 'dang-uy-xa-phu-do'],
  ['———', 'co-quan'],
  ['文書課', 'co-quan'],
  ['x'.repeat(300), 'x'.repeat(60)],
])('the office %s gets the id %s', (name, id) => {
  const files = newWorkspace(office(name), day('2026-03-02'), say.init)
  expect(files.at(-1)).toMatchObject({ path: 'data/office.yaml' })
  expect(files.at(-1)?.text).toContain(`own: ${id}\n`)
})
