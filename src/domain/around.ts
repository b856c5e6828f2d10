import { grouped } from './grouped.ts'
import type { Dispatch } from './records.ts'
import { beginsSymbol, foldedSymbol, symbolReadings } from './symbol.ts'

/**
 * The letters that whatever is called so hangs together with: its line, by `reminds` in either direction, what cites a
 * letter of the line, and what bears or cites the same symbol, since which letter is meant is found out among them. An
 * answer to a letter rests on no other.
 */
export function lettersAround(text: string, letters: readonly Dispatch[]): readonly Dispatch[] {
  const line = symbolsInLine(symbolsCalled(text, letters), letters)
  return letters.filter(
    ({ symbol, references }) => line.has(symbol) || references.some(cited => line.has(cited.symbol)),
  )
}

/** All symbols that a person's words for a letter may mean, held or only cited. */
function symbolsCalled(text: string, letters: readonly Dispatch[]): ReadonlySet<string> {
  const [typed = ''] = text.split('@')
  const readings = symbolReadings(typed).map(foldedSymbol).map(readingOf)
  const seen = new Set<string>()
  for (const { symbol, references } of letters) {
    seen.add(symbol)
    for (const cited of references) seen.add(cited.symbol)
  }
  return new Set([...seen].filter(symbol => readings.some(mayBe => mayBe(symbol))))
}

/** No folding makes a digit, or takes one away but a leading zero: most symbols need not be folded to be passed over. */
function readingOf(reading: string): (symbol: string) => boolean {
  const [digits = ''] = /^\d*/.exec(reading) ?? []
  return symbol => symbol.includes(digits) && beginsSymbol(reading, foldedSymbol(symbol))
}

/** A letter that presses several separately leads from none of them to another, but is itself about all. */
function symbolsInLine(called: ReadonlySet<string>, letters: readonly Dispatch[]): ReadonlySet<string> {
  const joints = letters.flatMap(({ symbol, references, separately }) => {
    if (separately && !called.has(symbol)) return []
    return references.flatMap(cited => (cited.relation === 'reminds' ? [[symbol, cited.symbol] as const] : []))
  })
  const ends = grouped([...joints, ...joints.map(([by, to]) => [to, by] as const)], ([from]) => from)
  const line = new Set(called)
  // What is added while it goes round is gone round to as well.
  for (const symbol of line) for (const [, end] of ends.get(symbol) ?? []) line.add(end)
  return line
}
