import { describe, expect, test } from 'vitest'
import { planByUnit } from '../../src/domain/follow-up-by-unit.ts'
import { obligationsOn } from '../../src/domain/obligations.ts'
import { day } from '../support/day.ts'
import { owedOn } from '../support/owed.ts'
import { register } from '../support/register.ts'

const calls = `
  own: btg
  ---
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-20
  recipients: [{ unit: u }, { unit: v }]
  ---
  symbol: 2-CV/BTG
  date: 2024-07-05
  issuer: btg
  duties: [{ id: bao-cao, due: 2024-07-25 }, { id: ke-hoach, due: 2024-08-30 }]
  recipients: [{ unit: v }, { unit: u }]`

const pressing = (rest: string) => `
  symbol: 3-CV/BTG
  date: 2024-08-01
  issuer: btg
  due: 2024-08-09
  references: [{ reminds: 1-CV/BTG, date: 2024-07-01 }, { reminds: 2-CV/BTG, date: 2024-07-05 }]
  recipients: [{ unit: u }]
${rest}`

const terms = {
  asOf: day('2024-08-05'),
  scope: 'overdue',
  due: null,
  rung: null,
  template: null,
  encloses: null,
  implements: null,
} as const

describe('letters by unit', () => {
  test('go to each body once, about all that it owes, by the date of the call', () => {
    const all = register`${calls}`
    const { letters } = planByUnit(terms, obligationsOn(terms.asOf, all), all)
    const told = letters.map(({ addressees, obligations, references }) => ({
      to: addressees.map(({ unit }) => unit).join(),
      about: obligations.map(({ dispatch, duty }) => `${dispatch.symbol} ${duty?.id ?? ''}`.trim()),
      references: references.map(({ relation, symbol }) => `${relation} ${symbol}`),
    }))
    const about = ['1-CV/BTG', '2-CV/BTG bao-cao']
    const references = ['reminds 1-CV/BTG', 'reminds 2-CV/BTG']
    expect(told).toEqual([
      { to: 'u', about, references },
      { to: 'v', about, references },
    ])
  })

  test('leave out whoever was just pressed about all of it, and what was just pressed of the rest', () => {
    const all = register`${calls}
  ---
${pressing('  separately: true')}`
    const { letters, keptOut } = planByUnit(terms, obligationsOn(terms.asOf, all), all)
    expect(letters.map(({ addressees }) => addressees[0]?.unit)).toEqual(['v'])
    expect(keptOut.map(({ obligation, reason }) => `${obligation.dispatch.symbol} ${reason}`)).toEqual([
      '1-CV/BTG just-pressed',
      '2-CV/BTG just-pressed',
    ])
  })

  test('a second one tells of the first', () => {
    const all = register`${calls}
  ---
${pressing('  separately: true')}`
    const later = { ...terms, asOf: day('2024-08-20') }
    const [letter] = planByUnit(later, obligationsOn(later.asOf, all), all).letters
    expect(letter?.references.map(({ relation, symbol }) => `${relation} ${symbol}`)).toEqual([
      'reminds 1-CV/BTG',
      'reminds 2-CV/BTG',
      'mentions 3-CV/BTG',
    ])
  })
})

describe('a letter that reminds of several separately', () => {
  const separate = register`${calls}
  responses: [{ unit: u, date: 2024-08-03, duty: bao-cao }]
  ---
${pressing('  separately: true')}`

  test('presses each, and makes them no one matter: an answer to one leaves the other open', () => {
    expect(owedOn('2024-08-05', separate)).toEqual([
      'u@1-CV/BTG',
      'v@1-CV/BTG',
      'v@2-CV/BTG',
      'v@2-CV/BTG',
      'u@2-CV/BTG',
      'u@2-CV/BTG',
    ])
    const ofU = obligationsOn(day('2024-08-05'), separate).filter(({ unit }) => unit === 'u')
    expect(ofU.map(({ state, pressedUntil }) => [state, pressedUntil])).toEqual([
      ['overdue', '2024-08-09'],
      ['late', '2024-08-09'],
      ['pending', '2024-08-09'],
    ])
  })

  test('asks nobody who was not asked before', () => {
    const withNew = register`${calls}
  ---
${pressing('  separately: true').replace('{ unit: u }', '{ unit: u }, { unit: w }')}`
    expect(owedOn('2024-08-05', withNew).filter(one => one.startsWith('w'))).toEqual([])
  })
})
