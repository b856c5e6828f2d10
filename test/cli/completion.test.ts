import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { describe, expect, test } from 'vitest'
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
  ])('after %j is %j', async (words, expected) => expect(await completed(...words)).toEqual(expected))

  test('begins with every command', async () => expect(await completed('')).toContain('recipients'))
})

test('outside a workspace, or in one that is broken, nothing is told', async () => {
  const broken = folderWith({ 'data/office.yaml': ': [' })
  for (const cwd of [folderWith(), broken]) {
    const asked = await runProgram(['completion', 'words', '--', 'show', '1'], { cwd })
    expect(asked).toEqual({ code: 0, out: '', err: '' })
  }
})

/** A `congvan` in PATH that is the built program. */
function inPath(): NodeJS.ProcessEnv {
  const folder = folderWith()
  mkdirSync(join(folder, 'bin'))
  const script = `#!/bin/sh\nexec "${execPath}" "${join(root, 'dist/main.js')}" "$@"\n`
  writeFileSync(join(folder, 'bin/congvan'), script, { mode: 0o755 })
  return { ...process.env, PATH: `${join(folder, 'bin')}:${process.env['PATH']}` }
}

test('bash completes by the script that the program gives', () => {
  const line = 'congvan show 33'
  const asked = `source <(congvan completion bash); COMP_LINE='${line}' COMP_POINT=${line.length}; _congvan 2>/dev/null; echo "$COMPREPLY"`
  const { stdout } = spawnSync('bash', ['-c', asked], { cwd: root, env: inPath(), encoding: 'utf8' })
  expect(stdout).toBe('33-CV/TTĐN\n')
})

test.each(['bash', 'zsh', 'fish', 'powershell'])('%s has its script, and asks the program for words', async shell => {
  const { code, out } = await runProgram(['completion', shell], { cwd: root })
  expect({ code, asks: out.includes('congvan completion words') }).toEqual({ code: 0, asks: true })
})

test('another shell is refused', async () => {
  expect(await runProgram(['completion', 'cmd'], { cwd: root })).toMatchObject({ code: 2, out: '' })
})
