import { describe, expect, test } from 'vitest'
import { checkAll } from '../../src/domain/checks/checks.ts'
import type { Code, Diagnostic } from '../../src/domain/diagnostic.ts'
import type { Register } from '../../src/domain/register.ts'
import { built, register } from '../support/register.ts'
import { day } from '../support/day.ts'

function told(records: Register): readonly Diagnostic[] {
  return checkAll(records, day('2026-08-05'))
}

/** The way to the field that each diagnostic of a code points at. */
function fieldsOf(code: Code, records: Register): readonly string[] {
  const places = told(records).flatMap(diagnostic => (diagnostic.code === code ? diagnostic.place : []))
  return places.map(place => ('path' in place ? place.path.join('.') : ''))
}

function factsOf<C extends Code>(code: C, records: Register): readonly Diagnostic<C>['facts'][] {
  return told(records).flatMap(diagnostic => (diagnostic.code === code ? [diagnostic.facts as never] : []))
}

describe('a reference that nearly matches', () => {
  const citing = (symbol: string, date: string, more = '') => register`
    symbol: 33-CV/TTĐN
    date: 2024-07-03
    issuer: bcd
    ---
    symbol: 1469-CV/BTGTU
    date: 2024-07-15
    issuer: btg
    references: [{ forwards: ${symbol}, date: ${date}${more} }]`

  test('has the symbol of a record, and another date', () => {
    const records = citing('33-CV/TTĐN', '2024-07-13')
    expect(factsOf('reference-near-miss', records)).toEqual([
      { symbol: '33-CV/TTĐN', date: '2024-07-13', near: { symbol: '33-CV/TTĐN', date: '2024-07-03' } },
    ])
    expect(fieldsOf('reference-near-miss', records)).toEqual(['references.0.date'])
  })

  test.each([
    '33-CV/TTDN',
    '33-CV/TTN',
    '33-CV/TTĐNN',
    '33-CV/TTĐM',
    '33-CV/TĐTN',
    '34-CV/TTĐN',
    '33CVTTĐN',
    '33-cv/ttđn',
  ])('has the date of a record, and its symbol but for one letter: %s', symbol => {
    expect(factsOf('reference-near-miss', citing(symbol, '2024-07-03'))).toMatchObject([
      { symbol, near: { symbol: '33-CV/TTĐN' } },
    ])
    expect(fieldsOf('reference-near-miss', citing(symbol, '2024-07-03'))).toEqual(['references.0.forwards'])
  })

  test.each([
    ['45-CV/TTĐN', '2024-07-03'],
    ['33-CV/TTĐM', '2024-07-04'],
  ])('is not any other: %s of %s', (symbol, date) => {
    expect(told(citing(symbol, date))).toEqual([])
  })

  test('is not one to another issuer', () => {
    expect(told(citing('33-CV/TTĐN', '2024-07-13', ', issuer: vptu'))).toEqual([])
  })

  test('is not one that matches a stub, nor the citing letter itself', () => {
    const records = register`
      symbol: 33-CV/TTĐN
      date: 2024-07-03
      held: false
      ---
      symbol: 33-CV/TTĐN
      date: 2024-07-13
      held: false
      ---
      symbol: 12-CV/A
      date: 2024-07-20
      issuer: a
      references: [{ forwards: 33-CV/TTĐN, date: 2024-07-13 }, { replies: 12-CV/A, date: 2024-07-18 }]`
    expect(told(records)).toEqual([])
  })

  test('names the record nearest in time', () => {
    const records = register`
      symbol: 12-CV/A
      date: 2022-07-13
      issuer: a
      ---
      symbol: 12-CV/A
      date: 2024-07-10
      issuer: a
      ---
      symbol: 12-CV/A
      date: 2024-07-30
      issuer: a
      ---
      symbol: 50-CV/B
      date: 2024-08-01
      issuer: b
      references: [{ follows: 12-CV/A, date: 2024-07-13 }]`
    expect(factsOf('reference-near-miss', records)).toMatchObject([{ near: { date: '2024-07-10' } }])
  })

  test('is told in each letter that cites so', () => {
    const records = register`
      symbol: 33-CV/TTĐN
      date: 2024-07-03
      issuer: bcd
      ---
      symbol: 1-CV/A
      date: 2024-07-15
      issuer: a
      references: [{ forwards: 33-CV/TTĐN, date: 2024-07-13 }]
      ---
      symbol: 2-CV/B
      date: 2024-07-16
      issuer: b
      references: [{ mentions: 1-CV/A }, { forwards: 33-CV/TTĐN, date: 2024-07-13 }]`
    expect(fieldsOf('reference-near-miss', records)).toEqual(['references.0.date', 'references.1.date'])
  })
})

