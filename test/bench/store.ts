import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { cpus, tmpdir, type } from 'node:os'
import { join, resolve } from 'node:path'
import { cwd, env, execPath, version } from 'node:process'
import { pathToFileURL } from 'node:url'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { asOfNow, connected, type Asking } from '../../src/adapters/database/connection.ts'
import { stateOn } from '../../src/adapters/database/inquiry-conditions.ts'
import { ledgerState, otherRecords } from '../../src/adapters/database/ledger-upkeep.ts'
import { migrate } from '../../src/adapters/database/migrations.ts'
import { postgresArchive } from '../../src/adapters/database/postgres-archive.ts'
import { postgresLedger } from '../../src/adapters/database/postgres-ledger.ts'
import { postgresStore } from '../../src/adapters/database/postgres-store.ts'
import { readDay, type Day } from '../../src/domain/day.ts'
import type { Inquiry } from '../../src/domain/ledger.ts'
import { readStoreAddress, type StoreAddress } from '../../src/domain/store-address.ts'
import type { Store } from '../../src/ports.ts'
import { startServer, type Server } from '../support/postgres.ts'
import { askedOf, settling } from './asked.ts'
import { lastDay, makeWorkspace } from './workspace.ts'

/**
 * How long a database takes, with so many obligations in it: `npm run bench:store -- 1000000 10000000`. A large office
 * and a small one are copied into it from folders by the program; the small one is then copied at the server into as
 * many others as it takes. Beside them stands one folder with the obligations of `--folder N` letters, 125,000 unless said
 * otherwise: a million. Medians of five runs (`--runs N` for others), the server as Debian sets it up; `--large N` letters in
 * the large office.
 */

const asked = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    large: { type: 'string', default: '10000' },
    folder: { type: 'string', default: '125000' },
  },
  allowPositionals: true,
})
const runs = Number(asked.values.runs)
const sizes = asked.positionals.map(Number)
const program = resolve('dist/main.js')
const asOf = readDay(lastDay) as Day

/** Letters of each; each letter asks ten, a fifth of the letters only presses: eight obligations a letter. */
const large = Number(asked.values.large)
const small = 400
const inFolder = Number(asked.values.folder)

async function measured(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

type Figures = Record<string, number>

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
  const state = await ledgerState(asking, office)
  if (!state) throw new Error('there is no ledger')
  const ledger = postgresLedger(otherRecords(state), asking, office)
  await ledger.tally(inquiry)
  await ledger.isAskedByOthers(asOf)
  await ledger.obligations(inquiry, { pressing: { until: null } })
}

/** The sum of all offices, as whoever looks after the database may ask for it, in the words the program uses. */
const sumOfAll = `SELECT ${stateOn('$1')} AS state, count(*) FROM congvan.span
  WHERE since <= $1 AND before > $1 GROUP BY 1`

/** One answer after another: read around, planned, and recorded, as `respond` does. */
async function recordAnswers(address: StoreAddress): Promise<Figures> {
  const letter = await someLetter(address)
  let answers = 0
  const answer = async (store: Store) => {
    answers += 1
    const around = await store.around?.(letter, 'line')
    const record = around?.records.dispatches.find(({ id }) => id === letter)?.at.record
    if (!around || record === undefined) throw new Error(`nothing is around ${letter}`)
    const unit = 'don-vi-1'
    const fact = { unit, date: asOf, received: null, symbol: null, outcome: 'partial', count: answers } as const
    const rest = { note: null, file: null, sha256: null, duty: null, confirmed: true }
    const change = { kind: 'add-fact', record, list: 'responses', fact: { ...fact, ...rest } } as const
    return { around, plan: { changes: [change], command: 'respond', dispatches: [], undoes: null } }
  }
  const record = async (store: Store, { around, plan }: Awaited<ReturnType<typeof answer>>) => {
    const { kind } = await store.apply(plan, around)
    if (kind !== 'done') throw new Error(kind)
  }
  const anew = () =>
    measured(async () => {
      const store = postgresStore(address)
      await record(store, await answer(store))
    })
  const open = postgresStore(address)
  const recorded = async () => {
    const planned = await answer(open)
    return measured(() => record(open, planned))
  }
  return {
    'recorded on an open connection': await median(recorded),
    'connected, read and recorded': await median(anew),
  }
}

function someLetter(address: StoreAddress): Promise<string> {
  return connected(address, async asking => {
    const words = 'SELECT id FROM congvan.letter WHERE office = $1 AND held ORDER BY record OFFSET 100 LIMIT 1'
    return (await asking.query<{ id: string }>(words, [address.office]))[0]?.id ?? ''
  })
}

