import { describe, expect, test } from 'vitest'
import { obligationsOn } from '../../src/domain/obligations.ts'
import { day } from '../support/day.ts'
import { owedBy } from '../support/owed.ts'
import { register } from '../support/register.ts'

/** Friday 26/4/2024 lies before the holidays of 29/4 to 1/5 and the Saturday that was worked for the first of them. */
const calendar = `
  year: 2024
  off:
    - { date: 2024-04-29, paper: 2450/TB-BLĐTBXH }
    - { date: 2024-04-30, paper: BLLĐ 2019 }
    - { date: 2024-05-01, paper: BLLĐ 2019 }
  working: [{ date: 2024-05-04, paper: 2450/TB-BLĐTBXH }]`

const registerOf = (...documents: string[]) => register`${documents.join('\n---\n')}`
const dueOn = (asOf: string, ...documents: string[]) => {
  const { due, dueFrom, dueAssumed } = owedBy('u', asOf, registerOf(...documents))
  return `${due} ${dueFrom}${dueAssumed ? ' assumed' : ''}`
}

const asked = (rest: string, recipient = 'unit: u') => `
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  recipients: [{ ${recipient} }]
${rest}`

const later = (number: number, date: string, rest: string) => `
  symbol: ${number}-CV/BTG
  date: ${date}
  issuer: btg
${rest}`

const campaign = (due: string) => `
  id: dot-1
  name: Đợt một
  due: ${due}`

const office = `
  own: btg
  responseTime: { workingDays: 3 }`

const reminder = (number: number, date: string, due: string) =>
  later(
    number,
    date,
    `  due: ${due}\n  references: [{ reminds: 1-CV/BTG, date: 2024-07-01 }]\n  recipients: [{ unit: u }]`,
  )

const amendment = (number: number, date: string, due: string, to = 'unit: u') =>
  later(
    number,
    date,
    `  due: ${due}\n  references: [{ amends: 1-CV/BTG, date: 2024-07-01 }]\n  recipients: [{ ${to} }]`,
  )

describe('the due day is the first that exists of', () => {
  const everything = [
    asked(
      `
  due: 2024-07-25
  campaign: dot-1
  answer: expected
  extensions: [{ unit: u, to: 2024-07-28, date: 2024-07-20 }]`,
      'unit: u, due: 2024-07-27',
    ),
    amendment(2, '2024-07-10', '2024-07-26'),
    campaign('2024-07-24'),
    office,
    reminder(3, '2024-07-15', '2024-07-22'),
    '{ year: 2024, off: [] }',
  ] as const
  const without = (...patterns: (string | RegExp)[]) =>
    everything.map(document => patterns.reduce<string>((text, pattern) => text.replace(pattern, ''), document))

  const extension = /\n {2}extensions.*/
  const recipient = ', due: 2024-07-27'
  const amended = /\n {2}due: 2024-07-26/
  const dispatch = /\n {2}due: 2024-07-25/
  const ofCampaign = /\n {2}due: 2024-07-24/
  const usual = /\n {2}responseTime.*/

  test.each([
    ['the extension', '2024-07-28 extension', []],
    ["the recipient's", '2024-07-27 recipient', [extension]],
    ["the amending letter's", '2024-07-26 amendment', [extension, recipient]],
    ["the dispatch's", '2024-07-25 dispatch', [extension, recipient, amended]],
    ["the campaign's", '2024-07-24 campaign', [extension, recipient, amended, dispatch]],
    ["the office's", '2024-07-04 office', [extension, recipient, amended, dispatch, ofCampaign]],
    ["the reminder's", '2024-07-22 reminder', [extension, recipient, amended, dispatch, ofCampaign, usual]],
  ])('%s', (_, due, gone) => {
    expect(dueOn('2024-07-21', ...without(...gone))).toBe(due)
  })

  test('none, where nothing names one', () => {
    expect(dueOn('2024-07-21', asked('  answer: expected'))).toBe('null null')
  })
})

