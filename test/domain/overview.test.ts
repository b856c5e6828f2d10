import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { obligationsOn } from '../../src/domain/obligations.ts'
import { overviewOf } from '../../src/domain/overview.ts'
import { buildRegister } from '../../src/domain/register.ts'
import type { Summary } from '../../src/domain/summary.ts'
import { day } from '../support/day.ts'
import { anyAsOf, anyRecords } from '../support/random-register.ts'
import { register } from '../support/register.ts'

const total = (parts: readonly { summary: Summary }[], key: keyof Summary) =>
  parts.reduce((sum, { summary }) => sum + summary[key], 0)

test('subtotals by dispatch and by group add up to the whole in every state, and the answers by day to those answered', () => {
  fc.assert(
    fc.property(anyRecords, anyAsOf, (records, asOf) => {
      const { register } = buildRegister(records)
      const obligations = obligationsOn(asOf, register)
      const { summary, byDispatch, byGroup, progress, overdue, noDeadline } = overviewOf(
        obligations,
        obligations,
        asOf,
        register,
      )
      for (const key of Object.keys(summary) as (keyof Summary)[]) {
        expect([total(byDispatch, key), total(byGroup, key)]).toEqual([summary[key], summary[key]])
      }
      const answered = progress.answers.reduce((sum, { count }) => sum + count, 0)
      expect([answered, overdue.length, noDeadline.length]).toEqual([
        summary.answered + summary.late,
        summary.overdue,
        summary.noDeadline,
      ])
    }),
    { numRuns: 200, seed: 1469 },
  )
})

const two = register`
  own: btg
  ---
  symbol: 1-CV/TW
  date: 2024-07-01
  issuer: tw
  due: 2024-07-31
  recipients: [{ unit: u }, { unit: v }, { unit: w }]
  responses: [{ unit: w, date: 2024-07-10, outcome: acknowledged }]
  ---
  symbol: 2-CV/BTG
  date: 2024-08-01
  issuer: btg
  due: 2024-08-09
  recipients: [{ unit: u }, { unit: v }, { unit: x }]
  responses: [{ unit: v, date: 2024-08-02 }]`
const obligations = obligationsOn(day('2024-08-05'), two)
const overview = overviewOf(obligations, obligations, day('2024-08-05'), two)

test('own dispatches come first', () => {
  expect(overview.byDispatch.map(({ dispatch }) => dispatch.symbol)).toEqual(['2-CV/BTG', '1-CV/TW'])
})

test('silent is who is overdue and never sent anything, to this letter or another', () => {
  expect(overview.silent).toMatchObject([{ unit: 'u', overdue: 1 }])
  const narrowed = obligations.filter(({ dispatch }) => dispatch.symbol === '1-CV/TW')
  expect(overviewOf(narrowed, obligations, day('2024-08-05'), two).silent.map(({ unit }) => unit)).toEqual(['u'])
})

test('what is due within five working days is told, and until when', () => {
  expect(overview.soonUntil).toBe('2024-08-12')
  expect(overview.soon.map(({ unit }) => unit)).toEqual(['u', 'x'])
})
