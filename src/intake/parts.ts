import { isPersonName } from './capitals.ts'
import { isTitle, markedHead, type Marked } from './head-marks.ts'
import { isNoise, isRule, isStamp } from './noise.ts'
import type { Piece } from './pieces.ts'
import { isCapacity, isPosition } from './positions.ts'
import { opensBody, subjectOf } from './subject.ts'

/** A letter in the order in which letters are composed. */
export interface Parts {
  readonly head: readonly Marked[]
  readonly addressees: readonly Piece[]
  readonly body: readonly Piece[]
  /** Nơi nhận and signature, in either order or side by side. */
  readonly end: readonly Piece[]
}

const addressing = /^(?:dong )?k[il]nh (?:gui|trinh)\b(?! kem)/
const wiring = /\bdien\s?:$/
export const copiesLabel = /^no[il] (?:nhan|gui)\s{0,3}(?:[:.]|$|(?=k ?\/? ?t\b|t ?\/? ?m\b|t ?\/? ?l\b|tuq\b|- ))/

export function partsOf(pieces: readonly Piece[]): Parts {
  const opens = openingOf(pieces)
  const head = markedHead(pieces.slice(0, opens.head))
  const rest = pieces.slice(opens.head)
  const addressed = opens.addressed ? addresseesEnd(rest) : 0
  const after = rest.slice(addressed)
  const ends = endOf(after)
  return {
    head,
    addressees: rest.slice(0, addressed).filter(piece => !isNoise(piece) && !isStamp(piece)),
    body: after.slice(0, ends).filter(piece => !isNoise(piece)),
    end: after.slice(ends),
  }
}

/** Where the head stops: at `Kính gửi`, or, in letters that address nobody, where the first sentence begins. */
function openingOf(pieces: readonly Piece[]): { readonly head: number; readonly addressed: boolean } {
  const label = pieces.slice(0, 120).findIndex(({ plain }) => copiesLabel.test(plain))
  const within = pieces.slice(0, label < 0 ? 60 : label)
  const addressed = within.findIndex(({ plain }) => addressing.test(plain) || (wiring.test(plain) && plain.length < 90))
  if (addressed >= 0) return { head: addressed, addressed: true }
  const title = within.findIndex(isTitle)
  if (title >= 0) return { head: Math.max(title + 1, linesUnder(title, within)), addressed: false }
  const from = headMarksEnd(within)
  const prose = within.findIndex((piece, at) => at >= from && beginsProse(piece, at > from || isAsking(piece)))
  return { head: prose < 0 ? within.length : prose, addressed: false }
}

/** Where the subject under a title line ends, or the last mark of a head that stands below it. */
function linesUnder(title: number, pieces: readonly Piece[]): number {
  const { used } = subjectOf(markedHead(pieces.slice(title)), new Set())
  const last = Math.max(0, ...[...used].map(({ line }) => line))
  const below = pieces.findIndex(({ line }, at) => at > title && line > last)
  const columns = markedHead(pieces.slice(title + 1, title + 7)).findLast(({ mark }) =>
    ['motto', 'number', 'day'].includes(mark),
  )
  const marks = columns === undefined ? 0 : pieces.findIndex(({ line }, at) => at > title && line > columns.line)
  return Math.max(below < 0 ? pieces.length : below, marks)
}

function beginsProse({ plain, text }: Piece, started: boolean): boolean {
  return (
    (started && opensBody({ plain, text })) || /^(?:can cu|thuc hien .{20}|kinh moi)/.test(plain) || text.length > 150
  )
}

function headMarksEnd(pieces: readonly Piece[]): number {
  const marks = pieces
    .slice(0, 25)
    .map((piece, at) => ({ at, marked: isAsking(piece) ? [] : markedHead([piece]) }))
    .filter(({ marked }) => marked.some(({ mark }) => ['motto', 'number', 'day', 'subject', 'title'].includes(mark)))
  return (marks.at(-1)?.at ?? -1) + 1
}

/** `Đề nghị gửi kết quả trước ngày 10/8/2024.`: a sentence of the body, though it ends in a day as heads do. */
function isAsking({ plain, text }: Piece): boolean {
  return /^(?:de nghi|yeu cau|kinh de nghi)\b/.test(plain) && opensBody({ plain, text })
}

/** No letter has more lines of addressees; what is longer is none. */
const mostLines = 400

/** The addressees stop at the first line that no longer goes on with a list. */
function addresseesEnd(rest: readonly Piece[]): number {
  const pieces = rest.slice(0, mostLines)
  let named = false
  let bulleted = false
  for (const [at, piece] of pieces.entries()) {
    if (isNoise(piece) || isStamp(piece)) continue
    const before = pieces[at - 1]
    if (at > 0 && before !== undefined && named && !goesOnAddressing(piece, before, bulleted)) return at
    bulleted ||= isBullet(piece.text)
    named ||= addressing.test(piece.plain) ? piece.plain.replace(addressing, '').replace(/[:\s]/g, '') !== '' : at > 0
  }
  return pieces.length
}

const bullet = /^[-+•–*·▪●]\s?(?=[\p{L}“"(])/u

export function isBullet(text: string): boolean {
  return bullet.test(text)
}

function goesOnAddressing(piece: Piece, before: Piece, bulleted: boolean): boolean {
  if (addressing.test(piece.plain)) return true
  if (copiesLabel.test(piece.plain) || piece.text.length > 220) return false
  const open = /[,;:]$/.test(before.text) || /(?:\bva|-)$/.test(before.plain)
  const closed = before.text.endsWith('.') && !/\b(?:tp|dc|đ)\.$/.test(before.plain)
  if (isBullet(piece.text)) return !closed && (!piece.gap || open || bulleted) && !looksAsked(piece)
  if (closed || (opensBody(piece) && !/^so [a-z]/.test(piece.plain))) return false
  if (piece.gap) return open && piece.text.length < 110 && !before.text.endsWith('.') && /[;,.]$/.test(piece.text)
  return /^\p{Ll}/u.test(piece.text) || open || piece.text.length < 70
}

/** A bulleted duty of the body, not an addressee. */
function looksAsked({ plain }: Piece): boolean {
  return /^[-+•] (?:de nghi|yeu cau|giao|thoi gian|dia diem|thanh phan|noi dung)\b/.test(plain)
}

/** The end begins with `Nơi nhận` or with the signature, whichever comes first. */
function endOf(pieces: readonly Piece[]): number {
  const copies = pieces.findIndex(({ plain }) => copiesLabel.test(plain))
  const signed = pieces.findIndex((piece, at) => beginsSignature(piece, pieces, at))
  const found = [copies, signed].filter(at => at >= 0)
  return found.length === 0 ? pieces.length : Math.min(...found)
}

function beginsSignature(piece: Piece, pieces: readonly Piece[], at: number): boolean {
  if (!isCapacity(piece) && !isPosition(piece)) return false
  const following = pieces.slice(at + 1, at + 14).filter(one => !isRule(one))
  const [next] = following
  if (next !== undefined && !isBullet(next.text) && opensBody(next)) return false // who decides, above the grounds
  return (
    following.some(({ text, plain }) => isPersonName(text, plain) || copiesLabel.test(plain)) || following.length < 4
  )
}
