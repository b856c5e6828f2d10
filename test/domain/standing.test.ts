import { env } from 'node:process'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { standingOn } from '../../src/domain/listed-obligation.ts'
import { obligationsOn, type Obligation } from '../../src/domain/obligations.ts'
import type { Dispatch, Records } from '../../src/domain/records.ts'
import { buildRegister, registerLater, withFactsIn } from '../../src/domain/register.ts'
import { holdsOn, standingAfter, standingOf } from '../../src/domain/standing.ts'
import { plus } from '../support/oracle.ts'
import { anyAsOf, anyRecords } from '../support/random-register.ts'
import { recordsOf } from '../support/register.ts'

const torture = Number(env['LAW_RUNS'] ?? 0)
const looked = (runs: number) => (torture > 0 ? { numRuns: torture } : { numRuns: runs, seed: 1469 })

/** All that is told of obligations, as plain values. */
function told(obligations: readonly Obligation[]) {
  return obligations.map(one => ({
    dispatch: one.dispatch,
    duty: one.duty,
    addressee: one.addressee,
    unit: one.unit,
    unitName: one.unitName,
    successors: one.successors,
    state: one.state,
    progress: one.progress,
    due: one.due,
    dueFrom: one.dueFrom,
    dueAssumed: one.dueAssumed,
    pressedUntil: one.pressedUntil,
    daysLate: one.daysLate,
    workingDaysLate: one.workingDaysLate,
    reminders: one.reminders,
    response: one.response,
    responses: one.responses,
    awaitsConfirmation: one.awaitsConfirmation,
    grounds: one.grounds,
  }))
}

function indexOn(asOf: Day, records: Records) {
  return standingOf(obligationsOn(asOf, buildRegister(records).register), asOf, records)
}

test('on every day on which the index holds it tells what is worked out on that day', () => {
  fc.assert(
    fc.property(anyRecords, anyAsOf, (records, asOf) => {
      const standing = indexOn(asOf, records)
      if (!standing) return
      expect(holdsOn(asOf, standing)).toBe(true)
      const { register } = buildRegister(records)
      for (let step = -60; step <= 60; step += 1) {
        const day = plus(asOf, step)
        if (!holdsOn(day, standing)) continue
        const listed = standingOn(day, standing, records, registerLater(records))
        expect(told(listed)).toEqual(told(obligationsOn(day, register)))
      }
    }),
    looked(150),
  )
})

const without = (dispatch: Dispatch): Dispatch => ({
  ...dispatch,
  responses: dispatch.responses.slice(1),
  extensions: dispatch.extensions.slice(1),
  exemptions: dispatch.exemptions.slice(1),
  receipts: dispatch.receipts.slice(1),
})

test('after facts came or went in some letters the index is what it would be if it were made anew', () => {
  fc.assert(
    fc.property(anyRecords, anyAsOf, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (later, asOf, chosen) => {
      const dispatches = later.dispatches.map((one, place) => (chosen[place] ? without(one) : one))
      const earlier = { ...later, dispatches }
      for (const [before, after] of [
        [earlier, later],
        [later, earlier],
      ] as const) {
        const standing = indexOn(asOf, before)
        const changed = after.dispatches.filter((_, place) => chosen[place])
        const { register } = buildRegister(after)
        const renewed = standing && standingAfter(changed, asOf, standing, after, register)
        if (!renewed) continue
        for (const day of [asOf, plus(asOf, 1), plus(asOf, 40)]) {
          if (!holdsOn(day, renewed)) continue
          expect(told(standingOn(day, renewed, after, register))).toEqual(told(obligationsOn(day, register)))
        }
      }
    }),
    looked(150),
  )
})

const records = recordsOf(`
    symbol: 1-CV
    date: 2024-07-01
    issuer: a
    due: 2024-07-31
    recipients: [{ unit: b }, { unit: c }]
    responses: [{ unit: b, date: 2024-07-20, received: 2024-07-22 }]
    ---
    units: [{ id: a, name: A }, { id: b, name: B }, { id: c, name: C, until: 2024-09-30 }]`).records

test('the index holds from the last thing that became known to before the next', () => {
  const days = (asOf: string) => {
    const { from, before } = indexOn(asOf as Day, records) ?? {}
    return [from, before]
  }
  expect(days('2024-06-01')).toEqual([null, '2024-07-01'])
  expect(days('2024-07-21')).toEqual(['2024-07-01', '2024-07-22'])
  expect(days('2024-08-05')).toEqual(['2024-07-22', '2024-10-01'])
  expect(days('2025-01-01')).toEqual(['2024-10-01', null])
})

test('a register that is joined later, and one with other facts in it, are the registers that are built at once', () => {
  fc.assert(
    fc.property(anyRecords, records => {
      const fewer = records.dispatches.map(without)
      const { register } = buildRegister(records)
      const later = registerLater(records)
      expect([later.dispatches, later.byId, later.linksFrom, later.linksTo]).toEqual([
        register.dispatches,
        register.byId,
        register.linksFrom,
        register.linksTo,
      ])
      const built = buildRegister({ ...records, dispatches: fewer }).register
      const letters = built.dispatches.filter(({ id }) => fewer.some(one => one.id === id))
      const changed = withFactsIn(letters, register)
      expect([changed.dispatches, changed.linksFrom, changed.linksTo]).toEqual([
        built.dispatches,
        built.linksFrom,
        built.linksTo,
      ])
    }),
    looked(60),
  )
})
