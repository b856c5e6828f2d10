import { normalSymbol } from '../domain/symbol.ts'
import { typeOfCode } from './letter-types.ts'
import type { Marked } from './head-marks.ts'
import { printedSymbols } from './symbols.ts'
import type { Doubt } from './letter-draft.ts'

export interface NumberFound {
  readonly symbol: string | null
  /** What stands for the type in the symbol, known also while the number is blank. */
  readonly code: string | null
  /** The symbol without its number, `-CV/BTGTU`: known also while the number is blank. */
  readonly series: string | null
  readonly line: number | null
  /** The pieces that carry the number, which are nothing else. */
  readonly used: ReadonlySet<Marked>
  readonly doubts: readonly Doubt[]
}

/** The letter's own number: among the `Số` lines of the head, the one with a symbol; stamps have bare numbers. */
export function ownNumber(head: readonly Marked[]): NumberFound {
  const candidates = head.flatMap((piece, at) => (piece.mark === 'number' ? [candidate(head, at)] : []))
  const whole = candidates.find(({ symbol }) => symbol !== null)
  if (whole) return whole
  const coded = candidates.find(({ code }) => code !== null)
  const alone = coded ? undefined : withoutWord(head)
  if (alone) return alone
  const blank = coded ?? candidates.find(({ used }) => used.size > 0)
  const line = blank?.line ?? null
  if (blank) return { ...blank, doubts: [{ field: 'symbol', reason: 'number-blank', line }] }
  return {
    symbol: null,
    code: null,
    series: null,
    line: null,
    used: new Set(),
    doubts: [{ field: 'symbol', reason: 'not-found', line }],
  }
}

function candidate(head: readonly Marked[], at: number): NumberFound {
  const piece = head[at]
  if (piece === undefined) return nothing
  const used = new Set([piece])
  let text = piece.text.replace(/^\p{L}+\s*[:.]?\s*/u, '').replace(/(?<!\s)\s*(?:["”]|\.{1,3})$/, '')
  for (const next of goingOn(head, at, text)) {
    text = `${text} ${next.text}`
    used.add(next)
  }
  const repaired = repairedDigits(text)
  const found = printedSymbols(repaired).find(({ start }) => start === 0) ?? bareNumber(repaired)
  const doubts: Doubt[] =
    found && repaired !== text ? [{ field: 'symbol', reason: 'symbol-repaired', line: piece.line }] : []
  if (found) return { symbol: found.symbol, ...codesIn(found.symbol), line: piece.line, used, doubts }
  return { symbol: null, ...codesIn(normalSymbol(text)), line: piece.line, used, doubts }
}

const nothing: NumberFound = { symbol: null, code: null, series: null, line: null, used: new Set(), doubts: [] }

function codesIn(symbol: string): { readonly code: string | null; readonly series: string | null } {
  const code = codeOf(symbol)
  return { code, series: code === null ? null : symbol.replace(/^[\d.…_]*[a-zđ]?/, '') }
}

/** What follows a symbol broken at a line's end: `Số: 2201/SXD-` and `QLXD`, `Số: 453` and, lines below, `/TB-UBND`. */
function goingOn(head: readonly Marked[], at: number, text: string): readonly Marked[] {
  const hangs = /[-/–]$/.test(text)
  const lacksRest = !/\p{L}/u.test(text)
  for (const next of head.slice(at + 1, at + 6)) {
    if (lacksRest && /^\s*[-/–]\s?[\p{Lu}\d][\p{L}\d&/. -]{0,40}$/u.test(next.text)) return [next]
    if (hangs && /^[\p{Lu}\d][\p{Lu}\d&/-]{0,30}$/u.test(next.text) && next.mark === 'capitals') return [next]
    if (!lacksRest && /^[-/–]\s?\p{Lu}[\p{Lu}\d&.-]{0,30}$/u.test(next.text)) return [next]
    if (!lacksRest && !hangs) return []
  }
  return []
}

/** A lower-case L, an I or an O among digits is the scanner's. */
function repairedDigits(text: string): string {
  return text.replace(/^[\dlIoO]{1,6}(?=\s?[-/–])/, digits =>
    /\d/.test(digits) ? digits.replace(/[lI]/g, '1').replace(/[oO]/g, '0') : digits,
  )
}

/** `Số: 12/UBND` has no second part; `Số 45` alone has no symbol and may be a stamp. */
function bareNumber(text: string): { readonly symbol: string } | undefined {
  const match = /^\d{1,6}[a-zđ]?\s?[-/–]\s?[\p{L}\d][\p{L}\d&+.]{0,30}(?:\s?[-/–]\s?[\p{L}\d&+.]{1,30}){0,5}/u.exec(
    text,
  )
  return match ? { symbol: normalSymbol(match[0]) } : undefined
}

/** A symbol that stands alone on its line, the word `Số` lost. */
function withoutWord(head: readonly Marked[]): NumberFound | undefined {
  const piece = head.find(
    ({ text, mark }) =>
      (mark === 'capitals' || mark === 'text') &&
      printedSymbols(text).some(({ start, end }) => start === 0 && end >= text.length - 1 && /[/-]/.test(text)),
  )
  if (piece === undefined) return undefined
  const symbol = printedSymbols(piece.text)[0]?.symbol ?? null
  if (symbol === null) return undefined
  const doubts: Doubt[] = [{ field: 'symbol', reason: 'number-elsewhere', line: piece.line }]
  return { symbol, ...codesIn(symbol), line: piece.line, used: new Set([piece]), doubts }
}

function codeOf(symbol: string): string | null {
  const codes = symbol.split(/[-/]/).filter(code => code !== '' && !/^[\d.…_]+[a-zđ]?$/.test(code))
  const glued = /^\d+(\p{Lu}{2,3})$/u.exec(symbol.split(/[-/]/)[0] ?? '')?.[1]
  if (glued !== undefined && typeOfCode(glued)) return glued
  return codes[0] ?? null
}
