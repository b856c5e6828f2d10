import { scopes, type Scope } from '../../domain/follow-up.ts'
import { nearest } from '../../domain/nearest.ts'
import type { TemplateProblem, TemplateProblemCode } from './problem.ts'

const kinds = ['follow-up'] as const
const keys = ['kind', 'rung', 'scope', 'subject'] as const
type Key = (typeof keys)[number]
const optional: ReadonlySet<Key> = new Set(['rung', 'scope'])

export interface Heading {
  readonly kind: (typeof kinds)[number]
  /** The rung of the ladder that it is worded for. */
  readonly rung: number | null
  /** Whom it is worded for, where it is not for those overdue. */
  readonly scope: Scope | null
  readonly subject: Value
}

/** A value with its place in the file, from 1. */
interface Value {
  readonly text: string
  readonly line: number
  readonly column: number
}

export interface Headed {
  readonly heading: Heading | null
  /** The line on which the body begins, from 1. */
  readonly bodyLine: number
  readonly problems: readonly TemplateProblem[]
}

/** Reads what stands above the body between two lines `---`: `key: value`, one a line, and nothing else. */
export function readHeading(file: string, lines: readonly string[]): Headed {
  const problems: TemplateProblem[] = []
  const tell: Tell = (code, line, column, name = null, suggestion = null) =>
    void problems.push({ code, template: file, line, column, name, suggestion })
  const end = lines.indexOf('---', 1)
  if (lines[0] !== '---') tell('no-heading', 1, 1)
  else if (end < 0) tell('heading-not-closed', 1, 1)
  if (problems.length > 0) return { heading: null, bodyLine: 1, problems }
  const values = valuesOf(lines.slice(1, end), tell)
  for (const key of keys) {
    if (!optional.has(key) && !values.has(key)) tell('heading-key-missing', end + 1, 1, key)
  }
  const heading = problems.length === 0 ? headingOf(values, tell) : null
  return { heading: problems.length === 0 ? heading : null, bodyLine: end + 2, problems }
}

type Tell = (
  code: TemplateProblemCode,
  line: number,
  column: number,
  name?: string | null,
  suggestion?: string | null,
) => void

function valuesOf(lines: readonly string[], tell: Tell): ReadonlyMap<Key, Value> {
  const values = new Map<Key, Value>()
  for (const [index, text] of lines.entries()) {
    const line = index + 2
    if (/^\s*(?:#|$)/.test(text)) continue
    const [whole, name = '', gap = '', value = ''] = /^([A-Za-z]+):(\s*)(|\S.*)$/.exec(text.trimEnd()) ?? []
    const key = keys.find(known => known === name)
    if (whole === undefined) tell('heading-line', line, 1)
    else if (!key) tell('heading-key-unknown', line, 1, name, nearest(name, keys))
    else if (values.has(key)) tell('heading-key-twice', line, 1, key)
    else if (value !== '') values.set(key, { text: value, line, column: name.length + gap.length + 2 })
  }
  return values
}

function headingOf(values: ReadonlyMap<Key, Value>, tell: Tell): Heading | null {
  const subject = values.get('subject')
  const kindValue = values.get('kind')
  const rung = values.get('rung')
  const scopeValue = values.get('scope')
  const scope = scopes.find(known => known === scopeValue?.text) ?? null
  const kind = kinds.find(known => known === kindValue?.text)
  if (!kind && kindValue)
    tell('heading-value', kindValue.line, kindValue.column, kindValue.text, nearest(kindValue.text, kinds))
  if (rung && !/^[1-9]\d{0,2}$/.test(rung.text)) tell('heading-value', rung.line, rung.column, rung.text)
  if (scopeValue && scope === null)
    tell('heading-value', scopeValue.line, scopeValue.column, scopeValue.text, nearest(scopeValue.text, scopes))
  return kind && subject ? { kind, subject, scope, rung: rung ? Number(rung.text) : null } : null
}
