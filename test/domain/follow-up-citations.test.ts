import { describe, expect, test } from 'vitest'
import { storyOf } from '../../src/domain/follow-up-citations.ts'
import { planFollowUps, type FollowUpRequest } from '../../src/domain/follow-up.ts'
import type { Register } from '../../src/domain/register.ts'
import { day } from '../support/day.ts'
import { register } from '../support/register.ts'

/** What the letter following up `1-CV/SO` cites. */
function cited(register: Register, asOf = '2024-08-05', asked: Partial<FollowUpRequest> = {}) {
  const focus = register.dispatches.find(({ symbol }) => symbol === '1-CV/SO')
  if (!focus) throw new Error('nothing to follow up')
  const usual = { scope: 'open', each: false, due: null, rung: null, template: null, encloses: null } as const
  const request = { ...usual, focus, asOf: day(asOf), implements: null, ...asked }
  const [letter] = planFollowUps(request, register).letters
  if (!letter) throw new Error('no letter')
  const { calls, implemented, enclosed } = letter.citations
  const symbols = (dispatches: readonly { readonly symbol: string }[]) => dispatches.map(({ symbol }) => symbol)
  return {
    calls: symbols(calls),
    story: symbols(storyOf(letter.citations)),
    implemented: implemented?.symbol ?? null,
    enclosed: symbols(enclosed),
    references: letter.references.map(({ relation, symbol }) => `${relation} ${symbol}`),
  }
}

/** Indented as where it is put. */
const call = `symbol: 1-CV/SO
      date: 2024-04-19
      issuer: so
      due: 2024-07-31
      recipients: [{ unit: an }, { unit: binh }]`

describe('the calls', () => {
  test('are our letters of the line before that day, those only cited too, by date', () => {
    const line = register`
      ${call}
      references: [{ reminds: 0-CV/SO, date: 2024-01-02, issuer: so }]
      ---
      symbol: 2-CV/SO
      date: 2024-07-15
      issuer: so
      references: [{ reminds: 1-CV/SO, date: 2024-04-19 }]
      recipients: [{ unit: an }, { unit: binh }]`
    expect(cited(line).calls).toEqual(['0-CV/SO', '1-CV/SO', '2-CV/SO'])
    expect(cited(line, '2024-07-15').calls).toEqual(['0-CV/SO', '1-CV/SO'])
    expect(cited(line, '2024-07-14').calls).toEqual(['0-CV/SO', '1-CV/SO'])
  })

  test('a reminder that went to others only is not told of', () => {
    const line = register`
      ${call}
      responses: [{ unit: binh, date: 2024-08-01 }]
      ---
      symbol: 2-CV/SO
      date: 2024-07-15
      issuer: so
      references: [{ reminds: 1-CV/SO, date: 2024-04-19 }]
      recipients: [{ unit: binh }]`
    expect(cited(line).calls).toEqual(['1-CV/SO'])
  })
})

