import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { decode } from '../../src/codec/decode.ts'
import { officeRecord } from '../../src/codec/kinds.ts'
import { spotsIn } from '../../src/codec/spot.ts'
import type { Content } from '../../src/codec/text-file.ts'

vi.setConfig({ testTimeout: 60_000 })

const units = 'data/units/a.yaml'
const names = ['data/dispatches/a.yaml', units, 'data/campaigns/a.yaml', 'data/calendar/a.yaml', officeRecord]
const name = fc.constantFrom(...names)

/** Nothing is thrown, each complaint has a place, and nothing passes in silence. */
function troubleWith(record: string, content: Content): readonly unknown[] {
  const { records, diagnostics } = decode(record, content)
  const spotOf = spotsIn(content)
  const misplaced = diagnostics
    .map(({ place }) => spotOf(place))
    .filter(({ line, column, excerpt, excerptColumn, width }) => {
      return line < 1 || column < 1 || excerptColumn < 1 || excerptColumn - 1 + width > excerpt.length
    })
  const { office, dispatches, campaigns, calendar } = records
  const read = [...dispatches, ...campaigns, ...calendar, ...(office ? [office] : [])]
  const isSilent = record !== units && read.length + diagnostics.length === 0
  return [...misplaced, ...(isSilent ? ['neither read nor told'] : [])]
}

test('of any bytes', () => {
  fc.assert(
    fc.property(name, fc.uint8Array({ maxLength: 300 }), (record, bytes) => {
      expect(troubleWith(record, bytes)).toEqual([])
    }),
  )
})

test('of any text', () => {
  fc.assert(
    fc.property(name, fc.string({ unit: 'binary', maxLength: 300 }), (record, text) => {
      expect(troubleWith(record, text)).toEqual([])
    }),
  )
})

const scraps = [
  'symbol|date|due|units|id|own|off|__proto__|constructor|2024-07-15|1-CV|a|x: y'.split('|'),
  ': |:|{|}|[|]|, |,|"|\'|>|&a |*a|!!map |!t |? |# |\\|@|`|<<: |😀|\uFEFF|\uD800|\0|\t|\r\n|\n|\n  |\n- |- '.split('|'),
  ['|', '---\n', '...\n', '%YAML 1.1\n'],
].flat()
const yamlish = fc.array(fc.constantFrom(...scraps), { maxLength: 60 }).map(parts => parts.join(''))

test('of whatever looks like YAML', () => {
  fc.assert(
    fc.property(name, yamlish, (record, text) => {
      expect(troubleWith(record, text)).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

const good: readonly (readonly [string, string])[] = [
  [
    'data/dispatches/a.yaml',
    `symbol: 1-CV
date: 2024-07-15
issuer: a
signatory: { position: P, name: N }
due: { workingDays: 5, from: received }
references: [{ reminds: 2-CV, date: 2024-07-01 }]
recipients:
  - unit: b
    organs: [o]
  - { group: g, except: [c], due: 31/7/2024 }
responses: [{ unit: b, date: 2024-07-20, outcome: partial, count: 3 }]
`,
  ],
  [
    units,
    `units:
  - { id: a, name: A, organs: [o, { id: p, name: P }], names: [{ name: B, until: 2024-01-01 }] }
groups: [{ id: g, name: G, members: [{ unit: a }, { kind: k }] }]
organs: [{ id: o, name: O }]
`,
  ],
]

test('of a good record in which something was put out of place', () => {
  const mutation = fc.tuple(fc.nat(), fc.nat({ max: 12 }), yamlish)
  fc.assert(
    fc.property(fc.constantFrom(...good), fc.array(mutation, { maxLength: 4 }), ([record, text], mutations) => {
      const mutated = mutations.reduce((text, [place, length, put]) => {
        const start = place % (text.length + 1)
        return text.slice(0, start) + put + text.slice(start + length)
      }, text)
      expect(troubleWith(record, mutated)).toEqual([])
    }),
    { numRuns: 1000 },
  )
})

const keys = [
  'symbol date issuer due days from references reminds recipients unit group units groups organs id name members'.split(
    ' ',
  ),
  'own ladder off paper __proto__ toString'.split(' '),
].flat()

const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom('', 'a', '2024-07-15', '1-CV', '5'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
  ),
}))

test('of good YAML of any shape', () => {
  fc.assert(
    fc.property(name, value, (record, value) => {
      expect(troubleWith(record, JSON.stringify(value))).toEqual([])
    }),
    { numRuns: 1000 },
  )
})