describe('references in time', () => {
  test('a letter cannot cite a later one; one of its own day it can', () => {
    const records = register`
      symbol: 1-CV/A
      date: 2024-07-15
      issuer: a
      references: [{ follows: 2-CV/A, date: 2024-07-15 }, { forwards: 3-CV/A, date: 2024-07-16 }, { mentions: 4-CV/A }]
      ---
      symbol: 4-CV/A
      date: 2024-08-01
      issuer: a`
    expect(fieldsOf('reference-forward-in-time', records)).toEqual(['references.1.date', 'references.2.mentions'])
    expect(factsOf('reference-forward-in-time', records)[0]).toEqual({
      cites: '2024-07-16',
      dated: '2024-07-15',
      symbol: '3-CV/A',
    })
  })

  const loop = (...relations: readonly [string, string, string]) => register`
    symbol: 1-CV/A
    date: 2024-07-15
    issuer: a
    references: [{ ${relations[0]}: 2-CV/A }]
    ---
    symbol: 2-CV/A
    date: 2024-07-15
    issuer: a
    references: [{ mentions: 3-CV/A }, { ${relations[1]}: 3-CV/A }]
    ---
    symbol: 3-CV/A
    date: 2024-07-15
    issuer: a
    references: [{ ${relations[2]}: 1-CV/A }]`

  test('a loop is named whole, at the first letter in it', () => {
    const records = loop('mentions', 'follows', 'implements')
    expect(told(records)).toMatchObject([
      { code: 'reference-cycle', severity: 'warning', place: { path: ['references', 0, 'mentions'] } },
    ])
    expect(factsOf('reference-cycle', records)[0]?.loop.map(({ symbol }) => symbol)).toEqual([
      '1-CV/A',
      '2-CV/A',
      '3-CV/A',
    ])
  })

  test('a loop that lies beside another is not hidden by it', () => {
    const records = register`
      symbol: 1-CV/A
      date: 2024-07-15
      issuer: a
      references: [{ mentions: 2-CV/A }, { replaces: 3-CV/A }]
      ---
      symbol: 2-CV/A
      date: 2024-07-15
      issuer: a
      references: [{ mentions: 1-CV/A }]
      ---
      symbol: 3-CV/A
      date: 2024-07-15
      issuer: a
      references: [{ repeals: 1-CV/A }]`
    expect(told(records)).toMatchObject([{ severity: 'error' }, { severity: 'warning' }])
    expect(fieldsOf('reference-cycle', records)).toEqual(['references.1.replaces', 'references.0.mentions'])
  })

  test('a loop of letters that undo each other is an error; one step that only cites makes it a warning', () => {
    expect(told(loop('replaces', 'repeals', 'amends'))).toMatchObject([{ severity: 'error' }])
    expect(told(loop('replaces', 'repeals', 'mentions'))).toMatchObject([{ severity: 'warning' }])
  })
})

