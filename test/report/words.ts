import * as fc from 'fast-check'
import type { PictureWords } from '../../src/report/label.ts'

const issuers = new Map([
  ['bcd-ttdn', 'Ban Chỉ đạo Công tác thông tin đối ngoại'],
  ['vptu-hung-yen', 'Văn phòng Tỉnh ủy Hưng Yên'],
  ['btgtu-hung-yen', 'Ban Tuyên giáo Tỉnh ủy Hưng Yên'],
])
const relations = new Map([
  ['implements', 'thực hiện'],
  ['forwards', 'gửi kèm'],
  ['reminds', 'đôn đốc'],
])

export const words: PictureWords = {
  relation: relation => relations.get(relation) ?? relation,
  issuer: ({ issuer }) => issuer && (issuers.get(issuer) ?? issuer),
}

/** What some writer or reader of pictures might take for its own. */
export const hostile = [
  `"'\`\\`,
  '\\N \\n \\l \\',
  '<b>&lt;b&gt;</b> &amp; &quot; &#34;',
  '<img src=x onerror=alert(1)>',
  ']]> --> -- <!-- end',
  '#quot; #35; #',
  '%%{init: {"theme": "dark"}}%%',
  '**b** _i_ ~~s~~ $$x^2$$',
  'style a fill:#fff; classDef b fill:#f00;',
  '- một',
  '1. một',
  'end',
  '{a|<p>b} @{ shape: x } |c|',
  'a\nb\r\nc\td',
  'ESC \u001B[2J BEL \u0007 NUL \0 CSI \u009B',
  'bidi \u202Eabc\u202C \u2066x\u2069 \u200F ẩn \u200B\uFEFF',
  'lone \uD800 \uDFFF \uFFFE',
  '',
]

export const anyText = fc.oneof(fc.constantFrom(...hostile), fc.string(), fc.string({ unit: 'binary' }))
