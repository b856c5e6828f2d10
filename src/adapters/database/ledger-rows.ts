import { unwritten, type Dispatch, type Reference, type Relation } from '../../domain/records.ts'
import type { Span, SpanDetail } from '../../domain/spans.ts'
import { foldedSymbol } from '../../domain/symbol.ts'
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

/** So many rows go in one question. */
const atOnce = 5000

export async function insertRows(
  asking: Asking,
  office: string,
  table: LedgerTable,
  rows: readonly (LetterRow | CitationRow | SpanRow)[],
): Promise<void> {
  const columns = ledgerTables[table]
  const fields = columns.split(', ')
  for (let done = 0; done < rows.length; done += atOnce) {
    const some = rows.slice(done, done + atOnce)
    await asking.query(
      `INSERT INTO congvan.${table} (office, ${columns})
       SELECT $1, ${columns} FROM unnest(string_to_array($2, $3)::congvan.${table}[])`,
      [office, some.map(row => literalOf(row, fields)).join(between), between],
    )
  }
}

/** In the text of a row a quote has another sign before or after it. */
const between = '\n"\n'

/**
 * A row in the words in which PostgreSQL reads one, which takes it a tenth of the time that JSON does. The office, which
 * goes before the columns, is left empty here.
 */
function literalOf(row: object, fields: readonly string[]): string {
  return storable(`(,${fields.map(field => fieldLiteral(Reflect.get(row, field))).join()})`)
}

function fieldLiteral(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  return Array.isArray(value)
    ? quoted(`{${value.map(fieldLiteral).join()}}`)
    : value === null
      ? ''
      : JSON.stringify(value)
}

function quoted(text: string): string {
  return `"${/["\\]/.test(text) ? text.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`) : text}"`
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
