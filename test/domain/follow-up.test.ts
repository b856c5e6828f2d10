import { describe, expect, test } from 'vitest'
import { planFollowUps, type FollowUpRequest, type FollowUps } from '../../src/domain/follow-up.ts'
import type { Register } from '../../src/domain/register.ts'
import { day } from '../support/day.ts'
import { register } from '../support/register.ts'

type Asked = Partial<Omit<FollowUpRequest, 'asOf'>>

function plan(register: Register, asOf: string, asked: Asked = {}): FollowUps {
  const [focus] = register.dispatches.filter(({ held }) => held)
  if (!focus) throw new Error('nothing to follow up')
  const usual = { scope: 'overdue', each: false, due: null, rung: null, template: null } as const
  return planFollowUps({ focus, asOf: day(asOf), encloses: null, implements: null, ...usual, ...asked }, register)
}

const units = ({ letters }: FollowUps) => letters.map(({ addressees }) => addressees.map(({ unit }) => unit))
const keptOut = (plan: FollowUps) => plan.keptOut.map(({ obligation, reason }) => `${obligation.unit}: ${reason}`)

const ladder = `
  own: so
  ladder:
    - { level: 1, daysLate: 1, reminders: 0, template: nhac, due: { workingDays: 5 } }
    - { level: 2, daysLate: 10, reminders: 1, template: phe-binh, due: { workingDays: 3 } }`

describe('who gets a letter', () => {
  const asked = register`
    ${ladder}
    ---
    symbol: 1-CV/SO
    date: 2024-07-01
    issuer: so
    due: 2024-07-31
    recipients: [{ unit: an }, { unit: binh }, { unit: chi }, { unit: dung }]
    responses:
      - { unit: an, date: 2024-07-20 }
      - { unit: chi, date: 2024-07-20, confirmed: false }
    extensions: [{ unit: dung, to: 2024-08-20, date: 2024-07-30 }]`

  test('those overdue, in one letter; who has answered, or may have, gets none', () => {
    const planned = plan(asked, '2024-08-05')
    expect(units(planned)).toEqual([['binh']])
    expect(keptOut(planned)).toEqual(['chi: unconfirmed'])
  })

  test('all who have not answered, where the clerk asks for it', () => {
    expect(units(plan(asked, '2024-08-05', { scope: 'open' }))).toEqual([['binh', 'dung']])
  })

  test('each its own letter, where the clerk asks for it', () => {
    expect(units(plan(asked, '2024-08-05', { scope: 'open', each: true }))).toEqual([['binh'], ['dung']])
  })

  test('nobody before the letter was issued', () => {
    expect(plan(asked, '2024-06-30', { scope: 'open' })).toEqual({ all: [], letters: [], keptOut: [] })
  })

  test('nobody before the ladder is reached', () => {
    const later = register`
      own: so
      ladder: [{ level: 1, daysLate: 3, reminders: 0, template: nhac }]
      ---
      symbol: 1-CV/SO
      date: 2024-07-01
      issuer: so
      due: 2024-07-31
      recipients: [{ unit: an }]`
    const planned = plan(later, '2024-08-02')
    expect(units(planned)).toEqual([])
    expect(keptOut(planned)).toEqual(['an: too-early'])
    expect(units(plan(later, '2024-08-03'))).toEqual([['an']])
  })

  test('a unit kept out of one duty may still be pressed for another', () => {
    const duties = register`
      symbol: 1-CV/SO
      date: 2024-07-01
      issuer: so
      duties: [{ id: ke-hoach, due: 2024-07-10 }, { id: bao-cao, due: 2024-07-31 }]
      recipients: [{ unit: an }]
      responses: [{ unit: an, duty: ke-hoach, date: 2024-07-09, confirmed: false }]`
    const planned = plan(duties, '2024-08-05')
    expect(keptOut(planned)).toEqual(['an: unconfirmed'])
    expect(planned.letters[0]?.obligations.map(({ duty }) => duty?.id)).toEqual(['bao-cao'])
  })
})

