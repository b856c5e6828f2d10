import { foldedKey } from './vietnamese.ts'

/** The candidate a mistyped word was most likely meant as, or null when none is near. Accents and case count little. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const typed = foldedKey(word)
  let best: string | null = null
  let least = Math.max(1, Math.floor(typed.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(typed, foldedKey(candidate), least)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** How many letters must be put in, taken out, changed or swapped with their neighbour; `limit` when not fewer. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) return limit
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1]
      let cost = Math.min(
        (last[column] ?? limit) + 1,
        (current[column - 1] ?? limit) + 1,
        (last[column - 1] ?? limit) + (same ? 0 : 1),
      )
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? limit) + 1)
      current.push(cost)
    }
    if (Math.min(...current) >= limit) return limit
    beforeLast = last
    last = current
  }
  return last[other.length] ?? limit
}
