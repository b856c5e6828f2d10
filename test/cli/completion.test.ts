import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { shells } from '../../src/cli/completion-scripts.ts'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

const root = join(import.meta.dirname, '../..')

async function completed(...words: string[]): Promise<string[]> {
  const { code, out, err } = await runProgram(['completion', 'words', '--', ...words], { cwd: root })
  expect({ code, err }).toEqual({ code: 0, err: '' })
  return out === '' ? [] : out.trimEnd().split('\n')
}

describe('what may come next', () => {
  test.each([
    [['over'], ['overdue']],
    [['quah'], ['quahan']],
    [['overdue', '--never'], ['--never-answered']],
    [['quahan', '--never'], ['--never-answered']],
    [['overdue', '--as'], ['--as-of']],
    [['overdue', '--he'], ['--help']],
    [['show', '33'], ['33-CV/TTĐN']],
    [['status', 'ttdn'], ['ttdn-10']],
    [['status', '--unit', 'bao-h'], ['bao-hung-yen']],
    [['status', '--campaign', ''], ['ttdn-10']],
    [
      ['--lang', ''],
      ['vi', 'en'],
    ],
    [['overdue', '--format', 'c'], ['csv']],
    [['notice', '1469-CV', '--template', 'don-doc-'], ['don-doc-lan-2']],
    [['explain', 'not-a-sy'], ['not-a-symbol']],
    [['zzz', 'x'], []],
    [['overdue', '--unit=bao-h'], ['--unit=bao-hung-yen']],
    [['overdue', '--format=c'], ['--format=csv']],
    [
      ['template', ''],
      ['list', 'show', 'check', 'new'],
    ],
    [
      ['template', 'show', 'don-doc'],
      ['don-doc', 'don-doc-lan-2'],
    ],
    [['template', 'new', 'x', '--from', 'qua'], ['qua-hen']],
    [['edit', 'bao-h'], ['bao-hung-yen']],
    [['why', 'bao-h'], []],
    [['why', '33-CV', 'bao-h'], ['bao-hung-yen']],
    [['why', '--lang', 'vi', '33-CV', 'bao-h'], ['bao-hung-yen']],
    [['why', '33-CV', 'x', 'bao-h'], []],
    [['completion', ''], [...shells]],
    [['status', '--campaign', '""'], ['ttdn-10']],
  ])('after %j is %j', async (words, expected) =>
    expect((await completed(...words)).toSorted()).toEqual(expected.toSorted()),
  )

  test('begins with every command', async () => expect(await completed('')).toContain('recipients'))
})

test('outside a workspace, or in one that is broken, nothing is told', async () => {
  const broken = folderWith({ 'data/office.yaml': ': [' })
  for (const cwd of [folderWith(), broken]) {
    const asked = await runProgram(['completion', 'words', '--', 'show', '1'], { cwd })
    expect(asked).toEqual({ code: 0, out: '', err: '' })
  }
})

test.each(['bash', 'zsh', 'fish', 'powershell'])('%s has its script, and asks the program for words', async shell => {
  const { code, out } = await runProgram(['completion', shell], { cwd: root })
  expect({ code, asks: out.includes('congvan completion words') }).toEqual({ code: 0, asks: true })
})

test('another shell is refused', async () => {
  expect(await runProgram(['completion', 'cmd'], { cwd: root })).toMatchObject({ code: 2, out: '' })
})
