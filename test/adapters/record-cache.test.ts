import { chmodSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getuid, platform } from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { yamlFolder, type Reading } from '../../src/adapters/yaml-folder.ts'
import { findingsOf } from '../../src/cli/commands/check.ts'
import { allOwed, registerOf } from '../../src/cli/worked-out.ts'
import { lettersAround } from '../support/letters-around.ts'
import type { Joined } from '../../src/domain/around.ts'
import type { Day } from '../../src/domain/day.ts'
import type { Diagnostic } from '../../src/domain/diagnostic.ts'
import { buildRegister } from '../../src/domain/register.ts'
import { summaryOf } from '../../src/domain/summary.ts'
import type { Loaded } from '../../src/ports.ts'
import { listingJson } from '../../src/table/answers.ts'
import { runProgram } from '../support/program.ts'
import { folderWith } from '../support/folder.ts'

/** Short enough for a test, longer than the steps by which any disk that tests run on tells time. */
const coarsest = 20
const keeping = { program: 'this one', coarsest }
const rested = () => pause(coarsest + 15)

const letter = (number: number, due = '2024-07-31') =>
  `symbol: ${number}-CV\ndate: 2024-07-01\nissuer: a\ndue: ${due}\nrecipients: [{ unit: b }, { group: g, except: [c] }]\n` +
  `responses: [{ unit: b, date: 2024-07-30, count: 2 }]\nreferences: [{ follows: ${number - 1}-CV, date: 2024-06-30 }]\n`

const files = {
  'data/office.yaml': 'own: a\n',
  'data/units/u.yaml':
    'units: [{ id: a, name: A }, { id: b, name: Bờ }]\ngroups: [{ id: g, name: G, members: [{ unit: b }] }]\n',
  'data/calendar/2024.yaml': 'off: [{ date: 2024-09-02, paper: p }]\n',
  'data/campaigns/c.yaml': 'id: c\nname: C\n',
  'data/dispatches/1.yaml': letter(1),
  'data/dispatches/2.yaml': letter(2),
  'data/dispatches/bad.yaml': 'symbol: [',
  'data/dispatches/half.yaml': `${letter(4)}subjct: x\n`,
}

/** All that reading finds, in order, to the letter; and what is owed on two days. */
async function read(workspace: string, reading: Reading = {}): Promise<string> {
  const loaded = await yamlFolder(workspace, reading).load()
  const lists = ['2024-07-29', '2024-08-05', '2024-08-05'].map(asOf => owed(loaded, asOf as Day))
  const { records, diagnostics } = loaded
  return JSON.stringify({ records, diagnostics, lists })
}

/** As a list of all that is owed asks for it: from the index, where one is kept. */
function owed(loaded: Loaded, asOf: Day) {
  const { register, diagnostics } = registerOf(loaded)
  const obligations = allOwed(asOf, register, loaded)
  const findings = findingsOf(asOf, register, loaded)
  return { ...listingJson({ asOf, summary: summaryOf(obligations), obligations }), diagnostics, findings }
}

/** How many files are read anew. */
async function readAnew(workspace: string, program = keeping.program): Promise<number> {
  let anew = 0
  await yamlFolder(workspace, {
    keeping: { ...keeping, program },
    onProgress: (_, total) => void (anew = total),
  }).load()
  return anew
}

async function keptWorkspace(): Promise<string> {
  const workspace = folderWith(files)
  await rested()
  await readAnew(workspace)
  return workspace
}

const all = Object.keys(files).length
const letters = Object.keys(files).filter(name => /dispatches\/(?!bad)/.test(name)).length
const cacheIn = (workspace: string) => join(workspace, '.congvan/cache')
const inCache = (workspace: string, name: RegExp) =>
  join(cacheIn(workspace), readdirSync(cacheIn(workspace)).find(one => name.test(one)) ?? '')
const catalogueIn = (workspace: string) => join(cacheIn(workspace), 'catalogue')

describe('what was read is kept', () => {
  test('and files that have not changed are not read again', async () => {
    expect(await readAnew(await keptWorkspace())).toBe(0)
  })

  test('and gives the same records and faults, to the letter', async () => {
    const workspace = await keptWorkspace()
    expect(await read(workspace, { keeping })).toBe(await read(workspace))
  })

  test('only the file that changed is read again', async () => {
    const workspace = await keptWorkspace()
    writeFileSync(join(workspace, 'data/dispatches/1.yaml'), letter(1, '2024-08-31'))
    expect(await readAnew(workspace)).toBe(1)
  })

  test('where git does not see it', async () => {
    expect(readFileSync(join(cacheIn(await keptWorkspace()), '.gitignore'), 'utf8')).toBe('*\n')
  })

  test('nothing is written where nothing has changed', async () => {
    const workspace = await keptWorkspace()
    const before = statSync(catalogueIn(workspace)).mtimeMs
    await rested()
    await readAnew(workspace)
    expect(statSync(catalogueIn(workspace)).mtimeMs).toBe(before)
  })
})

