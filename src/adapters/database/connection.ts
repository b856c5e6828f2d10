import { readFile } from 'node:fs/promises'
import type { Client, ClientConfig } from 'pg'
import type { Host, StoreAddress } from '../../domain/store-address.ts'
import { asFailure, isLost, reasonOf, storeFailure } from './failure.ts'
import { passwordFor, type Login } from './password.ts'

declare module 'pg' {
  /** Of the driver's own, and left out of its types: whether a connection keeps the program from its end. */
  interface Client {
    ref(): void
    unref(): void
  }
}

/** What is asked of a database: every value goes beside the words, never into them. */
export interface Asking {
  query<Row extends object>(words: string, values?: readonly unknown[]): Promise<readonly Row[]>
}

/** Lends a connection to one piece of work after another, and keeps it between them. */
export type Lending = <T>(work: (asking: Asking) => Promise<T>, unheard?: number) => Promise<T>

/**
 * A connection to the server that takes writing, made when it is first needed: it takes longer than to ask. One that
 * answers nothing for `unheard` milliseconds, as a machine that froze does, counts as gone. One that was kept does not
 * keep the program from its end.
 */
export function connectionTo(address: StoreAddress): Lending {
  let kept: Kept | undefined
  return async (work, unheard) => {
    const before = kept
    kept = undefined
    const client = (await before?.taken()) ?? (await clientOf(address))
    const result = await lent(client, address, work, unheard)
    kept = keep(client)
    return result
  }
}

/** Lends a connection for one piece of work. */
export async function connected<T>(address: StoreAddress, work: (asking: Asking) => Promise<T>): Promise<T> {
  const client = await clientOf(address)
  const result = await lent(client, address, work)
  part(client)
  return result
}

async function lent<T>(
  client: Client,
  { shown }: StoreAddress,
  work: (asking: Asking) => Promise<T>,
  unheard?: number,
): Promise<T> {
  try {
    return await work(askingOf(client, unheard))
  } catch (failure) {
    part(client)
    throw asFailure(failure, shown)
  }
}

interface Kept {
  /** Undefined where it came to its end meanwhile. */
  taken(): Promise<Client | undefined>
}

/** One that is idle for longer, in milliseconds, is let go: so do servers and networks. */
const longestIdle = 5_000

function keep(client: Client): Kept {
  client.unref()
  const timer = setTimeout(part, longestIdle, client).unref()
  return {
    taken: async () => {
      clearTimeout(timer)
      client.ref()
      try {
        await client.query({ text: '', ...soon })
        return client
      } catch {
        part(client)
        return undefined
      }
    },
  }
}

/** A server that is there says so at once. */
const soon = { query_timeout: 3_000 }

/** Nobody waits until the server, too, has taken its leave. */
function part(client: Client): void {
  client.unref()
  void client.end().catch(() => {})
}

/** All of it or nothing. */
export function inTransaction<T>(asking: Asking, work: () => Promise<T>, manner?: string): Promise<T> {
  return tried(asking, async () => ({ keep: true, result: await work() }), manner)
}

/** Reads only, and all as it stood at one moment. */
export function asOfNow<T>(asking: Asking, work: () => Promise<T>): Promise<T> {
  return inTransaction(asking, work, 'ISOLATION LEVEL REPEATABLE READ, READ ONLY')
}

/** A transaction that leaves nothing behind where its work says so. */
export async function tried<T>(
  asking: Asking,
  work: () => Promise<{ readonly keep: boolean; readonly result: T }>,
  manner = '',
): Promise<T> {
  // To compile a question takes longer than to answer it.
  await asking.query(`BEGIN ${manner}; SET LOCAL jit = off`)
  try {
    const { keep, result } = await work()
    await asking.query(keep ? 'COMMIT' : 'ROLLBACK')
    return result
  } catch (failure) {
    // A server that is gone rolls back by itself; asking it would only wait.
    if (!isLost(failure)) await asking.query('ROLLBACK').catch(() => {})
    throw failure
  }
}

function askingOf(client: Client, unheard?: number): Asking {
  return {
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) => {
      const question = { text, values: [...values], query_timeout: unheard }
      return (await client.query<Row>(question)).rows
    },
  }
}

