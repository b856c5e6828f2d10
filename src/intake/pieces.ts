import { unaccented } from './unaccented.ts'
import { unfolded } from './unfolded.ts'

/** A run of text on one line; the two columns of a head or of an end are two pieces. */
export interface Piece {
  readonly text: string
  /** The same without accents, place for place. */
  readonly plain: string
  readonly line: number
  /** Whether blank lines stand before it. */
  readonly gap: boolean
  /** Whether it continues the line of the piece before it. */
  readonly beside: boolean
}

const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g
const otherSpaces = /[\t\u00A0\u2000-\u200A\u202F\u205F\u3000]/g
// oxlint-disable-next-line no-control-regex -- these are what is looked for
const controls = /[\u0000-\u0008\u000E-\u001F\u007F]/g

/** The text as runs of print: composed, without what converters and typesetting put in, blank lines told as gaps. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let gap = false
  tidied(text)
    .split('\n')
    .forEach((row, index) => {
      if (row.trim() === '') gap = true
      for (const part of unfolded(row)) {
        columnsOf(part).forEach((column, at) => {
          pieces.push(pieceOf(column, index + 1, gap, at > 0))
          gap = false
        })
      }
    })
  return withWholeMarks(pieces)
}

/** `KT.` alone on a line belongs to the office below it. */
function withWholeMarks(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const before = whole.at(-1)
    if (before !== undefined && /^(?:TM|KT|TL|TUQ|T\/M|K\/T|T\/L)\.?$/.test(before.text))
      whole[whole.length - 1] = pieceOf(`${before.text} ${piece.text}`, before.line, before.gap, before.beside)
    else whole.push(piece)
  }
  return whole
}

export function pieceOf(text: string, line: number, gap: boolean, beside: boolean): Piece {
  return { text, plain: unaccented(text), line, gap, beside }
}

function tidied(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(controls, '')
    .replace(invisible, '')
    .replace(otherSpaces, ' ')
    .replace(/[ÐƉ]/g, 'Đ')
    .replace(/&nbsp;/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/<\/?[a-z][^<>\n]{0,80}>/gi, ' ')
    .replace(/!?\[([^\][\n]{0,200})\]\((?:https?:|data:|#)[^()\s]{0,500}\)/g, '$1')
}

/** Three blanks part two columns, and so does the bar of a table; but a blank left for a number or a day does not. */
function columnsOf(row: string): readonly string[] {
  const cells = /^\s*\||\s\|(?:\s|$)/.test(row) ? row.split('|') : [row]
  const columns: string[] = []
  for (const cell of cells) {
    for (const part of cell.split(/ {3,}/)) {
      const column = withoutMarks(part)
      const before = columns.at(-1)
      if (column === '') continue
      if (before !== undefined && isBlankLeftOpen(before, column)) columns[columns.length - 1] = `${before}   ${column}`
      else columns.push(column)
    }
  }
  return columns
}

function isBlankLeftOpen(before: string, after: string): boolean {
  const left = unaccented(before)
  const right = unaccented(after)
  if (/(?:^|\s)so\s?:?\s?\d*$/.test(left)) return /^[-/]/.test(right)
  if (/(?:ngay|thang)(?:\s?\d{1,2})?$/.test(left)) return /^(?:\d|thang|nam)/.test(right)
  return /thang\s+\d{1,2}\s+nam$/.test(left) && /^\d/.test(right)
}

/** Headings, bold and italics of Markdown, left by converters. */
function withoutMarks(text: string): string {
  return text
    .replace(/\\([*_#>~|-])/g, '$1')
    .replace(/^\s*(?:#{1,6}|>+)\s+/, '')
    .replace(/(?<=\S)\*{1,3}(?=$|[\s\p{P}])|(?<=^|[\s\p{P}])\*{1,3}(?=[^\s*])/gu, '')
    .replace(/\*\*/g, '')
    .replace(/(?<=^|[\s(])_{1,2}(?=[\p{L}\d])|(?<=[\p{L}\d.,:;)])_{1,2}(?=$|[\s.,;:)])/gu, '')
    .replace(/`/g, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}
