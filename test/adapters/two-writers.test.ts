import { spawnSync } from 'node:child_process'
import nodeFs from 'node:fs'
import { join } from 'node:path'
import { env, execPath } from 'node:process'
import { expect, test } from 'vitest'
import { isLock, tryLock, type Lock } from '../../src/adapters/lock.ts'
import type { Disk } from '../../src/adapters/lasting.ts'
import { applyTo } from '../../src/adapters/transaction.ts'
import { yamlFolder } from '../../src/adapters/yaml-folder.ts'
import { day } from '../support/day.ts'
import { busyDisk, isNamed } from '../support/disks.ts'
import { folderWith } from '../support/folder.ts'

/** What happens where one who writes is taken for dead while he is not: his machine slept, or a share kept him waiting. */

const letters = [1, 2, 3]
const recordOf = (number: number) => `data/dispatches/${number}.yaml`

function office(): string {
  const head = (number: number) => [`symbol: ${number}-CV`, 'date: 2024-07-15', 'issuer: a', 'due: 2024-07-31']
  const texts = letters.map(number => [
    recordOf(number),
    [...head(number), 'recipients: [{ unit: b }, { unit: c }]', 'confirmed: false', ''].join('\n'),
  ])
  return folderWith({
    'data/office.yaml': 'own: a\n',
    'data/units/all.yaml': 'units: [{ id: a, name: A }, { id: b, name: B }, { id: c, name: C }]\n',
    ...(Object.fromEntries(texts) as Record<string, string>),
  })
}

/** What each letter says by now: of whom there is a receipt or an answer, and whether it was confirmed. */
async function standing(workspace: string) {
  const { records } = await yamlFolder(workspace).load()
  return records.dispatches.map(({ receipts, responses, confirmed }) =>
    [...receipts, ...responses]
      .map(({ unit }) => unit)
      .concat(confirmed ? ['confirmed'] : [])
      .join(),
  )
}

const journal = async (workspace: string) =>
  (await yamlFolder(workspace).journal()).map(({ command }) => command.split(' ')[0])

const pathOfLock = (workspace: string) => join(workspace, '.congvan/writing/lock')

/** As if nobody had touched it for three minutes. */
function letLockAge(workspace: string): void {
  const then = new Date(Date.now() - 180_000)
  nodeFs.utimesSync(pathOfLock(workspace), then, then)
}

interface Second {
  readonly args: readonly string[]
  /** Is killed right after a file of this name got in place. */
  readonly killedAt?: string
}

/** Runs the built program, and does not come back before it has ended. */
function run(workspace: string, { args, killedAt }: Second): number | null {
  const dying = `import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const real = fs.renameSync
    fs.renameSync = (from, to) => {
      real(from, to)
      if (String(to).endsWith('${killedAt}')) process.kill(process.pid, 'SIGKILL')
    }
    syncBuiltinESMExports()`
  const before = killedAt === undefined ? [] : ['--import', `data:text/javascript,${encodeURIComponent(dying)}`]
  const main = join(import.meta.dirname, '../../dist/main.js')
  return spawnSync(execPath, [...before, main, ...args, '--as-of', '2024-08-05'], { cwd: workspace, env }).status
}

/** One who writes receipts of b into the letters, and another who comes at a moment of it and takes the lock for left behind. */
async function twoAt(
  moment: (name: string, args: readonly unknown[]) => boolean,
  numbers: readonly number[],
  second: Second,
) {
  const workspace = office()
  const { records: madeOn } = await yamlFolder(workspace).load()
  const fact = { unit: 'b', date: day('2024-07-20') }
  const changes = numbers.map(number => {
    return { kind: 'add-fact', record: recordOf(number), list: 'receipts', fact } as const
  })
  let code: number | null | undefined
  const disk = busyDisk(
    (name, args) => code === undefined && moment(name, args),
    () => {
      code = null
      letLockAge(workspace)
      code = run(workspace, second)
    },
  )
  const plan = { changes, command: 'first', dispatches: [], undoes: null }
  const outcome = await applyTo(workspace, plan, madeOn, { disk, now: () => new Date(), patience: 0 })
  return { workspace, outcome: outcome.kind, code }
}

const respond = (number: number) => ['respond', `${number}-CV`, 'c', '--date', '2024-07-20']

test.each([
  ['', 3, ['b', 'b', 'c']],
  [', and has written into the same letter since', 2, ['b', 'b,c', '']],
])('who is taken for dead when his command counts finds that the other has completed it%s', async (_, into, stand) => {
  const { workspace, outcome, code } = await twoAt(isNamed('pending.json'), [1, 2], { args: respond(into) })
  expect([outcome, code]).toEqual(['done', 0])
  expect(await standing(workspace)).toEqual(stand)
  expect(await journal(workspace)).toEqual(['first', 'respond'])
})

