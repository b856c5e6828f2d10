import { describe, expect, test } from 'vitest'
import { decode } from '../../src/codec/decode.ts'
import type { Content } from '../../src/codec/text-file.ts'

/** What is told of a file that cannot be read as YAML: the code, the line and column, the facts. */
function told(content: Content, record = 'data/dispatches/a.yaml') {
  return decode(record, content).diagnostics.map(({ code, place, facts }) => {
    return { code, at: 'line' in place ? `${place.line}:${place.column}` : place.path, facts }
  })
}

const good = 'symbol: 1-CV\ndate: 2024-07-15\nheld: false\n'

describe('a file that is no text', () => {
  test('a binary one', () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00)
    expect(told(png)).toEqual([{ code: 'file-not-text', at: '1:1', facts: {} }])
  })

  test('one with zero bytes among good UTF-8', () => {
    expect(told('symbol: 1\0')).toMatchObject([{ code: 'file-not-text' }])
  })

  test('one in another encoding', () => {
    expect(told(Buffer.from('\uFEFFsymbol: 1-CV', 'utf16le'))).toMatchObject([{ code: 'file-not-text' }])
    expect(told(Buffer.from('subject: Hà Nội', 'latin1'))).toMatchObject([{ code: 'file-not-text' }])
  })

  test.each(['', '\n\n', '# chưa ghi gì\n', '---\n', '\uFEFF'])('an empty one: %j', text => {
    expect(told(text)).toEqual([{ code: 'file-empty', at: '1:1', facts: {} }])
  })

  test('one over 1 MiB is refused by its size, by bytes and not by letters', () => {
    const limit = 1024 * 1024
    expect(told(`${good}notes: ${'đ'.repeat(limit / 2)}`)).toEqual([
      { code: 'file-too-large', at: '1:1', facts: { bytes: limit + good.length + 7, limit } },
    ])
    expect(told(`${good}notes: ${'x'.repeat(limit - good.length - 7)}`)).toEqual([])
  })
})

