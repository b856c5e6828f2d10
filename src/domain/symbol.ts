import { foldedKey } from './vietnamese.ts'

/**
 * Symbols of letters: `1469-CV/BTGTU` (Party), `123/UBND-VX`, `12/BC-UBND`, `30/2020/NĐ-CP` (State).
 * Case and the difference of Đ and D carry meaning: `CT` is a directive, `CTr` a programme.
 */

const otherDashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g
const otherSlashes = /[\u2044\u2215\uFF0F]/g
const invisible = /[\u200B-\u200D\u2060\uFEFF]/g
const softHyphen = /\u00AD/g
const heading = /^số\s*(?::\s*)?(?=\d)/iu

/** As printed but for what typesetting did to it: composed letters, plain hyphens and slashes, no blanks, no `Số`. */
export function normalSymbol(text: string): string {
  return plain(text.replace(softHyphen, ''))
}

/**
 * What a symbol may have been before a soft hyphen got into it: the mark may be stray, or all that is left of a
 * true hyphen. The first reading is the likelier.
 */
export function symbolReadings(text: string): readonly string[] {
  const stray = normalSymbol(text)
  if (!text.includes('\u00AD')) return [stray]
  const hyphen = plain(text.replace(softHyphen, '-'))
    .replace(/-{2,}/g, '-')
    .replace(/-?\/-?/g, '/')
  return hyphen === stray ? [stray] : [stray, hyphen]
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(otherDashes, '-')
    .replace(otherSlashes, '/')
    .replace(/[ÐƉ]/g, 'Đ')
    .trim()
    .replace(heading, '')
    .replace(/\s+/g, '')
}

/** A symbol has a letter or a digit, and nothing that no letter could print. */
export function isSymbol(text: string): boolean {
  return text.length <= 120 && /[\p{L}\p{N}]/u.test(text) && !/[\p{Cc}\p{Cf}@]/u.test(text)
}

/** For what a person types: case, accents, Đ and D, and leading zeros of the number do not count. */
export function foldedSymbol(symbol: string): string {
  return foldedKey(symbol).replace(/^0+(?=\d)/, '')
}

/** Still looser, for "did you mean" only: lost and mistaken hyphens and slashes do not count either. */
export function looseSymbol(symbol: string): string {
  return foldedSymbol(symbol).replace(/[-/.]/g, '')
}

/** `1469-CV/BTGTU` is 1469, CV, BTGTU. */
export function segments(symbol: string): readonly string[] {
  return symbol.split(/[-/]/)
}

/** Whether `part` is the beginning of `symbol` by whole segments: `12-CT` does not begin `12-CTr/TU`. */
export function beginsSymbol(part: string, symbol: string): boolean {
  if (part === '' || !symbol.startsWith(part)) return false
  const next = symbol[part.length]
  return next === undefined || next === '-' || next === '/' || /[-/]$/.test(part)
}

/** The number that a symbol begins with, as printed (`05`, `30c`); null where there is none. */
export function numberOf(symbol: string): string | null {
  return /^\d+[a-zđ]?(?=[-/]|$)/i.exec(symbol)?.[0] ?? null
}
