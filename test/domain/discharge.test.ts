import { describe, expect, test } from 'vitest'
import { owedBy, statesOn } from '../support/owed.ts'
import { register } from '../support/register.ts'

const registerOf = (...documents: string[]) => register`${documents.join('\n---\n')}`

const d = `
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  recipients: [{ unit: u }, { unit: v }]`

const answered = (...responses: string[]) => `${d}
  responses: [${responses.map(response => `{ ${response} }`).join(', ')}]`

const letterOf = (unit: string, date: string, rest = '') => `
  symbol: 45-BC/${unit.toUpperCase()}
  date: ${date}
  issuer: ${unit}
  references: [{ replies: 1-CV/BTG, date: 2024-07-01 }]
${rest}`

describe('a complete response', () => {
  test('discharges; the first one by date is the answer, however late it came', () => {
    const twice = registerOf(answered('unit: u, date: 2024-08-02', 'unit: u, date: 2024-07-30, received: 2024-08-10'))
    expect(owedBy('u', '2024-08-05', twice)).toMatchObject({ state: 'late', response: { date: '2024-08-02' } })
    expect(owedBy('u', '2024-08-10', twice)).toMatchObject({ state: 'answered', response: { date: '2024-07-30' } })
    expect(owedBy('u', '2024-08-10', twice).responses.map(({ date }) => date)).toEqual(['2024-07-30', '2024-08-02'])
  })

  test('is meant where no outcome is written', () => {
    expect(owedBy('u', '2024-08-05', registerOf(answered('unit: u, date: 2024-07-20'))).response?.outcome).toBe(
      'complete',
    )
  })

  test('before the date of the dispatch counts', () => {
    expect(owedBy('u', '2024-07-01', registerOf(answered('unit: u, date: 2024-06-20'))).state).toBe('answered')
  })

  test('of one unit does not discharge another', () => {
    expect(statesOn('2024-07-31', registerOf(answered('unit: u, date: 2024-07-20')))).toEqual({
      u: 'answered',
      v: 'due-today',
    })
  })
})

describe('other outcomes show as progress', () => {
  test.each([
    ['acknowledged', ['acknowledged'], 'acknowledged'],
    ['partial', ['partial'], 'partial'],
    ['the further of the two', ['partial', 'acknowledged'], 'partial'],
    ['none', [], null],
  ])('%s', (_, outcomes, progress) => {
    const responses = outcomes.map((outcome, index) => `unit: u, date: 2024-07-1${index}, outcome: ${outcome}`)
    expect(owedBy('u', '2024-07-20', registerOf(answered(...responses)))).toMatchObject({
      state: 'pending',
      progress,
      response: null,
    })
  })

  test('but no more once it is answered', () => {
    const both = registerOf(answered('unit: u, date: 2024-07-10, outcome: partial', 'unit: u, date: 2024-07-12'))
    expect(owedBy('u', '2024-07-20', both)).toMatchObject({ state: 'answered', progress: null })
  })
})

describe('a held dispatch that replies', () => {
  test('discharges for the unit that issued it, on its own date', () => {
    const replied = registerOf(d, letterOf('u', '2024-08-02'))
    expect(statesOn('2024-08-01', replied)).toEqual({ u: 'overdue', v: 'overdue' })
    expect(statesOn('2024-08-02', replied)).toEqual({ u: 'late', v: 'overdue' })
    expect(owedBy('u', '2024-08-02', replied).response).toMatchObject({
      unit: 'u',
      symbol: '45-BC/U',
      date: '2024-08-02',
      outcome: 'complete',
      in: '45-BC/U@2024-08-02@u',
    })
  })

  test('discharges by replying to any dispatch of the line: a reminder, or one that is only cited', () => {
    const reminder = `
  symbol: 2-CV/BTG
  date: 2024-08-05
  issuer: btg
  references: [{ reminds: 1-CV/BTG, date: 2024-07-01 }, { reminds: 0-CV/BTG, date: 2024-06-01 }]
  recipients: [{ unit: u }, { unit: v }]`
    const replies = [
      letterOf('u', '2024-08-07').replace('replies: 1-CV/BTG, date: 2024-07-01', 'replies: 2-CV/BTG'),
      letterOf('v', '2024-08-08').replace('replies: 1-CV/BTG, date: 2024-07-01', 'replies: 0-CV/BTG'),
    ]
    expect(statesOn('2024-08-09', registerOf(d, reminder, ...replies))).toEqual({ u: 'late', v: 'late' })
  })

  test('does not discharge by another relation, nor where it is only cited', () => {
    const implementing = letterOf('u', '2024-07-20').replace('replies', 'implements')
    expect(owedBy('u', '2024-07-21', registerOf(d, implementing)).state).toBe('pending')
    expect(owedBy('u', '2024-07-21', registerOf(d, letterOf('u', '2024-07-20', '  held: false'))).state).toBe('pending')
  })

  test('covers all duties', () => {
    const duties = `${d}\n  duties: [{ id: a }, { id: b }]`
    expect(statesOn('2024-07-21', registerOf(duties, letterOf('u', '2024-07-20')))).toMatchObject({
      'u/a': 'answered',
      'u/b': 'answered',
    })
  })

  test('that was imported and no clerk has confirmed discharges nothing, but shows and awaits confirmation', () => {
    const imported = registerOf(d, letterOf('u', '2024-07-20', '  confirmed: false'))
    expect(owedBy('u', '2024-08-05', imported)).toMatchObject({
      state: 'overdue',
      progress: 'acknowledged',
      response: null,
      awaitsConfirmation: true,
    })
    expect(owedBy('v', '2024-08-05', imported).awaitsConfirmation).toBe(false)
  })

  test('awaits confirmation no more once another answer discharges', () => {
    const imported = registerOf(
      answered('unit: u, date: 2024-07-25'),
      letterOf('u', '2024-07-20', '  confirmed: false'),
    )
    expect(owedBy('u', '2024-08-05', imported)).toMatchObject({ state: 'answered', awaitsConfirmation: false })
  })
})

