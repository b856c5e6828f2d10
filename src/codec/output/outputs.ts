import { z } from 'zod'
import { changeKinds } from '../../domain/changes.ts'
import { explanation } from './explanation.ts'
import { letter } from './letter.ts'
import { count, day, id, noDay, obligation, orNull, outcome, relation, state, summary, text, words } from './parts.ts'
import { record } from './record.ts'

const listing = z.strictObject({ asOf: day, summary, obligations: z.array(obligation) })

const node = { id, symbol: text, date: day, issuer: words, issuerName: words, subject: words }

const outgoing = ['symbol', 'date', 'subject', 'signatory', 'recipients', 'filed', 'copies', 'sent', 'receipt'] as const
const incoming = ['arrived', 'arrivalNumber', 'author', 'symbol', 'date', 'subject', 'receiver', 'sent'] as const
const row = (keys: readonly string[]) => z.strictObject(Object.fromEntries(keys.map(key => [key, words])))

/** What each command answers with `--format json`: a contract with scripts. */
export const outputs = {
  chain: z.strictObject({
    focus: orNull(id),
    nodes: z.array(z.strictObject({ ...node, held: z.boolean() })),
    edges: z.array(z.strictObject({ from: text, relation, to: text, fromId: id, toId: id })),
    cycles: z.array(z.array(id)),
  }),
  overdue: listing,
  status: listing,
  why: z.union([explanation, z.array(explanation)]).meta({ description: 'a list where the unit owes several things' }),
  recipients: z.strictObject({
    asOf: day,
    dispatch: text,
    dispatchId: id,
    recipients: z.array(
      z.strictObject({
        unit: words,
        name: text,
        organs: z.array(text),
        via: z.array(text),
        role: z.enum(['recipient', 'copy']),
        address: words,
        email: words,
        phone: words,
        state: orNull(state),
      }),
    ),
  }),
  template: z
    .array(
      z.strictObject({
        name: text,
        origin: z.enum(['shipped', 'own']),
        kind: z.enum(['text', 'word']),
        levels: z.array(count),
        file: text,
      }),
    )
    .meta({ description: 'template list' }),
  import: z.array(letter),
  list: z.array(z.strictObject({ ...node, campaign: words, held: z.boolean() })),
  show: record,
  units: z.array(
    z.strictObject({
      id: text,
      name: text,
      short: words,
      kind: words,
      from: noDay,
      until: noDay,
      successors: z.array(text),
    }),
  ),
  confirm: z.array(
    z.strictObject({
      id,
      symbol: text,
      date: day,
      issuer: words,
      response: orNull(z.strictObject({ unit: text, date: day, symbol: words, outcome })),
    }),
  ),
  calendar: z
    .array(
      z.strictObject({
        date: day,
        list: z.enum(['off', 'working']),
        name: words,
        paper: text,
        pending: z.boolean(),
        record: text,
      }),
    )
    .meta({ description: 'calendar list' }),
  log: z.array(
    z.strictObject({
      id: text,
      at: text.meta({ description: 'the moment, in UTC' }),
      by: text,
      host: text,
      command: text,
      dispatches: z.array(id),
      records: z.array(text),
      undoes: orNull(z.array(text)),
      undone: z.boolean(),
    }),
  ),
  check: z.strictObject({
    errors: count,
    warnings: count,
    diagnostics: z.array(
      z.strictObject({
        code: text,
        severity: z.enum(['error', 'warning']),
        file: text,
        line: orNull(count),
        column: orNull(count),
        message: text,
        hint: words,
      }),
    ),
  }),
  diff: z.strictObject({
    from: day,
    to: day,
    recipients: z.strictObject({ before: count, after: count }),
    balance: z.array(z.strictObject({ state, before: count, came: count, left: count, after: count })),
    changes: z.array(
      z.strictObject({
        kinds: z.array(z.enum(changeKinds)),
        before: orNull(state),
        after: orNull(state),
        dueBefore: noDay,
        extensions: z.array(z.strictObject({ to: day, date: day, reason: words, by: words })),
        obligation,
      }),
    ),
  }),
  register: z.union([
    z.array(row([...outgoing, 'remarks'])),
    z.array(row([...incoming, 'receipt', 'remarks'])).meta({ description: '--incoming' }),
  ]),
  store: z
    .strictObject({
      store: text.meta({ description: 'the address; it holds no password' }),
      server: text.meta({ description: 'the version of PostgreSQL' }),
      form: count.meta({ description: 'of the tables; 0 where there are none' }),
      knownForm: count.meta({ description: 'the one that the program reads and writes' }),
      office: text,
      records: count,
      entries: count,
    })
    .meta({ description: 'store status' }),
} as const

export type OutputName = keyof typeof outputs
export const outputNames = Object.keys(outputs) as readonly OutputName[]

/** The schema of an answer, in the draft of today. */
export function outputSchemaOf(name: OutputName): object {
  return z.toJSONSchema(outputs[name], { target: 'draft-2020-12', reused: 'ref' })
}
