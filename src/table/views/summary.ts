import type { Day } from '../../domain/day.ts'
import { states } from '../../domain/obligations.ts'
import { countOf, type Summary } from '../../domain/summary.ts'
import type { Say } from '../../i18n/say.ts'

/** The sum and the seven states, a line each. */
export function summaryLines(summary: Summary, say: Say): { readonly title: string; readonly value: number }[] {
  return [
    { title: say.titles.recipients, value: summary.recipients },
    ...states.map(state => ({ title: say.words.states[state], value: countOf(state, summary) })),
  ]
}

/** The same in one sentence, as a sum that can be checked. */
export function summarySentence(asOf: Day, summary: Summary, say: Say): string {
  const parts = states.map(state => `${countOf(state, summary)} ${say.words.states[state]}`)
  return say.titles.sum({ asOf: say.day(asOf), recipients: summary.recipients, parts: parts.join(' + ') })
}
