import { randomUUID } from 'node:crypto'
import { carryOut } from '../../codec/carry-out.ts'
import { decode } from '../../codec/decode.ts'
import { joined } from '../../codec/decoded.ts'
import { editOf, type Rewritten } from '../../codec/edit.ts'
import type { StoreAddress } from '../../domain/store-address.ts'
import { textOf } from '../../codec/text-file.ts'
import type { Entry } from '../../domain/change.ts'
import type { Records } from '../../domain/records.ts'
import { isReceived } from '../../domain/sent.ts'
import type { Applied, Loaded, Locate, Plan, Progress, Store } from '../../ports.ts'
import { entryIn, hashOf } from '../journal.ts'
import { userHere } from '../lock.ts'
import { asOfNow, connectionTo, tried, type Asking, type Lending } from './connection.ts'
import { isInTheWay, isLost } from './failure.ts'
import { letterAround } from './letters-around.ts'
import { beginUpkeep, keepLedger, ledgerForm, ledgerState, otherRecords, takeIn } from './ledger-upkeep.ts'
import { refuseOtherForm } from './migrations.ts'
import { postgresLedger } from './postgres-ledger.ts'
import { takeNumbers } from './numbered.ts'
import { foldedName } from './record-rows.ts'
import { receivedBy, withReceived } from './received-letters.ts'
import { keepSent } from './sent-letters.ts'

/** The records of an office in a PostgreSQL database, each as the text that a folder would hold. */
export function postgresStore(address: StoreAddress, onProgress: Progress = () => {}): Store {
  const { office } = address
  const lend = connectionTo(address)
  return {
    load: () => lend(asking => load(asking, address, onProgress)),
    apply: (plan, { records }) => apply(lend, address, plan, records),
    text: record =>
      lend(async asking => {
        const words = 'SELECT content FROM congvan.record WHERE office = $1 AND name = $2'
        const [row] = await asking.query<{ content: Buffer }>(words, [office, record])
        return row && textOf(row.content)
      }),
    consult: work =>
      fromLedger(lend, address, async (asking, others) => ({
        value: await work(postgresLedger(others, asking, office)),
      })),
    around: (text, joined) =>
      fromLedger(lend, address, async (asking, others) => {
        const records = await letterAround(text, joined, others, asking, office)
        return records && { records, diagnostics: [], unjoined: [], index: null, locator: () => locator(new Map()) }
      }),
    journal: () =>
      lend(async asking => {
        const words = 'SELECT content FROM congvan.entry WHERE office = $1 ORDER BY id'
        const rows = await asking.query<{ content: Buffer }>(words, [office])
        return rows.flatMap(({ content }) => entryIn(content.toString()) ?? [])
      }),
  }
}

/**
 * What is asked of the ledger of an office and of its other records, as they stand at one moment; null where it cannot
 * answer.
 */
function fromLedger<T>(
  lend: Lending,
  address: StoreAddress,
  ask: (asking: Asking, others: Records) => Promise<T>,
): Promise<T | null> {
  const { office } = address
  return lend(async asking => {
    await refuseOtherForm(asking, address)
    await takeIn(asking, office)
    return asOfNow(asking, async () => {
      const state = await ledgerState(asking, office)
      return state?.form === ledgerForm && state.flawless ? ask(asking, otherRecords(state)) : null
    })
  })
}

/** Asked in one question, so that it is what stood there at one moment. */
async function load(asking: Asking, address: StoreAddress, onProgress: Progress): Promise<Loaded> {
  await refuseOtherForm(asking, address)
  const words = 'SELECT name, content FROM congvan.record WHERE office = $1 ORDER BY name'
  const rows = await asking.query<{ name: string; content: Buffer }>(words, [address.office])
  const files = rows.map(({ name, content }, index) => {
    if (index % 100 === 0) onProgress(index, rows.length)
    return decode(name, content)
  })
  onProgress(rows.length, rows.length)
  const received = await receivedBy(asking, address.office)
  const contents = new Map([...rows.map(({ name, content }) => [name, content] as const), ...received.contents])
  const { records, diagnostics } = joined(files)
  return { records: withReceived(records, received), diagnostics, index: null, locator: () => locator(contents) }
}

async function locator(contents: ReadonlyMap<string, Buffer>): Promise<Locate> {
  const { spotsIn } = await import('../../codec/spot.ts')
  return place => ({ file: place.record, ...spotsIn(contents.get(place.record) ?? '')(place) })
}

/** So long a plan is tried again where the connection broke off, or another was in the way, in milliseconds. */
const patience = 40_000

/** A server that answers nothing for so long while it is written to counts as gone, in milliseconds. */
const unheard = 15_000

/**
 * Carries a plan out in one transaction. Where the connection breaks off, it is asked by the token whether the plan
 * counts before it is tried again: an answer is recorded once.
 */
