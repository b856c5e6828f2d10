import { describe, expect, test } from 'vitest'
import { statesOn } from '../support/owed.ts'
import { register } from '../support/register.ts'

const letter = `
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  recipients: [{ unit: u }, { unit: v }]`

const later = `
  symbol: 2-CV/BTG
  date: 2024-07-10
  issuer: btg
  recipients: [{ unit: w }]`

const asked = (...documents: string[]) => Object.keys(statesOn('2024-07-31', register`${documents.join('\n---\n')}`))

describe('a held dispatch asks for an answer', () => {
  test('when it has a due day', () => {
    expect(asked(`${letter}\n  due: 2024-07-31`)).toEqual(['u', 'v'])
  })

  test('when its campaign has one', () => {
    const campaign = `
  id: dot-1
  name: Đợt một
  due: 2024-07-31`
    expect(asked(`${letter}\n  campaign: dot-1`, campaign)).toEqual(['u', 'v'])
  })

  test('when it says `answer: expected`', () => {
    expect(asked(`${letter}\n  answer: expected`)).toEqual(['u', 'v'])
  })

  test('and then of all it addresses, though the day stands on one recipient only', () => {
    expect(asked(letter.replace('unit: u', 'unit: u, due: 2024-07-31'))).toEqual(['u', 'v'])
  })

  test('when one of its duties has a day', () => {
    const duties = `
  duties: [{ id: ke-hoach, due: 2024-07-31 }, { id: bao-cao }]`
    expect(asked(letter + duties)).toEqual(['u/ke-hoach', 'u/bao-cao', 'v/ke-hoach', 'v/bao-cao'])
  })

  test('not when nothing of this is said: a campaign without a day, a duty without one', () => {
    expect(asked(letter)).toEqual([])
    expect(asked(`${letter}\n  campaign: dot-1`, '{ id: dot-1, name: Đợt một }')).toEqual([])
    expect(asked(`${letter}\n  duties: [{ id: bao-cao }]`)).toEqual([])
  })

  test('not when it says `answer: none`, whatever days it names', () => {
    const campaign = '{ id: dot-1, name: Đợt một, due: 2024-07-31 }'
    expect(asked(`${letter}\n  answer: none\n  due: 2024-07-31\n  campaign: dot-1`, campaign)).toEqual([])
  })

  test('while one that is only cited does not, whatever is known of it', () => {
    expect(asked(`${letter}\n  held: false\n  due: 2024-07-31\n  answer: expected`)).toEqual([])
  })
})

describe('a letter that replies, corrects or amends', () => {
  test.each(['replies', 'corrects', 'amends'])('asks nothing where it %s, though it names a day', how => {
    const references = `
  due: 2024-07-31
  references: [{ ${how}: 1-CV/BTG }]`
    expect(asked(letter, later + references)).toEqual([])
  })

  test.each(['replies', 'corrects', 'amends'])('asks nothing where it %s, in a campaign with a day', how => {
    const references = `
  campaign: dot-1
  references: [{ ${how}: 1-CV/BTG }, { implements: 1-CV/BTG }]`
    expect(asked(letter, later + references, '{ id: dot-1, name: Đợt một, due: 2024-07-31 }')).toEqual([])
  })

  test.each(['replies', 'corrects', 'amends'])('asks where it %s and says so', how => {
    const references = `
  answer: expected
  references: [{ ${how}: 1-CV/BTG }]`
    expect(asked(letter, later + references)).toEqual(['w'])
  })
})

describe('a letter whose only relations are `recalls` or `repeals`', () => {
  test.each(['recalls: 1-CV/BTG', 'repeals: 1-CV/BTG'])('asks nothing: %s', how => {
    expect(asked(letter, `${later}\n  due: 2024-07-31\n  references: [{ ${how} }]`)).toEqual([])
  })

  test('asks nothing where it does both', () => {
    const both = `
  due: 2024-07-31
  references: [{ recalls: 1-CV/BTG }, { repeals: 3-CV/BTG, date: 2024-06-01 }]`
    expect(asked(letter, later + both)).toEqual([])
  })

  test('asks where it says so', () => {
    expect(asked(letter, `${later}\n  answer: expected\n  references: [{ recalls: 1-CV/BTG }]`)).toEqual(['w'])
  })

  test('asks by its day where it does something else besides, or replaces', () => {
    const besides = `
  due: 2024-07-31
  references: [{ recalls: 1-CV/BTG }, { implements: 3-CV/BTG, date: 2024-06-01 }]`
    expect(asked(letter, later + besides)).toEqual(['w'])
    expect(asked(letter, `${later}\n  due: 2024-07-31\n  references: [{ replaces: 1-CV/BTG }]`)).toEqual(['w'])
  })
})

describe('who owes nothing', () => {
  test('the issuer, to itself: named outright, or as one of a group', () => {
    const toItself = `
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  recipients: [{ unit: btg }, { group: ban-dang }]`
    expect(
      asked(toItself, 'groups: [{ id: ban-dang, name: các ban, members: [{ unit: btg }, { unit: btc }] }]'),
    ).toEqual(['btc'])
  })

  test('those who get a copy', () => {
    const copied = `
  symbol: 1-CV/BTG
  date: 2024-07-01
  issuer: btg
  due: 2024-07-31
  recipients: [{ unit: u }]
  copies: [{ unit: tu, for: để báo cáo }, { group: g }, { text: Lưu VT }]`
    expect(asked(copied, 'groups: [{ id: g, name: nhóm, members: [{ unit: v }] }]')).toEqual(['u'])
  })
})
