import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { cpus, tmpdir, type } from 'node:os'
import { join, resolve } from 'node:path'
import { cwd, env, execPath, version } from 'node:process'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { asOfNow, connected, type Asking } from '../../src/adapters/database/connection.ts'
import { stateOn } from '../../src/adapters/database/inquiry-conditions.ts'
import { migrate } from '../../src/adapters/database/migrations.ts'
import { postgresArchive } from '../../src/adapters/database/postgres-archive.ts'
import { postgresLedger } from '../../src/adapters/database/postgres-ledger.ts'
import { postgresStore } from '../../src/adapters/database/postgres-store.ts'
import { decode } from '../../src/codec/decode.ts'
import { readDay, type Day } from '../../src/domain/day.ts'
import type { Inquiry } from '../../src/domain/ledger.ts'
import { readStoreAddress, type StoreAddress } from '../../src/domain/store-address.ts'
import { startServer, type Server } from '../support/postgres.ts'
import { lastDay, makeWorkspace } from './workspace.ts'

/**
 * How long a database takes, with so many obligations in it: `npm run bench:store -- 1000000 10000000`. A large office
 * and a small one are copied into it from folders by the program; the small one is then copied at the server into as
 * many others as it takes. Medians of five runs (`--runs N` for others), the server as Debian sets it up; `--large N` letters
 * in the large office.
 */

const asked = parseArgs({
  options: { runs: { type: 'string', default: '5' }, large: { type: 'string', default: '10000' } },
  allowPositionals: true,
})
const runs = Number(asked.values.runs)
const sizes = asked.positionals.map(Number)
const program = resolve('dist/main.js')
const asOf = readDay(lastDay) as Day

/** Letters of each; each letter asks ten, a fifth of the letters only presses: eight obligations a letter. */
const large = Number(asked.values.large)
const small = 400

