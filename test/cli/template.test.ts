import { existsSync, readdirSync, readFileSync, writeFileSync, mkdirSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordFile } from '../letter/word/word-file.ts'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

const on = ['--as-of', '2024-08-05', '--lang', 'vi']

/** The shipped campaign with these Word templates of its own. */
function workspace(templates: Readonly<Record<string, Uint8Array>> = {}): string {
  const folder = folderWith()
  cpSync(join(import.meta.dirname, '../../data'), join(folder, 'data'), { recursive: true })
  mkdirSync(join(folder, 'templates'))
  for (const [name, bytes] of Object.entries(templates)) writeFileSync(join(folder, 'templates', name), bytes)
  return folder
}

test('a new Word template is listed, is without fault, and is never written over', async () => {
  const cwd = workspace()
  expect((await runProgram(['template', 'new', 'nhac', '--docx', ...on], { cwd })).code).toBe(0)
  const before = readFileSync(join(cwd, 'templates/nhac.docx'))
  const { out } = await runProgram(['template', 'list', '--format', 'json', ...on], { cwd })
  expect(JSON.parse(out)).toContainEqual({
    name: 'nhac',
    origin: 'own',
    kind: 'word',
    levels: [],
    file: 'templates/nhac.docx',
  })
  expect((await runProgram(['template', 'check', 'nhac', ...on], { cwd })).code).toBe(0)
  expect((await runProgram(['template', 'new', 'NHAC', ...on], { cwd })).code).toBe(5)
  expect(readFileSync(join(cwd, 'templates/nhac.docx'))).toEqual(before)
})

test('a letter of a Word template is shown, written as docx and recorded with what it cites', async () => {
  const cwd = workspace({ 'nhac.docx': wordFile('Nhắc {{focus.symbol}} với {{own}}') })
  const notice = ['notice', '1469-CV', '--template', 'nhac', ...on]
  expect((await runProgram(notice, { cwd })).out).toBe('Nhắc 1469-CV/BTGTU với Ban Tuyên giáo Tỉnh ủy\n')
  const { code } = await runProgram([...notice, '--out', 'ra', '--record', '--number', '1502'], { cwd })
  expect(code).toBe(0)
  expect(readdirSync(join(cwd, 'ra'))).toEqual(['1469-CV-BTGTU_2024-08-05_bac-1.docx', 'manifest.json'])
  expect(readFileSync(join(cwd, 'data/dispatches/2024/1502-CV-BTGTU.yaml'), 'utf8')).toContain('reminds: 1469-CV/BTGTU')
})

test.each(['txt', 'pdf'])('no %s is made of a Word template, and it is said what to do', async format => {
  const cwd = workspace({ 'nhac.docx': wordFile('{{own}}') })
  const { code, err } = await runProgram(
    ['notice', '1469-CV', '--template', 'nhac', '--out', 'ra', '--format', format, ...on],
    { cwd },
  )
  expect(code).toBe(2)
  expect(err).toContain('bỏ --format')
  expect(existsSync(join(cwd, 'ra'))).toBe(false)
})

test('every fault of a Word template is told, with the words around it', async () => {
  const cwd = workspace({ 'sai.docx': wordFile('Ngày {{asof}}', '{{#units}}'), 'hong.docx': new Uint8Array(9) })
  const { code, out } = await runProgram(['template', 'check', ...on], { cwd })
  expect(code).toBe(1)
  expect(out).toContain(
    'templates/sai.docx: đoạn 1 «Ngày {{asof}}»: không có dữ kiện nào tên là «asof»; có phải ý bạn là «asOf»?',
  )
  expect(out).toContain('templates/sai.docx: đoạn 2 «{{#units}}»: «{{#units}}» chưa được đóng lại')
  expect(out).toContain('templates/hong.docx:1:1: không phải tệp Word (.docx)')
})

test('an unknown template is told with what was meant and what there is', async () => {
  const { code, err } = await runProgram(['notice', '1469-CV', '--template', 'dondoc', ...on], { cwd: workspace() })
  expect(code).toBe(4)
  expect(err).toContain('có phải ý bạn là «don-doc»?')
  expect(err).toContain('cam-on, don-doc, don-doc-lan-2')
})

test.each(['../x', 'a/b', 'CON', '.an', 'x'.repeat(51)])('no template can be called %s', async name => {
  const cwd = workspace()
  expect((await runProgram(['template', 'new', name, ...on], { cwd })).code).toBe(2)
  expect(readdirSync(join(cwd, 'templates'))).toEqual([])
})

test('check tells of a rung whose template is not there, and of a template that another hides', async () => {
  const cwd = workspace({ 'nhac.docx': wordFile('{{own}}') })
  writeFileSync(join(cwd, 'templates/nhac.vi.md'), '---\nkind: follow-up\nsubject: nhắc\n---\nNhắc.\n')
  const office = join(cwd, 'data/office.yaml')
  writeFileSync(office, readFileSync(office, 'utf8').replace('template: don-doc-lan-2', 'template: don-doc-lan2'))
  const { code, out, err } = await runProgram(['template', 'check', ...on], { cwd })
  expect(code).toBe(1)
  expect(out).toContain('bậc 2 của ladder gọi mẫu «don-doc-lan2», không có mẫu ấy; có phải ý bạn là «don-doc-lan-2»?')
  expect(err).toContain('Mẫu templates/nhac.vi.md không được dùng, vì cùng tên với templates/nhac.docx')
})

