import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

/** The built program, with a template of the office's own that fails for whoever is an heir of nobody. */
const root = join(import.meta.dirname, '../..')
const letter1469 = 'data/dispatches/2024/1469-CV-BTGTU.yaml'

const body = (words: string) => `---\nkind: follow-up\nsubject: đôn đốc\n---\n${words}`
const failsForBao = body("{% if one.progress == 'partial' %}{{ one.inPlaceOf }}{% endif %}Gửi trước {{ due }}.")
const mended = body('Gửi trước {{ due }}, phần còn thiếu.')

function workspace(template = failsForBao): string {
  const folder = folderWith()
  cpSync(join(root, 'data'), join(folder, 'data'), { recursive: true })
  mkdirSync(join(folder, 'templates'))
  writeFileSync(join(folder, 'templates/rieng.vi.md'), template)
  edit(folder, letter1469, text => `${text}responses: [{ unit: bao-hung-yen, date: 2024-07-25, outcome: partial }]\n`)
  return folder
}

function edit(folder: string, path: string, change: (text: string) => string): void {
  writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')))
}

const run = (cwd: string, ...args: string[]) => runProgram(args, { cwd, env: { CONGVAN_LANG: 'vi' } })
const draft = (cwd: string, ...args: string[]) =>
  run(cwd, 'notice', '1469-CV', '--each', '--template', 'rieng', '--out', 'ra', '--as-of', '2024-08-05', ...args)
const resume = (cwd: string, ...args: string[]) => run(cwd, 'notice', '--resume', 'ra', ...args)

interface Manifest {
  letters: { file: string; sha256: string }[]
  failed: { file: string }[]
  pending: { file: string }[]
}
const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'ra/manifest.json'), 'utf8')) as Manifest
const bao = '1469-CV-BTGTU_2024-08-05_bao-hung-yen.txt'
const mtto = '1469-CV-BTGTU_2024-08-05_mttq-hung-yen.txt'

