import type { Citation } from './citations.ts'
import type { LetterDraft } from './letter-draft.ts'
import { typeOfCode } from './letter-types.ts'
import { issuerCode } from './symbols.ts'
import { unaccented } from './unaccented.ts'

/** What a letter says of its own writer. */
export interface Writer extends Pick<LetterDraft, 'type' | 'issuer' | 'parentIssuer'> {
  /** The symbol without its number: known of drafts too. */
  readonly series: string | null
}

/** Tells whether a cited letter is one of the writer's own: by the office's code in its symbol, or by its name. */
export function ownLetters({ series, type, issuer, parentIssuer }: Writer): (cited: Citation) => boolean {
  const code = series === null ? null : type === 'công văn' ? officeFirst(series) : officeIn(series)
  const name = issuer === null ? '' : nameKey(issuer)
  const above = parentIssuer === null ? '' : nameKey(parentIssuer)
  return cited => {
    if (series !== null && withoutNumber(cited.symbol) === series) return true
    const ours = code !== null && code.length > 1 && officeIn(cited.symbol) === code
    if (ours) return !isForeign(cited.symbol)
    return code === null && cited.issuer !== null && isNamed(nameKey(cited.issuer), name, above)
  }
}

/** A công văn of the State begins with its office: `TTr` of `/TTr-NV4` is the inspectorate, and no submission. */
function officeFirst(series: string): string | null {
  const first = /^\/([^-/]+)-/.exec(series)?.[1]
  return first !== undefined && typeOfCode(first) !== undefined && first !== 'CV' ? first : officeIn(series)
}

function officeIn(symbol: string): string | null {
  return issuerCode(symbol, code => typeOfCode(code) !== undefined)
}

function withoutNumber(symbol: string): string {
  return symbol.replace(/^\d+[a-zđ]?/, '')
}

/** `UBND` stands in the symbols of every level, and what an office decides is no letter that it could press for. */
function isForeign(symbol: string): boolean {
  return /(?:UBND|HĐND|TW|(?:^|[-/])ĐU)$|(?:QĐ|NQ|NĐ|TT|CT|QC|QyĐ|QĐi)[-/]/.test(symbol)
}

/** `Ban Tuyên giáo`, or `Ban Tuyên giáo Tỉnh ủy`, of `BAN TUYÊN GIÁO` under `TỈNH ỦY HƯNG YÊN`; that of the centre is another. */
function isNamed(cited: string, name: string, above: string): boolean {
  if (name === '' || !cited.startsWith(name)) return false
  const rest = cited.slice(name.length).trim()
  return rest === '' || (rest.length > 3 && above.startsWith(rest))
}

function nameKey(name: string): string {
  return unaccented(name)
    .replace(/\s+/g, ' ')
    .replace(/\buy ban nhan dan\b/g, 'ubnd')
    .trim()
}
