import { describe, expect, test } from 'vitest'
import { drafts, letters } from './campaign.ts'
import { register } from '../support/register.ts'

/** Letters about several things asked for at once, about partial answers, and to those who carry on for others. */

const ladder = `[{ level: 1, daysLate: 0, reminders: 0, template: don-doc, due: { workingDays: 5 } }]`

const said = (...asked: Parameters<typeof letters>) =>
  letters(...asked)
    .join()
    .replace(/\s+/g, ' ')

describe('several things asked for', () => {
  const duties = (facts: string) => register`
    own: so
    ladder: ${ladder}
    ---
    symbol: 1-CV/SO
    date: 2024-07-01
    issuer: so
    subject: chuyển đổi số
    duties: [{ id: ke-hoach, what: kế hoạch thực hiện, due: 2024-07-10 }, { id: bao-cao, what: báo cáo kết quả, due: 2024-07-31 }]
    recipients: [{ unit: an }, { unit: binh }, { unit: chi }]
    responses:
      - { unit: an, duty: ke-hoach, date: 2024-07-09 }
      - { unit: chi, duty: ke-hoach, date: 2024-07-09, outcome: partial }
    ${facts}`

  test('are told one by one, and named one by one', async () => {
    const texts = letters(duties(''), '1-CV/SO', '2024-08-05', { names: 'both' })
    await expect(texts.join('\n')).toMatchFileSnapshot('golden/duties.txt')
  })

  test('to one: what it still owes', async () => {
    const texts = letters(duties('exemptions: [{ unit: binh, date: 2024-07-02 }]'), '1-CV/SO', '2024-08-05', {
      each: true,
    })
    await expect(texts.join('\n=====\n\n')).toMatchFileSnapshot('golden/duties-each.txt')
  })
})

const asked = (facts: string) => register`
  own: so
  ladder: ${ladder}
  ---
  units:
    - { id: an, name: Huyện ủy An, until: 2025-06-30, successors: [moi] }
    - { id: moi, name: Đảng ủy xã Mới, from: 2025-07-01 }
  ---
  symbol: 1-CV/SO
  date: 2024-07-01
  issuer: so
  due: 2024-07-31
  recipients: [{ unit: an }]
  ${facts}`

test.each([
  [
    '',
    '2024-08-05',
    'chưa nhận được kết quả thực hiện của Huyện ủy An, quá thời hạn 05 ngày (thời hạn: ngày 31/7/2024).',
  ],
  ['outcome: partial', '2024-08-05', 'mới nhận được một phần kết quả thực hiện của Huyện ủy An, quá thời hạn 05 ngày'],
  [
    'outcome: acknowledged',
    '2024-08-05',
    'mới nhận được phản hồi đã tiếp nhận công văn, chưa nhận được kết quả thực hiện của',
  ],
  ['', '2025-08-01', 'của Đảng ủy xã Mới (nơi tiếp nhận nhiệm vụ của Huyện ủy An), quá thời hạn 366 ngày'],
])('to one that sent %j, as of %s: %s', (outcome, asOf, words) => {
  const facts = outcome === '' ? '' : `responses: [{ unit: an, date: 2024-07-20, ${outcome} }]`
  expect(said(asked(facts), '1-CV/SO', asOf)).toContain(words)
})

test('a letter without a new day is not written, and says where the day is missing', () => {
  const without = register`
    symbol: 1-CV/SO
    date: 2024-07-01
    issuer: so
    due: 2024-07-31
    recipients: [{ unit: an }]`
  expect(drafts(without, '1-CV/SO', '2024-08-05')).toMatchObject([
    {
      letter: null,
      recipients: ['an'],
      problems: [{ code: 'missing-value', name: 'due', template: 'templates/don-doc.vi.md' }],
    },
  ])
})
