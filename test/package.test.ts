import { isBuiltin } from 'node:module'
import { build, type OutputChunk } from 'rolldown'
import { beforeAll, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import config from '../rolldown.config.ts'
import { runProgram } from './support/program.ts'

let chunks: Map<string, OutputChunk>

beforeAll(async () => {
  const { output } = await build({ ...config, plugins: [], write: false })
  chunks = new Map(output.filter(file => file.type === 'chunk').map(chunk => [chunk.fileName, chunk]))
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

test('the built program imports only modules of Node and its own chunks', () => {
  const outside = [...chunks.values()]
    .flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
    .filter(name => !isBuiltin(name) && !chunks.has(name))
  expect(outside).toEqual([])
})

test('all chunks lie flat beside main.js, so that each is equally far from templates/', () => {
  expect([...chunks.keys()].filter(name => name.includes('/'))).toEqual([])
})

test('what only some commands need is not loaded at start', () => {
  const modules = [...loadedWith('main.js')].flatMap(name => chunks.get(name)?.moduleIds ?? [])
  expect(
    modules.filter(id =>
      /node_modules\/(?:@viz-js|liquidjs|docx|pdfmake|write-excel-file|csv-stringify)\//.test(id.replaceAll('\\', '/')),
    ),
  ).toEqual([])
})

test('the built program knows its version', async () => {
  expect(await runProgram(['--version'], { cwd: import.meta.dirname })).toEqual({
    code: 0,
    out: `${manifest.version}\n`,
    err: '',
  })
})
