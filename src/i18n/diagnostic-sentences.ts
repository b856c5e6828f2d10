import type { Code, Facts } from '../domain/diagnostic.ts'

/** For each diagnostic what is wrong, and how to mend it where that can be said. */
export type DiagnosticSentences = {
  readonly [K in Code]: {
    readonly message: (facts: Facts[K]) => string
    readonly hint: (facts: Facts[K]) => string | null
  }
}

const longest = 80

/** What a clerk wrote, short enough to be quoted in a sentence. */
export function clipped(text: string): string {
  const characters = Array.from(text.slice(0, 4 * longest))
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : text
}

/** A letter by its number, where its look would deceive: `U+0421`. */
export function codePointOf(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The first of them, and how many more there are. */
export function few<T>(items: readonly T[], most: number): { readonly shown: readonly T[]; readonly more: number } {
  if (items.length <= most) return { shown: items, more: 0 }
  return { shown: items.slice(0, most - 1), more: items.length - most + 1 }
}

/** In megabytes to one place, rounded up so that what is over a limit looks so. */
export function megabytes(bytes: number): number {
  return Math.ceil((bytes / 1024 / 1024) * 10) / 10
}

const samples: ReadonlyMap<string, string> = new Map([
  ['symbol', '1469-CV/BTGTU'],
  ['date', '2024-07-15'],
  ['to', '2024-08-10'],
  ['from', '2024-07-01'],
  ['year', '2024'],
  ['issuer', 'btgtu-hung-yen'],
  ['own', 'btgtu-hung-yen'],
  ['id', 'bao-hung-yen'],
  ['paper', 'Thông báo số …'],
  ['unit', 'bao-hung-yen'],
  ['level', '1'],
  ['daysLate', '0'],
  ['reminders', '0'],
  ['template', 'don-doc'],
])

/** A field as it is to be written, with a value such as it takes. */
export function sampleOf(field: string): string {
  return `${field}: ${samples.get(field) ?? '…'}`
}

/** Fields of which one entry takes only one, while two entries may take one each. */
export function mayStandApart(fields: readonly string[]): boolean {
  return fields.includes('implements') || fields.includes('unit')
}

/** Whether letters, named by their ids, bear one date: then only their issuers tell them apart. */
export function areOfOneDay(ids: readonly string[]): boolean {
  return new Set(ids.map(id => id.split('@')[1])).size === 1
}

/** Written as a day is written, though there may be no such day. */
export function looksLikeDay(text: string): boolean {
  return /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})$/.test(text)
}