describe('recipients', () => {
  test('a group without members is told once, at the group', () => {
    const records = register`
      groups: [{ id: g, name: các ngành }]
      ---
      symbol: 1-CV/A
      date: 2024-07-15
      issuer: a
      recipients: [{ group: g }]
      copies: [{ group: g }]`
    expect(told(records)).toMatchObject([
      { code: 'group-without-members', place: { path: ['groups', 0, 'id'] }, facts: { name: 'các ngành' } },
    ])
  })

  test('a group reaches someone while one of its members lives and belongs to it', () => {
    const records = (date: string) => register`
      units: [{ id: u, name: U, until: 2025-06-30 }]
      groups: [{ id: g, name: G, members: [{ unit: u, from: 2024-01-01 }, { group: h }] }, { id: h, name: H, members: [{ kind: k }] }]
      ---
      symbol: 1-CV/A
      date: ${date}
      issuer: a
      recipients: [{ group: g }]`
    expect(told(records('2025-06-30'))).toEqual([])
    expect(fieldsOf('group-empty-on-day', records('2025-07-01'))).toEqual(['recipients.0.group'])
    expect(fieldsOf('group-empty-on-day', records('2023-12-31'))).toEqual(['recipients.0.group'])
  })

  const twoGroups = (first: string, second: string, more = '') => register`
    groups: [{ id: g, name: G, members: [{ unit: u }, { unit: v }, { unit: w }] }, { id: h, name: H, members: [{ unit: v }, { unit: w }] }]
    ---
    symbol: 1-CV/A
    date: 2024-07-15
    issuer: a
    recipients: [{ group: g${first} }, { group: h${second} }${more}]`

  test('of two groups with different days, the later is taken, and said once for all units in both', () => {
    const records = twoGroups(', due: 2024-08-10', ', due: 2024-07-31')
    expect(factsOf('group-due-conflict', records)).toEqual([
      { names: ['v', 'w'], groups: ['g', 'h'], taken: '2024-08-10' },
    ])
    expect(fieldsOf('group-due-conflict', records)).toEqual(['recipients.1.due'])
  })

  test('two groups do not conflict with the same day, nor where one names none, nor over a unit named outright', () => {
    expect(told(twoGroups(', due: 2024-07-31', ', due: { date: 31/7/2024 }'))).toEqual([])
    expect(told(twoGroups(', due: 2024-07-31', ''))).toEqual([])
    const outright = twoGroups(', due: 2024-08-10', ', due: 2024-07-31', ', { unit: v }')
    expect(factsOf('group-due-conflict', outright)).toMatchObject([{ names: ['w'] }])
  })

  test('a unit named outright must be alive on the date of the letter', () => {
    const records = register`
      units:
        - { id: ended, name: Ended, until: 2024-07-14, successors: [heir] }
        - { id: unborn, name: Unborn, from: 2024-07-16 }
        - { id: last, name: Last, until: 2024-07-15 }
        - { id: first, name: First, from: 2024-07-15 }
      ---
      symbol: 1-CV/A
      date: 2024-07-15
      issuer: a
      recipients: [{ unit: first }, { unit: ended }, { unit: last }, { unit: unborn }]`
    expect(factsOf('unit-not-alive', records)).toEqual([
      { unit: 'ended', name: 'Ended', day: '2024-07-15', from: null, until: '2024-07-14', heirs: ['heir'] },
      { unit: 'unborn', name: 'Unborn', day: '2024-07-15', from: '2024-07-16', until: null, heirs: [] },
    ])
    expect(fieldsOf('unit-not-alive', records)).toEqual(['recipients.1.unit', 'recipients.3.unit'])
  })
})

