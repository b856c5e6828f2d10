import { describe, expect, test } from 'vitest'
import { drafts, letters } from './campaign.ts'
import { register } from '../support/register.ts'

const office = (more: string, letter = '') => register`
  own: so
  ${more}
  ladder: [{ level: 1, daysLate: 0, reminders: 0, template: don-doc, due: { workingDays: 5 } }]
  ---
  year: 2024
  off: []
  ---
  units:
    - { id: ubnd, name: Ủy ban nhân dân tỉnh Hưng Yên, short: Ủy ban nhân dân tỉnh }
    - { id: so, name: Sở Văn hóa tỉnh Hưng Yên, short: Sở Văn hóa tỉnh, codes: [SVH], parent: ubnd }
    - { id: an, name: Ủy ban nhân dân huyện Ân Thi }
    - { id: binh, name: Ủy ban nhân dân huyện Văn Lâm }
  ---
  symbol: 15/SVH-QL
  date: 2024-07-01
  issuer: so
  place: Hưng Yên
  subject: báo cáo công tác quản lý di tích
  due: 2024-07-31
  references: [{ implements: 123/UBND-VX, date: 2024-06-20, issuer: ubnd }]
  recipients: [{ unit: an }, { unit: binh }]
  ${letter}
  ---
  symbol: 123/UBND-VX
  date: 2024-06-20
  issuer: ubnd
  subject: tăng cường quản lý di tích`

const model = (register_: ReturnType<typeof office>, more = {}) => {
  const [draft] = drafts(register_, '15/SVH-QL', '2024-08-05', more)
  if (!draft?.letter) throw new Error(JSON.stringify(draft?.problems))
  return draft.letter
}

test('a State office’s letter, by Nghị định 30/2020', async () => {
  const signed = 'signatory: { capacity: KT. GIÁM ĐỐC, position: PHÓ GIÁM ĐỐC, name: Trần Văn A }'
  const [text] = letters(office(`layout: nd30\n  ${signed}`), '15/SVH-QL', '2024-08-05')
  await expect(text).toMatchFileSnapshot('golden/nd30.txt')
})

describe('the head', () => {
  test('without a letterhead is made of the names of the office and of the one above it', () => {
    expect(model(office('layout: hd36')).head.left).toMatchObject({
      superior: 'ỦY BAN NHÂN DÂN TỈNH',
      issuer: 'SỞ VĂN HÓA TỈNH',
      separator: '*',
    })
  })

  test('leaves room for the number and the day', () => {
    const { head } = model(office('layout: hd36'))
    expect(head.left.number).toBe('Số      -CV/SVH')
    expect(head.right.placeAndDate).toBe('Hưng Yên, ngày      tháng 8 năm 2024')
    expect(model(office('layout: nd30')).head.left.number).toBe('Số:      /SVH')
  })

  test('without a place begins with the day', () => {
    const nowhere = office('layout: hd36')
    const dispatches = nowhere.dispatches.map(one => ({ ...one, place: null }))
    const { head } = model({ ...nowhere, dispatches })
    expect(head.right.placeAndDate).toBe('Ngày      tháng 8 năm 2024')
  })

  test.each([
    ['7', 'Số 07-CV/SVH'],
    ['1502', 'Số 1502-CV/SVH'],
    ['12a', 'Số 12a-CV/SVH'],
  ])('number %s is printed as %s', (number, line) => {
    expect(model(office('layout: hd36'), { number }).head.left.number).toBe(line)
  })
})

describe('Nơi nhận', () => {
  const copies = (layout: string, text = '') => model(office(`layout: ${layout}`, text)).copies.lines

  test('has at least all under Kính gửi, and the file', () => {
    expect(copies('hd36')).toEqual(['- Như trên,', '- Lưu VT.'])
    expect(copies('nd30')).toEqual(['- Như trên;', '- Lưu: VT.'])
  })

  test('is that of the letter followed up, with what it lacks put back', () => {
    const text = 'copies: [{ unit: ubnd, for: để b/c }, { text: Phòng Quản lý; }]'
    expect(copies('hd36', text)).toEqual([
      '- Như trên,',
      '- Ủy ban nhân dân tỉnh (để b/c),',
      '- Phòng Quản lý,',
      '- Lưu VT.',
    ])
    const whole = 'copies: [{ unit: ubnd }, { text: Như trên }, { text: "Lưu: VT, QL." }]'
    expect(copies('nd30', whole)).toEqual(['- Ủy ban nhân dân tỉnh;', '- Như trên;', '- Lưu: VT, QL.'])
  })
})

describe('the end of the text', () => {
  const last = (layout: string) => model(office(`layout: ${layout}`)).body.slice(-2)

  test('is marked as the layout has it, also before the note on what is enclosed', () => {
    const enclosed = {
      kind: 'paragraph',
      text: expect.stringMatching(/^\(Gửi kèm bản sao Công văn số 123\/UBND-VX/) as string,
    }
    const closing = (end: string) => ({
      kind: 'paragraph',
      text: `Đề nghị các địa phương, đơn vị quan tâm, triển khai thực hiện${end}`,
    })
    expect(last('hd36')).toEqual([closing('.'), enclosed])
    expect(last('nd30')).toEqual([closing('./.'), enclosed])
  })
})

describe('hd05, the Party rules of 27/5/2026', () => {
  const known = model(office('layout: hd05'))
  const before = model(office('layout: hd36'))

  test('writes "về việc" out, and ends the lines of Nơi nhận with semicolons', () => {
    expect(known.head.left.subject).toMatch(/^Về việc đôn đốc/)
    expect(known.copies.lines).toEqual(['- Như trên;', '- Lưu VT.'])
  })

  test('is in all else what was', () => {
    const { layout, head, copies: _, ...others } = known
    const { layout: layoutBefore, head: headBefore, copies: __, ...othersBefore } = before
    expect(others).toEqual(othersBefore)
    expect({ ...head, left: { ...head.left, subject: '' } }).toEqual({
      ...headBefore,
      left: { ...headBefore.left, subject: '' },
    })
    const rest = { subject: null, copies: null }
    expect({ ...layout, ...rest }).toEqual({ ...layoutBefore, ...rest })
  })
})

test('an heir that was also asked itself is addressed as both', () => {
  const merged = register`
  own: so
  ---
  units:
    - { id: so, name: Sở, codes: [SO] }
    - { id: cu, name: Đài cũ, until: 2024-07-31, successors: [bao] }
    - { id: bao, name: Báo tỉnh }
  ---
  symbol: 1-CV/SO
  date: 2024-07-01
  issuer: so
  due: 2024-07-20
  recipients: [{ unit: bao }, { unit: cu }]`
  const [text = ''] = letters(merged, '1-CV/SO', '2024-08-05', { due: '2024-08-12' })
  expect(text).toContain('Kính gửi: Báo tỉnh (đồng thời tiếp nhận nhiệm vụ của Đài cũ)')
  expect(text.replace(/\s+/g, ' ')).toContain('của Báo tỉnh (đồng thời là nơi tiếp nhận nhiệm vụ của Đài cũ)')
})
