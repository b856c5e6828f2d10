import { describe, expect, test } from 'vitest'
import { obligationsOn } from '../../src/domain/obligations.ts'
import { lineOf } from '../../src/domain/line.ts'
import { day } from '../support/day.ts'
import { owedBy, owedOn, statesOn } from '../support/owed.ts'
import { register } from '../support/register.ts'

const d = `
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  recipients: [{ unit: u }, { unit: v }]`

const reminder = (number: number, date: string, rest: string) => `
  symbol: ${number}-CV/BTG
  date: ${date}
  issuer: btg
  references: [{ reminds: 1-CV/BTG, date: 2024-07-01 }]
${rest}`

const registerOf = (...documents: string[]) => register`${documents.join('\n---\n')}`

describe('an obligation', () => {
  test('stands on the earliest held dispatch of the line; the later ones are its reminders', () => {
    const pressed = register`${d}
---
${reminder(2, '2024-08-01', '  due: 2024-08-09\n  recipients: [{ unit: u }]')}
---
${reminder(3, '2024-08-12', '  due: 2024-08-20\n  recipients: [{ unit: u }, { unit: v }]')}`
    expect(owedOn('2024-08-13', pressed)).toEqual(['u@1-CV/BTG', 'v@1-CV/BTG'])
    expect(owedBy('u', '2024-08-13', pressed).reminders.map(({ dispatch }) => dispatch.symbol)).toEqual([
      '2-CV/BTG',
      '3-CV/BTG',
    ])
    expect(owedBy('v', '2024-08-13', pressed).reminders.map(({ dispatch }) => dispatch.symbol)).toEqual(['3-CV/BTG'])
  })

  test('has its reminders whether the unit has answered or not', () => {
    const answered = register`${d}
  responses: [{ unit: u, date: 2024-07-20 }]
---
${reminder(2, '2024-08-01', '  recipients: [{ unit: u }]')}`
    expect(owedBy('u', '2024-08-13', answered)).toMatchObject({
      state: 'answered',
      reminders: [{ dispatch: { symbol: '2-CV/BTG' }, due: null }],
    })
  })

  test('stands on a later letter where the earlier one addresses the unit but does not ask', () => {
    const asked = register`
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  recipients: [{ unit: u }]
---
${reminder(2, '2024-08-01', '  due: 2024-08-09\n  recipients: [{ unit: u }]')}`
    expect(owedOn('2024-08-05', asked)).toEqual(['u@2-CV/BTG'])
    expect(owedBy('u', '2024-08-05', asked)).toMatchObject({ dueFrom: 'dispatch', reminders: [] })
  })

  test('stands on the first of two letters beside each other, which only a cited one joins', () => {
    const beside = register`
${reminder(2, '2024-07-10', '  due: 2024-07-20\n  recipients: [{ unit: u }]')}
---
${reminder(3, '2024-08-01', '  due: 2024-08-09\n  recipients: [{ unit: u }, { unit: v }]')}`
    expect(owedOn('2024-08-05', beside)).toEqual(['u@2-CV/BTG', 'v@3-CV/BTG'])
    expect(owedBy('u', '2024-08-05', beside).reminders).toMatchObject([{ dispatch: { symbol: '3-CV/BTG' } }])
  })

  test('moves to the cited letter once that is held and asks; answers and reminders come along', () => {
    const r = `
${reminder(2, '2024-07-10', '  due: 2024-07-20\n  recipients: [{ unit: u }]\n  responses: [{ unit: u, date: 2024-07-18 }]')}`
    const stub = `
  symbol: 1-CV/BTG
  date: 2024-07-01
  held: false
  extensions: [{ unit: u, to: 2024-07-25, date: 2024-07-15 }]`
    const held = `
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-12
  recipients: [{ unit: u }]
  extensions: [{ unit: u, to: 2024-07-25, date: 2024-07-15 }]`
    expect(owedBy('u', '2024-08-05', registerOf(r, stub))).toMatchObject({
      dispatch: { symbol: '2-CV/BTG' },
      state: 'answered',
      due: '2024-07-25',
    })
    expect(owedBy('u', '2024-08-05', registerOf(r, held))).toMatchObject({
      dispatch: { symbol: '1-CV/BTG' },
      state: 'answered',
      due: '2024-07-25',
      pressedUntil: '2024-07-20',
    })
  })

  test('is counted once, however many letters press it', () => {
    const many = Array.from({ length: 5 }, (_, index) =>
      reminder(index + 2, `2024-08-0${index + 1}`, '  due: 2024-08-09\n  recipients: [{ unit: u }, { unit: v }]'),
    )
    expect(obligationsOn(day('2024-08-31'), registerOf(d, ...many))).toHaveLength(2)
  })

  test('of one day, stands on the letter that is reminded of, whatever the numbers', () => {
    const sameDay = register`
  symbol: 9-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  recipients: [{ unit: u }]
---
  symbol: 10-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-08-09
  references: [{ reminds: 9-CV/BTG, date: 2024-07-01 }]
  recipients: [{ unit: u }]`
    expect(owedBy('u', '2024-08-05', sameDay)).toMatchObject({
      dispatch: { symbol: '9-CV/BTG' },
      due: '2024-07-31',
      pressedUntil: '2024-08-09',
    })
  })
})

