import { visible } from '../domain/visible.ts'
import type { Dispatch, Relation } from '../domain/records.ts'
import { writtenDay } from '../domain/written-day.ts'

/** What a picture of the chain cannot say by itself. */
export interface PictureWords {
  /** A relation as read from the letter that cites to the one cited: "carries out". */
  readonly relation: (relation: Relation) => string
  readonly issuer: (dispatch: Dispatch) => string | null
  /** Where a click on the dispatch leads; nowhere without it. */
  readonly href?: (dispatch: Dispatch) => string
}

/** A dispatch in a box: its symbol, its day, who issued it, and the beginning of its subject. */
export function labelLines(dispatch: Dispatch, { issuer }: PictureWords): readonly string[] {
  return [
    onOneLine(dispatch.symbol),
    writtenDay(dispatch.date),
    ...wrapped(issuer(dispatch) ?? '', { width: 34, most: 2 }),
    ...wrapped(dispatch.subject ?? '', { width: 28, most: 3 }),
  ]
}

export function relationsLabel(relations: readonly Relation[], { relation }: PictureWords): string {
  return relations.map(relation).map(onOneLine).join(', ')
}

interface Room {
  readonly width: number
  readonly most: number
}

/** The text in as many lines as are allowed; what does not fit gives way to an ellipsis. */
function wrapped(text: string, { width, most }: Room): readonly string[] {
  const lines: string[] = []
  const words = onOneLine(text.normalize('NFC')).split(' ')
  for (const word of words.flatMap(word => piecesOf(word, width))) {
    const line = lines.at(-1)
    if (line !== undefined && length(line) + 1 + length(word) <= width) lines[lines.length - 1] = `${line} ${word}`
    else if (lines.length < most) lines.push(word)
    else return [...lines.slice(0, -1), ellipted(line ?? '', width)]
  }
  return lines
}

function piecesOf(word: string, width: number): readonly string[] {
  return word.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? []
}

function ellipted(line: string, width: number): string {
  return length(line) < width ? `${line}…` : line.replace(/ \S+$|.$/su, '…')
}

function length(text: string): number {
  return Array.from(text).length
}

/** On one line, whatever breaks and blanks it came with. */
export function onOneLine(text: string): string {
  return visible(text.replace(/\s+/g, ' '))
}
