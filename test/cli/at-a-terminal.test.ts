import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { describe, expect, test } from 'vitest'
import { displayWidth } from '../../src/domain/display-width.ts'
import { runProgram } from '../support/program.ts'

/** As seen from outside on a terminal: colours that say nothing alone, and none where they are not wanted. */
const root = join(import.meta.dirname, '../..')
const overdue = ['--quiet', 'overdue', '1469', '--as-of', '2024-08-05', '--match', 'bao']
const slow = 120_000
const escape = '\u001B'

const withTerminals = spawnSync('script', ['-qec', 'stty cols 80', '/dev/null'], { input: '' }).status === 0

function atTerminal(columns: number, env: NodeJS.ProcessEnv, ...args: string[]): string {
  const command = [execPath, join(root, 'dist/main.js'), ...args].map(word => `'${word}'`).join(' ')
  const { NO_COLOR: _, ...ours } = process.env
  const { stdout } = spawnSync('script', ['-qec', `stty cols ${columns}; ${command}`, '/dev/null'], {
    cwd: root,
    env: { ...ours, TERM: 'xterm', CONGVAN_LANG: 'vi', ...env },
    input: '',
    encoding: 'utf8',
    timeout: slow,
  })
  return stdout.replaceAll('\r', '')
}

// oxlint-disable-next-line no-control-regex -- colours
const uncoloured = (text: string) => text.replaceAll(/\u001B\[[\d;]*m/g, '')

describe.skipIf(!withTerminals)('at a terminal', () => {
  test(
    'colours set off what words say as well',
    () => {
      const coloured = atTerminal(100, {}, ...overdue)
      expect(coloured).toContain(`${escape}[31mquá hạn`)
      expect(uncoloured(coloured)).toBe(atTerminal(100, { NO_COLOR: '1' }, ...overdue))
    },
    slow,
  )

  test.each([
    ['NO_COLOR', { NO_COLOR: '1' }, []],
    ['a dumb terminal', { TERM: 'dumb' }, []],
    ['--color never', {}, ['--color', 'never']],
  ])(
    '%s leaves them out',
    (_, env, args) => {
      const shown = atTerminal(100, env, ...args, ...overdue)
      expect(shown).toContain('quá hạn')
      expect(shown).not.toContain(escape)
    },
    slow,
  )

  test.each([40, 60])(
    'a table and help fit %i columns',
    columns => {
      const lines = [
        ...atTerminal(
          columns,
          { NO_COLOR: '1' },
          '--quiet',
          ...overdue,
          '--columns',
          'number,unitName,state,due',
        ).split('\n'),
        ...atTerminal(columns, {}, 'overdue', '--help')
          .split('\n')
          .filter(line => !line.startsWith('  congvan ')),
      ]
      expect(lines.length).toBeGreaterThan(30)
      expect(lines.filter(line => displayWidth(line) > columns)).toEqual([])
    },
    slow,
  )

  test(
    'a terminal that tells no width is given whole lines',
    () => {
      expect(atTerminal(0, { NO_COLOR: '1' }, ...overdue)).toContain('Báo Hưng Yên')
    },
    slow,
  )
})

test('in a pipe there are colours only when asked for, and then the words are the same', async () => {
  const inPipe = (...args: string[]) => runProgram([...args, ...overdue], { cwd: root, env: { CONGVAN_LANG: 'vi' } })
  const [plain, always] = [await inPipe(), await inPipe('--color', 'always')]
  expect(plain.out + plain.err).not.toContain(escape)
  expect(always.out).toContain(`${escape}[31mquá hạn`)
  expect(uncoloured(always.out)).toBe(plain.out)
})
