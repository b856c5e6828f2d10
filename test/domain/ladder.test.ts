import { describe, expect, test } from 'vitest'
import { planFollowUps, type Scope } from '../../src/domain/follow-up.ts'
import { day } from '../support/day.ts'
import { built, register } from '../support/register.ts'

const plan = (records: ReturnType<typeof register>, asOf: string, scope: Scope = 'overdue') => {
  const [focus] = records.dispatches.filter(({ held }) => held)
  if (!focus) throw new Error('nothing to follow up')
  const usual = { each: false, due: null, rung: null, template: null, encloses: null, implements: null, again: false }
  return planFollowUps({ focus, asOf: day(asOf), scope, ...usual }, records)
}

const office = (copies: string) => register`
  own: so
  signatory: { capacity: KT. GIÁM ĐỐC, position: PHÓ GIÁM ĐỐC, name: Trần Văn A }
  ladder:
    - { level: 1, daysLate: 1, reminders: 0, template: nhac }
    - level: 2
      daysLate: 10
      reminders: 0
      template: phe-binh
      signatory: { position: GIÁM ĐỐC }
      copies: [{ unit: ubnd, for: để báo cáo }]
  ---
  units: [{ id: ubnd, name: Ủy ban nhân dân tỉnh }]
  ---
  symbol: 1-CV/SO
  date: 2024-07-01
  issuer: so
  due: 2024-07-31
  recipients: [{ unit: an }]
  copies: ${copies}`

describe('what a rung changes of the letter', () => {
  const [first] = plan(office('[]'), '2024-08-05').letters
  const [second] = plan(office('[]'), '2024-08-10').letters

  test('who signs: the name may be left to be written in', () => {
    expect(first?.signatory).toEqual({ capacity: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Trần Văn A' })
    expect(second?.signatory).toEqual({ capacity: null, position: 'GIÁM ĐỐC', name: null })
  })

  test.each([
    ['[]', ['ubnd (để báo cáo)']],
    ['[{ text: Lưu VT }]', ['ubnd (để báo cáo)', 'Lưu VT']],
    ['[{ text: Như trên; }, { text: Lưu VT }]', ['Như trên;', 'ubnd (để báo cáo)', 'Lưu VT']],
    ['[{ text: Lãnh đạo Sở }, { unit: ubnd, for: để biết }]', ['Lãnh đạo Sở', 'ubnd (để báo cáo)']],
  ])('who gets a copy, where the letter had %s', (copies, expected) => {
    const [letter] = plan(office(copies), '2024-08-10').letters
    const told = letter?.copies.map(copy => `${copy.unit ?? copy.text}${copy.for === null ? '' : ` (${copy.for})`}`)
    expect(told).toEqual(expected)
  })

  test('a copy to nobody known is told with its place', () => {
    const ladder = '[{ level: 1, daysLate: 0, reminders: 0, template: nhac, copies: [{ unit: ubdn }] }]'
    const { diagnostics } = built(`own: ubnd\nladder: ${ladder}\n---\nunits: [{ id: ubnd, name: Ủy ban }]`, {
      declare: false,
    })
    expect(diagnostics).toMatchObject([
      { code: 'unknown-unit', place: { path: ['ladder', 0, 'copies', 0, 'unit'] }, facts: { suggestion: 'ubnd' } },
    ])
  })
})

describe('whom letters with an occasion of their own are for', () => {
  const asked = register`
    own: so
    ladder: [{ level: 1, daysLate: 30, reminders: 0, template: nhac, due: { workingDays: 5 } }]
    ---
    symbol: 1-CV/SO
    date: 2024-07-01
    issuer: so
    duties: [{ id: ke-hoach, due: 2024-07-20 }, { id: bao-cao, due: 2024-07-31 }]
    recipients: [{ unit: an }, { unit: binh }, { unit: chi }, { unit: dung }]
    responses:
      - { unit: an, date: 2024-07-19, duty: ke-hoach }
      - { unit: an, date: 2024-08-02, duty: bao-cao }
      - { unit: binh, date: 2024-07-19, duty: ke-hoach }
      - { unit: chi, date: 2024-07-19, duty: ke-hoach, outcome: partial }
    extensions: [{ unit: dung, date: 2024-07-19, to: 2024-07-29, duty: ke-hoach }]`

  test.each([
    ['answered', ['an ke-hoach', 'an bao-cao'], null],
    ['partial', ['chi ke-hoach', 'chi bao-cao'], '2024-08-12'],
    ['extended', ['dung ke-hoach'], '2024-08-12'],
  ] as const)('%s: %j, on no rung of the ladder', (scope, expected, due) => {
    const { letters, keptOut } = plan(asked, '2024-08-05', scope)
    expect(letters.map(({ obligations }) => obligations.map(({ unit, duty }) => `${unit} ${duty?.id}`))).toEqual([
      expected,
    ])
    expect(letters[0]).toMatchObject({ rung: null, due: due === null ? null : { day: due } })
    expect(keptOut).toEqual([])
  })
})
