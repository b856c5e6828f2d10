import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { platform } from 'node:process'
import { expect, test } from 'vitest'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

const root = join(import.meta.dirname, '../..')

/** A workspace beside which lies what is none of its business. */
function workspace() {
  const above = folderWith({ 'secret.txt': 'x' })
  const cwd = join(above, 'so')
  cpSync(join(root, 'data'), join(cwd, 'data'), { recursive: true })
  mkdirSync(join(cwd, 'files'))
  const run = (...args: string[]) => runProgram(args, { cwd, env: { CONGVAN_LANG: 'en' } })
  const respond = (file: string) =>
    run('respond', '1469-CV', 'bao hung yen', '--date', '2024-07-25', '--file', file, '--as-of', '2024-08-05')
  const text = () => readFileSync(join(cwd, 'data/dispatches/2024/1469-CV-BTGTU.yaml'), 'utf8')
  const codes = async () => (await run('check')).out.match(/\[attachment-\w+\]/g)?.join()
  return { cwd, respond, text, codes }
}

test('the file of an answer goes on record with its sum, and check tells when it is changed or gone', async () => {
  const { cwd, respond, text, codes } = workspace()
  const file = join(cwd, 'files/45-BC-BHY.txt')
  writeFileSync(file, 'Báo cáo')
  expect(await respond('./files/45-BC-BHY.txt')).toMatchObject({ code: 0 })
  expect(text()).toMatch(/file: files\/45-BC-BHY\.txt, sha256: "?[0-9a-f]{64}"? \}/)
  expect(await codes()).toBeUndefined()
  writeFileSync(file, 'Báo cáo khác')
  expect(await codes()).toBe('[attachment-altered]')
  writeFileSync(file, '')
  expect(await codes()).toBe('[attachment-altered]')
})

test.skipIf(platform === 'win32')('a file outside is neither put on record nor opened, links included', async () => {
  const { cwd, respond, text, codes } = workspace()
  const before = text()
  symlinkSync('../../secret.txt', join(cwd, 'files/link.txt'))
  symlinkSync('circle.txt', join(cwd, 'files/circle.txt'))
  for (const file of ['../secret.txt', join(cwd, '../secret.txt'), 'files/link.txt']) {
    expect(await respond(file)).toMatchObject({ code: 5, err: expect.stringContaining('lies outside') as string })
  }
  for (const file of ['files', 'no.txt', 'data/office.yaml/x']) expect(await respond(file)).toMatchObject({ code: 4 })
  expect(text()).toBe(before)
  const hostile = [
    'files/link.txt',
    '/etc/passwd',
    '../secret.txt',
    'files/circle.txt',
    `files/${'x'.repeat(5000)}`,
    'a\\0b',
  ]
  const answers = hostile.map((file, day) => `  - { unit: bao-hung-yen, date: 2024-07-${day + 20}, file: "${file}" }`)
  writeFileSync(join(cwd, 'data/dispatches/2024/1469-CV-BTGTU.yaml'), `${before}responses:\n${answers.join('\n')}\n`)
  expect(await codes()).toBe(
    '[attachment-outside],[attachment-outside],[attachment-outside],[attachment-missing],[attachment-missing],[attachment-missing]',
  )
})