test('of one day, a letter comes after all those of that day that it reminds of', () => {
  const sameDay = (number: number, cited: string, rest = '') => `
  symbol: ${number}-CV/BTG
  date: 2024-07-01
  issuer: btg
  references: [${cited}]
  recipients: [{ unit: u }]
${rest}`
  const all = registerOf(
    sameDay(1, '{ reminds: 2-CV/BTG }, { reminds: 4-CV/BTG }', '  due: 2024-07-31'),
    sameDay(2, '{ reminds: 3-CV/BTG }', '  due: 2024-07-30'),
    sameDay(3, '{ follows: 1-CV/BTG }', '  due: 2024-07-29'),
    sameDay(4, '', '  due: 2024-07-28'),
  )
  const { dispatch, reminders } = owedBy('u', '2024-07-01', all)
  expect([dispatch.symbol, ...reminders.map(reminder => reminder.dispatch.symbol)]).toEqual([
    '3-CV/BTG',
    '4-CV/BTG',
    '2-CV/BTG',
    '1-CV/BTG',
  ])
})

test('of one day, letters that remind of earlier days stand by what else they remind of', () => {
  const all = registerOf(
    d,
    reminder(3, '2024-07-10', '  due: 2024-07-20\n  recipients: [{ unit: w }]'),
    reminder(2, '2024-07-10', '  due: 2024-07-25\n  recipients: [{ unit: w }]').replace(
      'references: [',
      'references: [{ reminds: 3-CV/BTG }, ',
    ),
  )
  expect(owedBy('w', '2024-07-15', all)).toMatchObject({ dispatch: { symbol: '3-CV/BTG' }, pressedUntil: '2024-07-25' })
})

