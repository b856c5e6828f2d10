import { describe, expect, test } from 'vitest'
import { decode } from '../../src/codec/decode.ts'
import { spotsIn, type Spot } from '../../src/codec/spot.ts'
import type { Place } from '../../src/domain/diagnostic.ts'

const record = 'data/dispatches/a.yaml'

const text = `# ghi chú
symbol: 1-CV/BTGTU
due: { before: 2024-07-31, source: đoạn 2 }
references:
  - implements: 2-CV
    date: &day 2024-07-12
  - { forwards: 3-CV, date: *day }
recipients:
  - unit: u
    organs: &organs [a, b]
  - { unit: v, organs: *organs }
notes: |
  một
  hai
`

const spotOf = spotsIn(text)
const meant = ({ excerpt, excerptColumn, width }: Spot) => excerpt.slice(excerptColumn - 1, excerptColumn - 1 + width)
const at = (...path: readonly (string | number)[]) => ({ record, path })

describe('a place', () => {
  test.each<[string, Place, string, string]>([
    ['of a value', at('symbol'), '2:9', '1-CV/BTGTU'],
    ['of a value in braces', at('due', 'before'), '3:16', '2024-07-31'],
    ['of a whole mapping on one line', at('due'), '3:6', '{ before: 2024-07-31, source: đoạn 2 }'],
    ['of an entry of a list: its first line', at('references', 0), '5:5', 'implements: 2-CV'],
    ['of an entry in braces', at('references', 1), '7:5', '{ forwards: 3-CV, date: *day }'],
    ['of a value that is anchored', at('references', 0, 'date'), '6:16', '2024-07-12'],
    ['of a value that is an alias', at('references', 1, 'date'), '7:29', '*day'],
    ['below an alias: where it is really written', at('recipients', 1, 'organs', 1), '10:25', 'b'],
    ['of a text of several lines: where it begins', at('notes'), '12:8', '|'],
    ['of the record: its first field', at(), '2:1', 'symbol: 1-CV/BTGTU'],
    ['of a key', { ...at('due', 'source'), onKey: true }, '3:28', 'source'],
    ['of something missing from a field: its key', { ...at('due'), onKey: true }, '3:1', 'due'],
    ['of something missing from an entry', { ...at('references', 0), onKey: true }, '5:5', 'implements: 2-CV'],
    ['of a field that is not written: what it would stand in', at('due', 'date'), '3:1', 'due'],
    ['of an entry that is not written: its list', at('references', 7, 'symbol'), '4:1', 'references'],
    ['of a line and column: the word there', { record, line: 2, column: 9 }, '2:9', '1-CV/BTGTU'],
    ['of a line that is no longer there: the end', { record, line: 2, column: 999 }, '15:1', ''],
  ])('%s', (_, place, position, part) => {
    const spot = spotOf(place)
    expect(`${spot.line}:${spot.column}`).toBe(position)
    expect(meant(spot)).toBe(part)
    expect(spot.excerpt).toBe(text.split('\n')[spot.line - 1])
  })

  test('counts as the clerk’s editor does after the marks of Windows', () => {
    const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`
    for (const path of [['symbol'], ['due', 'source'], ['recipients', 1, 'unit']]) {
      expect(spotsIn(new TextEncoder().encode(windows))(at(...path))).toEqual(spotOf(at(...path)))
    }
  })

  test('between the two marks of Windows on an empty line is the end of that line', () => {
    expect(spotsIn('a: 1\r\n\r\nb')({ record, line: 2, column: 2 })).toMatchObject({ line: 2, column: 1, excerpt: '' })
  })

  test('counts letters as they stand, composed or not', () => {
    const decomposed = spotsIn('{ subject: Hưng Yên, date: x }'.normalize('NFD'))(at('date'))
    expect(meant(decomposed)).toBe('x')
    expect(decomposed.column).toBe('{ subject: Hưng Yên, date: '.normalize('NFD').length + 1)
  })

  test('under a key that is written decomposed is found', () => {
    expect(meant(spotsIn('{ số: a }'.normalize('NFD'))({ ...at('số'), onKey: true }))).toBe('số'.normalize('NFD'))
  })
})

describe('a very long line', () => {
  const words = Array.from({ length: 500 }, (_, index) => `d${index}`)
  const spotOfLong = spotsIn(
    `{ due: x, subject: "${words.join(' ')} 😀", date: y, notes: "${'😀'.repeat(300)}", place: z }`,
  )

  test.each(['due', 'date', 'place'])('is cut around %s, of which nothing is lost', field => {
    const spot = spotOfLong(at(field))
    expect(spot.excerpt.length).toBeLessThanOrEqual(162)
    expect(meant(spot)).toMatch(/^[xyz]$/)
    expect(spot.excerpt).not.toMatch(/^…?[\uDC00-\uDFFF]|[\uD800-\uDBFF]…?$/)
  })

  test('keeps its true column', () => {
    expect(spotOfLong(at('due'))).toMatchObject({ column: 8, excerptColumn: 8 })
    const { column, excerptColumn, excerpt } = spotOfLong(at('date'))
    expect(column).toBeGreaterThan(2000)
    expect(excerptColumn).toBeLessThan(70)
    expect(excerpt).toMatch(/^….*…$/)
  })

  test('shows of a value that is longer itself no more than there is room for', () => {
    const spot = spotOfLong(at('subject'))
    expect(spot.excerptColumn - 1 + spot.width).toBeLessThanOrEqual(spot.excerpt.length)
    expect(spot.width).toBeGreaterThan(50)
  })
})

describe('a file of which nothing can be shown', () => {
  const diagnostic = {
    code: 'file-empty',
    severity: 'error',
    place: { record, line: 1, column: 1 },
    facts: {},
  } as const

  test.each([
    ['an empty one', ''],
    ['a binary one', Uint8Array.of(0, 1, 2)],
    ['a large one', 'x'.repeat(2_000_000)],
    ['one that could not be got at', diagnostic],
  ])('still has a first line: %s', (_, got) => {
    const nothing = { line: 1, column: 1, excerpt: '', excerptColumn: 1, width: 0 }
    expect(spotsIn(got)({ record, line: 1, column: 1 })).toEqual(nothing)
    expect(spotsIn(got)(at('symbol'))).toEqual(nothing)
  })
})

test('every complaint of a file that is all wrong has a place in it', () => {
  const wrong = '\u001Bsymbl: 1\ndate: [2024]\ndue:\n  from: x\nreferences: [a, { date: b }]\nsignatory: {}\n'
  const { diagnostics } = decode(record, wrong)
  const lines = diagnostics.map(({ place }) => spotsIn(wrong)(place))
  expect(lines.length).toBeGreaterThan(5)
  for (const { line, column, excerpt, width } of lines) {
    expect(wrong.split('\n')[line - 1]).toBe(excerpt)
    expect(column - 1 + width).toBeLessThanOrEqual(excerpt.length)
    expect(width).toBeGreaterThan(0)
  }
})
