import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execPath } from 'node:process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/** The scripts as the shells themselves run them, on the records that ship and on a template with the worst of names. */
const root = join(import.meta.dirname, '../..')
const slow = 120_000
let workspace: string
let before: readonly string[]

beforeAll(() => {
  workspace = mkdtempSync(join(tmpdir(), 'congvan-'))
  for (const folder of ['bin', 'templates', '.congvan']) mkdirSync(join(workspace, folder))
  cpSync(join(root, 'data'), join(workspace, 'data'), { recursive: true })
  cpSync(join(root, 'templates/don-doc.vi.md'), join(workspace, "templates/x$(touch owned) 'ô' Đ.vi.md"))
  const script = `#!/bin/sh\nexec "${execPath}" "${join(root, 'dist/main.js')}" "$@"\n`
  writeFileSync(join(workspace, 'bin/congvan'), script, { mode: 0o755 })
  before = readdirSync(workspace)
})
afterAll(() => rmSync(workspace, { recursive: true, force: true }))

function has(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0
}

function inShell(shell: string, args: readonly string[]): string {
  const PATH = `${join(workspace, 'bin')}:${process.env['PATH']}`
  const env = { ...process.env, PATH, LC_ALL: 'C.UTF-8', CONGVAN_LANG: 'vi' }
  const { stdout, stderr } = spawnSync(shell, args, { cwd: workspace, env, encoding: 'utf8', timeout: slow })
  expect(stderr).toBe('')
  expect(readdirSync(workspace)).toEqual(before)
  return stdout
}

describe('bash', () => {
  /** What is put in for the word where the line ends; bash itself parts words also at `=` and `@`. */
  const completed = (line: string, word: string) => {
    const asked = `source <(congvan completion bash); COMP_LINE=$1; COMP_POINT=\${#1}; COMP_WORDS=("$2"); COMP_CWORD=0
      _congvan; printf '%s\\n' "\${COMPREPLY[@]}"`
    return inShell('bash', ['--norc', '-c', asked, 'bash', line, word]).trimEnd().split('\n')
  }

  test.skipIf(!has('bash')).each([
    ['congvan show 33', '33', '33-CV/TTĐN'],
    ['congvan show 33-cv/ttd', '33-cv/ttd', '33-CV/TTĐN'],
    ["congvan show '33", "'33", '33-CV/TTĐN'],
    ['congvan overdue --unit=bao-h', 'bao-h', 'bao-hung-yen'],
    ['congvan notice 1469 --template x', 'x', String.raw`x\$\(touch\ owned\)\ \'ô\'\ Đ`],
    ['congvan notice 1469 --template "x', '"x', String.raw`x\$(touch owned) 'ô' Đ`],
    ["congvan notice 1469 --template 'x", "'x", String.raw`x$(touch owned) '\''ô'\'' Đ`],
    ['congvan why "$(touch owned)" bao-h', 'bao-h', 'bao-hung-yen'],
    ['congvan why $(touch owned) `touch owned` x', 'x', ''],
  ])('%s', (line, word, expected) => expect(completed(line, word)).toEqual([expected]), slow)
})

describe('fish', () => {
  test.skipIf(!has('fish'))(
    'completes, quotes, and runs nothing',
    () => {
      const lines = [
        'show 33',
        'overdue --unit=bao-h',
        'notice 1469 --template "x',
        'why "$(touch owned)" bao-h',
        'why (touch owned) bao-h',
      ]
      const ask = lines.map(line => `complete -C 'congvan ${line}'`).join('\n')
      const given = inShell('fish', ['--no-config', '-c', `congvan completion fish | source\n${ask}`])
      expect(given.trimEnd().split('\n')).toEqual([
        '33-CV/TTĐN',
        '--unit=bao-hung-yen',
        "x$(touch owned) 'ô' Đ",
        'bao-hung-yen',
        'bao-hung-yen',
      ])
    },
    slow,
  )
})

describe('zsh', () => {
  /** Types the lines at a terminal of its own, each with Tab, and tells how each stands then. */
  const driver = String.raw`
zmodload zsh/zpty
zpty terminal "zsh -f -i"
zpty -w terminal 'PS1=; unsetopt beep; mkdir -p .congvan/zsh; congvan completion zsh > .congvan/zsh/_congvan'
zpty -w terminal 'fpath=($PWD/.congvan/zsh $fpath); autoload -Uz compinit; compinit -u -D'
zpty -w terminal 'tell() { print -r -- "$BUFFER" >> .congvan/told; BUFFER= }; zle -N tell; bindkey "^X" tell; : > .congvan/told'
told() { while zpty -rt terminal text; do :; done; [[ -e .congvan/told && $(wc -l < .congvan/told) -ge $1 ]] }
wait_for() { for turn in {1..600}; do told $1 && return; sleep 0.1; done }
wait_for 0
count=0
for line in "$@"; do zpty -w -n terminal "$line"$'\t\x18'; (( ++count )); wait_for $count; done
zpty -d terminal
cat .congvan/told`

  test.skipIf(!has('zsh'))(
    'completes, quotes, and runs nothing',
    () => {
      const lines = [
        'congvan over',
        'congvan show 33',
        'congvan overdue --unit=bao-h',
        'congvan notice 1469 --template x',
        'congvan notice 1469 --template "x',
        'congvan why "$(touch owned)" bao-h',
        'congvan why $(touch owned) bao-h',
      ]
      const told = inShell('zsh', ['-f', '-c', driver, 'zsh', ...lines])
      expect(
        told
          .trimEnd()
          .split('\n')
          .map(line => line.trimEnd()),
      ).toEqual([
        'congvan overdue',
        'congvan show 33-CV/TTĐN',
        'congvan overdue --unit=bao-hung-yen',
        String.raw`congvan notice 1469 --template x\$\(touch\ owned\)\ \'ô\'\ Đ`,
        `congvan notice 1469 --template "x\\$(touch owned) 'ô' Đ"`,
        'congvan why "$(touch owned)" bao-hung-yen',
        'congvan why $(touch owned) bao-hung-yen',
      ])
    },
    slow,
  )
})
