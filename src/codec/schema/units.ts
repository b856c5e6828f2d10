import { z } from 'zod'
import type { DatedName, Group, Member, Organ, Unit } from '../../domain/records.ts'
import { absent, day, exactlyOneOf, id, list, mapping, oneRequired, text, whole } from './written.ts'

const from = absent(day).describe('Ngày đầu')
const until = absent(day).describe('Ngày cuối')

/** An organ by the name that everyone gives it, or by the unit's own. */
const organ = z.union([
  id.transform((id): Organ => ({ id, name: null })),
  mapping({ id, name: text.describe('Tên bộ phận trong cơ quan này') }) satisfies z.ZodType<Organ>,
])

const datedName = mapping({
  name: text.describe('Tên gọi trong thời gian ấy'),
  short: absent(text).describe('Tên ngắn'),
  from,
  until,
}) satisfies z.ZodType<DatedName>

export const unitSchema = mapping({
  id: id.describe('Mã: chữ thường không dấu, số, gạch nối'),
  name: text.describe('Tên đầy đủ'),
  short: absent(text).describe('Tên ngắn, gọi trong tỉnh'),
  codes: list(text).describe('Chữ viết tắt trong ký hiệu, mã định danh'),
  kind: absent(text).describe('Loại cơ quan, ví dụ: huyen-uy'),
  rank: absent(whole(0)).describe('Thứ bậc khi sắp xếp'),
  parent: absent(id).describe('Mã cơ quan cấp trên'),
  organs: list(organ).describe('Các bộ phận'),
  address: absent(text).describe('Địa chỉ'),
  email: absent(text),
  phone: absent(text).describe('Điện thoại'),
  from: absent(day).describe('Ngày thành lập'),
  until: absent(day).describe('Ngày hoạt động cuối cùng'),
  successors: list(id).describe('Mã các cơ quan kế thừa'),
  names: list(datedName).describe('Tên gọi ở những thời gian khác'),
}).meta({ title: 'Cơ quan, đơn vị' }) satisfies z.ZodType<Omit<Unit, 'at'>>

const memberKinds = ['unit', 'group', 'kind'] as const

const member = mapping({
  unit: id.optional().describe('Mã cơ quan'),
  group: id.optional().describe('Mã nhóm'),
  kind: text.optional().describe('Mọi cơ quan thuộc loại này'),
  from,
  until,
})
  .check(exactlyOneOf(memberKinds))
  .transform(({ from, until, ...named }): Member => {
    const kind = memberKinds.find(kind => named[kind] !== undefined)
    const of = kind === undefined ? undefined : named[kind]
    return kind === undefined || of === undefined ? z.NEVER : { kind, of, from, until }
  })
  .meta(oneRequired(memberKinds))

export const groupSchema = mapping({
  id: id.describe('Mã nhóm'),
  name: text.describe('Tên gọi, ví dụ: các huyện ủy'),
  members: list(member).describe('Thành viên; không ghi là chưa biết, cả nhóm được coi là một nơi nhận'),
}).meta({ title: 'Nhóm' }) satisfies z.ZodType<Omit<Group, 'at'>>

export const organSchema = mapping({
  id: id.describe('Mã bộ phận, ví dụ: ban-thuong-vu'),
  name: text.describe('Tên chung, ví dụ: Ban Thường vụ'),
}).meta({ title: 'Bộ phận' }) satisfies z.ZodType<Organ>

/** A file of units as its lists. What is in them is read entry by entry, so that a wrong one leaves only itself out. */
export const unitLists = mapping({ units: list(z.unknown()), groups: list(z.unknown()), organs: list(z.unknown()) })

/** The whole file, for editors. */
export const unitsFileSchema = mapping({
  units: list(unitSchema).describe('Các cơ quan, đơn vị'),
  groups: list(groupSchema).describe('Các nhóm'),
  organs: list(organSchema).describe('Tên chung của các bộ phận'),
}).meta({ title: 'Cơ quan, đơn vị và nhóm' })
