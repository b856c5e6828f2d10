import type { Layout } from './layout.ts'

/**
 * Party letters: Hướng dẫn 36-HD/VPTW of 03/4/2018, in use until 2026. "Phụ lục 3" is its table of sizes, read as far
 * as the row "Tên mục"; "public tools" are programs for writing such letters, built on the whole of it:
 * https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/40E84-hd-mau-trinh-bay-the-thuc-van-ban-va-ban-sao-van-ban-cua-dang.html
 */
export const hd36: Layout = {
  // A4: https://vpdangdoan.vinhuni.edu.vn/thong-bao-van-ban/seo/huong-dan-ve-the-thuc-va-ky-thuat-trinh-bay-van-ban-cua-dang-86250
  // margins are fixed values, no ranges: public tools
  page: { width: 210, height: 297, margins: { top: 20, bottom: 20, left: 30, right: 15 } },
  // the guideline's illustrations are in it: the page of vinhuni.edu.vn
  font: 'Times New Roman',
  // none on page 1, then centred in the top margin, about 10 mm from the edge, 14 pt: public tools
  pageNumber: { size: 14, fromEdge: 10 },
  // our choice: the widest line of either side stands on one line
  leftColumn: 0.42,
  rightHead: {
    // 15 pt, upright, bold, capitals: Phụ lục 3; no Quốc hiệu, no Tiêu ngữ; a solid rule below, as long as the text:
    // https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/40E51-hd-cach-trinh-bay-tieu-de-dang-cong-san-viet-nam-trong-van-ban-cua-dang.html
    lines: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', size: 15, bold: true, capitals: true }],
    rule: 72.7,
  },
  // under the rule, 14 pt italic: Phụ lục 3
  placeAndDate: { size: 14, italic: true },
  // 14 pt, capitals, upright, not bold: Phụ lục 3
  superior: { size: 14, capitals: true },
  // 14 pt, capitals, upright, bold: Phụ lục 3
  issuer: { size: 14, bold: true, capitals: true },
  // one star centred under the issuer, no rule: public tools
  separator: '*',
  number: {
    // 14 pt upright: Phụ lục 3
    size: 14,
    // "Số 1469-CV/BTGTU": no colon, a hyphen before the type: Phụ lục 3; both letters of 2024
    label: 'Số ',
    joint: '-CV/',
  },
  subject: {
    // under the number, 12 pt italic: Phụ lục 3
    size: 12,
    italic: true,
    // the table's own example has no prefix; practice writes it, so both letters of 2024
    prefix: 'V/v ',
  },
  // 15-16 pt bold capitals, the subject 14-15 pt bold: Phụ lục 3; five hyphens below: public tools
  title: { name: { size: 16, bold: true, capitals: true }, subject: { size: 14, bold: true }, mark: '-----' },
  addressees: {
    label: 'Kính gửi:',
    // 14 pt, the label in italics, the names upright: public tools
    labelType: { size: 14, italic: true },
    names: { size: 14 },
    // one body on the same line, several as "- …," and the last with a full stop: public tools
    marks: { between: ',', last: '.' },
  },
  body: {
    // 14-15 pt upright: Phụ lục 3
    size: 14,
    // about 10 mm; lines at least 18 pt apart, paragraphs at least 6 pt: public tools
    indent: 10,
    lineSpacing: 18,
    spacing: 6,
    // "." and not "./.": a public implementation of 36-HD/VPTW; both letters of 2024
    end: '.',
  },
  // no rule found; our choice: a little smaller than the body, as offices do
  table: { header: { size: 13, bold: true }, cells: { size: 13 } },
  appendix: {
    // as the name of a type of document and its subject: 15-16 pt, capitals, bold; 14-15 pt bold: Phụ lục 3
    heading: { text: 'DANH SÁCH', size: 15, bold: true, capitals: true },
    about: { size: 14, bold: true },
    // no rule found; our choice
    source: { size: 14, italic: true },
  },
  signature: {
    // T/M, K/T, T/L with a slash and no dot:
    // https://thuvienphapluat.vn/hoi-dap-phap-luat/40E6A-hd-cach-trinh-bay-quyen-han-chuc-vu-ho-ten-va-chu-ky-cua-nguoi-co-tham-quyen-trong-van-ban-cua-dang.html
    formulaMark: /^[TK]\/[MTL](?![\p{L}\p{M}])/iu,
    // 14 pt capitals: the formula bold, the position not; about four empty lines; the name bold: public tools
    // (33-CV/TTĐN has both bold: practice varies)
    formula: { size: 14, bold: true, capitals: true },
    position: { size: 14, capitals: true },
    room: 4,
    name: { size: 14, bold: true },
  },
  copies: {
    label: 'Nơi nhận:',
    // 14 pt underlined, neither bold nor italic; the list 12 pt: public tools
    labelType: { size: 14, underline: true },
    lines: { size: 12 },
    // "- …," and the last with a full stop: public tools; both letters of 2024
    marks: { between: ',', last: '.' },
    asAbove: 'Như trên',
    // the last line, without a colon: the same
    filed: 'Lưu VT',
  },
}
