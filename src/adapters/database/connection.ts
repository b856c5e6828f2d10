import { readFile } from 'node:fs/promises'
import type { Client, ClientConfig } from 'pg'
import type { Host, StoreAddress } from '../../domain/store-address.ts'
import { asFailure, isLost, storeFailure } from './failure.ts'

/** What is asked of a database: every value goes beside the words, never into them. */
export interface Asking {
  query<Row extends object>(words: string, values?: readonly unknown[]): Promise<readonly Row[]>
}

/** Lends a connection to the server that takes writing. */
export async function connected<T>(address: StoreAddress, work: (asking: Asking) => Promise<T>): Promise<T> {
  const client = await clientOf(address)
  try {
    return await work(askingOf(client))
  } catch (failure) {
    throw asFailure(failure, address.shown)
  } finally {
    await client.end().catch(() => {})
  }
}

/** All of it or nothing. */
export function inTransaction<T>(asking: Asking, work: () => Promise<T>): Promise<T> {
  return tried(asking, async () => ({ keep: true, result: await work() }))
}

/** A transaction that leaves nothing behind where its work says so. */
export async function tried<T>(
  asking: Asking,
  work: () => Promise<{ readonly keep: boolean; readonly result: T }>,
): Promise<T> {
  await asking.query('BEGIN')
  try {
    const { keep, result } = await work()
    await asking.query(keep ? 'COMMIT' : 'ROLLBACK')
    return result
  } catch (failure) {
    await asking.query('ROLLBACK').catch(() => {})
    throw failure
  }
}

function askingOf(client: Client): Asking {
  return {
    query: async <Row extends object>(words: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(words, [...values])).rows,
  }
}

/** While one server of several takes over from another, so long is waited for it, in milliseconds. */
const patience = 40_000
const pause = 250

async function clientOf(address: StoreAddress): Promise<Client> {
  const driver = await import('pg').catch(() => {
    throw storeFailure({ kind: 'no-driver', store: address.shown, reason: 'pg' })
  })
  const { Client } = driver.default
  const config = await configOf(address)
  const begun = performance.now()
  for (;;) {
    let last: unknown
    for (const host of address.hosts) {
      const client = new Client({ ...config, ...host })
      // A server that goes away says so between two questions as well; the next question meets it.
      client.on('error', () => {})
      try {
        await client.connect()
        if (address.hosts.length === 1 || (await takesWriting(client))) return client
        last = storeFailure({ kind: 'lost', store: address.shown, reason: shownHost(host) })
      } catch (failure) {
        last = failure
      }
      await client.end().catch(() => {})
    }
    if (address.hosts.length === 1 || !isLost(last) || performance.now() - begun > patience)
      throw asFailure(last, address.shown)
    await new Promise(resolve => setTimeout(resolve, pause))
  }
}

async function takesWriting(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ transaction_read_only: string }>('SHOW transaction_read_only')
  return rows[0]?.transaction_read_only === 'off'
}

function shownHost({ host, port }: Host): string {
  return `${host}:${port}`
}

/** The password comes from `PGPASSWORD` or the password file; the driver looks for it there itself. */
async function configOf({ database, user, tls, authority, shown }: StoreAddress): Promise<ClientConfig> {
  const ca = authority === null ? {} : { ca: await authorityIn(authority, shown) }
  return {
    database,
    ...(user === null ? {} : { user }),
    ssl: tls === 'off' ? false : { rejectUnauthorized: tls === 'verified', ...ca },
    application_name: 'congvan',
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  }
}

async function authorityIn(file: string, shown: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw storeFailure({ kind: 'lost', store: shown, reason: file })
  }
}
