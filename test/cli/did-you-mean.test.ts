import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runProgram } from '../support/program.ts'

/** A slip of the keyboard, whatever it is in, is answered with what was probably meant. What a command has is in usage.test.ts. */
const root = join(import.meta.dirname, '../..')
const run = (...args: string[]) =>
  runProgram([...args, '--as-of', '2024-08-05'], { cwd: root, env: { CONGVAN_LANG: 'vi' } })

test.each([
  ['a symbol', ['show', '1496-CV/BTGTU'], '1469-CV/BTGTU@2024-07-15@btgtu-hung-yen'],
  ['a unit', ['why', '1469', 'bao hugn yen'], 'Báo Hưng Yên (bao-hung-yen)'],
  ['a unit to narrow by', ['overdue', '--unit', 'bao-hng-yen'], 'Báo Hưng Yên (bao-hung-yen)'],
  ['a group', ['overdue', '--group', 'cap-uy-truc-thuc'], 'cap-uy-truc-thuoc'],
  ['a campaign', ['overdue', '--campaign', 'ttdn-1'], 'ttdn-10'],
  ['a campaign where a letter may stand', ['overdue', 'ttdn10'], 'ttdn-10'],
  ['a state', ['overdue', '--state', 'overdu'], 'overdue'],
  ['a state in words', ['overdue', '--state', 'quá hn'], 'quá hạn'],
  ['a column', ['overdue', '--columns', 'unt'], 'unit'],
  ['a column by its title', ['overdue', '--columns', 'Tinh trag'], 'Tình trạng'],
  ['a column to sort by', ['overdue', '--sort', '-dayslat'], 'daysLate'],
  ['a template', ['notice', '1469', '--template', 'don-dc'], 'don-doc'],
  ['a template to show', ['template', 'show', 'don-dco'], 'don-doc'],
  ['a code', ['explain', 'not-a-dya'], 'not-a-day'],
  ['a kind of record', ['schema', 'dispach'], 'dispatch'],
  ['an answer', ['schema', '--output', 'ovredue'], 'overdue'],
  [
    'a letter referred to',
    ['add', '12-CV', '--date', '1/8/2024', '--issuer', 'btgtu-hung-yen', '--reminds', '1496-CV/BTGTU'],
    '1469-CV/BTGTU@2024-07-15@btgtu-hung-yen',
  ],
  ['an issuer', ['add', '12-CV', '--date', '1/8/2024', '--issuer', 'btgtu-hung-yn'], '(btgtu-hung-yen)'],
])('%s', async (_, args, meant) => {
  const { code, err } = await run(...args)
  expect([2, 4]).toContain(code)
  expect(err.slice(err.search(/có phải ý bạn là/i))).toContain(meant)
})

test('a state and a campaign may be named as tables name them, with or without accents', async () => {
  const named = await run('overdue', '--state', 'overdue', '--campaign', 'ttdn-10')
  expect(await run('overdue', '--state', 'qua han', '--campaign', 'TTĐN-10')).toEqual(named)
  expect(named.code).toBe(0)
})
