import { expect, test } from 'vitest'
import { isWorked, workDay } from '../../src/domain/calendar.ts'
import { calendarWith, day } from './day.ts'
import { built, recordsOf, register } from './register.ts'

test('a register is written as the data folder is, and units need not be declared', () => {
  const { dispatches, units, groups, campaigns, office, calendar } = register`
    symbol: 1337-CV/BTGTU
    date: 2024-07-01
    issuer: btgtu
    campaign: c
    recipients: [{ unit: bao }, { group: g, except: [x] }]
    responses: [{ unit: h, date: 2024-07-05 }]
    ---
    units: [{ id: bao, name: Báo Hưng Yên, successors: [moi] }]
    groups: [{ id: g, name: G, members: [{ unit: x }] }, { id: h, name: H }]
    ---
    id: c
    name: C
    ---
    off: [{ date: 2024-09-02, paper: p }]
  `
  expect(dispatches.map(({ id }) => id)).toEqual(['1337-CV/BTGTU@2024-07-01@btgtu'])
  expect([...units.keys()].toSorted()).toEqual(['bao', 'btgtu', 'moi', 'x'])
  expect(units.get('bao')?.name).toBe('Báo Hưng Yên')
  expect([...groups.keys()]).toEqual(['g', 'h'])
  expect([...campaigns.keys()]).toEqual(['c'])
  expect(office.own).toBe('btgtu')
  expect([...calendar.years]).toEqual([2024])
})

test('what is wrong in it is thrown, or given to who asks', () => {
  expect(
    () => register`
    symbol: 1-CV
    date: 2024-02-31
    issuer: a
  `,
  ).toThrow('not-a-day')
  const dispatch = 'symbol: 1-CV\ndate: 2024-07-01\nissuer: a'
  expect(built(`${dispatch}\nnots: x`).diagnostics).toMatchObject([{ code: 'unknown-key' }])
  expect(built(dispatch, { declare: false }).diagnostics).toMatchObject([
    { code: 'unknown-unit' },
    { code: 'unknown-unit' },
  ])
})

test('values may be put in', () => {
  const symbol = '1-CV'
  expect(
    register`
    symbol: ${symbol}
    date: 2024-07-0${1}
    issuer: a
  `.dispatches,
  ).toMatchObject([{ symbol, date: '2024-07-01' }])
})

test('an office that is written is taken', () => {
  expect(recordsOf('own: x\nbefore: exclusive').records.office).toMatchObject({ own: 'x', before: 'exclusive' })
})

test('a calendar knows the usual years, or those it is given', () => {
  const calendar = calendarWith({ off: ['2024-09-02'], working: [{ date: '4/5/2024', paper: '8662' }] })
  expect(isWorked(workDay(day('2024-09-02'), calendar))).toBe(false)
  expect(workDay(day('2024-05-04'), calendar)).toMatchObject({ kind: 'worked', paper: '8662' })
  expect(workDay(day('2026-01-05'), calendar).assumed).toBe(false)
  expect(workDay(day('2026-01-05'), calendarWith({ years: [] })).assumed).toBe(true)
  expect(() => day('2024-02-30')).toThrow('2024-02-30')
})
