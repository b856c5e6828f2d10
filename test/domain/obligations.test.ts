import { describe, expect, test } from 'vitest'
import { obligationsOn } from '../../src/domain/obligations.ts'
import { day } from '../support/day.ts'
import { owedBy, owedOn, statesOn } from '../support/owed.ts'
import { register } from '../support/register.ts'

/** The dispatch of the table of cases: to u and v, due 31/7. */
const d = `
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  recipients: [{ unit: u }, { unit: v }]`

describe('the table of cases', () => {
  const nothingElse = register`${d}`

  test('nothing else, on the due day: due today', () => {
    expect(owedBy('u', '2024-07-31', nothingElse)).toMatchObject({
      state: 'due-today',
      daysLate: 0,
      workingDaysLate: 0,
    })
  })

  test('nothing else, the day after: overdue, 1 day late', () => {
    expect(owedBy('u', '2024-08-01', nothingElse)).toMatchObject({
      state: 'overdue',
      due: '2024-07-31',
      dueFrom: 'dispatch',
      dueAssumed: false,
      daysLate: 1,
      workingDaysLate: 1,
    })
  })

  test('nothing else, the day before: pending', () => {
    expect(owedBy('u', '2024-07-30', nothingElse)).toMatchObject({ state: 'pending', daysLate: 0 })
  })

  test('complete on the due day: answered', () => {
    const answered = register`${d}
  responses: [{ unit: u, date: 2024-07-31 }]`
    expect(owedBy('u', '2024-08-05', answered)).toMatchObject({ state: 'answered', daysLate: 0 })
    expect(owedBy('v', '2024-08-05', answered).state).toBe('overdue')
  })

  test('complete the day after: late, by 1 day however long ago', () => {
    const late = register`${d}
  responses: [{ unit: u, date: 2024-08-01 }]`
    expect(owedBy('u', '2024-08-05', late)).toMatchObject({ state: 'late', daysLate: 1, workingDaysLate: 1 })
  })

  test('complete dated 30/7 and received 03/8: overdue until it came, then answered', () => {
    const slowPost = register`${d}
  responses: [{ unit: u, date: 2024-07-30, received: 2024-08-03 }]`
    expect(owedBy('u', '2024-08-01', slowPost).state).toBe('overdue')
    expect(owedBy('u', '2024-08-02', slowPost).state).toBe('overdue')
    expect(owedBy('u', '2024-08-03', slowPost).state).toBe('answered')
    expect(owedBy('u', '2024-08-05', slowPost).state).toBe('answered')
  })

  test('partial 25/7, complete 03/8: pending, then overdue with progress, then late', () => {
    const inParts = register`${d}
  responses:
    - { unit: u, date: 2024-07-25, outcome: partial }
    - { unit: u, date: 2024-08-03 }`
    expect(owedBy('u', '2024-07-26', inParts)).toMatchObject({ state: 'pending', progress: 'partial', response: null })
    expect(owedBy('u', '2024-08-02', inParts)).toMatchObject({ state: 'overdue', progress: 'partial' })
    expect(owedBy('u', '2024-08-05', inParts)).toMatchObject({ state: 'late', progress: null })
    expect(owedBy('u', '2024-08-05', inParts).response?.date).toBe('2024-08-03')
  })

  test('complete 30/7, invalid 02/8: answered, then overdue', () => {
    const judged = register`${d}
  responses:
    - { unit: u, date: 2024-07-30 }
    - { unit: u, date: 2024-08-02, outcome: invalid }`
    expect(owedBy('u', '2024-08-01', judged).state).toBe('answered')
    expect(owedBy('u', '2024-08-05', judged)).toMatchObject({ state: 'overdue', daysLate: 5, response: null })
  })

  test('an extension to 10/8 granted 05/8: overdue, then pending, then overdue', () => {
    const extended = register`${d}
  extensions: [{ unit: u, to: 2024-08-10, date: 2024-08-05 }]`
    expect(owedBy('u', '2024-08-03', extended)).toMatchObject({ state: 'overdue', due: '2024-07-31' })
    expect(owedBy('u', '2024-08-06', extended)).toMatchObject({
      state: 'pending',
      due: '2024-08-10',
      dueFrom: 'extension',
    })
    expect(owedBy('u', '2024-08-11', extended)).toMatchObject({ state: 'overdue', daysLate: 1 })
    expect(owedBy('v', '2024-08-06', extended)).toMatchObject({ state: 'overdue', due: '2024-07-31' })
  })

  test('a late answer of 03/8, an extension to 10/8 granted 05/8: late, then answered', () => {
    const forgiven = register`${d}
  responses: [{ unit: u, date: 2024-08-03 }]
  extensions: [{ unit: u, to: 2024-08-10, date: 2024-08-05 }]`
    expect(owedBy('u', '2024-08-04', forgiven)).toMatchObject({ state: 'late', daysLate: 3 })
    expect(owedBy('u', '2024-08-06', forgiven)).toMatchObject({ state: 'answered', daysLate: 0 })
  })

  test('exempted 05/8, complete 08/8: exempt, then late', () => {
    const exempted = register`${d}
  exemptions: [{ unit: u, date: 2024-08-05 }]
  responses: [{ unit: u, date: 2024-08-08 }]`
    expect(statesOn('2024-08-04', exempted)).toEqual({ u: 'overdue', v: 'overdue' })
    expect(statesOn('2024-08-06', exempted)).toEqual({ u: 'exempt', v: 'overdue' })
    expect(statesOn('2024-08-09', exempted)).toEqual({ u: 'late', v: 'overdue' })
  })

  test('r of 05/8 reminds d, due 09/8, to u and w: u pressed until 09/8, w asked anew', () => {
    const reminded = register`${d}
---
  symbol: 2-CV/BTG
  date: 2024-08-05
  issuer: btg
  due: 2024-08-09
  references: [{ reminds: 1-CV/BTG, date: 2024-07-01 }]
  recipients: [{ unit: u }, { unit: w }]`
    expect(owedBy('u', '2024-08-06', reminded)).toMatchObject({
      state: 'overdue',
      due: '2024-07-31',
      pressedUntil: '2024-08-09',
      dispatch: { symbol: '1-CV/BTG' },
      reminders: [{ dispatch: { symbol: '2-CV/BTG' }, due: '2024-08-09' }],
    })
    expect(owedBy('w', '2024-08-06', reminded)).toMatchObject({
      state: 'pending',
      due: '2024-08-09',
      pressedUntil: null,
      dispatch: { symbol: '2-CV/BTG' },
      reminders: [],
    })
    expect(owedBy('v', '2024-08-06', reminded)).toMatchObject({ state: 'overdue', reminders: [], pressedUntil: null })
    expect(owedOn('2024-08-04', reminded)).toEqual(['u@1-CV/BTG', 'v@1-CV/BTG'])
  })

  test('d without due but `answer: expected`; r of 15/7 reminds d, due 31/7: no deadline, then overdue by the reminder', () => {
    const expected = register`
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  answer: expected
  recipients: [{ unit: u }, { unit: v }]
---
  symbol: 2-CV/BTG
  date: 2024-07-15
  issuer: btg
  due: 2024-07-31
  references: [{ reminds: 1-CV/BTG, date: 2024-07-01 }]
  recipients: [{ unit: u }]`
    expect(owedBy('u', '2024-07-10', expected)).toMatchObject({ state: 'no-deadline', due: null, dueFrom: null })
    expect(owedBy('u', '2024-08-05', expected)).toMatchObject({
      state: 'overdue',
      due: '2024-07-31',
      dueFrom: 'reminder',
      pressedUntil: null,
      dispatch: { symbol: '1-CV/BTG' },
    })
    expect(owedBy('v', '2024-08-05', expected)).toMatchObject({ state: 'no-deadline' })
  })

  const r = `
  symbol: 2-CV/BTG
  date: 2024-07-15
  issuer: btg
  due: 2024-07-31
  references: [{ reminds: 1-CV/BTG, date: 2024-07-01, issuer: btg }]
  recipients: [{ unit: u }]`

  test('d only cited; r of 15/7 reminds d, due 31/7: overdue, on r', () => {
    const cited = register`${r}`
    expect(owedBy('u', '2024-08-05', cited)).toMatchObject({
      state: 'overdue',
      dispatch: { symbol: '2-CV/BTG' },
      reminders: [],
    })
    expect(owedOn('2024-07-14', cited)).toEqual([])
  })

  test('once d is held and asks: on d, r its reminder', () => {
    const held = register`${r}
---
${d}`
    expect(owedBy('u', '2024-08-05', held)).toMatchObject({
      state: 'overdue',
      dispatch: { symbol: '1-CV/BTG' },
      reminders: [{ dispatch: { symbol: '2-CV/BTG' }, due: '2024-07-31' }],
    })
  })

  test("an answer recorded in r's file counts as if recorded in d's", () => {
    const inReminder = register`${d}
---
${r}
  responses: [{ unit: u, date: 2024-07-20 }]`
    expect(owedBy('u', '2024-08-06', inReminder)).toMatchObject({
      state: 'answered',
      dispatch: { symbol: '1-CV/BTG' },
      response: { in: '2-CV/BTG@2024-07-15@btg' },
    })
  })

  test('x of 10/7 recalls d, addressed to u: u exempt, v pending', () => {
    const recalled = register`${d}
---
  symbol: 3-CV/BTG
  date: 2024-07-10
  issuer: btg
  references: [{ recalls: 1-CV/BTG, date: 2024-07-01 }]
  recipients: [{ unit: u }]`
    expect(statesOn('2024-07-09', recalled)).toEqual({ u: 'pending', v: 'pending' })
    expect(statesOn('2024-07-12', recalled)).toEqual({ u: 'exempt', v: 'pending' })
    expect(owedBy('u', '2024-07-12', recalled).grounds.closedBy).toMatchObject({ symbol: '3-CV/BTG' })
  })

  test('a of 20/7 amends d, due 15/8, to u: due 31/7 before, 15/8 from its day on; v overdue', () => {
    const amended = register`${d}
---
  symbol: 4-CV/BTG
  date: 2024-07-20
  issuer: btg
  due: 2024-08-15
  references: [{ amends: 1-CV/BTG, date: 2024-07-01 }]
  recipients: [{ unit: u }]`
    expect(owedBy('u', '2024-07-19', amended)).toMatchObject({
      state: 'pending',
      due: '2024-07-31',
      dueFrom: 'dispatch',
    })
    expect(owedBy('u', '2024-07-20', amended)).toMatchObject({ state: 'pending', due: '2024-08-15' })
    expect(owedBy('u', '2024-08-05', amended)).toMatchObject({
      state: 'pending',
      due: '2024-08-15',
      dueFrom: 'amendment',
    })
    expect(owedBy('v', '2024-08-05', amended)).toMatchObject({ state: 'overdue', due: '2024-07-31' })
  })

  test('u ends 30/6/2025, successor s: overdue under u, successors [s]', () => {
    const ended = register`${d}
---
units:
  - { id: u, name: U, until: 2025-06-30, successors: [s] }`
    expect(owedBy('u', '2025-06-30', ended)).toMatchObject({ state: 'overdue', successors: [] })
    expect(owedBy('u', '2025-08-01', ended)).toMatchObject({ state: 'overdue', unit: 'u', successors: ['s'] })
    expect(statesOn('2025-08-01', ended)).toEqual({ u: 'overdue', v: 'overdue' })
  })

  test('five working days from Friday 26/4/2024: due Tuesday 07/5/2024, for Saturday 04/5 was worked', () => {
    const counted = (calendar: string) => register`
  symbol: 1-CV/BTG
  date: 2024-04-26
  issuer: btg
  due: { workingDays: 5, from: issued }
  recipients: [{ unit: u }]
---
${calendar}`
    const off = `
  year: 2024
  off:
    - { date: 2024-04-29, paper: 2450/TB-BLĐTBXH }
    - { date: 2024-04-30, paper: BLLĐ 2019 }
    - { date: 2024-05-01, paper: BLLĐ 2019 }`
    const worked = `
  working:
    - { date: 2024-05-04, paper: 2450/TB-BLĐTBXH }`
    expect(owedBy('u', '2024-04-27', counted(off + worked))).toMatchObject({ due: '2024-05-07', dueAssumed: false })
    expect(owedBy('u', '2024-04-27', counted(off))).toMatchObject({ due: '2024-05-08', dueAssumed: false })
  })

  test('a campaign due 31/7, a dispatch of 06/8 in it: no deadline', () => {
    const afterwards = register`
  id: ttdn-10
  name: Giải thưởng
  due: 2024-07-31
---
  symbol: 5-CV/BTG
  date: 2024-08-06
  issuer: btg
  campaign: ttdn-10
  recipients: [{ unit: u }]`
    expect(owedBy('u', '2024-08-07', afterwards)).toMatchObject({ state: 'no-deadline', due: null, dueFrom: null })
  })
})