describe('days', () => {
  test('a day that a letter names is not before its date', () => {
    const records = register`
      symbol: 1-CV/A
      date: 2024-07-15
      issuer: a
      due: 2024-07-14
      duties: [{ id: d, due: 2024-07-15 }, { id: e, due: { before: 2024-07-10 } }]
      recipients: [{ unit: u, due: { date: 2024-07-01 } }, { unit: v, due: { days: 1 } }]`
    expect(fieldsOf('due-before-dispatch', records)).toEqual(['due', 'duties.1.due.before', 'recipients.0.due'])
  })

  test('whether the day before which an answer is due is itself in time, the office says', () => {
    const records = (before: string) => register`
      own: a
      before: ${before}
      ---
      symbol: 1-CV/A
      date: 2024-07-15
      issuer: a
      due: { before: 2024-07-15 }
      recipients: [{ unit: u }]`
    expect(told(records('inclusive'))).toEqual([])
    expect(factsOf('due-before-dispatch', records('exclusive'))).toEqual([{ due: '2024-07-14', date: '2024-07-15' }])
  })

  const campaign = `
    id: c
    name: C
    due: 2024-07-31
    ---`

  test("a campaign's day that has passed leaves what a letter asks without one", () => {
    const records = (date: string, more = '') => register`${campaign}
      symbol: 1-CV/A
      date: ${date}
      issuer: a
      campaign: c
      ${more}
      recipients: [{ unit: u }]`
    expect(told(records('2024-07-31'))).toEqual([])
    expect(factsOf('inherited-due-too-early', records('2024-08-06'))).toEqual([
      { due: '2024-07-31', date: '2024-08-06', campaign: 'c' },
    ])
    expect(fieldsOf('inherited-due-too-early', records('2024-08-06'))).toEqual(['campaign'])
    expect(told(records('2024-08-06', 'due: 2024-08-20'))).toEqual([])
    expect(told(records('2024-08-06', 'answer: none'))).toEqual([])
  })

  test('it is not missed by a late reminder, but by a unit that the reminder asks first', () => {
    const records = (unit: string) => register`${campaign}
      symbol: 1-CV/A
      date: 2024-07-01
      issuer: a
      campaign: c
      recipients: [{ unit: u }]
      ---
      symbol: 2-CV/A
      date: 2024-08-06
      issuer: a
      campaign: c
      references: [{ reminds: 1-CV/A }]
      recipients: [{ unit: u }, { unit: ${unit} }]`
    expect(told(records('u'))).toEqual([])
    expect(told(records('w'))).toMatchObject([
      { code: 'inherited-due-too-early', place: { record: 'data/dispatches/2.yaml' } },
    ])
  })

  test('a year without a calendar is told once, where a day of it was asked for', () => {
    const records = register`
      year: 2024
      off: []
      ---
      symbol: 1-CV/A
      date: 2024-12-20
      issuer: a
      due: { workingDays: 3 }
      recipients: [{ unit: u }]
      ---
      symbol: 2-CV/A
      date: 2024-12-27
      issuer: a
      due: 2025-01-31
      recipients: [{ unit: u, due: { days: 10 } }, { unit: v }]
      ---
      symbol: 3-CV/A
      date: 2024-12-30
      issuer: a
      due: { workingDays: 3 }
      recipients: [{ unit: u }]
      ---
      symbol: 4-CV/A
      date: 2025-12-30
      issuer: a
      due: { workingDays: 3, from: received }
      recipients: [{ unit: u }, { unit: v }]
      receipts: [{ unit: u, date: 2025-12-30 }]`
    expect(factsOf('calendar-year-missing', records)).toEqual([
      { year: 2025, due: '2025-01-06' },
      { year: 2026, due: '2026-01-02' },
    ])
    expect(fieldsOf('calendar-year-missing', records)).toEqual(['recipients.0.due.days', 'due.workingDays'])
  })

  test('a count that the campaign or the office gives is looked at where it stands', () => {
    const records = register`
      own: a
      responseTime: { workingDays: 10 }
      ---
      id: c
      name: C
      due: { days: 20 }
      ---
      symbol: 1-CV/A
      date: 2030-03-01
      issuer: a
      campaign: c
      recipients: [{ unit: u }]
      ---
      symbol: 2-CV/A
      date: 2031-03-01
      issuer: a
      answer: expected
      recipients: [{ unit: u }]
      ---
      symbol: 3-CV/A
      date: 2032-03-01
      issuer: a
      recipients: [{ unit: u }]`
    expect(factsOf('calendar-year-missing', records).map(({ year }) => year)).toEqual([2030, 2031])
    expect(fieldsOf('calendar-year-missing', records)).toEqual(['due.days', 'responseTime.workingDays'])
  })

  test('a day of the calendar that is not in force is told', () => {
    const records = register`
      off: [{ date: 2027-01-01, paper: P }, { date: 2027-02-05, paper: P, pending: true }]
      working: [{ date: 2027-02-20, name: N, paper: P, pending: true }]`
    expect(fieldsOf('calendar-day-pending', records)).toEqual(['off.1.pending', 'working.0.pending'])
    expect(factsOf('calendar-day-pending', records)[1]).toEqual({ date: '2027-02-20', name: 'N', paper: 'P' })
  })
})

