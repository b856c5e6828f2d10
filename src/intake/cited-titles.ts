/** How the title or the content of a letter goes on after it is cited: `… ngày 3/2/2024 của UBND tỉnh về việc …`. */
const opens =
  /^[\s,)]{0,3}(?:ve|v\/v|quy dinh|huong dan|ban hanh|phe duyet|sua doi|thay the|bai bo|trien khai|thuc hien|cong bo|tang cuong|chi dao|giao|yeu cau|de nghi|thong bao|phat dong)(?![a-z])/

const clause =
  'đề nghị|yêu cầu|đồng thời|căn cứ|theo|thực hiện|trả lời|phúc đáp|tiếp theo|kèm theo|trong đó|nay|tuy nhiên|nhưng|trên cơ sở|xin|đã|gửi kèm|sao gửi|kính'
const main =
  'đề nghị|yêu cầu|thông báo|ban hành|có|hướng dẫn|báo cáo|xây dựng|gửi|sao gửi|chuyển|xin|đã|trả lời|phúc đáp|đính chính|thay thế|bãi bỏ|hủy bỏ|thu hồi|sửa đổi|điều chỉnh|giao|tiếp tục'

/** Where a title ends: at a semicolon, or before a clause with a subject or a word of its own. */
const ends = new RegExp(String.raw`;|,\s+(?=(?:${clause})\s|\p{Lu}[^;.]{2,120}?\s(?:${main})\s)`, 'u')
/** `… và Công văn số 2`, `…, ý kiến của Chủ tịch tại Công văn số 2`: one more letter, told of as the one before. */
const joins =
  /(?:^|[,;]|\bva)\s+(?:(?:y kien|chi dao|noi dung|yeu cau|huong dan|thong bao|ket luan|de nghi)[^,;.]{0,90}\b(?:tai|trong)\s+)?(?:cac\s+)?$/

export interface Between {
  /** Where, between two cited letters, the title of the first has ended; null where the second stands within it. */
  readonly from: number | null
  /** Whether the second is named in one row with the first. */
  readonly joined: boolean
}

/** What stands between one cited letter and the next; both spellings of the same text. */
export function between(text: string, plain: string): Between {
  const joined = joins.test(plain)
  if (!opens.test(plain)) return { from: 0, joined }
  const end = ends.exec(text)
  if (end) return { from: end.index + end[0].length, joined }
  return { from: joined ? plain.length : null, joined }
}
