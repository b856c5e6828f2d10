import { unwritten, type Dispatch, type Reference, type Relation } from '../../domain/records.ts'
import type { Span, SpanDetail } from '../../domain/spans.ts'
import { foldedSymbol } from '../../domain/symbol.ts'
import { arrayMessage, type Element } from './array-message.ts'
import type { Asking } from './connection.ts'

/** The rows of the ledger, column for column as its tables have them, and back. */

export interface LetterRow extends Pick<
  Dispatch,
  'id' | 'symbol' | 'date' | 'issuer' | 'held' | 'separately' | 'campaign' | 'subject' | 'unmatched'
> {
  readonly record: string
  readonly folded: string
}

export interface CitationRow extends Reference {
  readonly record: string
  readonly place: number
  readonly folded: string
  readonly by_symbol: string
  readonly by_date: string
  readonly joins: boolean
}

export function letterRow({ at, ...letter }: Dispatch): LetterRow {
  const { id, symbol, date, issuer, held, separately, campaign, subject, unmatched } = letter
  const folded = foldedSymbol(symbol)
  return { record: at.record, id, symbol, folded, date, issuer, held, separately, campaign, subject, unmatched }
}

export function citationRows({ at, references, symbol, date, separately }: Dispatch): readonly CitationRow[] {
  return references.map((cited, place) => ({
    record: at.record,
    place,
    relation: cited.relation,
    symbol: cited.symbol,
    folded: foldedSymbol(cited.symbol),
    date: cited.date,
    issuer: cited.issuer,
    by_symbol: symbol,
    by_date: date,
    joins: cited.relation === 'reminds' && !separately,
  }))
}

/** A letter of which the ledger knows the head and what it cites. */
export function sketchOf({ record, ...head }: LetterRow, citations: readonly CitationRow[]): Dispatch {
  const { id, symbol, date, issuer, held, separately, campaign, subject, unmatched } = head
  const told = { id, symbol, date, issuer, held, separately, campaign, subject, unmatched }
  const references = citations.map(({ relation, symbol, date, issuer }) => ({ relation, symbol, date, issuer }))
  return { ...unwritten, ...told, at: { record, path: [] }, references }
}

export const letterColumns = 'record, id, symbol, folded, date, issuer, held, separately, campaign, subject, unmatched'
export const citationColumns = 'record, place, relation, symbol, folded, date, issuer, by_symbol, by_date, joins'
export const spanColumns =
  'record, place, since, before, issuer, campaign, date, unit, duty, state, due, due_from, due_assumed, pressed_until, ' +
  'progress, awaiting, days_late, working_days_late, successors, pressed_by, answered, detail'

export interface SpanRow extends Pick<
  Span,
  'record' | 'place' | 'before' | 'issuer' | 'campaign' | 'date' | 'unit' | 'duty' | 'state' | 'due' | 'progress'
> {
  readonly since: Span['from']
  readonly due_from: Span['dueFrom']
  readonly due_assumed: boolean
  readonly pressed_until: Span['pressedUntil']
  readonly awaiting: boolean
  readonly days_late: number
  readonly working_days_late: number
  readonly successors: readonly string[]
  readonly pressed_by: readonly string[]
  readonly answered: boolean
  readonly detail: string
}

export function spanRow(span: Span): SpanRow {
  const { record, place, from, before, issuer, campaign, date, unit, duty, state, due, progress } = span
  return {
    record,
    place,
    since: from,
    before,
    issuer,
    campaign,
    date,
    unit,
    duty,
    state,
    due,
    due_from: span.dueFrom,
    due_assumed: span.dueAssumed,
    pressed_until: span.pressedUntil,
    progress,
    awaiting: span.awaitsConfirmation,
    days_late: span.daysLate,
    working_days_late: span.workingDaysLate,
    successors: span.successors,
    pressed_by: span.pressedBy,
    answered: span.hasAnswers,
    detail: JSON.stringify(span.detail),
  }
}

