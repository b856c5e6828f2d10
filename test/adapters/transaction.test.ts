import nodeFs from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Disk } from '../../src/adapters/lasting.ts'
import { applyTo } from '../../src/adapters/transaction.ts'
import { yamlFolder } from '../../src/adapters/yaml-folder.ts'
import { day } from '../support/day.ts'
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

/** Does as the disk does, but for its n-th operation; from then on too where `forEver`. */
function failingDisk(at: number, code: string, forEver: boolean) {
  let count = 0
  const disk = new Proxy<Disk>(nodeFs, {
    get: (target, name) => {
      const real = Reflect.get(target, name) as unknown
      if (typeof real !== 'function') return real
      return (...args: unknown[]) => {
        count += 1
        if (count === at || (forEver && count > at))
          throw Object.assign(new Error(code), { code, syscall: String(name) })
        return Reflect.apply(real, target, args) as unknown
      }
    },
  })
  return { disk, operations: () => count }
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

test('of two who write on the same ground one is refused, and a lock of a dead program is taken over', async () => {
  const workspace = files()
  const store = yamlFolder(workspace)
  const loaded = await store.load()
  const kinds = await Promise.all([store.apply(plan, loaded), store.apply(plan, loaded)])
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(['done', 'stale'])
  const lock = join(workspace, '.congvan/writing/lock')
  const { hostname } = await import('node:os')
  nodeFs.writeFileSync(lock, JSON.stringify({ by: 'x', host: hostname(), pid: 2 ** 30, since: '' }))
  expect(await store.apply(plan, await store.load())).toMatchObject({ kind: 'done' })
  expect(nodeFs.existsSync(lock)).toBe(false)
})
