import type { DraftDeadline } from '../../intake/letter-draft.ts'
import type { Say } from '../../i18n/say.ts'

/** A deadline in a line: the day or the count, what is odd about it, and the words of the letter. */
export function deadlineText(
  { date, workingDays, days, from, inclusive, time, recurring, stage, text }: DraftDeadline,
  { intake, day }: Say,
): string {
  const words = intake.deadline
  const count = workingDays ?? days
  const when =
    date !== null
      ? words[inclusive ? 'by' : 'before']({ date: day(date) })
      : count === null
        ? ''
        : words.count({ count, working: workingDays !== null, from })
  const kinds = [time, recurring ? words.recurring : null, stage === 2 ? words.stage : null].filter(Boolean).join(', ')
  return `${when}${kinds === '' ? '' : ` (${kinds})`}${when === '' && kinds === '' ? '' : ': '}“${shortened(text)}”`
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 100 ? line : `${line.slice(0, 99).trimEnd()}…`
}
