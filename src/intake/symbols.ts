import { normalSymbol } from '../domain/symbol.ts'

/** A symbol as printed in a running text. */
export interface PrintedSymbol {
  readonly start: number
  readonly end: number
  readonly symbol: string
}

const part = String.raw`[\p{Lu}\d][\p{L}\d&+.]{0,30}`
const joint = String.raw`(?: ?[-–‑/] ?)`
/** `30/2020/NĐ-CP`, `1469 - CV/BTGTU`, `126 CV/HU`, `1849BGDĐT-GDPT`. */
const pattern = String.raw`(?<![\p{L}\d/.-])(?:\d{1,6}[a-zđ]?)(?:${joint}(?:\d{4}${joint})?| (?=\p{Lu}[\p{L}]{1,8}/\p{Lu})|(?=\p{Lu}{3}))(?=[\p{L}\d.&]{0,30}\p{Lu})${part}(?:${joint}${part}){0,6}`
const printed = new RegExp(pattern, 'gu')

/** Of a company: `TDV/01-2020`, only after the word `số`. */
const lettersFirst = /(?<=\b[sS]ố:? {0,2})(?=[\p{L}/-]{0,30}\d)\p{Lu}[\p{Lu}\d]{1,12}(?:[-/][\p{L}\d.]{1,15}){1,4}/gu

/** Everything that has the shape of a symbol. */
export function printedSymbols(text: string): readonly PrintedSymbol[] {
  return [...text.matchAll(printed), ...text.matchAll(lettersFirst)].map(match => {
    const kept = withoutSpill(match[0])
    return { start: match.index, end: match.index + kept.length, symbol: normalSymbol(kept) }
  })
}

/** A word after ` - ` or a full stop belongs to the sentence: `88/UBND - Sở Y tế`, `12-CV/TU.` */
function withoutSpill(text: string): string {
  let kept = text.replace(/(?<!\.)\.+$/u, '')
  for (;;) {
    const spill = /^(.*[^\s])(?:\s[-–‑]\s|\.)(\p{Lu}\p{Ll}[\p{L}\d&]*)$/su.exec(kept)
    if (!spill?.[1] || !/^\D*\d.*\p{Lu}/u.test(spill[1])) return kept
    kept = spill[1]
  }
}

/** The office's own part of a symbol: `BTGTU` of `1469-CV/BTGTU`, `SNN` of `0397/SNN-KHTC`, `UBND` of `14/KH-UBND`. */
export function issuerCode(symbol: string, isType: (code: string) => boolean): string | null {
  const codes = symbol.split(/[-/]/).filter(code => code !== '' && !/^\d+[a-zđ]?$/.test(code))
  const first = codes[0] ?? null
  return first !== null && isType(first) ? (codes[1] ?? null) : first
}
