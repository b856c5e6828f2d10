import type { Layout } from './layout.ts'

/**
 * Party letters: Hướng dẫn 36-HD/VPTW of 03/4/2018, in use until 2026. "Phụ lục 3" is its table of sizes:
 * https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/40E84-hd-mau-trinh-bay-the-thuc-van-ban-va-ban-sao-van-ban-cua-dang.html
 */
export const hd36: Layout = {
  rightHead: {
    // capitals, a solid rule of the same length below; no Quốc hiệu, no Tiêu ngữ:
    // https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/40E51-hd-cach-trinh-bay-tieu-de-dang-cong-san-viet-nam-trong-van-ban-cua-dang.html
    lines: ['ĐẢNG CỘNG SẢN VIỆT NAM'],
  },
  // one star centred under the issuer, no rule: public generators built on Phụ lục 3
  separator: '*',
  number: {
    // "Số 1469-CV/BTGTU": no colon, a hyphen before the type: Phụ lục 3; both letters of 2024
    label: 'Số ',
    joint: '-CV/',
  },
  subject: {
    // the table's own example has no prefix; practice writes it, so both letters of 2024
    prefix: 'V/v ',
  },
  addressees: {
    label: 'Kính gửi:',
    // one body on the same line, several as "- …," and the last with a full stop: generators built on Phụ lục 3
    marks: { between: ',', last: '.' },
  },
  // "." and not "./.": a public implementation of 36-HD/VPTW; both letters of 2024
  body: { end: '.' },
  copies: {
    label: 'Nơi nhận:',
    // "- …," and the last with a full stop: generators built on Phụ lục 3; both letters of 2024
    marks: { between: ',', last: '.' },
    asAbove: 'Như trên',
    // the last line, without a colon: the same
    filed: 'Lưu VT',
  },
}
