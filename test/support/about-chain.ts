import { chainOf } from '../../src/domain/chain.ts'
import type { Day } from '../../src/domain/day.ts'
import { findDispatch } from '../../src/domain/finding.ts'
import type { Register } from '../../src/domain/register.ts'

/** What a command that shows a chain asks of a register: which letter is meant, and all that hangs together with it. */
export function aboutChain(text: string, asOf: Day, register: Register): unknown {
  const found = findDispatch(text, register)
  if (found.kind === 'several') return found.items.map(({ id }) => id)
  if (found.kind === 'none') return null
  const links = [register.linksFrom, register.linksTo].map(linksOf => linksOf.get(found.item.id))
  const chains = (['both', 'up', 'down'] as const).flatMap(direction =>
    [null, 1].flatMap(depth => [null, asOf].map(day => chainOf(found.item, { direction, depth, asOf: day }, register))),
  )
  return JSON.stringify([found.exactly, found.item, links, chains])
}
