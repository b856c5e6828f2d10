import type { Dispatch, Relation } from '../domain/records.ts'
import { vietnameseDay } from '../i18n/days.ts'

/** What a picture of the chain cannot say by itself. */
export interface PictureWords {
  /** A relation as read from the letter that cites to the one cited: "carries out". */
  readonly relation: (relation: Relation) => string
  readonly issuer: (dispatch: Dispatch) => string | null
}

/** A dispatch in a box: its symbol, its day, who issued it, and the beginning of its subject. */
export function labelLines(dispatch: Dispatch, { issuer }: PictureWords): readonly string[] {
  return [
    visible(dispatch.symbol),
    vietnameseDay(dispatch.date),
    ...wrapped(issuer(dispatch) ?? '', { width: 34, most: 2 }),
    ...wrapped(dispatch.subject ?? '', { width: 28, most: 3 }),
  ]
}

export function relationsLabel(relations: readonly Relation[], { relation }: PictureWords): string {
  return relations.map(relation).map(visible).join(', ')
}

interface Room {
  readonly width: number
  readonly most: number
}

/** The text in as many lines as are allowed; what does not fit gives way to an ellipsis. */
function wrapped(text: string, { width, most }: Room): readonly string[] {
  const lines: string[] = []
  const words = visible(text.normalize('NFC')).split(' ')
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

/** Without anything that a document may not hold, that turns the reading direction or is never seen. */
export function visible(text: string): string {
  return text.replace(/\s+/g, ' ').replace(unseen, character => {
    const code = character.codePointAt(0) ?? 0
    return `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`
  })
}

const unseen =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFD]|\p{Noncharacter_Code_Point}|\p{Cs}/gu
