import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { StoreAddress } from '../../domain/store-address.ts'
import type { StoreState } from '../../ports.ts'
import { connected, inTransaction, type Asking } from './connection.ts'
import { isNotMade, storeFailure } from './failure.ts'
import { ledgerForm, settleOffice } from './ledger-upkeep.ts'
import { sendAll } from './sent-letters.ts'

/** The form of the tables that this program reads and writes: the number of the last migration. */
export const formNumber = 4

/** Refused where the tables are of another form than this program knows. */
export async function refuseOtherForm(asking: Asking, { shown }: StoreAddress): Promise<void> {
  const form = await lastMigration(asking).catch((failure: unknown) => {
    if (isNotMade(failure)) return 0
    throw failure
  })
  if (form === formNumber) return
  const kind = form === 0 ? 'not-made' : form > formNumber ? 'newer' : 'older'
  throw storeFailure({ kind, store: shown, reason: `${form} / ${formNumber}` })
}

/** The number of the last migration that was carried out; 0 where there are no tables. */
async function formOf(asking: Asking): Promise<number> {
  const [made] = await asking.query<{ table: string | null }>(`SELECT to_regclass('congvan.migration') AS table`)
  return made?.table ? lastMigration(asking) : 0
}

async function lastMigration(asking: Asking): Promise<number> {
  const [last] = await asking.query<{ number: number | null }>('SELECT max(number) AS number FROM congvan.migration')
  return last?.number ?? 0
}

/** Brings the tables to the form that this program knows, in one transaction; gives what was carried out. */
export function migrate(address: StoreAddress, folder: URL): Promise<readonly string[]> {
  return connected(address, asking =>
    inTransaction(asking, async () => {
      await asking.query('SELECT pg_advisory_xact_lock($1)', [oneAtATime])
      const form = await formOf(asking)
      if (form > formNumber)
        throw storeFailure({ kind: 'newer', store: address.shown, reason: `${form} / ${formNumber}` })
      if (form === 0) await prepare(asking)
      const names = (await migrationsIn(folder)).filter(name => numberOf(name) > form)
      for (const name of names) {
        await asking.query(await readFile(new URL(name, folder), 'utf8'))
        await asking.query('INSERT INTO congvan.migration (number, name) VALUES ($1, $2)', [numberOf(name), name])
      }
      return names
    }),
  )
}

export function numberOf(name: string): number {
  return Number.parseInt(name, 10)
}

/** Any number that nobody else takes a lock by. */
const oneAtATime = 7_203_451

async function prepare(asking: Asking): Promise<void> {
  await asking.query('CREATE SCHEMA IF NOT EXISTS congvan')
  await asking.query(
    'CREATE TABLE congvan.migration (number int PRIMARY KEY, name text NOT NULL, at timestamptz NOT NULL DEFAULT now())',
  )
}

/** In their order; each has its number before its name. */
export async function migrationsIn(folder: URL): Promise<readonly string[]> {
  return (await readdir(fileURLToPath(folder))).filter(name => name.endsWith('.sql')).toSorted()
}

/** Makes the ledgers that are not there, or kept by other rules, and the office's own anew; gives the offices. */
export function settleAll(address: StoreAddress, anew: boolean): Promise<readonly string[]> {
  return connected(address, async asking => {
    await refuseOtherForm(asking, address)
    const offices = await asking.query<{ office: string }>(
      `SELECT DISTINCT office FROM congvan.record
       EXCEPT SELECT office FROM congvan.ledger WHERE form = $1 AND NOT ($2 AND office = $3) ORDER BY office`,
      [ledgerForm, anew, address.office],
    )
    for (const { office } of offices) await settleOffice(asking, office)
    return offices.map(({ office }) => office)
  })
}

export function stateOf(address: StoreAddress): Promise<StoreState> {
  return connected(address, async asking => {
    const [server] = await asking.query<{ version: string }>(`SELECT current_setting('server_version') AS version`)
    const form = await formOf(asking)
    const state = { server: server?.version ?? '', form, knownForm: formNumber, office: address.office }
    if (form === 0) return { ...state, records: 0, entries: 0 }
    const count = async (table: 'record' | 'entry') => {
      const words = `SELECT count(*)::int AS count FROM congvan.${table} WHERE office = $1`
      return (await asking.query<{ count: number }>(words, [address.office]))[0]?.count ?? 0
    }
    return { ...state, records: await count('record'), entries: await count('entry') }
  })
}

/**
 * Lets a role of the database work for an office: of other offices it sees what they have sent to the units that this one
 * is, and nothing else.
 */
export function admit(address: StoreAddress, role: string, units: readonly string[] = []): Promise<void> {
  return connected(address, asking =>
    inTransaction(asking, async () => {
      await refuseOtherForm(asking, address)
      const [quoted] = await asking.query<{ name: string }>('SELECT quote_ident($1) AS name', [role])
      const name = quoted?.name ?? ''
      await asking.query(`GRANT USAGE ON SCHEMA congvan TO ${name}`)
      await asking.query(`GRANT SELECT ON congvan.migration, congvan.member, congvan.office_unit TO ${name}`)
      const tables = written.map(table => `congvan.${table}`).join()
      await asking.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ${tables} TO ${name}`)
      await asking.query(`GRANT SELECT, INSERT ON congvan.entry TO ${name}`)
      const words = 'INSERT INTO congvan.member (role, office) VALUES ($1, $2) ON CONFLICT DO NOTHING'
      await asking.query(words, [role, address.office])
      if (units.length > 0) await declareUnits(asking, address, units)
    }),
  )
}

/** What a role writes of its office. */
const written = ['record', 'ledger', 'letter', 'citation', 'span', 'sent', 'addressed', 'numbered', 'received']

/** What the office has sent before goes out now. */
async function declareUnits(asking: Asking, { office }: StoreAddress, units: readonly string[]): Promise<void> {
  await asking.query(
    'INSERT INTO congvan.office_unit (office, unit) SELECT $1, * FROM unnest($2::text[]) ON CONFLICT DO NOTHING',
    [office, units],
  )
  await sendAll(asking, office)
}
