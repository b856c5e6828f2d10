import { decode } from '../../codec/decode.ts'
import { joined, type Decoded } from '../../codec/decoded.ts'
import type { Rewritten } from '../../codec/edit.ts'
import { kindOf } from '../../codec/kinds.ts'
import type { Change } from '../../domain/change.ts'
import type { Diagnostic } from '../../domain/diagnostic.ts'
import type { Campaign, Dispatch, Records } from '../../domain/records.ts'
import { buildRegister, type Register } from '../../domain/register.ts'
import { isReceived } from '../../domain/sent.ts'
import { spansOf, type SpansOfLine } from '../../domain/spans.ts'
import { inTransaction, type Asking } from './connection.ts'
import { holdOffice, holdSymbols } from './ledger-lock.ts'
import {
  citationRows,
  insertRows,
  letterRow,
  rowText,
  spanColumns,
  spanRow,
  touching,
  type SpanRow,
} from './ledger-rows.ts'
import { dropFalseNumbers } from './numbered.ts'
import { lineAround, recordsAround, sketchesOf, type Mention } from './reach.ts'
import {
  arrivals,
  freshArrivals,
  noteReceived,
  receivedBy,
  withReceived,
  type Arrival,
  type Received,
} from './received-letters.ts'
import { sendAll, unitsOf } from './sent-letters.ts'

/** The rules by which a ledger is kept; another number where the same records come to other rows. */
export const ledgerForm = 2

export interface LedgerState {
  readonly form: number
  readonly flawless: boolean
  /** All records but letters, as they are meant: units, groups, campaigns, calendars, the office. */
  readonly around: string
}

export async function ledgerState(asking: Asking, office: string): Promise<LedgerState | undefined> {
  const words = 'SELECT form, flawless, around FROM congvan.ledger WHERE office = $1'
  return (await asking.query<LedgerState>(words, [office]))[0]
}

export function otherRecords({ around }: LedgerState): Records {
  return JSON.parse(around) as Records
}

/**
 * Before anything is written: whether all is worked out anew after it. So it is where more than letters change, where a
 * record has a fault that the change may mend, and where it is the first of its office.
 */
export async function beginUpkeep(changes: readonly Change[], asking: Asking, office: string): Promise<boolean> {
  const state = await ledgerState(asking, office)
  const isOfLetters = changes.every(({ record }) => kindOf(record) === 'dispatch')
  const addsFacts = changes.every(({ kind }) => kind === 'add-fact' || kind === 'confirm')
  const all = state ? !isOfLetters || (!state.flawless && !addsFacts) : await isEmpty(asking, office)
  await holdOffice(asking, office, all)
  return all
}

async function isEmpty(asking: Asking, office: string): Promise<boolean> {
  return (await asking.query('SELECT 1 FROM congvan.record WHERE office = $1 LIMIT 1', [office])).length === 0
}

/** After records were written, in the same transaction. */
export async function keepLedger(
  texts: ReadonlyMap<string, Rewritten>,
  all: boolean,
  asking: Asking,
  office: string,
): Promise<void> {
  if (all) return settle(await wholeOffice(asking, office), asking, office)
  const state = await ledgerState(asking, office)
  if (!state) return
  if (state.form !== ledgerForm) return dropLedger(asking, office)
  const changed = [...texts].map(([record, { before, after }]) => {
    const [was, is] = [readIn(record, before), readIn(record, after)]
    return {
      record,
      before: was?.records.dispatches[0],
      after: is?.records.dispatches[0],
      faults: is?.diagnostics ?? [],
    }
  })
  await renew(changed, state, asking, office)
}

