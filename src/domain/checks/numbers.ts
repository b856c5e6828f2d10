import { fieldOf, warning } from '../diagnostic.ts'
import { grouped } from '../grouped.ts'
import type { Dispatch } from '../records.ts'
import type { Register } from '../register.ts'
import { numberIn, seriesOf } from '../series.ts'
import type { Check } from './check.ts'

interface Numbered {
  readonly letter: Dispatch
  readonly whole: string
  readonly count: number
}

/** What each office issued in one series, by number. What is only cited may be cited wrongly, and is not held against it. */
function* seriesIn({ dispatches, office }: Register): Iterable<readonly Numbered[]> {
  const issued = dispatches.filter(({ issuer, at }) => issuer !== null && at.path.length === 0)
  for (const same of grouped(issued, one => `${one.issuer} ${seriesOf(one, office)}`).values()) {
    yield same
      .flatMap(letter => {
        const number = numberIn(letter.symbol)
        return number === null ? [] : [{ letter, ...number }]
      })
      .sort((one, other) => one.count - other.count || (one.letter.date < other.letter.date ? -1 : 1))
  }
}

const numbersAreGivenOnce: Check = function* (register) {
  for (const series of seriesIn(register)) {
    for (const [first, ...others] of grouped(series, ({ whole }) => whole).values()) {
      for (const { letter } of others) {
        if (first)
          yield warning('number-repeated', fieldOf(letter, 'symbol'), { symbol: letter.symbol, other: first.letter })
      }
    }
  }
}

/** Each number is held against the one before it, so that one wrong day is told once. */
const numbersGrowWithTime: Check = function* (register) {
  for (const series of seriesIn(register)) {
    for (const [index, { letter, count }] of series.entries()) {
      const before = series[index - 1]
      if (!before || before.count === count || before.letter.date <= letter.date) continue
      const { symbol, date } = letter
      yield warning('number-out-of-order', fieldOf(letter, 'date'), { symbol, date, other: before.letter })
    }
  }
}

export const numberChecks: readonly Check[] = [numbersAreGivenOnce, numbersGrowWithTime]