describe('an extension', () => {
  test('holds as the last one granted does, even where an earlier one ran longer', () => {
    const extended = asked(`
  due: 2024-07-31
  extensions:
    - { unit: u, to: 2024-08-10, date: 2024-08-05 }
    - { unit: u, to: 2024-08-20, date: 2024-08-02 }`)
    expect(dueOn('2024-08-01', extended)).toBe('2024-07-31 dispatch')
    expect(dueOn('2024-08-02', extended)).toBe('2024-08-20 extension')
    expect(dueOn('2024-08-04', extended)).toBe('2024-08-20 extension')
    expect(dueOn('2024-08-05', extended)).toBe('2024-08-10 extension')
  })

  test('gives a day where there was none', () => {
    const extended = asked(`
  answer: expected
  extensions: [{ unit: u, to: 2024-08-10, date: 2024-07-05 }]`)
    expect(dueOn('2024-07-06', extended)).toBe('2024-08-10 extension')
  })

  test('is for the unit it names', () => {
    const extended = asked(`
  due: 2024-07-31
  extensions: [{ unit: v, to: 2024-08-10, date: 2024-07-05 }]`)
    expect(dueOn('2024-07-06', extended, '{ units: [{ id: v, name: V }] }')).toBe('2024-07-31 dispatch')
  })
})

describe('a day that is named', () => {
  test('never moves, though it is a Sunday or a holiday', () => {
    const holiday = '{ year: 2024, off: [{ date: 2024-09-02, paper: BLLĐ 2019 }] }'
    expect(dueOn('2024-07-01', asked('  due: 2024-07-28'), holiday)).toBe('2024-07-28 dispatch')
    expect(dueOn('2024-07-01', asked('  due: { date: 2024-09-02, source: thể lệ }'), holiday)).toBe(
      '2024-09-02 dispatch',
    )
  })

  test('with `before` is itself in time, unless the office says that it is not', () => {
    const before = asked('  due: { before: 2024-07-29 }')
    expect(dueOn('2024-07-01', before)).toBe('2024-07-29 dispatch')
    expect(dueOn('2024-07-01', before, '{ own: btg, before: inclusive }')).toBe('2024-07-29 dispatch')
    expect(dueOn('2024-07-01', before, '{ own: btg, before: exclusive }')).toBe('2024-07-28 dispatch')
    const on = asked('  due: 2024-07-29')
    expect(dueOn('2024-07-01', on, '{ own: btg, before: exclusive }')).toBe('2024-07-29 dispatch')
  })
})

