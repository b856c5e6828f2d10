import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTemplate } from '../../src/letter/template/template.ts'
import { campaign, drafts, letters, plan, with1469 } from './campaign.ts'
import { shippedTemplates } from './templates.ts'
import { register } from '../support/register.ts'

/** The ladder as shipped, and the letters of each rung, as the office would send them in the summer of 2024. */

const recipients = () => {
  const text = readFileSync(join(import.meta.dirname, '../../data/dispatches/2024/1469-CV-BTGTU.yaml'), 'utf8')
  return text.slice(text.indexOf('recipients:'), text.indexOf('copies:'))
}

const pressing = (number: string, date: string, due: string, round: number) => `
symbol: ${number}-CV/BTGTU
date: ${date}
issuer: btgtu-hung-yen
subject: đôn đốc việc tăng cường thông tin, tuyên truyền và tham gia Giải thưởng toàn quốc về thông tin đối ngoại lần thứ X (lần ${round})
due: ${due}
references: [{ reminds: 1469-CV/BTGTU, date: 2024-07-15, issuer: btgtu-hung-yen }]
${recipients()}`

const second = pressing('1502', '2024-08-06', '2024-08-13', 2)
const third = pressing('1560', '2024-08-15', '2024-08-20', 3)

const someAnswers = `
responses:
  - { unit: bao-hung-yen, date: 2024-07-25, symbol: 112-CV/BHY, outcome: complete }
  - { unit: tap-chi-pho-hien, date: 2024-07-30, outcome: complete }
  - { unit: huyen-uy-van-giang, date: 2024-08-02, symbol: 415-CV/HU, outcome: complete }
  - { unit: huyen-uy-van-lam, date: 2024-07-29, symbol: 388-CV/HU, outcome: partial }
  - { unit: huyen-uy-an-thi, date: 2024-07-30, outcome: partial }
  - { unit: thi-uy-my-hao, date: 2024-08-01, outcome: complete, confirmed: false }
exemptions:
  - { unit: hoi-ccb-hung-yen, date: 2024-07-20 }
extensions:
  - { unit: huyen-uy-kim-dong, date: 2024-07-30, to: 2024-08-07 }
  - { unit: huyen-uy-phu-cu, date: 2024-07-31, to: 2024-08-09 }
`
const answered = with1469(someAnswers)

describe('which rung a unit has come to', () => {
  // The due day is 31/7/2024; reminders of 06/8 and 15/8.
  test.each([
    [5, 0, '2024-08-05', [], 1],
    [40, 0, '2024-09-09', [], 1],
    [9, 1, '2024-08-09', [pressing('1500', '2024-08-01', '2024-08-05', 2)], 1],
    [10, 1, '2024-08-10', [pressing('1500', '2024-08-01', '2024-08-05', 2)], 2],
    [40, 1, '2024-09-09', [second], 2],
    [19, 2, '2024-08-19', [pressing('1500', '2024-08-01', '2024-08-05', 2), second], 2],
    [20, 2, '2024-08-20', [pressing('1500', '2024-08-01', '2024-08-05', 2), second], 3],
    [40, 2, '2024-09-09', [second, third], 3],
  ])('%i days late, %i reminders sent: as of %s', (daysLate, sent, asOf, added, level) => {
    const { letters: planned } = plan(campaign({}, added), '1469-CV/BTGTU', asOf)
    expect(planned).toHaveLength(1)
    expect(planned[0]?.rung?.level).toBe(level)
    expect(planned[0]?.obligations[0]?.daysLate).toBe(daysLate)
    expect(planned[0]?.obligations[0]?.reminders).toHaveLength(sent)
  })

  test('as shipped, the letter of 05/8/2024 is still of the first rung, in its words and with its day', () => {
    const [first, ...others] = plan(campaign(), '1469-CV/BTGTU', '2024-08-05').letters
    expect(others).toEqual([])
    expect(first).toMatchObject({
      rung: { level: 1 },
      template: 'don-doc',
      due: { day: '2024-08-12' },
      signatory: { name: 'Nguyễn Thế Chuyên' },
    })
  })

  test('units of one letter part ways once only some were reminded', () => {
    const only = second.replace(/recipients:[^]*/, 'recipients: [{ unit: huyen-uy-an-thi }]')
    const { letters: planned } = plan(campaign({}, [only]), '1469-CV/BTGTU', '2024-08-14')
    expect(planned.map(({ rung, template, addressees }) => [rung?.level, template, addressees.length])).toEqual([
      [1, 'don-doc', 24],
      [2, 'don-doc-lan-2', 1],
    ])
  })
})

