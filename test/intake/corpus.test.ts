import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isHeldOut, samplesIn } from '../corpus/corpus.ts'
import { f1, fieldNames, measured } from '../corpus/measure.ts'
import { wears, worn } from '../corpus/wear.ts'

const samples = samplesIn(join(import.meta.dirname, '../corpus/letters'))

/** Below these, something has been lost that was read before. */
const floors: Readonly<Record<string, number>> = {
  symbol: 0.98,
  date: 0.98,
  subject: 0.95,
  issuer: 0.98,
  signatory: 0.95,
  references: 0.97,
  relations: 0.94,
  recipients: 0.97,
  deadlines: 0.97,
}
const lowest = 0.95

test('there are letters enough of many kinds, a third of them held out', () => {
  expect(samples.length).toBeGreaterThanOrEqual(54)
  expect(samples.filter(isHeldOut)).toHaveLength(samples.length / 3)
  expect(new Set(samples.flatMap(({ labels }) => labels.map(({ type }) => type))).size).toBeGreaterThanOrEqual(11)
})

describe.each([
  ['tuned on', samples.filter(sample => !isHeldOut(sample))],
  ['held out', samples.filter(isHeldOut)],
])('letters %s', (_, part) => {
  const { scores } = measured(part)
  test.each(fieldNames)('%s is read as well as it was', field => {
    const score = scores.get(field)
    expect(score && f1(score)).toBeGreaterThanOrEqual(floors[field] ?? lowest - 0.03)
  })
})

test.each(Object.entries(wears))('%s: the letters are read all the same', (_, wear) => {
  const { scores } = measured(worn(samples, wear))
  for (const [field, score] of scores) expect({ field, good: f1(score) >= 0.88 }).toEqual({ field, good: true })
})
