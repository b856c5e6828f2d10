import nodeFs from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Disk } from '../../src/adapters/lasting.ts'
import { isWhole, pendingTexts, turnOf } from '../../src/adapters/pending.ts'
import { applyTo } from '../../src/adapters/transaction.ts'
import { yamlFolder } from '../../src/adapters/yaml-folder.ts'
import { day } from '../support/day.ts'
import { busyDisk, failingDisk, isNamed } from '../support/disks.ts'
import { folderWith } from '../support/folder.ts'

const records = ['data/dispatches/1.yaml', 'data/dispatches/2.yaml']
const files = () =>
  folderWith(
    Object.fromEntries(records.map((name, at) => [name, `symbol: ${at + 1}-CV\ndate: 2024-07-15\nissuer: a\n`])),
  )
const receipt = { unit: 'b', date: day('2024-07-20') }
const plan = {
  changes: records.map(record => ({ kind: 'add-fact', record, list: 'receipts', fact: receipt }) as const),
  command: 'respond',
  dispatches: [],
  undoes: null,
}

const received = async (workspace: string) =>
  (await yamlFolder(workspace).load()).records.dispatches.map(({ receipts }) => receipts.length).join()

test.each(['ENOSPC', 'EIO', 'EACCES'].flatMap(code => [false, true].map(forEver => ({ code, forEver }))))(
  'whichever operation fails with $code, for ever: $forEver, both records are old or both new',
  async ({ code, forEver }) => {
    const seen = new Set<string>()
    for (let at = 1; ; at += 1) {
      const workspace = files()
      const { records: madeOn } = await yamlFolder(workspace).load()
      const { disk, operations } = failingDisk(at, code, forEver)
      const machine = { disk, now: () => new Date(), patience: 0 }
      const outcome = await applyTo(workspace, plan, madeOn, machine).catch((error: unknown) => error)
      const after = await received(workspace)
      expect(['0,0', '1,1']).toContain(after)
      expect(outcome instanceof Error || (outcome as { kind: string }).kind !== 'done' || after === '1,1').toBe(true)
      seen.add(`${outcome instanceof Error} ${after}`)
      nodeFs.rmSync(join(workspace, '.congvan/writing/lock'), { force: true }) // as of a program that has ended
      const next = yamlFolder(workspace)
      const again = await next.apply(plan, await next.load())
      expect(again.kind).toBe('done')
      expect(await received(workspace)).toBe(after === '0,0' ? '1,1' : '2,2')
      const left = nodeFs.readdirSync(join(workspace, '.congvan/writing'))
      expect(left.filter(name => !/^lock\..+\.tmp$/.test(name))).toEqual(['.gitignore'])
      if (operations() < at) break
    }
    expect(seen).toContain('true 0,0')
  },
)

test('of two who write on the same ground one is refused', async () => {
  const store = yamlFolder(files())
  const loaded = await store.load()
  const kinds = await Promise.all([store.apply(plan, loaded), store.apply(plan, loaded)])
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['done', 'stale'])
})