function addressOf(server: Server, office: string): StoreAddress {
  const read = readStoreAddress(server.address(office))
  if (typeof read === 'string') throw new Error(read)
  return read
}

function command(server: Server, office: string, ...words: readonly string[]): Promise<number> {
  return carriedOut([...words, '--store', server.address(office), '--as-of', asOf])
}

/** By the program, from its start to its end. */
function carriedOut(words: readonly string[], cwd?: string): Promise<number> {
  return measured(() => {
    const { NODE_EXTRA_CA_CERTS: _, ...plainEnv } = env
    const { status, stderr } = spawnSync(execPath, [program, ...words], { cwd, env: plainEnv, maxBuffer: 2 ** 30 })
    if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}: ${stderr.toString()}`)
    return Promise.resolve()
  })
}

/** The same obligations in one folder, read once before. */
async function folderFigures(letters: number): Promise<Figures> {
  const folder = join(tmpdir(), `congvan-bench-folder-${letters}`)
  makeWorkspace(folder, letters, 'data/calendar')
  await pause(settling)
  const ours = (...words: readonly string[]) => carriedOut([...words, '--as-of', asOf], folder)
  const cold = await ours('overdue')
  const letter = `${letters >> 1}-CV`
  const [unit = ''] = askedOf(program, letter, folder)
  let answers = 0
  const figures = {
    letters,
    'command overdue, first reading, ms': cold,
    'command overdue, ms': await median(() => ours('overdue')),
    'command status of a letter, ms': await median(() => ours('status', letter)),
    'command respond, ms': await median(() =>
      carriedOut(['respond', letter, unit, '--date', `2025-04-${10 + (answers += 1)}`, '--again'], folder),
    ),
  }
  rmSync(folder, { recursive: true, force: true })
  return figures
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
  const bySize: Figures[] = []
  let offices = 0
  for (const size of sizes) {
    const needed = Math.ceil((size - ofSmall - ofLarge) / ofSmall)
    if (needed > offices) multiply(server, offices + 1, needed)
    offices = Math.max(offices, needed)
    console.log(`${size.toLocaleString('en')} obligations are there`)
    bySize.push(await figuresAt(server, offices + 2))
  }
  showGrowth(bySize)
} finally {
  await server.stop()
}
if (inFolder > 0) {
  console.log(`\nA folder of ${inFolder.toLocaleString('en')} letters`)
  for (const [name, figure] of Object.entries(await folderFigures(inFolder))) showRow(name, [figure.toFixed(0)])
}

async function figuresAt(server: Server, offices: number): Promise<Figures> {
  const figures: Figures = {
    obligations: count(server, obligations),
    offices,
    'MB on disk': count(server, `SELECT pg_database_size('postgres')`) / 1e6,
  }
  for (const office of ['small', 'large']) Object.assign(figures, await figuresOf(server, office))
  figures['sum of all offices, at the server, ms'] = await median(() =>
    atServer(addressOf(server, 'large'), asking => asking.query(sumOfAll, [asOf])),
  )
  return figures
}

async function figuresOf(server: Server, office: string): Promise<Figures> {
  const address = addressOf(server, office)
  const letter = `${(office === 'small' ? small : large) >> 1}-CV`
  const ours = (...words: readonly string[]) => median(() => command(server, office, ...words))
  return {
    [`overdue of ${office}, at the server, ms`]: await median(() =>
      atServer(address, asking => overdue(asking, office)),
    ),
    ...Object.fromEntries(
      Object.entries(await recordAnswers(address)).map(([what, ms]) => [`answer in ${office}, ${what}, ms`, ms]),
    ),
    [`command overdue of ${office}, ms`]: await ours('overdue'),
    [`command status of a letter of ${office}, ms`]: await ours('status', letter),
    [`command chain of ${office}, ms`]: await ours('chain', letter),
    [`command recipients of ${office}, ms`]: await ours('recipients', letter),
  }
}

/** A column a size, and how many times the first the last one is. */
function showGrowth(bySize: readonly Figures[]): void {
  const [first = {}] = bySize
  const last = bySize.at(-1) ?? {}
  for (const name of Object.keys(first)) {
    const growth = bySize.length > 1 ? [`× ${((last[name] ?? NaN) / (first[name] ?? NaN)).toFixed(1)}`] : []
    showRow(name, [...bySize.map(figures => (figures[name] ?? NaN).toFixed(0)), ...growth])
  }
}

function showRow(name: string, cells: readonly string[]): void {
  console.log(`| ${name.padEnd(56)} | ${cells.map(cell => cell.padStart(12)).join(' | ')} |`)
}
