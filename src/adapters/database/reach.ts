import { decode } from '../../codec/decode.ts'
import { joined, type Decoded } from '../../codec/decoded.ts'
import { grouped } from '../../domain/grouped.ts'
import type { Dispatch, Records } from '../../domain/records.ts'
import { isReceived } from '../../domain/sent.ts'
import type { Asking } from './connection.ts'
import { citationColumns, letterColumns, sketchOf, touching, type CitationRow, type LetterRow } from './ledger-rows.ts'
import { receivedBy } from './received-letters.ts'

/** A letter as it may be cited: by symbol and day; without a day whichever letter has the symbol. */
export interface Mention {
  readonly symbol: string
  readonly date: string | null
}

export type Key = Mention & { readonly date: string }

/**
 * The letters that what is mentioned may mean, held or only cited, and all that hang together with them by `reminds`:
 * their lines, and sometimes more, since which letter is meant is found out later.
 */
export async function lineAround(
  mentioned: readonly Mention[],
  asking: Asking,
  office: string,
): Promise<readonly Key[]> {
  return asking.query<Key>(
    `WITH RECURSIVE
       mentioned AS (SELECT * FROM unnest($2::text[], $3::text[]) AS m (symbol, date)),
       undated AS (
         SELECT symbol FROM mentioned WHERE date IS NULL
         UNION SELECT symbol FROM congvan.citation JOIN mentioned USING (symbol)
           WHERE office = $1 AND citation.date IS NULL),
       seed AS (
         SELECT symbol, date FROM mentioned WHERE date IS NOT NULL
         UNION SELECT symbol, date FROM congvan.letter JOIN undated USING (symbol) WHERE office = $1
         UNION SELECT symbol, date FROM congvan.citation JOIN undated USING (symbol)
           WHERE office = $1 AND date IS NOT NULL
         UNION SELECT by_symbol, by_date FROM congvan.citation JOIN undated USING (symbol)
           WHERE office = $1 AND date IS NULL),
       line (symbol, date) AS (
         SELECT symbol, date FROM seed
         UNION
         SELECT next.symbol, next.date FROM line CROSS JOIN LATERAL (
           SELECT c.symbol, c.date FROM congvan.citation c
             WHERE c.office = $1 AND c.by_symbol = line.symbol AND c.by_date = line.date AND c.joins
               AND c.date IS NOT NULL
           UNION ALL
           SELECT l.symbol, l.date FROM congvan.citation c JOIN congvan.letter l USING (office, symbol)
             WHERE c.office = $1 AND c.by_symbol = line.symbol AND c.by_date = line.date AND c.joins
               AND c.date IS NULL
           UNION ALL
           SELECT other.symbol, other.date FROM congvan.citation c JOIN congvan.citation other USING (office, symbol)
             WHERE c.office = $1 AND c.by_symbol = line.symbol AND c.by_date = line.date AND c.joins
               AND c.date IS NULL AND other.date IS NOT NULL
           UNION ALL
           SELECT c.by_symbol, c.by_date FROM congvan.citation c
             WHERE c.office = $1 AND c.symbol = line.symbol AND c.date = line.date AND c.joins
           UNION ALL
           SELECT c.by_symbol, c.by_date FROM congvan.citation c
             WHERE c.office = $1 AND c.symbol = line.symbol AND c.date IS NULL AND c.joins
         ) AS next)
     SELECT symbol, date FROM line`,
    [office, ...columns(mentioned)],
  )
}

