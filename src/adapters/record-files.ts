import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { kindOf, officeRecord, recordFolders } from '../codec/kinds.ts'
import { largest, tooLarge, unreadable, type Got } from '../codec/text-file.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import { wayWithin } from './within.ts'

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
  const found: Found = { names: [], links: roots.toReversed() }
  const diagnostics: Diagnostic[] = []
  const seen = new Set<string>()
  for (let name = found.links.pop(); name !== undefined; name = found.links.pop()) {
    try {
      const real = realPlace(workspace, root, name)
      if (real === undefined) diagnostics.push(unreadable(name, 'OUTSIDE_WORKSPACE'))
      else if (statSync(real).isDirectory()) lookInto(real, name, seen, found, diagnostics)
      else found.names.push(name)
    } catch (error) {
      const isMissing = roots.includes(name) && reasonOf(error) === 'ENOENT'
      if (!isMissing) diagnostics.push(unreadable(name, reasonOf(error)))
    }
  }
  const byName = (one: Diagnostic, other: Diagnostic) => (one.place.record < other.place.record ? -1 : 1)
  return { names: found.names.toSorted(), diagnostics: diagnostics.toSorted(byName) }
}

/** What a walk comes upon: records, and what may lead elsewhere and must be looked at. */
interface Found {
  readonly names: string[]
  readonly links: string[]
}

/** Where a name leads to in the end; undefined where that is outside. */
function realPlace(workspace: string, root: string, name: string): string | undefined {
  const real = realpathSync(join(workspace, name))
  return wayWithin(root, real) === undefined ? undefined : real
}

/** A folder and the folders in it, each by where it really is. */
function lookInto(folder: string, name: string, seen: Set<string>, found: Found, diagnostics: Diagnostic[]): void {
  if (seen.has(folder)) return
  seen.add(folder)
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name.startsWith('.')) continue
      const below = `${name}/${entry.name}`
      if (entry.isFile()) {
        if (kindOf(below) !== undefined) found.names.push(below)
      } else if (entry.isDirectory()) lookInto(join(folder, entry.name), below, seen, found, diagnostics)
      else if (entry.isSymbolicLink() && (kindOf(below) !== undefined || leadsToFolder(join(folder, entry.name))))
        found.links.push(below)
    }
  } catch (error) {
    diagnostics.push(unreadable(name, reasonOf(error)))
  }
}

/** To one that it does not itself stand in: what lies above is no part of what lies here. */
function leadsToFolder(link: string): boolean {
  try {
    return statSync(link).isDirectory() && !stands(realpathSync(dirname(link)), realpathSync(link))
  } catch {
    return false
  }
}

function stands(place: string, folder: string): boolean {
  return place === folder || wayWithin(folder, place) !== undefined
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