/** While one server of several takes over from another, so long is waited for it, in milliseconds. */
const patience = 40_000
const pause = 250

async function clientOf(address: StoreAddress): Promise<Client> {
  const config = await configOf(address)
  const begun = performance.now()
  for (;;) {
    const { client, failures } = await firstOf(address.hosts.map(host => clientAt({ ...config, ...host }, address)))
    if (client) return client
    // Another server would say the same of a wrong password, or of a database that is not there.
    const refusal = failures.find(failure => !isLost(failure))
    if (refusal) throw asFailure(refusal, address.shown)
    if (address.hosts.length === 1 || performance.now() - begun > patience) throw asOne(failures, address)
    await new Promise(resolve => setTimeout(resolve, pause))
  }
}

/** All servers are asked at once: one that is frozen keeps nobody waiting. The first to take writing is used. */
async function firstOf(attempts: readonly Promise<Client>[]) {
  const client = await Promise.any(attempts).catch(() => undefined)
  for (const attempt of attempts) void endUnless(client, attempt)
  const outcomes = client ? [] : await Promise.allSettled(attempts)
  const failures = outcomes.flatMap(outcome => (outcome.status === 'rejected' ? [asError(outcome.reason)] : []))
  return { client, failures }
}

async function endUnless(used: Client | undefined, attempt: Promise<Client>): Promise<void> {
  const client = await attempt.catch(() => undefined)
  if (client !== used) await client?.end().catch(() => {})
}

async function clientAt(config: ClientConfig, { hosts, shown }: StoreAddress): Promise<Client> {
  const { Client } = (
    await import('pg').catch(() => {
      throw storeFailure({ kind: 'no-driver', store: shown, reason: 'pg' })
    })
  ).default
  const client = new Client(config)
  // A server that goes away says so between two questions as well; the next question meets it.
  client.on('error', () => {})
  try {
    await client.connect()
    if (hosts.length > 1 && !(await takesWriting(client)))
      throw storeFailure({ kind: 'standby', store: shown, reason: 'read-only' })
    return client
  } catch (failure) {
    void client.end().catch(() => {})
    throw failure
  }
}

async function takesWriting(client: Client): Promise<boolean> {
  const asked = client.query<{ transaction_read_only: string }>('SHOW transaction_read_only')
  const { rows } = await Promise.race([asked, gaveUp()])
  return rows[0]?.transaction_read_only === 'off'
}

function gaveUp(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('timeout expired')), answersWithin.severalHosts).unref()
  })
}

/** Of several servers none can be used: what each of them says. Where one stands by, another may take over yet. */
function asOne(failures: readonly Error[], { hosts, shown }: StoreAddress): unknown {
  const [only] = failures
  if (failures.length === 1) return asFailure(only, shown)
  const isStandby = failures.some(failure => 'store' in failure)
  const reasons = failures.map((failure, at) => `${shownHost(hosts[at])} ${reasonOf(failure)}`)
  return storeFailure({ kind: isStandby ? 'standby' : 'lost', store: shown, reason: reasons.join('; ') })
}

function asError(failure: unknown): Error {
  return failure instanceof Error ? failure : new Error(String(failure))
}

function shownHost(host: Host | undefined): string {
  return host ? `${host.host}:${host.port}` : ''
}

/** A lone server is given more time to answer than one of several, in milliseconds. */
const answersWithin = { loneHost: 10_000, severalHosts: 3_000 }

async function configOf(address: StoreAddress): Promise<ClientConfig> {
  const { hosts, database, user, tls, authority, shown } = address
  const ca = authority === null ? {} : { ca: await authorityIn(authority, shown) }
  return {
    database,
    ...(user === null ? {} : { user }),
    password: ((login: Login) => passwordFor(login, address)) as () => Promise<string>,
    ssl: tls === 'off' ? false : { rejectUnauthorized: tls === 'verified', ...ca },
    application_name: 'congvan',
    connectionTimeoutMillis: hosts.length > 1 ? answersWithin.severalHosts : answersWithin.loneHost,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
  }
}

async function authorityIn(file: string, shown: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw storeFailure({ kind: 'no-authority', store: shown, reason: file })
  }
}
