import { env } from 'node:process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../../src/adapters/database/ledger-verify.ts'
import { migrate } from '../../../src/adapters/database/migrations.ts'
import { postgresArchive } from '../../../src/adapters/database/postgres-archive.ts'
import { postgresStore } from '../../../src/adapters/database/postgres-store.ts'
import { yamlFolder } from '../../../src/adapters/yaml-folder.ts'
import type { Change } from '../../../src/domain/change.ts'
import { plainDispatch, type Dispatch, type Records } from '../../../src/domain/records.ts'
import { readStoreAddress, type StoreAddress } from '../../../src/domain/store-address.ts'
import type { Store } from '../../../src/ports.ts'
import { folderWith } from '../../support/folder.ts'
import { memoryStore } from '../../support/memory-store.ts'
import { plus } from '../../support/oracle.ts'
import { noServer, startServer, type Server } from '../../support/postgres.ts'
import { anyRecords, middle } from '../../support/random-register.ts'
import { runOn, type Told } from '../../support/world.ts'
import { filesOf } from '../../support/written-records.ts'

const migrations = pathToFileURL(`${join(import.meta.dirname, '../../../migrations')}/`)
const torture = Number(env['LAW_RUNS'] ?? 0)
const looked = (runs: number) =>
  torture > 0 ? { numRuns: torture, endOnFailure: true } : { numRuns: runs, seed: 1469, endOnFailure: true }

/** A step of a history: a record becomes what it is in another office, or goes; or a command is given. */
interface Step {
  readonly which: number
  readonly kind: 'edit' | 'remove' | 'respond' | 'extend' | 'exempt' | 'undo'
  readonly unit: string
  readonly day: number
}
const anyStep: fc.Arbitrary<Step> = fc.record({
  which: fc.nat(),
  kind: fc.constantFrom('edit', 'edit', 'remove', 'respond', 'respond', 'extend', 'exempt', 'undo'),
  unit: fc.constantFrom('an', 'binh', 'chi', 'dung', 'giang'),
  day: fc.integer({ min: -30, max: 40 }),
})

/** Mostly without faults: where there are some, a database answers from all records as well. */
const mostlySound = fc
  .tuple(anyRecords, fc.integer({ min: 0, max: 4 }))
  .map(([records, draw]) => (draw === 0 ? records : sound(records)))

function sound({ dispatches, groups, ...others }: Records): Records {
  const order = groups.map(({ id }) => id)
  const ofOwn = <T extends { readonly duty: string | null }>(facts: readonly T[], { duties }: Dispatch) =>
    facts.map(fact => ({ ...fact, duty: duties.some(({ id }) => id === fact.duty) ? fact.duty : null }))
  return {
    ...others,
    groups: groups.map(group => ({
      ...group,
      members: group.members.filter(({ kind, of }) => kind !== 'group' || order.indexOf(of) > order.indexOf(group.id)),
    })),
    dispatches: dispatches.map(letter => ({
      ...plainDispatch(letter),
      issuer: letter.issuer ?? 'so',
      responses: ofOwn(letter.responses, letter),
      extensions: ofOwn(letter.extensions, letter),
      exemptions: ofOwn(letter.exemptions, letter),
    })),
  }
}

