import { describe, expect, test } from 'vitest'
import { readLetters } from '../../src/intake/read-letters.ts'
import { linesOfGlyphs } from '../../src/source/pdf/glyph-lines.ts'
import { faultIn, fileHere, textIn } from './reading.ts'

test('a PDF whose accented letters come from another font is read in the order of its page', async () => {
  expect(await textIn(fileHere('two-fonts.pdf'))).toBe(
    [
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số 1469-CV/BTGTU',
      'Kính gửi: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh,',
      'Độc lập - Tự do - Hạnh phúc; phường Nguyễn Trãi, huyện Phù Cừ',
    ].join('\n'),
  )
})

const pdf = (content: string) => {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 5\n0000000000 65535 f \n${offsets.join('')}`
  return Buffer.from(`${body}${table}trailer\n<</Root 1 0 R/Size 5>>\nstartxref\n${body.length}\n%%EOF`)
}

test('columns far apart are parted by a tab', async () => {
  const line = 'BT /F 14 Tf 60 700 Td (SO NOI VU) Tj 300 0 Td (Cong hoa xa hoi chu nghia) Tj ET'
  expect(await textIn(pdf(line))).toBe('SO NOI VU\tCong hoa xa hoi chu nghia')
})

describe('the two columns of a head, which wrap each by itself', () => {
  test('are read one after the other; a table of the body row by row', async () => {
    expect((await textIn(fileHere('wrapped-head.pdf'))).split('\n').map(line => line.replace(/\t/, ' | '))).toEqual([
      'UBND TỈNH ĐÔNG HẢI',
      'SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN',
      'NÔNG THÔN',
      'Số: 731/SNN-TTBVTV',
      'V/v tăng cường phòng trừ sâu bệnh hại lúa',
      'vụ Đông Xuân',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT',
      'NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Đông Hải, ngày 06 tháng 3 năm 2023',
      'Kính gửi: Ủy ban nhân dân các huyện, thành phố',
      'Thực hiện Công văn số 1403/BNN-BVTV ngày 01/3/2023 của Bộ Nông nghiệp và Phát triển',
      'nông thôn về việc phòng trừ sâu bệnh, Sở đề nghị Ủy ban nhân dân các huyện, thành phố báo',
      'cáo kết quả về Sở trước ngày 20/3/2023.',
      'Huyện | Diện tích',
      'Kim Sơn | 120 ha',
      'Hà Trung | 95 ha',
      'Nơi nhận:',
      '- Như trên;',
      '- Bộ Nông nghiệp và Phát triển nông thôn (để',
      'báo cáo);',
      '- Lưu: VT, TTBVTV.',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
      'Nguyễn Thị Hoa',
    ])
  })

  test('make a whole letter', async () => {
    expect(readLetters(await textIn(fileHere('wrapped-head.pdf')))).toMatchObject([
      {
        symbol: '731/SNN-TTBVTV',
        issuer: 'SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN',
        parentIssuer: 'UBND TỈNH ĐÔNG HẢI',
        date: '2023-03-06',
        subject: 'tăng cường phòng trừ sâu bệnh hại lúa vụ Đông Xuân',
        recipients: [{ text: 'Ủy ban nhân dân các huyện, thành phố' }],
        signatory: { capacity: 'KT. GIÁM ĐỐC', position: 'PHÓ GIÁM ĐỐC', name: 'Nguyễn Thị Hoa' },
        doubts: [],
      },
    ])
  })

  const words = (rows: readonly (readonly [x: number, y: number, text: string])[]) =>
    rows.flatMap(([x, y, text]) =>
      Array.from(text, (one, at) => ({ text: one, x: x + at * 5, y, end: x + at * 5 + 5, size: 10 })),
    )

  test('a row that runs across both parts nothing below it', () => {
    const page = words([
      [0, 100, 'TỈNH ỦY'],
      [200, 100, 'ĐẢNG CỘNG SẢN'],
      [0, 90, 'BAN TUYÊN GIÁO'],
      [200, 90, 'Hà Gia, ngày 1 tháng 2'],
      [0, 80, 'Thực hiện Công văn ngày 3 tháng 4 của Tỉnh ủy, đề nghị các nơi báo cáo.'],
      [0, 70, 'một'],
      [200, 70, 'hai'],
    ])
    expect(linesOfGlyphs(page)).toEqual([
      'TỈNH ỦY',
      'BAN TUYÊN GIÁO',
      'ĐẢNG CỘNG SẢN',
      'Hà Gia, ngày 1 tháng 2',
      'Thực hiện Công văn ngày 3 tháng 4 của Tỉnh ủy, đề nghị các nơi báo cáo.',
      'một\thai',
    ])
  })

  test('a table at the top of a page is no head', () => {
    const page = words([
      [0, 100, 'Huyện'],
      [200, 100, 'Kết quả'],
      [0, 90, 'Kim Sơn'],
      [200, 90, '3'],
    ])
    expect(linesOfGlyphs(page)).toEqual(['Huyện\tKết quả', 'Kim Sơn\t3'])
  })
})

test('a PDF of pictures only is called a scan', async () => {
  expect(await faultIn(pdf('0 0 100 100 re f'))).toBe('pdf-scan')
  expect(await faultIn(pdf('BT /F 9 Tf 60 700 Td (12/7/2024) Tj ET'))).toBe('pdf-scan')
})

test('a PDF under a password is told from one that is damaged', async () => {
  expect(await faultIn(fileHere('password.pdf'))).toBe('pdf-encrypted')
  expect(await faultIn(Buffer.from('%PDF-1.7 but no more'))).toBe('pdf-damaged')
  expect(await faultIn(fileHere('two-fonts.pdf').subarray(0, 5000))).toBe('pdf-damaged')
})

test('letters that stand a little above the line belong to it', () => {
  const glyph = (text: string, x: number, y: number, size = 10) => ({ text, x, y, end: x + 5, size })
  expect(linesOfGlyphs([glyph('b', 5, 102), glyph('a', 0, 100), glyph('c', 0, 88), glyph('d', 12, 88)])).toEqual([
    'ab',
    'c d',
  ])
})
