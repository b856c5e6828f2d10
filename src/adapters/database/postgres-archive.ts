import type { StoreAddress } from '../../domain/store-address.ts'
import type { Archive } from '../../ports.ts'
import { decode } from '../../codec/decode.ts'
import { hashOf, journalFolder } from '../journal.ts'
import { connectionTo, inTransaction, type Asking } from './connection.ts'
import { codeOf, storeFailure } from './failure.ts'
import { holdOffice } from './ledger-lock.ts'
import { dropLedger, ledgerForm, ledgerState, settleOffice, type KnownRecords } from './ledger-upkeep.ts'
import { refuseOtherForm } from './migrations.ts'
import { foldedName } from './record-rows.ts'

/** What an office keeps in a database, by the names that a folder would give it. */
export function postgresArchive(address: StoreAddress): Archive {
  const { office } = address
  const known: KnownRecords = new Map()
  const lend = connectionTo(address)
  return {
    contents: () =>
      lend(async asking => {
        await refuseOtherForm(asking, address)
        const rows = await asking.query<{ name: string; hash: string }>(
          `SELECT name, hash FROM congvan.record WHERE office = $1
           UNION ALL SELECT $2 || id || $3, hash FROM congvan.entry WHERE office = $1`,
          [office, beforeId, afterId],
        )
        return { hashes: new Map(rows.map(({ name, hash }) => [name, hash])), left: [] }
      }),
    read: names =>
      lend(async asking => {
        const { records, ids } = parted(names)
        const rows = await asking.query<{ name: string; content: Buffer }>(
          `SELECT name, content FROM congvan.record WHERE office = $1 AND name = ANY($2)
           UNION ALL SELECT $4 || id || $5, content FROM congvan.entry WHERE office = $1 AND id = ANY($3)`,
          [office, records, ids, beforeId, afterId],
        )
        return new Map(rows.map(({ name, content }) => [name, content]))
      }),
    write: items =>
      lend(asking =>
        inTransaction(asking, async () => {
          const { records, ids } = parted([...items.keys()])
          await holdOffice(asking, office, true)
          await dropLedger(asking, office)
          const hashed = (names: readonly string[]) => names.map(name => itemOf(name, items.get(name)))
          const told = hashed(records)
          const writing = insertRecords(asking, address, told)
          // While the database writes them: the ledger is made of them later.
          for (const { name, content, hash } of told) known.set(name, { hash, decoded: decode(name, content) })
          await writing
          await insertEntries(asking, office, ids, hashed(ids.map(id => beforeId + id + afterId)))
        }),
      ),
    settle: () =>
      lend(async asking => {
        if ((await ledgerState(asking, office))?.form === ledgerForm) return
        await settleOffice(asking, office, known)
      }),
  }
}

const beforeId = `${journalFolder}/`
const afterId = '.json'

function parted(names: readonly string[]) {
  const isEntry = (name: string) => name.startsWith(beforeId)
  return {
    records: names.filter(name => !isEntry(name)),
    ids: names.filter(isEntry).map(name => name.slice(beforeId.length, -afterId.length)),
  }
}

interface Item {
  readonly name: string
  readonly content: Buffer
  readonly hash: string
}

function itemOf(name: string, bytes: Uint8Array | undefined): Item {
  const content = Buffer.from(bytes ?? '')
  return { name, content, hash: hashOf(content) }
}

const contentsOf = (items: readonly Item[]) => items.map(({ content }) => content)
const hashesOf = (items: readonly Item[]) => items.map(({ hash }) => hash)

async function insertRecords(asking: Asking, { office, shown }: StoreAddress, items: readonly Item[]) {
  const names = items.map(({ name }) => name)
  try {
    await asking.query(
      `INSERT INTO congvan.record (office, name, folded, content, hash)
       SELECT $1, * FROM unnest($2::text[], $3::text[], $4::bytea[], $5::text[])`,
      [office, names, names.map(foldedName), contentsOf(items), hashesOf(items)],
    )
  } catch (failure) {
    if (failure instanceof Error && codeOf(failure) === '23505')
      throw storeFailure({ kind: 'twin', store: shown, reason: 'detail' in failure ? String(failure.detail) : '' })
    throw failure
  }
}

async function insertEntries(asking: Asking, office: string, ids: readonly string[], items: readonly Item[]) {
  await asking.query(
    `INSERT INTO congvan.entry (office, id, content, hash)
     SELECT $1, * FROM unnest($2::text[], $3::bytea[], $4::text[])`,
    [office, ids, contentsOf(items), hashesOf(items)],
  )
}
