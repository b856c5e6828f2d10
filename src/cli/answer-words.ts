import type { Answer } from '../domain/discharge.ts'
import type { Response } from '../domain/records.ts'
import type { Say } from '../i18n/say.ts'

/** An answer in a line: its day, symbol, outcome and count. */
export function answerWords({ date, symbol, outcome, count }: Answer | Response, { day, words }: Say): string {
  return [day(date), symbol, words.outcomes[outcome], count === null ? null : String(count)].filter(Boolean).join(', ')
}
