import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { partOf, parts, samplesIn } from '../corpus/corpus.ts'
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

test('there are letters enough of many kinds, and enough of them that the reading was not made on', () => {
  const count = (part: string) => samples.filter(sample => partOf(sample) === part).length
  expect(parts.map(count)).toEqual([36, 18, 20, 42])
  expect(new Set(samples.flatMap(({ labels }) => labels.map(({ type }) => type))).size).toBeGreaterThanOrEqual(11)
})

describe.each(parts)('letters %s', part => {
  const { scores } = measured(samples.filter(sample => partOf(sample) === part))
  test.each(fieldNames)('%s is read as well as it was', field => {
    const score = scores.get(field)
    expect(score && f1(score)).toBeGreaterThanOrEqual(floors[field] ?? lowest - 0.03)
  })
})

test.each(Object.entries(wears))('%s: the letters are read all the same', (_, wear) => {
  const { scores } = measured(worn(samples, wear))
  for (const [field, score] of scores) expect({ field, good: f1(score) >= 0.88 }).toEqual({ field, good: true })
})
