import type { DraftField } from '../../intake/letter-draft.ts'
import type { Say } from '../../i18n/say.ts'
import type { Incoming } from './incoming.ts'
import { fieldsOf } from './letter-fields.ts'

/** Under which keys of a record a field of a letter is written. */
const keys: Readonly<Partial<Record<DraftField, readonly string[]>>> = {
  deadlines: ['due', 'duties'],
  recipients: ['recipients', 'unmatched'],
}

/** For whoever opens the record and looks it over: on which lines of the letter a field stands, and what is doubtful. */
export function fieldComments(letter: Incoming, say: Say): ReadonlyMap<string, string> {
  const lines = new Map<DraftField, Set<number>>()
  const notes = new Map<DraftField, Set<string>>()
  for (const { field, line, notes: told } of fieldsOf(letter, say)) {
    lines.set(field, new Set([...(lines.get(field) ?? []), ...(line === null ? [] : [line])]))
    notes.set(field, new Set([...(notes.get(field) ?? []), ...told]))
  }
  const comments = new Map<string, string>()
  for (const [field, at] of lines) {
    const where = at.size === 0 ? [] : [say.intake.lines({ lines: [...at] })]
    const told = [...(notes.get(field) ?? [])].map(note => `? ${note}`)
    const comment = [...where, ...told].join('; ')
    for (const key of comment === '' ? [] : (keys[field] ?? [field])) comments.set(key, comment)
  }
  return comments
}
