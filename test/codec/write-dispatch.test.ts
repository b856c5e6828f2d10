import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from '../../src/codec/decode.ts'
import { dispatchRecord, writeDispatch } from '../../src/codec/write-dispatch.ts'
import type { Day } from '../../src/domain/day.ts'
import { outcomes, relations, type Dispatch, type Due, type Recipient } from '../../src/domain/records.ts'
import { dispatchId } from '../../src/domain/references.ts'
import { isSymbol, normalSymbol } from '../../src/domain/symbol.ts'
import { day } from '../support/day.ts'

const record = 'data/dispatches/2024/a.yaml'

/** Text that a record can hold: a reader composes it and cuts the blanks around it. */
const hostile = [
  'a: b',
  '- a',
  '# a',
  'a #b',
  '"a',
  "'a'",
  '*a',
  '&a b',
  '!!str a',
  '{a: b}',
  '[a]',
  '---',
  '...',
  '~',
  'null',
  'yes',
  'No',
  '012',
  '1e3',
  '0x1F',
  '2024-07-15',
  '%YAML 1.2',
  '@a',
  '`a',
  '|',
  '>-',
  '? a',
  'a\n  b: c',
  'a\r\nb',
  'a\tb',
  'a\\n',
  '</script>]]>&amp;',
  '{{x}}',
  'a\u0007b',
  'a\u0000b',
  'a\u2028b',
  'a\u0085b',
  'a\u202Eb',
  'a\uFEFFb',
  'a\uD800b',
  'a\u{1FFFE}b',
  'Ủy ban, «đơn vị»; (Phòng) 05%',
  'a'.repeat(5000),
]
const text = fc
  .oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))
  .map(text => text.normalize('NFC').trim())
  .filter(text => text !== '' && text === text.normalize('NFC').trim())
const id = text.filter(text => !/[\s@/\\\p{Cc}\p{Cf}]/u.test(text))
const symbol = fc
  .oneof(fc.constantFrom('1502-CV/BTGTU', '05/2020/NĐ-CP', '012', 'no', '1.5', '1:2'), text)
  .filter(symbol => isSymbol(symbol) && normalSymbol(symbol) === symbol)
const anyDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10) as Day)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const some = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 })

const due: fc.Arbitrary<Due> = fc.oneof(
  fc.record({ kind: fc.constantFrom('date' as const, 'before' as const), date: anyDay, source: maybe(text) }),
  fc.record({
    kind: fc.constantFrom('workingDays' as const, 'days' as const),
    count: fc.integer({ min: 1, max: 9999 }),
    from: fc.constantFrom('issued' as const, 'received' as const),
    source: maybe(text),
  }),
)
const addressed = { organs: some(id), text: maybe(text), due: maybe(due) }
const recipient: fc.Arbitrary<Recipient> = fc.oneof(
  fc.record({ kind: fc.constant('unit' as const), unit: id, ...addressed }),
  fc.record({ kind: fc.constant('group' as const), group: id, except: some(id), ...addressed }),
)
const copy = fc
  .record({ unit: maybe(id), group: maybe(id), text: maybe(text), for: maybe(text) })
  .filter(({ unit, group, text }) => (unit === null || group === null) && (unit ?? group ?? text) !== null)
const dispatch: fc.Arbitrary<Dispatch> = fc
  .record({
    symbol,
    date: anyDay,
    issuer: id,
    held: fc.boolean(),
    separately: fc.boolean(),
    type: maybe(text),
    place: maybe(text),
    subject: maybe(text),
    campaign: maybe(id),
    onBehalfOf: maybe(id),
    signatory: maybe(fc.record({ capacity: maybe(text), position: maybe(text), name: text })),
    references: some(
      fc.record({ relation: fc.constantFrom(...relations), symbol, date: maybe(anyDay), issuer: maybe(id) }),
    ),
    recipients: some(recipient),
    unmatched: some(text),
    copies: some(copy),
    due: maybe(due),
    duties: some(fc.record({ id, what: maybe(text), due: maybe(due) })),
    answer: maybe(fc.constantFrom('expected' as const, 'none' as const)),
    confirmed: fc.boolean(),
    responses: some(
      fc.record({
        unit: id,
        date: anyDay,
        received: maybe(anyDay),
        symbol: maybe(symbol),
        outcome: fc.constantFrom(...outcomes),
        count: maybe(fc.integer({ min: 0, max: 999_999_999 })),
        note: maybe(text),
        file: maybe(text),
        sha256: maybe(text),
        duty: maybe(id),
        confirmed: fc.boolean(),
      }),
    ),
    extensions: some(
      fc.record({ unit: id, to: anyDay, date: anyDay, reason: maybe(text), by: maybe(text), duty: maybe(id) }),
    ),
    exemptions: some(fc.record({ unit: id, date: anyDay, reason: maybe(text), duty: maybe(id) })),
    receipts: some(fc.record({ unit: id, date: anyDay })),
    notes: maybe(text),
    source: maybe(fc.record({ file: text, sha256: text })),
  })
  .map(meant => ({ ...meant, id: dispatchId(meant.symbol, meant.date, meant.issuer), at: { record, path: [] } }))

test('what is written, read again, is what was meant', () => {
  fc.assert(
    fc.property(dispatch, meant => {
      const { records, diagnostics } = decode(record, writeDispatch(meant))
      expect(diagnostics).toEqual([])
      expect(records.dispatches).toEqual([meant])
    }),
    { numRuns: 400 },
  )
})

test('comments by its fields, whatever is in them, change nothing of what it means', () => {
  fc.assert(
    fc.property(dispatch, fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' })), (meant, comment) => {
      const comments = new Map(Object.keys(meant).map(key => [key, comment]))
      const { records, diagnostics } = decode(record, writeDispatch(meant, comments))
      expect(diagnostics).toEqual([])
      expect(records.dispatches).toEqual([meant])
    }),
  )
})

test.each(hostile)('a subject %j is read back', subject => {
  const written = decode(record, `symbol: 1-CV/A\ndate: 2024-07-01\nissuer: a\n`).records.dispatches[0]
  if (!written) throw new Error('nothing read')
  const read = decode(record, writeDispatch({ ...written, subject })).records.dispatches[0]
  expect(read?.subject).toBe(subject.normalize('NFC').trim())
})

test.each([
  ['1502-CV/BTGTU', [], '1502-CV-BTGTU'],
  ['33-CV/TTĐN', [], '33-CV-TTDN'],
  ['33-CV/TTĐN', ['33-cv-ttdn.YAML', '33-CV-TTDN-2.yaml'], '33-CV-TTDN-3'],
  ['../../x', [], 'x'],
  ['CON', [], 'CON-1'],
  ['aux', [], 'aux-1'],
  ['com1', [], 'com1-1'],
  ['1-CV/AUX.', [], '1-CV-AUX'],
  ['1-CV/Ủy\u0309', [], '1-CV-Uy'],
])('%s beside %j lies in %s', (symbol, taken, name) => {
  expect(dispatchRecord(symbol, day('2024-08-06'), taken)).toBe(`data/dispatches/2024/${name}.yaml`)
})
