import { join } from 'node:path'
import { cwd } from 'node:process'
import { pathToFileURL } from 'node:url'
import { migrate } from '../../src/adapters/database/migrations.ts'
import { postgresArchive } from '../../src/adapters/database/postgres-archive.ts'
import { postgresStore } from '../../src/adapters/database/postgres-store.ts'
import { readDay, type Day } from '../../src/domain/day.ts'
import { readStoreAddress, type StoreAddress } from '../../src/domain/store-address.ts'
import type { Loaded } from '../../src/ports.ts'
import { noPair, startPair, type Pair } from '../support/postgres-pair.ts'
import { clerk, isForPeople } from './clerk.ts'

const writers = 8
const longest = 30

/**
 * Writers go on while the machine of the primary dies, and once more while the other one freezes after it has taken over:
 * nothing that was acknowledged may be lost, nothing be there twice, and writing goes on soon.
 */
export async function failover(letters: number) {
  const name = 'a primary dies, another freezes'
  if (noPair !== null) return { name, figures: { skipped: noPair }, faults: {}, sound: true }
  const pair = await startPair()
  try {
    const address = addressOf(pair)
    await migrate(address, pathToFileURL(`${join(cwd(), 'migrations')}/`))
    await postgresArchive(address).write(records(letters))
    const writing = writeInto(address, letters, pair.address('office'))
    const aSecond = await pace(writing)
    const died = await takenOver(pair, 'SIGKILL', writing)
    const backAfter = await back(pair, died.node)
    const froze = await takenOver(pair, 'SIGSTOP', writing)
    const { acknowledged, unclear, refused, programs } = await writing.end()
    const found = await foundIn(address)
    const there = new Set(found)
    const lost = acknowledged.filter(one => !there.has(one)).length
    const twice = found.length - there.size
    const slow = Math.max(died.seconds, froze.seconds) > longest ? 1 : 0
    return {
      name,
      figures: {
        writers,
        aSecond,
        acknowledged: acknowledged.length,
        byTheProgram: programs,
        found: found.length,
        refused,
        secondsUntilWritingWentOn: { killed: died.seconds, frozen: froze.seconds },
        secondsUntilTheDeadOneStoodBy: backAfter,
      },
      faults: { lost, twice, slow, unclear },
      sound: lost + twice + slow + unclear.length === 0,
    }
  } finally {
    pair.stop()
  }
}

function addressOf(pair: Pair): StoreAddress {
  const address = readStoreAddress(pair.address('office'))
  if (typeof address === 'string') throw new Error(address)
  return address
}

const recordOf = (letter: number) => `data/dispatches/${String(letter).padStart(4, '0')}.yaml`

/** Letters that the store writes into; and one to many units, which the program itself answers. */
function records(letters: number): ReadonlyMap<string, Buffer> {
  const units = Array.from({ length: 300 }, (_, at) => `unit-p-${at}`)
  const texts: [string, string][] = [
    ['data/office.yaml', 'own: a\n'],
    ['data/units/all.yaml', `units:\n${['a', ...units].map(id => `  - { id: ${id}, name: ${id} }\n`).join('')}`],
    [
      'data/dispatches/all.yaml',
      `symbol: 9999-CV\ndate: 2024-07-15\nissuer: a\ndue: 2024-07-31\nrecipients:\n${units.map(unit => `  - { unit: ${unit} }\n`).join('')}`,
    ],
  ]
  for (let letter = 0; letter < letters; letter += 1)
    texts.push([recordOf(letter), `symbol: ${letter + 1}-CV\ndate: 2024-07-15\nissuer: a\n`])
  return new Map(texts.map(([name, text]) => [name, Buffer.from(text)]))
}

interface Writing {
  /** When each answer was acknowledged. */
  readonly times: readonly number[]
  end(): Promise<{
    acknowledged: readonly string[]
    /** What the program said that was not meant for a person. */
    unclear: readonly string[]
    refused: number
    programs: number
  }>
}

function writeInto(address: StoreAddress, letters: number, shown: string): Writing {
  const times: number[] = []
  const acknowledged: string[] = []
  const unclear: string[] = []
  let [refused, programs] = [0, 0]
  const over = new AbortController()
  const told = (one: string) => {
    acknowledged.push(one)
    times.push(performance.now())
  }
  const store = postgresStore(address)
  const date = readDay('2024-07-20') as Day
  async function write(writer: number, madeOn: Loaded) {
    for (let count = 0; !over.signal.aborted; count += 1) {
      const [letter, unit] = [count % letters, `unit-${writer}-${count}`]
      const fact = { unit, date, reason: null, duty: null }
      const change = { kind: 'add-fact', record: recordOf(letter), list: 'exemptions', fact } as const
      const plan = { changes: [change], command: `exempt ${unit}`, dispatches: [], undoes: null }
      const outcome = await store.apply(plan, madeOn).catch(() => undefined)
      if (outcome?.kind === 'done') told(unit)
      else refused += 1
    }
  }
  async function runAgainAndAgain() {
    for (let count = 0; !over.signal.aborted; count += 1) {
      const unit = `unit-p-${count}`
      const words = ['exempt', '9999-CV', unit, '--date', '2024-07-20', '--reason', 'x', '--store', shown]
      const ended = await clerk(cwd(), words).ended
      if (!isForPeople(ended)) unclear.push(ended.err)
      // 3: recorded, while the store names units that no record declares.
      if (ended.code === 0 || ended.code === 3) {
        told(unit)
        programs += 1
      } else refused += 1
    }
  }
  const all = store
    .load()
    .then(madeOn => [...Array.from({ length: writers }, (_, writer) => write(writer, madeOn)), runAgainAndAgain()])
  return {
    times,
    end: async () => {
      over.abort()
      await Promise.all(await all)
      return { acknowledged, unclear, refused, programs }
    },
  }
}

const moments = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds))

/** So many answers are acknowledged a second while nothing happens. */
async function pace({ times }: Writing): Promise<number> {
  while (times.length < 50) await moments(50)
  const before = times.length
  await moments(10_000)
  return Math.round((times.length - before) / 10)
}

/** The longest time without an answer acknowledged, from when the primary went. */
async function takenOver(pair: Pair, signal: NodeJS.Signals, { times }: Writing) {
  const enough = times.length + 100
  while (times.length < enough) await moments(50)
  const node = pair.primary() ?? 1
  pair.signal(node, signal)
  const gone = performance.now()
  // What was on its way may still be told; then it is quiet until the other takes over.
  const isOn = () => times.filter(time => time > gone + 2000).length > 50
  while (!isOn() && performance.now() - gone < 120_000) await moments(50)
  const after = [gone, ...times.filter(time => time > gone), performance.now()]
  const quiet = Math.max(...after.map((time, at) => time - (after[at - 1] ?? gone)))
  return { node, seconds: Math.round(quiet / 100) / 10 }
}

async function back(pair: Pair, node: number): Promise<number> {
  const begun = performance.now()
  pair.start(node)
  await pair.whole()
  return Math.round((performance.now() - begun) / 1000)
}

async function foundIn(address: StoreAddress): Promise<readonly string[]> {
  const { records } = await postgresStore(address).load()
  return records.dispatches.flatMap(one => one.exemptions.map(({ unit }) => unit))
}
