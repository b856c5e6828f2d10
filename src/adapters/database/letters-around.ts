import type { Joined } from '../../domain/around.ts'
import { findDispatch } from '../../domain/finding.ts'
import type { Dispatch, Records } from '../../domain/records.ts'
import { registerLater } from '../../domain/register.ts'
import type { Asking } from './connection.ts'
import { called } from './postgres-ledger.ts'
import { chainAround, lineAround, recordsAround, sketchesOf, wholeLetters, withLetters, type Mention } from './reach.ts'

/** The records that a letter hangs together with, by a person's words for it; null where none is called so. */
export async function letterAround(
  text: string,
  joined: Joined,
  others: Records,
  asking: Asking,
  office: string,
): Promise<Records | null> {
  const sketches = await sketchesOf(await called(text, asking, office), asking, office)
  const found = findDispatch(text, registerLater(withLetters(others, sketches)))
  if (found.kind === 'none') return null
  if (found.kind === 'several') return withLetters(others, sketches)
  const line = await lineAround(mentioned(found.item), asking, office)
  const { records } = await recordsAround(line, others, asking, office)
  const chain = joined === 'chain' ? await chainAround(found.item, 'both', asking, office) : []
  const inChain = await wholeLetters(chain, asking, office)
  const letters = [...sketches, ...records.dispatches, ...inChain.records.dispatches]
  const near = new Map(letters.map(letter => [letter.at.record, letter]))
  return withLetters(others, [...near.values()])
}

/** A letter that presses several separately is of no line, and about the lines of all. */
function mentioned({ symbol, date, separately, references }: Dispatch): readonly Mention[] {
  const pressed = separately ? references.filter(({ relation }) => relation === 'reminds') : []
  return [{ symbol, date }, ...pressed]
}
