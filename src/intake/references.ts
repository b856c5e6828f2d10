import type { Day } from '../domain/day.ts'
import type { Relation } from '../domain/records.ts'
import { looseSymbol } from '../domain/symbol.ts'
import { citationsOf, type Citation } from './citations.ts'
import type { Doubt, DraftReference, LetterDraft } from './letter-draft.ts'
import { namedAgain } from './named-again.ts'
import { ownLetters, type Writer } from './own-letters.ts'
import type { Prose } from './prose.ts'
import { pressesOn } from './pressing.ts'
import { isLoose, strongestFirst } from './relation-words.ts'
import { relationsOf, type Judged } from './relations.ts'
import { unaccented } from './unaccented.ts'

interface Cited {
  readonly citation: Citation
  readonly relations: Relation[]
  date: Day | null
  issuer: string | null
}

export interface ReferencesFound {
  readonly references: readonly DraftReference[]
  readonly doubts: readonly Doubt[]
}

/** What a letter says of itself that tells how it cites others. */
type Own = Writer & Pick<LetterDraft, 'symbol' | 'subject' | 'date'>

/** One reference for each letter cited, by symbol and date, the letter's own symbol left out. */
export function referencesOf(prose: Prose, own: Own): ReferencesFound {
  const citations = citationsOf(prose, own.date)
  const ownKey = own.symbol === null ? null : looseSymbol(own.symbol)
  const cited = new Map<string, Cited[]>()
  for (const { citation, relation } of judgedIn(prose, citations, own)) {
    if (looseSymbol(citation.symbol) === ownKey) continue
    const same = cited.get(citation.symbol) ?? []
    const known = same.find(({ date }) => date === citation.date || date === null || citation.date === null)
    if (known) {
      known.relations.push(relation)
      known.date ??= citation.date
      known.issuer ??= citation.issuer
    } else same.push({ citation, relations: [relation], date: citation.date, issuer: citation.issuer })
    cited.set(citation.symbol, same)
  }
  const all = [...cited.values()].flat().sort((one, other) => one.citation.start - other.citation.start)
  return { references: all.map(one => referenceOf(one, prose)), doubts: doubtsOf(all, prose, own.date) }
}

function judgedIn(prose: Prose, citations: readonly Citation[], own: Own): readonly Judged[] {
  const isOwn = ownLetters(own)
  const presses = pressesOn(unaccented(own.subject ?? ''), prose.plain)
  const judged: Judged[] = []
  for (const citation of citations) {
    const relations = relationsOf(citation, judged, prose, { own: isOwn(citation), presses })
    judged.push(...relations.toReversed().map(relation => ({ citation, relation })))
  }
  return [...judged, ...namedAgain(prose, judged)]
}

function referenceOf({ citation, relations, date, issuer }: Cited, prose: Prose): DraftReference {
  const [relation = 'mentions', ...also] = strongestFirst(relations)
  const { start, end } = prose.sentenceAt(citation.end)
  const from = Math.max(start, citation.start - 120)
  const text = prose.text.slice(from, Math.min(end, citation.closes + 40)).trim()
  return { symbol: citation.symbol, date, issuer, relation, also, text, line: prose.lineAt(citation.end - 1) }
}

function doubtsOf(all: readonly Cited[], prose: Prose, own: Day | null): readonly Doubt[] {
  const times = new Map<string, number>()
  for (const { citation } of all) times.set(citation.symbol, (times.get(citation.symbol) ?? 0) + 1)
  return all.flatMap(({ citation, date, relations }) => {
    const line = prose.lineAt(citation.end - 1)
    const doubt = (reason: Doubt['reason']): Doubt => ({ field: 'references', reason, line })
    const twice = (times.get(citation.symbol) ?? 0) > 1
    return [
      ...(date === null ? [doubt('cited-without-day')] : []),
      ...(citation.dateAssumed ? [doubt('year-assumed')] : []),
      ...(twice ? [doubt('cited-days-differ')] : []),
      ...(date !== null && own !== null && date > own ? [doubt('cited-later')] : []),
      ...(new Set(relations.filter(one => !isLoose(one))).size > 1 ? [doubt('relation-unclear')] : []),
    ]
  })
}
