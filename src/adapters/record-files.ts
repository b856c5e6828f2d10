import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { kindOf, officeRecord, recordFolders } from '../codec/kinds.ts'
import { largest, tooLarge, unreadable, type Got } from '../codec/text-file.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'

/** The files of records in a workspace, named from it on with forward slashes. */
export interface RecordFiles {
  /** Sorted by code unit, so that the same records always come in the same order. */
  readonly names: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Links are followed as long as they stay in the workspace, and into each folder once. */
export function recordFilesIn(workspace: string): RecordFiles {
  const roots: readonly string[] = [...Object.values(recordFolders), officeRecord]
  const root = realpathSync(workspace)
  const names: string[] = []
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  const pending = [...roots]
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    try {
      const real = realPlace(workspace, root, name)
      if (real === undefined) diagnostics.push(unreadable(name, 'OUTSIDE_WORKSPACE'))
      else if (!statSync(real).isDirectory()) names.push(name)
      else if (!seen.has(real)) {
        seen.add(real)
        const { files, others } = entriesOf(real, name)
        names.push(...files)
        pending.push(...others)
      }
    } catch (error) {
      const isMissing = roots.includes(name) && reasonOf(error) === 'ENOENT'
      if (!isMissing) diagnostics.push(unreadable(name, reasonOf(error)))
    }
  }
  const byName = (one: Diagnostic, other: Diagnostic) => (one.place.record < other.place.record ? -1 : 1)
  return { names: names.toSorted(), diagnostics: diagnostics.toSorted(byName) }
}

/** Where a name leads to in the end; undefined where that is outside. */
function realPlace(workspace: string, root: string, name: string): string | undefined {
  const real = realpathSync(join(workspace, name))
  return real.startsWith(root + sep) ? real : undefined
}

/** Records among the plain files of a folder, and what must be looked into: folders, and links that may be either. */
function entriesOf(folder: string, name: string) {
  const visible = readdirSync(folder, { withFileTypes: true }).filter(entry => !entry.name.startsWith('.'))
  const named = visible.map(entry => ({ entry, below: `${name}/${entry.name}` }))
  const isRecord = (below: string) => kindOf(below) !== undefined
  return {
    files: named.filter(({ entry, below }) => entry.isFile() && isRecord(below)).map(({ below }) => below),
    others: named
      .filter(({ entry, below }) =>
        entry.isSymbolicLink() ? isRecord(below) || leadsToFolder(join(folder, entry.name)) : entry.isDirectory(),
      )
      .map(({ below }) => below),
  }
}

/** To one that it does not itself stand in: what lies above is no part of what lies here. */
function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory() && !`${realpathSync(dirname(link))}${sep}`.startsWith(realpathSync(link) + sep)
  } catch {
    return false
  }
}

/** The bytes of a record; a file that is too large is not read at all. */
export function readRecord(workspace: string, name: string): Got {
  try {
    const path = join(workspace, name)
    const file = statSync(path)
    if (!file.isFile()) return unreadable(name, 'NOT_A_FILE')
    return file.size > largest ? tooLarge(name, file.size) : readFileSync(path)
  } catch (error) {
    return unreadable(name, reasonOf(error))
  }
}

/** The system's own code: EACCES, ENOENT. */
function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error)
}
