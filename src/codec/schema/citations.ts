import { z } from 'zod'
import { relations, type Copy, type Recipient, type Reference, type Relation } from '../../domain/records.ts'
import { due } from './due.ts'
import {
  absent,
  complaint,
  day,
  exactlyOneOf,
  id,
  isWritten,
  list,
  mapping,
  notBoth,
  oneRequired,
  raise,
  rule,
  symbol,
  text,
} from './written.ts'

/** Whom a letter is to, and what it cites. */

const relationMeans: Readonly<Record<Relation, string>> = {
  implements: 'Thực hiện, triển khai văn bản này',
  forwards: 'Gửi kèm, sao gửi văn bản này',
  follows: 'Tiếp theo văn bản này',
  reminds: 'Đôn đốc, nhắc lại văn bản này',
  replies: 'Trả lời, phúc đáp văn bản này',
  basedOn: 'Căn cứ văn bản này',
  amends: 'Sửa đổi, bổ sung, điều chỉnh (kể cả thời hạn)',
  corrects: 'Đính chính',
  replaces: 'Thay thế',
  repeals: 'Bãi bỏ, hủy bỏ',
  recalls: 'Thu hồi',
  mentions: 'Chỉ nêu đến',
}

const cited = Object.fromEntries(
  relations.map(relation => [relation, symbol.optional().describe(relationMeans[relation])]),
) as Record<Relation, z.ZodOptional<typeof symbol>>

export const reference = mapping({
  ...cited,
  date: absent(day).describe('Ngày ban hành của văn bản được viện dẫn'),
  issuer: absent(id).describe('Mã cơ quan ban hành văn bản được viện dẫn'),
})
  .check(exactlyOneOf(relations))
  .transform((written): Reference => {
    const relation = relations.find(relation => written[relation] !== undefined)
    const symbol = relation === undefined ? undefined : written[relation]
    if (relation === undefined || symbol === undefined) return z.NEVER
    return { relation, symbol, date: written.date, issuer: written.issuer }
  })
  .meta(oneRequired(relations))

const whomAddressed = ['unit', 'group'] as const

export const recipient = mapping({
  unit: id.optional().describe('Mã cơ quan, đơn vị'),
  group: id.optional().describe('Mã nhóm'),
  organs: list(id).describe('Các bộ phận nhận trong mỗi cơ quan'),
  except: z.array(id).optional().describe('Các cơ quan trong nhóm mà văn bản không gửi'),
  text: absent(text).describe('Cụm từ in trong văn bản'),
  due: absent(due),
})
  .check(exactlyOneOf(whomAddressed), notBoth('unit', 'except'))
  .transform(({ unit, group, except = [], ...addressed }): Recipient => {
    if (unit !== undefined) return { kind: 'unit', unit, ...addressed }
    return group === undefined ? z.NEVER : { kind: 'group', group, except, ...addressed }
  })
  .meta(oneRequired(whomAddressed))

const whomCopied = ['unit', 'group', 'text'] as const
type CopyWritten = { [field in (typeof whomCopied)[number]]?: unknown }

export const copy = mapping({
  unit: absent(id).describe('Mã cơ quan, đơn vị'),
  group: absent(id).describe('Mã nhóm'),
  text: absent(text).describe('Cụm từ in trong văn bản, ví dụ: Lưu VT'),
  for: absent(text).describe('Để làm gì, ví dụ: để báo cáo'),
}).check(
  notBoth<CopyWritten>('unit', 'group'),
  rule<CopyWritten>((written, context) => {
    if (whomCopied.some(field => isWritten(written[field]))) return
    raise(context, complaint('needs-one-of', { fields: whomCopied }))
  }),
) satisfies z.ZodType<Copy>
