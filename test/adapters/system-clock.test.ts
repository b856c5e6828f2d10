import { expect, test } from 'vitest'
import { systemClock } from '../../src/adapters/system-clock.ts'
import { daysBetween, readDay } from '../../src/domain/day.ts'

test('today is a day, and the furthest zones are at most two days apart', () => {
  const [first, last] = [systemClock.today('Pacific/Niue'), systemClock.today('Pacific/Kiritimati')]
  expect(readDay(first)).toBe(first)
  expect([1, 2]).toContain(daysBetween(first, last))
})
