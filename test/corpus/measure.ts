import { spokenKey } from '../../src/domain/vietnamese.ts'
import { readLetters } from '../../src/intake/read-letters.ts'
import type { LetterDraft } from '../../src/intake/letter-draft.ts'
import type { Label, Sample } from './corpus.ts'

/** How many were found of those there are, and how many found are right. */
export interface Score {
  readonly expected: number
  readonly found: number
  readonly right: number
}

type Facts = (letter: Label | LetterDraft) => readonly (string | null)[]

const one = (text: string | null) => (text === null ? [] : [spokenKey(text)])

/** What is compared, as keys: a field is right when its keys are the same, however spaced or accented. */
const fields: Readonly<Record<string, Facts>> = {
  symbol: ({ symbol }) => [symbol],
  type: ({ type }) => one(type),
  issuer: ({ issuer }) => one(issuer),
  parentIssuer: ({ parentIssuer }) => one(parentIssuer),
  place: ({ place }) => one(place),
  date: ({ date }) => [date],
  subject: ({ subject }) => one(subject),
  recipients: ({ recipients }) => recipients.map(each => spokenKey(typeof each === 'string' ? each : each.text)),
  references: ({ references }) => references.map(({ symbol, date }) => `${symbol} ${date}`),
  relations: ({ references }) => references.map(({ symbol, date, relation }) => `${symbol} ${date} ${relation}`),
  deadlines: ({ deadlines }) =>
    deadlines.map(({ date, workingDays, days, recurring }) => `${date} ${workingDays} ${days} ${recurring}`),
  inclusive: ({ deadlines }) =>
    deadlines
      .filter(({ recurring }) => !recurring)
      .map(({ date, workingDays, days, inclusive, stage }) => `${date} ${workingDays} ${days} ${inclusive} ${stage}`),
  signatory: ({ signatory }) => one(signatory?.name ?? null),
  capacity: ({ signatory }) => one(signatory && `${signatory.capacity} / ${signatory.position}`),
  copies: ({ copies }) => copies.map(({ text }) => spokenKey(text)),
  roles: ({ copies }) => copies.map(({ text, role }) => `${role}: ${spokenKey(text)}`),
}

export const fieldNames = Object.keys(fields)

export interface Fault {
  readonly sample: string
  readonly field: string
  readonly missing: readonly (string | null)[]
  readonly extra: readonly (string | null)[]
}

export interface Measured {
  readonly scores: ReadonlyMap<string, Score>
  readonly faults: readonly Fault[]
}

/** Reads every letter and counts, field by field. */
export function measured(samples: readonly Sample[]): Measured {
  const scores = new Map<string, Score>()
  const faults: Fault[] = []
  for (const { name, text, labels } of samples) {
    const drafts = readLetters(text)
    for (let at = 0; at < Math.max(labels.length, drafts.length); at += 1) {
      for (const [field, facts] of Object.entries(fields)) {
        const expected = factsOf(labels[at], facts)
        const found = factsOf(drafts[at], facts)
        const right = common(expected, found)
        const before = scores.get(field) ?? { expected: 0, found: 0, right: 0 }
        scores.set(field, {
          expected: before.expected + expected.length,
          found: before.found + found.length,
          right: before.right + right.length,
        })
        const missing = expected.filter(fact => !right.includes(fact))
        const extra = found.filter(fact => !right.includes(fact))
        if (missing.length + extra.length > 0) faults.push({ sample: name, field, missing, extra })
      }
    }
  }
  return { scores, faults }
}

function factsOf(letter: Label | LetterDraft | undefined, facts: Facts): readonly (string | null)[] {
  return letter === undefined ? [] : facts(letter)
}

function common(expected: readonly (string | null)[], found: readonly (string | null)[]): readonly (string | null)[] {
  const left = [...found]
  return expected.filter(fact => {
    const at = left.indexOf(fact)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}

export function precision({ found, right }: Score): number {
  return found === 0 ? 1 : right / found
}

export function recall({ expected, right }: Score): number {
  return expected === 0 ? 1 : right / expected
}

export function f1(score: Score): number {
  const sum = score.expected + score.found
  return sum === 0 ? 1 : (2 * score.right) / sum
}
