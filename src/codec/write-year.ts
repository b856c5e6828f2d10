import type { NewDay } from '../domain/change.ts'
import { recordFolders } from './kinds.ts'
import { dayFields, mapping } from './write-dispatch.ts'

/** The text of a calendar of a year that had none, with its first day. */
export function writeYear(year: number, { list, day }: NewDay): string {
  const lines = mapping({ year: String(year), [list]: [dayFields(day)] }, '')
  return `# yaml-language-server: $schema=../schema/calendar.json\n${lines.join('\n')}\n`
}

export function yearRecord(year: number): string {
  return `${recordFolders.calendar}/${year}.yaml`
}
