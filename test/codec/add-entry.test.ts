import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editOf } from '../../src/codec/edit.ts'
import { withFact } from '../../src/codec/add-entry.ts'
import { decode } from '../../src/codec/decode.ts'
import { carryOut } from '../../src/codec/carry-out.ts'
import type { Change, Fact } from '../../src/domain/change.ts'
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

/** Texts as clerks, editors and machines leave them: every spread of a list, with what may stand about it. */
const comment = fc.constantFrom('', '', ' # ghi chú', '   ', ' #\tcột\tđã dóng', '\t# sau một tab')
const between = fc.constantFrom('', '', '\n', '    # xen giữa\n', '#\tở đầu dòng\n\n')
const tails = ['', '\n', '# hết', '\n# Đã đối chiếu\n\n']
const rest = fc.constantFrom(...tails, 'notes: >\n  dài\n  dòng\n', 'notes: "x"')
const key = fc.constantFrom('KEY', '"KEY"', "'KEY'", 'KEY ')
type Entries = readonly (readonly [entry: string, comment: string, between: string])[]
const entriesOf = (...entries: string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...entries), comment, between), { maxLength: 3 })
const spread = fc.constantFrom(
  () => '',
  (key: string, list: Entries) => `${key}:\n${list.map(([one, note, gap]) => `  - ${one}${note}\n${gap}`).join('')}`,
  (key: string, list: Entries) => `${key}:   # ai đã nhận\n${list.map(([one]) => `- ${one}\n\n`).join('')}`,
  (key: string, list: Entries) =>
    `${key}:\n${list.map(([one, note]) => `    # trước\n    - ${one}${note}\n`).join('')}`,
  (key: string, list: Entries) => `${key}: [${list.map(([one]) => one).join(', ')}]\n`,
  (key: string, list: Entries) => `${key}: [ # mở\n${list.map(([one]) => `    ${one},\n`).join('')}  ] # đóng\n`,
)
const textsWith = (list: string, head: string, entries: fc.Arbitrary<Entries>, rest: fc.Arbitrary<string>) =>
  fc
    .tuple(entries, key, spread, rest, fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean())
    .map(([entries, key, write, tail, windows, mark, before, isCut]) => {
      const body = write(key.replace('KEY', list), entries)
      const whole = before ? `# đầu\n${body}\n${head}${tail}` : head + body + tail
      const text = isCut ? whole.replace(/\n+$/, '') : whole
      return (mark ? '\uFEFF' : '') + (windows ? text.replaceAll('\n', '\r\n') : text)
    })
const words = fc.string({
  unit: fc.constantFrom('a', 'Đ', ' ', ',', ':', '#', '"', "'", '{', ']', '-', '\n', '\t', '😀', 'ễ'),
  maxLength: 20,
})
const said = words.map(text => (text.trim() === '' ? null : text.trim().normalize('NFC')))

/** What a change did: nothing taken away, one run put in, and the journal leads back to the very text. */
function addedTo(text: string, record: string, change: Change): string {
  const { records } = decode(record, text)
  const carried = carryOut([change], { madeOn: records, textOf: () => text, hash: one => one })
  if (carried.kind !== 'texts') throw new Error(`${carried.kind}: ${JSON.stringify(text)}`)
  const after = carried.texts.get(record)?.after ?? ''
  const edit = editOf(record, { before: text, after }, one => one)
  expect({ removed: edit.removed, length: edit.inserted.length }).toEqual({
    removed: '',
    length: after.length - text.length,
  })
  const back = carryOut([{ kind: 'take-back', record, edit }], {
    madeOn: records,
    textOf: () => after,
    hash: one => one,
  })
  expect(back.kind === 'texts' && back.texts.get(record)?.after).toBe(text)
  return after
}

const unitEntries = [
  '{ unit: a, date: 2024-07-18 }',
  '{ unit: "c", date: 18/7/2024, }',
  "{ 'unit': d, date: 2024-07-19}",
  '{ "unit": e, "date": "2024-07-19" }',
]

describe('the text differs by what was added and no more, means that much more, and is taken back to the letter', () => {
  test.each(['receipts', 'exemptions', 'responses', 'extensions'] as const)('%s', list => {
    const entries = entriesOf(
      ...unitEntries.map(one =>
        list === 'extensions'
          ? one.replace('date:', 'to: 2024-08-01, date:').replace('"date":', 'to: 2024-08-01, "date":')
          : one,
      ),
    )
    const other = list === 'extensions' ? 'exemptions' : 'extensions'
    const another =
      `\n# của nơi khác\n\t# và nữa\n${other}:\n  - { unit: a, to: 2024-08-01, date: 2024-07-18 }\n`.replace(
        other === 'exemptions' ? 'to: 2024-08-01, ' : '',
        '',
      )
    fc.assert(
      fc.property(textsWith(list, head, entries, fc.oneof(rest, fc.constant(another))), said, (text, reason) => {
        const when = { unit: 'b', date: day('2024-07-20') }
        const answer = {
          received: null,
          symbol: null,
          outcome: 'complete',
          count: 3,
          file: null,
          sha256: null,
        } as const
        const facts: { readonly [list in Fact['list']]: Extract<Fact, { list: list }>['fact'] } = {
          receipts: when,
          exemptions: { ...when, reason, duty: null },
          extensions: { ...when, to: day('2024-08-10'), reason, by: null, duty: null },
          responses: { ...when, ...answer, note: reason, duty: null, confirmed: true },
        }
        const change = { kind: 'add-fact', record, list, fact: facts[list] } as Change
        const [before] = decode(record, text).records.dispatches
        const [after] = decode(record, addedTo(text, record, change)).records.dispatches
        if (!before) throw new Error(text)
        expect(after).toEqual({ ...before, [list]: [...before[list], facts[list]] })
      }),
      { numRuns: 300 },
    )
  })

  test.each(['off', 'working'] as const)('days %s', list => {
    const year = 'data/calendar/2024.yaml'
    const entries = entriesOf('{ date: 2024-09-02, paper: p }', "{ 'date': 3/9/2024, name: x, paper: 'q', }")
    fc.assert(
      fc.property(
        textsWith(list, 'year: 2024\n', entries, fc.constantFrom(...tails)),
        said,
        fc.boolean(),
        (text, name, pending) => {
          const added = { date: day('2024-09-04'), name, paper: 'Thông báo: 1, 2', pending }
          const [before] = decode(year, text).records.calendar
          const change: Change = { kind: 'add-day', record: year, list, day: added }
          const [after] = decode(year, addedTo(text, year, change)).records.calendar
          if (!before) throw new Error(text)
          expect(after).toEqual({ ...before, [list]: [...before[list], added] })
        },
      ),
      { numRuns: 300 },
    )
  })
})
