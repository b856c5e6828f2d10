import { chmodSync, mkdirSync, symlinkSync, truncateSync, unlinkSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { getuid, platform } from 'node:process'
import { describe, expect, test } from 'vitest'
import { yamlFolder } from '../../src/adapters/yaml-folder.ts'
import { keepsItsPromises } from '../contracts/store.ts'
import { folderWith } from '../support/folder.ts'

describe('a folder of YAML files', () => {
  keepsItsPromises(files => yamlFolder(folderWith(files)))
})

const stub = (symbol: string) => `symbol: ${symbol}\ndate: 2024-07-15\nheld: false\n`

async function readIn(workspace: string) {
  const { records, diagnostics } = await yamlFolder(workspace).load()
  return {
    symbols: records.dispatches.map(({ symbol }) => symbol),
    told: diagnostics.map(({ code, place, facts }) => ({ code, record: place.record, facts })),
  }
}

test('a file of 50 MB is refused by its size, without being read', async () => {
  const workspace = folderWith({ 'data/dispatches/a.yaml': '', 'data/dispatches/b.yaml': stub('1-CV') })
  truncateSync(join(workspace, 'data/dispatches/a.yaml'), 50_000_000)
  const before = process.memoryUsage().arrayBuffers
  expect(await readIn(workspace)).toEqual({
    symbols: ['1-CV'],
    told: [
      { code: 'file-too-large', record: 'data/dispatches/a.yaml', facts: { bytes: 50_000_000, limit: 1024 * 1024 } },
    ],
  })
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000)
})

test('progress is told now and then, and at the end', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`data/dispatches/${index}.yaml`, stub(`${index}-CV`)]),
  )
  const steps: number[] = []
  const onProgress = (done: number, total: number) => {
    expect(total).toBe(300)
    steps.push(done)
  }
  await yamlFolder(folderWith(files), { onProgress }).load()
  expect(steps.at(-1)).toBe(300)
  expect(steps).toEqual(steps.toSorted((one, other) => one - other))
})

test('reading lets other work in between', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`data/dispatches/${index}.yaml`, stub(`${index}-CV`)]),
  )
  let turns = 0
  const timer = setInterval(() => (turns += 1), 1)
  await yamlFolder(folderWith(files)).load()
  clearInterval(timer)
  expect(turns).toBeGreaterThan(0)
})

test('a file that is gone or changed since it was read is still located', async () => {
  const workspace = folderWith({
    'data/dispatches/a.yaml': `${stub('1-CV')}due: x\n`,
    'data/dispatches/b.yaml': 'due: y',
  })
  const loaded = await yamlFolder(workspace).load()
  const locate = await loaded.locator()
  const place = loaded.diagnostics[0]?.place ?? { record: '', path: [] }
  writeFileSync(join(workspace, place.record), '- a')
  expect(locate(place)).toMatchObject({ line: 1, excerpt: '- a' })
  unlinkSync(join(workspace, 'data/dispatches/b.yaml'))
  expect(locate({ record: 'data/dispatches/b.yaml', path: ['due'] })).toMatchObject({ line: 1, excerpt: '' })
})

