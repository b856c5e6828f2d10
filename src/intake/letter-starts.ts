import { isPersonName, isCapitals } from './capitals.ts'
import { dayLine, isMotto, numberLine } from './head-lines.ts'
import { beginsBody } from './offices.ts'
import { copiesLabel } from './parts.ts'
import { isRule } from './noise.ts'
import type { Piece } from './pieces.ts'
import { isCapacity, isPosition } from './positions.ts'
import { printedSymbols } from './symbols.ts'

/**
 * Where the letters of a text begin. A new one begins with a head that comes after the end of the one before; forms in
 * an annex have heads too, but neither number nor day.
 */
export function letterStarts(pieces: readonly Piece[]): readonly number[] {
  const starts = [0]
  let ended = false
  for (const [at, piece] of pieces.entries()) {
    if (copiesLabel.test(piece.plain) || isCapacity(piece)) ended = true
    else if (ended && isHeadMark(piece) && isDated(pieces, at)) {
      starts.push(headStart(pieces, at, starts.at(-1) ?? 0))
      ended = false
    }
  }
  return starts
}

function isHeadMark({ plain, text }: Piece): boolean {
  if (isMotto(plain) || /cong hoa xa hoi chu nghia viet nam|^dang cong san viet nam/.test(plain))
    return isCapitals(text) || plain.startsWith('cong hoa')
  return plain.length < 80 && dayLine.test(plain) && /^[\p{Lu}*(]/u.test(text) && /,\s*ngay/.test(plain)
}

function isDated(pieces: readonly Piece[], at: number): boolean {
  const near = pieces.slice(Math.max(0, at - 8), at + 12)
  const numbered = near.some(({ plain, text }) => numberLine.test(plain) && printedSymbols(text).length > 0)
  const dated = near.some(
    ({ plain }) => dayLine.test(plain) && /thang\s{0,3}\d|\d\s?[/.-]\s?\d/.test(plain) && /ngay\s{0,3}\d/.test(plain),
  )
  return numbered && dated
}

/** Back over the lines of the left column that stand above the mark. */
function headStart(pieces: readonly Piece[], at: number, floor: number): number {
  let start = at
  for (let back = at - 1; back > floor && at - back <= 14; back -= 1) {
    const piece = pieces[back]
    if (piece === undefined || isNamed(piece) || !isOfHead(piece)) break
    if (!isRule(piece)) start = back
  }
  return start
}

function isNamed(piece: Piece): boolean {
  return (
    isPersonName(piece.text, piece.plain) ||
    isCapacity(piece) ||
    (isPosition(piece) && !beginsBody(piece.plain)) ||
    /^[-+•]?\s?luu\b/.test(piece.plain)
  )
}

function isOfHead(piece: Piece): boolean {
  const { plain, text } = piece
  return (
    isRule(piece) ||
    isCapitals(text) ||
    numberLine.test(plain) ||
    dayLine.test(plain) ||
    /^v ?\/ ?v/.test(plain) ||
    isMotto(plain) ||
    (/^\p{Ll}/u.test(text) && text.length < 60)
  )
}
