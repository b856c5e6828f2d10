import { env } from 'node:process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../../src/adapters/database/ledger-verify.ts'
import { migrate } from '../../../src/adapters/database/migrations.ts'
import { postgresArchive } from '../../../src/adapters/database/postgres-archive.ts'
import { postgresStore } from '../../../src/adapters/database/postgres-store.ts'
import type { Change } from '../../../src/domain/change.ts'
import type { Records } from '../../../src/domain/records.ts'
import { readStoreAddress, type StoreAddress } from '../../../src/domain/store-address.ts'
import type { Store } from '../../../src/ports.ts'
import { noServer, startServer, type Server } from '../../support/postgres.ts'
import { anyRecords } from '../../support/random-register.ts'
import { filesOf } from '../../support/written-records.ts'

const migrations = pathToFileURL(`${join(import.meta.dirname, '../../../migrations')}/`)
const torture = Number(env['LAW_RUNS'] ?? 0)
const looked = (runs: number) => (torture > 0 ? { numRuns: torture } : { numRuns: runs, seed: 1469 })

/** A step of a history: a record becomes what it is in another office, or goes. */
interface Step {
  readonly which: number
  readonly goes: boolean
}
const anyStep: fc.Arbitrary<Step> = fc.record({
  which: fc.nat(),
  goes: fc.integer({ min: 0, max: 4 }).map(draw => draw === 0),
})

describe.skipIf(noServer !== null)(`the ledger${noServer === null ? '' : ` (skipped: ${noServer})`}`, () => {
  let server: Server
  let offices = 0
  beforeAll(async () => {
    server = await startServer()
    await migrate(addressOf('first'), migrations)
  })
  afterAll(() => server.stop())

  const addressOf = (office: string): StoreAddress => {
    const read = readStoreAddress(server.address(office))
    if (typeof read === 'string') throw new Error(read)
    return read
  }
  const officeWith = async (files: Readonly<Record<string, string>>) => {
    offices += 1
    const address = addressOf(`office-${offices}`)
    const archive = postgresArchive(address)
    await archive.write(new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])))
    await archive.settle()
    return address
  }

  async function changeOf(store: Store, other: Records, { which, goes }: Step): Promise<Change | undefined> {
    const files = Object.entries(filesOf(other))
    const [record, after] = files[which % files.length] ?? ['', '']
    const before = await store.text(record)
    const isLetter = record.startsWith('data/dispatches/')
    if (before === undefined) {
      const dispatch = other.dispatches[Number(/\d+/.exec(record)?.[0])]
      return isLetter && dispatch ? { kind: 'create', record, dispatch } : undefined
    }
    return goes && isLetter ? { kind: 'remove', record } : { kind: 'rewrite', record, before, after }
  }

  test('whatever is written, it is what the records come to', async () => {
    await fc.assert(
      fc.asyncProperty(anyRecords, anyRecords, fc.array(anyStep, { maxLength: 8 }), async (first, other, steps) => {
        const address = await officeWith(filesOf(first))
        expect(await verify(address)).toEqual([])
        const store = postgresStore(address)
        for (const step of steps) {
          const change = await changeOf(store, other, step)
          if (!change) continue
          const plan = { changes: [change], command: 'edit', dispatches: [], undoes: null }
          expect(await store.apply(plan, await store.load())).toMatchObject({ kind: 'done' })
          expect(await verify(address)).toEqual([])
        }
      }),
      looked(6),
    )
  }, 3_600_000)
})
