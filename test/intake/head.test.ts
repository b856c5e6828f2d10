import { expect, test } from 'vitest'
import { readLetters } from '../../src/intake/read-letters.ts'

const body = `
Kính gửi: Sở Y tế
Thực hiện kế hoạch năm, đề nghị đơn vị triển khai.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Trần Văn Bình`

const head = (lines: string) => readLetters(`${lines.trim()}\n${body}`)[0]
const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'
const day = 'Hà Nội, ngày 05 tháng 3 năm 2024'

test.each([
  ['Số: 12/SYT-NV', '12/SYT-NV'],
  ['Số 12-CV/TU', '12-CV/TU'],
  ['Số 33 - CV/TTĐN', '33-CV/TTĐN'],
  ['Số : 2917 /SYT-VP', '2917/SYT-VP'],
  ['Số: 2201/SYT-\nQLD', '2201/SYT-QLD'],
  ['Số: 453\n\n/TB-SYT', '453/TB-SYT'],
  ['Số1849BGDĐT-GDPT', '1849BGDĐT-GDPT'],
  ['Số 126 CV/HU', '126CV/HU'],
  ['Số: 05-CV&TT/ĐU', '05-CV&TT/ĐU'],
  ['Số: l4/BC-SYT', '14/BC-SYT'],
  ['Số: 15- NQ/TU', '15-NQ/TU'],
  ['Số: 402 CV/TĐTN-TGTT', '402CV/TĐTN-TGTT'],
  ['Số: 07/2021/TT-BNV', '07/2021/TT-BNV'],
  ['Số:        /SYT-NV', null],
  ['Số      -CV/BTGTU', null],
  ['Số: ......./SYT-NV', null],
])('%s is the number %s', (line, symbol) => {
  expect(head(`SỞ Y TẾ\n${line}\n${motto}\n${day}`)?.symbol).toBe(symbol)
})

test.each([
  ['V/v vận động Quỹ "Vì người nghèo"', 'vận động Quỹ "Vì người nghèo"'],
  ['"V/v: Đại hội chi bộ"', 'Đại hội chi bộ'],
])('quotation marks of a subject stand in pairs: %s', (printed, subject) => {
  expect(head(`SỞ Y TẾ\nSố: 90/SYT-NV\n${printed}\n${motto}\nHà Nội, ngày 05 tháng 3 năm 2024`)?.subject).toBe(subject)
})

test.each([
  [
    'SỞ LAO ĐỘNG - THƯƠNG BINH\nVÀ XÃ HỘI TỈNH BẮC HÀ\nTRUNG TÂM VIỆC LÀM',
    ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI TỈNH BẮC HÀ', 'TRUNG TÂM VIỆC LÀM'],
  ],
  [
    'BỘ NÔNG NGHIỆP\nTỔNG CÔNG TY LƯƠNG THỰC\nCÔNG TY CỔ PHẦN',
    ['BỘ NÔNG NGHIỆP', 'TỔNG CÔNG TY LƯƠNG THỰC CÔNG TY CỔ PHẦN'],
  ],
])('the lines of a letterhead make two bodies: %s', (lines, bodies) => {
  const draft = head(`${lines}\nSố: 90/SYT-NV\nV/v rà soát\n${motto}\nHà Nội, ngày 05 tháng 3 năm 2024`)
  expect([draft?.parentIssuer, draft?.issuer]).toEqual(bodies)
})

test.each([
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\nNAM\nĐộc lập - Tự do - Hạnh phúc',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT   V/v rà soát\nNAM\nĐộc lập - Tự do -\nHạnh phúc',
  'ĐẢNG CỘNG SẢN VIỆT\nNAM',
])('the name of the nation or the Party may wrap: %s', lines => {
  const draft = head(`SỞ Y TẾ\n${lines}\nSố: 90/SYT-NV\nV/v rà soát\nHà Nội, ngày 05 tháng 3 năm 2024`)
  expect(draft).toMatchObject({ issuer: 'SỞ Y TẾ', subject: 'rà soát' })
})