const thanks = wordFile(
  '{{scope: answered}}',
  'V/v {{#letter.subject}}cảm ơn về {{focus.symbol}}{{/letter.subject}}',
  '{{#units}}',
  '{{name}}',
  '{{/units}}',
)
/** What was answered to the letter of the campaign is this, and nothing else. */
const answered = (cwd: string, ...answers: readonly string[]) => {
  const file = join(cwd, 'data/dispatches/2024/1469-CV-BTGTU.yaml')
  const before = readFileSync(file, 'utf8').replace(/^responses: .*\n/m, '')
  writeFileSync(file, `${before}responses: [${answers.join(', ')}]\n`)
}
const partOfOne = '{ unit: bao-hung-yen, date: 2024-07-25, outcome: partial }'
interface Manifest {
  readonly letters: readonly { readonly file: string; readonly reason: string; readonly subject: string }[]
  readonly failed: readonly { readonly units: readonly string[] }[]
}
const manifestIn = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest

test('a Word letter of thanks goes to those who answered, and is on record under its own words', async () => {
  const cwd = workspace({ 'cam-on.docx': thanks })
  answered(cwd, '{ unit: bao-hung-yen, date: 2024-07-25 }', '{ unit: mttq-hung-yen, date: 2024-07-25 }')
  const notice = ['notice', '1469-CV', '--template', 'cam-on', '--out', 'ra', '--record', '--number', '1502', ...on]
  expect(await runProgram(notice, { cwd })).toMatchObject({ code: 0 })
  expect(manifestIn(join(cwd, 'ra')).letters).toMatchObject([
    { reason: 'answered', subject: 'cảm ơn về 1469-CV/BTGTU', units: { length: 2 } },
  ])
  const record = readFileSync(join(cwd, 'data/dispatches/2024/1502-CV-BTGTU.yaml'), 'utf8')
  expect(record).toContain('subject: cảm ơn về 1469-CV/BTGTU')
})

test('Word letters to each body are resumed where one failed, and verified', async () => {
  const cwd = workspace({
    'nhac.docx': wordFile('{{#one.progress == partial}}{{one.inPlaceOf}}{{/}}Nhắc {{focus.symbol}}'),
  })
  answered(cwd, partOfOne)
  const run = (...args: string[]) => runProgram([...args, ...on], { cwd })
  expect(await run('notice', '1469-CV', '--each', '--template', 'nhac', '--out', 'ra')).toMatchObject({ code: 1 })
  expect(manifestIn(join(cwd, 'ra'))).toMatchObject({ letters: { length: 24 }, failed: { length: 1 } })
  writeFileSync(join(cwd, 'templates/nhac.docx'), wordFile('Nhắc {{one.name}} {{focus.symbol}}'))
  const { code, err } = await runProgram(['notice', '--resume', 'ra', '--lang', 'vi'], { cwd })
  expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('Đã ghi 1 công văn vào ra') as string })
  expect(manifestIn(join(cwd, 'ra'))).toMatchObject({ letters: { length: 25 }, failed: [] })
  expect((await run('notice', 'verify', 'ra')).code).toBe(0)
  answered(cwd, '{ unit: bao-hung-yen, date: 2024-07-26 }')
  const verified = await run('notice', 'verify', 'ra')
  expect(verified.code).toBe(1)
  expect(verified.out).toContain('bao-hung-yen.docx')
})

test('a Word letter by unit names what is owed', async () => {
  const cwd = workspace({ 'nhac.docx': wordFile('{{one.name}}', '{{#debts}}', '- {{symbol}}: {{what}}', '{{/debts}}') })
  const args = ['notice', '--by-unit', '--unit', 'bao hung yen', '--template', 'nhac', '--out', 'ra', ...on]
  expect(await runProgram(args, { cwd })).toMatchObject({ code: 0 })
  const recorded = await runProgram([...args, '--force', '--record', '--number', '1502'], { cwd })
  expect(recorded).toMatchObject({ code: 0 })
  expect(manifestIn(join(cwd, 'ra')).letters).toMatchObject([{ file: expect.stringMatching(/\.docx$/) as string }])
})

test('a letter that loops within loops make too long is not written, and the others are', async () => {
  const depth = 14
  const loops = '{{#standing.missingUnits}}'.repeat(depth) + '{{name}}' + '{{/}}'.repeat(depth)
  const cwd = workspace({ 'nhac.docx': wordFile(`{{#one.progress == partial}}${loops}{{/}}Nhắc {{one.name}}`) })
  answered(cwd, partOfOne)
  const notice = ['notice', '1469-CV', '--each', '--template', 'nhac', '--out', 'ra', ...on]
  const { code, err } = await runProgram(notice, { cwd })
  expect(code).toBe(1)
  expect(err).toContain('mẫu lặp hoặc lồng nhau quá mức cho phép')
  const { letters, failed } = manifestIn(join(cwd, 'ra'))
  expect(failed).toMatchObject([{ units: ['bao-hung-yen'], problems: [{ code: 'limit' }] }])
  expect(letters).toHaveLength(24)
  expect(readdirSync(join(cwd, 'ra'))).toHaveLength(24 + 1)
})
