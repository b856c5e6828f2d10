import { attachmentFault, attachmentsIn, largestSummed, type Attachment, type Found } from '../domain/attachments.ts'
import { warning, type Diagnostic } from '../domain/diagnostic.ts'
import type { World } from '../ports.ts'
import type { Desk } from './context.ts'
import { readManifest } from './letter-manifest.ts'
import { overtakenIn } from './letter-verify.ts'

/** What is looked at beside the records: the files of answers, and letters drafted but not on record. */
type Shelf = Pick<World, 'files' | 'resolve' | 'sha256'>
type Records = Pick<Desk, 'folder' | 'register' | 'asOf'>

export async function checkFiles(records: Records, world: Shelf): Promise<readonly Diagnostic[]> {
  const faults: Diagnostic[] = []
  for (const attachment of attachmentsIn(records.register)) {
    const fault = attachmentFault(attachment, await found(attachment, records, world))
    if (fault) faults.push(fault)
  }
  return [...faults, ...(await overtakenLetters(records, world))]
}

/** A name that no file can have, or that leads round in a circle, is that of none. */
async function found({ file, sha256 }: Attachment, { folder }: Records, { files, ...world }: Shelf): Promise<Found> {
  try {
    const path = world.resolve(folder, file)
    if ((await files.placeIn(folder, path)) === undefined) return 'outside'
    if (!(await files.exists(path)) || (await files.isFolder(path))) return 'missing'
    const bytes = sha256 === null ? undefined : await files.bytes(path, largestSummed)
    return { sha256: typeof bytes === 'object' ? world.sha256(bytes) : '' }
  } catch {
    return 'missing'
  }
}

/** Where `notice` is told to put letters, as its examples have it. */
const draftFolder = 'out'

async function overtakenLetters(records: Records, world: Shelf): Promise<readonly Diagnostic[]> {
  const { files, resolve } = world
  const names = await files.list(resolve(records.folder, draftFolder))
  const folders = [draftFolder, ...names.map(name => `${draftFolder}/${name}`)]
  const told = await Promise.all(
    folders.map(async folder => {
      const manifest = readManifest((await files.read(resolve(records.folder, folder, 'manifest.json'))) ?? '')
      if (!manifest) return []
      return overtakenIn(manifest, records, world)
        .filter(({ letter }) => letter.recorded === null)
        .map(({ letter, reasons }) =>
          warning('letter-overtaken', { record: `${folder}/${letter.file}`, line: 1, column: 1 }, { reasons }),
        )
    }),
  )
  return told.flat()
}