/** Before the ledger is asked: what other offices have sent, changed or taken back since it was last. */
export async function takeIn(asking: Asking, office: string): Promise<void> {
  if ((await freshArrivals(asking, office)).length === 0) return
  await inTransaction(asking, async () => {
    await holdOffice(asking, office, true)
    const state = await ledgerState(asking, office)
    if (state?.form !== ledgerForm) return
    // What changes between this question and the next is fresh once more.
    const fresh = await freshArrivals(asking, office)
    const names = fresh.map(({ record }) => record)
    const before = await sketchesOf(names, asking, office)
    const received = await receivedBy(asking, office, names)
    if (areCampaignsOther(before, received, otherRecords(state)))
      return settle(await wholeOffice(asking, office), asking, office)
    const [was, is] = [before, received.dispatches].map(byRecord)
    const changed = names.map(record => ({ record, before: was?.get(record), after: is?.get(record), faults: [] }))
    await renew(changed, state, asking, office)
    await noteReceived(fresh, asking, office)
  })
}

function byRecord(letters: readonly Dispatch[]): ReadonlyMap<string, Dispatch> {
  return new Map(letters.map(letter => [letter.at.record, letter]))
}

/** Whether letters that came bring campaigns that are not known so, or those that went may have taken some along. */
function areCampaignsOther(before: readonly Dispatch[], received: Received, { campaigns }: Records): boolean {
  const known = new Map(campaigns.map(campaign => [campaign.id, campaign]))
  const meant = ({ id, name, due }: Campaign) => rowText([id, name, due])
  const isKnown = (campaign: Campaign) => {
    const one = known.get(campaign.id)
    return one !== undefined && (!isReceived(one.at.record) || meant(one) === meant(campaign))
  }
  const kept = new Set(received.dispatches.map(({ at, campaign }) => `${at.record} ${campaign}`))
  const isLost = ({ at, campaign }: Dispatch) =>
    campaign !== null && isReceived(known.get(campaign)?.at.record ?? '') && !kept.has(`${at.record} ${campaign}`)
  return before.some(isLost) || !received.campaigns.every(isKnown)
}

async function renew(changed: readonly ChangedLetter[], state: LedgerState, asking: Asking, office: string) {
  await renewHeads(changed, asking, office)
  const faults = await renewLines(changed, otherRecords(state), asking, office)
  if (faults && state.flawless)
    await asking.query('UPDATE congvan.ledger SET flawless = false WHERE office = $1', [office])
}

/** Until it is made anew, answers are worked out of all records. */
export async function dropLedger(asking: Asking, office: string): Promise<void> {
  await asking.query('DELETE FROM congvan.ledger WHERE office = $1', [office])
}

function readIn(record: string, text: string | null): Decoded | undefined {
  return text === null ? undefined : decode(record, text)
}

interface ChangedLetter {
  readonly record: string
  readonly before: Dispatch | undefined
  readonly after: Dispatch | undefined
  /** Of what stands there now, also where it can be read as no letter. */
  readonly faults: readonly Diagnostic[]
}

async function renewHeads(changed: readonly ChangedLetter[], asking: Asking, office: string): Promise<void> {
  const other = changed.filter(({ before, after }) => headOf(before) !== headOf(after))
  if (other.length === 0) return
  const names = other.map(({ record }) => record)
  for (const table of ['letter', 'citation'])
    await asking.query(`DELETE FROM congvan.${table} WHERE office = $1 AND record = ANY ($2)`, [office, names])
  await insertHeads(
    other.flatMap(({ after }) => after ?? []),
    asking,
    office,
  )
}

async function insertHeads(letters: readonly Dispatch[], asking: Asking, office: string): Promise<void> {
  await insertRows(asking, office, 'letter', letters.map(letterRow))
  await insertRows(asking, office, 'citation', letters.flatMap(citationRows))
}

function headOf(letter: Dispatch | undefined): string {
  return letter ? rowText([letterRow(letter), citationRows(letter)]) : ''
}