describe('a count of days', () => {
  const counted = (due: string, rest = '') => `
  symbol: 1-CV/BTG
  date: 2024-04-26
  issuer: btg
  due: ${due}
  recipients: [{ unit: u }]
${rest}`

  test('starts the day after issue, unless it says otherwise', () => {
    expect(dueOn('2024-04-26', counted('{ workingDays: 1 }'), calendar)).toBe('2024-05-02 dispatch')
    expect(dueOn('2024-04-26', counted('{ days: 6, from: issued }'), calendar)).toBe('2024-05-02 dispatch')
  })

  test('that ends on a day off ends on the next working day', () => {
    expect(dueOn('2024-04-26', counted('{ days: 1 }'), calendar)).toBe('2024-05-02 dispatch')
    expect(dueOn('2024-04-26', counted('{ days: 8 }'), calendar)).toBe('2024-05-04 dispatch')
    expect(dueOn('2024-04-26', counted('{ days: 9 }'), calendar)).toBe('2024-05-06 dispatch')
  })

  test('does not count a day that is announced but not in force', () => {
    const pending = '{ year: 2024, off: [{ date: 2024-04-29, paper: dự thảo, pending: true }] }'
    expect(dueOn('2024-04-26', counted('{ workingDays: 1 }'), pending)).toBe('2024-04-29 dispatch')
  })

  test('from the receipt starts the day after it; the day of receipt is not counted', () => {
    const received = counted('{ workingDays: 2, from: received }', '  receipts: [{ unit: u, date: 2024-05-03 }]')
    expect(dueOn('2024-05-03', received, calendar)).toBe('2024-05-06 dispatch')
  })

  test('with the receipt unknown takes the first working day after issue for it, and does not count that', () => {
    const unknown = counted('{ workingDays: 2, from: received }')
    // Issued on Friday; taken for received on Thursday 2/5; Friday 3/5 and Saturday 4/5 are counted.
    expect(dueOn('2024-05-03', unknown, calendar)).toBe('2024-05-04 dispatch assumed')
    const days = counted('{ days: 4, from: received }')
    expect(dueOn('2024-05-03', days, calendar)).toBe('2024-05-06 dispatch assumed')
  })

  test('knows a receipt from its own day on, by unit, and by the first one', () => {
    const received = counted(
      '{ workingDays: 2, from: received }',
      `
  receipts:
    - { unit: v, date: 2024-04-27 }
    - { unit: u, date: 2024-05-06 }
    - { unit: u, date: 2024-05-03 }`,
    )
    expect(dueOn('2024-05-02', received, calendar)).toBe('2024-05-04 dispatch assumed')
    expect(dueOn('2024-05-03', received, calendar)).toBe('2024-05-06 dispatch')
    expect(dueOn('2024-05-06', received, calendar)).toBe('2024-05-06 dispatch')
  })

  test('in a year without a calendar goes by the weekends, and is assumed', () => {
    expect(dueOn('2024-04-26', counted('{ workingDays: 2 }'))).toBe('2024-04-30 dispatch assumed')
    expect(dueOn('2024-04-26', counted('{ days: 1 }'))).toBe('2024-04-29 dispatch assumed')
  })

  test('is not assumed for a year none of whose days was asked for', () => {
    const inDecember = (due: string) => counted(due).replace('2024-04-26', '2024-12-27')
    expect(dueOn('2024-12-27', inDecember('{ workingDays: 2 }'), calendar)).toBe('2024-12-31 dispatch')
    expect(dueOn('2024-12-27', inDecember('{ workingDays: 3 }'), calendar)).toBe('2025-01-01 dispatch assumed')
    // Of a count of calendar days only the end is asked for.
    const overYearsEnd = counted('{ days: 7 }').replace('2024-04-26', '2023-12-28')
    expect(dueOn('2024-01-01', overYearsEnd, calendar)).toBe('2024-01-04 dispatch')
    const working = counted('{ workingDays: 5 }').replace('2024-04-26', '2023-12-28')
    expect(dueOn('2024-01-01', working, calendar)).toBe('2024-01-04 dispatch assumed')
  })

  test('tells what it was counted from, and whether the receipt was known', () => {
    const grounds = (rest: string) =>
      owedBy('u', '2024-05-03', registerOf(counted('{ workingDays: 2, from: received }', rest), calendar)).grounds
        .dueDay
    expect(grounds('  receipts: [{ unit: u, date: 2024-05-03 }]')).toMatchObject({
      from: 'dispatch',
      settled: { start: '2024-05-03', receiptKnown: true, of: { symbol: '1-CV/BTG' } },
    })
    expect(grounds('')).toMatchObject({ settled: { start: '2024-05-02', receiptKnown: false } })
    const named = owedBy('u', '2024-05-03', registerOf(counted('2024-05-31'))).grounds.dueDay
    expect(named).toMatchObject({ settled: { start: null, receiptKnown: true, counted: null } })
  })

  test('for several duties of one letter is told by each', () => {
    const duties = counted('{ workingDays: 1 }', '  duties: [{ id: a }, { id: b, due: { workingDays: 2 } }]')
    expect(obligationsOn(day('2024-04-26'), registerOf(duties, calendar)).map(({ due }) => due)).toEqual([
      '2024-05-02',
      '2024-05-03',
    ])
  })
})

describe('a recipient’s own day', () => {
  test('goes before a duty’s', () => {
    const duty = asked('  duties: [{ id: bao-cao, due: 2024-07-20 }]', 'unit: u, due: 2024-07-27')
    expect(dueOn('2024-07-01', duty)).toBe('2024-07-27 recipient')
  })

  test('is not moved by an amendment', () => {
    const amended = [asked('', 'unit: u, due: 2024-07-27'), amendment(2, '2024-07-10', '2024-08-15')]
    expect(dueOn('2024-07-15', ...amended)).toBe('2024-07-27 recipient')
  })
})

describe('a duty’s day', () => {
  test('goes before the letter’s', () => {
    expect(dueOn('2024-07-01', asked('  due: 2024-07-31\n  duties: [{ id: a, due: 2024-07-20 }]'))).toBe(
      '2024-07-20 dispatch',
    )
  })

  test('is moved by an amendment that names the duty or the letter’s day', () => {
    const duties = asked('  due: 2024-07-31\n  duties: [{ id: a, due: 2024-07-20 }, { id: b }]')
    const days = (rest: string) => {
      const amends = later(
        2,
        '2024-07-10',
        `${rest}\n  references: [{ amends: 1-CV/BTG }]\n  recipients: [{ unit: u }]`,
      )
      return obligationsOn(day('2024-07-15'), registerOf(duties, amends)).map(({ due }) => due)
    }
    expect(days('  duties: [{ id: a, due: 2024-08-20 }]')).toEqual(['2024-08-20', '2024-07-31'])
    expect(days('  due: 2024-08-20')).toEqual(['2024-08-20', '2024-08-20'])
  })
})

