import { describe, expect, test } from 'vitest'
import { decode } from '../../src/codec/decode.ts'

const record = 'data/dispatches/a.yaml'
const good = 'symbol: 1-CV\ndate: 2024-07-15\nissuer: a\n'

function read(text: string, name = record) {
  const { records, diagnostics } = decode(name, text)
  return {
    isIn: records.dispatches.length === 1,
    told: diagnostics.map(({ code, place, facts }) => ({
      code,
      at: 'path' in place ? place.path.join('.') : place,
      facts,
    })),
  }
}

describe('an unknown key', () => {
  test('is told with what it may have been meant as, and its record stays in use', () => {
    expect(read(`${good}subjct: x`)).toMatchObject({
      isIn: true,
      told: [{ code: 'unknown-key', at: 'subjct', facts: { key: 'subjct', suggestion: 'subject' } }],
    })
  })

  test('is told wherever it stands, and what stands beside it is still read', () => {
    const { records, diagnostics } = decode(
      record,
      `${good}due: { before: 2024-07-31, sorce: x }\nrecipients: [{ unit: u, wd: 1, organs: [o] }]\nx: 1\ny: 2`,
    )
    expect(diagnostics.map(({ place }) => place)).toEqual([
      { record, path: ['recipients', 0, 'wd'], onKey: true },
      { record, path: ['due', 'sorce'], onKey: true },
      { record, path: ['x'], onKey: true },
      { record, path: ['y'], onKey: true },
    ])
    expect(records.dispatches).toMatchObject([
      { due: { kind: 'before', date: '2024-07-31' }, recipients: [{ unit: 'u', organs: ['o'] }] },
    ])
  })

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'])(
    'may be called %s and does no harm',
    key => {
      expect(read(`${good}${key}: x`)).toMatchObject({ isIn: true, told: [{ code: 'unknown-key', facts: { key } }] })
      expect(read(`${good}${key}: { held: false, polluted: x }`).told).toHaveLength(1)
      expect(read(`${good}signatory: { name: n, ${key}: { a: b } }`)).toMatchObject({
        isIn: true,
        told: [{ at: `signatory.${key}` }],
      })
      expect('polluted' in {}).toBe(false)
    },
  )
})

test.each(['__proto__', 'constructor', 'toString'])('%s is an id as any other', id => {
  const { records, diagnostics } = decode('data/units/a.yaml', `units: [{ id: ${id}, name: A, successors: [${id}] }]`)
  expect(diagnostics).toEqual([])
  expect(records.units).toMatchObject([{ id, successors: [id] }])
})

