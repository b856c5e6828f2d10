import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOfInstant, daysBetween, readDay, weekday, yearOf } from '../../src/domain/day.ts'
import { day } from '../support/day.ts'
import { plus } from '../support/oracle.ts'

/** Each of these runs under four time zones. */

describe('a day is read', () => {
  test.each([
    ['2024-07-15', '2024-07-15'],
    ['15/7/2024', '2024-07-15'],
    ['15/07/2024', '2024-07-15'],
    ['3/7/2024', '2024-07-03'],
    ['03/7/2024', '2024-07-03'],
    ['29/2/2024', '2024-02-29'],
    ['1/1/1900', '1900-01-01'],
    ['2199-12-31', '2199-12-31'],
  ])('%s', (text, read) => {
    expect(readDay(text)).toBe(read)
  })

  test.each([
    '2024-02-30',
    '2024-02-31',
    '29/2/2023',
    '1900-02-29',
    '1899-12-31',
    '2200-01-01',
    '9999-12-31',
    '31/4/2024',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '0/1/2024',
    '32/1/2024',
    '1899-12-31',
    '0000-01-01',
    '2024-7-15',
    '15-7-2024',
    '15.7.2024',
    '15/7/24',
    '15/7',
    '7/2024',
    '2024',
    '20240715',
    '2024-07-15T00:00:00Z',
    ' 2024-07-15',
    '2024-07-15 ',
    '2024-07-15\n',
    '+2024-07-15',
    '٢٠٢٤-٠٧-١٥',
    '',
    'null',
    '1e5',
  ])('not at all: %j', text => {
    expect(readDay(text)).toBeUndefined()
  })

  test('as itself, for days of three centuries', () => {
    for (let one = day('1900-01-01'), count = 0; count < 109_500; count += 97, one = plus(one, 97)) {
      const [year, month, date] = one.split('-').map(Number)
      expect([readDay(one), readDay(`${date}/${month}/${year}`)]).toEqual([one, one])
    }
  })
})

describe('days are counted', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2024-07-15', 0, '2024-07-15'],
    // Clocks are put forward and back on these days somewhere; one zone skipped 31/12/1994, another 30/12/2011.
    ['2024-03-09', 2, '2024-03-11'],
    ['2024-11-02', 2, '2024-11-04'],
    ['1994-12-30', 2, '1995-01-01'],
    ['2011-12-29', 2, '2011-12-31'],
  ])('from %s, %i: %s', (start, count, end) => {
    expect(addDays(day(start), count)).toBe(end)
    expect(daysBetween(day(start), day(end))).toBe(count)
  })

  test('there and back', () => {
    const any = fc.integer({ min: 4000, max: 100_000 }).map(count => plus(day('1900-01-01'), count))
    fc.assert(
      fc.property(any, fc.integer({ min: -4000, max: 4000 }), (start, count) => {
        expect(addDays(start, count)).toBe(plus(start, count))
        expect(daysBetween(start, addDays(start, count))).toBe(count)
        expect(weekday(addDays(start, count))).toBe((((weekday(start) + count) % 7) + 7) % 7)
        expect(addDays(start, count) < start).toBe(count < 0)
      }),
      { seed: 1469 },
    )
  })
})

test.each([
  ['2024-07-14', 0],
  ['2024-07-15', 1],
  ['2024-05-04', 6],
  ['1900-01-01', 1],
])('the weekday of %s is %i', (date, expected) => {
  expect(weekday(day(date))).toBe(expected)
})

test('the year of a day', () => {
  expect(yearOf(day('2024-12-31'))).toBe(2024)
})

describe('the day of an instant', () => {
  test.each([
    ['half past midnight in Vietnam', '2024-07-15T17:30:00Z', 'Asia/Ho_Chi_Minh', '2024-07-16'],
    ['half past six in Vietnam', '2024-07-15T23:30:00Z', 'Asia/Ho_Chi_Minh', '2024-07-16'],
    ['a minute to midnight in Vietnam', '2024-07-15T16:59:59Z', 'Asia/Ho_Chi_Minh', '2024-07-15'],
    ['the same instant in New York', '2024-07-15T17:30:00Z', 'America/New_York', '2024-07-15'],
    ['the same instant on Kiritimati', '2024-07-15T17:30:00Z', 'Pacific/Kiritimati', '2024-07-16'],
    ['new year’s morning', '2024-12-31T17:00:00Z', 'Asia/Ho_Chi_Minh', '2025-01-01'],
  ])('%s', (_, instant, zone, expected) => {
    expect(dayOfInstant(new Date(instant), zone)).toBe(expected)
  })
})