describe('an amendment', () => {
  const d = asked('  due: 2024-07-31')

  test('moves the day for the units it addresses, from its own day on', () => {
    const amended = [d, amendment(2, '2024-07-20', '2024-08-15')]
    expect(dueOn('2024-07-19', ...amended)).toBe('2024-07-31 dispatch')
    expect(dueOn('2024-07-20', ...amended)).toBe('2024-08-15 amendment')
    expect(dueOn('2024-07-20', d, amendment(2, '2024-07-20', '2024-08-15', 'unit: v'))).toBe('2024-07-31 dispatch')
  })

  test('may move it nearer, or give each recipient a day of its own', () => {
    expect(dueOn('2024-07-15', d, amendment(2, '2024-07-10', '2024-07-20'))).toBe('2024-07-20 amendment')
    expect(dueOn('2024-07-15', d, amendment(2, '2024-07-10', '2024-08-15', 'unit: u, due: 2024-08-09'))).toBe(
      '2024-08-09 amendment',
    )
  })

  test('may be of the day of the dispatch itself', () => {
    expect(dueOn('2024-07-01', d, amendment(2, '2024-07-01', '2024-08-15'))).toBe('2024-08-15 amendment')
  })

  test('counts its days from its own date', () => {
    expect(
      dueOn(
        '2024-04-30',
        asked('  due: 2024-07-31').replace('07-01', '04-01'),
        calendar,
        amendment(2, '2024-04-26', '{ workingDays: 5 }').replace('07-01', '04-01'),
      ),
    ).toBe('2024-05-07 amendment')
  })

  test('of several, the last that names a day holds', () => {
    const amended = [
      d,
      amendment(2, '2024-07-10', '2024-08-15'),
      amendment(3, '2024-07-12', '2024-08-09'),
      later(4, '2024-07-14', '  references: [{ amends: 1-CV/BTG }]\n  recipients: [{ unit: u }]'),
    ]
    expect(dueOn('2024-07-11', ...amended)).toBe('2024-08-15 amendment')
    expect(dueOn('2024-07-15', ...amended)).toBe('2024-08-09 amendment')
  })

  test('gives a day where there was none, and before the campaign’s, the office’s and a reminder’s', () => {
    const none = [
      asked('  answer: expected\n  campaign: dot-1'),
      campaign('2024-07-24'),
      office,
      reminder(3, '2024-07-05', '2024-07-22'),
    ]
    expect(dueOn('2024-07-15', ...none)).toBe('2024-07-24 campaign')
    expect(dueOn('2024-07-15', ...none, amendment(2, '2024-07-10', '2024-08-15'))).toBe('2024-08-15 amendment')
  })

  test('does not move an extension', () => {
    const extended = asked('  due: 2024-07-31\n  extensions: [{ unit: u, to: 2024-08-02, date: 2024-07-05 }]')
    expect(dueOn('2024-07-15', extended, amendment(2, '2024-07-10', '2024-08-15'))).toBe('2024-08-02 extension')
  })

  test('of a reminder does not move the day that the reminder gave, nor until when it presses', () => {
    const ofReminder = later(
      9,
      '2024-07-20',
      '  due: 2024-08-15\n  references: [{ amends: 2-CV/BTG }]\n  recipients: [{ unit: u }]',
    )
    const given = [asked('  answer: expected'), reminder(2, '2024-07-15', '2024-07-31'), ofReminder]
    expect(dueOn('2024-07-25', ...given)).toBe('2024-07-31 reminder')
    const pressed = registerOf(d, reminder(2, '2024-07-15', '2024-07-28'), ofReminder)
    expect(owedBy('u', '2024-07-25', pressed)).toMatchObject({ due: '2024-07-31', pressedUntil: '2024-07-28' })
  })

  test('that addresses nobody moves nobody', () => {
    const toNobody = later(2, '2024-07-10', '  due: 2024-08-15\n  references: [{ amends: 1-CV/BTG }]')
    expect(dueOn('2024-07-15', d, toNobody)).toBe('2024-07-31 dispatch')
  })

  test('addressed to a successor moves nothing inherited', () => {
    const ended = '{ units: [{ id: u, name: U, until: 2024-07-09, successors: [s] }] }'
    expect(dueOn('2024-07-15', d, ended, amendment(2, '2024-07-10', '2024-08-15', 'unit: s'))).toBe(
      '2024-07-31 dispatch',
    )
    expect(dueOn('2024-07-15', d, ended, amendment(2, '2024-07-10', '2024-08-15'))).toBe('2024-08-15 amendment')
  })

  test('of an amendment moves nothing', () => {
    const second = later(
      3,
      '2024-07-12',
      '  due: 2024-08-30\n  references: [{ amends: 2-CV/BTG }]\n  recipients: [{ unit: u }]',
    )
    expect(dueOn('2024-07-15', d, amendment(2, '2024-07-10', '2024-08-15'), second)).toBe('2024-08-15 amendment')
  })

  test('moves by a day of its own, not by its campaign’s', () => {
    const inCampaign = later(
      2,
      '2024-07-10',
      '  campaign: dot-1\n  references: [{ amends: 1-CV/BTG }]\n  recipients: [{ unit: u }]',
    )
    expect(dueOn('2024-07-15', d, inCampaign, campaign('2024-08-15'))).toBe('2024-07-31 dispatch')
  })

  test('of one letter of the line moves only what stands on that one', () => {
    const ofFirst = amendment(2, '2024-07-20', '2024-08-15')
    const onReminder = registerOf(
      later(1, '2024-07-01', '  recipients: [{ unit: u }]'),
      reminder(3, '2024-07-10', '2024-07-31'),
      ofFirst,
    )
    expect(owedBy('u', '2024-07-25', onReminder)).toMatchObject({
      dispatch: { symbol: '3-CV/BTG' },
      due: '2024-07-31',
      dueFrom: 'dispatch',
    })
  })
})

