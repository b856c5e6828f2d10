import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const src = join(import.meta.dirname, '../src')

const files = ['node:fs', 'node:fs/promises', 'node:path']

/**
 * Who may import whom, besides itself: rooms of src/, packages, modules of Node. What is not in a room's row is out of
 * its reach. The rooms stand in the order in which arrows fall: a row names only rooms above it.
 */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  'ports.ts': ['domain'],
  'office-archive.ts': ['node:zlib'],
  'office-package.ts': ['node:zlib'],
  codec: ['domain', 'yaml', 'zod'],
  source: ['office-package.ts', 'csv-parse', 'mammoth', '@embedpdf/pdfium', 'saxen', 'node:zlib'],
  intake: ['domain', 'source'],
  i18n: ['domain', 'source', 'intake'],
  letter: ['domain', 'office-archive.ts', 'office-package.ts', 'liquidjs', 'pdfmake', 'docxtemplater', 'pizzip'],
  table: ['domain', 'i18n', 'letter', 'csv-stringify', 'write-excel-file'],
  report: ['domain', 'i18n', '@viz-js/viz'],
  adapters: [
    'domain',
    'ports.ts',
    'codec',
    'cli-progress',
    'pg',
    ...files,
    'node:child_process',
    'node:crypto',
    'node:os',
    'node:process',
    'node:readline/promises',
    'node:url',
    'node:worker_threads',
  ],
  cli: [
    'domain',
    'ports.ts',
    'office-package.ts',
    'codec',
    'i18n',
    'source',
    'intake',
    'letter',
    'table',
    'report',
    'commander',
    'chalk',
  ], // by package name: 'chalk/x' too
  'library.ts': ['domain', 'ports.ts', 'table', 'adapters'],
  'start.ts': ['cli', 'adapters'],
  'main.ts': ['start.ts', '../package.json'],
}
const rooms = Object.keys(mayImport)

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts'))
  .toSorted()
  .map(path => ({ path, room: roomOf(path), text: withoutComments(readFileSync(join(src, path), 'utf8')) }))

function roomOf(path: string): string {
  return path.split(sep)[0] ?? path
}

function withoutComments(text: string): string {
  return text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')
}

const importing = /^\s*(?:import|export)\b[^'";]*?\bfrom\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\s*\(\s*'([^']+)'/gm

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(importing)].map(([, from, bare, lazy]) => {
    const name = from ?? bare ?? lazy ?? ''
    if (name.startsWith('node:')) return name
    if (!name.startsWith('.')) return name.split('/', name.startsWith('@') ? 2 : 1).join('/')
    const target = relative(src, join(src, dirname(path), name))
    return target.startsWith('..') ? target.replaceAll(sep, '/') : roomOf(target)
  })
}

test.each(sources)('$path imports only what its room may', ({ path, room, text }) => {
  const allowed = [room, ...(mayImport[room] ?? [])]
  expect(importsOf(path, text).filter(target => !allowed.includes(target))).toEqual([])
})

test.each(sources)('$path stands in a room, and names outright what it imports', ({ room, text }) => {
  expect(rooms).toContain(room)
  expect(text).not.toMatch(/\bimport\s*\(\s*[^'\s]|\brequire\s*\(|createRequire/)
})

test('all arrows fall: no room imports one that may import it', () => {
  const rising = sources.flatMap(({ path, room, text }) =>
    importsOf(path, text)
      .filter(target => rooms.includes(target) && rooms.indexOf(target) > rooms.indexOf(room))
      .map(target => `${path} imports ${target}`),
  )
  const risingRows = rooms.flatMap((room, place) =>
    (mayImport[room] ?? [])
      .filter(target => rooms.indexOf(target) > place)
      .map(target => `${room} may import ${target}`),
  )
  expect([...rising, ...risingRows]).toEqual([])
})

test('only main.ts asks where the program itself lies', () => {
  const asking = sources.filter(({ text }) => /import\.meta/.test(text)).map(({ path }) => path)
  expect(asking.filter(path => path !== 'main.ts')).toEqual([])
})

test.each(sources)('$path spreads no letter but a plain one: of one that is kept, most is not read yet', ({ text }) => {
  expect(text).not.toMatch(/\.\.\.(?:dispatch|held|stub)\b(?!\.|, \.\.\.added)/)
})

const theWorld =
  /\bDate\.now\b|\bDate\(\)|\bMath\.random\b|\b(?:process|console|performance|crypto|globalThis)\s*\.|\b(?:fetch|setTimeout|setInterval|setImmediate)\s*\(/

test.each(sources.filter(({ room }) => room === 'domain'))('$path asks nothing of the world', ({ text }) => {
  expect(text).not.toMatch(theWorld)
})

describe('the wall itself', () => {
  test('sees every way to import', () => {
    const text = [
      `import { z } from 'zod'`,
      `import type { A } from '../ports.ts'`,
      `import {\n  addDays,\n} from 'date-fns/addDays'`,
      `import { utc } from '@date-fns/utc/utc'`,
      `import 'node:fs/promises'`,
      `export * from './day.ts'`,
      `const { open } = await import('../adapters/disk.ts')`,
      `// import { no } from 'comments'`,
    ].join('\n')
    expect(importsOf(join('domain', 'x.ts'), withoutComments(text))).toEqual([
      'zod',
      'ports.ts',
      'date-fns',
      '@date-fns/utc',
      'node:fs/promises',
      'domain',
      'adapters',
    ])
  })

  test.each(['Date.now()', 'new Date()', 'Math.random()', 'process.env', 'console.log(1)', "fetch('x')"])(
    'sees that %s asks the world',
    text => expect(text).toMatch(theWorld),
  )

  test.each(['new Date(Date.UTC(2024, 6, 15))', 'subprocess.day', 'toDate()'])('lets %s pass', text =>
    expect(text).not.toMatch(theWorld),
  )
})
