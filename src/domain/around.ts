import { numbering } from './numbering.ts'
import type { Dispatch } from './records.ts'
import { beginsSymbol, foldedSymbol, symbolReadings } from './symbol.ts'

/** Which symbols letters bear and cite, in columns: a hundred thousand are gone through without an object for each. */
export interface Citations {
  /** Each once. */
  readonly symbols: readonly string[]
  /** A line a letter, in their order: its symbol, by its place among the symbols. */
  readonly borne: Uint32Array
  /** A line a citation: the letter that cites, which symbol, and 1 where it reminds of that. */
  readonly by: Uint32Array
  readonly cited: Uint32Array
  readonly reminds: Uint32Array
  /** The letters that press several separately. */
  readonly separate: readonly number[]
}

export function citationsOf(letters: readonly Dispatch[]): Citations {
  const symbols = numbering()
  const all = letters.flatMap(({ references }, by) => references.map(cited => ({ by, ...cited })))
  return {
    borne: Uint32Array.from(letters, ({ symbol }) => symbols.numberOf(symbol)),
    by: Uint32Array.from(all, ({ by }) => by),
    cited: Uint32Array.from(all, ({ symbol }) => symbols.numberOf(symbol)),
    reminds: Uint32Array.from(all, ({ relation }) => Number(relation === 'reminds')),
    separate: letters.flatMap(({ separately }, number) => (separately ? [number] : [])),
    symbols: symbols.all(),
  }
}

/** How far what hangs together is followed: by `reminds` alone, or by whatever cites or is cited. */
export type Joined = 'line' | 'chain'

/**
 * The letters, by number, that whatever is called so hangs together with: its line, by `reminds` in either direction, or
 * its chain, by all references; what cites a letter of it, and what bears or cites the same symbol, since which letter is
 * meant is found out among them. An answer to a letter rests on no other than those around its line.
 */
export function numbersAround(text: string, joined: Joined, citations: Citations): readonly number[] {
  const { borne, by, cited } = citations
  const line = symbolsJoined(symbolsCalled(text, citations), joined, citations)
  const near = new Set<number>()
  for (const [number, symbol] of borne.entries()) if (line[symbol]) near.add(number)
  for (const [place, symbol] of cited.entries()) if (line[symbol]) near.add(by[place] ?? 0)
  return [...near].sort((one, other) => one - other)
}

/** Marks all symbols that a person's words for a letter may mean, held or only cited. */
function symbolsCalled(text: string, { symbols }: Citations): Uint8Array {
  const [typed = ''] = text.split('@')
  const readings = symbolReadings(typed).map(foldedSymbol).map(readingOf)
  return Uint8Array.from(symbols, symbol => Number(readings.some(mayBe => mayBe(symbol))))
}

/** No folding makes a digit, or takes one away but a leading zero: most symbols need not be folded to be passed over. */
function readingOf(reading: string): (symbol: string) => boolean {
  const [digits = ''] = /^\d*/.exec(reading) ?? []
  return symbol => symbol.includes(digits) && beginsSymbol(reading, foldedSymbol(symbol))
}

/** A letter that presses several separately leads from none of them to another, but is itself about all. */
function symbolsJoined(
  called: Uint8Array,
  joined: Joined,
  { borne, by, cited, reminds, separate }: Citations,
): Uint8Array {
  const apart = new Set(separate.filter(number => !called[borne[number] ?? 0]))
  const isJoint = (place: number) => joined === 'chain' || (reminds[place] === 1 && !apart.has(by[place] ?? 0))
  const joints = by.map((_, place) => place).filter(isJoint)
  const line = called.slice()
  // To and fro until nothing is added: letters lie by date, so that a line is mostly gone along in one go.
  for (let isGrown = true; isGrown; joints.reverse()) {
    isGrown = false
    for (const place of joints) {
      const [one, other] = [borne[by[place] ?? 0] ?? 0, cited[place] ?? 0]
      if (line[one] === line[other]) continue
      line[one] = line[other] = 1
      isGrown = true
    }
  }
  return line
}
