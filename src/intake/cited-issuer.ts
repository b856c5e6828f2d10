import { typeWord } from './letter-types.ts'

const issuing = new RegExp(
  String.raw`^[\s,]{0,3}([^;.]{3,200}?)\s+(?:da )?(?:co|ky ban hanh|ban hanh|gui|phat hanh|ra|ky)(?:\s+(?:ban hanh|phat hanh|gui|cac))?\s+${typeWord}(?:\s[^,;.]{0,30})?$`,
)

/** `Ngày 19/4/2024, Ban … đã ban hành Công văn số …`: who is named between the day and the symbol. */
export function issuerBefore(text: string, plain: string): string | null {
  const issued = issuing.exec(plain)
  if (issued?.[1] === undefined) return null
  const start = issued[0].indexOf(issued[1])
  return text
    .slice(start, start + issued[1].length)
    .replace(/^[\s,]+|(?<!\s)(?:\s+(?:đã|tiếp tục|cũng)){1,3}$/g, '')
    .trim()
}

/** With their accents: `tại` ends the name of an issuer, `Bộ Tài chính` goes on. */
const withComma = 'thể thao và|thương binh và|công nghệ và|gia đình và'
const issuerWords = new RegExp(
  String.raw`^[\s,)]{0,3}(?:của|do)\s+((?:[^,;.():\n]|, (?:${withComma})){2,120}?)(?=\s(?:về|v/v|đề nghị|yêu cầu|hướng dẫn|quy định|ban hành|cùng|tại|trong|nhằm|theo|gửi|thì|là|đã|và (?:công văn|kế hoạch|quyết định|thông|văn bản|chỉ thị|nghị|đề án|hướng dẫn|ý kiến|theo|căn cứ|thực hiện|tiếp theo)|tiếp theo|thực hiện|giao|phê duyệt|sửa đổi|triển khai|thông báo|trả lời|chỉ đạo|liên quan|đến|được|kèm|này|chưa|còn|hết|không|bị|sẽ|phải|trước|sau|nhưng|mới|khi|nếu|để|xin|đối với|hỏi)\s|,(?! (?:${withComma}))|[;.():\n]|$)`,
  'u',
)

/** `… của <issuer>` right after a cited letter, and where it ends. */
export function issuerAfter(
  text: string,
  from: number,
  until: number,
): { readonly issuer: string | null; readonly end: number } {
  const stretch = text.slice(from, Math.min(until, from + 160)).toLowerCase()
  const found = issuerWords.exec(stretch)
  const words = found?.[1]
  if (found === null || words === undefined) return { issuer: null, end: from }
  const start = from + found[0].lastIndexOf(words)
  const issuer = text
    .slice(start, start + words.length)
    .replace(/(?<!\s)\s+(?:và|cùng|các)$/u, '')
    .trim()
  return { issuer, end: start + words.length }
}
