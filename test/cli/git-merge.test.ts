import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type TestContext } from 'vitest'
import { newWorkspace } from '../../src/cli/new-workspace.ts'
import { say } from '../../src/i18n/vi/say.ts'
import { day } from '../support/day.ts'
import { folderWith } from '../support/folder.ts'
import { runProgram } from '../support/program.ts'

/** Two clerks each with a branch of their own, as git really merges them; skipped where git is not installed. */
const isInstalled = spawnSync('git', ['--version']).status === 0

const record = 'data/dispatches/2024/1469-CV-BTGTU.yaml'
const office = { name: 'Ban', system: 'party', place: 'Hưng Yên', language: 'vi' } as const
const attributes = newWorkspace(office, day('2024-08-05'), say.init).find(({ path }) => path === '.gitattributes')

/** What each clerk does, after what was there before, and whether the branches are merged one way or the other. */
async function merged(sides: readonly (readonly string[])[], context: TestContext, facts = '') {
  context.skip(!isInstalled, 'git is not installed')
  const cwd = folderWith({ '.gitattributes': attributes?.text ?? '', '.gitignore': '.congvan/\n' })
  cpSync(join(import.meta.dirname, '../../data'), join(cwd, 'data'), { recursive: true })
  const path = join(cwd, record)
  writeFileSync(path, readFileSync(path, 'utf8') + facts)
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=an', '-c', 'user.email=an@example.vn', ...args], { cwd, encoding: 'utf8' })
  const run = (...args: string[]) => runProgram(args, { cwd, env: { CONGVAN_LANG: 'en' } })
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'before')
  for (const [clerk, commands] of sides.entries()) {
    git('checkout', '-qb', `clerk-${clerk}`, 'main')
    for (const command of commands) {
      const { code, err } = await run(...command.split(' '), '--as-of', '2024-08-05')
      expect({ command, code, err: code === 0 ? '' : err }).toEqual({ command, code: 0, err: '' })
    }
    git('commit', '-qam', `clerk ${clerk}`)
  }
  git('merge', '-q', 'clerk-0')
  const { code, out } = await run('check', '--format', 'json')
  const told = (JSON.parse(out) as { diagnostics: { code: string; severity: string }[] }).diagnostics
  const facts_ = readFileSync(path, 'utf8')
    .split(/^(?=responses|extensions|exemptions|receipts)/m)
    .slice(1)
  return {
    code,
    errors: told.filter(({ severity }) => severity === 'error').map(one => one.code),
    facts: facts_.join(''),
  }
}

const bao = 'respond 1469-CV bao-hung-yen --date 2024-07-25'
const phoHien = 'respond 1469-CV tap-chi-pho-hien --date 2024-07-26'
const hoi = 'extend 1469-CV hoi-nha-bao-hung-yen --to 2024-08-20 --reason bão'
const exempt = 'exempt 1469-CV tap-chi-pho-hien --reason bão'

const written = {
  bao: '  - { unit: bao-hung-yen, date: 2024-07-25, outcome: complete }\n',
  phoHien: '  - { unit: tap-chi-pho-hien, date: 2024-07-26, outcome: complete }\n',
  hoi: '  - { unit: hoi-nha-bao-hung-yen, to: 2024-08-20, date: 2024-08-05, reason: bão }\n',
}
const responses = (...facts: string[]) => `responses:\n${facts.join('')}`
const extensions = `extensions:\n${written.hoi}`

test.for([
  ['the first answers', [[bao], [phoHien]], responses(written.phoHien, written.bao)],
  ['an answer, and more time for another', [[bao], [hoi]], extensions + responses(written.bao)],
  ['the same answer', [[bao], [bao]], responses(written.bao)],
] as const)('%s from two branches are merged without a conflict', async ([, sides, facts], context) => {
  expect(await merged(sides, context)).toEqual({ code: 0, errors: [], facts })
})

test('where each has written several things into a new letter, lines may come to stand wrongly, but never unseen', async context => {
  const { code, errors } = await merged(
    [
      [bao, hoi],
      [phoHien, exempt],
    ],
    context,
  )
  expect({ code, told: errors.length > 0 }).toEqual({ code: errors.length > 0 ? 3 : 0, told: code === 3 })
})

test('also where the letter has a list written by hand', async context => {
  const { code, facts } = await merged([[bao], [hoi]], context, `responses:\n${written.phoHien}`)
  expect({ code, facts }).toEqual({
    code: 0,
    facts: `extensions:\n${written.hoi}responses:\n${written.phoHien}${written.bao}`,
  })
})

test('what both wrote, but not at the same place, stands twice, and check tells', async context => {
  const { code, errors } = await merged(
    [
      [bao, phoHien],
      [phoHien, bao],
    ],
    context,
  )
  expect({ code, errors: [...new Set(errors)] }).toEqual({ code: 1, errors: ['fact-twice'] })
})
