import { expect, test } from 'vitest'
import { obligationsOn, states } from '../../src/domain/obligations.ts'
import { countOf, summaryOf } from '../../src/domain/summary.ts'
import { day } from '../support/day.ts'
import { register } from '../support/register.ts'

const seven = register`
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  answer: expected
  recipients:
    - { unit: u1, due: 2024-07-31 }
    - { unit: u2, due: 2024-07-31 }
    - { unit: u3, due: 2024-07-31 }
    - { unit: u4, due: 2024-08-05 }
    - { unit: u5, due: 2024-07-31 }
    - { unit: u6, due: 2024-08-31 }
    - { unit: u7 }
    - { unit: u8 }
  responses:
    - { unit: u1, date: 2024-07-31 }
    - { unit: u2, date: 2024-08-01 }
  exemptions: [{ unit: u3, date: 2024-07-20 }]`

test('the seven states each count their own, and add up to the recipients', () => {
  const summary = summaryOf(obligationsOn(day('2024-08-05'), seven))
  expect(summary).toEqual({
    recipients: 8,
    answered: 1,
    late: 1,
    exempt: 1,
    dueToday: 1,
    overdue: 1,
    pending: 1,
    noDeadline: 2,
  })
  expect(states.reduce((sum, state) => sum + countOf(state, summary), 0)).toBe(summary.recipients)
})

test('a unit with two duties counts twice', () => {
  const duties = register`
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  duties: [{ id: ke-hoach }, { id: bao-cao }]
  recipients: [{ unit: u }]
  responses: [{ unit: u, date: 2024-07-10, duty: ke-hoach }]`
  expect(summaryOf(obligationsOn(day('2024-08-05'), duties))).toMatchObject({ recipients: 2, answered: 1, overdue: 1 })
})

test('of nothing is nothing', () => {
  expect(Object.values(summaryOf([]))).toEqual(Array(8).fill(0))
})
