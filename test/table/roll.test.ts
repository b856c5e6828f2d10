import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { oldestFirst, onSide, type Side } from '../../src/domain/asked-about.ts'
import type { Day } from '../../src/domain/day.ts'
import { obligationsOn, type Obligation } from '../../src/domain/obligations.ts'
import type { Records } from '../../src/domain/records.ts'
import { buildRegister, registerLater } from '../../src/domain/register.ts'
import { rollOn, type Roll } from '../../src/domain/roll.ts'
import { holdsOn, standingOf } from '../../src/domain/standing.ts'
import { summaryOf } from '../../src/domain/summary.ts'
import { say as english } from '../../src/i18n/en/say.ts'
import { say as vietnamese } from '../../src/i18n/vi/say.ts'
import type { Grid } from '../../src/table/table.ts'
import { obligationScreen } from '../../src/table/views/obligations.ts'
import { rollScreen } from '../../src/table/views/roll.ts'
import { plus } from '../support/oracle.ts'
import { anyAsOf, anyRecords } from '../support/random-register.ts'

/** What all cells say, under their keys. */
function told({ columns, count, cellAt }: Grid) {
  return Array.from({ length: count }, (_, row) => {
    return Object.fromEntries(columns.map(({ key }, column) => [key, cellAt(row, column)]))
  })
}

/** Cells of one column that have the same figure say the same. */
function codesAgree({ columns, count, cellAt, codeAt }: Grid): boolean {
  return columns.every(({ kind }, column) => {
    const said = new Map<number, unknown>()
    return Array.from({ length: count }, (_, row) => row).every(row => {
      const [code, cell] = [codeAt?.(row, column) ?? -1, cellAt(row, column)]
      const isAlike = kind === 'number' || !said.has(code) || said.get(code) === cell
      said.set(code, cell)
      return isAlike
    })
  })
}

/** A roll of the index, and the obligations as they are worked out, on each day on which the index holds. */
function onEachDay(records: Records, asOf: Day, look: (roll: Roll, obligations: readonly Obligation[]) => void): void {
  const { register } = buildRegister(records)
  const standing = standingOf(obligationsOn(asOf, register), asOf, records)
  if (!standing) return
  for (let step = -30; step <= 30; step += 5) {
    const day = plus(asOf, step)
    if (!holdsOn(day, standing)) continue
    const roll = rollOn({ asOf: day, standing, records, register: registerLater(records) })
    look(roll, obligationsOn(day, register))
  }
}

const looked = { numRuns: 150, seed: 1469 }

test('a roll shows what the obligations show, narrowed and in order', () => {
  fc.assert(
    fc.property(anyRecords, anyAsOf, fc.constantFrom<Side>('owed', 'incoming', 'all'), (records, asOf, side) => {
      onEachDay(records, asOf, (roll, obligations) => {
        const { register } = buildRegister(records)
        const listed = oldestFirst(onSide(side, obligations, register))
        const narrowed = roll.onSide(side).oldestFirst()
        const listing = { asOf: roll.ground.asOf, summary: summaryOf(listed), obligations: listed }
        expect(narrowed.summary()).toEqual(listing.summary)
        for (const say of [vietnamese, english]) {
          const grid = rollScreen(narrowed, say)
          const expected = obligationScreen(listing, register, say)
          expect(grid.columns.map(({ key, title, kind }) => ({ key, title, kind }))).toEqual(
            expected.columns.map(({ key, title, kind }) => ({ key, title, kind })),
          )
          expect(told(grid)).toEqual(told(expected))
          expect(codesAgree(grid)).toBe(true)
        }
      })
    }),
    looked,
  )
})

test('how many rest on a supposition, or wait to be confirmed, is counted alike', () => {
  fc.assert(
    fc.property(anyRecords, anyAsOf, (records, asOf) => {
      onEachDay(records, asOf, (roll, obligations) => {
        expect(roll.countWhere(({ dueAssumed }) => dueAssumed)).toBe(
          obligations.filter(({ dueAssumed }) => dueAssumed).length,
        )
        expect(roll.countWhere(({ awaitsConfirmation }) => awaitsConfirmation)).toBe(
          obligations.filter(({ awaitsConfirmation }) => awaitsConfirmation).length,
        )
      })
    }),
    looked,
  )
})
