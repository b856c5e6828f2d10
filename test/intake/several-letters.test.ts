import { expect, test } from 'vitest'
import { readLetters } from '../../src/intake/read-letters.ts'

const letter = (symbol: string, said: string, name: string) => `TỈNH ỦY HÀ GIA
BAN TUYÊN GIÁO
*
Số ${symbol}
V/v rà soát
ĐẢNG CỘNG SẢN VIỆT NAM
Hà Gia, ngày 05 tháng 3 năm 2024

Kính gửi: Các huyện ủy

${said}

Nơi nhận:
- Như trên,
- Lưu VT.

K/T TRƯỞNG BAN
PHÓ TRƯỞNG BAN

${name}
`
const enclosing = letter('12-CV/BTGTU', 'Ban có Thông báo số 8-TB/TU, ngày 05/3/2024.', 'Trần Văn Bình')
const enclosed = letter('8-TB/TU', 'Tỉnh ủy thông báo.', 'LÊ THỊ HOA')

test('an enclosed copy follows its letter, and is forwarded by it', () => {
  const drafts = readLetters(`${enclosing}\n${enclosed}`)
  expect(drafts).toMatchObject([
    {
      symbol: '12-CV/BTGTU',
      signatory: { name: 'Trần Văn Bình' },
      references: [{ symbol: '8-TB/TU', relation: 'forwards', also: ['mentions'] }],
    },
    { symbol: '8-TB/TU', parentIssuer: 'TỈNH ỦY HÀ GIA', issuer: 'BAN TUYÊN GIÁO', signatory: { name: 'LÊ THỊ HOA' } },
  ])
  expect(drafts[1]?.line).toBeGreaterThan(enclosing.split('\n').length - 1)
})

test('letters without blank lines between them are parted too', () => {
  const drafts = readLetters(`${enclosed}${enclosing}${enclosed}`.replace(/\n+/g, '\n'))
  expect(drafts.map(({ symbol }) => symbol)).toEqual(['8-TB/TU', '12-CV/BTGTU', '8-TB/TU'])
})

test('a form in an annex is no letter', () => {
  const form =
    'PHỤ LỤC\nUBND XÃ ……\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: ……/BC-UBND\n……, ngày … tháng … năm 2024\nBÁO CÁO\nNơi nhận: …'
  expect(readLetters(`${enclosing}\n${form}`)).toHaveLength(1)
})

test('what a web page or a page turn leaves between lines is not read', () => {
  const page = enclosing.replace('Nơi nhận:', '- 2 -\nXem thêm: Công văn số 99-CV/TU\nNơi nhận:')
  expect(readLetters(`Trang chủ > Văn bản\n${page}\nCopyright © Cổng thông tin`)).toMatchObject([
    { symbol: '12-CV/BTGTU', parentIssuer: 'TỈNH ỦY HÀ GIA', references: [{ symbol: '8-TB/TU' }] },
  ])
})

test.each(['\r\n', '\u2028', '\f\n'])('lines may end in %j', end => {
  expect(readLetters(enclosing.replaceAll('\n', end))[0]).toMatchObject({
    symbol: '12-CV/BTGTU',
    recipients: [{ text: 'Các huyện ủy' }],
  })
})