describe('the second reminder', () => {
  test('recalls the letters before it and the days missed, and names those it goes to', async () => {
    // The two whose day was extended are late by less, and come in a letter before.
    const texts = letters(campaign(answered, [second]), '1469-CV/BTGTU', '2024-08-14')
    expect(texts).toHaveLength(2)
    await expect(texts.at(-1)).toMatchFileSnapshot('golden/lan-2.txt')
  })

  test('to one', async () => {
    const texts = letters(campaign(answered, [second]), '1469-CV/BTGTU', '2024-08-14', { each: true })
    await expect(texts.find(text => text.includes('Huyện ủy Văn Lâm\n'))).toMatchFileSnapshot('golden/lan-2-one.txt')
  })

  test('of a reminder is about what that reminds of', () => {
    const [text = ''] = letters(campaign({}, [second]), '1502-CV/BTGTU', '2024-08-14')
    expect(text.replace(/\s+/g, ' ')).toContain('V/v đôn đốc việc tăng cường thông tin')
  })

  test('says nothing of reminders where none went before', () => {
    const [text = ''] = letters(campaign(), '1469-CV/BTGTU', '2024-08-05', { template: 'don-doc-lan-2' })
    expect(text).not.toContain('đã được đôn đốc')
  })
})

describe('the criticism', () => {
  const shipped = campaign(answered, [second, third])

  test('names those it is for, goes up as a report, and waits for the head’s own hand', async () => {
    const texts = letters(shipped, '1469-CV/BTGTU', '2024-08-27')
    const text = texts.at(-1)
    expect(texts).toHaveLength(2)
    await expect(text).toMatchFileSnapshot('golden/phe-binh.txt')
    expect(text).not.toContain('Nguyễn Thế Chuyên')
  })

  test('to one', async () => {
    const texts = letters(shipped, '1469-CV/BTGTU', '2024-08-27', { each: true })
    await expect(texts.find(text => text.includes('Huyện ủy Kim Động\n'))).toMatchFileSnapshot(
      'golden/phe-binh-one.txt',
    )
  })
})

describe('letters with an occasion of their own', () => {
  const shipped = campaign(answered)
  const asked = { asOf: '2024-08-14', symbol: '1469-CV/BTGTU' } as const
  const written = (scope: 'partial' | 'extended' | 'answered', template: string, each = false) =>
    letters(shipped, asked.symbol, asked.asOf, { scope, template, each })

  test.each([
    ['partial', 'mot-phan'],
    ['extended', 'qua-hen'],
    ['answered', 'cam-on'],
  ] as const)('%s: one letter to just those, and one to each', async (scope, template) => {
    const [text, ...others] = written(scope, template)
    expect(others).toEqual([])
    await expect(text).toMatchFileSnapshot(`golden/${template}.txt`)
    await expect(written(scope, template, true)[0]).toMatchFileSnapshot(`golden/${template}-one.txt`)
  })

  test('thanks name no day, and press nobody once they are on record', () => {
    const [draft] = drafts(shipped, asked.symbol, asked.asOf, { scope: 'answered', template: 'cam-on' })
    expect(draft?.followUp.due).toBeNull()
    expect(draft?.letter && draft.references).toMatchObject([{ relation: 'mentions', symbol: '1469-CV/BTGTU' }])
  })

  test('a part that came before the due day is followed up by that day', () => {
    const [text = ''] = letters(shipped, asked.symbol, '2024-07-31', { scope: 'partial', template: 'mot-phan' })
    expect(text.replace(/\s+/g, ' ')).toContain('chậm nhất ngày 31/7/2024')
    expect(text).not.toMatch(/quá (thời )?hạn|khẩn trương/)
  })
})

describe('a template says whom it is for', () => {
  test.each([
    ['don-doc', null],
    ['don-doc-lan-2', null],
    ['phe-binh', null],
    ['mot-phan', 'partial'],
    ['qua-hen', 'extended'],
    ['cam-on', 'answered'],
  ])('%s: %s', (name, scope) => {
    const { template, problems } = shippedTemplates(name)
    expect(problems).toEqual([])
    expect(template?.heading?.scope).toBe(scope)
  })

  test('and is told where nobody is called so', () => {
    const text = '---\nkind: follow-up\nscope: anwsered\nsubject: a\n---\na'
    expect(readTemplate({ file: 'templates/a.vi.md', text }).problems).toMatchObject([
      { code: 'heading-value', line: 3, column: 8, name: 'anwsered', suggestion: 'answered' },
    ])
  })
})

