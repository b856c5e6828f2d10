import type { z } from 'zod'
import type { Diagnostic } from '../domain/diagnostic.ts'
import type { At } from '../domain/records.ts'
import { complaintOf, unfolded } from './complaints.ts'
import type { Plain } from './plain.ts'

/**
 * What is written, as meant; undefined where it cannot mean anything. An unknown key is told and then looked away
 * from: the rest of the record still stands.
 */
export function meaningOf<T>(
  schema: z.ZodType<T>,
  written: Plain,
  at: At,
  tell: (diagnostic: Diagnostic) => void,
): T | undefined {
  const first = schema.safeParse(written, { reportInput: true })
  if (first.success) return first.data
  const issues = unfolded(first.error.issues)
  const unknown = issues.filter(issue => issue.code === 'unrecognized_keys')
  const told = unknown.length > 0 ? unknown : issues
  for (const issue of told) tell(complaintOf(issue, at))
  if (unknown.length === 0) return undefined
  for (const { path, keys } of unknown) removeKeys(written, path, keys)
  return meaningOf(schema, written, at, tell)
}

function removeKeys(written: Plain, path: readonly PropertyKey[], keys: readonly string[]): void {
  let owner: unknown = written
  for (const step of path) owner = (owner as Record<PropertyKey, unknown>)[step]
  for (const key of keys) Reflect.deleteProperty(owner as object, key)
}
