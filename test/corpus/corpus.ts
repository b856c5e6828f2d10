import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CopyRole } from '../../src/intake/letter-draft.ts'
import type { Relation } from '../../src/domain/records.ts'

/** What a clerk reads from a letter, as labelled beside it. */
export interface Label {
  readonly symbol: string | null
  readonly type: string | null
  readonly issuer: string | null
  readonly parentIssuer: string | null
  readonly place: string | null
  readonly date: string | null
  readonly subject: string | null
  readonly recipients: readonly string[]
  readonly references: readonly { readonly symbol: string; readonly date: string | null; readonly relation: Relation }[]
  readonly deadlines: readonly {
    readonly date: string | null
    readonly workingDays: number | null
    readonly days: number | null
    readonly inclusive: boolean
    readonly recurring: boolean
    readonly stage: 1 | 2
  }[]
  readonly signatory: {
    readonly capacity: string | null
    readonly position: string | null
    readonly name: string | null
  } | null
  readonly copies: readonly { readonly text: string; readonly role: CopyRole }[]
}

export interface Sample {
  readonly name: string
  readonly text: string
  readonly labels: readonly Label[]
}

/** The letters of a folder, each with its labels. */
export function samplesIn(folder: string): readonly Sample[] {
  return readdirSync(folder)
    .filter(file => file.endsWith('.txt'))
    .toSorted()
    .map(file => ({
      name: file.replace(/\.txt$/, ''),
      text: readFileSync(join(folder, file), 'utf8'),
      labels: JSON.parse(readFileSync(join(folder, file.replace(/\.txt$/, '.json')), 'utf8')) as readonly Label[],
    }))
}

/** How a letter served: the reading was made on most, tried on a third of the first, and surprised by those written later. */
export const parts = ['tuned on', 'held out', 'written later', 'written last'] as const
export type Part = (typeof parts)[number]

/** Those written later were labelled before the program had read them; what it missed then was mended afterwards. */
export function partOf({ name }: Sample): Part {
  const number = Number.parseInt(name, 10)
  if (number > 74) return 'written last'
  if (number > 54) return 'written later'
  return number % 3 === 0 ? 'held out' : 'tuned on'
}
