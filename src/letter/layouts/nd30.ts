import type { Layout } from './layout.ts'

/** State letters: Nghị định 30/2020/NĐ-CP, Phụ lục I. */
export const nd30: Layout = {
  rightHead: {
    // Quốc hiệu in capitals, Tiêu ngữ, a rule of equal length below: github.com/crazykid95/Van-ban-hanh-chinh-AI-Agent-Skill
    lines: ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
  },
  // a rule a third to half as long as the issuer's line: the same
  separator: null,
  number: {
    // "Số: 123/UBND-VX": a colon, no type of document: luatvietnam.vn, "cách ghi số và ký hiệu văn bản đúng chuẩn Nghị định 30"
    label: 'Số: ',
    joint: '/',
  },
  subject: {
    // "V/v …" under the number: crazykid95, nghi-dinh-30.md
    prefix: 'V/v ',
  },
  addressees: {
    label: 'Kính gửi:',
    // several as "- …;" and the last with a full stop: Phụ lục I, phần I, mục II, khoản 9 (known, no page read)
    marks: { between: ';', last: '.' },
  },
  // "./." after the last word: custom of State offices (known, no page read)
  body: { end: './.' },
  copies: {
    label: 'Nơi nhận:',
    // ";" between, the last "- Lưu: VT, …": crazykid95, nghi-dinh-30.md
    marks: { between: ';', last: '.' },
    asAbove: 'Như trên',
    filed: 'Lưu: VT',
  },
}
