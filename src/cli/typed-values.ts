import { InvalidArgumentError } from 'commander'
import type { Lateness } from '../domain/asked-about.ts'
import { readDay, type Day } from '../domain/day.ts'
import type { Due } from '../domain/records.ts'

/** A day typed as `2024-08-05` or `5/8/2024`. */
export function dayOption(text: string): Day {
  const day = readDay(text.trim())
  if (!day) throw new InvalidArgumentError('day')
  return day
}

export function countOption(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new InvalidArgumentError('count')
  return Number(text)
}

export function yearOption(text: string): number {
  if (!/^(?:19|20|21)\d{2}$/.test(text)) throw new InvalidArgumentError('year')
  return Number(text)
}

/** A day, `5wd` for so many working days from the letter, or `10d` for so many days. */
export function dueTyped(text: string): Due | undefined {
  const [, count, unit] = /^([1-9]\d{0,3})(wd|d)$/i.exec(text.trim()) ?? []
  if (count !== undefined) {
    const kind = unit?.toLowerCase() === 'wd' ? 'workingDays' : 'days'
    return { kind, count: Number(count), from: 'issued', source: null }
  }
  const date = readDay(text.trim())
  return date && { kind: 'date', date, source: null }
}

/** `10`: so many days; `10wd`: so many working days. */
export function latenessOption(text: string): Lateness {
  const [, count, working] = /^(\d{1,4})(wd)?$/i.exec(text.trim()) ?? []
  if (count === undefined) throw new InvalidArgumentError('lateness')
  return { days: Number(count), working: working !== undefined }
}
