import { largestSource, sourceReader, tooLarge } from '../../source/text-of.ts'
import type { Sourced } from '../../source/sourced.ts'
import type { Source } from '../../domain/records.ts'
import { extensionOf } from '../write-file.ts'
import type { Context } from '../context.ts'

/** A file that was named, with what it came to. */
export interface ReadFile {
  readonly origin: Source
  readonly sourced: Sourced | 'missing' | 'empty-folder'
}

const letterExtensions: ReadonlySet<string> = new Set(['txt', 'md', 'docx', 'pdf', 'xml', 'edxml'])

/** Reads the files named one after another, so that never more than one is held. `-` is what is piped in. */
export async function* readFiles(named: readonly string[], context: Context): AsyncGenerator<ReadFile> {
  const { world, screen, say, options } = context
  const { files, skipped, hollow } = await filesOf(named, context)
  const read = sourceReader(() => world.pdfEngine())
  const progress = world.progress(options.quiet ? null : say.intake.reading)
  for (const folder of hollow) yield { origin: { file: folder, sha256: '' }, sourced: 'empty-folder' }
  for (const [index, file] of files.entries()) {
    const bytes =
      file === '-' ? await world.input(largestSource) : await world.files.bytes(pathOf(file, context), largestSource)
    if (bytes === undefined) yield { origin: { file, sha256: '' }, sourced: 'missing' }
    else if (typeof bytes === 'number') yield { origin: { file, sha256: '' }, sourced: tooLarge(bytes) }
    else yield { origin: { file: nameOf(file), sha256: world.sha256(bytes) }, sourced: await read(bytes) }
    progress(index + 1, files.length)
  }
  if (skipped > 0) screen.note(say.intake.skipped({ count: skipped }))
}

async function filesOf(named: readonly string[], context: Context) {
  const files: string[] = []
  const hollow: string[] = []
  let skipped = 0
  for (const file of named) {
    if (file === '-' || !(await context.world.files.isFolder(pathOf(file, context)))) {
      files.push(file)
      continue
    }
    const found = await lettersBelow(file.replace(/(?<![/\\])[/\\]+$/, ''), deepest, context)
    skipped += found.skipped
    if (found.letters.length === 0) hollow.push(file)
    files.push(...found.letters)
  }
  return { files, skipped, hollow }
}

/** Folders in folders, as letters are kept by month; a link that leads back in a circle comes to an end. */
const deepest = 8

/** The letters of a folder and of those in it, in the order of their names; what is hidden is passed over. */
async function lettersBelow(
  folder: string,
  depth: number,
  context: Context,
): Promise<{ readonly letters: readonly string[]; readonly skipped: number }> {
  const { files } = context.world
  const letters: string[] = []
  let skipped = 0
  for (const name of await files.list(pathOf(folder, context))) {
    const file = `${folder}/${name}`
    if (name.startsWith('.')) continue
    if (await files.isFolder(pathOf(file, context))) {
      const below = depth > 1 ? await lettersBelow(file, depth - 1, context) : { letters: [], skipped: 0 }
      letters.push(...below.letters)
      skipped += below.skipped
    } else if (letterExtensions.has(extensionOf(name))) letters.push(file)
    else skipped += 1
  }
  return { letters, skipped }
}

function pathOf(file: string, { world }: Context): string {
  return world.resolve(world.folder, file)
}

/** Where on this machine a file lay says nothing on another. */
function nameOf(file: string): string {
  return file.split(/[/\\]/).at(-1) ?? file
}
