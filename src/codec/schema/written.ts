import { z } from 'zod'
import { readDay, type Day } from '../../domain/day.ts'
import { error, type Code, type Diagnostic, type Facts } from '../../domain/diagnostic.ts'
import type { At } from '../../domain/records.ts'
import { isSymbol, normalSymbol } from '../../domain/symbol.ts'

/**
 * What a clerk may write in a field, and what it means. All that is written is text, lists and mappings: YAML gives no
 * other type. The `meta` of each is for editors, which read YAML's own types: to them `01` is a number.
 */

/** A diagnostic that waits for the place at which the value stands. */
export type Complaint = (at: At) => Diagnostic

export function complaint<C extends Code>(code: C, facts: Facts[C]): Complaint {
  return at => error(code, at, facts) as Diagnostic
}

/** Raises a complaint in the midst of a schema; `on` names a key of the mapping at hand that it is about. */
export function raise(context: z.core.$RefinementCtx, complain: Complaint, on?: string): void {
  context.addIssue({ code: 'custom', params: { complain }, ...(on === undefined ? {} : { path: [on] }) })
}

function read<T>(meaning: (text: string) => T | undefined, complain: (text: string) => Complaint) {
  return z.string().transform((text, context): T => {
    const meant = meaning(text)
    if (meant !== undefined) return meant
    raise(context, complain(text))
    return z.NEVER
  })
}

export const text = z.string().meta({ type: ['string', 'number', 'boolean'] })

export const day = read<Day>(readDay, text => complaint('not-a-day', { text })).meta({
  pattern: String.raw`^(\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4})$`,
})

export const symbol = read(
  text => {
    const symbol = normalSymbol(text)
    return isSymbol(symbol) ? symbol : undefined
  },
  text => complaint('not-a-symbol', { text }),
).meta({ type: ['string', 'number'] })

const unfitForId = /[\s@/\\\p{Cc}\p{Cf}]/u

export const id = read(
  text => (unfitForId.test(text) ? undefined : text),
  text => complaint('not-an-id', { text }),
).meta({ type: ['string', 'number', 'boolean'] })

export function whole(least: number, most = 999_999_999) {
  return read(
    text => {
      const count = /^\d{1,9}$/.test(text) ? Number(text) : NaN
      return count >= least && count <= most ? count : undefined
    },
    text => complaint('not-a-number', { text, least, most }),
  ).meta({ type: 'integer', minimum: least, maximum: most })
}

const yesNoWords = ['true', 'false'] as const

export const yesNo = z
  .enum(yesNoWords)
  .transform(word => word === 'true')
  .meta({ type: 'boolean', enum: [true, false] })

export const timeZone = read(
  text => (isTimeZone(text) ? text : undefined),
  text => complaint('not-a-time-zone', { text }),
)

function isTimeZone(timeZone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** What a clerk need not write; null where it is not written. */
export function absent<S extends z.ZodType>(schema: S) {
  return schema.optional().transform((value): z.output<S> | null => value ?? null)
}

export function list<S extends z.ZodType>(entry: S) {
  return z.array(entry).default([])
}

/** A mapping with these keys and no others. The message of an unknown key is the list of the known ones, for `complaintsOf`. */
export function mapping<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape).join(' ')
  return z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? known : undefined) })
}

/** A rule over several keys of a mapping. It is asked even when one of them is wrong, so that all is told at once. */
export function rule<T extends object>(judge: (written: T, context: z.core.$RefinementCtx<T>) => void) {
  return z.superRefine<T>(judge, { when: ({ value }) => isMapping(value) })
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isWritten(value: unknown): boolean {
  return value !== undefined && value !== null
}

/** One of these keys, and no other of them. */
export function exactlyOneOf<T extends object>(fields: readonly (keyof T & string)[]) {
  return rule<T>((written, context) => {
    const found = fields.filter(field => isWritten(written[field]))
    if (found.length === 0) raise(context, complaint('needs-one-of', { fields }))
    else if (found.length > 1) raise(context, complaint('too-many-of', { fields, found }), found[1])
  })
}

/** The same for editors. */
export function oneRequired(fields: readonly string[]) {
  return { oneOf: fields.map(field => ({ required: [field] })) }
}

/** Not both of these keys. */
export function notBoth<T extends object>(one: keyof T & string, other: keyof T & string) {
  return rule<T>((written, context) => {
    const fields = [one, other]
    if (isWritten(written[one]) && isWritten(written[other])) {
      raise(context, complaint('too-many-of', { fields, found: fields }), other)
    }
  })
}
