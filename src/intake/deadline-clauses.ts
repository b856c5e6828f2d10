import type { DraftDeadline } from './letter-draft.ts'

/** What each of several deadlines is about: of a sentence that names more than one, the words from one day to the next. */
export function clausesOf(deadlines: readonly DraftDeadline[]): readonly string[] {
  const reached = new Map<string, number>()
  return deadlines.map(({ text, date }) => {
    const isShared = deadlines.filter(other => other.text === text).length > 1
    const from = reached.get(text) ?? 0
    const end = date === null || !isShared ? -1 : endOfDay(text, date, from)
    if (end === -1) return text
    reached.set(text, end)
    return text.slice(from, end).replace(/^[\s,;.]*(?:(?:và|đồng thời|sau đó)\s+)?/iu, '')
  })
}

/** Behind the day as it is written, year or not; -1 where it is written in some other way. */
function endOfDay(text: string, date: string, from: number): number {
  const [year, month, day] = date.split('-').map(Number)
  const written = new RegExp(`(?<!\\d)0?${day}\\s?[/.-]\\s?0?${month}(?!\\d)(?:\\s?[/.-]\\s?${year})?`, 'g')
  written.lastIndex = from
  return written.exec(text) ? written.lastIndex : -1
}
