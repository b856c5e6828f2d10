import nodeFs from 'node:fs'
import { join } from 'node:path'
import { redone } from '../codec/edit.ts'
import { hashOf, pendingEntry, placesIn } from './journal.ts'
import { codeOf, textAt } from './lasting.ts'

/** What a command that has not got its records in place yet means them to be; null where one is to be gone. */
export function pendingTexts(workspace: string): ReadonlyMap<string, string | null> {
  const texts = new Map<string, string | null>()
  for (const edit of pendingEntry(nodeFs, placesIn(workspace))?.edits ?? []) {
    const text = textAt(nodeFs, join(workspace, edit.record))
    if ((text === null ? null : hashOf(text)) === edit.before) texts.set(edit.record, redone(text, edit))
  }
  return texts
}

/** Changes whenever a command comes to count or is done: who read in between reads again. */
export function turnOf(workspace: string): string {
  const { journal, pending } = placesIn(workspace)
  return [journal, pending].map(markOf).join(' ')
}

function markOf(path: string): string {
  try {
    const { mtimeNs, ino } = nodeFs.statSync(path, { bigint: true })
    return `${ino}:${mtimeNs}`
  } catch (error) {
    return codeOf(error)
  }
}
