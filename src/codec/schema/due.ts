import { z } from 'zod'
import type { Due } from '../../domain/records.ts'
import {
  absent,
  complaint,
  day,
  exactlyOneOf,
  isWritten,
  mapping,
  oneRequired,
  raise,
  rule,
  text,
  whole,
} from './written.ts'

/** No office counts further, and dates do not go on for ever. */
const mostDays = 9999

const from = z.enum(['issued', 'received']).default('issued').describe('Đếm từ ngày ban hành hay từ ngày nhận')
const source = absent(text).describe('Căn cứ của thời hạn: câu trong văn bản, hoặc văn bản khác')
const workingDays = whole(1, mostDays).optional().describe('Số ngày làm việc')
const days = whole(1, mostDays).optional().describe('Số ngày; gặp ngày nghỉ thì sang ngày làm việc kế tiếp')

const counts = ['workingDays', 'days'] as const
const measures = ['date', 'before', ...counts] as const

/** A count of days, which alone can be given in advance, for letters that are not yet written. */
export const dueCount = mapping({ workingDays, days, from, source })
  .check(exactlyOneOf(counts))
  .transform(({ workingDays, days, from, source }): Due => {
    if (workingDays !== undefined) return { kind: 'workingDays', count: workingDays, from, source }
    return { kind: 'days', count: days ?? 0, from, source }
  })
  .meta({ id: 'dueCount', ...oneRequired(counts) })

const dueMapping = mapping({
  date: day.optional().describe('Ngày phải trả lời'),
  before: day.optional().describe('"Trước ngày …": chính ngày ấy có còn kịp không là do office.yaml'),
  workingDays,
  days,
  from: from.removeDefault().optional().describe('Đếm từ ngày ban hành (issued) hay từ ngày nhận (received)'),
  source,
})
  .check(exactlyOneOf(measures), rule(onlyCountsAreFromSomewhere))
  .transform(({ date, before, workingDays, days, from = 'issued', source }): Due => {
    if (workingDays !== undefined) return { kind: 'workingDays', count: workingDays, from, source }
    if (days !== undefined) return { kind: 'days', count: days, from, source }
    if (date !== undefined) return { kind: 'date', date, source }
    return before === undefined ? z.NEVER : { kind: 'before', date: before, source }
  })
  .meta(oneRequired(measures))

type DueWritten = { [measure in (typeof measures)[number] | 'from']?: unknown }

function onlyCountsAreFromSomewhere(written: DueWritten, context: z.core.$RefinementCtx<DueWritten>): void {
  const named = (['date', 'before'] as const).find(field => isWritten(written[field]))
  if (named === undefined || !isWritten(written.from)) return
  raise(context, complaint('too-many-of', { fields: [named, 'from'], found: [named, 'from'] }), 'from')
}

/** A day by which an answer is due, alone or with where it comes from. */
export const due = z
  .union([day.transform((date): Due => ({ kind: 'date', date, source: null })), dueMapping])
  .meta({ id: 'due', description: 'Một ngày; hoặc date, before, workingDays, days kèm căn cứ' })
