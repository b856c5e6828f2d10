import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAfter, isWorked, workDay, workingDayAfter, workingDaysBetween } from '../../src/domain/calendar.ts'
import { addDays } from '../../src/domain/day.ts'
import { calendarWith, day } from '../support/day.ts'
import { countWorkingDays, isWorkedOn, plus } from '../support/oracle.ts'

const spring2024 = calendarWith({
  off: [
    { date: '2024-04-29', name: 'nghỉ bù', paper: '2450/TB-BLĐTBXH' },
    { date: '2024-04-30', name: 'Ngày Chiến thắng' },
    { date: '2024-05-01', name: 'Quốc tế lao động' },
  ],
  working: [{ date: '2024-05-04', paper: '2450/TB-BLĐTBXH' }],
})

describe('a day', () => {
  test.each([
    ['2024-05-03', 'weekday', true],
    ['2024-05-05', 'weekend', false],
    ['2024-04-27', 'weekend', false],
    ['2024-05-04', 'worked', true],
    ['2024-04-29', 'off', false],
  ] as const)('%s is %s', (date, kind, worked) => {
    const one = workDay(day(date), spring2024)
    expect(one).toMatchObject({ day: date, kind, assumed: false })
    expect(isWorked(one)).toBe(worked)
  })

  test('off or worked names the paper it rests on', () => {
    expect(workDay(day('2024-04-29'), spring2024)).toMatchObject({ name: 'nghỉ bù', paper: '2450/TB-BLĐTBXH' })
    expect(workDay(day('2024-05-04'), spring2024)).toMatchObject({ name: null, paper: '2450/TB-BLĐTBXH' })
    expect(workDay(day('2024-05-03'), spring2024)).toMatchObject({ name: null, paper: null })
  })

  test('announced but not in force is as any other', () => {
    const announced = calendarWith({
      off: [{ date: '2024-04-29', pending: true }],
      working: [{ date: '2024-05-04', pending: true }],
    })
    expect(workDay(day('2024-04-29'), announced).kind).toBe('weekday')
    expect(workDay(day('2024-05-04'), announced).kind).toBe('weekend')
  })

  test('of a year without a calendar is assumed, known only as weekday or weekend', () => {
    const only2024 = calendarWith({ years: [2024] })
    expect(workDay(day('2025-01-01'), only2024)).toMatchObject({ kind: 'weekday', assumed: true })
    expect(workDay(day('2025-01-04'), only2024)).toMatchObject({ kind: 'weekend', assumed: true })
    expect(workDay(day('2024-01-01'), only2024).assumed).toBe(false)
  })
})

describe('five working days from Friday 26/4/2024', () => {
  test('are Thursday, Friday, the worked Saturday, Monday, Tuesday', () => {
    const { day: end, steps } = workingDayAfter(day('2024-04-26'), 5, spring2024)
    expect(end).toBe('2024-05-07')
    expect(steps.filter(isWorked).map(step => step.day)).toEqual([
      '2024-05-02',
      '2024-05-03',
      '2024-05-04',
      '2024-05-06',
      '2024-05-07',
    ])
    expect(steps).toHaveLength(11)
  })

  test('end a day later where the Saturday is not worked', () => {
    const off = ['2024-04-29', '2024-04-30', '2024-05-01']
    expect(workingDayAfter(day('2024-04-26'), 5, calendarWith({ off })).day).toBe('2024-05-08')
  })
})

test.each([
  ['over the turn of a year', '2024-12-27', 3, '2025-01-02'],
  ['over 29 February', '2024-02-28', 2, '2024-03-01'],
  ['over 28 February of a common year', '2025-02-27', 2, '2025-03-03'],
  ['from a Saturday', '2024-07-06', 1, '2024-07-08'],
  ['from a Sunday', '2024-07-07', 1, '2024-07-08'],
])('working days %s', (_, start, count, end) => {
  expect(workingDayAfter(day(start), count, calendarWith({ off: ['2025-01-01'] })).day).toBe(end)
})

test('a count of days that ends on a day off ends on the next working day, and asked only those days', () => {
  const { day: end, steps } = dayAfter(day('2024-04-26'), 1, spring2024)
  expect(end).toBe('2024-05-02')
  expect(steps.map(step => step.day)).toEqual([
    '2024-04-27',
    '2024-04-28',
    '2024-04-29',
    '2024-04-30',
    '2024-05-01',
    '2024-05-02',
  ])
  expect(dayAfter(day('2024-04-26'), 7, spring2024)).toMatchObject({ day: '2024-05-03', steps: [{ kind: 'weekday' }] })
})

test('working days between are counted after the first day, up to and with the last', () => {
  const between = (start: string, end: string) => workingDaysBetween(day(start), day(end), spring2024)
  expect(between('2024-07-31', '2024-08-05')).toBe(3)
  expect(between('2024-04-26', '2024-05-07')).toBe(5)
  expect(between('2024-05-03', '2024-05-04')).toBe(1)
  expect(between('2024-07-31', '2024-07-31')).toBe(0)
  expect(between('2024-08-05', '2024-07-31')).toBe(0)
})

test('working days between are told at once however far apart, up to the last day that can be written', () => {
  expect(workingDaysBetween(day('1900-01-01'), day('2199-12-31'), calendarWith())).toBe(78_266)
})

describe('against a count day by day', () => {
  const start = fc.integer({ min: 0, max: 1000 }).map(count => plus(day('2023-11-01'), count))
  const near = fc.integer({ min: 0, max: 1100 }).map(count => plus(day('2023-11-01'), count))
  const calendar = fc
    .record({ off: fc.array(near, { maxLength: 60 }), working: fc.array(near, { maxLength: 30 }) })
    .map(calendarWith)
  const looked = { numRuns: 300, seed: 2024 }

  test('the n-th working day after a day', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 40 }), calendar, (start, count, calendar) => {
        const { day: end, steps } = workingDayAfter(start, count, calendar)
        expect(end).toBe(countWorkingDays(start, count, { calendar }))
        expect(steps.map(step => step.day)).toEqual(daysAfter(start, end))
        expect(steps.filter(isWorked)).toHaveLength(count)
      }),
      looked,
    )
  })

  test('n days after a day', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), calendar, (start, count, calendar) => {
        let end = plus(start, count)
        while (!isWorkedOn(end, { calendar })) end = plus(end, 1)
        expect(dayAfter(start, count, calendar).day).toBe(end)
      }),
      looked,
    )
  })

  test('the working days between two days', () => {
    fc.assert(
      fc.property(start, start, calendar, (start, end, calendar) => {
        const worked = daysAfter(start, end).filter(one => isWorkedOn(one, { calendar }))
        expect(workingDaysBetween(start, end, calendar)).toBe(worked.length)
      }),
      looked,
    )
  })

  test('which undo each other', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 60 }), calendar, (start, count, calendar) => {
        expect(workingDaysBetween(start, workingDayAfter(start, count, calendar).day, calendar)).toBe(count)
      }),
      looked,
    )
  })

  function daysAfter(start: string, end: string) {
    const days = []
    for (let one = plus(day(start), 1); one <= end; one = addDays(one, 1)) days.push(one)
    return days
  }
})
