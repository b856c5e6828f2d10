import { env } from 'node:process'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { grouped } from '../../src/domain/grouped.ts'
import { obligationsOn } from '../../src/domain/obligations.ts'
import { byDateThenId } from '../../src/domain/references.ts'
import { buildRegister, type Register } from '../../src/domain/register.ts'
import { listedOn, spansOf, type Listed, type Span } from '../../src/domain/spans.ts'
import { obligationJson } from '../../src/table/answers.ts'
import { plus } from '../support/oracle.ts'
import { anyAsOf, anyRecords } from '../support/random-register.ts'
import { register } from '../support/register.ts'

const torture = Number(env['LAW_RUNS'] ?? 0)
const looked = (runs: number) => (torture > 0 ? { numRuns: torture } : { numRuns: runs, seed: 1469 })

const allSpans = (whole: Register) => [...spansOf(whole.dispatches, whole)].flatMap(({ spans }) => spans)

/** What spans tell of a day, as lists would. */
function listed(asOf: Day, spans: readonly Span[], whole: Register): readonly Listed[] {
  const letters = new Map(whole.dispatches.filter(({ held }) => held).map(one => [one.at.record, one]))
  return spans
    .filter(({ from, before }) => from <= asOf && asOf < before)
    .sort((one, other) => one.place - other.place)
    .flatMap(span => {
      const letter = letters.get(span.record)
      return letter ? [listedOn(asOf, span, letter, whole)] : []
    })
    .sort((one, other) => byDateThenId(one.dispatch, other.dispatch))
}

const told = (one: Listed) => ({
  ...obligationJson(one),
  awaits: one.awaitsConfirmation,
  what: one.duty?.what ?? null,
  notes: one.responses.map(({ note, unit, duty, confirmed }) => ({ note, unit, duty, confirmed })),
})

test('on every day the spans of that day tell what is worked out on it', () => {
  fc.assert(
    fc.property(anyRecords, anyAsOf, (records, middle) => {
      const whole = buildRegister(records).register
      const spans = allSpans(whole)
      for (let step = -70; step <= 70; step += 3) {
        const day = plus(middle, step)
        expect(listed(day, spans, whole).map(told)).toEqual(obligationsOn(day, whole).map(told))
      }
    }),
    looked(200),
  )
})

test('of one obligation one span at most holds on a day, and each differs from the one before it', () => {
  fc.assert(
    fc.property(anyRecords, records => {
      const whole = buildRegister(records).register
      const spans = allSpans(whole)
      const places = grouped(spans, ({ record, place }) => `${record} ${place}`)
      for (const same of places.values()) {
        const inOrder = same.toSorted((one, other) => (one.from < other.from ? -1 : 1))
        const days = inOrder.flatMap(({ from, before }) => [from, before])
        expect(days).toEqual([...days].sort())
        expect(same.every(({ from, before }) => from < before)).toBe(true)
      }
    }),
    looked(100),
  )
})

test('an answer ends one span and begins the next', () => {
  const asked = register`
    symbol: 1-CV
    date: 2024-07-01
    issuer: so
    due: 2024-07-31
    recipients: [{ unit: an }, { unit: binh }]
    responses: [{ unit: an, date: 2024-07-20 }]`
  const told = allSpans(asked).map(({ unit, from, before, state }) => `${unit} ${from} ${before} ${state}`)
  expect(told.toSorted()).toEqual([
    'an 2024-07-01 2024-07-20 null',
    'an 2024-07-20 9999-12-31 answered',
    'binh 2024-07-01 9999-12-31 null',
  ])
})
