import { z } from 'zod'
import type { Dispatch, Duty, Signatory, Source } from '../../domain/records.ts'
import { copy, recipient, reference } from './citations.ts'
import { due } from './due.ts'
import { exemption, extension, receipt, response } from './facts.ts'
import { absent, complaint, day, id, isWritten, list, mapping, raise, rule, symbol, text, yesNo } from './written.ts'

const duty = mapping({
  id: id.describe('Mã việc, ví dụ: bao-cao'),
  what: absent(text).describe('Việc phải làm'),
  due: absent(due),
}) satisfies z.ZodType<Duty>

export const signatory = mapping({
  capacity: absent(text).describe('Quyền hạn ký, ví dụ: K/T TRƯỞNG BAN'),
  position: absent(text).describe('Chức vụ, ví dụ: PHÓ TRƯỞNG BAN'),
  name: text.describe('Họ tên người ký'),
}) satisfies z.ZodType<Signatory>

const source = mapping({
  file: text.describe('Tên tệp'),
  sha256: text.describe('Tổng kiểm SHA-256 của tệp'),
}) satisfies z.ZodType<Source>

/** One letter; who keeps it adds where it stands and its id. */
export const dispatchSchema = mapping({
  symbol: symbol.describe('Số, ký hiệu như in trên văn bản, ví dụ: 1469-CV/BTGTU'),
  date: day.describe('Ngày ban hành'),
  issuer: absent(id).describe('Mã cơ quan ban hành; chỉ văn bản mới chỉ viện dẫn (held: false) mới được thiếu'),
  held: yesNo.default(true).describe('false: chưa có văn bản, mới chỉ thấy viện dẫn'),
  type: absent(text).describe('Loại văn bản, khi ký hiệu chưa đủ rõ'),
  place: absent(text).describe('Địa danh'),
  subject: absent(text).describe('Trích yếu nội dung'),
  campaign: absent(id).describe('Mã đợt (data/campaigns)'),
  onBehalfOf: absent(id).describe('Mã cơ quan có ý kiến chỉ đạo mà văn bản này truyền đạt'),
  signatory: absent(signatory).describe('Người ký'),
  references: list(reference).describe('Các văn bản được viện dẫn'),
  recipients: list(recipient).describe('Kính gửi, theo thứ tự trong văn bản'),
  unmatched: list(text).describe('Nơi trong Kính gửi chưa khớp với cơ quan nào trong hồ sơ; chưa được theo dõi'),
  copies: list(copy).describe('Nơi nhận: không phải trả lời'),
  due: absent(due),
  duties: list(duty).describe('Các việc có thời hạn riêng'),
  answer: absent(z.enum(['expected', 'none'])).describe('Có yêu cầu trả lời (expected) hay không (none)'),
  confirmed: yesNo.default(true).describe('false: máy nhập, chưa ai xem lại'),
  separately: yesNo
    .default(false)
    .describe(
      'true: công văn đôn đốc nhiều văn bản, mỗi văn bản vẫn theo dõi riêng (reminds không nối chúng thành một)',
    ),
  responses: list(response).describe('Văn bản trả lời'),
  extensions: list(extension).describe('Gia hạn'),
  exemptions: list(exemption).describe('Miễn trả lời'),
  receipts: list(receipt).describe('Ngày từng cơ quan nhận văn bản'),
  notes: absent(text).describe('Ghi chú'),
  source: absent(source).describe('Tệp đã nhập thành bản ghi này'),
})
  .check(
    rule<{ held?: unknown; issuer?: unknown }>(({ held, issuer }, context) => {
      if (held === false || isWritten(issuer)) return
      raise(context, complaint('missing-field', { field: 'issuer' }))
    }),
  )
  .meta({
    title: 'Công văn',
    description: 'Một văn bản đi hoặc đến; mỗi tệp một văn bản',
    if: { properties: { held: { const: false } }, required: ['held'] },
    else: { required: ['issuer'] },
  }) satisfies z.ZodType<Omit<Dispatch, 'at' | 'id'>>

/** As a clerk writes it: all text, and most of it optional. */
export type WrittenDispatch = z.input<typeof dispatchSchema>
