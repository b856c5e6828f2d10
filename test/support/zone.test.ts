import { expect, inject, test } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    zone: string
  }
}

const zoneOf = (timeZone?: string) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone

test('the tests run in the time zone that their project names', () => {
  expect(zoneOf()).toBe(zoneOf(inject('zone')))
})

test('the local clock goes by that zone', () => {
  const offsets: Record<string, number> = {
    'Asia/Ho_Chi_Minh': -420,
    UTC: 0,
    'America/New_York': 240,
    'Pacific/Kiritimati': -840,
  }
  expect(new Date(2024, 6, 15).getTimezoneOffset()).toBe(offsets[inject('zone')])
})