/** The lines that changed letters stood and stand in, and those that they touch. True where there is a fault in them. */
async function renewLines(
  changed: readonly ChangedLetter[],
  others: Records,
  asking: Asking,
  office: string,
): Promise<boolean> {
  const mentioned = changed.flatMap(mentionedBy)
  const held = new Set<number>()
  let line = await lineAround(mentioned, asking, office)
  while (
    await holdSymbols(
      [...mentioned, ...line].map(({ symbol }) => symbol),
      held,
      asking,
      office,
    )
  )
    line = await lineAround(mentioned, asking, office)
  const around = await recordsAround(line, others, asking, office)
  const { register, diagnostics } = buildRegister(around.records)
  const keys = new Set(line.map(({ symbol, date }) => `${symbol}@${date}`))
  const isInLine = ({ symbol, date }: Dispatch) => keys.has(`${symbol}@${date}`)
  const records = [
    ...changed.map(({ record }) => record),
    ...around.records.dispatches.filter(isInLine).map(({ at }) => at.record),
  ]
  const lines = [...spansOf(register.dispatches.filter(isInLine), register)]
  await write({ records, spans: lines.flatMap(({ spans }) => spans) }, asking, office)
  const symbols = new Set(mentioned.map(({ symbol }) => symbol))
  const names = new Set(records)
  const found = [...changed.flatMap(({ faults }) => faults), ...around.diagnostics]
  return [...found, ...diagnostics.filter(one => isFaultOf(one, names, symbols))].some(isError)
}

/** What a change moves: its own line, those that it answers, presses or closes; all it cites where that is not as before. */
function mentionedBy({ before, after }: ChangedLetter): readonly Mention[] {
  const isOther = headOf(before) !== headOf(after)
  return [before, after].flatMap(letter => {
    if (!letter) return []
    const { symbol, date, references } = letter
    return [{ symbol, date }, ...references.filter(({ relation }) => isOther || touching.includes(relation))]
  })
}

/** Of letters that were not read whole only what they cite can be told. */
function isFaultOf({ code, place, facts }: Diagnostic, records: ReadonlySet<string>, symbols: ReadonlySet<string>) {
  if (code === 'reference-unknown' || code === 'reference-ambiguous')
    return symbols.has(facts.symbol) || records.has(place.record)
  return code === 'duplicate-identity' || records.has(place.record)
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}

/** What records were found to hold, by their names, while they had these bytes. */
export type KnownRecords = Map<string, { readonly hash: string; readonly decoded: Decoded }>

/** In a transaction of its own, and with it what an office has sent and which numbers it has given. */
export function settleOffice(asking: Asking, office: string, known?: KnownRecords): Promise<void> {
  return inTransaction(asking, async () => {
    await holdOffice(asking, office, true)
    const whole = await wholeOffice(asking, office, known)
    await settle(whole, asking, office)
    await dropFalseNumbers(asking, office, whole)
    if ((await unitsOf(asking, office)).length > 0) await sendAll(asking, office)
  })
}

/** Works out the whole ledger of an office; held alone by whoever does it. */
async function settle(whole: WholeOffice, asking: Asking, office: string): Promise<void> {
  const { register, letters, flawless, around, received } = whole
  for (const table of ['letter', 'citation'])
    await asking.query(`DELETE FROM congvan.${table} WHERE office = $1`, [office])
  await insertHeads(letters, asking, office)
  const records = await writeAll(spansOf(register.dispatches, register), asking, office)
  await asking.query('DELETE FROM congvan.span WHERE office = $1 AND NOT record = ANY ($2)', [office, records])
  await asking.query(
    `INSERT INTO congvan.ledger (office, form, flawless, around) VALUES ($1, $2, $3, $4)
     ON CONFLICT (office) DO UPDATE SET form = $2, flawless = $3, around = $4`,
    [office, ledgerForm, flawless, around],
  )
  await asking.query('DELETE FROM congvan.received WHERE office = $1', [office])
  await noteReceived(received, asking, office)
}

export interface WholeOffice {
  readonly register: Register
  /** What the office itself has written. */
  readonly own: Records
  /** As they are in their records, joined or not. */
  readonly letters: readonly Dispatch[]
  readonly flawless: boolean
  /** All but the letters. */
  readonly around: string
  /** From other offices, as what it was read. */
  readonly received: readonly Arrival[]
}