describe('nesting', () => {
  test('of 64 levels is read, of 65 refused where it becomes too deep', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}x${']'.repeat(levels)}`
    expect(told(`notes: ${nested(63)}\n${good}`)).toMatchObject([{ code: 'wrong-shape' }])
    expect(told(`notes: ${nested(64)}\n${good}`)).toMatchObject([
      { code: 'yaml-too-deep', at: '1:71', facts: { limit: 64 } },
    ])
  })

  const deep = 1000
  test.each([
    ['of a thousand brackets', '['.repeat(deep)],
    ['of a hundred thousand brackets', '['.repeat(100_000)],
    ['of a hundred thousand brackets, each closed', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['of a million braces', '{a: '.repeat(260_000)],
    [
      'by a thousand levels of indentation',
      Array.from({ length: deep }, (_, level) => `${' '.repeat(level)}a:`).join('\n'),
    ],
    ['of half a million dashes on a line', '- '.repeat(500_000)],
    ['of question marks', '? '.repeat(500_000)],
  ])('%s is refused, and does not hang', (_, text) => {
    expect(told(text)).toMatchObject([{ code: 'yaml-too-deep' }])
  })
})

describe('aliases', () => {
  const bomb = [
    'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
    ...Array.from(
      { length: 30 },
      (_, level) => `a${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(', ')}]`,
    ),
  ].join('\n')

  test('that multiply beyond measure are refused, and not followed', () => {
    expect(told(bomb)).toEqual([{ code: 'yaml-aliases', at: expect.stringMatching(/^\d+:\d+$/) as string, facts: {} }])
  })

  test.each(['&a [*a]', 'a: &a { b: *a }', '&a [*a, *a, *a]'])('that stand within themselves are refused: %s', text => {
    expect(told(text)).toMatchObject([{ code: 'yaml-aliases' }])
  })

  test('of nothing are faults of the text', () => {
    expect(told(`${good}subject: *quan`)).toEqual([
      { code: 'yaml-syntax', at: '4:10', facts: { problem: 'BAD_ALIAS' } },
    ])
  })
})

describe('keys', () => {
  test('that stand twice are told where they do for the second time, and the record is left out', () => {
    expect(told(`${good}notes: a\nnotes: b`)).toEqual([
      { code: 'yaml-duplicate-key', at: '5:1', facts: { key: 'notes' } },
    ])
    expect(decode('data/dispatches/a.yaml', `${good}notes: a\nnotes: b`).records.dispatches).toEqual([])
  })

  test('that stand twice are found at any depth, however composed, among the other faults', () => {
    expect(told(`${good}signatory: { name: a, "name": b }\ndue: 2024-02-31`)).toMatchObject([
      { code: 'yaml-duplicate-key', at: '4:23' },
      { code: 'not-a-day', at: ['due'] },
    ])
    expect(told(`số: 1\n${'số'.normalize('NFD')}: 2`)[0]).toMatchObject({
      code: 'yaml-duplicate-key',
      facts: { key: 'số' },
    })
  })

  test('that stand twice in an entry of a file of units leave only that entry out', () => {
    const text = 'units:\n  - { id: a, name: A }\n  - { id: b, name: B, name: C }\ngroups: [{ id: g, name: G }]'
    const { records, diagnostics } = decode('data/units/a.yaml', text)
    expect(diagnostics).toMatchObject([{ code: 'yaml-duplicate-key' }])
    expect([...records.units, ...records.groups].map(({ id }) => id)).toEqual(['a', 'g'])
    expect(decode('data/units/a.yaml', 'units: []\nunits: [{ id: a, name: A }]').records.units).toEqual([])
  })

  test('by the thousand are told a few of them where they are alike, each where they are unknown', () => {
    const alike = 'a: 1\n'.repeat(20_000)
    const different = Array.from({ length: 2000 }, (_, index) => `k${index}: 1`).join('\n')
    expect(told(alike).filter(({ code }) => code === 'yaml-duplicate-key')).toHaveLength(10)
    expect(told(different).filter(({ code }) => code === 'unknown-key')).toHaveLength(2000)
  })

  test('that stand twice in many places are told of each, so that no entry is left out in silence', () => {
    const units = Array.from({ length: 50 }, (_, index) => `{ id: u${index}, name: A, name: B }`)
    expect(told(`units: [${units.join(', ')}]`, 'data/units/a.yaml')).toHaveLength(50)
  })

  test('that are no text are refused', () => {
    expect(told('? [a]\n: b')).toMatchObject([{ code: 'yaml-syntax', facts: { problem: 'NON_STRING_KEY' } }])
  })
})

describe('faults of YAML', () => {
  test('indentation by tabs', () => {
    expect(told('signatory:\n\tname: a\n')).toEqual([{ code: 'yaml-tab', at: '2:1', facts: {} }])
  })

  test('several records in a file, at the second', () => {
    expect(told(`${good}---\n${good}`)).toEqual([{ code: 'yaml-several-records', at: '4:1', facts: {} }])
    expect(told('---\n'.repeat(1000))).toMatchObject([{ code: 'yaml-several-records' }])
  })

  test.each([`---\n${good}`, `${good}---\n`, `${good}...\n`, `%YAML 1.1\n---\n${good}`])(
    'one record between marks is one: %j',
    text => {
      expect(told(text)).toEqual([])
    },
  )

  test.each([
    ['subject: Về việc: báo cáo', 'BLOCK_AS_IMPLICIT_KEY', '1:10'],
    ['subject: "chưa đóng', 'MISSING_QUOTE', '1:10'],
    ['due: { date: 2024-07-31', 'BAD_INDENT', '1:24'],
    ['a: 1\n  b: 2\n c: 3', 'BLOCK_AS_IMPLICIT_KEY', '1:4'],
    ['subject: @all', 'BAD_SCALAR_START', '1:10'],
    ['subject: !quan trọng', 'TAG_RESOLVE_FAILED', '1:10'],
    ['notes: "\\q"', 'BAD_DQ_ESCAPE', '1:9'],
    ['a: 1\nkhông phải khóa\n', 'MISSING_CHAR', '2:1'],
  ])('%j is %s', (text, problem, at) => {
    expect(told(text)[0]).toEqual({ code: 'yaml-syntax', at, facts: { problem } })
  })

  test('are told once a line, since one draws others after it', () => {
    expect(told('symbol: 1\n date: 2')).toHaveLength(1)
    expect(told(']'.repeat(5000))).toHaveLength(1)
  })

  test('are told all at once, but not by the thousand', () => {
    expect(told('a: @x\nb: 1\nc: @y\n').map(({ at }) => at)).toEqual(['1:4', '3:4'])
    expect(told(']\n'.repeat(5000))).toHaveLength(10)
  })

  test('of an odd kind do no harm: numbers and binary by tag, merge keys, other schemas', () => {
    expect(told(`${good}notes: !!int 5`)).toMatchObject([
      { code: 'yaml-syntax', facts: { problem: 'TAG_RESOLVE_FAILED' } },
    ])
    expect(told(`%YAML 1.1\n---\n${good}<<: { notes: a }`)).toMatchObject([
      { code: 'unknown-key', facts: { key: '<<' } },
    ])
  })
})
