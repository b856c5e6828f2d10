import nodeFs from 'node:fs'
import { join } from 'node:path'
import { redone } from '../codec/edit.ts'
import type { Entry } from '../domain/change.ts'
import { entryNamed, hashOf, namesIn, pendingEntry, placesIn } from './journal.ts'
import { textAt } from './lasting.ts'

/** How far the commands that write had come at one moment. */
export interface Turn {
  /** One that counts, but may not have got its records in place yet. */
  readonly pending: Entry | undefined
  readonly entries: ReadonlySet<string>
}

/** Looks at the pending one first: it becomes one of the entries. */
export function turnOf(workspace: string): Turn {
  const places = placesIn(workspace)
  const pending = pendingEntry(nodeFs, places)
  return { pending, entries: new Set(namesIn(nodeFs, places.journal)) }
}

/** What a pending command means its records to be; null where one is to be gone. */
export function pendingTexts(workspace: string, { pending }: Turn): ReadonlyMap<string, string | null> {
  const texts = new Map<string, string | null>()
  for (const edit of pending?.edits ?? []) {
    const text = textAt(nodeFs, join(workspace, edit.record))
    if ((text === null ? null : hashOf(text)) === edit.before) texts.set(edit.record, redone(text, edit))
  }
  return texts
}

/**
 * Whether what was read from one turn to another shows no command by half: none that came to count in between touches
 * several records. The one that was pending at first was read as done.
 */
export function isWhole(workspace: string, first: Turn, last: Turn): boolean {
  const isNew = (entry: Entry | undefined) => entry !== undefined && entry.id !== first.pending?.id
  const closed = [...last.entries].filter(name => !first.entries.has(name))
  const counting = [last.pending, ...closed.map(name => entryNamed(nodeFs, placesIn(workspace), name))].filter(isNew)
  return counting.every(entry => (entry?.edits.length ?? 0) < 2)
}