/** The last look at the lock before a command counts. */
const lastLook = (name: string, args: readonly unknown[]) =>
  name === 'openSync' && /entry-.*\.tmp$/.test(String(args[0]))

test('who is taken for dead right before his command counts gives way to the other', async () => {
  const { workspace, outcome, code } = await twoAt(lastLook, [1, 2], { args: respond(2) })
  expect([outcome, code]).toEqual(['stale', 0])
  expect(await standing(workspace)).toEqual(['', 'c', ''])
  expect(await journal(workspace)).toEqual(['respond'])
})

test('and does not write over the command of another who dies half-way', async () => {
  const second = { args: ['confirm', '--all', '--yes'], killedAt: '2.yaml' }
  const { workspace, outcome, code } = await twoAt(lastLook, [1], second)
  expect([outcome, code]).toEqual(['stale', null])
  expect(run(workspace, { args: respond(1) })).toBe(0)
  expect(await standing(workspace)).toEqual(['c,confirmed', 'confirmed', 'confirmed'])
  expect(await journal(workspace)).toEqual(['confirm', 'respond'])
})

test('of three who find a lock left behind at the same time one gets it', () => {
  const folder = join(office(), '.congvan/writing')
  nodeFs.mkdirSync(folder, { recursive: true })
  const path = join(folder, 'lock')
  nodeFs.writeFileSync(path, '{"host":"another"}')
  const then = new Date(Date.now() - 180_000)
  nodeFs.utimesSync(path, then, then)
  const got: Lock[] = []
  const attempt = (disk: Disk) => {
    const lock = tryLock(disk, folder, () => new Date())
    if (isLock(lock)) got.push(lock)
  }
  let step = 0
  // The slow one has looked at the old lock, and comes to take it away only when others have been there.
  const before = new Proxy<Disk>(nodeFs, {
    get: (target, name) => {
      const real = Reflect.get(target, name) as unknown
      if (typeof real !== 'function') return real
      return (...args: unknown[]) => {
        const isTaking = name === 'renameSync' && args[0] === path
        if (isTaking && step === 0) {
          step = 1
          attempt(nodeFs)
        }
        const answer = Reflect.apply(real, target, args) as unknown
        if (isTaking && step === 1) {
          step = 2
          attempt(nodeFs)
        }
        return answer
      }
    },
  })
  attempt(before)
  attempt(nodeFs)
  expect(got.filter(lock => lock.isHeld())).toHaveLength(1)
  expect(got).toHaveLength(1)
})

test('a share that makes the link but answers that there is one has given the lock', () => {
  const folder = join(office(), '.congvan/writing')
  nodeFs.mkdirSync(folder, { recursive: true })
  const disk = new Proxy<Disk>(nodeFs, {
    get: (target, name) => {
      if (name !== 'linkSync') return Reflect.get(target, name) as unknown
      return (from: string, to: string) => {
        nodeFs.linkSync(from, to)
        throw Object.assign(new Error('EEXIST'), { code: 'EEXIST' })
      }
    },
  })
  expect(isLock(tryLock(disk, folder, () => new Date()))).toBe(true)
  expect(isLock(tryLock(disk, folder, () => new Date()))).toBe(false)
})

test.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR'])(
  'on a disk that knows no links, and says so by %s, one at a time writes all the same',
  async code => {
    const workspace = office()
    const { records: madeOn } = await yamlFolder(workspace).load()
    const disk = new Proxy<Disk>(nodeFs, {
      get: (target, name) => {
        if (name !== 'linkSync') return Reflect.get(target, name) as unknown
        return () => {
          throw Object.assign(new Error(code), { code })
        }
      },
    })
    const receipt = { kind: 'add-fact', list: 'receipts', fact: { unit: 'b', date: day('2024-07-20') } } as const
    const plan = { changes: [{ ...receipt, record: recordOf(1) }], command: 'first', dispatches: [], undoes: null }
    const machine = { disk, now: () => new Date(), patience: 0 }
    const folder = join(workspace, '.congvan/writing')
    expect(await applyTo(workspace, plan, madeOn, machine)).toMatchObject({ kind: 'done' })
    const held = tryLock(disk, folder, () => new Date())
    expect(isLock(held)).toBe(true)
    expect(isLock(tryLock(disk, folder, () => new Date()))).toBe(false)
    expect(await standing(workspace)).toEqual(['b', '', ''])
    expect(await journal(workspace)).toEqual(['first'])
  },
)