describe.skipIf(noServer !== null)(`three stores${noServer === null ? '' : ` (skipped: ${noServer})`}`, () => {
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

  async function storesOf(records: Records) {
    const files = filesOf(records)
    offices += 1
    const address = addressOf(`office-${offices}`)
    const archive = postgresArchive(address)
    await archive.write(new Map(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)])))
    await archive.settle()
    return { address, stores: [memoryStore(files), yamlFolder(folderWith(files)), asked(postgresStore(address))] }
  }

  /** How often the database was asked, and how often it answered from its ledger. */
  const consulted = { asked: 0, answered: 0 }
  const asked = (store: Store): Store => ({
    ...store,
    consult: async work => {
      const kept = (await store.consult?.(work)) ?? null
      consulted.asked += 1
      consulted.answered += kept === null ? 0 : 1
      return kept
    },
  })

  async function change(store: Store, other: Records, { which, kind }: Step): Promise<void> {
    const files = Object.entries(filesOf(other))
    const [record, after] = files[which % files.length] ?? ['', '']
    const before = await store.text(record)
    const isLetter = record.startsWith('data/dispatches/')
    const dispatch = isLetter ? other.dispatches[Number(/\d+/.exec(record)?.[0])] : undefined
    const changes: Change[] =
      before === undefined
        ? dispatch
          ? [{ kind: 'create', record, dispatch }]
          : []
        : [kind === 'remove' && isLetter ? { kind: 'remove', record } : { kind: 'rewrite', record, before, after }]
    if (changes.length === 0) return
    await store.apply({ changes, command: kind, dispatches: [], undoes: null }, await store.load())
  }

  async function take(store: Store, step: Step, first: Records, other: Records): Promise<Told | undefined> {
    const { kind, which, unit } = step
    if (kind === 'edit' || kind === 'remove') {
      await change(store, other, step)
      return undefined
    }
    // Who wrote it is named, which is not the same in all of them.
    if (kind === 'undo') return { ...(await runOn(store, ['undo', '--yes'])), out: '' }
    const letter = first.dispatches[which % first.dispatches.length]?.symbol ?? ''
    const day = plus(middle, step.day)
    const words = { respond: ['--date', day], extend: ['--to', day, '--reason', 'x'], exempt: ['--reason', 'x'] }[kind]
    return runOn(store, [kind, letter, unit, ...words, '--as-of', plus(middle, Math.abs(step.day))])
  }

  /** Everything on several days; of one letter on one of them. */
  function questions({ dispatches }: Records, turn: number): readonly (readonly string[])[] {
    const symbol = dispatches[turn % dispatches.length]?.symbol ?? ''
    const days = [-20, 3, 45].map(step => ['--as-of', plus(middle, step)])
    const day = days[turn % days.length] ?? []
    return [
      ...days.flatMap(one => [
        ['overdue', '--json', '--soon', '3', ...one],
        ['status', '--all', '--json', ...one],
      ]),
      ['status', '--incoming', '--json', ...day],
      ['overdue', '--all', '--state', 'overdue', '--min-late', '2', ...day],
      ['status', '--all', '--unit', 'an', '--never-answered', ...day],
      ['status', '--all', '--group', 'cap-uy', '--match', 'b', '--json', ...day],
      ['status', 'dot-1', '--json', ...day],
      ['status', symbol, '--state', 'pending,late', ...day],
      ['overdue', symbol.slice(0, -3), '--json', ...day],
      ['recipients', symbol, '--json', ...day],
      ['why', symbol, 'binh', '--json', ...day],
      ['chain', symbol, '--json', ...day],
      ['chain', symbol, '--up', '--depth', '2'],
      ['chain', '--json'],
      ['show', symbol, '--json'],
      ['show', symbol],
      ['list', '--json'],
    ]
  }

  test('whatever happened, memory, folder and database give the same answers', async () => {
    await fc.assert(
      fc.asyncProperty(mostlySound, mostlySound, fc.array(anyStep, { maxLength: 5 }), async (first, other, steps) => {
        const { address, stores } = await storesOf(first)
        const same = async (ask: (store: Store) => Promise<Told | undefined>, what: unknown) => {
          const [memory, folder, database] = await Promise.all(stores.map(ask))
          expect({ what, told: folder }).toEqual({ what, told: memory })
          expect({ what, told: database }).toEqual({ what, told: memory })
        }
        for (const [turn, step] of [undefined, ...steps].entries()) {
          if (step) await same(store => take(store, step, first, other), step)
          for (const words of questions(first, turn)) await same(store => runOn(store, words), words)
        }
        expect(await verify(address)).toEqual([])
      }),
      looked(4),
    )
    expect(consulted.answered).toBeGreaterThan(consulted.asked / 2)
  }, 3_600_000)
})
