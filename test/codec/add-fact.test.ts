import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editOf } from '../../src/codec/edit.ts'
import { withFact } from '../../src/codec/add-fact.ts'
import { decode } from '../../src/codec/decode.ts'
import type { Fact } from '../../src/domain/change.ts'
import { day } from '../support/day.ts'

const record = 'data/dispatches/1.yaml'
const head = 'symbol: 1-CV\ndate: 2024-07-15\nissuer: a\n'
const added: Fact = { list: 'receipts', fact: { unit: 'b', date: day('2024-07-20') } }
const line = '- { unit: b, date: 2024-07-20 }'

/** Each as it is written, and where the new line goes: at the `^`. */
describe.each([
  [
    'a list in lines',
    `${head}receipts:\n  - { unit: a, date: 2024-07-18 } # came by hand\n^# the end\n`,
    `  ${line}\n`,
  ],
  ['a list not set in', `${head}receipts:\n- unit: a\n  date: 2024-07-18   \n^\nnotes: x\n`, `${line}\n`],
  ['a list in brackets', `${head}receipts: [{ unit: a, date: 2024-07-18 }^, ] # x\n`, `, ${line.slice(2)}`],
  ['an empty list', `${head}receipts: [^]\nnotes: x\n`, line.slice(2)],
  ['a key without a list', `${head}receipts: # none yet\n^notes: x\n`, `  ${line}\n`],
  ['no list at all', `${head}# the end\n^`, `receipts:\n  ${line}\n`],
  ['no new line at the end', `${head}notes: x^`, `\nreceipts:\n  ${line}`],
  [
    'lines of Windows and its mark',
    `\uFEFF${head}notes: x\n^`.replaceAll('\n', '\r\n'),
    `receipts:\n  ${line}\n`.replaceAll('\n', '\r\n'),
  ],
  ['a text over several lines at the end', `${head}notes: |\n  x\n\n  y\n^`, `receipts:\n  ${line}\n`],
  ['the mark of the end', `---\n${head}^...\n`, `receipts:\n  ${line}\n`],
  ['another list', `${head}responses:\n  - { unit: a, date: 2024-07-18 }\n^`, `receipts:\n  ${line}\n`],
  ['all in braces', '{ symbol: 1-CV, date: 2024-07-15, issuer: a^ }\n', `, receipts: [${line.slice(2)}]`],
])('%s', (_, text, inserted) => {
  test('takes the fact, and nothing else changes', () => {
    expect(withFact(text.replace('^', ''), added)).toBe(text.replace('^', inserted))
  })
})

test.each(['receipts: { a: b }', 'receipts: x', 'receipts: &a'])('what has no room for it is left: %s', text => {
  expect(withFact(head + text, added)).toBeUndefined()
})

test('a list goes above those of other facts, and the comment over them', () => {
  const text = `${head}# answers\n # and more\nresponses:\n  - { unit: a, date: 2024-07-18 }\n`
  const fact = { unit: 'b', date: day('2024-07-20'), reason: null, duty: null }
  expect(withFact(text, { list: 'exemptions', fact })).toBe(
    text.replace('# answers', `exemptions:\n  ${line}\n# answers`),
  )
})

const comment = fc.constantFrom('', '', ' # ghi chú', '   ')
const rest = fc.constantFrom('', '\n', '# hết', '\n# Đã đối chiếu\n\n', 'notes: >\n  dài\n  dòng\n')
const entries = fc.array(
  fc.tuple(
    fc.constantFrom(
      '{ unit: a, date: 2024-07-18 }',
      '{ unit: "c", date: 18/7/2024, }',
      "{ 'unit': d, date: 2024-07-19}",
    ),
    comment,
  ),
  { maxLength: 3 },
)
const spread = fc.constantFrom(
  (list: readonly string[]) => `receipts:\n${list.map(one => `  - ${one}\n`).join('')}`,
  (list: readonly string[]) => `receipts:   # ai đã nhận\n${list.map(one => `- ${one}\n\n`).join('')}`,
  (list: readonly string[]) => `receipts:\n${list.map(one => `    # trước\n    - ${one}\n`).join('')}`,
)
const texts = fc
  .tuple(entries, spread, rest, fc.boolean(), fc.boolean(), fc.boolean())
  .map(([list, write, tail, windows, mark, before]) => {
    const body = write(list.map(([fact, note]) => fact + note))
    const text = before ? `# đầu\n${body}\n${head}${tail}` : head + body + tail
    return (mark ? '\uFEFF' : '') + (windows ? text.replaceAll('\n', '\r\n') : text)
  })
const words = fc.string({
  unit: fc.constantFrom('a', 'Đ', ' ', ',', ':', '#', '"', "'", '{', ']', '-', '\n', '😀', 'ễ'),
  maxLength: 20,
})

test('the text differs by the fact and no more, and means one fact more', () => {
  fc.assert(
    fc.property(texts, words, (text, note) => {
      const fact = {
        unit: 'b',
        date: day('2024-07-20'),
        reason: note.trim() === '' ? null : note.trim().normalize('NFC'),
        duty: null,
      }
      for (const one of [added, { list: 'exemptions', fact } as const]) {
        const changed = withFact(text, one) ?? ''
        const { removed, inserted } = editOf(record, { before: text, after: changed }, hash => hash)
        expect({ removed, length: inserted.length }).toEqual({ removed: '', length: changed.length - text.length })
        const [before] = decode(record, text).records.dispatches
        const [after] = decode(record, changed).records.dispatches
        if (!before) throw new Error(text)
        expect(after).toEqual({ ...before, [one.list]: [...before[one.list], one.fact] })
      }
    }),
    { numRuns: 500 },
  )
})