describe('a wrong value leaves the record out', () => {
  test.each([
    ['date: 2024-02-31', 'not-a-day', 'date', { text: '2024-02-31' }],
    ['date: 15.7.2024', 'not-a-day', 'date', { text: '15.7.2024' }],
    ['symbol: "@"', 'not-a-symbol', 'symbol', { text: '@' }],
    ['issuer: báo hưng yên', 'not-an-id', 'issuer', { text: 'báo hưng yên' }],
    ['issuer: "a\\u202Eb"', 'not-an-id', 'issuer', { text: 'a\u202Eb' }],
    ['held: yes', 'not-a-choice', 'held', { text: 'yes', choices: ['true', 'false'], suggestion: null }],
    [
      'answer: expect',
      'not-a-choice',
      'answer',
      { text: 'expect', choices: ['expected', 'none'], suggestion: 'expected' },
    ],
    ['due: 31/6/2024', 'not-a-day', 'due', { text: '31/6/2024' }],
    ['due: { date: x }', 'not-a-day', 'due.date', { text: 'x' }],
    ['due: { workingDays: 0 }', 'not-a-number', 'due.workingDays', { text: '0', least: 1, most: 9999 }],
    ['due: { days: 10000 }', 'not-a-number', 'due.days', { text: '10000', least: 1, most: 9999 }],
    ['due: { days: 1e3 }', 'not-a-number', 'due.days', { text: '1e3', least: 1, most: 9999 }],
    ['due: { days: 3, from: recieved }', 'not-a-choice', 'due.from', { text: 'recieved', suggestion: 'received' }],
    ['due: {}', 'needs-one-of', 'due', { fields: ['date', 'before', 'workingDays', 'days'] }],
    ['due: { days: 1, date: 2024-08-01 }', 'too-many-of', 'due.days', { found: ['date', 'days'] }],
    ['due: { date: 2024-08-01, from: issued }', 'too-many-of', 'due.from', { fields: ['date', 'from'] }],
    ['due: [2024-08-01]', 'wrong-shape', 'due', { expected: 'text', found: 'list' }],
    ['subject: [a]', 'wrong-shape', 'subject', { expected: 'text', found: 'list' }],
    ['subject: { a: b }', 'wrong-shape', 'subject', { expected: 'text', found: 'mapping' }],
    ['answer: [none]', 'wrong-shape', 'answer', { expected: 'text', found: 'list' }],
    ['recipients: bao-hung-yen', 'wrong-shape', 'recipients', { expected: 'list', found: 'text' }],
    ['recipients: { unit: a }', 'wrong-shape', 'recipients', { expected: 'list', found: 'mapping' }],
    ['recipients: [bao-hung-yen]', 'wrong-shape', 'recipients.0', { expected: 'mapping', found: 'text' }],
    ['recipients:\n  -\n', 'wrong-shape', 'recipients.0', { expected: 'mapping', found: 'nothing' }],
    ['recipients: [{ organs: [a] }]', 'needs-one-of', 'recipients.0', { fields: ['unit', 'group'] }],
    ['recipients: [{ unit: a, group: b }]', 'too-many-of', 'recipients.0.group', { found: ['unit', 'group'] }],
    ['recipients: [{ unit: a, except: [b] }]', 'too-many-of', 'recipients.0.except', { found: ['unit', 'except'] }],
    ['copies: [{ for: lưu }]', 'needs-one-of', 'copies.0', { fields: ['unit', 'group', 'text'] }],
    ['copies: [{ unit: a, group: b }]', 'too-many-of', 'copies.0.group', { found: ['unit', 'group'] }],
    ['references: [{ date: 2024-07-12 }]', 'needs-one-of', 'references.0', {}],
    [
      'references: [{ reminds: 1-CV, forwards: 2-CV }]',
      'too-many-of',
      'references.0.reminds',
      { found: ['forwards', 'reminds'] },
    ],
    ['references: [{ reminds: 1-CV, date: mai }]', 'not-a-day', 'references.0.date', { text: 'mai' }],
    ['responses: [{ unit: a }]', 'missing-field', 'responses.0', { field: 'date' }],
    [
      'responses: [{ unit: a, date: 2024-08-01, outcome: done }]',
      'not-a-choice',
      'responses.0.outcome',
      { text: 'done' },
    ],
    [
      'responses: [{ unit: a, date: 2024-08-01, count: -1 }]',
      'not-a-number',
      'responses.0.count',
      { text: '-1', least: 0 },
    ],
    ['extensions: [{ unit: a, date: 2024-08-01 }]', 'missing-field', 'extensions.0', { field: 'to' }],
    ['signatory: { capacity: TM. }', 'missing-field', 'signatory', { field: 'name' }],
    ['duties: [{ what: báo cáo }]', 'missing-field', 'duties.0', { field: 'id' }],
  ])('%s', (line, code, at, facts) => {
    const field = /^\w+/.exec(line)?.[0] ?? ''
    const others = good.split('\n').filter(other => !other.startsWith(`${field}:`))
    expect(read([...others, line].join('\n'))).toMatchObject({ isIn: false, told: [{ code, at, facts }] })
  })

  test('and so does a missing one', () => {
    expect(read('subject: x')).toMatchObject({
      isIn: false,
      told: ['symbol', 'date', 'issuer'].map(field => ({ code: 'missing-field', at: '', facts: { field } })),
    })
  })

  test.each(['[a]', 'a text'])('and so does a file that holds none: %s', text => {
    expect(read(text).told).toMatchObject([{ code: 'wrong-shape', at: '', facts: { expected: 'mapping' } }])
  })
})

