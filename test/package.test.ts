import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { build, type OutputChunk } from 'rolldown'
import { beforeAll, expect, test } from 'vitest'
import lock from '../package-lock.json' with { type: 'json' }
import manifest from '../package.json' with { type: 'json' }
import config from '../rolldown.config.ts'
import { noticesFile } from '../rolldown.notices.ts'
import { runProgram } from './support/program.ts'

let chunks: Map<string, OutputChunk>

beforeAll(async () => {
  const built = await Promise.all(config.map(one => build({ ...one, plugins: [], write: false })))
  const files = built.flatMap(({ output }) => output)
  chunks = new Map(files.filter(file => file.type === 'chunk').map(chunk => [chunk.fileName, chunk]))
})

/** All that is loaded together with the chunk, before any lazy import. */
function loadedWith(name: string, seen = new Set<string>()): Set<string> {
  seen.add(name)
  for (const next of chunks.get(name)?.imports ?? []) if (!seen.has(next)) loadedWith(next, seen)
  return seen
}

test('the package asks for nothing else to be installed', () => {
  expect(Object.keys(manifest)).not.toContain('dependencies')
  expect(Object.keys(manifest.scripts)).not.toEqual(expect.arrayContaining([expect.stringMatching(/install|prepare/)]))
})

test('nothing that is installed to build it runs a script of its own', () => {
  const { packages } = lock as { packages: Record<string, { hasInstallScript?: boolean }> }
  expect(Object.keys(packages).length).toBeGreaterThan(50)
  expect(Object.keys(packages).filter(name => packages[name]?.hasInstallScript)).toEqual([])
})

test('the built program imports only modules of Node and its own chunks', () => {
  const isOutside = (name: string) => !isBuiltin(name) && !chunks.has(name)
  expect([...chunks.values()].flatMap(({ imports }) => imports).filter(isOutside)).toEqual([])
  // What speaks with a database is only asked for where one is named.
  expect([...chunks.values()].flatMap(({ dynamicImports }) => dynamicImports).filter(isOutside)).toEqual(['pg'])
})

test('all chunks lie flat beside main.js, so that each is equally far from templates/', () => {
  expect([...chunks.keys()].filter(name => name.includes('/'))).toEqual([])
})

/** Of all modules, those that are loaded together with one of ours. */
function modulesWith(module: string): readonly string[] {
  const of = [...chunks].find(([, chunk]) => chunk.moduleIds.some(id => slashed(id).endsWith(`/src/${module}`)))
  return [...loadedWith(of?.[0] ?? '')].flatMap(name => chunks.get(name)?.moduleIds ?? []).map(slashed)
}

function packagesWith(module: string): readonly string[] {
  const packages = modulesWith(module).flatMap(id => /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? [])
  return [...new Set(packages)]
}

function slashed(id: string): string {
  return id.replaceAll('\\', '/')
}

test('a start loads no library but the one that reads the command line', () => {
  expect(packagesWith('main.ts')).toEqual([])
  expect(packagesWith('cli/program.ts')).toEqual(['commander'])
  for (const command of ['overdue', 'status', 'chain', 'list', 'recipients', 'check']) {
    expect(packagesWith(`cli/commands/${command}.ts`)).toEqual(['commander'])
  }
})

test('a start loads nothing that only an answer needs', () => {
  const loaded = modulesWith('cli/program.ts').flatMap(id => /\/src\/(.*)/.exec(id)?.[1] ?? [])
  const forAnswers =
    /^(?:codec\/(?!kinds)|domain\/(?:obligations|register)|table\/|cli\/commands\/|adapters\/yaml-folder)/
  expect(loaded).toContain('cli/program.ts')
  expect(loaded.filter(id => forAnswers.test(id))).toEqual([])
})

test('the built program knows its version', async () => {
  expect(await runProgram(['--version'], { cwd: import.meta.dirname })).toEqual({
    code: 0,
    out: `${manifest.version}\n`,
    err: '',
  })
})

test('all that is bundled is named with its licence, and no folder of whoever built it is', () => {
  const notices = readFileSync(join(import.meta.dirname, '../dist', noticesFile), 'utf8')
  const bundled = new Set(
    [...chunks.values()]
      .flatMap(({ moduleIds }) => moduleIds)
      .flatMap(id => /.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/.exec(id)?.[1]?.replaceAll('\\', '/') ?? []),
  )
  const named = [...notices.matchAll(/^(\S+) \d\S*: (\S.*)$/gm)].map(([, name]) => name)
  expect(bundled.size).toBeGreaterThan(10)
  expect([...bundled].filter(name => !named.includes(name))).toEqual([])
  for (const name of ['commander', 'fflate', 'liquidjs', 'yaml', 'zod']) {
    const [, notice = ''] = notices.split(`\n${name} `)
    expect(notice.slice(0, 400)).toMatch(/Copyright|Permission to use/)
  }
  expect(notices).not.toContain('node_modules')
  expect(notices).not.toContain(join(import.meta.dirname, '..'))
  expect(manifest.files).toContain('dist')
})
