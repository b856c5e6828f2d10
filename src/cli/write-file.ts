import type { Context } from './context.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** Writes a file that a person named, from the folder the program was started in. One that cannot be written is no bug. */
export async function writeFile(file: string, content: string | Uint8Array, { world, say }: Context): Promise<void> {
  try {
    await world.files.write(world.resolve(world.folder, file), content)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new Refusal(exitCodes.refused, say.refusals.cannotWrite({ file, reason }))
  }
}

/** Writes an answer into the file that was asked for, and says so. One that is there already is replaced. */
export async function writeAnswer(file: string, content: string | Uint8Array, context: Context): Promise<void> {
  await writeFile(file, content, context)
  context.screen.note(context.say.notes.written({ file }))
}
