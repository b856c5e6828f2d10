import { z } from 'zod'
import { dueSources } from '../../domain/due.ts'
import { states } from '../../domain/obligations.ts'
import { outcomes, relations } from '../../domain/records.ts'

/** What several answers have in common. Nothing is left out of an answer: what is absent is null. */

export const text = z.string()
export const orNull = <T extends z.ZodType>(shape: T) => z.union([shape, z.null()])
export const words = orNull(text)
export const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER)
export const id = text.meta({ description: '1469-CV/BTGTU@2024-07-15@btgtu-hung-yen' })
export const day = text.regex(/^\d{4}-\d{2}-\d{2}$/)
export const noDay = orNull(day)
export const state = z.enum(states)
export const relation = z.enum(relations)
export const outcome = z.enum(outcomes)

const response = z.strictObject({
  date: day,
  received: noDay,
  symbol: words,
  outcome,
  count: orNull(count),
  in: id.meta({ description: 'id of the dispatch in whose record it is written, or that it is' }),
})

/** An answer as an event of `why` gives it. */
export const responseFields = response.shape

export const obligation = z.strictObject({
  dispatch: text.meta({ description: 'symbol' }),
  dispatchId: id,
  dispatchDate: day,
  campaign: words,
  duty: words,
  unit: text.meta({ description: 'id' }),
  unitName: text,
  successors: z.array(text).meta({ description: 'ids of the units alive on the day' }),
  organs: z.array(text),
  via: z.array(text).meta({ description: 'ids of the groups through which the unit is addressed' }),
  state,
  progress: orNull(z.enum(['acknowledged', 'partial'])),
  due: noDay,
  dueFrom: orNull(z.enum(dueSources)),
  dueAssumed: z.boolean(),
  pressedUntil: noDay,
  daysLate: count.meta({ description: 'calendar days after the due day; 0 when not late' }),
  workingDaysLate: count.meta({ description: 'working days after the due day; 0 when not late' }),
  reminders: z.array(z.strictObject({ symbol: text, date: day, due: noDay })),
  response: orNull(response),
  responses: z.array(response),
})

export const summary = z.strictObject({
  recipients: count.meta({ description: 'obligations: the sum of the seven that follow' }),
  answered: count,
  late: count,
  exempt: count,
  dueToday: count,
  overdue: count,
  pending: count,
  noDeadline: count,
})