describe('state on a day, the first that fits', () => {
  test('an answer goes before an exemption, whichever came first', () => {
    const both = register`${d}
  responses: [{ unit: u, date: 2024-07-20 }]
  exemptions: [{ unit: u, date: 2024-07-10 }]`
    expect(owedBy('u', '2024-07-15', both).state).toBe('exempt')
    expect(owedBy('u', '2024-07-21', both).state).toBe('answered')
  })

  test('an exemption goes before a missing deadline, and before the due day', () => {
    const exempt = register`
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  answer: expected
  recipients: [{ unit: u }, { unit: v, due: 2024-07-31 }]
  exemptions:
    - { unit: u, date: 2024-07-10 }
    - { unit: v, date: 2024-07-10 }`
    expect(statesOn('2024-07-09', exempt)).toEqual({ u: 'no-deadline', v: 'pending' })
    expect(statesOn('2024-07-31', exempt)).toEqual({ u: 'exempt', v: 'exempt' })
  })

  test('an answer where there is no deadline is never late', () => {
    const asked = register`
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  answer: expected
  recipients: [{ unit: u }]
  responses: [{ unit: u, date: 2026-07-01 }]`
    expect(owedBy('u', '2026-07-01', asked)).toMatchObject({ state: 'answered', daysLate: 0, due: null })
  })

  test.each(['replaces', 'repeals', 'recalls'])(
    'a later letter that %s the dispatch and addresses nobody exempts all',
    how => {
      const closed = register`${d}
---
  symbol: 9-CV/BTG
  date: 2024-07-10
  issuer: btg
  references: [{ ${how}: 1-CV/BTG, date: 2024-07-01 }]`
      expect(statesOn('2024-07-09', closed)).toEqual({ u: 'pending', v: 'pending' })
      expect(statesOn('2024-07-10', closed)).toEqual({ u: 'exempt', v: 'exempt' })
    },
  )

  test.each(['implements', 'forwards', 'follows', 'basedOn', 'amends', 'corrects', 'mentions'])(
    'a later letter that only %s it exempts nobody',
    how => {
      const open = register`${d}
---
  symbol: 9-CV/BTG
  date: 2024-07-10
  issuer: btg
  references: [{ ${how}: 1-CV/BTG, date: 2024-07-01 }]`
      expect(statesOn('2024-07-12', open)).toEqual({ u: 'pending', v: 'pending' })
    },
  )

  test('a letter that replaces another asks those it addresses itself', () => {
    const replaced = register`${d}
---
  symbol: 9-CV/BTG
  date: 2024-07-10
  issuer: btg
  due: 2024-08-20
  references: [{ replaces: 1-CV/BTG, date: 2024-07-01 }]
  recipients: [{ unit: u }]`
    expect(owedOn('2024-07-12', replaced)).toEqual(['u@1-CV/BTG', 'v@1-CV/BTG', 'u@9-CV/BTG'])
    const states = obligationsOn(day('2024-07-12'), replaced).map(({ state }) => state)
    expect(states).toEqual(['exempt', 'pending', 'pending'])
  })

  test('a recall that addresses a group exempts its units of the day of the recall', () => {
    const recalled = register`${d}
---
groups:
  - id: g
    name: nhóm
    members: [{ unit: u, until: 2024-07-09 }, { unit: v }]
---
  symbol: 9-CV/BTG
  date: 2024-07-10
  issuer: btg
  references: [{ recalls: 1-CV/BTG, date: 2024-07-01 }]
  recipients: [{ group: g }]`
    expect(statesOn('2024-07-12', recalled)).toEqual({ u: 'pending', v: 'exempt' })
  })
})

