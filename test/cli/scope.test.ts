import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runProgram } from '../support/program.ts'

/** The built program on the campaign that ships with it: of its two letters one is the office's own. */
const cwd = join(import.meta.dirname, '../..')

const run = (...args: string[]) => runProgram([...args, '--as-of', '2024-08-05', '--lang', 'en'], { cwd })

test.each(['status', 'overdue', 'diff', 'report'])(
  '%s of nothing in particular says that it counts own letters only',
  async command => {
    const { err } = await run(command)
    expect(err).toContain('Only letters of the own office are counted. Add --all')
  },
)

test.each([['ttdn-10'], ['1469'], ['--all'], ['--incoming']])(
  'status %s leaves nothing out, and says nothing of it',
  async asked => {
    const { code, err } = await run('status', asked)
    expect({ code, isTold: err.includes('own office') }).toEqual({ code: 0, isTold: false })
  },
)
