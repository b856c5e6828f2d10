import { assert, boolean, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { planFollowUps } from '../../src/domain/follow-up.ts'
import { obligationsOf } from '../../src/domain/asked-about.ts'
import { obligationsOn } from '../../src/domain/obligations.ts'
import { buildRegister } from '../../src/domain/register.ts'
import { factsOf } from '../../src/letter/facts.ts'
import { standingByDuty, standingOf } from '../../src/letter/standing.ts'
import type { StandingFacts } from '../../src/letter/template/vocabulary.ts'
import { campaign, letters, with1469 } from './campaign.ts'
import { day } from '../support/day.ts'
import { anyAsOf, anyRecords } from '../support/random-register.ts'
import { register } from '../support/register.ts'

const sum = (...counts: readonly (number | null | undefined)[]) =>
  counts.reduce<number>((total, count) => total + (count ?? 0), 0)

function expectToAddUp({ asked, answered, exempt, unconfirmed, missing, overdue, ...named }: StandingFacts): void {
  expect(asked).toBe(sum(answered, exempt, unconfirmed, missing))
  expect(named.answeredUnits).toHaveLength(answered ?? 0)
  expect(named.missingUnits).toHaveLength(missing ?? 0)
  expect(overdue).toBeLessThanOrEqual(missing ?? 0)
}

describe('the numbers of a letter add up to the obligations of the dispatch', () => {
  test('in any register, on any day', () => {
    assert(
      property(anyRecords, anyAsOf, boolean(), (records, asOf, each) => {
        const { register } = buildRegister(records)
        for (const focus of register.dispatches.filter(one => one.held && !one.separately && one.date <= asOf)) {
          const usual = { scope: 'open', due: null, rung: null, template: null, encloses: null } as const
          const { letters, keptOut } = planFollowUps({ ...usual, focus, asOf, each, implements: null }, register)
          const all = obligationsOf(focus, obligationsOn(asOf, register))
          for (const letter of letters) {
            const { standing, duties } = factsOf(letter, null, register)
            expectToAddUp(standing ?? {})
            expect(standing?.asked).toBe(all.length)
            for (const duty of duties ?? []) expectToAddUp(duty)
            expect(sum(...(duties ?? []).map(({ asked }) => asked))).toBe(all.length)
          }
          const open = all.filter(({ state }) => !['answered', 'late', 'exempt'].includes(state))
          const pressed = new Set(letters.flatMap(({ obligations }) => obligations))
          expect(pressed.size + keptOut.length).toBe(open.length)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('and so do those that are printed', () => {
    const facts = `responses:
  - { unit: bao-hung-yen, date: 2024-07-25 }
  - { unit: thi-uy-my-hao, date: 2024-08-01, confirmed: false }
exemptions: [{ unit: hoi-ccb-hung-yen, date: 2024-07-20 }]
extensions: [{ unit: hoi-nha-bao-hung-yen, to: 2024-08-20, date: 2024-07-29 }]`
    const [text = ''] = letters(campaign(with1469(facts)), '1469-CV/BTGTU', '2024-08-05')
    const said = text.replace(/\s+/g, ' ')
    expect(said).toContain(
      'Tính đến ngày 05/8/2024, mới có 01/25 địa phương, đơn vị gửi kết quả thực hiện về Ban Tuyên giáo Tỉnh ủy; ' +
        '01 địa phương, đơn vị không phải thực hiện; kết quả của 01 địa phương, đơn vị đang được xem xét; ' +
        'còn 22 địa phương, đơn vị chưa gửi kết quả, trong đó 21 địa phương, đơn vị đã quá thời hạn.',
    )
    expect(said).toContain('Hội Nhà báo tỉnh (thời hạn: 20/8/2024)')
  })
})

const duties = register`
  symbol: 1-CV/SO
  date: 2024-07-01
  issuer: so
  duties: [{ id: ke-hoach, what: kế hoạch thực hiện, due: 2024-07-10 }, { id: bao-cao, due: 2024-07-31 }]
  recipients: [{ unit: an }, { unit: binh }]
  responses: [{ unit: an, duty: ke-hoach, date: 2024-07-09 }]`

test('several duties are told apart; one that nobody described is called by its place', () => {
  const obligations = obligationsOn(day('2024-07-20'), duties)
  expect(standingByDuty(obligations, day('2024-07-20'), duties)).toMatchObject([
    { what: 'kế hoạch thực hiện', due: '10/7/2024', asked: 2, answered: 1, missing: 1, overdue: 1 },
    { what: 'nội dung thứ 2', due: '31/7/2024', asked: 2, answered: 0, missing: 2, overdue: 0 },
  ])
})

test('a unit that has ended keeps its name, with those who carry on for it', () => {
  const ended = register`
    units:
      - { id: an, name: Huyện ủy An, until: 2025-06-30, successors: [moi] }
      - { id: moi, name: Đảng ủy xã Mới, from: 2025-07-01 }
    ---
    symbol: 1-CV/SO
    date: 2024-07-01
    issuer: so
    due: 2024-07-31
    recipients: [{ unit: an }]`
  const standing = standingOf(obligationsOn(day('2025-08-01'), ended), day('2025-08-01'), ended)
  expect(standing.missingUnits).toMatchObject([{ name: 'Huyện ủy An (nay là Đảng ủy xã Mới)' }])
})
