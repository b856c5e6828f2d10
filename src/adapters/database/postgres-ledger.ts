import { filtered } from '../../domain/asked-about.ts'
import { chainOf, type Chain, type ChainOptions } from '../../domain/chain.ts'
import { findDispatch, findSubject, type Found } from '../../domain/finding.ts'
import { grouped } from '../../domain/grouped.ts'
import { isListed, tallyOf, type Inquiry, type Ledger, type Listing, type Tally } from '../../domain/ledger.ts'
import type { State } from '../../domain/obligations.ts'
import type { Dispatch, Records } from '../../domain/records.ts'
import { byDateThenId } from '../../domain/references.ts'
import { buildRegister, type Register } from '../../domain/register.ts'
import { listedOn, type Head, type Listed } from '../../domain/spans.ts'
import { summaryFrom } from '../../domain/summary.ts'
import { foldedSymbol, symbolReadings } from '../../domain/symbol.ts'
import type { Asking } from './connection.ts'
import { conditionsFor, isSifted, stateOn } from './inquiry-conditions.ts'
import { letterColumns, sketchOf, spanColumns, spanIn, type LetterRow, type SpanRow } from './ledger-rows.ts'
import { chainAround, recordsCalled, sketchesOf, wholeLetters, withLetters } from './reach.ts'

/** The ledger of an office: asked where the data is, and never from all records. */
export function postgresLedger(others: Records, asking: Asking, office: string): Ledger {
  const { register: around } = buildRegister(others)
  const joinedWith = (letters: readonly Dispatch[]): Register => buildRegister(withLetters(others, letters)).register
  const everything = async () => joinedWith(await sketchesOf(null, asking, office))

  async function found<T>(text: string, find: (text: string, register: Register) => Found<T>): Promise<Found<T>> {
    const likely = find(text, joinedWith(await sketchesOf(await called(text, asking, office), asking, office)))
    return likely.kind === 'none' ? find(text, await everything()) : likely
  }

  async function listed(inquiry: Inquiry, listing: Listing): Promise<readonly Listed[]> {
    const { where, values } = await conditionsFor(inquiry, listing, around, asking, office)
    const rows = await asking.query<SpanRow>(`SELECT ${spanColumns} FROM congvan.span WHERE ${where}`, values)
    const records = [...new Set(rows.map(({ record }) => record))]
    const letters = await asking.query<LetterHead>(
      `SELECT record, id, symbol, date, issuer, campaign, subject
       FROM unnest($2::text[]) AS asking (record) JOIN congvan.letter USING (record) WHERE office = $1`,
      [office, records],
    )
    const all = inOrder(rows, letters).map(([row, head]) => listedOn(inquiry.asOf, spanIn(row), head, around))
    return filtered(all, inquiry.filters, around).filter(one => isListed(one, listing))
  }

  return {
    around,
    isOwnOfficeKnown: async () => {
      if (around.units.has(around.office.own)) return true
      const words = 'SELECT 1 FROM congvan.letter WHERE office = $1 AND issuer = $2 LIMIT 1'
      return (await asking.query(words, [office, around.office.own])).length > 0
    },
    unmatched: async () => {
      const words = `SELECT ${letterColumns} FROM congvan.letter WHERE office = $1 AND unmatched <> '{}' ORDER BY date, id`
      return (await asking.query<LetterRow>(words, [office])).map(row => sketchOf(row, []))
    },
    findDispatch: text => found(text, findDispatch),
    findSubject: text => found(text, findSubject),
    whole: async dispatch => {
      if (dispatch.at.path.length > 0) return dispatch
      const { records } = await wholeLetters([dispatch.at.record], asking, office)
      return records.dispatches[0] ?? dispatch
    },
    isAskedByOthers: async asOf => {
      // Each range by itself is looked up in the index; what is not equal is not.
      const others = ['issuer < $3', 'issuer > $3', 'issuer IS NULL'].map(
        range => `(SELECT 1 FROM congvan.span WHERE office = $1 AND ${range} AND before > $2 AND since <= $2 LIMIT 1)`,
      )
      const words = `${others.join(' UNION ALL ')} LIMIT 1`
      return (await asking.query(words, [office, asOf, around.office.own])).length > 0
    },
    tally,
    obligations: listed,
    chain: (focus, options) => chain(focus, options, asking, office, joinedWith, everything),
  }

  async function tally(inquiry: Inquiry): Promise<Tally> {
    if (isSifted(inquiry.filters)) return tallyOf(await listed(inquiry, {}))
    const { where, values } = await conditionsFor(inquiry, {}, around, asking, office)
    const rows = await asking.query<{ state: State; count: number; awaiting: number }>(
      `SELECT ${stateOn('$2')} AS state, count(*)::int AS count, (count(*) FILTER (WHERE awaiting))::int AS awaiting
       FROM congvan.span WHERE ${where} GROUP BY 1`,
      values,
    )
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
    const counts = new Map(rows.map(({ state, count }) => [state, count]))
    return {
      summary: summaryFrom(counts, sum([...counts.values()])),
      awaiting: sum(rows.map(({ awaiting }) => awaiting)),
    }
  }
}

type LetterHead = Head & Pick<SpanRow, 'record'>

/** By letter, and as each asks. One letter is one value, however many it asks. */
function inOrder(rows: readonly SpanRow[], letters: readonly LetterHead[]): readonly (readonly [SpanRow, Head])[] {
  const byRecord = grouped(rows, ({ record }) => record)
  return letters.toSorted(byDateThenId).flatMap(({ record, ...head }) => {
    const ofLetter = byRecord.get(record) ?? []
    return ofLetter.toSorted((one, other) => one.place - other.place).map(row => [row, head] as const)
  })
}

/** The records of letters that a person's words may mean, and of those that cite such. */
export function called(text: string, asking: Asking, office: string): Promise<readonly string[]> {
  const [symbol = ''] = text.split('@')
  const folded = symbolReadings(symbol).map(foldedSymbol)
  // By whole segments: what follows is a dash or a slash, or nothing.
  const beginnings = folded.flatMap(one => (/[-/]$/.test(one) ? [one] : [`${one}-`, `${one}/`]))
  return recordsCalled(folded, beginnings, asking, office)
}

async function chain(
  focus: Dispatch | null,
  options: ChainOptions,
  asking: Asking,
  office: string,
  joinedWith: (letters: readonly Dispatch[]) => Register,
  everything: () => Promise<Register>,
): Promise<Chain> {
  if (!focus) return chainOf(null, options, await everything())
  const records = await chainAround(focus, options.direction, asking, office)
  const register = joinedWith(await sketchesOf(records, asking, office))
  return chainOf(register.byId.get(focus.id) ?? focus, options, register)
}