test('a letter of the same day may recall, one of an earlier day can’t', () => {
  const recalledOn = (date: string) => register`${d}
---
  symbol: 9-CV/BTG
  date: ${date}
  issuer: btg
  references: [{ recalls: 1-CV/BTG, date: 2024-07-01 }]`
  expect(statesOn('2024-07-12', recalledOn('2024-07-01'))).toEqual({ u: 'exempt', v: 'exempt' })
  expect(statesOn('2024-07-12', recalledOn('2024-06-30'))).toEqual({ u: 'pending', v: 'pending' })
})

describe('a recall closes the dispatch it names', () => {
  const r = `
  symbol: 2-CV/BTG
  date: 2024-08-05
  issuer: btg
  due: 2024-08-09
  references: [{ reminds: 1-CV/BTG, date: 2024-07-01 }]
  recipients: [{ unit: u }, { unit: w }]`
  const recallOf = (which: string) => `
  symbol: 9-CV/BTG
  date: 2024-08-07
  issuer: btg
  references: [{ recalls: ${which} }]`

  test('where the obligation stands on that one: a recalled reminder frees only whom it asked anew', () => {
    const recalled = register`${d}
---
${r}
---
${recallOf('2-CV/BTG')}`
    expect(statesOn('2024-08-08', recalled)).toEqual({ u: 'overdue', v: 'overdue', w: 'exempt' })
  })

  test('a recalled reminder keeps its days', () => {
    const recalled = register`${d}
---
${r}
---
${recallOf('2-CV/BTG')}`
    expect(owedBy('u', '2024-08-08', recalled)).toMatchObject({ pressedUntil: '2024-08-09', due: '2024-07-31' })
  })

  test('a recalled first call frees whom it asked, not whom the reminder asked', () => {
    const recalled = register`${d}
---
${r}
---
${recallOf('1-CV/BTG')}`
    expect(statesOn('2024-08-08', recalled)).toEqual({ u: 'exempt', v: 'exempt', w: 'pending' })
  })

  test('addressed to a successor it closes nothing inherited', () => {
    const recalled = register`${d}
---
units:
  - { id: u, name: U, until: 2024-07-31, successors: [s] }
---
  symbol: 9-CV/BTG
  date: 2024-08-07
  issuer: btg
  references: [{ recalls: 1-CV/BTG }]
  recipients: [{ unit: s }]`
    expect(statesOn('2024-08-08', recalled)).toEqual({ u: 'overdue', v: 'overdue' })
  })
})

