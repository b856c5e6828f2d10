import type { Day } from './day.ts'
import { error, fieldOf, type Diagnostic } from './diagnostic.ts'
import { grouped } from './grouped.ts'
import { nearest } from './nearest.ts'
import { unwritten, type At, type Dispatch, type Reference, type Relation } from './records.ts'
import { looseSymbol } from './symbol.ts'

/** A reference that found its dispatch. */
export interface Link {
  readonly from: Dispatch
  readonly to: Dispatch
  readonly relation: Relation
  readonly at: At
}

export interface Linked {
  /** Those given and those only cited, by date, then id. */
  readonly dispatches: readonly Dispatch[]
  /** By the date of the letter that cites. */
  readonly links: readonly Link[]
}

interface Citation {
  readonly from: Dispatch
  readonly reference: Reference
  readonly at: At
}

type DatedCitation = Citation & { readonly reference: { readonly date: Day } }

/**
 * Finds for each reference the dispatch it means: by symbol, then date, then issuer. One with a date that matches
 * nothing is a cited dispatch by itself; one without is an error.
 */
export function linkReferences(given: readonly Dispatch[], tell: (diagnostic: Diagnostic) => void): Linked {
  const inOrder = [...given].sort(byDateThenId)
  const citations = inOrder.flatMap(citationsOf)
  const index = new SymbolIndex(inOrder)
  const cited = citedOnly(citations, index)
  const all = cited.length === 0 ? inOrder : [...inOrder, ...cited].sort(byDateThenId)
  for (const one of cited) index.add(one)
  const links = citations.flatMap(citation => {
    const candidates = candidatesFor(citation, index)
    const [only] = candidates
    if (only && candidates.length === 1) {
      return [{ from: citation.from, to: only, relation: citation.reference.relation, at: citation.at }]
    }
    tell(candidates.length === 0 ? unknown(citation, all) : ambiguous(citation, candidates))
    return []
  })
  return { dispatches: all, links }
}

export function byDateThenId(one: Pick<Dispatch, 'date' | 'id'>, other: Pick<Dispatch, 'date' | 'id'>): number {
  if (one.date !== other.date) return one.date < other.date ? -1 : 1
  return one.id < other.id ? -1 : Number(one.id > other.id)
}

function citationsOf(from: Dispatch): Citation[] {
  return from.references.map((reference, index) => ({ from, reference, at: fieldOf(from, 'references', index) }))
}

/** Dispatches by symbol and, where many bear one, by their dates. */
class SymbolIndex {
  readonly #bySymbol: Map<string, Dispatch[]>
  readonly #byDate = new Map<string, Map<string, Dispatch[]>>()

  constructor(dispatches: readonly Dispatch[]) {
    this.#bySymbol = grouped(dispatches, ({ symbol }) => symbol)
  }

  add(dispatch: Dispatch): void {
    const { symbol } = dispatch
    const same = this.#bySymbol.get(symbol)
    if (same) same.push(dispatch)
    else this.#bySymbol.set(symbol, [dispatch])
    this.#byDate.delete(symbol)
  }

  /** Of any date, where none is given. */
  find(symbol: string, date: Day | null): readonly Dispatch[] {
    const same = this.#bySymbol.get(symbol) ?? []
    if (date === null) return same
    if (same.length < many) return same.filter(one => one.date === date)
    const byDate = this.#byDate.get(symbol) ?? grouped(same, one => one.date)
    this.#byDate.set(symbol, byDate)
    return byDate.get(date) ?? []
  }
}

/** A number recurs each year: it takes decades, or a hostile hand, to bear one so often. */
const many = 50

function candidatesFor({ from, reference }: Citation, index: SymbolIndex): readonly Dispatch[] {
  const { symbol, date } = reference
  const alike = index.find(symbol, date).filter(one => mayBe(one, reference))
  const others = alike.filter(dispatch => dispatch !== from)
  // By its very day a letter may have named itself, a slip that goes round in a circle; without one, another of its number.
  const named = others.length > 0 || date === null ? others : alike
  if (named.length < 2) return named
  const sameIssuer = named.filter(({ issuer }) => reference.issuer !== null && issuer === reference.issuer)
  const narrowed = sameIssuer.length > 0 ? sameIssuer : named
  if (narrowed.length < 2 || reference.date !== null) return narrowed
  const earlier = narrowed.filter(({ date }) => date <= from.date)
  return earlier.length === 1 ? earlier : narrowed
}

function mayBe(dispatch: Dispatch, { issuer }: Reference): boolean {
  return issuer === null || dispatch.issuer === null || dispatch.issuer === issuer
}

/** The dispatches that no record holds, one for each symbol, date and issuer cited; unnamed issuers join a named one. */
function citedOnly(citations: readonly Citation[], known: SymbolIndex): Dispatch[] {
  const missing = citations.filter(
    (citation): citation is DatedCitation =>
      citation.reference.date !== null && candidatesFor(citation, known).length === 0,
  )
  const byLetter = grouped(missing, ({ reference }) => `${reference.symbol}@${reference.date}`)
  return [...byLetter.values()].flatMap(same => {
    const named = grouped(
      same.filter(({ reference }) => reference.issuer !== null),
      ({ reference }) => reference.issuer ?? '',
    )
    const chosen = named.size > 0 ? [...named.values()] : [same]
    return chosen.flatMap(([first]) => (first ? [citedDispatch(first)] : []))
  })
}

function citedDispatch({ reference: { symbol, date, issuer }, at }: DatedCitation): Dispatch {
  return {
    at,
    id: dispatchId(symbol, date, issuer),
    symbol,
    date,
    issuer,
    held: false,
    ...unwritten,
  }
}

/** Issuer + symbol + date: one number recurs each year or term, and in each province. */
export function dispatchId(symbol: string, date: Day, issuer: string | null): string {
  return issuer === null ? `${symbol}@${date}` : `${symbol}@${date}@${issuer}`
}

function unknown({ reference: { symbol }, at }: Citation, all: readonly Dispatch[]): Diagnostic {
  const symbols = all.map(dispatch => dispatch.symbol)
  const likely = symbols.find(other => looseSymbol(other) === looseSymbol(symbol)) ?? nearest(symbol, symbols)
  return error('reference-unknown', at, { symbol, suggestion: likely })
}

function ambiguous({ reference: { symbol }, at }: Citation, candidates: readonly Dispatch[]): Diagnostic {
  return error('reference-ambiguous', at, {
    symbol,
    candidates: candidates.toSorted(byDateThenId).map(({ id }) => id),
  })
}
