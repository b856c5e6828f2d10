import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { alike, movesBetween } from '../../src/domain/moves.ts'
import { withNewDay } from '../../src/domain/new-day.ts'
import { obligationsOn } from '../../src/domain/obligations.ts'
import { buildRegister } from '../../src/domain/register.ts'
import { plus } from '../support/oracle.ts'
import { anyAsOf, anyRecords, middle } from '../support/random-register.ts'

test('a new day off moves due days later only, each is told, and what is told together adds up', () => {
  const anyNewDay = fc.integer({ min: -45, max: 60 }).map(count => plus(middle, count))
  fc.assert(
    fc.property(anyRecords, anyAsOf, anyNewDay, fc.boolean(), (records, asOf, date, pending) => {
      const added = { list: 'off', day: { date, name: null, paper: 'x', pending } } as const
      const known = records.calendar.flatMap(({ off, working }) => [...off, ...working])
      fc.pre(!known.some(one => one.date === date))
      const earlier = buildRegister(records).register
      const later = buildRegister(withNewDay(records, added, 'data/calendar/x.yaml')).register
      const moves = movesBetween(earlier, later, asOf)
      const keyOf = ({ dispatch, unit, duty }: (typeof moves)[number]['obligation']) =>
        JSON.stringify([dispatch.id, unit, duty?.id])
      const dues = new Map(obligationsOn(asOf, earlier).map(one => [keyOf(one), one.due]))
      const moved = obligationsOn(asOf, later).filter(one => dues.get(keyOf(one)) !== one.due)
      expect(moves.filter(one => one.dueBefore !== one.dueAfter)).toHaveLength(moved.length)
      expect(alike(moves).flat()).toHaveLength(moves.length)
      for (const { dueBefore, dueAfter } of moves) expect((dueBefore ?? '') <= (dueAfter ?? '9')).toBe(true)
      expect(pending && moves.length > 0).toBe(false)
    }),
    { numRuns: 150, seed: 1469 },
  )
})
