import type { Day } from './day.ts'
import type { At } from './records.ts'

/** A letter as a sentence names it. */
export interface Letter {
  readonly symbol: string
  readonly date: Day
}

/** What overtook a letter that is drafted: something new was recorded, or what it relied on was changed. */
export type Overtaking = 'answer' | 'extension' | 'exemption' | 'correction'

/**
 * What each diagnostic is about. The code names the fault, the facts are what its sentence needs;
 * the sentence itself is made last, in the reader's language.
 */
export interface Facts {
  // what a file cannot be read for
  'file-too-large': { bytes: number; limit: number }
  'file-empty': object
  'file-not-text': object
  'file-unreadable': { reason: string }
  'yaml-tab': object
  'yaml-duplicate-key': { key: string }
  'yaml-syntax': { problem: string }
  'yaml-too-deep': { limit: number }
  'yaml-aliases': object
  'yaml-several-records': object
  // what a record cannot mean
  'unknown-key': { key: string; suggestion: string | null; known: readonly string[] }
  'missing-field': { field: string }
  'wrong-shape': { expected: 'text' | 'list' | 'mapping'; found: 'text' | 'list' | 'mapping' | 'nothing' }
  'not-a-day': { text: string }
  'not-a-number': { text: string; least: number; most: number }
  'not-a-choice': { text: string; choices: readonly string[]; suggestion: string | null }
  'not-a-symbol': { text: string }
  'not-an-id': { text: string }
  'not-a-time-zone': { text: string }
  'needs-one-of': { fields: readonly string[] }
  'too-many-of': { fields: readonly string[]; found: readonly string[] }
  // what the records cannot be joined for
  'duplicate-identity': { id: string; first: string }
  'duplicate-id': { id: string; first: string }
  'unknown-unit': { unit: string; suggestion: string | null }
  'unknown-group': { group: string; suggestion: string | null }
  'unknown-campaign': { campaign: string; suggestion: string | null }
  'unknown-duty': { duty: string; duties: readonly string[] }
  'reference-unknown': { symbol: string; suggestion: string | null }
  'reference-ambiguous': { symbol: string; candidates: readonly string[] }
  'group-cycle': { loop: readonly string[] }
  'office-missing': object
  // what cannot be true, or is worth a look
  'reference-near-miss': { symbol: string; date: Day; near: Letter }
  'reference-forward-in-time': { cites: Day; dated: Day; symbol: string }
  'reference-cycle': { loop: readonly Letter[] }
  'group-without-members': { group: string; name: string }
  'group-empty-on-day': { group: string; name: string; day: Day }
  'group-due-conflict': { names: readonly string[]; groups: readonly string[]; taken: Day }
  'unit-not-alive': {
    unit: string
    name: string
    day: Day
    from: Day | null
    until: Day | null
    heirs: readonly string[]
  }
  'inherited-due-too-early': { due: Day; date: Day; campaign: string }
  'due-before-dispatch': { due: Day; date: Day }
  'response-before-dispatch': { name: string; response: Day; date: Day }
  'fact-before-dispatch': { list: 'extensions' | 'exemptions' | 'receipts'; name: string; day: Day; date: Day }
  'received-before-sent': { name: string; received: Day; date: Day }
  'extension-backwards': { name: string; to: Day; date: Day }
  'fact-not-asked': { unit: string; name: string; suggestion: string | null }
  'addressee-unmatched': { text: string; near: readonly string[] }
  'awaits-confirmation': { symbol: string; unit: string | null }
  'fact-twice': { name: string; date: Day }
  'answer-twice': { name: string; symbol: string }
  'fact-on-known-group': { group: string; name: string }
  'number-repeated': { symbol: string; other: Letter }
  'number-out-of-order': { symbol: string; date: Day; other: Letter }
  'unit-twice': { name: string; other: string; otherName: string }
  'unit-cycle': { loop: readonly string[] }
  'dates-reversed': { from: Day; until: Day }
  'suspect-letter': { text: string; letter: string; meant: string | null }
  'attachment-outside': { file: string }
  'attachment-missing': { file: string }
  'attachment-altered': { file: string }
  'letter-overtaken': { reasons: readonly { by: Overtaking; names: readonly string[] }[] }
  'calendar-year-missing': { year: number; due: Day }
  'calendar-day-pending': { date: Day; name: string | null; paper: string }
}

export type Code = keyof Facts
export type Severity = 'error' | 'warning'

/** A field of a record, or, where there is no field yet to point at, a line and column (from 1). */
export type Place =
  (At & { readonly onKey?: boolean }) | { readonly record: string; readonly line: number; readonly column: number }

export type Diagnostic<C extends Code = Code> = {
  [K in C]: { readonly code: K; readonly severity: Severity; readonly place: Place; readonly facts: Facts[K] }
}[C]

export function error<C extends Code>(code: C, place: Place, facts: Facts[C]): Diagnostic<C> {
  return { code, severity: 'error', place, facts }
}

export function warning<C extends Code>(code: C, place: Place, facts: Facts[C]): Diagnostic<C> {
  return { code, severity: 'warning', place, facts }
}

/** The place of a field below a record, a unit, a group: whatever knows where it stands. */
export function fieldOf(owner: { readonly at: At }, ...path: readonly (string | number)[]): At {
  return { record: owner.at.record, path: [...owner.at.path, ...path] }
}
