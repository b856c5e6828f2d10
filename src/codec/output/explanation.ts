import { z } from 'zod'
import { dueSources } from '../../domain/due.ts'
import { day, id, noDay, obligation, orNull, responseFields, text, words } from './parts.ts'

const workDay = z.strictObject({
  day,
  kind: z.enum(['weekday', 'weekend', 'off', 'worked']),
  name: words,
  paper: words,
  assumed: z.boolean(),
})

/** How a due day and a state came about, as `why` gives it. */
export const explanation = z.strictObject({
  asOf: day,
  obligation,
  due: orNull(
    z.strictObject({
      day,
      from: z.enum(dueSources),
      in: orNull(id),
      source: words,
      countedFrom: noDay,
      receiptKnown: orNull(z.boolean()),
      counted: z.array(workDay),
    }),
  ),
  lateDays: z.array(workDay),
  events: z.array(
    z.union([
      z.strictObject({ kind: z.enum(['asked', 'amended', 'closed', 'reminded']), day, in: id, due: noDay }),
      z.strictObject({ kind: z.literal('answered'), day, ...responseFields, discharges: z.boolean() }),
      z.strictObject({ kind: z.literal('extended'), day, in: id, due: day, reason: words, by: words }),
      z.strictObject({ kind: z.literal('exempted'), day, in: id, reason: words }),
      z.strictObject({ kind: z.literal('ended'), day, successors: z.array(text) }),
    ]),
  ),
})
