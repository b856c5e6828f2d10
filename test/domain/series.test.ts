import { describe, expect, test } from 'vitest'
import { nextInSeries, seriesFaults } from '../../src/domain/series.ts'
import { day } from '../support/day.ts'
import { register } from '../support/register.ts'

const terms = 'terms: [{ from: 2020-10-25, until: 2025-10-02 }, { from: 2025-10-03 }]'

function faults(layout: string, held: readonly (readonly [string, string])[], symbol: string, date: string): string[] {
  const letters = held.map(([symbol, date]) => `symbol: ${symbol}\ndate: ${date}\nissuer: so\nheld: true`)
  const { dispatches, office } = register`${[`own: so\nlayout: ${layout}\n${terms}`, ...letters].join('\n---\n')}`
  const letter = { symbol, date: day(date), issuer: 'so', type: null }
  return seriesFaults(letter, dispatches, office).map(({ kind, by }) => `${kind} ${by.symbol} ${by.date}`)
}

describe('a Party office', () => {
  const held = [
    ['1469-CV/SO', '2024-07-15'],
    ['1502-CV/SO', '2024-08-06'],
  ] as const

  test.each([
    ['1503-CV/SO', '2024-08-06', []],
    ['1480-CV/SO', '2024-07-20', []],
    ['1502-CV/SO', '2024-08-09', ['repeated 1502-CV/SO 2024-08-06']],
    ['01502-CV/SO', '2025-02-03', ['repeated 1502-CV/SO 2024-08-06']], // another year, the same term
    ['1502-KH/SO', '2024-08-09', []], // another type
    ['1469-CV/SO', '2025-10-03', []], // another term
    ['1503-CV/SO', '2024-08-05', ['lower-is-later 1502-CV/SO 2024-08-06']],
    ['1480-CV/SO', '2024-08-07', ['higher-is-earlier 1502-CV/SO 2024-08-06']],
    ['1600-CV/SO', '2024-07-01', ['lower-is-later 1502-CV/SO 2024-08-06']], // the nearest of two
  ])('may number %s on %s, but for %j', (symbol, date, expected) => {
    expect(faults('hd36', held, symbol, date)).toEqual(expected)
  })

  test('a number with a letter after it is another number', () => {
    expect(faults('hd36', held, '1502a-CV/SO', '2024-08-06')).toEqual([])
  })

  test('where no term is known, the year has to do', () => {
    expect(faults('hd36', [['12-CV/SO', '2015-03-02']], '12-CV/SO', '2016-03-02')).toEqual([])
    expect(faults('hd36', [['12-CV/SO', '2015-03-02']], '12-CV/SO', '2015-04-02')).toEqual([
      'repeated 12-CV/SO 2015-03-02',
    ])
  })
})

describe('a State office', () => {
  const held = [
    ['123/UBND-VX', '2024-05-02'],
    ['12/BC-UBND', '2024-02-02'],
  ] as const

  test.each([
    ['123/UBND-TH', '2024-05-03', ['repeated 123/UBND-VX 2024-05-02']], // by whatever section it was drafted
    ['123/UBND-TH', '2025-05-03', []],
    ['12/QĐ-UBND', '2024-02-03', []],
    ['12/UBND', '2024-01-31', []],
    ['124/UBND-TH', '2024-05-01', ['lower-is-later 123/UBND-VX 2024-05-02']],
  ])('may number %s on %s, but for %j', (symbol, date, expected) => {
    expect(faults('nd30', held, symbol, date)).toEqual(expected)
  })
})

test('the numbers of other offices are their own', () => {
  const { dispatches, office } = register`
    own: so
    ---
    symbol: 5-CV/BAN
    date: 2024-07-01
    issuer: ban
    held: true`
  const letter = { symbol: '5-CV/BAN', date: day('2024-08-01'), issuer: 'so', type: null }
  expect(seriesFaults(letter, dispatches, office)).toEqual([])
})

test('what is only cited gives way to the letter itself, and takes its number from any other', () => {
  const { dispatches, office } = register`
    own: so
    ---
    symbol: 5-CV/SO
    date: 2024-07-01
    issuer: so
    held: false`
  const letter = { symbol: '5-CV/SO', issuer: 'so', type: null }
  expect(seriesFaults({ ...letter, date: day('2024-07-01') }, dispatches, office)).toEqual([])
  expect(seriesFaults({ ...letter, date: day('2024-07-02') }, dispatches, office)).toMatchObject([{ kind: 'repeated' }])
})

test('the next number comes after the highest of its series, and those left out are told', () => {
  const letters = ['1469-CV/SO', '1471-CV/SO', '1475a-CV/SO', '20-KH/SO', '9-CV/KHAC'].map(
    symbol => `symbol: ${symbol}\ndate: 2024-07-15\nissuer: ${symbol.endsWith('KHAC') ? 'khac' : 'so'}`,
  )
  const { dispatches, office } = register`${[`own: so\nlayout: hd36\n${terms}`, ...letters].join('\n---\n')}`
  const asked = (symbol: string, date = '2024-08-06') =>
    nextInSeries({ symbol, date: day(date), issuer: 'so', type: null }, dispatches, office)
  const gaps = [
    { from: 1470, to: 1470 },
    { from: 1472, to: 1474 },
  ]
  expect(asked('1-CV/SO')).toEqual({ next: 1476, gaps })
  expect(asked('1-KH/SO')).toEqual({ next: 21, gaps: [] })
  expect(asked('1-CV/SO', '2025-11-01')).toEqual({ next: 1, gaps: [] })
})