describe('an imported response that no clerk has confirmed', () => {
  test.each(['complete', 'partial', 'acknowledged', 'invalid'])('(%s) is progress: acknowledged', outcome => {
    const imported = registerOf(answered(`unit: u, date: 2024-07-20, outcome: ${outcome}, confirmed: false`))
    expect(owedBy('u', '2024-08-05', imported)).toMatchObject({
      state: 'overdue',
      progress: 'acknowledged',
      awaitsConfirmation: true,
    })
  })

  test('reopens nothing', () => {
    const judged = registerOf(
      answered('unit: u, date: 2024-07-20', 'unit: u, date: 2024-07-25, outcome: invalid, confirmed: false'),
    )
    expect(owedBy('u', '2024-08-05', judged).state).toBe('answered')
  })
})

describe('`invalid`', () => {
  const invalid = 'unit: u, date: 2024-08-02, outcome: invalid'

  test('reopens all earlier answers by date, though they are written after it', () => {
    const judged = registerOf(
      answered(invalid, 'unit: u, date: 2024-07-20', 'unit: u, date: 2024-07-25, outcome: partial'),
    )
    expect(owedBy('u', '2024-08-05', judged)).toMatchObject({ state: 'overdue', progress: null, response: null })
    expect(owedBy('u', '2024-08-05', judged).responses).toHaveLength(3)
  })

  test('does not reach an answer that came after it', () => {
    const judged = registerOf(answered('unit: u, date: 2024-07-20', invalid, 'unit: u, date: 2024-08-04'))
    expect(owedBy('u', '2024-08-05', judged)).toMatchObject({ state: 'late', response: { date: '2024-08-04' } })
  })

  test('does not reach an answer dated earlier only by arrival: the date decides', () => {
    const judged = registerOf(answered(invalid, 'unit: u, date: 2024-07-30, received: 2024-08-04'))
    expect(owedBy('u', '2024-08-05', judged).state).toBe('overdue')
  })

  test('may be written again and again: the last one counts', () => {
    const judged = registerOf(
      answered(
        'unit: u, date: 2024-07-20',
        'unit: u, date: 2024-07-22, outcome: invalid',
        'unit: u, date: 2024-07-24',
        'unit: u, date: 2024-07-26, outcome: invalid',
      ),
    )
    const states = ['2024-07-21', '2024-07-23', '2024-07-25', '2024-07-27'].map(on => owedBy('u', on, judged).state)
    expect(states).toEqual(['answered', 'pending', 'answered', 'pending'])
  })

  test('of one day with the answer goes as written', () => {
    const first = registerOf(answered('unit: u, date: 2024-08-02', invalid))
    expect(owedBy('u', '2024-08-05', first).state).toBe('overdue')
    const anew = registerOf(answered('unit: u, date: 2024-07-20', invalid, 'unit: u, date: 2024-08-02'))
    expect(owedBy('u', '2024-08-05', anew).state).toBe('late')
  })

  test('reopens a letter that replies, one of its own day too', () => {
    const judged = (date: string) => registerOf(answered(invalid), letterOf('u', date))
    expect(owedBy('u', '2024-08-05', judged('2024-07-20')).state).toBe('overdue')
    expect(owedBy('u', '2024-08-05', judged('2024-08-02')).state).toBe('overdue')
    expect(owedBy('u', '2024-08-05', judged('2024-08-03')).state).toBe('late')
  })

  test('judges one unit, not another', () => {
    const judged = registerOf(answered('unit: u, date: 2024-07-20', 'unit: v, date: 2024-07-20', invalid))
    expect(statesOn('2024-08-05', judged)).toEqual({ u: 'overdue', v: 'answered' })
  })
})

