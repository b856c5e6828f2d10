import type { z } from 'zod'
import { error, type Code, type Diagnostic } from '../domain/diagnostic.ts'
import { nearest } from '../domain/nearest.ts'
import type { At } from '../domain/records.ts'
import type { Complaint } from './schema/written.ts'

type Issue = z.core.$ZodIssue
type Shape = 'text' | 'list' | 'mapping'

/** One issue a complaint: those of the branch that was meant by a union, unknown keys one by one. */
export function unfolded(issues: readonly Issue[], path: readonly PropertyKey[] = []): readonly Issue[] {
  return issues.flatMap(issue => {
    const here = { ...issue, path: [...path, ...issue.path] }
    if (issue.code === 'unrecognized_keys') return issue.keys.map(key => ({ ...here, keys: [key] }) as Issue)
    if (issue.code !== 'invalid_union') return [here]
    const meant = issue.errors.find(branch => !branch.some(isOfAnotherShape))
    return meant ? unfolded(meant, here.path) : [{ ...here, code: 'invalid_type', expected: 'string' }]
  })
}

function isOfAnotherShape(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.path.length === 0
}

function below({ record, path }: At, more: readonly PropertyKey[]): At {
  return { record, path: [...path, ...(more as readonly (string | number)[])] }
}

/** What zod found, in our words. It must have been asked with `reportInput`. */
export function complaintOf(issue: Issue, record: At): Diagnostic {
  const at = below(record, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKey(issue.keys[0] ?? '', issue.message.split(' '), at)
    case 'custom':
      return customComplaint(issue, at)
    case 'invalid_value':
      if (typeof issue.input === 'string') return notAChoice(issue.input, issue.values.map(String), at)
      return shapeComplaint('text', issue.input, at)
    case 'invalid_type':
      return shapeComplaint(expectedShape(issue.expected), issue.input, at)
    default:
      throw new Error(`the schema raises ${issue.code}, for which there is no complaint`)
  }
}

function unknownKey(key: string, known: readonly string[], at: At): Diagnostic {
  return error('unknown-key', keyOf(at, key), { key, suggestion: nearest(key, known), known })
}

function customComplaint(issue: z.core.$ZodIssueCustom, at: At): Diagnostic {
  const complain = issue.params?.['complain'] as Complaint
  const diagnostic = complain(at)
  return aboutKeys.has(diagnostic.code) ? { ...diagnostic, place: onKey(at) } : diagnostic
}

const aboutKeys: ReadonlySet<Code> = new Set(['missing-field', 'needs-one-of', 'too-many-of'])

function notAChoice(text: string, choices: readonly string[], at: At): Diagnostic {
  return error('not-a-choice', at, { text, choices, suggestion: nearest(text, choices) })
}

function shapeComplaint(expected: Shape, input: unknown, at: At): Diagnostic {
  if (input === undefined) return missing(at)
  return error('wrong-shape', at, { expected, found: shapeOf(input) })
}

/** A field that is not there has no place of its own: what it is missing from has. */
function missing({ record, path }: At): Diagnostic {
  return error('missing-field', onKey({ record, path: path.slice(0, -1) }), { field: String(path.at(-1)) })
}

function keyOf({ record, path }: At, key: string) {
  return onKey({ record, path: [...path, key] })
}

function onKey(at: At) {
  return { ...at, onKey: true }
}

function expectedShape(expected: string): Shape {
  if (expected === 'array') return 'list'
  return expected === 'object' ? 'mapping' : 'text'
}

function shapeOf(input: unknown): Shape | 'nothing' {
  if (input === null) return 'nothing'
  if (Array.isArray(input)) return 'list'
  return typeof input === 'object' ? 'mapping' : 'text'
}