describe('--resume', () => {
  test('drafts only what failed, once its template is mended, and leaves the others as they are', async () => {
    const folder = workspace()
    expect((await draft(folder)).code).toBe(1)
    expect(manifestOf(folder)).toMatchObject({ letters: { length: 24 }, failed: [{ file: bao }], pending: [] })
    edit(folder, 'templates/rieng.vi.md', () => mended)
    edit(folder, join('ra', mtto), () => 'sửa tay')
    const { code, err } = await resume(folder)
    expect({ code, told: err.includes('Đã ghi 1 công văn vào ra') }).toEqual({ code: 0, told: true })
    expect(readFileSync(join(folder, 'ra', bao), 'utf8')).toContain('phần còn thiếu')
    expect(readFileSync(join(folder, 'ra', mtto), 'utf8')).toBe('sửa tay')
    expect(manifestOf(folder)).toMatchObject({ letters: { length: 25 }, failed: [], pending: [] })
  })

  test('writes again what is missing, byte by byte as it was', async () => {
    const folder = workspace(mended)
    await draft(folder, '--format', 'docx')
    const file = join(folder, 'ra', bao.replace('.txt', '.docx'))
    const before = readFileSync(file)
    const manifest = readFileSync(join(folder, 'ra/manifest.json'), 'utf8')
    rmSync(file)
    expect((await resume(folder)).code).toBe(0)
    expect(readFileSync(file)).toEqual(before)
    expect(readFileSync(join(folder, 'ra/manifest.json'), 'utf8')).toBe(manifest)
  })

  test('a run that was broken off is gone on with', async () => {
    const folder = workspace(mended)
    mkdirSync(join(folder, 'ra', mtto), { recursive: true }) // a folder where the second letter should go
    expect((await draft(folder, '--force')).code).toBe(5)
    const { letters, pending } = manifestOf(folder)
    expect(pending.map(({ file }) => file)).toContain(mtto)
    expect(letters.length + pending.length).toBe(25)
    rmSync(join(folder, 'ra', mtto), { recursive: true })
    const written = readdirSync(join(folder, 'ra')).filter(name => name.endsWith('.txt'))
    expect(written.toSorted()).toEqual(letters.map(({ file }) => file).toSorted())
    const [first = ''] = manifestOf(folder).letters.map(({ file }) => file)
    const { mtimeMs } = statSync(join(folder, 'ra', first))
    expect((await resume(folder)).code).toBe(0)
    expect(manifestOf(folder)).toMatchObject({ letters: { length: 25 }, pending: [] })
    expect(statSync(join(folder, 'ra', first)).mtimeMs).toBe(mtimeMs)
    expect(readdirSync(join(folder, 'ra'))).toHaveLength(26)
  })

  test.each([
    [
      'an answer',
      letter1469,
      (text: string) => text.replace('responses: [', 'responses: [{ unit: mttq-hung-yen, date: 2024-08-01 }, '),
    ],
    ['another ladder', 'data/office.yaml', (text: string) => text.replace('workingDays: 5', 'workingDays: 8')],
  ])('is refused where %s would make the letters others', async (_, path, change) => {
    const folder = workspace()
    await draft(folder)
    edit(folder, path, change)
    const before = readFileSync(join(folder, 'ra/manifest.json'), 'utf8')
    const { code, err } = await resume(folder)
    expect({ code, told: /Hồ sơ hoặc thang đôn đốc đã đổi/.test(err), named: err.includes(mtto) }).toEqual({
      code: 5,
      told: true,
      named: true,
    })
    expect(readFileSync(join(folder, 'ra/manifest.json'), 'utf8')).toBe(before)
  })

  test('stands alone, and wants a folder that notice has written', async () => {
    const folder = workspace()
    expect((await resume(folder)).code).toBe(4)
    await draft(folder)
    expect((await resume(folder, '--each')).code).toBe(2)
    expect((await run(folder, 'notice', '1469-CV', '--resume', 'ra')).code).toBe(2)
    edit(folder, 'ra/manifest.json', text => text.replace('"options"', '"opt"'))
    expect((await resume(folder)).code).toBe(3)
  })

  test('is refused for letters that were to go on record', async () => {
    const folder = workspace(body('{{ focus.symbol }}. Gửi trước {{ due }}.'))
    await run(
      folder,
      'notice',
      '1469-CV',
      '--template',
      'rieng',
      '--out',
      'ra',
      '--as-of',
      '2024-08-05',
      '--record',
      '--number',
      '9',
    )
    const { code, err } = await resume(folder)
    expect({ code, told: err.includes('--record') }).toEqual({ code: 5, told: true })
  })
})

test('a run in which every letter failed leaves nothing behind that blocks the next', async () => {
  const folder = workspace(body('{{ one.inPlaceOf }}'))
  expect((await draft(folder)).code).toBe(1)
  expect(existsSync(join(folder, 'ra'))).toBe(false)
  edit(folder, 'templates/rieng.vi.md', () => mended)
  expect((await draft(folder)).code).toBe(0)
})

test('a manifest that tells of no letter is replaced without --force', async () => {
  const folder = workspace(mended)
  mkdirSync(join(folder, 'ra'))
  writeFileSync(join(folder, 'ra/manifest.json'), '{ "asOf": "2024-08-05", "letters": [], "failed": [] }')
  expect((await draft(folder)).code).toBe(0)
})

test('nothing goes on record while some record cannot be read', async () => {
  const folder = workspace(mended)
  edit(folder, 'data/dispatches/2024/33-CV-TTDN.yaml', text => text.replace(/^date:.*$/m, 'date: hôm qua'))
  const before = readdirSync(join(folder, 'data/dispatches/2024'))
  const { code, err } = await run(
    folder,
    'notice',
    '1469-CV',
    '--record',
    '--number',
    '1502',
    '--date',
    '2024-08-06',
    '--out',
    'ra',
  )
  expect({ code, told: err.includes('không ghi vào hồ sơ') }).toEqual({ code: 3, told: true })
  expect(readdirSync(join(folder, 'data/dispatches/2024'))).toEqual(before)
  expect(existsSync(join(folder, 'ra'))).toBe(false)
  expect((await run(folder, 'notice', '1469-CV', '--as-of', '2024-08-06')).code).toBe(3)
})