describe('all is read anew', () => {
  test('by another program', async () => {
    expect(await readAnew(await keptWorkspace(), 'another')).toBe(all)
  })

  test('where it was deleted', async () => {
    const workspace = await keptWorkspace()
    rmSync(join(workspace, '.congvan'), { recursive: true })
    expect(await readAnew(workspace)).toBe(all)
    expect(await readAnew(workspace)).toBe(0)
  })

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 10)],
    ['empty', () => Buffer.alloc(0)],
    ['of other letters', (bytes: Buffer) => Buffer.from(bytes.toString().replace('2024-07-31', '2024-07-30'))],
    ['something else', () => Buffer.from('{}\n[]')],
  ])('where the catalogue is %s', async (_, damaged) => {
    const workspace = await keptWorkspace()
    writeFileSync(catalogueIn(workspace), damaged(readFileSync(catalogueIn(workspace))))
    expect(await readAnew(workspace)).toBe(all)
    expect(await read(workspace, { keeping })).toBe(await read(workspace))
  })
})

test('letters are read anew where what was kept of them was written over or is gone', async () => {
  for (const damage of [(path: string) => writeFileSync(path, readFileSync(path)), (path: string) => rmSync(path)]) {
    const workspace = await keptWorkspace()
    damage(inCache(workspace, /^0-of-1\./))
    expect(await readAnew(workspace)).toBe(letters)
    expect(await read(workspace, { keeping })).toBe(await read(workspace))
  }
})

test.each(['heads', 'citations'])('%s that were written over or are gone are kept anew', async kind => {
  for (const damage of [(path: string) => writeFileSync(path, readFileSync(path)), (path: string) => rmSync(path)]) {
    const workspace = await keptWorkspace()
    const keptNow = () => readdirSync(cacheIn(workspace)).filter(one => one.startsWith(`${kind}.`))
    const [before = ''] = keptNow()
    damage(join(cacheIn(workspace), before))
    expect(await read(workspace, { keeping })).toBe(await read(workspace))
    expect(keptNow()).toHaveLength(1)
    expect(keptNow()).not.toContain(before)
    expect(await readAnew(workspace)).toBe(0)
  }
})

test('a damaged index is made anew', async () => {
  const workspace = await keptWorkspace()
  const without = await read(workspace)
  await read(workspace, { keeping })
  const index = inCache(workspace, /^obligations$/)
  writeFileSync(index, readFileSync(index).subarray(0, -1))
  expect(await read(workspace, { keeping })).toBe(without)
})

