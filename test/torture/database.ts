import { join } from 'node:path'
import { cwd } from 'node:process'
import { pathToFileURL } from 'node:url'
import { migrate } from '../../src/adapters/database/migrations.ts'
import { postgresArchive } from '../../src/adapters/database/postgres-archive.ts'
import { postgresStore } from '../../src/adapters/database/postgres-store.ts'
import { readDay, type Day } from '../../src/domain/day.ts'
import { readStoreAddress } from '../../src/domain/store-address.ts'
import { noServer, startServer } from '../support/postgres.ts'

const writers = 50

/**
 * Fifty who write into a database at once, each for a unit of its own into all letters in turn, all into the same letter
 * at the same time; half-way the server is killed and started again.
 */
export async function database(letters: number) {
  const name = 'fifty in a database'
  if (noServer !== null) return { name, figures: { skipped: noServer }, faults: {}, sound: true }
  const server = await startServer()
  const address = readStoreAddress(server.address('office'))
  if (typeof address === 'string') throw new Error(address)
  await migrate(address, pathToFileURL(`${join(cwd(), 'migrations')}/`))
  const recordOf = (letter: number) => `data/dispatches/${String(letter).padStart(4, '0')}.yaml`
  const textOf = (letter: number) => `symbol: ${letter}-CV\ndate: 2024-07-15\nissuer: a\n`
  const items = Array.from({ length: letters }, (_, at) => [recordOf(at), Buffer.from(textOf(at))] as const)
  await postgresArchive(address).write(new Map(items))
  const store = postgresStore(address)
  const madeOn = await store.load()
  const date = readDay('2024-07-20') as Day
  const acknowledged: string[] = []
  let [refused, killed] = [0, 0]

  async function answer(unit: string, letter: number): Promise<void> {
    const fact = { unit, date, reason: null, duty: null }
    const change = { kind: 'add-fact', record: recordOf(letter), list: 'exemptions', fact } as const
    const plan = { changes: [change], command: `exempt ${letter} ${unit}`, dispatches: [], undoes: null }
    for (;;) {
      try {
        const { kind } = await store.apply(plan, madeOn)
        // What counted although its answer did not come is not written again: that is what makes the plan stale.
        if (kind === 'done' || (kind === 'stale' && refused > 0)) return void acknowledged.push(`${letter} ${unit}`)
        throw new Error(kind)
      } catch (failure) {
        if (!(failure instanceof Error && 'store' in failure)) throw failure
        refused += 1
        await new Promise(resolve => setTimeout(resolve, 200))
      }
    }
  }

  const started = performance.now()
  const all = Array.from({ length: writers }, async (_, writer) => {
    for (let letter = 0; letter < letters; letter += 1) await answer(`unit-${writer}`, letter)
  })
  const half = (async () => {
    while (acknowledged.length < (writers * letters) / 2) await new Promise(resolve => setTimeout(resolve, 20))
    await server.kill()
    killed += 1
    await server.start()
  })()
  await Promise.all([...all, half])
  const seconds = (performance.now() - started) / 1000
  const { records } = await store.load()
  const found = records.dispatches.flatMap(one => one.exemptions.map(({ unit }) => `${parseInt(one.symbol)} ${unit}`))
  const there = new Set(found)
  const lost = acknowledged.filter(one => !there.has(one)).length
  const twice = found.length - there.size
  const entries = (await store.journal()).length
  await server.stop()
  return {
    name,
    figures: {
      writers,
      answers: acknowledged.length,
      found: found.length,
      entries,
      killed,
      refused,
      aSecond: Math.round(acknowledged.length / seconds),
    },
    faults: { lost, twice },
    sound: lost + twice === 0 && found.length === writers * letters && entries === found.length,
  }
}