test('a letter cited in the subject is not the number of a draft', () => {
  const [draft] = readLetters(
    'SỞ Y TẾ\nSố      /SYT-NV\nV/v cảm ơn việc thực hiện Công văn số\n60/SYT-NV\nHà Nội, ngày 05 tháng 3 năm 2024\n\nKính gửi: Sở Tư pháp\n\nSở cảm ơn.',
  )
  expect(draft).toMatchObject({ symbol: null, subject: 'cảm ơn việc thực hiện Công văn số 60/SYT-NV' })
})

test('a blank number is told as such', () => {
  expect(head(`SỞ Y TẾ\nSố:      /SYT-NV\n${motto}\n${day}`)?.doubts).toContainEqual({
    field: 'symbol',
    reason: 'number-blank',
    line: 2,
  })
})

test.each([
  `ĐẾN\nSố: 977\nNgày: 8/3/2024\nChuyển: VP\nSỞ Y TẾ\nSố: 12/SYT-NV\n${motto}\n${day}`,
  `SỞ Y TẾ\nĐẾN Số: 977\nNgày 08 tháng 3 năm 2024\n${motto}\nSố: 12/SYT-NV\n${day}`,
  `Người ký: Sở Y tế\nThời gian ký: 06/03/2024 09:15:22\nSố: 977\nSỞ Y TẾ\nSố: 12/SYT-NV\n${motto}\n${day}`,
  `${motto}\n${day}\nSỞ Y TẾ\nSố: 12/SYT-NV`,
  `SỞ Y TẾ ${motto.replace('\n', ' ')}\nSố: 12/SYT-NV ${day}`,
  `SỞ Y TẾ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/SYT-NV          ${day}`,
  `| SỞ Y TẾ | ${motto.split('\n')[0]} |\n| Số: 12/SYT-NV | ${day} |`,
])('the stamp and the order of the columns do not matter', text => {
  expect(head(text)).toMatchObject({
    symbol: '12/SYT-NV',
    date: '2024-03-05',
    place: 'Hà Nội',
    issuer: 'SỞ Y TẾ',
    parentIssuer: null,
  })
})

test.each([
  ['Hà Nội, ngày 05 tháng 3 năm 2024', 'Hà Nội', '2024-03-05'],
  ['TP. Hồ Chí Minh, ngày 5 tháng 3 năm 2024', 'TP. Hồ Chí Minh', '2024-03-05'],
  ['Bà Rịa - Vũng Tàu, ngày 15 tháng 12 năm 2019', 'Bà Rịa - Vũng Tàu', '2019-12-15'],
  ['Hà Nội, ngày 05\ntháng 3 năm 2024', 'Hà Nội', '2024-03-05'],
  ['Phú Ninh, ngày 12/8/2004', 'Phú Ninh', '2004-08-12'],
  ['Hà Nội, ngày05 tháng3 năm 2024', 'Hà Nội', '2024-03-05'],
  ['Hà Nội, ngày      tháng 3 năm 2024', 'Hà Nội', null],
  ['Hà Nội, ngày 31 tháng 02 năm 2024', 'Hà Nội', null],
])('%s', (line, place, date) => {
  expect(head(`SỞ Y TẾ\nSố: 12/SYT-NV\n${motto}\n${line}`)).toMatchObject({ place, date })
})

test.each([
  ['TỈNH ỦY HUNG YÊN\nBAN TUYÊN GIÁO', 'BAN TUYÊN GIÁO', 'TỈNH ỦY HUNG YÊN'],
  ['ỦY BAN NHÂN DÂN\nTỈNH HÀ TRUNG', 'ỦY BAN NHÂN DÂN TỈNH HÀ TRUNG', null],
  ['ỦY BAN NHÂN DÂN\nTỈNH HÀ TRUNG\nVĂN PHÒNG', 'VĂN PHÒNG', 'ỦY BAN NHÂN DÂN TỈNH HÀ TRUNG'],
  [
    'BAN CHẤP HÀNH TRUNG ƯƠNG\nBAN CHỈ ĐẠO CÔNG TÁC\nTHÔNG TIN ĐỐI NGOẠI',
    'BAN CHỈ ĐẠO CÔNG TÁC THÔNG TIN ĐỐI NGOẠI',
    'BAN CHẤP HÀNH TRUNG ƯƠNG',
  ],
  ['BỘ\nY TẾ', 'BỘ Y TẾ', null],
  ['TỈNH ỦY TRÀ VIÊN\nHUYỆN ỦY ĐÔNG XUYÊN', 'HUYỆN ỦY ĐÔNG XUYÊN', 'TỈNH ỦY TRÀ VIÊN'],
  ['NGÂN HÀNG NHÀ NƯỚC\nVIỆT NAM', 'NGÂN HÀNG NHÀ NƯỚC VIỆT NAM', null],
])('the letterhead %s', (lines, issuer, parentIssuer) => {
  expect(head(`${lines}\nSố: 12/SYT-NV\n${motto}\n${day}`)).toMatchObject({ issuer, parentIssuer })
})

