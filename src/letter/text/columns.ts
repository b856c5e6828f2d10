import { displayWidth, graphemes } from '../../domain/display-width.ts'

interface Indents {
  /** Before the first line, and before those that follow. */
  readonly first?: string
  readonly rest?: string
}

/** A text in lines of at most `width` columns, parted between words; a word that no line can hold is cut. */
export function wrapped(text: string, width: number, { first = '', rest = '' }: Indents = {}): readonly string[] {
  const lines: string[] = []
  let line = first
  let isEmpty = true
  const begin = () => {
    lines.push(line)
    line = rest
    isEmpty = true
  }
  for (const word of text.split(' ').flatMap(word => cut(word, width - Math.max(first.length, rest.length)))) {
    if (!isEmpty && displayWidth(line) + 1 + displayWidth(word) > width) begin()
    line += isEmpty ? word : ` ${word}`
    isEmpty = false
  }
  return [...lines, line]
}

function cut(word: string, width: number): readonly string[] {
  if (displayWidth(word) <= width) return [word]
  const pieces = ['']
  for (const { segment } of graphemes(word)) {
    const piece = pieces.at(-1) ?? ''
    if (displayWidth(piece + segment) <= width) pieces.splice(-1, 1, piece + segment)
    else pieces.push(segment)
  }
  return pieces
}

export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

export function centred(text: string, width: number): string {
  return ' '.repeat(Math.max(0, Math.floor((width - displayWidth(text)) / 2))) + text
}

/** Two columns side by side, the left one of a given width. */
export function beside(left: readonly string[], right: readonly string[], leftWidth: number): readonly string[] {
  const height = Math.max(left.length, right.length)
  return Array.from({ length: height }, (_, row) => padded(left[row] ?? '', leftWidth) + (right[row] ?? ''))
}