test('a fact that comes to one letter leaves the rest of the index as it was', async () => {
  const workspace = await keptWorkspace()
  await read(workspace, { keeping })
  const path = join(workspace, 'data/dispatches/1.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace('unit: b, date: 2024-07-30', 'unit: b, date: 2024-08-02'))
  const loaded = await yamlFolder(workspace, { keeping }).load()
  expect(loaded.index?.standing.read()?.changed.map(({ symbol }) => symbol)).toEqual(['1-CV'])
  expect(await read(workspace, { keeping })).toBe(await read(workspace))
})

test('a letter that is gone, has come or says something else makes the index anew', async () => {
  for (const change of [
    (path: string) => rmSync(path),
    (path: string) => writeFileSync(path.replace('1.yaml', '9.yaml'), letter(9)),
    (path: string) => writeFileSync(path, letter(1, '2024-09-30')),
    (path: string) => writeFileSync(join(path, '../../units/u.yaml'), 'units: [{ id: b, name: C }]'),
    (path: string) => writeFileSync(join(path, '../../calendar/2024.yaml'), 'off: []'),
  ]) {
    const workspace = await keptWorkspace()
    await read(workspace, { keeping })
    change(join(workspace, 'data/dispatches/1.yaml'))
    const loaded = await yamlFolder(workspace, { keeping }).load()
    expect(loaded.index?.standing.read()).toBeNull()
    expect(loaded.index?.unjoined.read()).toBeNull()
    expect(await read(workspace, { keeping })).toBe(await read(workspace))
  }
})

test('a file written a moment ago is not kept: it may be written once more in the same moment', async () => {
  const workspace = folderWith(files)
  await yamlFolder(workspace, { keeping: { ...keeping, coarsest: 60_000 } }).load()
  expect(await readAnew(workspace)).toBe(all)
})

test('a file that other bytes were written into is read again, though its size and time were put back', async () => {
  const workspace = await keptWorkspace()
  const path = join(workspace, 'data/dispatches/1.yaml')
  const { atime, mtime } = statSync(path)
  writeFileSync(path, letter(1, '2024-07-30'))
  utimesSync(path, atime, mtime)
  expect(await readAnew(workspace)).toBe(1)
  expect(await read(workspace, { keeping })).toContain('2024-07-30')
})

test.skipIf(platform === 'win32' || getuid?.() === 0)(
  'a workspace that may not be written to is read without it',
  async () => {
    const workspace = folderWith(files)
    await rested()
    chmodSync(workspace, 0o500)
    expect(await readAnew(workspace)).toBe(all)
    expect(await readAnew(workspace)).toBe(all)
    chmodSync(workspace, 0o700)
  },
)

test('where its folder cannot be one, the workspace is read without it', async () => {
  const workspace = folderWith({ ...files, '.congvan': 'x' })
  await rested()
  expect(await readAnew(workspace)).toBe(all)
  expect(await readAnew(workspace)).toBe(all)
})

const folder = 'data/dispatches'
const place = fc.nat(3).map(number => `${folder}/${number}.yaml`)
const year = 366 * 24 * 60 * 60

const deeds = fc.oneof(
  fc.record({ deed: fc.constant('write' as const), at: place, text: fc.nat(40).map(number => letter(number)) }),
  fc.record({
    deed: fc.constant('write' as const),
    at: fc.constant('data/units/u.yaml'),
    text: fc.constantFrom('units: [{ id: b, name: C }]', files['data/units/u.yaml']),
  }),
  fc.record({ deed: fc.constant('rewrite' as const), at: place }),
  fc.record({ deed: fc.constant('delete' as const), at: place }),
  fc.record({ deed: fc.constant('rename' as const), at: place, to: place }),
  fc.record({ deed: fc.constant('skew' as const), at: place, by: fc.integer({ min: -year, max: year }) }),
  fc.record({
    deed: fc.constant('answer' as const),
    at: place,
    unit: fc.constantFrom('b', 'x'),
    date: fc.constantFrom('2024-07-28', '2024-08-02'),
  }),
  fc.record({
    deed: fc.constant('forget' as const),
    what: fc.constantFrom('catalogue', 'obligations', 'unjoined', 'checked'),
  }),
)
type Deed = typeof deeds extends fc.Arbitrary<infer D> ? D : never

/** What a clerk, a tool or a wrong clock may do to the files between two commands. */
function perform(deed: Deed, workspace: string): void {
  const path = 'at' in deed ? join(workspace, deed.at) : ''
  const isThere = 'at' in deed && readdirSync(join(path, '..')).some(name => path.endsWith(`/${name}`))
  if (deed.deed === 'write') writeFileSync(path, deed.text)
  else if (deed.deed === 'forget') rmSync(join(cacheIn(workspace), deed.what), { force: true })
  else if (!isThere) return
  else if (deed.deed === 'answer')
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('responses: [', `responses: [{ unit: ${deed.unit}, date: ${deed.date} }, `),
    )
  else if (deed.deed === 'delete') rmSync(path)
  else if (deed.deed === 'rename') renameSync(path, join(workspace, deed.to))
  else {
    const { atime, mtime } = statSync(path)
    // of the same size, and with its time put back
    if (deed.deed === 'rewrite')
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace(/(?<=2024-07-3)\d/, digit => (digit === '1' ? '0' : '1')),
      )
    const now = deed.deed === 'skew' ? Date.now() / 1000 + deed.by : mtime
    utimesSync(path, atime, now)
  }
}

/** What is had around a letter from what is kept, and what all the files tell of it; false where it cannot be had so. */
async function agreesAround(text: string, workspace: string, joined: Joined = 'line'): Promise<boolean> {
  const near = await yamlFolder(workspace, { keeping }).around?.(text, joined)
  if (!near) return false
  const { records, diagnostics } = await yamlFolder(workspace).load()
  const sorted = (all: readonly Diagnostic[]) => all.map(one => JSON.stringify(one)).sort()
  const dispatches = lettersAround(text, records.dispatches, joined)
  expect(JSON.stringify(near.records)).toBe(JSON.stringify({ ...records, dispatches }))
  expect(sorted(near.diagnostics)).toEqual(sorted(diagnostics))
  expect(sorted(near.unjoined)).toEqual(sorted(buildRegister(records).diagnostics))
  return true
}