async function apply(lend: Lending, address: StoreAddress, plan: Plan, madeOn: Records): Promise<Applied> {
  const received = plan.changes.find(({ record }) => isReceived(record))
  if (received) return { kind: 'received', record: received.record }
  const token = randomUUID()
  const begun = performance.now()
  for (let isAgain = false; ; isAgain = true) {
    try {
      return await lend(async asking => {
        await refuseOtherForm(asking, address)
        const known = isAgain ? await entryBy(token, asking, address) : undefined
        return known ? done(known) : tried(asking, () => write(asking, address, plan, madeOn, token))
      }, unheard)
    } catch (failure) {
      const mayPass = isInTheWay(failure) || isLost(failure)
      if (!mayPass || performance.now() - begun > patience) throw failure
      if (isLost(failure) && address.hosts.length === 1 && isAgain) throw failure
      await new Promise(resolve => setTimeout(resolve, 50 + 200 * Math.random()))
    }
  }
}

async function entryBy(token: string, asking: Asking, { office }: StoreAddress): Promise<Entry | undefined> {
  const words = 'SELECT content FROM congvan.entry WHERE office = $1 AND token = $2'
  const [row] = await asking.query<{ content: Buffer }>(words, [office, token])
  return row && entryIn(row.content.toString())
}

function done(entry: Entry): Applied {
  return { kind: 'done', entry, recovered: null, leftBy: null }
}

interface Outcome {
  readonly keep: boolean
  readonly result: Applied
}

/** The records of a plan are held from the moment they are read here until it is written, always in the same order. */
async function write(
  asking: Asking,
  { office }: StoreAddress,
  { changes, ...told }: Plan,
  madeOn: Records,
  token: string,
): Promise<Outcome> {
  const isAllAnew = await beginUpkeep(changes, asking, office)
  const names = [...new Set(changes.map(({ record }) => record))].sort()
  const held = await asking.query<{ name: string; content: Buffer }>(
    'SELECT name, content FROM congvan.record WHERE office = $1 AND name = ANY($2) ORDER BY name FOR UPDATE',
    [office, names],
  )
  const before = new Map(held.map(({ name, content }) => [name, content.toString()]))
  const carried = carryOut(changes, { madeOn, textOf: record => before.get(record) ?? null, hash: hashOf })
  if (carried.kind !== 'texts') return { keep: false, result: carried }
  for (const [record, rewritten] of carried.texts) {
    if (!(await put(asking, office, record, rewritten)))
      return { keep: false, result: { kind: rewritten.before === null ? 'existing' : 'stale', record } }
  }
  const taken = await takeNumbers(asking, office, changes, carried.texts, madeOn)
  if (taken !== undefined) return { keep: false, result: { kind: 'numbered', record: taken } }
  await keepLedger(carried.texts, isAllAnew, asking, office)
  await keepSent(asking, office, carried.texts)
  const edits = [...carried.texts].map(([record, rewritten]) => editOf(record, rewritten, hashOf))
  const entry: Entry = { ...(await stampedBy(asking, token)), ...userHere(), ...told, edits }
  const text = `${JSON.stringify(entry, null, 2)}\n`
  await asking.query('INSERT INTO congvan.entry (office, id, token, content, hash) VALUES ($1, $2, $3, $4, $5)', [
    office,
    entry.id,
    token,
    Buffer.from(text),
    hashOf(text),
  ])
  return { keep: true, result: done(entry) }
}

/** False where another took the name meanwhile, or one that differs from it only in case. */
async function put(asking: Asking, office: string, record: string, { before, after }: Rewritten): Promise<boolean> {
  const rows =
    after === null
      ? await asking.query('DELETE FROM congvan.record WHERE office = $1 AND name = $2 RETURNING name', [
          office,
          record,
        ])
      : before === null
        ? await asking.query(
            `INSERT INTO congvan.record (office, name, folded, content, hash) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT DO NOTHING RETURNING name`,
            [office, record, foldedName(record), Buffer.from(after), hashOf(after)],
          )
        : await asking.query(
            `UPDATE congvan.record SET content = $3, hash = $4, revision = revision + 1
             WHERE office = $1 AND name = $2 RETURNING name`,
            [office, record, Buffer.from(after), hashOf(after)],
          )
  return rows.length === 1
}

/** By the clock of the server, so that it is one for all who write; asked once the records are held. */
async function stampedBy(asking: Asking, token: string): Promise<Pick<Entry, 'id' | 'at'>> {
  const [now] = await asking.query<{ stamp: string; at: string }>(
    `SELECT to_char(now, 'YYYYMMDDHH24MISSUS') AS stamp, to_char(now, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
     FROM (SELECT clock_timestamp() AT TIME ZONE 'UTC' AS now) AS clock`,
  )
  return { id: `${now?.stamp ?? ''}-${token.slice(0, 8)}`, at: now?.at ?? '' }
}
