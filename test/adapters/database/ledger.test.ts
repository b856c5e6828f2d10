import { env } from 'node:process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ledgerTables } from '../../../src/adapters/database/ledger-rows.ts'
import { verify } from '../../../src/adapters/database/ledger-verify.ts'
import { admit, migrate, settleAll } from '../../../src/adapters/database/migrations.ts'
import { postgresArchive } from '../../../src/adapters/database/postgres-archive.ts'
import { postgresStore } from '../../../src/adapters/database/postgres-store.ts'
import type { Change } from '../../../src/domain/change.ts'
import { readDay, type Day } from '../../../src/domain/day.ts'
import type { Records } from '../../../src/domain/records.ts'
import { buildRegister, registerLater } from '../../../src/domain/register.ts'
import { readStoreAddress, type StoreAddress } from '../../../src/domain/store-address.ts'
import type { Store } from '../../../src/ports.ts'
import { aboutChain } from '../../support/about-chain.ts'
import { aboutLetter } from '../../support/about-letter.ts'
import { noServer, startServer, type Server } from '../../support/postgres.ts'
import { anyAsOf, anyRecords } from '../../support/random-register.ts'
import { filesOf } from '../../support/written-records.ts'

const migrations = pathToFileURL(`${join(import.meta.dirname, '../../../migrations')}/`)
const torture = Number(env['LAW_RUNS'] ?? 0)
const looked = (runs: number) =>
  torture > 0 ? { numRuns: torture, endOnFailure: true } : { numRuns: runs, seed: 1469, endOnFailure: true }

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

  test('around a letter there is what all records tell of it', async () => {
    let looks = 0
    await fc.assert(
      fc.asyncProperty(anyRecords, anyAsOf, async (records, asOf) => {
        const store = postgresStore(await officeWith(filesOf(records)))
        const { register } = buildRegister((await store.load()).records)
        for (const text of register.dispatches.flatMap(({ id, symbol }) => [id, symbol, symbol.split('-')[0] ?? ''])) {
          const around = await store.around?.(text, 'line')
          const chain = await store.around?.(text, 'chain')
          if (!around || !chain) continue
          looks += 1
          expect(aboutLetter(text, asOf, registerLater(around.records))).toEqual(aboutLetter(text, asOf, register))
          expect(aboutChain(text, asOf, registerLater(chain.records))).toEqual(aboutChain(text, asOf, register))
        }
      }),
      looked(12),
    )
    expect(looks).toBeGreaterThan(20)
  }, 3_600_000)

  test('what an office has received stands in its ledger, whatever is written in either', async () => {
    let received = 0
    const sends = fc.array(fc.tuple(anyStep, fc.boolean()), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(anyRecords, anyRecords, anyRecords, sends, async (first, second, other, steps) => {
        const sender = await officeWith(filesOf(first))
        // What it keeps of the same letters cites those that it receives; one campaign comes with its letters alone.
        const dispatches = first.dispatches.filter((_, at) => at % 2 === 1)
        const { 'data/campaigns/dot-1.yaml': _, ...own } = filesOf({ ...second, dispatches })
        const receiver = await officeWith(own)
        await admit(receiver, 'owner', ['an', 'binh', 'chi'])
        await admit(sender, 'owner', ['so', 'dung', 'giang'])
        for (const [step, isSender] of [[null, true] as const, ...steps]) {
          const store = postgresStore(isSender ? sender : receiver)
          const change = step && (await changeOf(store, other, step))
          const plan = { changes: change ? [change] : [], command: 'edit', dispatches: [], undoes: null }
          expect(await store.apply(plan, await store.load())).toMatchObject({ kind: 'done' })
          expect(await verify(receiver)).toEqual([])
          received += Number(
            server.sql(
              `SELECT count(*) FROM congvan.span WHERE office = '${receiver.office}' AND record ~ '^received/'`,
            ),
          )
        }
        // Who is nobody any more has received nothing.
        server.sql(`DELETE FROM congvan.office_unit WHERE office = '${sender.office}'`)
        expect(await verify(receiver)).toEqual([])
      }),
      looked(12),
    )
    expect(received).toBeGreaterThan(10)
  }, 3_600_000)

  const letters = 4
  const twelve = 'abcdefghijkl'.split('')
  const call = {
    'data/office.yaml': 'own: so\n',
    'data/units/units.yaml': `units: [${['so', ...twelve].map(id => `{ id: ${id}, name: ${id} }`).join(', ')}]\n`,
    ...Object.fromEntries(
      Array.from({ length: letters }, (_, at) => [
        `data/dispatches/${at}.yaml`,
        [
          `symbol: ${at}-CV\ndate: 2024-07-0${at + 1}\nissuer: so\ndue: 2024-07-31`,
          `recipients: [${twelve.map(unit => `{ unit: ${unit} }`).join(', ')}]`,
          ...(at > 0 ? ['references: [{ reminds: 0-CV, date: 2024-07-01 }]'] : []),
          '',
        ].join('\n'),
      ]),
    ),
  }

  test('clerks who write into different letters of one line at once lose nothing of it', async () => {
    const address = await officeWith(call)
    const old = await postgresStore(address).load()
    const units = twelve
    const write = (unit: string, at: number) => {
      const fact = { unit, date: readDay('2024-07-20') as Day, reason: null, duty: null }
      const record = `data/dispatches/${at % letters}.yaml`
      const changes = [{ kind: 'add-fact', record, list: 'exemptions', fact } as const]
      return postgresStore(address).apply({ changes, command: 'exempt', dispatches: [], undoes: null }, old)
    }
    const kinds = (await Promise.all(units.map(write))).map(({ kind }) => kind)
    expect(new Set(kinds)).toEqual(new Set(['done']))
    expect(await verify(address)).toEqual([])
    const exempt = server.sql(
      `SELECT count(*) FROM congvan.span WHERE office = '${address.office}' AND state = 'exempt' AND before = '9999-12-31'`,
    )
    expect(Number(exempt)).toBe(units.length)
  })

  test('a row that was altered, taken away or added by hand is named', async () => {
    const address = await officeWith(call)
    const { office } = address
    server.sql(`
      UPDATE congvan.span SET due = '2024-08-09' WHERE office = '${office}' AND unit = 'a' AND since = '2024-07-01';
      DELETE FROM congvan.span WHERE office = '${office}' AND unit = 'b' AND since = '2024-07-01';
      UPDATE congvan.letter SET subject = 'x' WHERE office = '${office}' AND symbol = '1-CV';
      DELETE FROM congvan.citation WHERE office = '${office}' AND by_symbol = '2-CV';
      UPDATE congvan.ledger SET flawless = false WHERE office = '${office}'`)
    const record = 'data/dispatches/0.yaml'
    const from = '2024-07-01'
    expect(await verify(address)).toEqual([
      { table: 'ledger', what: 'other', record: null, unit: null, from: null },
      { table: 'letter', what: 'other', record: 'data/dispatches/1.yaml', unit: null, from: null },
      { table: 'citation', what: 'missing', record: 'data/dispatches/2.yaml', unit: null, from: null },
      expect.objectContaining({ table: 'span', what: 'other', record, unit: 'a', from }),
      expect.objectContaining({ table: 'span', what: 'missing', record, unit: 'b', from }),
    ])
    expect(await settleAll(address, true)).toEqual([office])
    expect(await verify(address)).toEqual([])
  })

  test('what was sent, to whom, and a number that was given are compared as well, and put right', async () => {
    const address = await officeWith(call)
    const { office } = address
    const [first, second, third] = [0, 1, 2].map(at => `data/dispatches/${at}.yaml`)
    server.sql(`
      INSERT INTO congvan.office_unit (office, unit) VALUES ('${office}', 'so');
      INSERT INTO congvan.numbered (office, series, number, name) VALUES ('${office}', '2024 CV', '0', '${first}')`)
    expect(await settleAll(address, true)).toEqual([office])
    expect(await verify(address)).toEqual([])
    server.sql(`
      UPDATE congvan.sent SET letter = 'x' WHERE office = '${office}' AND name = '${second}';
      DELETE FROM congvan.sent WHERE office = '${office}' AND name = '${third}';
      INSERT INTO congvan.sent (office, name, letter) VALUES ('${office}', 'data/office.yaml', 'x');
      UPDATE congvan.addressed SET facts = 'x' WHERE office = '${office}' AND name = '${first}' AND unit = 'a';
      UPDATE congvan.addressed SET addressing = 'x' WHERE office = '${office}' AND name = '${first}' AND unit = 'b';
      UPDATE congvan.addressed SET unit = 'z' WHERE office = '${office}' AND name = '${first}' AND unit = 'c';
      UPDATE congvan.numbered SET number = '1' WHERE office = '${office}'`)
    const faults = (await verify(address)) ?? []
    const sent = { table: 'sent', unit: null, from: null }
    expect(faults.filter(({ table }) => table !== 'addressed')).toEqual([
      { ...sent, what: 'other', record: second },
      { ...sent, what: 'missing', record: third },
      { ...sent, what: 'strange', record: 'data/office.yaml' },
      { table: 'numbered', unit: null, from: null, what: 'strange', record: first },
    ])
    const addressed = faults.filter(({ table, record }) => table === 'addressed' && record === first)
    expect(addressed.map(({ what, unit }) => `${what} ${unit}`)).toEqual([
      'other a',
      'other b',
      'missing c',
      'strange z',
    ])
    expect(faults.filter(({ table, record }) => table === 'addressed' && record === third)).toHaveLength(twelve.length)
    expect(await settleAll(address, true)).toEqual([office])
    expect(await verify(address)).toEqual([])
  })

  test('whatever signs stand in the words of a letter, they are kept as they are', async () => {
    const words = String.raw`"a \"b\" \\ \n\"\n (c, d) {e} \0 \ud800 'f' NULL"`
    const letter = new Map<string, string>(Object.entries(call)).get('data/dispatches/0.yaml')
    const answer = `responses: [{ unit: a, date: 2024-07-20, note: ${words} }]`
    const address = await officeWith({ ...call, 'data/dispatches/0.yaml': `${letter}subject: ${words}\n${answer}\n` })
    expect(await verify(address)).toEqual([])
    const kept = server.sql(`SELECT subject FROM congvan.letter WHERE office = '${address.office}' AND symbol = '0-CV'`)
    expect(kept.trim()).toBe('"a "b" \\ \n"\n (c, d) {e} \uFFFD \uFFFD \'f\' NULL'.slice(1))
  })

  test('rows are told in the order in which the tables have their columns', () => {
    const columnsOf = (table: string) =>
      server.sql(
        `SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) FROM information_schema.columns
         WHERE table_schema = 'congvan' AND table_name = '${table}'`,
      )
    for (const [table, columns] of Object.entries(ledgerTables))
      expect(columnsOf(table).trim()).toBe(`office, ${columns}`)
  })

  test('what was written and cannot be read as a letter is a fault, though it stands in no line', async () => {
    const address = await officeWith(call)
    const store = postgresStore(address)
    const record = 'data/dispatches/0.yaml'
    const before = (await store.text(record)) ?? ''
    const change = { kind: 'rewrite', record, before, after: 'symbol: 0-CV\n' } as const
    const plan = { changes: [change], command: 'edit', dispatches: [], undoes: null }
    expect(await store.apply(plan, await store.load())).toMatchObject({ kind: 'done' })
    expect(await verify(address)).toEqual([])
  })

  test('without a ledger, or with one of other rules, answers are worked out of the records', async () => {
    const address = await officeWith(call)
    const store = postgresStore(address)
    const isKept = async () => (await store.consult?.(() => Promise.resolve(1))) !== null
    expect(await isKept()).toBe(true)
    server.sql(`UPDATE congvan.ledger SET form = 0 WHERE office = '${address.office}'`)
    expect([await isKept(), await verify(address)]).toEqual([false, null])
    expect(await settleAll(address, false)).toEqual([address.office])
    expect([await isKept(), await verify(address)]).toEqual([true, []])
  })

  test('an office that begins with nothing has its ledger from its first record on', async () => {
    offices += 1
    const address = addressOf(`office-${offices}`)
    const store = postgresStore(address)
    const { dispatches } = (await postgresStore(await officeWith(call)).load()).records
    const [dispatch] = dispatches
    if (!dispatch) throw new Error('no letter')
    const change: Change = { kind: 'create', record: dispatch.at.record, dispatch }
    const plan = { changes: [change], command: 'add', dispatches: [], undoes: null }
    expect(await store.apply(plan, await store.load())).toMatchObject({ kind: 'done' })
    expect(await verify(address)).toEqual([])
  })
})