describe('a successor’s answer', () => {
  const ended = (successors: string) =>
    `{ units: [{ id: u, name: U, until: 2024-07-15, successors: [${successors}] }] }`

  test('covers what it inherited', () => {
    const inherited = registerOf(answered('unit: s, date: 2024-07-20'), ended('s'))
    expect(owedBy('u', '2024-08-05', inherited)).toMatchObject({ state: 'answered', response: { unit: 's' } })
    expect(owedBy('u', '2024-08-05', registerOf(d, ended('s'), letterOf('s', '2024-08-02'))).state).toBe('late')
  })

  test('of any heir discharges where a unit was split', () => {
    expect(owedBy('u', '2024-08-05', registerOf(answered('unit: t, date: 2024-07-20'), ended('s, t'))).state).toBe(
      'answered',
    )
  })

  test('is one through heirs that have ended in turn', () => {
    const twice = `
units:
  - { id: u, name: U, until: 2024-07-10, successors: [s] }
  - { id: s, name: S, from: 2024-07-11, until: 2024-07-18, successors: [t] }`
    expect(owedBy('u', '2024-08-05', registerOf(answered('unit: t, date: 2024-07-20'), twice)).state).toBe('answered')
    expect(owedBy('u', '2024-08-05', registerOf(answered('unit: t, date: 2024-07-17'), twice)).state).toBe('overdue')
    expect(owedBy('u', '2024-08-05', registerOf(answered('unit: s, date: 2024-07-17'), twice)).state).toBe('answered')
  })

  test('is judged on the date of the answer: before the unit ended it is another’s', () => {
    expect(owedBy('u', '2024-08-05', registerOf(answered('unit: s, date: 2024-07-15'), ended('s'))).state).toBe(
      'overdue',
    )
    const slowPost = registerOf(answered('unit: s, date: 2024-07-15, received: 2024-07-20'), ended('s'))
    expect(owedBy('u', '2024-08-05', slowPost).state).toBe('overdue')
  })

  test('covers what it was asked itself as well', () => {
    const both = registerOf(answered('unit: v, date: 2024-07-20'), ended('v'))
    expect(statesOn('2024-08-05', both)).toEqual({ u: 'answered', v: 'answered' })
  })

  test('is no answer of the predecessor’s to what the successor was asked', () => {
    const successorAsked = registerOf(
      answered('unit: u, date: 2024-07-20').replace('[{ unit: u }, { unit: v }]', '[{ unit: v }]'),
      ended('v'),
    )
    expect(statesOn('2024-08-05', successorAsked)).toEqual({ v: 'overdue' })
  })

  test('is reopened by `invalid` as a predecessor’s is, and reopens it', () => {
    const predecessor = answered('unit: u, date: 2024-07-10', 'unit: s, date: 2024-07-20, outcome: invalid')
    expect(owedBy('u', '2024-08-05', registerOf(predecessor, ended('s'))).state).toBe('overdue')
    const successor = answered('unit: s, date: 2024-07-20', 'unit: u, date: 2024-07-22, outcome: invalid')
    expect(owedBy('u', '2024-08-05', registerOf(successor, ended('s'))).state).toBe('overdue')
  })
})

test('a successor’s extension or exemption covers only what it was asked itself', () => {
  const ended = '{ units: [{ id: u, name: U, until: 2024-07-15, successors: [v] }] }'
  const extended = registerOf(`${d}\n  extensions: [{ unit: v, to: 2024-08-31, date: 2024-07-20 }]`, ended)
  expect(statesOn('2024-08-05', extended)).toEqual({ u: 'overdue', v: 'pending' })
  const exempted = registerOf(`${d}\n  exemptions: [{ unit: v, date: 2024-07-20 }]`, ended)
  expect(statesOn('2024-08-05', exempted)).toEqual({ u: 'overdue', v: 'exempt' })
})

test('facts about a unit that has ended still count under its own name', () => {
  const ended = '{ units: [{ id: u, name: U, until: 2024-07-15, successors: [s] }] }'
  const facts = registerOf(
    `${answered('unit: v, date: 2024-07-20')}\n  exemptions: [{ unit: u, date: 2024-07-20 }]`,
    ended,
  )
  expect(statesOn('2024-08-05', facts)).toEqual({ u: 'exempt', v: 'answered' })
})
