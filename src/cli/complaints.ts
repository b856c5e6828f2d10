import type { Diagnostic } from '../domain/diagnostic.ts'
import type { DiagnosticSentences } from '../i18n/diagnostic-sentences.ts'
import type { Language } from '../domain/records.ts'
import type { Say } from '../i18n/say.ts'
import type { Loaded } from '../ports.ts'
import { complaintText } from './complaint.ts'
import type { Screen } from './screen.ts'

export async function sentencesIn(language: Language): Promise<DiagnosticSentences> {
  return language === 'vi'
    ? (await import('../i18n/vi/diagnostics.ts')).diagnostics
    : (await import('../i18n/en/diagnostics.ts')).diagnostics
}

const mostTold = 10

/** Tells on the side what had to be left out of an answer, and where to see the rest of it. */
export async function tellComplaints(
  diagnostics: readonly Diagnostic[],
  loaded: Loaded,
  screen: Screen,
  say: Say,
): Promise<void> {
  if (diagnostics.length === 0) return
  const sentences = await sentencesIn(say.language)
  const locate = await loaded.locator()
  for (const diagnostic of diagnostics.slice(0, mostTold)) {
    screen.warn(complaintText(diagnostic, locate(diagnostic.place), sentences, say.complaint))
  }
  if (diagnostics.length > mostTold) screen.warn(say.notes.moreFaults({ count: diagnostics.length - mostTold }))
  screen.warn(say.notes.partial({ count: diagnostics.length }))
}
