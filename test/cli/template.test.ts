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
  expect(code).toBe(2)
  expect(err).toContain('có phải ý bạn là «don-doc»?')
  expect(err).toContain('cam-on, don-doc, don-doc-lan-2')
})

test.each(['../x', 'a/b', 'CON', '.an', 'x'.repeat(51)])('no template can be called %s', async name => {
  const cwd = workspace()
  expect((await runProgram(['template', 'new', name, ...on], { cwd })).code).toBe(2)
  expect(readdirSync(join(cwd, 'templates'))).toEqual([])
})
