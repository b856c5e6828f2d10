import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formNumber, migrate, migrationsIn, numberOf, stateOf } from '../../../src/adapters/database/migrations.ts'
import { postgresArchive } from '../../../src/adapters/database/postgres-archive.ts'
import { postgresStore } from '../../../src/adapters/database/postgres-store.ts'
import { readStoreAddress, type StoreAddress } from '../../../src/domain/store-address.ts'
import type { Change } from '../../../src/domain/change.ts'
import type { Loaded } from '../../../src/ports.ts'
import { keepsItsPromises } from '../../contracts/store.ts'
import { day } from '../../support/day.ts'
import { noServer, startServer, type Server } from '../../support/postgres.ts'
import type { TestFiles } from '../../support/memory-store.ts'

const migrations = pathToFileURL(`${join(import.meta.dirname, '../../../migrations')}/`)

test('the form of the tables is the number of the last migration', async () => {
  const numbers = (await migrationsIn(migrations)).map(numberOf)
  expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other))
  expect(numbers.at(-1)).toBe(formNumber)
})

describe.skipIf(noServer !== null)(`a database${noServer === null ? '' : ` (skipped: ${noServer})`}`, () => {
  let server: Server
  let offices = 0
  beforeAll(async () => {
    server = await startServer()
    await migrate(addressOf('first'), migrations)
    server.sql('CREATE ROLE an LOGIN; CREATE ROLE binh LOGIN; CREATE ROLE nobody LOGIN;')
  })
  afterAll(() => server.stop())

  const addressOf = (office: string, role?: string): StoreAddress => {
    const read = readStoreAddress(server.address(office, role))
    if (typeof read === 'string') throw new Error(read)
    return read
  }
  const officeWith = async (files: TestFiles) => {
    offices += 1
    const address = addressOf(`office-${offices}`)
    await postgresArchive(address).write(
      new Map(
        Object.entries(files)
          .filter(([name]) => isRecord(name))
          .map(([name, content]) => [name, typeof content === 'string' ? Buffer.from(content) : content]),
      ),
    )
    return address
  }
  const isRecord = (name: string) =>
    /^data\/(?:office\.yaml|(?:dispatches|units|campaigns|calendar)\/(?!.*(?:^|\/)\.).*\.ya?ml)$/.test(name)

  keepsItsPromises(async files => postgresStore(await officeWith(files)))

  const record = 'data/dispatches/a.yaml'
  const letter = 'symbol: 1-CV\ndate: 2024-07-15\nissuer: a\n# the clerk said so\n'
  const exempt = (unit: string): Change => ({
    kind: 'add-fact',
    record,
    list: 'exemptions',
    fact: { unit, date: day('2024-07-20'), reason: null, duty: null },
  })
  const plan = (unit: string) => ({ changes: [exempt(unit)], command: `exempt ${unit}`, dispatches: [], undoes: null })

  test('many who write at once lose nothing and write nothing twice', async () => {
    const address = await officeWith({ [record]: letter })
    const store = postgresStore(address)
    const old = await store.load()
    const units = Array.from({ length: 20 }, (_, index) => `unit-${index}`)
    const kinds = await Promise.all(units.map(async unit => (await postgresStore(address).apply(plan(unit), old)).kind))
    expect(new Set(kinds)).toEqual(new Set(['done']))
    const { records } = await store.load()
    expect(records.dispatches[0]?.exemptions.map(({ unit }) => unit).toSorted()).toEqual(units.toSorted())
    expect((await store.journal()).map(({ command }) => command).toSorted()).toEqual(
      units.map(unit => `exempt ${unit}`).toSorted(),
    )
    expect(await store.text(record)).toContain('# the clerk said so')
  })

  test('a name that differs from another only in case is taken', async () => {
    const address = await officeWith({ [record]: letter })
    const store = postgresStore(address)
    const loaded = await store.load()
    const [dispatch] = loaded.records.dispatches
    if (!dispatch) throw new Error('no dispatch')
    const create: Change = { kind: 'create', record: 'data/dispatches/A.yaml', dispatch }
    expect(await store.apply({ ...plan('a'), changes: [create] }, loaded)).toMatchObject({ kind: 'existing' })
    expect(await store.journal()).toEqual([])
  })

  test('of many who give out the same number at once, one gets it, and it is free again once the letter is gone', async () => {
    const address = await officeWith({ 'data/office.yaml': 'own: a\n', [record]: letter })
    const store = postgresStore(address)
    const loaded = await store.load()
    const [dispatch] = loaded.records.dispatches
    if (!dispatch) throw new Error('no dispatch')
    const give = (index: number, on: Loaded) => {
      const name = `data/dispatches/given-${index}.yaml`
      const date = day(`2024-08-${String(index + 1).padStart(2, '0')}`)
      const create: Change = { kind: 'create', record: name, dispatch: { ...dispatch, symbol: '7-CV/A', date } }
      return postgresStore(address).apply({ ...plan('a'), changes: [create] }, on)
    }
    const given = await Promise.all(Array.from({ length: 20 }, (_, index) => give(index, loaded)))
    const kinds = given.map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['done', ...Array.from({ length: 19 }, () => 'numbered')])
    expect(await store.journal()).toHaveLength(1)
    const remove: Change = { kind: 'remove', record: `data/dispatches/given-${kinds.indexOf('done')}.yaml` }
    await store.apply({ ...plan('a'), changes: [remove] }, await store.load())
    expect(await give(25, await store.load())).toMatchObject({ kind: 'done' })
  })

  test('what was told to be written is there after the server was killed', async () => {
    const address = await officeWith({ [record]: letter })
    const store = postgresStore(address)
    const told: string[] = []
    const write = async () => {
      for (let index = 0; index < 40; index += 1) {
        const unit = `unit-${index}`
        if ((await store.apply(plan(unit), await store.load())).kind === 'done') told.push(unit)
      }
    }
    const writing = write().catch((failure: unknown) => failure)
    while (told.length < 5) await new Promise(resolve => setTimeout(resolve, 5))
    await server.kill()
    expect(await writing).toMatchObject({ store: { kind: 'lost' } })
    await server.start()
    const { records } = await store.load()
    const units = records.dispatches[0]?.exemptions.map(({ unit }) => unit) ?? []
    expect(new Set(units).size).toBe(units.length)
    expect(units).toEqual(expect.arrayContaining(told))
    expect(await store.journal()).toHaveLength(units.length)
  })

  test('a role sees and writes what is of its own office, and nothing else', async () => {
    const { admit } = await import('../../../src/adapters/database/migrations.ts')
    const own = await officeWith({ [record]: letter })
    const other = await officeWith({ [record]: letter.replace('1-CV', '2-CV') })
    await admit(own, 'an')
    await admit(other, 'binh')
    const symbols = async (address: StoreAddress) =>
      (await postgresStore(address).load()).records.dispatches.map(({ symbol }) => symbol)
    expect(await symbols({ ...own, user: 'an' })).toEqual(['1-CV'])
    expect(await symbols({ ...other, user: 'an' })).toEqual([])
    expect(await postgresStore({ ...other, user: 'an' }).text(record)).toBeUndefined()
    const loaded = await postgresStore(other).load()
    expect(await postgresStore({ ...other, user: 'an' }).apply(plan('x'), loaded)).toMatchObject({ kind: 'stale' })
    await expect(
      postgresArchive({ ...other, user: 'an' }).write(new Map([['data/dispatches/z.yaml', Buffer.from(letter)]])),
    ).rejects.toMatchObject({ store: { kind: 'denied' } })
    await expect(symbols({ ...own, user: 'nobody' })).rejects.toMatchObject({ store: { kind: 'denied' } })
    expect(await symbols(other)).toEqual(['2-CV'])
  })

  test('tables of a newer form are left alone', async () => {
    server.sql("INSERT INTO congvan.migration (number, name) VALUES (999, 'later')")
    try {
      const address = addressOf('first')
      await expect(postgresStore(address).load()).rejects.toMatchObject({ store: { kind: 'newer' } })
      await expect(migrate(address, migrations)).rejects.toMatchObject({ store: { kind: 'newer' } })
      expect(await stateOf(address)).toMatchObject({ form: 999, knownForm: formNumber })
    } finally {
      server.sql('DELETE FROM congvan.migration WHERE number = 999')
    }
    expect(await migrate(addressOf('first'), migrations)).toEqual([])
  })
})