async function measured(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function median(measure: () => Promise<number>): Promise<number> {
  const taken: number[] = []
  for (let run = 0; run < runs; run += 1) taken.push(await measure())
  return taken.toSorted((one, other) => one - other)[runs >> 1] ?? NaN
}

/** What is asked of a server, each question explained first: how long it takes there, in milliseconds. */
async function atServer(address: StoreAddress, work: (asking: Asking) => Promise<unknown>): Promise<number> {
  let spent = 0
  interface Plan {
    readonly 'QUERY PLAN': readonly { readonly 'Planning Time': number; readonly 'Execution Time': number }[]
  }
  await connected(address, asking =>
    asOfNow(asking, () =>
      work({
        query: async (words, values) => {
          const [plan] = await asking.query<Plan>(`EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) ${words}`, values)
          for (const told of plan?.['QUERY PLAN'] ?? []) spent += told['Planning Time'] + told['Execution Time']
          return asking.query(words, values)
        },
      }),
    ),
  )
  return spent
}

const inquiry: Inquiry = { asOf, subject: null, side: 'owed', filters: {} }

async function overdue(asking: Asking, office: string): Promise<void> {
  const ledger = await postgresLedger(asking, office)
  await ledger.tally(inquiry)
  await ledger.count({ ...inquiry, side: 'all' })
  await ledger.obligations(inquiry, { pressing: { until: null } })
}

/** The sum of all offices, as whoever looks after the database may ask for it, in the words the program uses. */
const sumOfAll = `SELECT ${stateOn('$1')} AS state, count(*) FROM congvan.span
  WHERE since <= $1 AND before > $1 GROUP BY 1`

async function recordAnswers(address: StoreAddress): Promise<number> {
  const store = postgresStore(address)
  const record = await someRecord(address)
  const text = (await store.text(record)) ?? ''
  let answers = 0
  return median(() => {
    answers += 1
    const unit = 'don-vi-1'
    const fact = { unit, date: asOf, received: null, symbol: null, outcome: 'partial', count: answers } as const
    const rest = { note: null, file: null, sha256: null, duty: null, confirmed: true }
    const change = { kind: 'add-fact', record, list: 'responses', fact: { ...fact, ...rest } } as const
    const plan = { changes: [change], command: 'respond', dispatches: [], undoes: null }
    return measured(async () => {
      const loaded = {
        ...decode(record, (await store.text(record)) ?? text),
        index: null,
        locator: () => Promise.reject(new Error()),
      }
      const { kind } = await store.apply(plan, loaded)
      if (kind !== 'done') throw new Error(kind)
    })
  })
}

function someRecord({ ...address }: StoreAddress): Promise<string> {
  return connected(address, async asking => {
    const words = 'SELECT record FROM congvan.span WHERE office = $1 ORDER BY record OFFSET 1000 LIMIT 1'
    return (await asking.query<{ record: string }>(words, [address.office]))[0]?.record ?? ''
  })
}

function addressOf(server: Server, office: string): StoreAddress {
  const read = readStoreAddress(server.address(office))
  if (typeof read === 'string') throw new Error(read)
  return read
}

function command(server: Server, office: string, ...words: readonly string[]): Promise<number> {
  return measured(() => {
    const { NODE_EXTRA_CA_CERTS: _, ...plainEnv } = env
    const args = [program, ...words, '--store', server.address(office), '--as-of', asOf]
    const { status, stderr } = spawnSync(execPath, args, { env: plainEnv, maxBuffer: 2 ** 30 })
    if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr.toString()}`)
    return Promise.resolve()
  })
}

function count(server: Server, words: string): number {
  return Number(server.sql(words))
}

/** Copies a folder into an office, and gives records a second, the ledger included. */
async function copied(server: Server, office: string, letters: number): Promise<number> {
  const folder = join(tmpdir(), `congvan-bench-store-${letters}`)
  makeWorkspace(folder, letters, 'data/calendar')
  const milliseconds = await measured(() => {
    const { status, stderr } = spawnSync(execPath, [program, 'copy', folder, server.address(office)])
    if (status !== 0) throw new Error(stderr.toString())
    return Promise.resolve()
  })
  rmSync(folder, { recursive: true, force: true })
  return count(server, `SELECT count(*) FROM congvan.record WHERE office = '${office}'`) / (milliseconds / 1000)
}

/** Row for row what stands in the small office, under other names. */
function multiply(server: Server, from: number, to: number): void {
  for (const table of ['record', 'ledger', 'letter', 'citation', 'span']) {
    const columns = server
      .sql(
        `SELECT string_agg(quote_ident(column_name), ',') FROM information_schema.columns
            WHERE table_schema = 'congvan' AND table_name = '${table}' AND column_name <> 'office'`,
      )
      .trim()
    server.sql(
      `INSERT INTO congvan.${table} (office, ${columns})
       SELECT 'office-' || n, ${columns} FROM generate_series(${from}, ${to}) AS n, congvan.${table} WHERE office = 'small'`,
    )
    server.sql(`VACUUM ANALYZE congvan.${table}`)
  }
}

const obligations = `SELECT count(*) FROM congvan.span WHERE since <= '${asOf}' AND before > '${asOf}'`

const [cpu] = cpus()
console.log(`${type()}, ${cpus().length} × ${cpu?.model}, Node ${version}; medians of ${runs} runs`)
const server = await startServer()
try {
  server.sql("ALTER SYSTEM SET max_wal_size = '8GB'; SELECT pg_reload_conf()")
  console.log(server.sql('SELECT version()').trim())
  await migrate(addressOf(server, 'large'), pathToFileURL(`${join(cwd(), 'migrations')}/`))
  console.log(`copy of ${small} letters: ${(await copied(server, 'small', small)).toFixed(0)} records/s`)
  console.log(`copy of ${large} letters: ${(await copied(server, 'large', large)).toFixed(0)} records/s`)
  await postgresArchive(addressOf(server, 'large')).settle()
  const ofSmall = count(server, `${obligations} AND office = 'small'`)
  const ofLarge = count(server, `${obligations} AND office = 'large'`)
  let offices = 0
  for (const size of sizes) {
    const needed = Math.ceil((size - ofSmall - ofLarge) / ofSmall)
    if (needed > offices) multiply(server, offices + 1, needed)
    offices = Math.max(offices, needed)
    const figures: Record<string, string | number> = {
      obligations: count(server, obligations),
      offices: offices + 2,
      'GB on disk': (count(server, `SELECT pg_database_size('postgres')`) / 1e9).toFixed(1),
    }
    for (const office of ['small', 'large']) {
      const address = addressOf(server, office)
      const letter = `${office === 'small' ? small >> 1 : large >> 1}-CV`
      figures[`overdue of ${office}, at the server, ms`] = await median(() =>
        atServer(address, asking => overdue(asking, office)),
      )
      figures[`respond in ${office}, ms`] = await recordAnswers(address)
      figures[`command overdue of ${office}, ms`] = await median(() => command(server, office, 'overdue'))
      figures[`command status of a letter of ${office}, ms`] = await median(() =>
        command(server, office, 'status', letter),
      )
      figures[`command chain of ${office}, ms`] = await median(() => command(server, office, 'chain', letter))
      figures[`command recipients of ${office}, ms`] = await median(() => command(server, office, 'recipients', letter))
    }
    const owner = addressOf(server, 'large')
    figures['sum of all offices, at the server, ms'] = await median(() =>
      atServer(owner, asking => asking.query(sumOfAll, [asOf])),
    )
    console.log(`\n${size.toLocaleString('en')} obligations`)
    for (const [name, figure] of Object.entries(figures))
      console.log(`| ${name.padEnd(44)} | ${(typeof figure === 'number' ? figure.toFixed(0) : figure).padStart(12)} |`)
  }
} finally {
  await server.stop()
}