describe('the campaign’s day', () => {
  const inCampaign = asked('  campaign: dot-1')

  test('holds for its dispatches, those of that very day too', () => {
    expect(dueOn('2024-07-02', inCampaign, campaign('2024-07-31'))).toBe('2024-07-31 campaign')
    expect(dueOn('2024-07-02', inCampaign, campaign('2024-07-01'))).toBe('2024-07-01 campaign')
  })

  test('does not apply where it lies before the dispatch', () => {
    expect(dueOn('2024-07-02', inCampaign, campaign('2024-06-30'))).toBe('null null')
    expect(dueOn('2024-07-02', inCampaign, campaign('{ before: 2024-07-01 }'), '{ own: btg, before: exclusive }')).toBe(
      'null null',
    )
  })

  test('then leaves it to the office, and to the first reminder', () => {
    const expected = asked('  campaign: dot-1\n  answer: expected')
    const past = campaign('2024-06-30')
    const known = '{ year: 2024, off: [] }'
    expect(dueOn('2024-07-02', expected, past, office, known)).toBe('2024-07-04 office')
    expect(dueOn('2024-07-20', expected, past, reminder(2, '2024-07-15', '2024-07-31'))).toBe('2024-07-31 reminder')
  })

  test('may be a count from each dispatch', () => {
    expect(dueOn('2024-07-02', inCampaign, campaign('{ days: 10 }'), '{ year: 2024, off: [] }')).toBe(
      '2024-07-11 campaign',
    )
  })
})

describe('the office’s usual time', () => {
  const known = '{ year: 2024, off: [] }'

  test('holds only where the dispatch says `answer: expected`', () => {
    expect(dueOn('2024-07-02', asked('  answer: expected'), office, known)).toBe('2024-07-04 office')
    const onlyOneDated = registerOf(asked('', 'unit: u }, { unit: v, due: 2024-07-31'), office, known)
    expect(owedBy('u', '2024-07-02', onlyOneDated)).toMatchObject({ state: 'no-deadline', due: null, dueFrom: null })
  })

  test('as a day that the letter does not name does not apply before the letter’s own date', () => {
    const wronglyReceived = asked('  answer: expected\n  receipts: [{ unit: u, date: 2024-06-03 }]')
    const fromReceipt = '{ own: btg, responseTime: { workingDays: 3, from: received } }'
    expect(dueOn('2024-07-02', wronglyReceived, fromReceipt, known)).toBe('null null')
  })
})

