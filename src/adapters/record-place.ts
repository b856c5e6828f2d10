import { realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { codeOf } from './lasting.ts'
import { wayWithin } from './within.ts'

/** Where a record is written: through links, but never out of the workspace. */
export function placeToWrite(workspace: string, record: string): string {
  const place = placeIn(workspace, join(workspace, record))
  if (place !== undefined) return join(realpathSync(workspace), place)
  throw Object.assign(new Error(`outside the workspace: ${record}`), {
    code: 'OUTSIDE',
    syscall: 'open',
    path: record,
  })
}

/** The way from a folder to where a path leads in the end; undefined where that is outside. */
export function placeIn(folder: string, path: string): string | undefined {
  return wayWithin(realOf(folder), realOf(path))
}

const isNotThere: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR'])

/** Of what is not there yet, where it would be. */
function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    if (!isNotThere.has(codeOf(error)) || dirname(path) === path) throw error
    return join(realOf(dirname(path)), basename(path))
  }
}
