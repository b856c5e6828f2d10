import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { balanceOf, changesBetween, obligationKey } from '../../src/domain/changes.ts'
import type { Day } from '../../src/domain/day.ts'
import { obligationsOn, type State } from '../../src/domain/obligations.ts'
import { buildRegister, type Register } from '../../src/domain/register.ts'
import { day } from '../support/day.ts'
import { anyAsOf, anyRecords } from '../support/random-register.ts'
import { register } from '../support/register.ts'

const asked = register`
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  recipients: [{ unit: u }, { unit: v }, { unit: w }, { unit: x }, { unit: y }]
  responses:
    - { unit: u, date: 2024-07-30 }
    - { unit: v, date: 2024-08-02 }
    - { unit: y, date: 2024-07-20 }
    - { unit: y, date: 2024-08-01, outcome: invalid }
  extensions: [{ unit: w, to: 2024-08-10, date: 2024-07-31 }]
  exemptions: [{ unit: x, date: 2024-08-01 }]`

function between(from: string, to: string, register: Register) {
  const [earlier, later] = [obligationsOn(day(from), register), obligationsOn(day(to), register)]
  return changesBetween(day(from), earlier, later)
}

const told = (from: string, to: string) =>
  between(from, to, asked).map(({ obligation, before, after, kinds }) => [
    obligation.unit,
    before,
    after,
    kinds.join(' '),
  ])

test('a week tells who answered, who was given time, who was exempted, and whose answer was found wanting', () => {
  expect(told('2024-07-29', '2024-08-05')).toEqual([
    ['u', 'pending', 'answered', 'answered'],
    ['v', 'pending', 'late', 'answered'],
    ['w', 'pending', 'pending', 'extended'],
    ['x', 'pending', 'exempt', 'exempted'],
    ['y', 'answered', 'overdue', 'overdue reopened'],
  ])
})

test('who was overdue and has answered since is no longer told as overdue', () => {
  expect(told('2024-08-01', '2024-08-05')).toEqual([['v', 'overdue', 'late', 'answered']])
})

test('of a letter sent in between, each obligation is new', () => {
  expect(told('2024-06-30', '2024-07-10').map(([, before, , kind]) => [before, kind])).toEqual(
    Array.from({ length: 5 }, () => [null, 'asked']),
  )
})

test('an extension is told in the stretch in which it was granted, and not again', () => {
  expect(between('2024-07-30', '2024-07-31', asked).find(({ obligation: { unit } }) => unit === 'w')).toMatchObject({
    extensions: [{ to: '2024-08-10' }],
    dueBefore: '2024-07-31',
  })
  expect(told('2024-07-31', '2024-08-01').map(([unit]) => unit)).not.toContain('w')
})

test('a day against itself tells nothing', () => {
  expect(told('2024-08-01', '2024-08-01')).toEqual([])
})

test('two letters that a later one joins are counted once from then on', () => {
  const joined = register`
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  recipients: [{ unit: u }]
  ---
  symbol: 2-CV/BTG
  date: 2024-07-02
  issuer: btg
  due: 2024-07-31
  recipients: [{ unit: u }]
  ---
  symbol: 3-CV/BTG
  date: 2024-07-10
  issuer: btg
  references: [{ reminds: 1-CV/BTG, date: 2024-07-01 }, { reminds: 2-CV/BTG, date: 2024-07-02 }]
  recipients: [{ unit: u }]`
  expect(between('2024-07-09', '2024-07-10', joined)).toMatchObject([
    { before: 'pending', after: null, kinds: ['merged'] },
  ])
})

const threeDays = fc.tuple(anyAsOf, anyAsOf, anyAsOf).map(days => [...days].sort() as [Day, Day, Day])
const seeded = { numRuns: 200, seed: 1469 }

test('the counts add up in every state: before + came − left = after', () => {
  fc.assert(
    fc.property(anyRecords, threeDays, (records, [from, , to]) => {
      const { register } = buildRegister(records)
      const [earlier, later] = [obligationsOn(from, register), obligationsOn(to, register)]
      const balance = balanceOf(earlier, later, changesBetween(from, earlier, later))
      for (const { before, came, left, after } of balance) expect(before + came - left).toBe(after)
      expect(balance.reduce((sum, { after }) => sum + after, 0)).toBe(later.length)
    }),
    seeded,
  )
})

test('what changed from A to B, and then from B to C, is what changed from A to C', () => {
  fc.assert(
    fc.property(anyRecords, threeDays, (records, [a, b, c]) => {
      const { register } = buildRegister(records)
      const moves = (from: Day, to: Day) => {
        const changes = changesBetween(from, obligationsOn(from, register), obligationsOn(to, register))
        return new Map(changes.map(({ obligation, before, after }) => [obligationKey(obligation), { before, after }]))
      }
      const [first, second, whole] = [moves(a, b), moves(b, c), moves(a, c)]
      const composed = new Map<string, { before: State | null; after: State | null }>()
      for (const key of new Set([...first.keys(), ...second.keys(), ...whole.keys()])) {
        const [one, other] = [first.get(key), second.get(key)]
        expect(one && other ? one.after : null).toBe(one && other ? other.before : null)
        const step = { before: (one ?? other)?.before ?? null, after: (other ?? one)?.after ?? null }
        if (step.before !== step.after) composed.set(key, step)
      }
      expect(composed).toEqual(new Map([...whole].filter(([, { before, after }]) => before !== after)))
    }),
    seeded,
  )
})
