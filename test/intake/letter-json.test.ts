import { describe, expect, test } from 'vitest'
import { letterJson } from '../../src/intake/letter-json.ts'
import { readLetters } from '../../src/intake/read-letters.ts'

interface Json {
  readonly symbol: string | null
  readonly date: string | null
  readonly recipients: readonly { readonly text: string }[]
  readonly references: readonly object[]
  readonly deadlines: readonly object[]
  readonly copies: readonly { readonly text: string; readonly role: string }[]
}

/** As `import --format json` gives it where nobody is known. */
const json = (text: string) =>
  JSON.parse(JSON.stringify(readLetters(text).map(draft => letterJson(draft, []))[0])) as Json

const head =
  'UBND TỈNH BẮC HÀ\nSỞ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI\nSố: 90/SLĐTBXH-NV\nV/v rà soát\nBắc Hà, ngày 05 tháng 3 năm 2024'
const letter = (body: string, to = 'Kính gửi: Sở Tư pháp') =>
  json(
    `${head}\n\n${to}\n\n${body}\n\nNơi nhận:\n- Như trên;\n- UBND tỉnh (để b/c);\n- Phòng NV;\n- Lưu: VT.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn Bình`,
  )

const keys =
  'symbol number type issuer parentIssuer place date subject recipients references deadlines signatory copies responses doubts'

test('every key is there, in its order, whatever the letter lacks', () => {
  expect(Object.keys(letter('Đề nghị báo cáo.'))).toEqual(keys.split(' '))
  expect(Object.keys(json('Kính gửi: Sở Tư pháp\n\nĐề nghị báo cáo.'))).toEqual(keys.split(' '))
})

test('what is absent is null, and no list is', () => {
  expect(json('Kính gửi: Sở Tư pháp\n\nĐề nghị báo cáo.')).toMatchObject({
    symbol: null,
    number: null,
    issuer: null,
    parentIssuer: null,
    place: null,
    date: null,
    subject: null,
    references: [],
    deadlines: [],
    signatory: null,
    copies: [],
  })
})

describe('the head', () => {
  test('is told as printed, lines joined, the symbol without blanks', () => {
    expect(letter('Đề nghị báo cáo.')).toMatchObject({
      symbol: '90/SLĐTBXH-NV',
      number: '90',
      type: 'công văn',
      issuer: 'SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI',
      parentIssuer: 'UBND TỈNH BẮC HÀ',
      place: 'Bắc Hà',
      date: '2024-03-05',
      subject: 'rà soát',
      signatory: { capacity: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Trần Văn Bình' },
    })
    expect(json('SỞ Y TẾ\nSố : 33 - CV / SYT\nKính gửi: Sở Tư pháp\n\nĐề nghị.').symbol).toBe('33-CV/SYT')
  })

  test('has no symbol while the number is blank, and keeps a day that is plainly wrong', () => {
    expect(json('SỞ Y TẾ\nSố:      /SYT-NV\nKính gửi: Sở Tư pháp\n\nĐề nghị.')).toMatchObject({
      symbol: null,
      number: null,
    })
    expect(json('SỞ Y TẾ\nHà Nội, ngày 05 tháng 3 năm 1924\nKính gửi: Sở Tư pháp\n\nĐề nghị.').date).toBe('1924-03-05')
  })
})

test('addressees are parted at bullets and semicolons, at commas only after `Các Bộ:`', () => {
  const to = 'Kính gửi:\n- Các Bộ: Y tế, Tư pháp và Giáo dục và Đào tạo;\n- Sở A, Sở B; Sở C.'
  expect(letter('Đề nghị báo cáo.', to).recipients.map(({ text }) => text)).toEqual([
    'Bộ Y tế',
    'Bộ Tư pháp',
    'Bộ Giáo dục và Đào tạo',
    'Sở A, Sở B',
    'Sở C',
  ])
})

test('a deadline names its day, or counts days and names none', () => {
  expect(letter('Gửi báo cáo trước ngày 20/3/2024.').deadlines).toMatchObject([
    { date: '2024-03-20', workingDays: null, days: null, inclusive: false },
  ])
  expect(letter('Gửi báo cáo chậm nhất ngày 20/3/2024.').deadlines).toMatchObject([
    { date: '2024-03-20', inclusive: true },
  ])
  expect(letter('Gửi báo cáo trong 05 ngày làm việc kể từ ngày nhận được văn bản này.').deadlines).toMatchObject([
    { date: null, workingDays: 5, days: null, text: expect.stringContaining('05 ngày làm việc') as string },
  ])
})

test('a letter is cited once, by its strongest relation, the others beside it', () => {
  const { references } = letter(
    'UBND tỉnh đã có Công văn số 12/UBND-VX ngày 3/2/2024. Thực hiện Công văn số 12/UBND-VX (gửi kèm), đề nghị báo cáo.',
  )
  expect(references).toMatchObject([
    { symbol: '12/UBND-VX', date: '2024-02-03', relation: 'implements', also: ['forwards', 'mentions'] },
  ])
})

test('copies tell what each is for', () => {
  expect(letter('Đề nghị báo cáo.').copies.map(({ text, role }) => `${role}: ${text}`)).toEqual([
    'act: Như trên',
    'report: UBND tỉnh',
    'information: Phòng NV',
    'file: Lưu: VT',
  ])
})