describe('a reminder', () => {
  test('makes new obligations only for units not asked before', () => {
    const extended = register`${d}
---
${reminder(2, '2024-08-01', '  due: 2024-08-09\n  recipients: [{ unit: v }, { unit: w }]')}`
    expect(owedOn('2024-08-05', extended)).toEqual(['u@1-CV/BTG', 'v@1-CV/BTG', 'w@2-CV/BTG'])
  })

  test.each([
    ['says `answer: none`', '  answer: none\n  due: 2024-08-09'],
    ['names no day', ''],
  ])('that %s still presses, but asks no new unit', (_, terms) => {
    const pressed = register`${d}
---
${reminder(2, '2024-08-01', `${terms}\n  recipients: [{ unit: u }, { unit: w }]`)}`
    expect(owedOn('2024-08-05', pressed)).toEqual(['u@1-CV/BTG', 'v@1-CV/BTG'])
    expect(owedBy('u', '2024-08-05', pressed).reminders).toHaveLength(1)
  })

  test('that also amends presses and moves the day, but asks no new unit', () => {
    const both = register`${d}
---
  symbol: 2-CV/BTG
  date: 2024-08-01
  issuer: btg
  due: 2024-08-09
  references: [{ reminds: 1-CV/BTG }, { amends: 1-CV/BTG }]
  recipients: [{ unit: u }, { unit: w }]`
    expect(owedOn('2024-08-05', both)).toEqual(['u@1-CV/BTG', 'v@1-CV/BTG'])
    expect(owedBy('u', '2024-08-05', both)).toMatchObject({
      state: 'pending',
      due: '2024-08-09',
      dueFrom: 'amendment',
      reminders: [{ dispatch: { symbol: '2-CV/BTG' }, due: '2024-08-09' }],
    })
  })

  test.each([
    ['a campaign with a day', '  campaign: dot-1'],
    ['`answer: expected`', '  answer: expected'],
  ])('without a day of its own but with %s asks new units', (_, terms) => {
    const asked = register`${d}
---
${reminder(2, '2024-07-20', `${terms}\n  recipients: [{ unit: w }]`)}
---
{ id: dot-1, name: Đợt một, due: 2024-07-31 }`
    expect(owedOn('2024-08-05', asked)).toContain('w@2-CV/BTG')
  })

  test('to the successor of a unit that has ended presses what was asked of that unit, and asks nothing anew', () => {
    const inherited = register`${d}
---
${reminder(2, '2024-08-05', '  due: 2024-08-09\n  recipients: [{ unit: s }]')}
---
units: [{ id: u, name: U, until: 2024-07-31, successors: [s] }]`
    expect(owedOn('2024-08-06', inherited)).toEqual(['u@1-CV/BTG', 'v@1-CV/BTG'])
    expect(owedBy('u', '2024-08-06', inherited)).toMatchObject({ pressedUntil: '2024-08-09', successors: ['s'] })
  })

  test('to a later successor asks it anew while its predecessor is still alive', () => {
    const notYet = register`${d}
---
${reminder(2, '2024-08-05', '  due: 2024-08-09\n  recipients: [{ unit: s }]')}
---
units: [{ id: u, name: U, until: 2024-08-05, successors: [s] }]`
    expect(owedOn('2024-08-06', notYet)).toEqual(['u@1-CV/BTG', 'v@1-CV/BTG', 's@2-CV/BTG'])
  })

  test('to the predecessor of a unit asks it anew: nobody answers for one who went before', () => {
    const backwards = register`
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  recipients: [{ unit: s }]
---
${reminder(2, '2024-08-05', '  due: 2024-08-09\n  recipients: [{ unit: u }]')}
---
units: [{ id: u, name: U, until: 2024-06-30, successors: [s] }]`
    expect(owedOn('2024-08-06', backwards)).toEqual(['s@1-CV/BTG', 'u@2-CV/BTG'])
  })

  test('to both heirs of a unit is one reminder; of the days it names for them the latest holds', () => {
    const split = register`${d}
---
${reminder(2, '2024-08-05', '  recipients: [{ unit: s, due: 2024-08-09 }, { unit: t, due: 2024-08-12 }]')}
---
units: [{ id: u, name: U, until: 2024-07-31, successors: [s, t] }]`
    expect(owedBy('u', '2024-08-06', split)).toMatchObject({
      reminders: [{ dispatch: { symbol: '2-CV/BTG' }, due: '2024-08-12' }],
      pressedUntil: '2024-08-12',
    })
  })

  test('to both heirs is one reminder each time', () => {
    const split = registerOf(
      d,
      reminder(2, '2024-08-05', '  due: 2024-08-09\n  recipients: [{ unit: s }]'),
      reminder(3, '2024-08-12', '  due: 2024-08-19\n  recipients: [{ unit: s }, { unit: t }]'),
      '{ units: [{ id: u, name: U, until: 2024-07-31, successors: [s, t] }] }',
    )
    expect(owedBy('u', '2024-08-13', split).reminders.map(({ due }) => due)).toEqual(['2024-08-09', '2024-08-19'])
  })

  test('to a unit that was itself asked, and carries on for another, presses both obligations', () => {
    const merged = register`${d}
---
${reminder(2, '2024-08-05', '  recipients: [{ unit: v }]')}
---
units: [{ id: u, name: U, until: 2024-07-31, successors: [v] }]`
    expect(owedBy('u', '2024-08-06', merged).reminders).toHaveLength(1)
    expect(owedBy('v', '2024-08-06', merged).reminders).toHaveLength(1)
  })
})