test.each([
  ['V/v rà soát hồ sơ\nđảng viên', 'rà soát hồ sơ đảng viên'],
  ['"V/v: Rà soát hồ sơ"', 'Rà soát hồ sơ'],
  ['V/v\n: rà soát hồ sơ', 'rà soát hồ sơ'],
  ['về việc rà soát hồ sơ', 'rà soát hồ sơ'],
  ['*V/v rà soát hồ sơ\nđảng viên*', 'rà soát hồ sơ đảng viên'],
  ['Chế độ hội nghị và công tác phí', 'Chế độ hội nghị và công tác phí'],
])('the subject of %s', (lines, subject) => {
  expect(head(`SỞ Y TẾ\nSố: 12/SYT-NV\n${lines}\n${motto}\n${day}`)?.subject).toBe(subject)
})

test('a subject is joined though the other column stands between its lines, and marked', () => {
  const draft = head(`SỞ Y TẾ\nSố: 12/SYT-NV\nV/v rà soát\n${day}\nhồ sơ đảng viên\n${motto}`)
  expect(draft?.subject).toBe('rà soát hồ sơ đảng viên')
  expect(draft?.doubts).toContainEqual({ field: 'subject', reason: 'subject-mixed', line: 3 })
})

test('the title line says the type, and what stands under it is the subject', () => {
  const text = `SỞ Y TẾ\nSố: 12/TB-SYT\n${motto}\n${day}\nTHÔNG BÁO\nVề việc nghỉ lễ\nnăm 2024\n-----\nThực hiện lịch nghỉ, Sở thông báo.\nGIÁM ĐỐC\nTrần Văn Bình`
  expect(readLetters(text)[0]).toMatchObject({ type: 'thông báo', subject: 'nghỉ lễ năm 2024', recipients: [] })
})

test('each field tells its line', () => {
  const draft = head(`SỞ Y TẾ\nSố: 12/SYT-NV\nV/v rà soát\n${motto}\n${day}`)
  expect(draft?.lines).toMatchObject({ issuer: 1, symbol: 2, subject: 3, date: 6, place: 6 })
})

test.each([
  ['cảm ơn việc thực hiện Công văn\nsố 1469-CV/BTGTU', 'cảm ơn việc thực hiện Công văn số 1469-CV/BTGTU'],
  ['đính chính Công văn số 540/SYT-NV ngày 02/12/2023', 'đính chính Công văn số 540/SYT-NV ngày 02/12/2023'],
  ['đính chính Công văn số 540/SYT-NV\nngày 02/12/2023', 'đính chính Công văn số 540/SYT-NV ngày 02/12/2023'],
])('a letter cited in the subject belongs to it: %j', (subject, whole) =>
  expect(head(`SỞ Y TẾ\nSố: 12/SYT-NV\nV/v ${subject}\n${motto}\n${day}`)).toMatchObject({
    symbol: '12/SYT-NV',
    date: '2024-03-05',
    subject: whole,
  }),
)

test('what the Youth Union prints at the right is nobody above the issuer', () =>
  expect(
    head(`BCH ĐOÀN TỈNH PHÚ NINH          ĐOÀN TNCS HỒ CHÍ MINH\nBCH HUYỆN ĐOÀN SƠN HÒA\nSố: 46-CV/ĐTN\n${day}`),
  ).toMatchObject({ issuer: 'BCH HUYỆN ĐOÀN SƠN HÒA', parentIssuer: 'BCH ĐOÀN TỈNH PHÚ NINH' }))

test('a plus sign belongs to a symbol', () =>
  expect(head(`SỞ Y TẾ\nSố: 4471/SYT-KT+AT\n${motto}\n${day}`)?.symbol).toBe('4471/SYT-KT+AT'))
