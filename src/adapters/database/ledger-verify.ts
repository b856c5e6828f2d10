import { buildRegister } from '../../domain/register.ts'
import { isSentBy } from '../../domain/sent.ts'
import { spansOf } from '../../domain/spans.ts'
import type { StoreAddress } from '../../domain/store-address.ts'
import type { LedgerFault } from '../../ports.ts'
import { asOfNow, connected, type Asking } from './connection.ts'
import { citationRows, ledgerTables, letterRow, rowText, type CitationRow, type LetterRow } from './ledger-rows.ts'
import {
  difference,
  inPortions,
  ledgerForm,
  ledgerState,
  takeIn,
  wholeOffice,
  type WholeOffice,
} from './ledger-upkeep.ts'
import { refuseOtherForm } from './migrations.ts'
import { falseAmong, numberRows } from './numbered.ts'
import { sentRows, unitsOf, type AddressedRow, type SentRow } from './sent-letters.ts'

/** Works out anew what is kept beside the records, as they stand at one moment, and tells what differs from it. */
export function verify(address: StoreAddress): Promise<readonly LedgerFault[] | null> {
  return connected(address, async asking => {
    await refuseOtherForm(asking, address)
    await takeIn(asking, address.office)
    return asOfNow(asking, () => faultsIn(asking, address.office))
  })
}

async function faultsIn(asking: Asking, office: string): Promise<readonly LedgerFault[] | null> {
  const state = await ledgerState(asking, office)
  if (state?.form !== ledgerForm) return null
  const whole = await wholeOffice(asking, office)
  const faults = [
    ...(await headFaults(whole, asking, office)),
    ...(await spanFaults(whole, asking, office)),
    ...(await sentFaults(whole, asking, office)),
    ...(await numberFaults(whole, asking, office)),
  ]
  const isTold = whole.flawless === state.flawless && whole.around === state.around
  return isTold ? faults : [{ table: 'ledger', record: null, what: 'other', unit: null, from: null }, ...faults]
}

async function headFaults({ letters }: WholeOffice, asking: Asking, office: string): Promise<readonly LedgerFault[]> {
  const faults = async (table: 'letter' | 'citation', rows: readonly (LetterRow | CitationRow)[]) => {
    const stored = await asking.query<LetterRow | CitationRow>(
      `SELECT ${ledgerTables[table]} FROM congvan.${table} WHERE office = $1`,
      [office],
    )
    const keyOf = (row: LetterRow | CitationRow) => `${row.record}\n${'place' in row ? row.place : ''}`
    const fault = { table, unit: null, from: null }
    return compared(stored, rows, keyOf).map(({ row: { record }, what }) => ({ ...fault, record, what }))
  }
  return [
    ...(await faults('letter', letters.map(letterRow))),
    ...(await faults('citation', letters.flatMap(citationRows))),
  ]
}

async function spanFaults({ register }: WholeOffice, asking: Asking, office: string): Promise<readonly LedgerFault[]> {
  const faults: LedgerFault[] = []
  const known: string[] = []
  for (const some of inPortions(spansOf(register.dispatches, register))) {
    known.push(...some.records)
    const { gone, fresh } = await difference(some, asking, office)
    for (const { row, what } of compared(gone, fresh, ({ record, place, since }) => `${record}\n${place}\n${since}`))
      faults.push({ table: 'span', record: row.record, unit: row.unit, from: row.since, what })
  }
  const strangers = await asking.query<{ record: string }>(
    'SELECT DISTINCT record FROM congvan.span WHERE office = $1 AND NOT record = ANY ($2)',
    [office, known],
  )
  const stranger = { table: 'span', what: 'strange', unit: null, from: null } as const
  return [...faults, ...strangers.map(({ record }) => ({ ...stranger, record }))]
}

/** What other offices get to read of an office. */
async function sentFaults(whole: WholeOffice, asking: Asking, office: string): Promise<readonly LedgerFault[]> {
  const units = await unitsOf(asking, office)
  const { own, received } = whole
  // What others have sent is not sent on.
  const { register } = received.length === 0 ? whole : buildRegister(own)
  const meant = sentRows(
    own.dispatches.filter(letter => isSentBy(units, letter)),
    register,
  )
  const sent = await asking.query<SentRow>('SELECT name, letter, campaign FROM congvan.sent WHERE office = $1', [
    office,
  ])
  const addressed = await asking.query<AddressedRow>(
    'SELECT name, unit, addressing, facts FROM congvan.addressed WHERE office = $1',
    [office],
  )
  return [
    ...compared(sent, meant.sent, ({ name }) => name).map(({ row, what }) => {
      return { table: 'sent', record: row.name, unit: null, from: null, what } as const
    }),
    ...compared(addressed, meant.addressed, ({ name, unit }) => `${name}\n${unit}`).map(({ row, what }) => {
      return { table: 'addressed', record: row.name, unit: row.unit, from: null, what } as const
    }),
  ]
}

async function numberFaults({ letters, register }: WholeOffice, asking: Asking, office: string) {
  const fault = { table: 'numbered', what: 'strange', unit: null, from: null } as const
  const stored = await numberRows(asking, office)
  return stored.filter(falseAmong(letters, register.office)).map(({ name }) => ({ ...fault, record: name }))
}

/** Rows that are stored otherwise than they are worked out. */
function compared<Row>(stored: readonly Row[], meant: readonly Row[], keyOf: (row: Row) => string) {
  const there = new Map(stored.map(row => [keyOf(row), row]))
  const right = new Map(meant.map(row => [keyOf(row), row]))
  const found: { readonly row: Row; readonly what: LedgerFault['what'] }[] = []
  for (const [key, row] of right) {
    const other = there.get(key)
    if (other === undefined) found.push({ row, what: 'missing' })
    else if (rowText(other) !== rowText(row)) found.push({ row, what: 'other' })
  }
  for (const [key, row] of there) if (!right.has(key)) found.push({ row, what: 'strange' })
  return found
}