async function flawlessWorkspace(): Promise<string> {
  const units =
    'units: [{ id: a, name: A }, { id: b, name: B }, { id: c, name: C }]\ngroups: [{ id: g, name: G, members: [{ unit: b }, { unit: c }] }]\n'
  const workspace = folderWith({
    'data/office.yaml': files['data/office.yaml'],
    'data/units/u.yaml': units,
    'data/dispatches/1.yaml': letter(1),
    'data/dispatches/2.yaml': letter(2),
  })
  await rested()
  await read(workspace, { keeping })
  return workspace
}

test('around a letter that got an answer is what all files tell of it, and nothing is kept anew', async () => {
  const workspace = await flawlessWorkspace()
  const kept = readFileSync(catalogueIn(workspace))
  perform({ deed: 'answer', at: `${folder}/1.yaml`, unit: 'b', date: '2024-08-02' }, workspace)
  expect(await agreesAround('1-CV', workspace)).toBe(true)
  expect(await agreesAround('2-CV', workspace, 'chain')).toBe(true)
  expect(readFileSync(catalogueIn(workspace)).equals(kept)).toBe(true)
})

test.each([
  ['is gone', (path: string) => rmSync(path)],
  ['says something else', (path: string) => writeFileSync(path, letter(1, '2024-09-30'))],
  ['cannot be read any more', (path: string) => writeFileSync(path, 'symbol: [')],
  [
    'got an answer, and what was kept is gone',
    (path: string) => {
      const cache = cacheIn(join(path, '../../..'))
      for (const name of readdirSync(cache)) if (/^\d+-of-/.test(name)) rmSync(join(cache, name))
      writeFileSync(path, `${letter(1)}receipts: [{ unit: b, date: 2024-07-02 }]\n`)
    },
  ],
  ['has an answer of nobody', (path: string) => writeFileSync(path, letter(1).replace('unit: b', 'unit: nobody'))],
])('where a letter %s, all files must be read to tell', async (_, change) => {
  const workspace = await flawlessWorkspace()
  change(join(workspace, folder, '1.yaml'))
  expect(await agreesAround('2-CV', workspace)).toBe(false)
})

test('whatever is written, deleted, renamed, or dated by a wrong clock, the answers are those without it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(deeds, { minLength: 1, maxLength: 3 }), { maxLength: 4 }), async rounds => {
      const workspace = folderWith(files)
      for (const round of rounds) {
        await rested()
        expect(await read(workspace, { keeping })).toBe(await read(workspace))
        for (const deed of round) perform(deed, workspace)
        await agreesAround('1-CV', workspace)
        await agreesAround('2-CV', workspace, 'chain')
        expect(await read(workspace, { keeping })).toBe(await read(workspace))
      }
    }),
    { numRuns: 25 },
  )
})

test('two that read and keep at once both answer rightly', async () => {
  const workspace = folderWith(files)
  await rested()
  const answers = await Promise.all(Array.from({ length: 4 }, () => read(workspace, { keeping })))
  expect(new Set(answers)).toEqual(new Set([await read(workspace)]))
  expect(await readAnew(workspace)).toBe(0)
})

test('a thousand files read by several at once are as if read one after another', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 1000 }, (_, number) => [
      `${folder}/${number}.yaml`,
      number % 7 === 0 ? 'due: [' : letter(number),
    ]),
  )
  const workspace = folderWith({ ...files, ...many })
  const worker = new URL('../../dist/decode-worker.js', import.meta.url)
  expect(await read(workspace, { worker })).toBe(await read(workspace))
})

test('where no other can help, all is read all the same', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, number) => [`${folder}/${number}.yaml`, letter(number)]),
  )
  const workspace = folderWith(many)
  expect(await read(workspace, { worker: new URL('file:///nowhere.js') })).toBe(await read(workspace))
})

test('the program answers the same the first time, the second time and after a change', async () => {
  const workspace = folderWith(files)
  const list = () => runProgram(['list', '--format', 'json'], { cwd: workspace })
  const first = await list()
  expect(await list()).toEqual(first)
  const checked = await runProgram(['check'], { cwd: workspace })
  expect(checked.out).toContain('1-CV')
  expect(await runProgram(['check'], { cwd: workspace })).toEqual(checked)
  rmSync(join(workspace, 'data/dispatches/2.yaml'))
  const { out } = await list()
  expect(first.out).toContain('"symbol": "2-CV"')
  expect(out).not.toContain('2-CV@2024-07-01@a')
})
