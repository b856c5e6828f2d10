import type { Citation } from './citations.ts'
import type { LetterDraft } from './letter-draft.ts'
import { typeOfCode } from './letter-types.ts'
import { issuerCode } from './symbols.ts'
import { unaccented } from './unaccented.ts'

/** What a letter says of its own writer. */
export interface Writer extends Pick<LetterDraft, 'issuer' | 'parentIssuer'> {
  /** The symbol without its number: known of drafts too. */
  readonly series: string | null
}

/** Tells whether a cited letter is one of the writer's own: by the office's code in its symbol, or by its name. */
export function ownLetters({ series, issuer, parentIssuer }: Writer): (cited: Citation) => boolean {
  const code = series === null ? null : officeIn(series)
  const name = issuer === null ? '' : nameKey(issuer)
  const above = parentIssuer === null ? '' : nameKey(parentIssuer)
  return cited => {
    const ours = code !== null && code.length > 1 && officeIn(cited.symbol) === code
    if (ours) return !isForeign(cited.symbol, series)
    return code === null && cited.issuer !== null && isNamed(nameKey(cited.issuer), name, above)
  }
}

function officeIn(symbol: string): string | null {
  return issuerCode(symbol, code => typeOfCode(code) !== undefined)
}

/** `UBND` stands in the symbols of every level: another kind of letter named as someone else's is not our own. */
function isForeign(symbol: string, series: string | null): boolean {
  return (
    /UBND|HĐND|TW$|ĐU$|(?:QĐ|NQ|NĐ|TT|CT|QC|QyĐ|QĐi)[-/]/.test(symbol) &&
    series !== null &&
    symbol.replace(/^\d+/, '') !== series
  )
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
