import { expect, test } from 'vitest'
import { incomingIn, outgoingIn } from '../../src/domain/letter-books.ts'
import { day } from '../support/day.ts'
import { register } from '../support/register.ts'

const year = register`
  own: btg
  ---
  symbol: 10-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  recipients: [{ unit: u }, { unit: v }]
  responses:
    - { unit: u, date: 2024-12-31, received: 2025-01-02, symbol: 45-BC/U }
    - { unit: v, date: 2024-07-20, received: 2024-07-22, symbol: 7-BC/V, outcome: partial }
    - { unit: v, date: 2024-07-25 }
    - { unit: v, date: 2024-07-26, symbol: 9-CV/BTG, outcome: invalid }
  ---
  symbol: 9-CV/BTG
  date: 2024-07-01
  issuer: btg
  recipients: [{ unit: u }]
  ---
  symbol: 11-CV/BTG
  date: 2025-01-03
  issuer: btg
  recipients: [{ unit: u }]
  ---
  symbol: 33-CV/TW
  date: 2024-06-28
  issuer: tw
  recipients: [{ unit: btg }]
  receipts: [{ unit: btg, date: 2024-07-02 }]
  ---
  symbol: 7-BC/V
  date: 2024-07-20
  issuer: v
  answer: none
  recipients: [{ unit: btg }]
  references: [{ replies: 10-CV/BTG, date: 2024-07-01 }]
  ---
  symbol: 5-CV/TW
  date: 2024-05-05
  issuer: tw
  held: false`

const end = day('2025-12-31')

test('what the office sent in a year stands in the order of days, and of numbers within a day', () => {
  expect(outgoingIn(2024, end, year).map(({ symbol }) => symbol)).toEqual(['9-CV/BTG', '10-CV/BTG'])
})

test('what came in belongs to the year in which it came; what is only cited did not come', () => {
  const told = (which: number) => incomingIn(which, end, year).map(({ symbol, arrived }) => [symbol, arrived])
  expect(told(2024)).toEqual([
    ['33-CV/TW', '2024-07-02'],
    ['7-BC/V', null],
  ])
  expect(told(2025)).toEqual([['45-BC/U', '2025-01-02']])
})

test('an answer that is on record as a letter, too, stands once', () => {
  expect(incomingIn(2024, end, year).filter(({ symbol }) => symbol === '7-BC/V')).toMatchObject([
    { dispatch: { id: '7-BC/V@2024-07-20@v' } },
  ])
})

test('a book as of a day holds what was known then', () => {
  expect(incomingIn(2024, day('2024-07-10'), year).map(({ symbol }) => symbol)).toEqual(['33-CV/TW'])
  expect(outgoingIn(2024, day('2024-06-30'), year)).toEqual([])
})
