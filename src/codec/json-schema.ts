import { z } from 'zod'
import type { Kind } from './kinds.ts'
import { calendarSchema } from './schema/calendar.ts'
import { campaignSchema } from './schema/campaign.ts'
import { dispatchSchema } from './schema/dispatch.ts'
import { officeSchema } from './schema/office.ts'
import { unitsFileSchema } from './schema/units.ts'

export { recordKinds } from './kinds.ts'

const schemas: { readonly [kind in Kind]: z.ZodType } = {
  dispatch: dispatchSchema,
  units: unitsFileSchema,
  campaign: campaignSchema,
  calendar: calendarSchema,
  office: officeSchema,
}

type Json = z.core.JSONSchema.BaseSchema

/**
 * What an editor needs to complete and check records of a kind, in draft 7, which the YAML plugins read best. It tells
 * of a file as YAML's own rules take it: there `01` is a number, `true` no text, and an empty value null.
 */
export function jsonSchemaOf(kind: Kind): Json {
  return emptiable(z.toJSONSchema(schemas[kind], { target: 'draft-07', io: 'input' })) as Json
}

/** The same schema, in which a field that need not be written may also be left without a value. */
function emptiable(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(emptiable)
  if (typeof json !== 'object' || json === null) return json
  const schema = Object.fromEntries(Object.entries(json).map(([key, value]) => [key, emptiable(value)])) as Json
  if (schema.type !== 'object' || !schema.properties) return schema
  const required = schema.required ?? []
  const fields = Object.entries(schema.properties).map(([field, value]) =>
    required.includes(field) ? [field, value] : [field, orNothing(value as Json)],
  )
  return { ...schema, properties: Object.fromEntries(fields) as Json['properties'] }
}

function orNothing({ description, type, enum: choices, default: fallback, ...rest }: Json): Json {
  const told = description === undefined ? {} : { description }
  if (type === undefined) return { ...told, anyOf: [rest.allOf?.[0] ?? rest, { type: 'null' }] }
  return {
    ...told,
    type: [type, 'null'].flat() as NonNullable<Json['type']>,
    ...(choices ? { enum: [...choices, null] } : {}),
    ...rest,
    ...(typeof fallback === 'string' || typeof fallback === 'number' ? { default: fallback } : {}),
  }
}
