import type { Paragraph } from './paragraphs.ts'
import type { Piece } from './tags.ts'

/** The words of a template that say what its letter is about, as they stand in it; null where it marks none. */
export function subjectWithin(
  pieces: readonly Piece[],
  paragraphs: readonly Paragraph[],
): { readonly text: string; readonly pieces: readonly Piece[] } | null {
  const marked = allOf(pieces).find(({ tag }) => tag.mark === '#' && tag.name === 'letter.subject' && tag.test === null)
  if (!marked?.end) return null
  const { tag, end, inner } = marked
  const from = { line: tag.place.line, column: tag.place.column + tag.written.length }
  const texts = paragraphs
    .filter(({ number }) => number >= from.line && number <= end.line)
    .map(({ number, text }) =>
      text.slice(number === from.line ? from.column - 1 : 0, number === end.line ? end.column - 1 : undefined),
    )
  return { text: texts.join(' '), pieces: inner }
}

function allOf(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap(piece => [piece, ...allOf(piece.inner)])
}