test('all faults of a record are told at once', () => {
  const { told } = read(`
symbl: 1-CV
date: 2024-02-31
due: { date: x, days: 0 }
references: [{ reminds: "@", replies: y }, { remind: 2-CV }]
recipients: [{ unit: a b, group: c }]
responses: [{ unit: u, outcome: complet }]
`)
  expect(told.map(({ code, at }) => `${code} ${at as string}`).toSorted()).toEqual([
    'missing-field ',
    'missing-field ',
    'missing-field responses.0',
    'needs-one-of references.1',
    'not-a-choice responses.0.outcome',
    'not-a-day date',
    'not-a-day due.date',
    'not-a-number due.days',
    'not-a-symbol references.0.reminds',
    'not-an-id recipients.0.unit',
    'too-many-of due.days',
    'too-many-of recipients.0.group',
    'too-many-of references.0.replies',
    'unknown-key references.1.remind',
    'unknown-key symbl',
  ])
})

test('control and direction characters in a text are the business of whoever shows it', () => {
  const { records, diagnostics } = decode(record, `${good}subject: "\\e[31mđỏ\\u202E"`)
  expect(diagnostics).toEqual([])
  expect(records.dispatches[0]?.subject).toBe('\u001B[31mđỏ\u202E')
})

describe('in a file of units a wrong entry leaves only itself out', () => {
  test('be it a unit, a group or an organ', () => {
    const { records, diagnostics } = decode(
      'data/units/a.yaml',
      `
units: [{ id: a, name: A }, { id: b }, c, { id: d, name: D, from: 2024-13-01 }, { id: e, name: E, nam: x }]
groups: [{ id: g, name: G, members: [{}] }, { id: h, name: H, members: [{ unit: a }] }]
organs: [{ id: o o, name: O }, { id: p, name: P }]
grups: []
`,
    )
    const { units, groups, organs } = records
    expect([units, groups, organs].map(list => list.map(({ id }) => id))).toEqual([['a', 'e'], ['h'], ['p']])
    expect(diagnostics.map(({ code, place }) => [code, 'path' in place && place.path.join('.')])).toEqual([
      ['unknown-key', 'grups'],
      ['missing-field', 'units.1'],
      ['wrong-shape', 'units.2'],
      ['not-a-day', 'units.3.from'],
      ['unknown-key', 'units.4.nam'],
      ['needs-one-of', 'groups.0.members.0'],
      ['not-an-id', 'organs.0.id'],
    ])
  })

  test('but a list that is none leaves all out', () => {
    const { records, diagnostics } = decode('data/units/a.yaml', 'units: { id: a }\ngroups: [{ id: g, name: G }]')
    expect(records.groups).toEqual([])
    expect(diagnostics).toMatchObject([{ code: 'wrong-shape', place: { path: ['units'] } }])
  })
})

test.each([
  ['data/campaigns/a.yaml', 'id: a', 'missing-field'],
  ['data/calendar/2024.yaml', 'off: [{ date: 2024-01-01 }]', 'missing-field'],
  ['data/calendar/nghi.yaml', 'off: []', 'missing-field'],
  ['data/calendar/2024.yaml', 'year: MMXXIV', 'not-a-number'],
  ['data/office.yaml', 'own: a\ntimeZone: Asia/Hanoi', 'not-a-time-zone'],
  ['data/office.yaml', 'own: a\nresponseTime: { date: 2024-01-01, days: 2 }', 'unknown-key'],
  ['data/office.yaml', 'own: a\nresponseTime: 2024-01-01', 'wrong-shape'],
  ['data/office.yaml', 'own: a\nladder: [{ level: 1 }]', 'missing-field'],
])('%s with %j: %s', (name, text, code) => {
  expect(decode(name, text).diagnostics[0]?.code).toBe(code)
})