describe('a State office’s ladder', () => {
  const department = (letter: string) => register`
    own: so
    layout: nd30
    signatory: { capacity: KT. GIÁM ĐỐC, position: PHÓ GIÁM ĐỐC, name: Trần Văn A }
    ladder:
      - { level: 1, daysLate: 0, reminders: 0, template: don-doc, due: { workingDays: 5 } }
      - { level: 2, daysLate: 10, reminders: 1, template: don-doc-lan-2, due: { workingDays: 3 } }
      - level: 3
        daysLate: 20
        reminders: 1
        template: phe-binh
        due: { workingDays: 3 }
        signatory: { position: GIÁM ĐỐC, name: Lê Thị B }
        copies: [{ unit: ubnd, for: để báo cáo }]
    ---
    year: 2024
    off: []
    ---
    units:
      - { id: ubnd, name: Ủy ban nhân dân tỉnh Hưng Yên, short: Ủy ban nhân dân tỉnh }
      - { id: so, name: Sở Văn hóa tỉnh Hưng Yên, short: Sở Văn hóa tỉnh, codes: [SVH], parent: ubnd }
      - { id: an, name: Ủy ban nhân dân huyện Ân Thi }
      - { id: binh, name: Ủy ban nhân dân huyện Văn Lâm }
      - { id: chi, name: Ủy ban nhân dân huyện Yên Mỹ }
      - { id: dung, name: Ủy ban nhân dân huyện Phù Cừ }
    ---
    symbol: 15/SVH-QL
    date: 2024-07-01
    issuer: so
    place: Hưng Yên
    subject: báo cáo công tác quản lý di tích
    references: [{ implements: 123/UBND-VX, date: 2024-06-20, issuer: ubnd }]
    recipients: [{ unit: an }, { unit: binh }, { unit: chi }, { unit: dung }]
    copies: [{ text: Như trên }, { text: Phòng Quản lý di sản }, { text: "Lưu: VT, QL" }]
    ${letter}
    ---
    symbol: 31/SVH-QL
    date: 2024-08-05
    issuer: so
    due: 2024-08-09
    subject: đôn đốc báo cáo công tác quản lý di tích
    references: [{ reminds: 15/SVH-QL, date: 2024-07-01, issuer: so }]
    recipients: [{ unit: an }, { unit: binh }, { unit: chi }]
    ---
    symbol: 123/UBND-VX
    date: 2024-06-20
    issuer: ubnd
    subject: tăng cường quản lý di tích`
  const oneDuty = department(
    'due: 2024-07-31\n    responses: [{ unit: chi, date: 2024-07-30 }, { unit: dung, date: 2024-07-31 }]',
  )
  const duties = department(`
    duties: [{ id: ke-hoach, what: kế hoạch kiểm kê, due: 2024-07-20 }, { id: bao-cao, what: báo cáo kết quả, due: 2024-07-31 }]
    responses:
      - { unit: chi, date: 2024-07-19, duty: ke-hoach }
      - { unit: an, date: 2024-07-30, duty: bao-cao, outcome: partial }
      - { unit: dung, date: 2024-07-19, duty: ke-hoach }
      - { unit: dung, date: 2024-07-31, duty: bao-cao, symbol: 77/UBND }
    extensions: [{ unit: binh, date: 2024-07-30, to: 2024-08-05, duty: bao-cao }]`)

  test('the criticism, by Nghị định 30/2020: the report to the one above comes after “Như trên”', async () => {
    const [text] = letters(oneDuty, '15/SVH-QL', '2024-08-22')
    await expect(text).toMatchFileSnapshot('golden/phe-binh-nd30.txt')
  })

  test.each(['don-doc-lan-2', 'phe-binh'])('%s tells several things asked for one by one', async template => {
    const texts = [false, true].flatMap(each =>
      letters(duties, '15/SVH-QL', '2024-08-14', { template, each }).slice(0, 2),
    )
    await expect(texts.join('\n=====\n\n')).toMatchFileSnapshot(`golden/${template}-duties.txt`)
  })

  test.each([
    ['partial', 'mot-phan'],
    ['extended', 'qua-hen'],
    ['answered', 'cam-on'],
  ] as const)('%s, of several things asked for', async (scope, template) => {
    const texts = letters(duties, '15/SVH-QL', '2024-08-14', { scope, template })
    await expect(texts.join('\n=====\n\n')).toMatchFileSnapshot(`golden/${template}-duties.txt`)
  })
})