describe('facts', () => {
  const line = (facts: string) => register`
    units: [{ id: u, name: U, until: 2024-07-31, successors: [s] }]
    groups: [{ id: known, name: Known, members: [{ unit: m }] }, { id: others, name: Others }, { id: far, name: Far }]
    ---
    symbol: 1-CV/A
    date: 2024-07-01
    issuer: a
    recipients: [{ unit: u }, { group: known }]
    ---
    symbol: 2-CV/A
    date: 2024-07-15
    issuer: a
    references: [{ reminds: 1-CV/A }]
    recipients: [{ unit: w }, { group: others }]
    ${facts}`

  const units = (records: Register) => factsOf('fact-not-asked', records).map(({ unit }) => unit)

  test('count for whom a letter of the line addresses, wherever they are written', () => {
    const records = line(
      'receipts: [{ unit: u, date: 2024-07-16 }, { unit: w, date: 2024-07-16 }, { unit: m, date: 2024-07-16 }, { unit: others, date: 2024-07-16 }]',
    )
    expect(units(records)).toEqual([])
  })

  test('do not count for others, the issuer among them', () => {
    const records = line(`responses: [{ unit: a, date: 2024-07-16 }]
    extensions: [{ unit: x, to: 2024-08-01, date: 2024-07-16 }]
    exemptions: [{ unit: far, date: 2024-07-16 }]`)
    expect(units(records)).toEqual(['a', 'x', 'far'])
    expect(fieldsOf('fact-not-asked', records)).toEqual(['responses.0.unit', 'extensions.0.unit', 'exemptions.0.unit'])
  })

  test('count for an heir once the unit addressed has ended', () => {
    expect(units(line('responses: [{ unit: s, date: 2024-08-01 }]'))).toEqual([])
    expect(units(line('responses: [{ unit: s, date: 2024-07-31 }]'))).toEqual(['s'])
  })

  test('are not judged where the line addresses nobody known', () => {
    const records = register`
      symbol: 1-CV/A
      date: 2024-07-15
      issuer: a
      due: 2024-07-31
      responses: [{ unit: x, date: 2024-07-16 }]`
    expect(told(records)).toEqual([])
  })

  test('suggest the unit that was probably meant', () => {
    const records = built(`
      units: [{ id: bao-hung-yen, name: B }, { id: bao-hung-yen-2, name: C }, { id: a, name: A }]
      ---
      symbol: 1-CV/A
      date: 2024-07-15
      issuer: a
      recipients: [{ unit: bao-hung-yen }]
      responses: [{ unit: bao-hung-yen-2, date: 2024-07-16 }]`).register
    expect(factsOf('fact-not-asked', records)).toEqual([
      { unit: 'bao-hung-yen-2', name: 'C', suggestion: 'bao-hung-yen' },
    ])
  })

  test('about a group whose members are known are told as such, and not as about someone unasked', () => {
    const records = line('extensions: [{ unit: known, to: 2024-08-01, date: 2024-07-16 }]')
    expect(told(records).map(({ code }) => code)).toEqual([
      'group-without-members',
      'group-without-members',
      'fact-on-known-group',
    ])
    expect(fieldsOf('fact-on-known-group', records)).toEqual(['extensions.0.unit'])
  })

  test('an answer is not dated before the first letter of the line to that unit', () => {
    const records = line(
      'responses: [{ unit: u, date: 2024-07-02 }, { unit: u, date: 2024-06-30 }, { unit: w, date: 2024-07-14 }]',
    )
    expect(factsOf('response-before-dispatch', records)).toEqual([
      { name: 'U', response: '2024-06-30', date: '2024-07-01' },
      { name: 'w', response: '2024-07-14', date: '2024-07-15' },
    ])
    expect(fieldsOf('response-before-dispatch', records)).toEqual(['responses.1.date', 'responses.2.date'])
  })

  test('an answer may be to an earlier letter of the line of which it is not known whom it addressed', () => {
    const records = register`
      symbol: 1469-CV/BTGTU
      date: 2024-07-15
      issuer: btg
      references: [{ reminds: 1337-CV/BTGTU, date: 2024-04-19 }]
      recipients: [{ unit: u }]
      responses: [{ unit: u, date: 2024-05-10 }, { unit: u, date: 2024-04-18 }]`
    expect(factsOf('response-before-dispatch', records)).toEqual([
      { name: 'u', response: '2024-04-18', date: '2024-04-19' },
    ])
  })
})

