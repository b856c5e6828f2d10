import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { helpMeant } from '../../src/cli/command-names.ts'
import { topics } from '../../src/cli/topics.ts'
import { folderWith } from '../support/folder.ts'
import { shownOn } from '../support/page.ts'
import { runProgram } from '../support/program.ts'

const root = join(import.meta.dirname, '../..')
const run = (...args: string[]) => runProgram(args, { cwd: root, env: { CONGVAN_LANG: 'vi' } })

test('help of a command is what the command itself tells, with all its options', async () => {
  const [asked, itself] = await Promise.all([run('help', 'overdue'), run('overdue', '--help')])
  expect(asked).toEqual(itself)
  expect(asked.out).toContain('--soon')
})

test.each(['vi', 'en'] as const)('help alone lists the topics in %s, each with what it is about', async language => {
  const { code, told } = await shownOn(80, language, 'help')
  const listed = told.split('\n').flatMap(line => /^ {2}([a-z-]+) {2,}\S/.exec(line)?.[1] ?? [])
  expect({ code, listed }).toEqual({
    code: 0,
    listed: [...topics.tasks, ...topics.lookups].map(topic => topic[language]),
  })
})

describe('a topic is meant', () => {
  test.each(['due-days', 'han-tra-loi', 'Hạn trả lời', 'due-d'])('by %s', typed =>
    expect(helpMeant(typed).topic?.en).toBe('due-days'),
  )

  test('in either language, and is shown in that of the screen', async () => {
    expect((await run('help', 'due-days')).out).toBe((await run('help', 'han-tra-loi')).out)
    expect((await run('--lang', 'en', 'help', 'han-tra-loi')).out).toMatch(/^Who must answer/)
  })

  test('outside of every workspace', async () => {
    const { code, out } = await runProgram(['help', 'gio-dau'], { cwd: folderWith(), env: { CONGVAN_LANG: 'vi' } })
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^Giờ đầu tiên/) as string })
  })
})

test('a topic that is not there is asked about, and ends with 4', async () => {
  expect(await run('help', 'due-dais')).toMatchObject({ code: 4, err: expect.stringContaining('«due-days»') as string })
  expect(await run('help', 'quahna')).toMatchObject({ code: 4, err: expect.stringContaining('«quahan»') as string })
  expect(await run('help', 'xyzzy')).toMatchObject({ code: 4, err: expect.stringContaining('congvan help') as string })
})

test('what topics and commands both begin with is not guessed', async () => {
  const { code, err } = await run('help', 'sta')
  expect({ code, err }).toMatchObject({ code: 4, err: expect.stringMatching(/ {2}status\n {2}states/) as string })
})
