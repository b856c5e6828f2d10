import type { Asking } from './connection.ts'

/**
 * What is worked out of several letters must not be written by two at once, each without what the other just wrote. Who
 * changes letters holds the office together with others, and the lines it works out; who works out all holds it alone.
 */
export async function holdOffice(asking: Asking, office: string, alone: boolean): Promise<void> {
  const lock = alone ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'
  await asking.query(`SELECT ${lock}(hashtext($1), 0)`, [office])
}

/** By their symbols, in so few shares that a line of any length can be held; two that share one only wait. */
const shares = 64

/** Holds what is not held yet, in one order; false where there was nothing to hold. */
export async function holdSymbols(
  symbols: readonly string[],
  held: Set<number>,
  asking: Asking,
  office: string,
): Promise<boolean> {
  const fresh = [...new Set(symbols.map(shareOf))].filter(share => !held.has(share)).sort((one, other) => one - other)
  if (fresh.length === 0) return false
  const words = 'SELECT pg_advisory_xact_lock(hashtext($1), share) FROM unnest($2::int[]) AS share'
  await asking.query(words, [office, fresh])
  for (const share of fresh) held.add(share)
  return true
}

function shareOf(symbol: string): number {
  let sum = 0
  for (let at = 0; at < symbol.length; at += 1) sum = (sum * 31 + symbol.charCodeAt(at)) % 1_000_003
  return 1 + (sum % shares)
}
