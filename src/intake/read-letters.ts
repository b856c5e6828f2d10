import { letterStarts } from './letter-starts.ts'
import type { LetterDraft } from './letter-draft.ts'
import { piecesOf } from './pieces.ts'
import { readLetter } from './read-letter.ts'
import { withEnclosures } from './enclosures.ts'

/** Every letter of a text, in its order; an enclosed copy follows its letter. Never throws, whatever the text. */
export function readLetters(text: string): readonly LetterDraft[] {
  const pieces = piecesOf(text)
  if (!pieces.some(({ text }) => /\p{L}/u.test(text))) return []
  const starts = letterStarts(pieces)
  const letters = starts.map((start, at) => readLetter(pieces.slice(start, starts[at + 1])))
  return withEnclosures(letters)
}
