import type { Diagnostic } from '../domain/diagnostic.ts'
import type { DiagnosticSentences } from '../i18n/diagnostic-sentences.ts'
import { displayWidth } from '../domain/display-width.ts'
import type { Location } from '../ports.ts'
import { visible } from '../domain/visible.ts'

/** What is said of a diagnostic, without its place. */
export interface Sentence {
  readonly message: string
  readonly hint: string | null
}

export function sentenceOf(diagnostic: Diagnostic, sentences: DiagnosticSentences): Sentence {
  // Each code has its own facts; that they belong together is what `Diagnostic` says and the compiler cannot follow here.
  const { message, hint } = sentences[diagnostic.code] as {
    message: (facts: Diagnostic['facts']) => string
    hint: (facts: Diagnostic['facts']) => string | null
  }
  return { message: visible(message(diagnostic.facts)), hint: mapped(hint(diagnostic.facts), visible) }
}

function mapped<T>(value: T | null, change: (value: T) => T): T | null {
  return value === null ? null : change(value)
}

export interface ComplaintWords {
  readonly error: string
  readonly warning: string
  readonly remedy: string
}

/** Place, excerpt, explanation, remedy: the lines of one complaint. */
export function complaintText(
  diagnostic: Diagnostic,
  location: Location | undefined,
  sentences: DiagnosticSentences,
  words: ComplaintWords,
): string {
  const { message, hint } = sentenceOf(diagnostic, sentences)
  const severity = words[diagnostic.severity]
  const place = location
    ? `${visible(location.file)}:${location.line}:${location.column}`
    : visible(diagnostic.place.record)
  return [
    `${place}: ${severity} [${diagnostic.code}]`,
    ...(location ? excerptOf(location) : []),
    `  ${message}`,
    ...(hint === null ? [] : [`  ${words.remedy}: ${hint}`]),
  ].join('\n')
}

function excerptOf({ line, excerpt, excerptColumn, width }: Location): string[] {
  if (excerpt === '') return []
  const before = visible(excerpt.slice(0, excerptColumn - 1))
  const meant = visible(excerpt.slice(excerptColumn - 1, excerptColumn - 1 + width))
  const after = visible(excerpt.slice(excerptColumn - 1 + width))
  const margin = ' '.repeat(String(line).length)
  const caret = ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(meant)))
  return [`  ${line} | ${before}${meant}${after}`, `  ${margin} | ${caret}`]
}