test('checking changes nothing, and tells the same again', () => {
  const { register: records } = built(`
    symbol: 1-CV/A
    date: 2024-07-15
    issuer: a
    due: 2024-07-01
    references: [{ follows: 2-CV/A, date: 2024-07-20 }]
    recipients: [{ unit: u }]
    responses: [{ unit: x, date: 2024-07-10 }]`)
  const before = structuredClone(records)
  const first = told(records)
  expect(first.map(({ code }) => code)).toEqual([
    'reference-forward-in-time',
    'due-before-dispatch',
    'fact-not-asked',
    'response-before-dispatch',
  ])
  expect(told(records)).toEqual(first)
  expect(records).toEqual(before)
})

describe('numbers in their series', () => {
  const letters = (...issued: readonly string[]) => {
    const records = issued.map(line => {
      const [symbol = '', date = '', issuer = 'btg'] = line.split(' ')
      return `symbol: ${symbol}\ndate: ${date}\nissuer: ${issuer}`
    })
    const office = 'own: btg\nterms: [{ from: 2020-10-25, until: 2025-10-02 }, { from: 2025-10-03 }]'
    return register`${[office, ...records].join('\n---\n')}`
  }
  const faults = (records: Register) =>
    (['number-repeated', 'number-out-of-order'] as const).flatMap(code =>
      factsOf(code, records).map(({ symbol, other }) => `${code} ${symbol} ${other.symbol} ${other.date}`),
    )

  test.each([
    ['a Party office numbers by the term', ['12-CV/BTG 2024-02-01', '12-CV/BTG 2025-10-20', '13-CV/BTG 2025-10-21']],
    ['a State office by the year, whoever keeps the records', ['12/UBND-VX 2024-02-01 ub', '12/UBND-VX 2025-02-01 ub']],
    ['papers of a type are a series of their own', ['12-CV/BTG 2024-02-01', '12-BC/BTG 2024-03-01']],
    ['offices do not share numbers', ['12-CV/BTG 2024-02-01', '12-CV/BTG 2024-03-01 khac']],
    ['letters of one day may bear any', ['13-CV/BTG 2024-02-01', '12-CV/BTG 2024-02-01', '12a-CV/BTG 2024-02-01']],
  ])('%s: nothing is told', (_, issued) => expect(faults(letters(...issued))).toEqual([]))

  test('one that is given twice in a term is told of the later letter', () => {
    expect(faults(letters('012-CV/BTG 2025-03-01', '12-CV/BTG 2024-02-01'))).toEqual([
      'number-repeated 012-CV/BTG 12-CV/BTG 2024-02-01',
    ])
  })

  test('of many letters one wrong day is told once', () => {
    const issued = Array.from(
      { length: 20 },
      (_, index) => `${index + 1}-CV/BTG 2024-02-${String(index + 1).padStart(2, '0')}`,
    )
    issued[9] = '10-CV/BTG 2024-12-10'
    expect(faults(letters(...issued))).toEqual(['number-out-of-order 11-CV/BTG 10-CV/BTG 2024-12-10'])
  })

  test('what is only cited is held against nobody', () => {
    expect(
      faults(register`
      symbol: 12-CV/BTG
      date: 2024-02-01
      issuer: btg
      references: [{ reminds: 12-CV/BTG, date: 2024-01-15, issuer: btg }]`),
    ).toEqual([])
  })
})

