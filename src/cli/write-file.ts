import type { Context } from './context.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** Writes a file that a person named, from the folder the program was started in. */
export async function writeFile(file: string, content: string | Uint8Array, { world }: Context): Promise<void> {
  await world.files.write(world.resolve(world.folder, file), content)
}

/**
 * Writes an answer into the file that was asked for, and says so. One that is there already is replaced; a folder that is
 * not there was mistyped.
 */
export async function writeAnswer(file: string, content: string | Uint8Array, context: Context): Promise<void> {
  const { world, say } = context
  const folder = world.resolve(world.folder, file, '..')
  if (!(await world.files.exists(folder))) throw new Refusal(exitCodes.notFound, say.refusals.noFolder({ file }))
  await writeFile(file, content, context)
  context.screen.note(context.say.notes.written({ file }))
}

/** How a file's name ends, in small letters and without its dot. */
export function extensionOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
}