describe.skipIf(platform === 'win32')('links', () => {
  test('within the workspace are followed, into each folder once, also in a circle', async () => {
    const workspace = folderWith({
      'data/dispatches/2024/a.yaml': stub('1-CV'),
      'archive/b.yaml': stub('2-CV'),
      'data/office.yaml': 'own: a',
    })
    symlinkSync('../../archive', join(workspace, 'data/dispatches/archive'))
    symlinkSync('../../../archive/b.yaml', join(workspace, 'data/dispatches/2024/c.yaml'))
    symlinkSync('..', join(workspace, 'data/dispatches/2024/loop'))
    symlinkSync('../archive', join(workspace, 'data/dispatches/again'))
    symlinkSync('..', join(workspace, 'data/dispatches/above'))
    symlinkSync('../..', join(workspace, 'data/dispatches/all'))
    expect(await readIn(workspace)).toEqual({ symbols: ['1-CV', '2-CV', '2-CV'], told: [] })
  })

  test('that leave the workspace are not followed, and told', async () => {
    const elsewhere = folderWith({ 'a.yaml': stub('1-CV'), 'folder/b.yaml': stub('2-CV') })
    const workspace = folderWith({ 'data/dispatches/own.yaml': stub('3-CV') })
    symlinkSync(join(elsewhere, 'a.yaml'), join(workspace, 'data/dispatches/a.yaml'))
    symlinkSync(join(elsewhere, 'folder'), join(workspace, 'data/dispatches/folder'))
    symlinkSync(join(elsewhere, 'a.yaml'), join(workspace, 'data/dispatches/a.txt'))
    symlinkSync(join(elsewhere, 'folder'), join(workspace, 'data/units'))
    const { symbols, told } = await readIn(workspace)
    expect(symbols).toEqual(['3-CV'])
    expect(told.map(({ record }) => record)).toEqual(['data/dispatches/a.yaml', 'data/dispatches/folder', 'data/units'])
    for (const { code, facts } of told)
      expect({ code, facts }).toEqual({ code: 'file-unreadable', facts: { reason: 'OUTSIDE_WORKSPACE' } })
  })

  test('that leave the workspace are not looked into either to show a line', async () => {
    const elsewhere = folderWith({ 'secret.yaml': 'password: x' })
    const workspace = folderWith({ 'data/office.yaml': 'own: a' })
    mkdirSync(join(workspace, 'data/units'))
    symlinkSync(join(elsewhere, 'secret.yaml'), join(workspace, 'data/units/a.yaml'))
    const loaded = await yamlFolder(workspace).load()
    const locate = await loaded.locator()
    expect(loaded.diagnostics.map(({ place }) => locate(place)?.excerpt)).toEqual([''])
    expect(locate({ record: '../secret.yaml', path: [] })?.excerpt).toBe('')
  })

  test('to a sibling whose name begins as the workspace does are not followed either', async () => {
    const workspace = folderWith({ 'w/data/dispatches/a.yaml': stub('1-CV'), 'w2/b.yaml': stub('2-CV') })
    symlinkSync('../../../w2/b.yaml', join(workspace, 'w/data/dispatches/b.yaml'))
    expect((await readIn(join(workspace, 'w'))).symbols).toEqual(['1-CV'])
  })

  test('that lead nowhere or to each other are told', async () => {
    const workspace = folderWith({ 'data/dispatches/a.yaml': stub('1-CV') })
    symlinkSync('nowhere.yaml', join(workspace, 'data/dispatches/b.yaml'))
    symlinkSync('c.yaml', join(workspace, 'data/dispatches/c.yaml'))
    symlinkSync('nowhere', join(workspace, 'data/dispatches/no-record'))
    symlinkSync('loop', join(workspace, 'data/dispatches/loop'))
    const { symbols, told } = await readIn(workspace)
    expect(symbols).toEqual(['1-CV'])
    expect(Object.fromEntries(told.map(({ record, facts }) => [record.slice(16), facts]))).toEqual({
      'b.yaml': { reason: 'ENOENT' },
      'c.yaml': { reason: 'ELOOP' },
    })
  })

  test('may lead to the workspace itself', async () => {
    const workspace = folderWith({ 'real/data/dispatches/a.yaml': stub('1-CV') })
    symlinkSync('real', join(workspace, 'link'))
    expect(await readIn(join(workspace, 'link'))).toEqual({ symbols: ['1-CV'], told: [] })
  })
})

describe.skipIf(platform === 'win32')('what is not a plain file', () => {
  const makePipe = 'mkfifo'

  test('a pipe does not stop the reading', async () => {
    const workspace = folderWith({ 'data/dispatches/a.yaml': stub('1-CV') })
    execFileSync(makePipe, [join(workspace, 'data/dispatches/pipe')])
    symlinkSync('pipe', join(workspace, 'data/dispatches/p.yaml'))
    expect(await readIn(workspace)).toEqual({
      symbols: ['1-CV'],
      told: [{ code: 'file-unreadable', record: 'data/dispatches/p.yaml', facts: { reason: 'NOT_A_FILE' } }],
    })
  })

  test('a folder may be called as a record is', async () => {
    const workspace = folderWith({ 'data/dispatches/2024.yaml/a.yaml': stub('1-CV') })
    expect(await readIn(workspace)).toEqual({ symbols: ['1-CV'], told: [] })
  })

  test('a file where a folder of records should be holds none', async () => {
    expect(await readIn(folderWith({ 'data/dispatches': 'x', 'data/office.yaml': 'own: a' }))).toEqual({
      symbols: [],
      told: [],
    })
  })
})

test.skipIf(platform === 'win32' || getuid?.() === 0)('what may not be read is told', async () => {
  const workspace = folderWith({ 'data/dispatches/a.yaml': stub('1-CV'), 'data/dispatches/b/c.yaml': stub('2-CV') })
  chmodSync(join(workspace, 'data/dispatches/a.yaml'), 0)
  chmodSync(join(workspace, 'data/dispatches/b'), 0)
  const { told } = await readIn(workspace)
  chmodSync(join(workspace, 'data/dispatches/b'), 0o700)
  expect(told.map(({ facts }) => facts)).toEqual([{ reason: 'EACCES' }, { reason: 'EACCES' }])
})
