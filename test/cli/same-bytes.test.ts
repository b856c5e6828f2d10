import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runProgram } from '../support/program.ts'

/** The campaign that ships, copied to two places. */
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'congvan-same-'))
  for (const place of ['here', 'a longer place']) {
    cpSync(join(import.meta.dirname, '../../data'), join(folder, place, 'data'), { recursive: true })
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

const asked: readonly (readonly [file: string, ...args: string[]])[] = [
  ['trang.html', 'report', 'ttdn-10'],
  ['bao-cao.docx', 'report', 'ttdn-10'],
  ['so-di.xlsx', 'register', '--year', '2024'],
  ['so-den.docx', 'register', '--year', '2024', '--incoming'],
  ['chuoi.svg', 'chain', '1469-CV'],
  ['chuoi.mmd', 'chain', '1469-CV'],
  ['chuoi.dot', 'chain', '1469-CV'],
  ['tinh-trang.xlsx', 'status', 'ttdn-10'],
  ['thay-doi.md', 'diff', 'ttdn-10', '--from', '2024-07-10'],
]

test.each(asked)(
  '%s of the same records and day is the same bytes, wherever and whenever it is written',
  async (file, ...args) => {
    const written = async (place: string, TZ: string, LANG: string) => {
      const cwd = join(folder, place)
      const { code } = await runProgram([...args, '--as-of', '2024-08-05', '--lang', 'vi', '--out', file], {
        cwd,
        env: { TZ, LANG },
      })
      expect(code).toBe(0)
      return readFileSync(join(cwd, file))
    }
    const first = await written('here', 'Asia/Ho_Chi_Minh', 'vi_VN.UTF-8')
    const again = await written('a longer place', 'America/New_York', 'C')
    expect(first.length).toBeGreaterThan(0)
    expect(again.equals(first)).toBe(true)
  },
  60_000,
)
