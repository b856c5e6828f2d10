import type { Doubt, DraftReference, LetterDraft } from './letter-draft.ts'

/**
 * A letter that follows another in one file is its enclosure if the first says that it sends it, or that it encloses
 * something it does not name.
 */
export function withEnclosures(letters: readonly LetterDraft[]): readonly LetterDraft[] {
  return letters.map((letter, at) => {
    const enclosed = letters[at + 1]
    const symbol = enclosed?.symbol ?? null
    return enclosed === undefined || symbol === null ? letter : enclosing(letter, enclosed, symbol)
  })
}

function enclosing(letter: LetterDraft, enclosed: LetterDraft, symbol: string): LetterDraft {
  const cited = letter.references.find(reference => reference.symbol === symbol)
  if (cited === undefined) return letter
  const relations = [cited.relation, ...cited.also]
  if (relations.includes('forwards')) return letter
  const isWeak = cited.relation === 'mentions' || cited.relation === 'basedOn'
  const forwarded: DraftReference = isWeak
    ? { ...cited, relation: 'forwards', also: relations }
    : { ...cited, also: [...cited.also, 'forwards'] }
  const doubt: Doubt = { field: 'references', reason: 'enclosure-not-cited', line: enclosed.line }
  return {
    ...letter,
    references: letter.references.map(one => (one === cited ? forwarded : one)),
    doubts: [...letter.doubts, doubt],
  }
}