describe('as of a day', () => {
  test('a dispatch is known from its date', () => {
    expect(owedOn('2024-06-30', register`${d}`)).toEqual([])
    expect(owedOn('2024-07-01', register`${d}`)).toEqual(['u@1-CV/BTG', 'v@1-CV/BTG'])
  })

  test('a fact is known from the day it was received, else from its own', () => {
    const facts = register`${d}
  responses:
    - { unit: u, date: 2024-07-10, received: 2024-07-15 }
    - { unit: v, date: 2024-07-10 }`
    expect(statesOn('2024-07-12', facts)).toEqual({ u: 'pending', v: 'answered' })
    expect(statesOn('2024-07-15', facts)).toEqual({ u: 'answered', v: 'answered' })
  })

  test('lateness goes by the date of the answer, not by the day it was received', () => {
    const facts = register`${d}
  responses: [{ unit: u, date: 2024-07-31, received: 2024-08-09 }]`
    expect(owedBy('u', '2024-08-09', facts)).toMatchObject({ state: 'answered', daysLate: 0 })
  })

  test('a fact is known from its own day, whatever the date of the record it is written in', () => {
    const facts = register`${d}
---
  symbol: 2-CV/BTG
  date: 2024-08-05
  issuer: btg
  references: [{ reminds: 1-CV/BTG, date: 2024-07-01 }]
  recipients: [{ unit: u }]
  responses: [{ unit: u, date: 2024-07-20 }]
  extensions: [{ unit: v, to: 2024-08-02, date: 2024-07-21 }]`
    expect(owedBy('u', '2024-07-22', facts)).toMatchObject({ state: 'answered', reminders: [] })
    expect(owedBy('v', '2024-07-22', facts)).toMatchObject({ due: '2024-08-02', dueFrom: 'extension' })
    expect(statesOn('2024-07-19', facts)).toEqual({ u: 'pending', v: 'pending' })
  })

  test('so is one in a record that reminds of a record not yet issued either', () => {
    const facts = register`${d}
---
  symbol: 2-CV/BTG
  date: 2024-08-05
  issuer: btg
  references: [{ reminds: 1-CV/BTG, date: 2024-07-01 }]
  recipients: [{ unit: u }]
---
  symbol: 3-CV/BTG
  date: 2024-08-15
  issuer: btg
  references: [{ reminds: 2-CV/BTG, date: 2024-08-05 }]
  recipients: [{ unit: u }]
  exemptions: [{ unit: u, date: 2024-07-20 }]`
    expect(statesOn('2024-07-22', facts)).toEqual({ u: 'exempt', v: 'pending' })
  })

  test('facts of one day count as written, wherever the letters of the line have got to', () => {
    // The judgement stands in a letter that comes before the one with the answer; both are still to be issued.
    const facts = register`${d}
---
  symbol: 2-CV/BTG
  date: 2024-08-05
  issuer: btg
  references: [{ reminds: 1-CV/BTG, date: 2024-07-01 }]
---
  symbol: 3-CV/BTG
  date: 2024-08-20
  issuer: btg
  references: [{ reminds: 1-CV/BTG, date: 2024-07-01 }]
  responses: [{ unit: u, date: 2024-07-20, outcome: complete }]
---
  symbol: 4-CV/BTG
  date: 2024-08-10
  issuer: btg
  references: [{ reminds: 2-CV/BTG, date: 2024-08-05 }]
  responses: [{ unit: u, date: 2024-07-20, outcome: invalid }]`
    const states = ['2024-07-22', '2024-08-06', '2024-08-12', '2024-08-22'].map(asOf => owedBy('u', asOf, facts).state)
    expect(states).toEqual(['answered', 'answered', 'answered', 'answered'])
  })

  test('the calendar, units and groups are read whole: a holiday decreed later counts from the start', () => {
    const counted = register`
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: { workingDays: 2 }
  recipients: [{ unit: u }]
---
  year: 2024
  off: [{ date: 2024-07-02, paper: of December }]`
    expect(owedBy('u', '2024-07-01', counted).due).toBe('2024-07-04')
  })
})

