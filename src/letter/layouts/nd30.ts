import type { Layout } from './layout.ts'

/**
 * State letters: Nghị định 30/2020/NĐ-CP, Phụ lục I. Where it leaves a range, one value of it is chosen. "public
 * tools" are programs for writing such letters, built on the decree.
 */
export const nd30: Layout = {
  // A4 for all types: https://lawnet.vn/thong-tin-phap-luat/en/hanh-chinh/only-a4-paper-size-shall-be-used-for-all-types-of-documents-starting-march-05-2020-in-vietnam-148146.html
  // top and bottom 20-25, left 30-35, right 15-20: https://giaoan.link/2020/04/dinh-dang-dung-chuan-trong-van-ban-hanh-chinh/
  page: { width: 210, height: 297, margins: { top: 20, bottom: 20, left: 30, right: 15 } },
  // black Times New Roman; page number 13-14 pt, centred at the top, not on page 1:
  // https://trademarkvn.com.vn/legal-updated/149-administrative/1581-latest-guidance-on-administrative-document-presentation-techniques.html
  font: 'Times New Roman',
  pageNumber: { size: 14, fromEdge: 10 },
  // our choice: Quốc hiệu stands on one line
  leftColumn: 0.44,
  rightHead: {
    // Quốc hiệu 12-13 pt, capitals, bold; Tiêu ngữ 13-14 pt, bold, a rule of equal length below: public tools
    lines: [
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', size: 12, bold: true, capitals: true },
      { text: 'Độc lập - Tự do - Hạnh phúc', size: 13, bold: true },
    ],
    rule: 56.1,
  },
  // 13-14 pt italic: the page of trademarkvn.com.vn; public tools
  placeAndDate: { size: 13, italic: true },
  // both 12-13 pt in capitals, the issuer bold: public tools
  superior: { size: 12, capitals: true },
  issuer: { size: 12, bold: true, capitals: true },
  // a rule a third to half as long as the issuer's line: the same
  separator: null,
  number: {
    // 13 pt upright, "Số: 123/UBND-VX": a colon, no type of document:
    // https://luatvietnam.vn/hanh-chinh/cach-ghi-so-va-ky-hieu-van-ban-dung-chuan-nghi-dinh-30-570-25261-article.html
    size: 13,
    label: 'Số: ',
    joint: '/',
  },
  // "V/v …" under the number, 12-13 pt upright: public tools
  subject: { size: 12, prefix: 'V/v ' },
  // type and subject 13-14 pt bold, centred, with a rule below: Nghị định 30/2020, Phụ lục I
  title: { name: { size: 14, bold: true, capitals: true }, subject: { size: 14, bold: true }, mark: null },
  addressees: {
    label: 'Kính gửi:',
    // 13-14 pt upright: Phụ lục I, phần I, mục II, khoản 9 (to be checked against the text)
    labelType: { size: 14 },
    names: { size: 14 },
    // several as "- …;" and the last with a full stop: the same
    marks: { between: ';', last: '.' },
  },
  body: {
    // 13-14 pt, justified, indent 10 or 12.7 mm, single to 1.5 lines, at least 6 pt between paragraphs: public tools
    size: 14,
    indent: 12.7,
    lineSpacing: 18,
    spacing: 6,
    // "./." after the last word: custom of State offices (to be checked against the text)
    end: './.',
  },
  // no rule found; our choice: a little smaller than the body, as offices do
  table: { header: { size: 13, bold: true }, cells: { size: 13 } },
  appendix: {
    // heading 13-14 pt, capitals, bold; the letter it comes with in italics, 13-14 pt: Phụ lục I, phần I (to be checked
    // against the text)
    heading: { text: 'DANH SÁCH', size: 14, bold: true, capitals: true },
    about: { size: 14, bold: true },
    source: { size: 14, italic: true },
  },
  signature: {
    // TM., KT., TL., TUQ., Q. with a dot, 13-14 pt, capitals, bold, the position too: https://lutrader.com/khi-nao-ki-thu-truong-khi-nao-ki-giam-doc-nam-2024
    formulaMark: /^(?:TM|KT|TL|TUQ|Q)\./iu,
    formula: { size: 14, bold: true, capitals: true },
    position: { size: 14, bold: true, capitals: true },
    room: 4,
    // 13-14 pt bold: Phụ lục I, phần I, mục II, khoản 7 (to be checked against the text)
    name: { size: 14, bold: true },
  },
  copies: {
    label: 'Nơi nhận:',
    // label 12 pt bold italic, items 11 pt upright; ";" between, the last "- Lưu: VT, …": public tools
    labelType: { size: 12, bold: true, italic: true },
    lines: { size: 11 },
    marks: { between: ';', last: '.' },
    asAbove: 'Như trên',
    filed: 'Lưu: VT',
  },
}