describe('word from above', () => {
  test('the latest is implemented, the others are told by date, and what we hold of them is enclosed', () => {
    const line = register`
      ${call}
      references:
        - { implements: 7-CV/TW, date: 2024-03-01, issuer: trung-uong }
        - { basedOn: 8-CT/TW, date: 2024-02-01, issuer: trung-uong }
        - { follows: 9-KH/TW, date: 2024-03-15, issuer: trung-uong }
      ---
      symbol: 8-CT/TW
      date: 2024-02-01
      issuer: trung-uong`
    expect(cited(line)).toEqual({
      calls: ['1-CV/SO'],
      story: ['8-CT/TW', '7-CV/TW', '1-CV/SO'],
      implemented: '9-KH/TW',
      enclosed: ['8-CT/TW'],
      references: ['forwards 8-CT/TW', 'mentions 7-CV/TW', 'reminds 1-CV/SO', 'implements 9-KH/TW'],
    })
  })

  test('a single one is implemented, and enclosed too if we hold it and never sent a copy', () => {
    const held = `---\n      symbol: 7-CV/TW\n      date: 2024-03-01\n      issuer: trung-uong`
    const once = (relation: string) => register`
      ${call}
      references: [{ ${relation}: 7-CV/TW, date: 2024-03-01 }]
      ${held}`
    expect(cited(once('implements'))).toMatchObject({
      story: ['1-CV/SO'],
      implemented: '7-CV/TW',
      enclosed: ['7-CV/TW'],
    })
    expect(cited(once('implements')).references).toEqual(['reminds 1-CV/SO', 'implements 7-CV/TW', 'forwards 7-CV/TW'])
    expect(cited(once('forwards'))).toMatchObject({ implemented: '7-CV/TW', enclosed: [] })
  })

  test('is also what serves the same campaign, but not what answers there, comes from ourselves or from those we asked', () => {
    const line = register`
      id: dot
      name: Đợt
      ---
      own: so
      actsFor: [tinh-uy]
      ---
      ${call}
      campaign: dot
      ---
      { symbol: 2-CV/TW, date: 2024-05-02, issuer: trung-uong, campaign: dot }
      ---
      { symbol: 3-CV/KH, date: 2024-05-03, issuer: khac, campaign: dot, references: [{ replies: 2-CV/TW, date: 2024-05-02 }] }
      ---
      { symbol: 4-CV/SO, date: 2024-05-04, issuer: so, campaign: dot }
      ---
      { symbol: 5-CV/AN, date: 2024-05-05, issuer: an, campaign: dot }
      ---
      { symbol: 6-CV/TU, date: 2024-05-06, issuer: tinh-uy, campaign: dot }
      ---
      { symbol: 7-CV/TW, date: 2024-09-07, issuer: trung-uong, campaign: dot }`
    expect(cited(line)).toMatchObject({ story: ['1-CV/SO'], implemented: '2-CV/TW', enclosed: ['2-CV/TW'] })
  })

  test('whom we act for stands above us where our letter says so', () => {
    const line = register`
      own: so
      actsFor: [tinh-uy]
      ---
      ${call}
      references: [{ implements: 6-CT/TU, date: 2024-03-06, issuer: tinh-uy }]`
    expect(cited(line).implemented).toBe('6-CT/TU')
  })

  test('is what that carries out in turn', () => {
    const line = register`
      ${call}
      references: [{ implements: 7-CV/TU, date: 2024-03-07, issuer: tinh-uy }]
      ---
      symbol: 7-CV/TU
      date: 2024-03-07
      issuer: tinh-uy
      references: [{ implements: 2-CT/TW, date: 2024-02-02, issuer: trung-uong }, { mentions: 1-CT/TW, date: 2024-01-01 }]`
    expect(cited(line)).toMatchObject({ story: ['2-CT/TW', '1-CV/SO'], implemented: '7-CV/TU', enclosed: [] })
  })

  test('is not what heirs of those we asked have written', () => {
    const line = register`
      id: dot
      name: Đợt
      ---
      units:
        - { id: an, name: An, until: 2024-06-30, successors: [moi] }
        - { id: moi, name: Mới, from: 2024-07-01 }
      ---
      ${call}
      campaign: dot
      ---
      { symbol: 3-BC/MOI, date: 2024-07-03, issuer: moi, campaign: dot }`
    expect(cited(line).implemented).toBeNull()
  })

  test('a copy sent before to others only is sent again', () => {
    const line = register`
      ${call}
      responses: [{ unit: binh, date: 2024-08-01 }]
      references: [{ implements: 8-CV/TU, date: 2024-04-01, issuer: tinh-uy }]
      ---
      symbol: 2-CV/SO
      date: 2024-07-15
      issuer: so
      references: [{ reminds: 1-CV/SO, date: 2024-04-19 }, { forwards: 7-CV/TW, date: 2024-03-01 }]
      recipients: [{ unit: binh }]
      ---
      symbol: 7-CV/TW
      date: 2024-03-01
      issuer: trung-uong`
    expect(cited(line)).toMatchObject({ story: ['7-CV/TW', '1-CV/SO'], implemented: '8-CV/TU', enclosed: ['7-CV/TW'] })
  })

  test('the clerk may choose what is carried out and what is enclosed', () => {
    const line = register`
      ${call}
      references: [{ implements: 7-CV/TU, date: 2024-03-07 }, { basedOn: 2-CT/TW, date: 2024-02-02 }]
      ---
      symbol: 5-KH/TW
      date: 2024-01-05
      issuer: trung-uong`
    const byId = (id: string) => line.dispatches.filter(dispatch => dispatch.symbol === id)
    const [directive = null] = byId('2-CT/TW')
    expect(cited(line, '2024-08-05', { implements: directive, encloses: byId('5-KH/TW') })).toMatchObject({
      story: ['5-KH/TW', '7-CV/TU', '1-CV/SO'],
      implemented: '2-CT/TW',
      enclosed: ['5-KH/TW'],
      references: ['forwards 5-KH/TW', 'mentions 7-CV/TU', 'reminds 1-CV/SO', 'implements 2-CT/TW'],
    })
  })
})
