import type { Edit } from '../domain/change.ts'

/** The text of a record as it is, and as it will be. Null stands for no record. */
export interface Rewritten {
  readonly before: string | null
  readonly after: string | null
}

/** An edit again on the text it was made on. */
export function redone(text: string | null, { at, removed, inserted, after }: Edit): string | null {
  if (after === null) return null
  return (text ?? '').slice(0, at) + inserted + (text ?? '').slice(at + removed.length)
}

/** The text as it was before an edit. */
export function undone(text: string | null, { before, at, removed, inserted }: Edit): string | null {
  if (before === null) return null
  return (text ?? '').slice(0, at) + removed + (text ?? '').slice(at + inserted.length)
}

/** What a change of a text comes down to: all between what stayed at its beginning and at its end. */
export function editOf(record: string, { before, after }: Rewritten, hash: (text: string) => string): Edit {
  const [one, other] = [before ?? '', after ?? '']
  const shorter = Math.min(one.length, other.length)
  let at = 0
  while (at < shorter && one[at] === other[at]) at += 1
  let tail = 0
  while (tail < shorter - at && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail += 1
  const hashOf = (text: string | null) => (text === null ? null : hash(text))
  return {
    record,
    before: hashOf(before),
    after: hashOf(after),
    at,
    removed: one.slice(at, one.length - tail),
    inserted: other.slice(at, other.length - tail),
  }
}
