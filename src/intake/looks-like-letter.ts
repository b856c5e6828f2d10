import type { LetterDraft } from './letter-draft.ts'
import { beginsBody } from './offices.ts'
import { partsOf } from './parts.ts'
import type { Piece } from './pieces.ts'

/** Any text has words; a letter has a number, a day, somebody it addresses, or at the least a head. */
export function looksLikeLetter({ symbol, date, recipients }: LetterDraft, pieces: readonly Piece[]): boolean {
  return symbol !== null || date !== null || recipients.length > 0 || hasHead(pieces)
}

function hasHead(pieces: readonly Piece[]): boolean {
  return partsOf(pieces).head.some(
    ({ mark, plain }) =>
      mark === 'motto' || mark === 'subject' || mark === 'title' || (mark === 'capitals' && beginsBody(plain)),
  )
}