describe('one unit under two names', () => {
  const told = (...units: readonly string[]) =>
    factsOf('unit-twice', register`${`units:\n${units.map(unit => `  - ${unit}`).join('\n')}`}`).map(
      ({ other }) => other,
    )

  test.each([
    ['one name, spelled otherwise', '{ id: b, name: "HUYỆN UỶ  yên mỹ" }'],
    ['a name of former days', '{ id: b, name: Khác, names: [{ name: Huyện ủy Yên Mỹ, until: 2020-01-01 }] }'],
  ])('%s', (_, other) => expect(told('{ id: a, name: Huyện ủy Yên Mỹ }', other)).toEqual(['a']))

  test.each([
    ['other accents', '{ id: b, name: Huyện ủy Yên My }'],
    ['a body of its own', '{ id: b, name: Huyện ủy Yên Mỹ, parent: y }'],
    ['the one that carries on', '{ id: b, name: Huyện ủy Yên Mỹ, from: 2025-07-01 }'],
    [
      'a name of days when the other was not',
      '{ id: b, name: Khác, names: [{ name: Huyện ủy Yên Mỹ, from: 2026-01-01 }] }',
    ],
  ])('but not %s', (_, other) =>
    expect(told('{ id: a, name: Huyện ủy Yên Mỹ, parent: x, until: 2025-06-30, successors: [c] }', other)).toEqual([]),
  )
})

describe('a letter that is not what it looks', () => {
  const about = (subject: string) => register`
    symbol: 1469-CV/BTGTU
    date: 2024-07-15
    issuer: btg
    subject: ${JSON.stringify(subject)}`

  test.each([
    ['báo cáo \u041Aết quả', '\u041A', 'K'],
    ['\u00D0ảng bộ', '\u00D0', 'Đ'],
    ['b\u00E1o\u200Bc\u00E1o', '\u200B', null],
    ['Ngh\uFFFD quyết', '\uFFFD', null],
  ])('is told within %j', (text, letter, meant) => {
    expect(factsOf('suspect-letter', about(text))).toEqual([{ text, letter, meant }])
    expect(fieldsOf('suspect-letter', about(text))).toEqual(['subject'])
  })

  test.each(['thăm Москва và Αθήνα', 'Đảng ủy – kế hoạch “năm” 2024…', 'h\u1ED9i ngh\u1ECB'])(
    'is none in words wholly of another script, or of ours, as %j',
    text => {
      expect(factsOf('suspect-letter', about(text))).toEqual([])
    },
  )
})

test('facts that run backwards are told, each by its own field', () => {
  const records = register`
    symbol: 1469-CV/BTGTU
    date: 2024-07-15
    issuer: btg
    recipients: [{ unit: u }]
    receipts: [{ unit: u, date: 2024-06-16 }, { unit: u, date: 2024-07-15 }]
    exemptions: [{ unit: u, date: 2024-07-01, reason: x }]
    extensions: [{ unit: u, to: 2024-07-20, date: 2024-07-29, reason: x }]
    responses: [{ unit: u, date: 2024-07-25, received: 2024-07-24 }]`
  expect(fieldsOf('fact-before-dispatch', records)).toEqual(['exemptions.0.date', 'receipts.0.date'])
  expect(fieldsOf('extension-backwards', records)).toEqual(['extensions.0.to'])
  expect(fieldsOf('received-before-sent', records)).toEqual(['responses.0.received'])
  expect(fieldsOf('response-before-dispatch', records)).toEqual([])
})

test('units that stand above themselves are told once a loop', () => {
  const records = register`
    units:
      - { id: a, name: A, parent: c }
      - { id: b, name: B, parent: a, successors: [b] }
      - { id: c, name: C, parent: b }
      - { id: d, name: D, parent: a }`
  expect(factsOf('unit-cycle', records)).toEqual([{ loop: ['a', 'c', 'b', 'a'] }, { loop: ['b', 'b'] }])
})

test('one answer told in two ways is told, the same told twice is another matter', () => {
  const records = register`
    symbol: 1469-CV/BTGTU
    date: 2024-07-15
    issuer: btg
    recipients: [{ unit: u }]
    responses:
      - { unit: u, date: 2024-07-25, symbol: 45-BC/U }
      - { unit: u, date: 2024-07-25, symbol: 45-BC/U, count: 3 }
      - { unit: u, date: 2024-07-26, symbol: 46-BC/U }
      - { unit: u, date: 2024-07-26, symbol: 46-BC/U }
      - { unit: u, date: 2024-07-27 }
      - { unit: u, date: 2024-07-27, count: 2 }`
  expect(fieldsOf('answer-twice', records)).toEqual(['responses.1.symbol'])
  expect(fieldsOf('fact-twice', records)).toEqual(['responses.3'])
})
