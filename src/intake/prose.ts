import type { Piece } from './pieces.ts'
import { unaccented } from './unaccented.ts'

/** The running text of a letter, broken lines joined, with the way back from a place in it to its line. */
export interface Prose {
  readonly text: string
  readonly plain: string
  lineAt(place: number): number
  /** The sentence around a place; its parts after semicolons and bullets are of one sentence. */
  sentenceAt(place: number): Span
}

export interface Span {
  readonly start: number
  readonly end: number
}

/** No sentence is looked at further than this to either side, so that a text without full stops costs no more. */
const reach = 600

export function proseOf(pieces: readonly Piece[]): Prose {
  const starts: { place: number; line: number }[] = []
  const chunks: string[] = []
  let place = 0
  const parted = !isSpacedOut(pieces)
  for (const [at, { text, line, gap, beside }] of pieces.entries()) {
    const before = at === 0 ? '' : beside || !begins(text, gap && parted, pieces[at - 1]) ? ' ' : '\n'
    chunks.push(before, text)
    starts.push({ place: place + before.length, line })
    place += before.length + text.length
  }
  const text = chunks.join('')
  const plain = unaccented(text)
  const ends = sentenceEnds(plain, text)
  return {
    text,
    plain,
    lineAt: at => starts[lastAtMost(starts, ({ place }) => place <= at)]?.line ?? 1,
    sentenceAt: at => {
      const index = lastAtMost(ends, end => end <= at)
      const start = ends[index] ?? 0
      const end = ends[index + 1] ?? text.length
      return { start: Math.max(start, at - reach), end: Math.min(end, at + reach) }
    },
  }
}

/** Short lines with blank ones between all of them: a converter's doing, which parts no paragraphs. */
function isSpacedOut(pieces: readonly Piece[]): boolean {
  return (
    pieces.length > 8 && pieces.every(({ text, gap, beside }, at) => (at === 0 || gap || beside) && text.length < 100)
  )
}

/** A new paragraph: after a closed sentence, at a bullet, a number or a note's mark. */
function begins(text: string, gap: boolean, before: Piece | undefined): boolean {
  if (
    /^(?:[-+•–*]\s|\d{1,2}[.)]\s|\d\.\d|[a-zđ][.)]\s|[IVX]{1,4}[.-]\s|\(?[¹²³⁴⁵⁶⁷⁸⁹\d]{1,2}\)?\s?\p{Lu}|\[\^?\d)/u.test(
      text,
    )
  )
    return !/^\d{1,2}[.)]?\s/.test(text) || !/(?:ngày|tháng|số|năm)$/.test(before?.text ?? '')
  const open = before !== undefined && /(?:[,\p{L}\d/-])$/u.test(before.text) && !/[.:;]$/.test(before.text)
  if (gap && !(open && /^\p{Ll}/u.test(text))) return true
  return !(open || /^\p{Ll}/u.test(text))
}

function sentenceEnds(plain: string, text: string): readonly number[] {
  const ends = [0]
  for (const match of plain.matchAll(/[.!?](?:\/\.)?["')]?\s+|\n/g)) {
    const end = match.index + match[0].length
    const before = text.slice(Math.max(0, match.index - 6), match.index).toLowerCase()
    const abbreviated =
      match[0] !== '\n' &&
      (/(?:^|[\s(])(?:tp|tx|tt|ths|ts|pgs|gs|đ\/c|q|p|h|số|kt|tm|tl|v\.v)$/.test(before) ||
        !/[\p{Lu}\d"“(\-+•]/u.test(text.charAt(end)))
    const listed = match[0] === '\n' && isListed(plain, match.index, end)
    if (!abbreviated && !listed) ends.push(end)
  }
  return ends
}

/** `Căn cứ …;` on one line and `và …` on the next are one sentence; so are bullets under a colon no. */
function isListed(plain: string, at: number, next: number): boolean {
  return (
    plain.charAt(at - 1) === ';' &&
    /^(?:cong van|quyet dinh|ke hoach|thong bao|chi thi|nghi quyet|va |van ban|nghi dinh|thong tu|huong dan|ket luan|cong dien)/.test(
      plain.slice(next, next + 14),
    )
  )
}

function lastAtMost<T>(sorted: readonly T[], fits: (one: T) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = sorted[middle]
    if (one !== undefined && fits(one)) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
