import { describe, expect, test } from 'vitest'
import { obligationsOn } from '../../src/domain/obligations.ts'
import type { Dispatch, Reference } from '../../src/domain/records.ts'
import { buildRegister, type Register } from '../../src/domain/register.ts'
import { day } from '../support/day.ts'
import { plus } from '../support/oracle.ts'
import { recordsOf } from '../support/register.ts'

/** Longer and wider than any office writes: nothing here may overflow, or grow with the square. */

const { records } = recordsOf(`
  symbol: 0-CV/BTG
  date: 2000-01-01
  issuer: btg
  due: 2000-01-31
  recipients: [{ unit: u }]
---
units: [{ id: u, name: U }, { id: btg, name: Ban }]`)
const [model] = records.dispatches as [Dispatch]

const symbol = (number: number) => `${number}-CV/BTG`

function letter(number: number, date: string, cited: readonly Reference[]): Dispatch {
  return { ...model, symbol: symbol(number), id: `${symbol(number)}@${date}@btg`, date: day(date), references: cited }
}

function reminds(number: number, date: string): Reference {
  return { relation: 'reminds', symbol: symbol(number), date: day(date), issuer: 'btg' }
}

function registerOf(dispatches: readonly Dispatch[]): Register {
  const { register, diagnostics } = buildRegister({ ...records, dispatches })
  expect(diagnostics).toEqual([])
  return register
}

describe('a line of reminders', () => {
  test('10,000 deep is one obligation', { timeout: 10_000 }, () => {
    const date = (number: number) => plus(day('2000-01-01'), number)
    const deep = Array.from({ length: 10_000 }, (_, number) =>
      letter(number, date(number), number === 0 ? [] : [reminds(number - 1, date(number - 1))]),
    )
    const [only, ...others] = obligationsOn(day('2030-01-01'), registerOf(deep.reverse()))
    expect(others).toEqual([])
    expect(only).toMatchObject({ state: 'overdue', due: '2000-01-31', dispatch: { symbol: '0-CV/BTG' } })
    expect(only?.reminders).toHaveLength(9_999)
  })

  test('2,000 deep within one day stands on its first', { timeout: 10_000 }, () => {
    const sameDay = Array.from({ length: 2_000 }, (_, number) =>
      letter(number, '2000-01-01', number === 1_999 ? [] : [reminds(number + 1, '2000-01-01')]),
    )
    const [only, ...others] = obligationsOn(day('2030-01-01'), registerOf(sameDay))
    expect(others).toEqual([])
    expect(only).toMatchObject({ dispatch: { symbol: '1999-CV/BTG' } })
    expect(only?.reminders.map(({ dispatch }) => dispatch.symbol).slice(0, 2)).toEqual(['1998-CV/BTG', '1997-CV/BTG'])
  })

  test('5,000 wide is one obligation', { timeout: 10_000 }, () => {
    const first = letter(0, '2000-01-01', [])
    const fan = Array.from({ length: 5_000 }, (_, number) =>
      letter(number + 1, '2000-02-01', [reminds(0, '2000-01-01')]),
    )
    const [only, ...others] = obligationsOn(day('2030-01-01'), registerOf([first, ...fan]))
    expect(others).toEqual([])
    expect(only?.reminders).toHaveLength(5_000)
  })
})

test('a letter to 5,000 units, each reached through 3 groups, asks each once', { timeout: 10_000 }, () => {
  const ids = Array.from({ length: 5_000 }, (_, number) => `u${number}`)
  const members = ids.map(of => ({ kind: 'unit' as const, of, from: null, until: null }))
  const groups = ['a', 'b', 'c'].map(id => ({ at: { record: 'data/units/g.yaml', path: [] }, id, name: id, members }))
  const recipients = groups.map(({ id: group }) => {
    return { kind: 'group' as const, group, except: ['u0'], organs: [], due: null, text: null }
  })
  const [unit] = records.units
  if (!unit) throw new Error('no unit')
  const units = [...records.units, ...ids.map(id => ({ ...unit, id, name: id }))]
  const { register } = buildRegister({ ...records, units, groups, dispatches: [{ ...model, recipients }] })
  expect(obligationsOn(day('2030-01-01'), register)).toHaveLength(4_999)
})

test('10,000 letters that cite one number in 10,000 terms each find their own', { timeout: 10_000 }, () => {
  const dates = Array.from({ length: 10_000 }, (_, number) => plus(day('2000-01-01'), number))
  const terms = dates.map(date => letter(0, date, []))
  const citing = dates.map((date, number) => letter(number + 1, plus(date, 1), [reminds(0, date)]))
  const register = registerOf([...terms, ...citing])
  const found = citing.map(({ id }) => register.linksFrom.get(id)?.map(({ to }) => to.date))
  expect(found).toEqual(dates.map(date => [date]))
})
