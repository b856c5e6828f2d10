import { expect, test } from 'vitest'
import { readLetters } from '../../src/intake/read-letters.ts'

const ended = (end: string) =>
  readLetters(
    `SỞ Y TẾ\nSố: 12/SYT-NV\nV/v rà soát\nKính gửi: Sở Tư pháp\nThực hiện kế hoạch năm, đề nghị triển khai.\n${end}`,
  )[0]

test.each([
  ['K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nNguyễn Thế A', 'K/T TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'Nguyễn Thế A'],
  ['KT.GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n(Đã ký)\nVŨ THỊ HÒA', 'KT.GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'VŨ THỊ HÒA'],
  [
    'TL. BỘ TRƯỞNG\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\nLê B',
    'TL. BỘ TRƯỞNG KT. CHÁNH VĂN PHÒNG',
    'PHÓ CHÁNH VĂN PHÒNG',
    'Lê B',
  ],
  [
    'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nĐoàn Trung Kiên',
    'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
    'Đoàn Trung Kiên',
  ],
  ['KT.\nBỘ TRƯỞNG\nTHỨ TRƯỞNG\nĐặng Văn Công', 'KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Đặng Văn Công'],
  ['GIÁM ĐỐC\nTS. Lưu Bích Ngọc', null, 'GIÁM ĐỐC', 'TS. Lưu Bích Ngọc'],
  ['CHÍNH ỦY\nĐại tá Lê Hồng Phong', null, 'CHÍNH ỦY', 'Đại tá Lê Hồng Phong'],
  ['T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ', 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', null],
])('%s', (lines, capacity, position, name) => {
  expect(ended(`Nơi nhận:\n- Như trên;\n- Lưu: VT.\n${lines}`)?.signatory).toMatchObject({ capacity, position, name })
  expect(ended(`${lines}\nNơi nhận:\n- Như trên;\n- Lưu: VT.`)?.signatory).toMatchObject({ capacity, position, name })
})

const twice = [
  { text: 'Như trên', role: 'act' },
  { text: 'Thường trực Tỉnh ủy', role: 'report' },
  { text: 'Lãnh đạo Sở', role: 'information' },
  { text: 'Lưu: VT, NV', role: 'file' },
]
test.each([
  'Nơi nhận:\n- Như trên;\n- Thường trực Tỉnh ủy (để b/c);\n- Lãnh đạo Sở;\n- Lưu: VT, NV.\nGIÁM ĐỐC\nTrần Văn Bình',
  'Nơi nhận\nNhư trên\nThường trực Tỉnh ủy (để b/cáo)\nLãnh đạo Sở\nLưu: VT, NV\nGIÁM ĐỐC\nTrần Văn Bình',
  'Nơi nhận:                    GIÁM ĐỐC\n- Như trên;\n- Thường trực\nTỉnh ủy (báo cáo);\n- Lãnh đạo Sở;\n- Lưu: VT, NV.          Trần Văn Bình',
  'Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- Thường trực Tỉnh ủy (Để báo cáo);\n- Lãnh đạo Sở;\n- Lưu: VT, NV.\nTrần Văn Bình',
  'GIÁM ĐỐC\nTrần Văn Bình\nNơi nhận:\n- Như trên; Thường trực Tỉnh ủy (để báo cáo);\n- Lãnh đạo Sở; - Lưu: VT, NV.',
])('copies with their roles', end => {
  expect(ended(end)).toMatchObject({ signatory: { name: 'Trần Văn Bình', position: 'GIÁM ĐỐC' } })
  expect(ended(end)?.copies.map(({ text, role }) => ({ text, role }))).toEqual(twice)
})

test('a body is never taken for the name of a person', () => {
  expect(ended('CHÁNH VĂN PHÒNG\nSở Y Tế')?.signatory?.name).toBeNull()
})

test('who has answered by a footnote is proposed', () => {
  const draft = ended(
    'GIÁM ĐỐC\nTrần Văn Bình\n\n¹ Các địa phương đã gửi báo cáo: Tây Sơn, TP. Hồ Châu, Bà Cố-Vũng Trâu.',
  )
  expect(draft?.responses.map(({ unit }) => unit)).toEqual(['Tây Sơn', 'TP. Hồ Châu', 'Bà Cố-Vũng Trâu'])
})

test('who has not answered is not', () => {
  expect(
    ended('GIÁM ĐỐC\nTrần Văn Bình\n\n¹ Các địa phương đến nay đã quá hạn mà chưa gửi: Tây Sơn, Hồ Châu.')?.responses,
  ).toEqual([])
})
