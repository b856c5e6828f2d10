import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { simplyRead } from '../../src/codec/simple-yaml.ts'
import { parsedIn } from '../../src/codec/written-file.ts'
import { anyRecords } from '../support/random-register.ts'
import { filesOf } from '../support/written-records.ts'

/** What it makes of a text, and what the parser does, which knows all of YAML. Alike where it leaves the text alone. */
function readTwice(text: string) {
  const parsed = parsedIn('data/dispatches/a.yaml', text)
  const value = simplyRead(text)
  return { simply: value === undefined ? parsed : { value, ambiguous: [], diagnostics: [] }, parsed }
}

describe('records in the forms in which nearly all are written', () => {
  const data = join(import.meta.dirname, '../../data')
  const files = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml'))

  test.each(files)('%s says what the parser says', name => {
    const { simply, parsed } = readTwice(readFileSync(join(data, name), 'utf8'))
    expect(simply).toEqual(parsed)
  })

  test('a letter as the program writes it is read without the parser', () => {
    const text = [
      '# from above',
      'symbol: 1469-CV/BTGTU',
      'date: 2024-07-15',
      'subject: "tăng cường: thông tin"   ',
      'signatory: { capacity: K/T TRƯỞNG BAN, name: Nguyễn Văn An }',
      'due:',
      'references:',
      '  - { reminds: 1337-CV/BTGTU, date: 2024-04-19 }',
      '',
      'recipients:',
      '- unit: bao-hung-yen',
      '  organs: [ban-thuong-vu, "ban, hai" , \'\']',
      '-   group: cap-uy',
      '    except: []',
      'duties:',
      '    - tin',
    ].join('\r\n')
    expect(simplyRead(text)).toEqual({
      symbol: '1469-CV/BTGTU',
      date: '2024-07-15',
      subject: 'tăng cường: thông tin',
      signatory: { capacity: 'K/T TRƯỞNG BAN', name: 'Nguyễn Văn An' },
      references: [{ reminds: '1337-CV/BTGTU', date: '2024-04-19' }],
      recipients: [
        { unit: 'bao-hung-yen', organs: ['ban-thuong-vu', 'ban, hai', null] },
        { group: 'cap-uy', except: [] },
      ],
      duties: ['tin'],
    })
    const { simply, parsed } = readTwice(text)
    expect(simply).toEqual(parsed)
  })

  test('whatever records the program writes, they say what the parser says', () => {
    fc.assert(
      fc.property(anyRecords, records => {
        const read = Object.values(filesOf(records)).map(readTwice)
        expect(read.map(({ simply }) => simply)).toEqual(read.map(({ parsed }) => parsed))
      }),
      { numRuns: 50, seed: 1469 },
    )
  })
})

describe('anything else is left to the parser', () => {
  test.each([
    ['nothing at all', ''],
    ['a text that goes on in the next line', 'subject: một\n  hai\n'],
    ['a text in quotes that goes on', 'subject: "một\n  hai"\n'],
    ['a block of text', 'notes: |\n  một\n'],
    ['a text with an escape', 'subject: "m\\u1ed9t"\n'],
    ['a key that stands twice', 'symbol: 1-CV\nsymbol: 2-CV\n'],
    ['a key twice in braces', 'due: { days: 1, days: 2 }\n'],
    ['an anchor and an alias', 'a: &x b\nc: *x\n'],
    ['a tag', 'a: !!str b\n'],
    ['two documents', 'a: b\n---\nc: d\n'],
    ['a tab', 'a:\tb\n'],
    ['a remark after a value', 'a: b # c\n'],
    ['a mapping in a text', 'a: b: c\n'],
    ['a list alone', '- a\n'],
    ['braces over several lines', 'a: [b,\n  c]\n'],
    ['a key without a value in braces', 'a: { b, c: d }\n'],
    ['what stands too deep', `a: ${'['.repeat(5000)}${']'.repeat(5000)}\n`],
    ['what stands too deep, by its indent', Array.from({ length: 70 }, (_, at) => `${' '.repeat(at)}a:\n`).join('')],
  ])('%s', (_, text) => {
    expect(simplyRead(text)).toBeUndefined()
  })
})

describe('whatever is written', () => {
  const words = [
    'a',
    'b1',
    'Đợt',
    '1-CV',
    '2024-07-15',
    '(x)',
    'e\u0301',
    '~',
    'null',
    '\u00A0',
    '\u2028',
    '\uFEFF',
    '😀',
  ]
  const marks = [': ', ':', ', ', ',', ' ', '- ', '-', '{ ', ' }', '{', '}', '[', ']', '"', "'", '#', ' # ', '&x', '*x']
  const rarer = ['!', '|', '>', '%', '@', '?', '? ', '\\', '\\n', '\t', '\r', '\r\n', '\n', '---', '...', '<<: ']
  const pieces = [...words, ...marks, ...rarer]
  const anyText = fc
    .tuple(fc.constantFrom(...words), fc.array(fc.constantFrom(...words, ' ', ' ', ...marks), { maxLength: 2 }))
    .map(([first, others]) => first + others.join(''))
  const anyWord = fc.oneof(fc.constantFrom(...words), fc.constantFrom('"a, b"', "'a'", '""', '"a: b" ', 'x:y', 'x,y'))
  const { braces } = fc.letrec<{ braces: string }>(tie => ({
    braces: fc.oneof(
      { maxDepth: 2 },
      anyWord,
      fc.array(tie('braces'), { maxLength: 3 }).map(items => `[${items.join(', ')}]`),
      fc.array(tie('braces'), { minLength: 1, maxLength: 3 }).map(items => {
        return `{ ${items.map((item, at) => `k${at}: ${item}`).join(', ')} }`
      }),
    ),
  }))
  const anyValue = fc.oneof(anyWord, anyText, braces, fc.constant(''))
  const anyIndent = fc.constantFrom('', '  ', '  ', '    ')
  const anyBelow = fc.tuple(anyIndent, fc.array(fc.tuple(fc.nat({ max: 3 }), anyValue, anyValue), { maxLength: 3 }))
  const anyEntry = fc.oneof(
    anyValue.map(value => ` ${value}\n`),
    anyBelow.map(([indent, items]) => {
      const form = [
        (one: string) => `${indent}- ${one}`,
        (one: string, other: string) => `${indent}- x: ${one}\n${indent}  y: ${other}`,
      ]
      return `\n${items.map(([kind, one, other]) => `${(form[kind % 2] ?? String)(one, other)}\n`).join('')}`
    }),
    anyBelow.map(([indent, items]) => `\n${items.map(([, one], at) => `${indent}m${at}: ${one}\n`).join('')}`),
  )
  const anyFile = fc
    .array(anyEntry, { maxLength: 4 })
    .map(entries => entries.map((entry, at) => `e${at}:${entry}`).join(''))
  /** A sign or two come in anywhere. */
  const anySlips = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...pieces)), { maxLength: 2 })
  const withSlips = (text: string, slips: readonly (readonly [number, string])[]) =>
    slips.reduce((slipped, [at, piece]) => {
      const place = at % (slipped.length + 1)
      return slipped.slice(0, place) + piece + slipped.slice(place)
    }, text)
  const runs = Number(env['LAW_RUNS'] ?? 0) || 3000

  test('it is read as the parser reads it, or left to the parser', () => {
    fc.assert(
      fc.property(anyFile, anySlips, (text, slips) => {
        const { simply, parsed } = readTwice(withSlips(text, slips))
        expect(simply).toEqual(parsed)
      }),
      { numRuns: runs, ...(env['LAW_RUNS'] === undefined ? { seed: 1469 } : {}) },
    )
  })
})