/** Beside the line: what touches it is read whole, of what else cites it, or is like it, the heads. */
const neighbours = `
  WITH line AS (SELECT * FROM unnest($2::text[], $3::text[]) AS l (symbol, date)),
    citing AS (
      SELECT c.record, c.relation FROM line JOIN congvan.citation c USING (symbol, date) WHERE c.office = $1
      UNION ALL
      SELECT c.record, c.relation FROM line JOIN congvan.citation c USING (symbol) WHERE c.office = $1 AND c.date IS NULL),
    here AS (
      SELECT record, true AS whole FROM line JOIN congvan.letter USING (symbol, date) WHERE office = $1
      UNION SELECT record, relation = ANY ($4) FROM citing),
    undated AS (
      SELECT DISTINCT symbol FROM congvan.citation JOIN here USING (record) WHERE office = $1 AND date IS NULL),
    near AS (
      SELECT record, whole FROM here
      UNION SELECT record, false FROM undated JOIN congvan.letter USING (symbol) WHERE office = $1
      UNION SELECT record, false FROM undated JOIN congvan.citation USING (symbol) WHERE office = $1)
  SELECT twin.record, bool_or(near.whole) AS whole
    FROM near JOIN congvan.letter one ON one.office = $1 AND one.record = near.record
      JOIN congvan.letter twin ON twin.office = $1 AND twin.symbol = one.symbol AND twin.date = one.date
    GROUP BY twin.record`

/** All records that a line rests on, so that it can be worked out without the others. */
export async function recordsAround(
  line: readonly Key[],
  others: Records,
  asking: Asking,
  office: string,
): Promise<Decoded> {
  const found = await asking.query<{ record: string; whole: boolean }>(neighbours, [office, ...columns(line), touching])
  const whole = await wholeLetters(recordsOf(found, true), asking, office)
  const sketches = await sketchesOf(recordsOf(found, false), asking, office)
  return {
    records: withLetters(others, [...whole.records.dispatches, ...sketches]),
    diagnostics: whole.diagnostics,
  }
}

function recordsOf(found: readonly { record: string; whole: boolean }[], isWhole: boolean): readonly string[] {
  return found.filter(({ whole }) => whole === isWhole).map(({ record }) => record)
}

export async function wholeLetters(names: readonly string[], asking: Asking, office: string): Promise<Decoded> {
  const words = 'SELECT name, content FROM congvan.record WHERE office = $1 AND name = ANY ($2) ORDER BY name'
  const rows = await asking.query<{ name: string; content: Buffer }>(words, [office, names])
  const { records, diagnostics } = joined(rows.map(({ name, content }) => decode(name, content)))
  const fromOthers = names.filter(isReceived)
  if (fromOthers.length === 0) return { records, diagnostics }
  const { dispatches } = await receivedBy(asking, office, fromOthers)
  return { records: withLetters(records, [...records.dispatches, ...dispatches]), diagnostics }
}

/** The heads of letters, and what they cite; of all there are where none are named. */
export async function sketchesOf(
  names: readonly string[] | null,
  asking: Asking,
  office: string,
): Promise<readonly Dispatch[]> {
  if (names?.length === 0) return []
  const where = `WHERE office = $1 AND ($2::text[] IS NULL OR record = ANY ($2))`
  const letters = await asking.query<LetterRow>(
    `SELECT ${letterColumns} FROM congvan.letter ${where} ORDER BY record`,
    [office, names],
  )
  const citations = await asking.query<CitationRow>(
    `SELECT ${citationColumns} FROM congvan.citation ${where} ORDER BY record, place`,
    [office, names],
  )
  const by = grouped(citations, ({ record }) => record)
  return letters.map(letter => sketchOf(letter, by.get(letter.record) ?? []))
}

export function withLetters(records: Records, dispatches: readonly Dispatch[]): Records {
  return { ...records, dispatches: [...dispatches].sort(byRecord) }
}

function byRecord({ at: one }: Dispatch, { at: other }: Dispatch): number {
  return one.record < other.record ? -1 : Number(one.record > other.record)
}

function columns(mentioned: readonly Mention[]): readonly [readonly string[], readonly (string | null)[]] {
  return [mentioned.map(({ symbol }) => symbol), mentioned.map(({ date }) => date)]
}

