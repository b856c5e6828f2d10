import type { Day } from '../domain/day.ts'
import type { Copy, Due, Duty, Recipient, Reference, Response } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import { normalSymbol, segments } from '../domain/symbol.ts'
import { clausesOf } from './deadline-clauses.ts'
import type { DraftDeadline, DraftReference, LetterDraft } from './letter-draft.ts'
import { addressees, type Addressee } from './match/addressees.ts'
import { issuerOf } from './match/issuer.ts'
import { knownNames, type KnownNames, type Match } from './match/known-names.ts'
import { isLoose } from './relation-words.ts'

/** What the clerk says of a letter, going before what it says itself. */
export interface Said {
  readonly symbol: string | null
  readonly date: Day | null
  /** A unit's id. */
  readonly issuer: string | null
}

/** A letter as the records would know it: whom its words name, and what it could be recorded as. */
export interface Taken {
  readonly draft: LetterDraft
  readonly symbol: string | null
  readonly date: Day | null
  readonly issuer: Match
  readonly addressees: readonly Addressee[]
  readonly references: readonly Reference[]
  readonly copies: readonly Copy[]
  /** Answers that the letter itself tells of, of units that are known. */
  readonly responses: readonly Response[]
  /** Of units that are not. */
  readonly strangers: readonly string[]
  /** The deadlines that an answer can be late for. */
  readonly trackable: readonly DraftDeadline[]
}

/** Looks up among the records everything that a letter names. `today` stands in where it bears no day. */
export function taken(draft: LetterDraft, said: Said, today: Day, register: Register): Taken {
  const symbol = said.symbol === null ? draft.symbol : normalSymbol(said.symbol)
  const date = said.date ?? draft.date
  const names = knownNames(date ?? today, register)
  const issuer: Match =
    said.issuer === null
      ? issuerOf({ ...draft, symbol }, date ?? today, names, register)
      : { kind: 'known', known: { kind: 'unit', id: said.issuer }, how: 'exact' }
  const answered = draft.responses.map(({ unit, note }) => ({ unit, note, match: names.find(unit) }))
  return {
    draft,
    symbol,
    date,
    issuer,
    addressees: addressees(draft.recipients, names, register),
    references: draft.references.flatMap(reference => references(reference, names, register)),
    copies: draft.copies.map(({ text, for: purpose }) => copy(text, purpose, names)),
    responses: answered.flatMap(({ match, note }) =>
      match.kind === 'known' && date !== null ? [response(match.known.id, date, note)] : [],
    ),
    strangers: answered.flatMap(({ match, unit }) => (match.kind === 'known' ? [] : [unit])),
    trackable: draft.deadlines.filter(({ recurring, stage }) => !recurring && stage === 1),
  }
}

/** A letter that is cited in several ways is joined by each of them. */
function references(drafted: DraftReference, names: KnownNames, register: Register): readonly Reference[] {
  const { symbol, date, also } = drafted
  const issuer = citedIssuer(drafted, names, register)
  return [drafted.relation, ...also.filter(one => !isLoose(one))].map(relation => ({
    relation,
    symbol,
    date,
    issuer,
  }))
}

/** The records' own word goes first, then the letter's, last the code in the symbol where one unit only has it. */
function citedIssuer({ symbol, date, issuer }: DraftReference, names: KnownNames, register: Register): string | null {
  const recorded = register.dispatches.filter(one => one.symbol === symbol && one.date === date && one.issuer !== null)
  if (recorded.length === 1) return recorded[0]?.issuer ?? null
  const named = issuer === null ? null : names.find(issuer)
  if (named?.kind === 'known' && named.known.kind === 'unit') return named.known.id
  const code = segments(symbol).at(-1) ?? ''
  const bearers = [...register.units.values()].filter(({ codes }) => codes.includes(code))
  return bearers.length === 1 ? (bearers[0]?.id ?? null) : null
}

function copy(text: string, purpose: string | null, names: KnownNames): Copy {
  const match = names.find(text)
  const known = match.kind === 'known' && match.how !== 'former' ? match.known : null
  return {
    unit: known?.kind === 'unit' ? known.id : null,
    group: known?.kind === 'group' ? known.id : null,
    text,
    for: purpose,
  }
}

/** When it was sent the letter does not tell: its own day has to do, and a clerk to confirm it. */
function response(unit: string, date: Day, note: string): Response {
  const unknown = { received: null, symbol: null, count: null, file: null, sha256: null, duty: null }
  return { ...unknown, unit, date, outcome: 'complete', note, confirmed: false }
}

/** Everyone the letter addresses that is known. */
export function recipientsOf({ addressees }: Taken): readonly Recipient[] {
  return addressees.flatMap(({ recipients }) => recipients)
}

/** What becomes of deadlines in a record: one is the letter's due, several are duties of their own. */
export function dueOf(tracked: readonly DraftDeadline[]): {
  readonly due: Due | null
  readonly duties: readonly Duty[]
} {
  const [only, ...others] = tracked
  if (only && others.length === 0) return { due: dueBy(only), duties: [] }
  const clauses = clausesOf(tracked)
  const duties = tracked.map((deadline, at) => ({
    id: `viec-${at + 1}`,
    what: shortened(clauses[at] ?? deadline.text),
    due: dueBy(deadline),
  }))
  return { due: null, duties }
}

function dueBy(deadline: DraftDeadline): Due | null {
  const { date, workingDays, days, inclusive } = deadline
  const source = shortened(deadline.text)
  const from = deadline.from ?? 'received'
  if (date !== null) return { kind: inclusive ? 'date' : 'before', date, source }
  if (workingDays !== null) return { kind: 'workingDays', count: workingDays, from, source }
  return days === null ? null : { kind: 'days', count: days, from, source }
}

const longestQuote = 200

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1).trimEnd()}…`
}