export function spanIn(row: SpanRow): Span {
  const { record, place, before, issuer, campaign, date, unit, duty, state, due, progress, successors } = row
  return {
    record,
    place,
    from: row.since,
    before,
    issuer,
    campaign,
    date,
    unit,
    duty,
    state,
    due,
    progress,
    successors,
    dueFrom: row.due_from,
    dueAssumed: row.due_assumed,
    pressedUntil: row.pressed_until,
    awaitsConfirmation: row.awaiting,
    daysLate: row.days_late,
    workingDaysLate: row.working_days_late,
    pressedBy: row.pressed_by,
    hasAnswers: row.answered,
    detail: JSON.parse(row.detail) as SpanDetail,
  }
}

export const ledgerTables = { letter: letterColumns, citation: citationColumns, span: spanColumns } as const
export type LedgerTable = keyof typeof ledgerTables

type Kind = Element | 'text[]'

/** Of which kind a column is where it is not text. */
const kinds: Readonly<Record<string, Exclude<Kind, 'text'>>> = {
  place: 'int4',
  days_late: 'int4',
  working_days_late: 'int4',
  held: 'bool',
  separately: 'bool',
  joins: 'bool',
  due_assumed: 'bool',
  awaiting: 'bool',
  answered: 'bool',
  unmatched: 'text[]',
  successors: 'text[]',
  pressed_by: 'text[]',
}

function kindOf(field: string): Kind {
  return kinds[field] ?? 'text'
}

/** So many rows go in one question. */
const atOnce = 10_000

export async function insertRows(
  asking: Asking,
  office: string,
  table: LedgerTable,
  rows: readonly (LetterRow | CitationRow | SpanRow)[],
): Promise<void> {
  const fields = ledgerTables[table].split(', ')
  const columns = fields.map((field, at) => ({ field, kind: kindOf(field), value: `$${at + 2}` }))
  const arrays = columns.map(({ kind, value }) => `${value}::${kind === 'text[]' ? 'text' : kind}[]`)
  const words = `INSERT INTO congvan.${table} (office, ${fields.join()})
    SELECT $1, ${columns.map(({ field, kind }) => `${field}::${kind}`).join()}
    FROM unnest(${arrays.join()}) AS row (${fields.join()})`
  for (let done = 0; done < rows.length; done += atOnce) {
    const some = rows.slice(done, done + atOnce)
    const values = columns.map(({ field, kind }) => columnOf(some, field, kind))
    await asking.query(words, [office, ...values])
  }
}

/** An array of arrays goes as words: the server's own are all of one length. */
function columnOf(rows: readonly object[], field: string, kind: Kind): Buffer {
  const values = rows.map((row): unknown => Reflect.get(row, field))
  if (kind !== 'text[]') return arrayMessage(kind, values)
  return arrayMessage(
    'text',
    values.map(value => listLiteral(value as readonly string[])),
  )
}

function listLiteral(values: readonly string[]): string {
  return `{${values.map(value => `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"`).join()}}`
}

/** A database holds no text with a NUL or with half a letter. */
function storable(text: string): string {
  return text.replaceAll(/\0|\p{Surrogate}/gu, '\uFFFD')
}

/** Rows as text, alike for rows that are stored alike. */
export function rowText(rows: unknown): string {
  const text = JSON.stringify(rows)
  if (!unstorable.test(text)) return text
  return JSON.stringify(rows, (_, value: unknown) => (typeof value === 'string' ? storable(value) : value))
}

/** What JSON makes of a NUL and of half a letter, or what looks like that. */
const unstorable = /\\u(?:0000|d[89a-f])/

/** Relations that may move or close what was asked by the letter they are made to, and those that answer or press it. */
export const touching: readonly Relation[] = ['reminds', 'replies', 'amends', 'replaces', 'repeals', 'recalls']
