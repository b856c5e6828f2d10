import type { Day } from '../../domain/day.ts'
import { aliveOn } from '../../domain/directory.ts'
import type { Unit } from '../../domain/records.ts'
import type { Register } from '../../domain/register.ts'
import { segments } from '../../domain/symbol.ts'
import { foldedKey, foldedWords } from '../../domain/vietnamese.ts'
import type { KnownNames, Match } from './known-names.ts'

interface Letterhead {
  readonly issuer: string | null
  readonly parentIssuer: string | null
  readonly symbol: string | null
}

/**
 * Who issued a letter, by its letterhead: the office's own, the two lines read together, the lower line where it names one
 * unit only, and last the code in the symbol.
 */
export function issuerOf(head: Letterhead, day: Day, names: KnownNames, register: Register): Match {
  const { issuer, parentIssuer } = head
  if (issuer !== null) {
    if (isOwn(head, register)) return { kind: 'known', known: { kind: 'unit', id: register.office.own }, how: 'exact' }
    const together = parentIssuer === null ? null : names.find(`${issuer} ${parentIssuer}`)
    for (const match of [together, names.find(issuer)]) {
      if (match?.kind === 'known' && match.known.kind === 'unit' && isBelow(match.known.id, head, register))
        return match
    }
    const worded = [...register.units.values()].filter(unit => isWordedAs(unit, issuer, parentIssuer))
    const match = amongUnits(worded, day, 'folded')
    if (match) return match
  }
  const byCode = amongUnits(bearersOf(head.symbol, register), day, 'code')
  return byCode ?? (issuer === null ? { kind: 'unknown', near: [] } : names.find(issuer))
}

function isOwn({ issuer, parentIssuer }: Letterhead, { office: { letterhead, own } }: Register): boolean {
  const same = (one: string | null, other: string | null) => foldedKey(one ?? '') === foldedKey(other ?? '')
  return own !== '' && !!letterhead && same(issuer, letterhead.issuer) && same(parentIssuer, letterhead.superior)
}

/** A short name alone could be of any province: the line above must not name another parent. */
function isBelow(id: string, { issuer, parentIssuer }: Letterhead, { units }: Register): boolean {
  const unit = units.get(id)
  if (!unit || parentIssuer === null || unit.parent === null) return true
  const parent = foldedWords(units.get(unit.parent)?.name ?? '')
  const named = new Set([...foldedWords(parentIssuer), ...foldedWords(issuer ?? '')])
  const told = foldedWords(parentIssuer).every(word => parent.includes(word) || foldedWords(unit.name).includes(word))
  return told || parent.every(word => named.has(word))
}

/** `Ban Chỉ đạo … Trung ương`, of whose letterhead the lower line ends before `Trung ương` and the upper ends in it. */
function isWordedAs({ name }: Unit, issuer: string, parentIssuer: string | null): boolean {
  const [whole, begun] = [foldedKey(name), foldedKey(issuer)]
  if (!whole.startsWith(`${begun} `) || parentIssuer === null) return false
  const above = foldedWords(parentIssuer)
  return foldedWords(whole.slice(begun.length)).every(word => above.includes(word))
}

/** The units whose code ends the symbol: `BTGTU` of `1469-CV/BTGTU`, `UBND` of `12/UBND-VX`. */
function bearersOf(symbol: string | null, { units }: Register): readonly Unit[] {
  if (symbol === null) return []
  const parts = segments(symbol).slice(1)
  const last = parts.at(-1)
  const byLast = [...units.values()].filter(({ codes }) => last !== undefined && codes.includes(last))
  return byLast.length > 0
    ? byLast
    : [...units.values()].filter(({ codes }) => codes.some(code => parts.includes(code)))
}

function amongUnits(units: readonly Unit[], day: Day, how: 'folded' | 'code'): Match | undefined {
  const alive = units.filter(unit => aliveOn(unit, day))
  const likely = alive.length > 0 ? alive : units
  const [only] = likely
  if (only === undefined) return undefined
  if (likely.length === 1) return { kind: 'known', known: { kind: 'unit', id: only.id }, how }
  return { kind: 'several', candidates: likely.map(({ id }) => ({ kind: 'unit', id })) }
}