export async function wholeOffice(asking: Asking, office: string, known?: KnownRecords): Promise<WholeOffice> {
  // Asked first: what changes before the letters are read is fresh once more, and none is missed.
  const received = await arrivals(asking, office)
  const { records: own, diagnostics } = await allRecords(asking, office, known)
  const records = withReceived(own, await receivedBy(asking, office))
  const built = buildRegister(records)
  const flawless = ![...diagnostics, ...built.diagnostics].some(isError)
  const around = rowText({ ...records, dispatches: [] })
  return { register: built.register, own, letters: records.dispatches, flawless, around, received }
}

async function allRecords(asking: Asking, office: string, known?: KnownRecords): Promise<Decoded> {
  const words = 'SELECT name, content, hash FROM congvan.record WHERE office = $1 ORDER BY name'
  const rows = await asking.query<{ name: string; content: Buffer; hash: string }>(words, [office])
  return joined(
    rows.map(({ name, content, hash }) => {
      const before = known?.get(name)
      return before?.hash === hash ? before.decoded : decode(name, content)
    }),
  )
}

/** While the database writes some, the next are worked out. Gives the records of all. */
async function writeAll(lines: Iterable<SpansOfLine>, asking: Asking, office: string): Promise<readonly string[]> {
  const stored = await asking.query('SELECT 1 FROM congvan.span WHERE office = $1 LIMIT 1', [office])
  const records: string[] = []
  let writing = Promise.resolve()
  for (const some of inPortions(lines)) {
    records.push(...some.records)
    await writing
    writing =
      stored.length === 0 ? insertRows(asking, office, 'span', some.spans.map(spanRow)) : write(some, asking, office)
  }
  await writing
  return records
}

/** So many spans are compared and written together. */
const portion = 2000

/** Several lines at once: of many the most are short. */
export function* inPortions(lines: Iterable<SpansOfLine>): Generator<SpansOfLine> {
  let [records, spans]: [string[], SpansOfLine['spans'][number][]] = [[], []]
  for (const line of lines) {
    records.push(...line.records)
    for (const span of line.spans) spans.push(span)
    if (spans.length < portion) continue
    yield { records, spans }
    ;[records, spans] = [[], []]
  }
  yield { records, spans }
}

/** Only what is other than it stands there. */
async function write(lines: SpansOfLine, asking: Asking, office: string): Promise<void> {
  const { gone, fresh } = await difference(lines, asking, office)
  if (gone.length > 0)
    await asking.query(
      `DELETE FROM congvan.span USING unnest($2::text[], $3::int[], $4::text[]) AS gone (record, place, since)
       WHERE office = $1 AND span.record = gone.record AND span.place = gone.place AND span.since = gone.since`,
      [office, gone.map(({ record }) => record), gone.map(({ place }) => place), gone.map(({ since }) => since)],
    )
  await insertRows(asking, office, 'span', fresh)
}

export interface Difference {
  /** Stored, and not what is worked out. */
  readonly gone: readonly SpanRow[]
  /** Worked out, and not stored. */
  readonly fresh: readonly SpanRow[]
}

export async function difference({ records, spans }: SpansOfLine, asking: Asking, office: string): Promise<Difference> {
  const stored = await asking.query<SpanRow>(
    `SELECT ${spanColumns} FROM congvan.span WHERE office = $1 AND record = ANY ($2)`,
    [office, [...new Set(records)]],
  )
  const rows = spans.map(spanRow)
  if (stored.length === 0) return { gone: [], fresh: rows }
  const [there, meant] = [new Set(stored.map(rowText)), new Set(rows.map(rowText))]
  return {
    gone: stored.filter(row => !meant.has(rowText(row))),
    fresh: rows.filter(row => !there.has(rowText(row))),
  }
}