/** The records of letters in the lines of some letters. */
export async function lettersOfLines(mentioned: readonly Mention[], asking: Asking, office: string) {
  const line = await lineAround(mentioned, asking, office)
  const rows = await asking.query<{ record: string }>(
    `SELECT record FROM unnest($2::text[], $3::text[]) AS line (symbol, date)
       JOIN congvan.letter USING (symbol, date) WHERE office = $1`,
    [office, ...columns(line)],
  )
  return rows.map(({ record }) => record)
}

/** The records of letters whose folded symbol is one of these or begins so, and of those that cite such a symbol. */
export async function recordsCalled(
  symbols: readonly string[],
  beginnings: readonly string[],
  asking: Asking,
  office: string,
): Promise<readonly string[]> {
  const lows = [...symbols, ...beginnings]
  const highs = [...symbols, ...beginnings.map(beginning => `${beginning}\u{10FFFF}`)]
  const among = (table: string) =>
    `SELECT record FROM called JOIN congvan.${table} ON folded BETWEEN low AND high WHERE office = $1`
  const rows = await asking.query<{ record: string }>(
    `WITH called AS (SELECT * FROM unnest($2::text[], $3::text[]) AS c (low, high))
     ${among('letter')} UNION ${among('citation')}`,
    [office, lows, highs],
  )
  return rows.map(({ record }) => record)
}

/** The records of all that a chain may hold, and of those that cite the same: they tell which letter is meant. */
export async function chainAround(
  { symbol, date }: Key,
  direction: 'both' | 'up' | 'down',
  asking: Asking,
  office: string,
): Promise<readonly string[]> {
  const rows = await asking.query<{ record: string }>(
    `WITH RECURSIVE
       reached (symbol, date) AS (
         SELECT $2::text COLLATE "C", $3::text COLLATE "C"
         UNION
         SELECT next.symbol, next.date FROM reached CROSS JOIN LATERAL (
           SELECT c.symbol, c.date FROM congvan.citation c
             WHERE $4 AND c.office = $1 AND c.by_symbol = reached.symbol AND c.by_date = reached.date
               AND c.date IS NOT NULL
           UNION ALL
           SELECT l.symbol, l.date FROM congvan.citation c JOIN congvan.letter l USING (office, symbol)
             WHERE $4 AND c.office = $1 AND c.by_symbol = reached.symbol AND c.by_date = reached.date
               AND c.date IS NULL
           UNION ALL
           SELECT other.symbol, other.date FROM congvan.citation c JOIN congvan.citation other USING (office, symbol)
             WHERE $4 AND c.office = $1 AND c.by_symbol = reached.symbol AND c.by_date = reached.date
               AND c.date IS NULL AND other.date IS NOT NULL
           UNION ALL
           SELECT c.by_symbol, c.by_date FROM congvan.citation c
             WHERE $5 AND c.office = $1 AND c.symbol = reached.symbol AND c.date = reached.date
           UNION ALL
           SELECT c.by_symbol, c.by_date FROM congvan.citation c
             WHERE $5 AND c.office = $1 AND c.symbol = reached.symbol AND c.date IS NULL
         ) AS next),
       near AS (
         SELECT record FROM reached JOIN congvan.letter USING (symbol, date) WHERE office = $1
         UNION SELECT record FROM (SELECT DISTINCT symbol FROM reached) AS r JOIN congvan.citation USING (symbol)
           WHERE office = $1
         UNION SELECT l.record FROM (SELECT DISTINCT symbol FROM reached) AS r JOIN congvan.citation c USING (symbol)
           JOIN congvan.letter l USING (office, symbol) WHERE office = $1 AND c.date IS NULL)
     SELECT DISTINCT twin.record
       FROM near JOIN congvan.letter one ON one.office = $1 AND one.record = near.record
         JOIN congvan.letter twin ON twin.office = $1 AND twin.symbol = one.symbol AND twin.date = one.date`,
    [office, symbol, date, direction !== 'down', direction !== 'up'],
  )
  return rows.map(({ record }) => record)
}
