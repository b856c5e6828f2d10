import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commandMeant, commandNames, vietnameseNames, withCommandNamed } from '../../src/cli/command-names.ts'
import { runProgram } from '../support/program.ts'

const root = join(import.meta.dirname, '../..')
const run = (...args: string[]) => runProgram(args, { cwd: root, env: { CONGVAN_LANG: 'vi' } })

test('every command has a Vietnamese name without accents, and no two share a name', () => {
  const vietnamese = commandNames.map(name => vietnameseNames[name] ?? `${name}: none`)
  expect(vietnamese.filter(name => !/^[a-z]+$/.test(name))).toEqual([])
  const all = [...commandNames, ...vietnamese]
  expect(new Set(all).size).toBe(all.length)
})

test.each(commandNames)('%s is meant by its own name and by its Vietnamese one', name => {
  for (const typed of [name, vietnameseNames[name] ?? '']) expect(commandMeant(typed).command).toBe(name)
})

describe('a command may be typed', () => {
  test.each([
    ['quahan', 'overdue'],
    ['Quá Hạn'.replace(' ', ''), 'overdue'],
    ['over', 'overdue'],
    ['tinh', 'status'],
    ['OVERDUE', 'overdue'],
  ])('as %s', (typed, command) => expect(commandMeant(typed).command).toBe(command))

  test('after options, and after help', () => {
    expect(withCommandNamed(['--lang', 'vi', 'quahan', 'chuoi'])).toEqual(['--lang', 'vi', 'overdue', 'chuoi'])
    expect(withCommandNamed(['--workspace=x', 'quah'])).toEqual(['--workspace=x', 'overdue'])
    expect(withCommandNamed(['help', 'quahan'])).toEqual(['overdue', '--help'])
    expect(withCommandNamed(['huongdan', 'units', 'import'])).toEqual(['units', 'import', '--help'])
    expect(withCommandNamed(['help', 'first-hour'])).toEqual(['help', 'first-hour'])
    expect(withCommandNamed(['--', 'quahan'])).toEqual(['--', 'quahan'])
    expect(withCommandNamed([])).toEqual([])
  })
})

test('the built program answers to it', async () => {
  const [named, typed] = await Promise.all([
    run('overdue', '1469', '--as-of', '2024-08-05'),
    run('quah', '1469', '--as-of', '2024-08-05'),
  ])
  expect(typed).toEqual(named)
  expect((await run('--help')).out).toContain('overdue, quahan')
})

test('what several commands begin with is not guessed, and a slip is asked about', async () => {
  expect(await run('s')).toMatchObject({ code: 2, err: expect.stringContaining('  status\n') as string })
  expect(await run('quahn')).toMatchObject({ code: 2, err: expect.stringContaining('«quahan»') as string })
})
