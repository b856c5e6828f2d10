import { z } from 'zod'
import { noDay, orNull, relation, text, words } from './parts.ts'

const line = z.int().min(1).max(Number.MAX_SAFE_INTEGER)
const number = orNull(line)

/** A letter as `import` reads it, before it is a record; `line` is where each thing stands in its text. */
export const letter = z.strictObject({
  symbol: words,
  number: words,
  type: words,
  issuer: words,
  parentIssuer: words,
  place: words,
  date: noDay,
  subject: words,
  recipients: z.array(z.strictObject({ text, unit: words, group: words, line })),
  references: z.array(
    z.strictObject({ symbol: text, date: noDay, relation, also: z.array(relation), issuer: words, text, line }),
  ),
  deadlines: z.array(
    z.strictObject({
      date: noDay,
      workingDays: number,
      days: number,
      from: orNull(z.enum(['issued', 'received'])),
      inclusive: z.boolean(),
      time: words,
      recurring: z.boolean(),
      stage: z.union([z.literal(1), z.literal(2)]),
      prohibition: z.boolean(),
      text,
      line,
    }),
  ),
  signatory: orNull(z.strictObject({ capacity: words, position: words, name: words })),
  copies: z.array(z.strictObject({ text, role: z.enum(['act', 'information', 'report', 'file']), for: words, line })),
  responses: z.array(z.strictObject({ unit: text, note: text, line })),
  doubts: z.array(z.strictObject({ field: text, reason: text, line: number })),
})
