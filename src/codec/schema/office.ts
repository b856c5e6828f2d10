import { z } from 'zod'
import { languages, layouts, type Office, type Rung, type Signer, type Term } from '../../domain/records.ts'
import { copy } from './citations.ts'
import { signatory } from './dispatch.ts'
import { due, dueCount } from './due.ts'
import { absent, day, id, list, mapping, text, timeZone, whole } from './written.ts'

const signer = mapping({
  ...signatory.shape,
  name: absent(text).describe('Họ tên người ký; không ghi thì để trống'),
}) satisfies z.ZodType<Signer>

const rung = mapping({
  level: whole(1).describe('Bậc'),
  daysLate: whole(0).describe('Quá hạn từ bao nhiêu ngày'),
  reminders: whole(0).describe('Đã đôn đốc từ bao nhiêu lần'),
  template: text.describe('Mẫu công văn (templates)'),
  due: absent(due),
  signatory: absent(signer).describe('Người ký ở bậc này, thay cho người ký chung'),
  copies: list(copy).describe('Nơi nhận thêm ở bậc này'),
}) satisfies z.ZodType<Rung>

const term = mapping({
  name: absent(text).describe('Tên nhiệm kỳ, ví dụ: XIX'),
  from: day.describe('Ngày đầu nhiệm kỳ'),
  until: absent(day).describe('Ngày cuối nhiệm kỳ'),
}) satisfies z.ZodType<Term>

const letterhead = mapping({
  superior: absent(text).describe('Dòng trên: cơ quan cấp trên'),
  issuer: text.describe('Dòng dưới: cơ quan ban hành'),
})

export const officeSchema = mapping({
  own: id.describe('Mã cơ quan giữ hồ sơ này'),
  actsFor: list(id).describe('Mã các cơ quan mà nơi đây làm thay'),
  language: absent(z.enum(languages)).describe('Ngôn ngữ'),
  layout: z
    .enum(layouts)
    .default('hd36')
    .describe('Thể thức: Đảng (hd36; hd05 từ 27/5/2026, mới biết một phần) hay Nhà nước (nd30)'),
  timeZone: timeZone.default('Asia/Ho_Chi_Minh').describe('Múi giờ'),
  place: absent(text).describe('Địa danh'),
  letterhead: absent(letterhead).describe('Hai dòng tên cơ quan ở đầu văn bản'),
  signatory: absent(signatory).describe('Người ký'),
  responseTime: absent(dueCount).describe('Thời hạn khi văn bản yêu cầu trả lời mà không nêu ngày'),
  before: z
    .enum(['inclusive', 'exclusive'])
    .default('inclusive')
    .describe('"Trước ngày D": chính ngày D có còn kịp không'),
  reminderGap: whole(0).default(7).describe('Số ngày ít nhất giữa hai lần đôn đốc một nơi'),
  namesInLetter: whole(1)
    .default(25)
    .describe('Công văn nêu nhiều tên cơ quan hơn số này thì tên nằm ở danh sách kèm theo'),
  ladder: list(rung).describe('Các bậc đôn đốc'),
  store: absent(text).describe('Địa chỉ cơ sở dữ liệu giữ hồ sơ thay cho thư mục này: postgresql://…'),
  terms: list(term).describe('Các nhiệm kỳ, để đánh số văn bản'),
}).meta({ title: 'Cơ quan giữ hồ sơ' }) satisfies z.ZodType<Omit<Office, 'at'>>
