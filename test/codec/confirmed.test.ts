import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { confirmed } from '../../src/codec/confirmed.ts'
import { decode } from '../../src/codec/decode.ts'

const head = 'symbol: 1-CV/A\ndate: 2024-07-01\nissuer: a\n'
const letterIn = (text: string) => decode('data/dispatches/a.yaml', text).records.dispatches[0]

describe('a letter that a clerk has looked at', () => {
  test.each([
    ['loses the line', `${head}confirmed: false\nsubject: b\n`, `${head}subject: b\n`],
    [
      'keeps its line endings',
      `${head}confirmed: false\nsubject: b\n`.replaceAll('\n', '\r\n'),
      `${head}subject: b\n`.replaceAll('\n', '\r\n'),
    ],
    ['keeps a comment by the mark', `${head}confirmed: false # máy nhập\n`, `${head}confirmed: true # máy nhập\n`],
    ['keeps what comes before the file', `\uFEFF${head}confirmed: "false"\nsubject: b\n`, `\uFEFF${head}subject: b\n`],
    [
      'may be written in one line',
      '{ symbol: 1-CV/A, date: 2024-07-01, issuer: a, confirmed: false }',
      '{ symbol: 1-CV/A, date: 2024-07-01, issuer: a }',
    ],
    ['may end without a new line', `${head}confirmed: false`, `${head}confirmed: true`],
  ])('%s', (_, text, after) => {
    expect(confirmed(text, [])).toBe(after)
    expect(letterIn(after)?.confirmed).toBe(true)
  })

  test('has a mark to begin with', () => {
    expect(confirmed(head, [])).toBeUndefined()
    expect(confirmed('a: [', [])).toBeUndefined()
    expect(confirmed(`${head}responses: []\n`, ['responses', 0])).toBeUndefined()
  })
})

describe('an answer that a clerk has looked at', () => {
  test.each([
    ['last of its line', '{ unit: x, date: 2024-07-05, confirmed: false }', '{ unit: x, date: 2024-07-05 }'],
    ['first of its line', '{ confirmed: false, unit: x, date: 2024-07-05 }', '{ unit: x, date: 2024-07-05 }'],
    ['amid its line', '{ unit: x, confirmed: false, date: 2024-07-05 }', '{ unit: x, date: 2024-07-05 }'],
    ['in lines of its own', 'unit: x\n    confirmed: false\n    date: 2024-07-05', 'unit: x\n    date: 2024-07-05'],
    [
      'first of its lines',
      'confirmed: false\n    unit: x\n    date: 2024-07-05',
      'confirmed: true\n    unit: x\n    date: 2024-07-05',
    ],
  ])('%s loses the mark, and the others stay', (_, text, after) => {
    const others = '  - { unit: y, date: 2024-07-06, confirmed: false } # chưa gọi\n'
    const record = (answer: string) => `${head}responses:\n  - ${answer}\n${others}`
    expect(confirmed(record(text), ['responses', 0])).toBe(record(after))
    expect(letterIn(record(after))?.responses.map(one => one.confirmed)).toEqual([true, false])
  })
})

test('of any letter only the mark goes', () => {
  const lines = [
    'subject: "a: b"',
    '# ghi chú',
    'place: Hưng Yên  # ở đây',
    '',
    'recipients: [{ unit: x }]',
    'notes: |',
    '  a',
  ]
  fc.assert(
    fc.property(fc.subarray(lines), fc.nat(lines.length), fc.constantFrom('\n', '\r\n'), (rest, at, end) => {
      const kept = rest.filter(line => !/^(?:notes| {2}a)/.test(line))
      const with_ = (mark: readonly string[]) =>
        [...head.trim().split('\n'), ...kept.slice(0, at), ...mark, ...kept.slice(at), ''].join(end)
      expect(confirmed(with_(['confirmed: false']), [])).toBe(with_([]))
    }),
  )
})
