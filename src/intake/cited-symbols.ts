import { typeOfCode, typeWord } from './letter-types.ts'
import type { Prose } from './prose.ts'
import { printedSymbols } from './symbols.ts'

/** A symbol by which another letter is named. */
export interface CitedSymbol {
  /** Where what is cited begins: its type word, or its symbol. */
  readonly start: number
  readonly symbolStart: number
  readonly end: number
  readonly symbol: string
}

const lead = new RegExp(
  String.raw`(?:(?:cac |mot so |nhung )?${typeWord}(?: (?:lien tich|hoa toc|khan|mat|chi dao|den|di|ban hanh|quy pham phap luat))?\s{0,3}(?:\([^()]{0,20}\)\s?)?(?:so\s{0,2}[:.]?|ngay[^;.]{6,30}so)?|\bso\s{0,2}[:.]?|(?:,|;|\bva|/)(?:\s{0,3}so)?)\s{0,3}[("]?\s?$`,
)
const notCited =
  /(?:mau|bieu|phu luc|bieu mau|mau so|so nha|dang ky|phieu so|tai khoan|dien thoai|duong|pho|ngo|km|lo|thua|to)\s{0,2}(?:so)?\s{0,2}[:.]?\s{0,2}$/
const numberOnly = new RegExp(
  String.raw`(${typeWord}\s{1,2}so\s{0,2}:?\s{0,2})(\d{1,6})(?=,?\s{0,2}ngay\s{0,2}\d)`,
  'g',
)

/** All of them, in their order. What only looks like a symbol is none: drug registrations, street numbers, forms. */
export function citedSymbols({ text, plain }: Prose): readonly CitedSymbol[] {
  const found = [...printedSymbols(text), ...bareNumbers(plain)].sort((one, other) => one.start - other.start)
  return found.flatMap(({ start, end, symbol }, at) => {
    const before = plain.slice(Math.max(0, start - 60), start)
    const led = lead.exec(before)
    const continues = led !== null && /^(?:[,;/]|va\b)/.test(led[0])
    const afterOther = (found[at - 1]?.end ?? -100) > start - 90
    const known = symbol.split(/[-/]/).some(code => typeOfCode(code) !== undefined)
    const strong = known && /\//.test(symbol) && /\p{Lu}{2}/u.test(symbol)
    if (notCited.test(before) || (led === null && !strong) || (continues && !afterOther && !strong)) return []
    return [{ start: start - (led !== null && !continues ? led[0].length : 0), symbolStart: start, end, symbol }]
  })
}

function bareNumbers(plain: string) {
  return [...plain.matchAll(numberOnly)].map(match => {
    const start = match.index + (match[1]?.length ?? 0)
    return { start, end: start + (match[2]?.length ?? 0), symbol: match[2] ?? '' }
  })
}
