import { expect, test } from 'vitest'
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