describe('several duties', () => {
  const twice = `
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  duties:
    - { id: ke-hoach, what: gửi kế hoạch, due: 2024-07-10 }
    - { id: bao-cao, what: báo cáo kết quả }
  recipients: [{ unit: u }]`

  test('are owed one by one, each by its own day or else the letter’s', () => {
    const asked = register`${twice}`
    expect(statesOn('2024-07-15', asked)).toEqual({ 'u/ke-hoach': 'overdue', 'u/bao-cao': 'pending' })
    expect(obligationsOn(day('2024-07-15'), asked).map(({ due }) => due)).toEqual(['2024-07-10', '2024-07-31'])
  })

  test('a fact that names a duty covers that one', () => {
    const answered = register`${twice}
  responses: [{ unit: u, date: 2024-07-09, duty: ke-hoach }]
  extensions: [{ unit: u, date: 2024-07-09, to: 2024-08-31, duty: bao-cao }]`
    expect(statesOn('2024-08-15', answered)).toEqual({ 'u/ke-hoach': 'answered', 'u/bao-cao': 'pending' })
    const exempted = register`${twice}
  exemptions: [{ unit: u, date: 2024-07-09, duty: bao-cao }]`
    expect(statesOn('2024-08-15', exempted)).toEqual({ 'u/ke-hoach': 'overdue', 'u/bao-cao': 'exempt' })
  })

  test('a fact that names none covers all', () => {
    const answered = register`${twice}
  responses: [{ unit: u, date: 2024-07-09 }]`
    expect(statesOn('2024-08-15', answered)).toEqual({ 'u/ke-hoach': 'answered', 'u/bao-cao': 'answered' })
  })

  test('one judged invalid does not reopen the other', () => {
    const judged = register`${twice}
  responses:
    - { unit: u, date: 2024-07-09 }
    - { unit: u, date: 2024-07-12, outcome: invalid, duty: bao-cao }`
    expect(statesOn('2024-08-15', judged)).toEqual({ 'u/ke-hoach': 'answered', 'u/bao-cao': 'overdue' })
  })

  test('a reminder that names the same duty presses that one', () => {
    const pressed = register`${twice}
---
  symbol: 2-CV/BTG
  date: 2024-08-01
  issuer: btg
  references: [{ reminds: 1-CV/BTG }]
  duties: [{ id: bao-cao, due: 2024-08-09 }]
  recipients: [{ unit: u }]`
    const days = obligationsOn(day('2024-08-02'), pressed).map(({ duty, pressedUntil }) => [duty?.id, pressedUntil])
    expect(days).toEqual([
      ['ke-hoach', null],
      ['bao-cao', '2024-08-09'],
    ])
  })
})

test('what is told of an obligation: the name it bore on the date of the letter, the days late in both counts', () => {
  const renamed = register`${d}
---
units:
  - id: u
    name: Báo và Đài
    names: [{ name: Báo Hưng Yên, until: 2024-07-01 }]`
  expect(owedBy('u', '2024-08-05', renamed)).toMatchObject({
    unitName: 'Báo Hưng Yên',
    daysLate: 5,
    workingDaysLate: 3,
    awaitsConfirmation: false,
    responses: [],
  })
})
