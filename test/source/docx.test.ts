import { expect, test } from 'vitest'
import { docx, zipped } from '../support/zipped.ts'
import { faultIn, textIn } from './reading.ts'

const paragraph = (text: string, look = '') => `<w:p><w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r></w:p>`
const inFont = (font: string) => `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`

test('a paragraph is a line, and a soft break parts lines', async () => {
  const body = `<w:p><w:r><w:t>V/v báo cáo</w:t><w:br/><w:t>quý III</w:t></w:r></w:p>${paragraph('Kính gửi: Huyện ủy')}`
  expect(await textIn(docx(body))).toBe('V/v báo cáo\nquý III\nKính gửi: Huyện ủy')
})

test('cells of one line stand side by side, the columns of a head below each other', async () => {
  const cell = (...lines: string[]) => `<w:tc>${lines.map(line => paragraph(line)).join('')}</w:tc>`
  const table = (...cells: string[]) => `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`
  const body =
    table(cell('TỈNH ỦY HƯNG YÊN', 'BAN TUYÊN GIÁO'), cell('ĐẢNG CỘNG SẢN VIỆT NAM')) +
    table(cell('1'), cell('Báo Hưng Yên'))
  expect(await textIn(docx(body))).toBe('TỈNH ỦY HƯNG YÊN\nBAN TUYÊN GIÁO\nĐẢNG CỘNG SẢN VIỆT NAM\n1\tBáo Hưng Yên')
})

test('a hyphen that only keeps a number together is a hyphen', async () => {
  const body = '<w:p><w:r><w:t>1469</w:t><w:noBreakHyphen/><w:t>CV/BTGTU, 12\u2011CV</w:t></w:r></w:p>'
  expect(await textIn(docx(body))).toBe('1469-CV/BTGTU, 12-CV')
})

test('text in fonts older than Unicode is read as it was meant', async () => {
  const body = [
    paragraph('TØnh ñy H\u00ADng Yªn', inFont('.VnTime')),
    paragraph('ban tuyªn gi¸o', inFont('.VnTimeH')),
    paragraph('Coâng vaên soá', inFont('VNI-Times')),
    paragraph('Hưng Yên', inFont('Times New Roman')),
  ].join('')
  expect(await textIn(docx(body))).toBe('Tỉnh ủy Hưng Yên\nBAN TUYÊN GIÁO\nCông văn số\nHưng Yên')
})

test('an old font that only a style names shows in the letters', async () => {
  const body = paragraph('C«ng v¨n sè 12 vÒ viÖc ®«n ®èc c¸c huyÖn, thÞ x· b¸o c¸o kÕt qu¶')
  expect(await textIn(docx(body))).toBe('Công văn số 12 về việc đôn đốc các huyện, thị xã báo cáo kết quả')
})

const lists = {
  'word/numbering.xml':
    '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>' +
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>' +
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>',
  'word/_rels/document.xml.rels':
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
}

test('numbers and bullets that Word counts by itself are written out', async () => {
  const item = (text: string, list: number, level = 0) =>
    `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  const body = [
    item('một', 1),
    item('hai', 1),
    item('nhỏ', 1, 1),
    item('nữa', 1, 1),
    item('ba', 1),
    item('Báo Hưng Yên', 2),
  ].join('')
  expect(await textIn(docx(body, lists))).toBe('1. một\n2. hai\na) nhỏ\nb) nữa\n3. ba\n- Báo Hưng Yên')
})

test('a Word file that unpacks without end is refused, whatever size it claims', async () => {
  expect(await faultIn(docx(`<w:p>${' '.repeat(60 * 1024 * 1024)}</w:p>`))).toBe('office-bomb')
  expect(await faultIn(docx('', { 'word/styles.xml': Buffer.alloc(200 * 1024 * 1024) }))).toBe('office-bomb')
})

test('a picture of any size in a Word file is left packed', async () => {
  expect(await textIn(docx(paragraph('Kính gửi'), { 'word/media/1.png': Buffer.alloc(60 * 1024 * 1024) }))).toBe(
    'Kính gửi',
  )
})

test('a document type in a Word file is refused', async () => {
  const laughs = '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w/>'
  expect(await faultIn(docx('', { 'word/document.xml': laughs }))).toBe('doctype')
})

test('an archive without a document, and one that is cut off, are told apart', async () => {
  expect(await faultIn(zipped({ 'a.txt': 'a' }))).toBe('no-document')
  expect(await faultIn(docx(paragraph('a')).subarray(0, 300))).toBe('office-damaged')
  expect(await faultIn(docx('<w:p>'))).toBe('office-damaged')
})

test('elements nested without end are a fault of the file', async () => {
  const deep = 100_000
  const opening = Array.from({ length: deep }, (_, at) => `<w:p w:at="${at * 7919}">`)
  expect(await faultIn(docx(`${opening.join('')}${'</w:p>'.repeat(deep)}`))).toBe('office-damaged')
})

test('a Word file that says nothing is empty', async () => {
  expect(await faultIn(docx('<w:p/>'))).toBe('empty')
})
