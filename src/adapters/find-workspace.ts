import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { officeRecord } from '../codec/kinds.ts'

/** From a folder upwards, the first that is a workspace. */
export async function findWorkspace(from: string): Promise<string | undefined> {
  const folder = resolve(from)
  if (await isFile(join(folder, officeRecord))) return folder
  const above = dirname(folder)
  return above === folder ? undefined : findWorkspace(above)
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
