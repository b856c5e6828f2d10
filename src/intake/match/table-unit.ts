import { findUnit } from '../../domain/finding.ts'
import type { Register } from '../../domain/register.ts'
import { foldedKey } from '../../domain/vietnamese.ts'
import type { How, KnownNames } from './known-names.ts'

export type UnitNamed =
  | { readonly kind: 'one'; readonly id: string; readonly how: How }
  | { readonly kind: 'several' | 'none'; readonly near: readonly string[] }

/** The unit that a cell of a table means: by id, by a name it bears or bore, by a code. What is only begun is a suggestion. */
export function unitNamed(text: string, asked: readonly string[], names: KnownNames, register: Register): UnitNamed {
  const { units, groups } = register
  if (units.has(text) || groups.has(text)) return { kind: 'one', id: text, how: 'exact' }
  const match = names.find(text)
  if (match.kind === 'known') return { kind: 'one', id: match.known.id, how: match.how }
  const key = foldedKey(text)
  const bearers = [...units.values()].filter(({ codes }) => codes.some(code => foldedKey(code) === key))
  const candidates = match.kind === 'several' ? match.candidates.map(({ id }) => id) : bearers.map(({ id }) => id)
  const likely = candidates.filter(id => asked.includes(id))
  const [only] = candidates.length === 1 ? candidates : likely
  if (only !== undefined && (candidates.length === 1 || likely.length === 1))
    return { kind: 'one', id: only, how: match.kind === 'several' ? 'exact' : 'code' }
  if (candidates.length > 1) return { kind: 'several', near: candidates }
  const begun = findUnit(text, asked, register)
  const near = begun.kind === 'one' ? [begun.item] : begun.kind === 'several' ? begun.items : begun.near
  return { kind: 'none', near: near.length > 0 ? near : match.kind === 'unknown' ? match.near.map(({ id }) => id) : [] }
}
