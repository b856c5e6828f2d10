import { letterStarts } from './letter-starts.ts'
import type { LetterDraft } from './letter-draft.ts'
import { looksLikeLetter } from './looks-like-letter.ts'
import { piecesOf } from './pieces.ts'
import { readLetter } from './read-letter.ts'
import { withEnclosures } from './enclosures.ts'

/** Every letter of a text, in its order; an enclosed copy follows its letter; of a text that is none, none. Never throws. */
export function readLetters(text: string): readonly LetterDraft[] {
  const pieces = piecesOf(text)
  if (!pieces.some(({ text }) => /\p{L}/u.test(text))) return []
  const starts = letterStarts(pieces)
  const letters = starts
    .map((start, at) => pieces.slice(start, starts[at + 1]))
    .flatMap(own => {
      const draft = readLetter(own)
      return looksLikeLetter(draft, own) ? [draft] : []
    })
  return withEnclosures(letters)
}
