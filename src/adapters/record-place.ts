import { realpathSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { codeOf } from './lasting.ts'

/** Where a record is written: through links, but never out of the workspace. */
export function placeToWrite(workspace: string, record: string): string {
  const real = realOf(join(workspace, record))
  const inside = realpathSync(workspace) + sep
  if (real.startsWith(inside)) return real
  throw Object.assign(new Error(`outside the workspace: ${record}`), {
    code: 'OUTSIDE_WORKSPACE',
    syscall: 'open',
    path: record,
  })
}

/** Of what is not there yet, where it would be. */
function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) throw error
    return join(realOf(dirname(path)), path.slice(dirname(path).length + 1))
  }
}
