import type { z } from 'zod'
import type { Campaign } from '../../domain/records.ts'
import { due } from './due.ts'
import { absent, id, list, mapping, text } from './written.ts'

export const campaignSchema = mapping({
  id: id.describe('Mã đợt, ví dụ: ttdn-10'),
  name: text.describe('Tên đợt'),
  due: absent(due),
  organiser: absent(text).describe('Cơ quan tổ chức'),
  sources: list(text).describe('Nguồn của những điều ghi ở đây'),
}).meta({
  title: 'Đợt',
  description: 'Những văn bản cùng một mục đích, có thể có thời hạn chung',
}) satisfies z.ZodType<Omit<Campaign, 'at'>>
