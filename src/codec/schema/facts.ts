import { z } from 'zod'
import { outcomes, type Exemption, type Extension, type Receipt, type Response } from '../../domain/records.ts'
import { absent, complaint, day, id, isWritten, mapping, raise, rule, symbol, text, whole, yesNo } from './written.ts'

/** What came after a letter, each with its day. */

const unit = id.describe('Mã cơ quan, đơn vị mà việc này nói đến')
const duty = absent(id).describe('Mã việc (duties); không ghi là cho mọi việc')

export const response = mapping({
  unit,
  date: day.optional().describe('Ngày của văn bản trả lời; không ghi thì lấy ngày nhận'),
  received: absent(day).describe('Ngày nhận được'),
  symbol: absent(symbol).describe('Số, ký hiệu văn bản trả lời'),
  outcome: z.enum(outcomes).default('complete').describe('Đã tiếp nhận, một phần, không đạt, hay đã trả lời đủ'),
  count: absent(whole(0)).describe('Số lượng gửi, ví dụ số tác phẩm'),
  note: absent(text),
  file: absent(text).describe('Tệp văn bản trả lời, ghi đường dẫn từ thư mục hồ sơ: files/45-BC-BHY.pdf'),
  sha256: absent(text).describe('Mã băm SHA-256 của tệp khi ghi vào hồ sơ; check báo khi tệp bị sửa'),
  duty,
  confirmed: yesNo.default(true).describe('false: máy nhập, chưa ai xem lại'),
})
  .check(
    rule<{ date?: unknown; received?: unknown }>(({ date, received }, context) => {
      if (!isWritten(date) && !isWritten(received)) raise(context, complaint('missing-field', { field: 'date' }))
    }),
  )
  .transform(({ date, ...rest }): Response => ({ ...rest, date: date ?? rest.received ?? z.NEVER }))

export const extension = mapping({
  unit,
  to: day.describe('Gia hạn đến ngày'),
  date: day.describe('Ngày cho gia hạn'),
  reason: absent(text).describe('Lý do'),
  by: absent(text).describe('Văn bản hoặc người cho gia hạn'),
  duty,
}) satisfies z.ZodType<Extension>

export const exemption = mapping({
  unit,
  date: day.describe('Ngày cho miễn'),
  reason: absent(text).describe('Lý do'),
  duty,
}) satisfies z.ZodType<Exemption>

export const receipt = mapping({ unit, date: day.describe('Ngày cơ quan nhận văn bản') }) satisfies z.ZodType<Receipt>