test.each([
  ['before any is in place', 'pending.json'],
  ['when the first is in place', '1.yaml'],
])('what is edited by hand %s is kept, and the command is refused whole', async (_, moment) => {
  const workspace = files()
  const { records: madeOn } = await yamlFolder(workspace).load()
  const second = join(workspace, 'data/dispatches/2.yaml')
  const disk = busyDisk(isNamed(moment), () => nodeFs.appendFileSync(second, '# by hand\n'))
  const outcome = await applyTo(workspace, plan, madeOn, { disk, now: () => new Date(), patience: 0 })
  expect(outcome).toMatchObject({ kind: 'stale', record: 'data/dispatches/2.yaml' })
  expect(await received(workspace)).toBe('0,0')
  expect(nodeFs.readFileSync(second, 'utf8')).toMatch(/issuer: a\n(?:# by hand\n)+$/)
})

test.each<[string, (file: string) => void]>([
  ['adds a line', file => nodeFs.appendFileSync(file, '# by hand\n')],
  [
    'puts a new file in its place',
    file => {
      nodeFs.writeFileSync(`${file}~`, `${nodeFs.readFileSync(file, 'utf8')}# by hand\n`)
      nodeFs.renameSync(`${file}~`, file)
    },
  ],
])('an editor that %s between the last look and the replacing loses nothing', async (_, save) => {
  const workspace = files()
  const { records: madeOn } = await yamlFolder(workspace).load()
  const second = join(workspace, 'data/dispatches/2.yaml')
  let counts = false
  let saved = 0
  const disk = busyDisk(
    (name, args) => {
      counts ||= isNamed('pending.json')(name, args)
      return counts && name === 'readFileSync' && args[0] === second && saved === 0
    },
    () => {
      saved += 1
      save(second)
    },
  )
  const outcome = await applyTo(workspace, plan, madeOn, { disk, now: () => new Date(), patience: 0 })
  expect(saved).toBe(1)
  expect(outcome).toMatchObject({ kind: 'stale', record: 'data/dispatches/2.yaml' })
  expect(nodeFs.readFileSync(second, 'utf8')).toMatch(/issuer: a\n# by hand\n$/)
  expect(await received(workspace)).toBe('0,0')
  expect(nodeFs.readdirSync(join(workspace, '.congvan/writing'))).toEqual(['.gitignore'])
})

test('a line that an editor adds while a record is replaced is there after a crash in that moment too', async () => {
  const workspace = files()
  const { records: madeOn } = await yamlFolder(workspace).load()
  const second = join(workspace, 'data/dispatches/2.yaml')
  const before = nodeFs.readFileSync(second, 'utf8')
  const off = new Error('the power is off')
  let isOff = false
  const disk = new Proxy<Disk>(nodeFs, {
    get:
      (real, name) =>
      (...args: unknown[]) => {
        if (isOff) throw off
        isOff = name === 'renameSync' && args[1] === second
        if (isOff) nodeFs.appendFileSync(second, '# by hand\n')
        return Reflect.apply(Reflect.get(real, name) as () => unknown, real, args) as unknown
      },
  })
  await expect(applyTo(workspace, plan, madeOn, { disk, now: () => new Date(), patience: 0 })).rejects.toThrow(off)
  nodeFs.rmSync(join(workspace, '.congvan/writing/lock'), { force: true })
  const next = yamlFolder(workspace)
  expect(await next.apply(plan, await next.load())).toMatchObject({ recovered: { outcome: 'rolled-back' } })
  expect(nodeFs.readFileSync(second, 'utf8')).toBe(`${before}# by hand\n`)
  expect(await received(workspace)).toBe('0,0')
})

test('a record that a hand makes in the moment one of its name is put there stays', async () => {
  const workspace = files()
  const loaded = await yamlFolder(workspace).load()
  const [like] = loaded.records.dispatches
  if (!like) throw new Error('there is no record')
  const third = join(workspace, 'data/dispatches/3.yaml')
  const create = { kind: 'create', record: 'data/dispatches/3.yaml', dispatch: { ...like, symbol: '3-CV' } } as const
  const disk = busyDisk(isNamed('pending.json'), () => nodeFs.writeFileSync(third, 'by hand\n'))
  const machine = { disk, now: () => new Date(), patience: 0 }
  const outcome = await applyTo(workspace, { ...plan, changes: [create] }, loaded.records, machine)
  expect(outcome).toMatchObject({ kind: 'stale', record: 'data/dispatches/3.yaml' })
  expect(nodeFs.readFileSync(third, 'utf8')).toBe('by hand\n')
})

test('who reads one record before and the other after any moment of a command sees it whole, or knows better', async () => {
  const workspace = files()
  const { records: madeOn } = await yamlFolder(workspace).load()
  const look = () => {
    const turn = turnOf(workspace)
    const texts = records.map(record => nodeFs.readFileSync(join(workspace, record), 'utf8'))
    return { turn, pending: pendingTexts(workspace, turn), texts }
  }
  const looks = [look()]
  const disk = busyDisk(
    () => true,
    () => looks.push(look()),
  )
  await applyTo(workspace, plan, madeOn, { disk, now: () => new Date(), patience: 0 })
  const hasFact = (text: string | null | undefined) => text?.includes('receipts') ?? false
  const halves = looks.flatMap(({ turn, pending }, first) =>
    looks.slice(first).flatMap((early, one) =>
      looks.slice(first + one).filter(late => {
        const [before, after] = records.map((record, at) => pending.get(record) ?? [early, late][at]?.texts[at])
        return hasFact(before) !== hasFact(after) && isWhole(workspace, turn, late.turn)
      }),
    ),
  )
  expect(looks.length).toBeGreaterThan(20)
  expect(halves).toEqual([])
})

describe('a lock', () => {
  const locked = (owner: object, secondsAgo = 0) => {
    const workspace = files()
    const lock = join(workspace, '.congvan/writing/lock')
    nodeFs.mkdirSync(join(workspace, '.congvan/writing'), { recursive: true })
    nodeFs.writeFileSync(lock, JSON.stringify({ by: 'x', pid: 1, since: '2024-08-05', ...owner }))
    const then = new Date(Date.now() - secondsAgo * 1000)
    nodeFs.utimesSync(lock, then, then)
    const apply = async () => {
      const { records: madeOn } = await yamlFolder(workspace).load()
      return applyTo(workspace, plan, madeOn, { disk: nodeFs, now: () => new Date(), patience: 0 })
    }
    return { apply, isFree: () => !nodeFs.existsSync(lock) }
  }
  /** As a program writes it that is killed while it holds the lock. */
  const ofThisMachine = async () => {
    const workspace = files()
    const { records: madeOn } = await yamlFolder(workspace).load()
    let text = ''
    const path = join(workspace, '.congvan/writing/lock')
    const disk = busyDisk(isNamed('pending.json'), () => (text = nodeFs.readFileSync(path, 'utf8')))
    await applyTo(workspace, plan, madeOn, { disk, now: () => new Date(), patience: 0 })
    return JSON.parse(text) as object
  }

  test('of a program that has died is taken over at once, and whose it was is told', async () => {
    const { apply, isFree } = locked({ ...(await ofThisMachine()), pid: 2 ** 30 })
    expect(await apply()).toMatchObject({ kind: 'done', leftBy: { pid: 2 ** 30 } })
    expect(isFree()).toBe(true)
  })

  test.each([
    ['of a program that runs', async () => ({ ...(await ofThisMachine()) })],
    ['of another machine', () => ({ host: 'another', pid: 2 ** 30 })],
    [
      'of another machine that is called the same',
      async () => ({ ...(await ofThisMachine()), pid: 2 ** 30, machine: 'x' }),
    ],
  ])('%s holds, until nobody has touched it for two minutes', async (_, ownerOf) => {
    const owner = await ownerOf()
    const fresh = locked(owner, 60)
    expect(await fresh.apply()).toMatchObject({ kind: 'locked', owner })
    expect(fresh.isFree()).toBe(false)
    const old = locked(owner, 180)
    expect(await old.apply()).toMatchObject({ kind: 'done', leftBy: owner })
    expect(old.isFree()).toBe(true)
  })

  test('that cannot be read is left behind after two minutes too', async () => {
    const { apply } = locked({}, 180)
    expect(await apply()).toMatchObject({ kind: 'done', leftBy: { by: 'x' } })
  })
})

test.each(['data/dispatches/1.YAML', 'data/dispatches/C\u0075\u031B\u0309a.yaml'])(
  'a new record %s is not put beside one whose name differs in case or in how its accents are put together',
  async record => {
    const workspace = files()
    nodeFs.writeFileSync(join(workspace, 'data/dispatches/cửa.yaml'), 'symbol: 3-CV\n')
    const loaded = await yamlFolder(workspace).load()
    const [like] = loaded.records.dispatches
    if (!like) throw new Error('there is no record')
    const create = { kind: 'create', record, dispatch: { ...like, symbol: '9-CV' } } as const
    const outcome = await yamlFolder(workspace).apply({ ...plan, changes: [create] }, loaded)
    expect(outcome).toMatchObject({ kind: 'existing', record })
  },
)

test.each(['.git/config', '../outside.yaml', 'data/dispatches/../../package.json', 'notes.txt'])(
  'an entry that somebody has put there cannot lead to %s, which is no record, nor by its own name elsewhere',
  async record => {
    const workspace = files()
    const hostile = { record, before: null, after: null, at: 0, removed: 'x', inserted: 'evil' }
    const entry = {
      id: '1',
      at: '2024-08-05T00:00:00Z',
      by: 'x',
      host: 'y',
      command: 'z',
      dispatches: [],
      undoes: null,
    }
    const text = JSON.stringify({ ...entry, edits: [{ ...hostile, after: '0' }] })
    nodeFs.mkdirSync(join(workspace, '.congvan/journal'), { recursive: true })
    nodeFs.mkdirSync(join(workspace, '.congvan/writing'))
    nodeFs.writeFileSync(join(workspace, '.congvan/journal/1.json'), text)
    const elsewhere = JSON.stringify({ ...entry, id: '../../../elsewhere', edits: [] })
    nodeFs.writeFileSync(join(workspace, '.congvan/writing/pending.json'), record === 'notes.txt' ? elsewhere : text)
    const store = yamlFolder(workspace)
    expect(await store.journal()).toEqual([])
    expect(await store.apply(plan, await store.load())).toMatchObject({ kind: 'done', recovered: null })
    expect(nodeFs.existsSync(join(workspace, record))).toBe(false)
  },
)

test('on a full disk what is kept to be faster gives way to what is written down', async () => {
  const workspace = files()
  const kept = join(workspace, '.congvan/cache')
  const reading = { keeping: { program: 'test' } }
  const loaded = await yamlFolder(workspace, reading).load()
  expect(nodeFs.existsSync(kept)).toBe(true)
  const disk = new Proxy<Disk>(nodeFs, {
    get: (target, name) => {
      if (name !== 'openSync') return Reflect.get(target, name) as unknown
      return (path: string, flags: string) => {
        if (flags === 'wx' && nodeFs.existsSync(kept)) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
        return nodeFs.openSync(path, flags)
      }
    },
  })
  const machine = { disk, now: () => new Date(), patience: 0 }
  expect(await yamlFolder(workspace, { ...reading, machine }).apply(plan, loaded)).toMatchObject({ kind: 'done' })
  expect(await received(workspace)).toBe('1,1')
})
