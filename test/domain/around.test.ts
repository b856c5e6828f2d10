import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { lettersAround } from '../support/letters-around.ts'
import { buildRegister, registerLater } from '../../src/domain/register.ts'
import { foldedSymbol } from '../../src/domain/symbol.ts'
import { aboutChain } from '../support/about-chain.ts'
import { aboutLetter } from '../support/about-letter.ts'
import { anyAsOf, anyRecords } from '../support/random-register.ts'

test.each([
  { joined: 'line', about: aboutLetter },
  { joined: 'chain', about: aboutChain },
] as const)('the letters around the $joined of one tell of it what all letters tell', ({ joined, about }) => {
  fc.assert(
    fc.property(anyRecords, anyAsOf, (records, asOf) => {
      const { register } = buildRegister(records)
      for (const { id, symbol, date } of register.dispatches) {
        const [number = ''] = symbol.split('-')
        for (const text of [id, symbol, foldedSymbol(symbol), `${number}@${date.slice(0, 4)}`, number]) {
          const dispatches = lettersAround(text, records.dispatches, joined)
          expect(about(text, asOf, registerLater({ ...records, dispatches }))).toEqual(about(text, asOf, register))
        }
      }
    }),
    { numRuns: 300, seed: 1469 },
  )
})

test('the letters around one are no more than its line and what touches it', () => {
  fc.assert(
    fc.property(anyRecords, records => {
      const [first] = records.dispatches
      if (!first) return
      const strangers = Array.from({ length: 20 }, (_, at) => ({
        ...first,
        id: `x${at}`,
        symbol: `${9_000_000 + at}-XX/Z`,
        references: [],
      }))
      const around = lettersAround(first.symbol, [...records.dispatches, ...strangers])
      expect(around).toEqual(lettersAround(first.symbol, records.dispatches))
      expect(around).toContain(first)
    }),
  )
})
