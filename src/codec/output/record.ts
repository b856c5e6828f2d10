import { z } from 'zod'
import { count, day, id, noDay, orNull, outcome, relation, text, words } from './parts.ts'

const due = orNull(
  z.union([
    z.strictObject({ kind: z.enum(['date', 'before']), date: day, source: words }),
    z.strictObject({
      kind: z.enum(['workingDays', 'days']),
      count,
      from: z.enum(['issued', 'received']),
      source: words,
    }),
  ]),
)
const addressed = { organs: z.array(text), due, text: words }
const related = z.strictObject({ relation, id, symbol: text, date: day, issuer: words, held: z.boolean() })

/** A dispatch as `show` gives it: the record as meant, its references resolved, and those of others to it. */
export const record = z.strictObject({
  id,
  symbol: text,
  date: day,
  issuer: words,
  held: z.boolean(),
  type: words,
  place: words,
  subject: words,
  campaign: words,
  onBehalfOf: words,
  signatory: orNull(z.strictObject({ capacity: words, position: words, name: text })),
  recipients: z.array(
    z.union([
      z.strictObject({ kind: z.literal('unit'), unit: text, ...addressed }),
      z.strictObject({ kind: z.literal('group'), group: text, except: z.array(text), ...addressed }),
    ]),
  ),
  unmatched: z.array(text),
  copies: z.array(z.strictObject({ unit: words, group: words, text: words, for: words })),
  due,
  duties: z.array(z.strictObject({ id: text, what: words, due })),
  answer: orNull(z.enum(['expected', 'none'])),
  confirmed: z.boolean(),
  separately: z.boolean(),
  responses: z.array(
    z.strictObject({
      unit: text,
      date: day,
      received: noDay,
      symbol: words,
      outcome,
      count: orNull(count),
      note: words,
      file: words,
      sha256: words,
      duty: words,
      confirmed: z.boolean(),
    }),
  ),
  extensions: z.array(z.strictObject({ unit: text, to: day, date: day, reason: words, by: words, duty: words })),
  exemptions: z.array(z.strictObject({ unit: text, date: day, reason: words, duty: words })),
  receipts: z.array(z.strictObject({ unit: text, date: day })),
  notes: words,
  source: orNull(z.strictObject({ file: text, sha256: text })),
  issuerName: words,
  references: z.array(related),
  inverseReferences: z.array(related),
})