describe('a reminder’s day', () => {
  const expected = asked('  answer: expected')

  test('gives the due day from the reminder’s own date on, where there is none', () => {
    const reminded = [expected, reminder(2, '2024-07-15', '2024-07-31')]
    expect(dueOn('2024-07-14', ...reminded)).toBe('null null')
    expect(dueOn('2024-07-15', ...reminded)).toBe('2024-07-31 reminder')
  })

  test('is that of the first reminder which names one of its own; its campaign’s is not its own', () => {
    const inCampaign = later(
      2,
      '2024-07-10',
      '  campaign: dot-1\n  references: [{ reminds: 1-CV/BTG }]\n  recipients: [{ unit: u }]',
    )
    const reminded = registerOf(
      expected,
      inCampaign,
      campaign('2024-07-20'),
      reminder(3, '2024-07-15', '2024-07-31'),
      reminder(4, '2024-08-01', '2024-08-09'),
    )
    expect(owedBy('u', '2024-08-05', reminded)).toMatchObject({
      due: '2024-07-31',
      dueFrom: 'reminder',
      pressedUntil: '2024-08-09',
      reminders: [{ due: null }, { due: '2024-07-31' }, { due: '2024-08-09' }],
    })
  })

  test('may be that of the recipient', () => {
    const own = reminder(2, '2024-07-15', '2024-07-31').replace('unit: u', 'unit: u, due: 2024-07-25')
    expect(dueOn('2024-07-20', expected, own)).toBe('2024-07-25 reminder')
  })

  test('never moves one that exists; it is shown as pressed until', () => {
    for (const due of ['2024-07-10', '2024-08-09']) {
      const reminded = registerOf(asked('  due: 2024-07-31'), reminder(2, '2024-07-05', due))
      expect(owedBy('u', '2024-07-20', reminded)).toMatchObject({ due: '2024-07-31', pressedUntil: due })
    }
  })

  test('is counted from the reminder’s own date', () => {
    const reminded = [
      expected.replace('07-01', '04-01'),
      reminder(2, '2024-04-26', '{ workingDays: 5 }').replace('07-01', '04-01'),
    ]
    expect(dueOn('2024-04-30', ...reminded, calendar)).toBe('2024-05-07 reminder')
  })

  test('where the reminder names days by duty and the first letter does not, is the last of them', () => {
    const byDuty = reminder(2, '2024-07-15', '2024-07-31').replace(
      'due: 2024-07-31',
      'duties: [{ id: a, due: 2024-07-25 }, { id: b, due: 2024-07-28 }]',
    )
    expect(dueOn('2024-07-20', expected, byDuty)).toBe('2024-07-28 reminder')
  })
})

describe('pressed until', () => {
  const pressedUntil = (...documents: string[]) => owedBy('u', '2024-08-15', registerOf(...documents)).pressedUntil
  const d = asked('  due: 2024-07-31')

  test('is the day of the latest reminder with a day', () => {
    const undated = later(4, '2024-08-14', '  references: [{ reminds: 1-CV/BTG }]\n  recipients: [{ unit: u }]')
    expect(
      pressedUntil(d, reminder(2, '2024-08-01', '2024-08-20'), reminder(3, '2024-08-10', '2024-08-12'), undated),
    ).toBe('2024-08-12')
  })

  test('is nothing without reminders, or where the only one gives the due day', () => {
    expect(pressedUntil(d)).toBeNull()
    expect(pressedUntil(asked('  answer: expected'), reminder(2, '2024-08-01', '2024-08-20'))).toBeNull()
  })

  test('is not the day of a reminder that gave the due day by amending', () => {
    const amends = later(
      3,
      '2024-08-05',
      '  due: 2024-08-30\n  references: [{ reminds: 1-CV/BTG }, { amends: 1-CV/BTG }]\n  recipients: [{ unit: u }]',
    )
    expect(owedBy('u', '2024-08-15', registerOf(d, amends))).toMatchObject({ due: '2024-08-30', pressedUntil: null })
    expect(pressedUntil(d, reminder(2, '2024-08-01', '2024-08-20'), amends)).toBe('2024-08-20')
  })

  test('still is the day of such a reminder where an extension gives the due day', () => {
    const extended = asked('  answer: expected\n  extensions: [{ unit: u, to: 2024-08-31, date: 2024-08-05 }]')
    expect(pressedUntil(extended, reminder(2, '2024-08-01', '2024-08-20'))).toBe('2024-08-20')
  })
})