describe('the ladder', () => {
  const line = register`
    ${ladder}
    ---
    symbol: 1-CV/SO
    date: 2024-07-01
    issuer: so
    due: 2024-07-31
    recipients: [{ unit: an }, { unit: binh }]
    ---
    symbol: 2-CV/SO
    date: 2024-08-05
    issuer: so
    references: [{ reminds: 1-CV/SO, date: 2024-07-01 }]
    recipients: [{ unit: binh }]`

  test('one letter a rung: lateness and reminders decide together', () => {
    const { letters } = plan(line, '2024-08-12')
    expect(letters.map(({ rung, template, addressees }) => [rung?.level, template, addressees[0]?.unit])).toEqual([
      [1, 'nhac', 'an'],
      [2, 'phe-binh', 'binh'],
    ])
  })

  test('a reminder of the same day is the letter being written, not one that went before', () => {
    expect(plan(line, '2024-08-05').letters.map(({ rung }) => rung?.level)).toEqual([1])
  })

  test('a unit that owes several things gets one letter, by the highest rung', () => {
    const duties = register`
      own: so
      ladder:
        - { level: 1, daysLate: 0, reminders: 0, template: nhac }
        - { level: 2, daysLate: 10, reminders: 0, template: phe-binh }
      ---
      symbol: 1-CV/SO
      date: 2024-07-01
      issuer: so
      duties: [{ id: ke-hoach, due: 2024-07-10 }, { id: bao-cao, due: 2024-07-31 }]
      recipients: [{ unit: an }]`
    const { letters } = plan(duties, '2024-08-02')
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({ rung: { level: 2 }, obligations: [{}, {}] })
  })

  test('the clerk may choose the rung and the template', () => {
    const rung = line.office.ladder[1] ?? null
    expect(plan(line, '2024-08-12', { rung }).letters.map(({ template }) => template)).toEqual(['phe-binh'])
    const [own] = plan(line, '2024-08-12', { template: 'rieng' }).letters
    expect(own).toMatchObject({ template: 'rieng', rung: { level: 1 } })
  })

  test('an office without a ladder still writes', () => {
    const without = register`
      symbol: 1-CV/SO
      date: 2024-07-01
      issuer: so
      due: 2024-07-31
      recipients: [{ unit: an }]`
    expect(plan(without, '2024-08-05').letters).toMatchObject([{ rung: null, template: null, due: null }])
  })

  test('and gives the time it usually gives', () => {
    const usual = register`
      own: so
      responseTime: { workingDays: 5 }
      ---
      symbol: 1-CV/SO
      date: 2024-07-01
      issuer: so
      due: 2024-07-31
      recipients: [{ unit: an }]`
    expect(plan(usual, '2024-08-05').letters).toMatchObject([{ rung: null, due: { day: '2024-08-12' } }])
  })
})

describe('the new day', () => {
  const asked = (more = '') => register`
    own: so
    ladder: [{ level: 1, daysLate: 0, reminders: 0, template: nhac, due: { workingDays: 5 } }]
    ---
    off: [{ date: 2024-08-07, paper: 1/TB }]
    year: 2024
    ---
    symbol: 1-CV/SO
    date: 2024-07-01
    issuer: so
    due: 2024-07-31
    recipients: [{ unit: an }, { unit: binh }]
    ${more}`
  const dueOf = (planned: FollowUps) => planned.letters[0]?.due?.day ?? null

  test('is the rung’s, in working days from the letter', () => {
    expect(dueOf(plan(asked(), '2024-08-05'))).toBe('2024-08-13')
  })

  test('is the clerk’s, by day or by working days', () => {
    expect(dueOf(plan(asked(), '2024-08-05', { due: day('2024-08-09') }))).toBe('2024-08-09')
    expect(dueOf(plan(asked(), '2024-08-05', { due: { workingDays: 2 } }))).toBe('2024-08-08')
  })

  test('is the one that stands, before it has come', () => {
    expect(dueOf(plan(asked(), '2024-07-15', { scope: 'open' }))).toBe('2024-07-31')
    expect(dueOf(plan(asked(), '2024-07-31', { scope: 'open' }))).toBe('2024-07-31')
  })

  test('is never before a day that one of them still has', () => {
    const extended = asked('extensions: [{ unit: binh, to: 2024-08-30, date: 2024-07-30 }]')
    expect(dueOf(plan(extended, '2024-08-05', { scope: 'open' }))).toBe('2024-08-30')
    expect(dueOf(plan(extended, '2024-08-05'))).toBe('2024-08-13')
  })

  test('is none where it would be past already', () => {
    expect(dueOf(plan(asked(), '2024-08-05', { due: day('2024-08-01') }))).toBeNull()
  })

  test('says that it is assumed, counted through a year without a calendar', () => {
    expect(plan(asked(), '2025-02-03').letters[0]?.due).toEqual({ day: '2025-02-10', assumed: true })
  })
})

test('a reminder as focus presses what stands on the first call', () => {
  const line = register`
    symbol: 1-CV/SO
    date: 2024-07-01
    issuer: so
    due: 2024-07-31
    recipients: [{ unit: an }, { unit: binh }]
    ---
    symbol: 2-CV/SO
    date: 2024-08-05
    issuer: so
    references: [{ reminds: 1-CV/SO, date: 2024-07-01 }]
    recipients: [{ unit: binh }]`
  const focus = line.dispatches.find(({ id }) => id === '2-CV/SO@2024-08-05@so')
  const { letters } = plan(line, '2024-08-20', focus ? { focus } : {})
  expect(letters.map(({ addressees, all }) => [addressees.map(({ unit }) => unit), all.length])).toEqual([
    [['binh'], 1],
  ])
})

test('who signs is the office’s signatory, else that of the letter followed up, if it is ours', () => {
  const signed = register`
    own: so
    ---
    symbol: 1-CV/SO
    date: 2024-07-01
    issuer: so
    due: 2024-07-31
    signatory: { name: A }
    copies: [{ text: Lưu VT }]
    recipients: [{ unit: an }]`
  expect(plan(signed, '2024-08-05').letters).toMatchObject([{ signatory: { name: 'A' }, copies: [{ text: 'Lưu VT' }] }])
  const others = { ...signed, office: { ...signed.office, own: 'binh' } }
  expect(plan(others, '2024-08-05').letters).toMatchObject([{ signatory: null, copies: [] }])
})