describe('facts count wherever in the line they are written', () => {
  const facts = `
  responses: [{ unit: u, date: 2024-07-20 }]
  exemptions: [{ unit: v, date: 2024-07-20 }]
  extensions: [{ unit: w, to: 2024-08-31, date: 2024-07-20 }]`
  const all = '  due: 2024-07-31\n  recipients: [{ unit: u }, { unit: v }, { unit: w }]'
  const first = `
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg`
  const answer = { u: 'answered', v: 'exempt', w: 'pending' }

  test('below', () => {
    const below = registerOf(`${first}\n${all}`, reminder(2, '2024-07-10', facts))
    expect(statesOn('2024-08-05', below)).toEqual(answer)
  })

  test('above, in a letter that asks nothing', () => {
    const above = registerOf(first + facts, reminder(2, '2024-07-10', all))
    expect(statesOn('2024-08-05', above)).toEqual(answer)
  })

  test('above, in a letter that is only cited', () => {
    const cited = registerOf(`${first}\n  held: false${facts}`, reminder(2, '2024-07-10', all))
    expect(statesOn('2024-08-05', cited)).toEqual(answer)
  })

  test('beside, in a letter that reminds of the same cited one', () => {
    const beside = registerOf(reminder(2, '2024-07-10', all), reminder(3, '2024-07-15', facts))
    expect(statesOn('2024-08-05', beside)).toEqual(answer)
  })

  test('but not in a letter that another relation joins', () => {
    const follows = register`${first}
${all}
---
  symbol: 2-CV/BTG
  date: 2024-07-10
  issuer: btg
  references: [{ follows: 1-CV/BTG }]
${facts}`
    expect(statesOn('2024-08-05', follows)).toEqual({ u: 'overdue', v: 'overdue', w: 'overdue' })
  })
})

describe('a line', () => {
  const two = register`${d}
---
  symbol: 2-CV/BTG
  date: 2024-07-05
  issuer: btg
  due: 2024-07-31
  recipients: [{ unit: u }]
---
  symbol: 3-CV/BTG
  date: 2024-08-05
  issuer: btg
  references: [{ reminds: 1-CV/BTG }, { reminds: 2-CV/BTG }]
  recipients: [{ unit: u }]`

  test('joins nothing before the day of the letter that joins it', () => {
    expect(owedOn('2024-08-04', two)).toEqual(['u@1-CV/BTG', 'v@1-CV/BTG', 'u@2-CV/BTG'])
    expect(owedOn('2024-08-05', two)).toEqual(['u@1-CV/BTG', 'v@1-CV/BTG'])
  })

  test('asks a unit once: the second call becomes a reminder of the first', () => {
    expect(owedBy('u', '2024-08-05', two).reminders.map(({ dispatch }) => dispatch.symbol)).toEqual([
      '2-CV/BTG',
      '3-CV/BTG',
    ])
  })

  test('is the same from whichever letter it is looked at', () => {
    const lines = two.dispatches.map(dispatch => lineOf(dispatch, day('2024-08-05'), two).dispatches)
    expect(lines.map(line => line.map(({ symbol }) => symbol))).toEqual(
      two.dispatches.map(() => ['1-CV/BTG', '2-CV/BTG', '3-CV/BTG']),
    )
  })

  test('of letters that remind of each other comes to an end', () => {
    const round = register`
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  references: [{ reminds: 2-CV/BTG }]
  recipients: [{ unit: u }]
---
  symbol: 2-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  references: [{ reminds: 1-CV/BTG }]
  recipients: [{ unit: u }]`
    expect(owedOn('2024-07-31', round)).toHaveLength(1)
  })
})
