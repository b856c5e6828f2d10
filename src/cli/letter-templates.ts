import { nearest } from '../domain/nearest.ts'
import { shelfOf, templateName, type Shelf, type TemplateFile } from '../letter/template/template.ts'
import { largestPackage } from '../office-package.ts'
import type { World } from '../ports.ts'
import type { Context, Desk } from './context.ts'
import { exitCodes, Refusal, refuseOutside } from './refusal.ts'

/** The workspace's own templates, then those that come with the program. */
export async function templatesOf({ folder }: Desk, context: Context, named?: string): Promise<Shelf> {
  const files = await templateFilesOf(folder, context.world)
  if (named !== undefined && !files.some(({ file }) => templateName(file) === named)) {
    throw noTemplate(named, files, context)
  }
  return shelfFor(files)
}

export async function shelfFor(files: readonly TemplateFile[]): Promise<Shelf> {
  if (!files.some(file => 'bytes' in file)) return shelfOf(files)
  return shelfOf(files, (await import('../letter/word/word-template.ts')).readWordTemplate)
}

/** What Word leaves beside a file while it is open. */
const openInWord = /^~\$/

export async function templateFilesOf(folder: string, world: World): Promise<readonly TemplateFile[]> {
  const own = await templatesIn(world.resolve(folder, 'templates'), 'templates', folder, world)
  return [...own, ...(await templatesIn(world.templates, shippedTemplates, world.templates, world))]
}

/** The folder of the templates that come with the program, as a person would name it. */
export const shippedTemplates = 'congvan/templates'

/** Links are followed as far as they stay within: a template that came with the records must not print other files. */
async function templatesIn(
  folder: string,
  shownAs: string,
  within: string,
  world: World,
): Promise<readonly TemplateFile[]> {
  const names = (await world.files.list(folder)).filter(name => /\.(?:md|docx)$/i.test(name) && !openInWord.test(name))
  const read = await Promise.all(
    names.map(async name => {
      const path = world.resolve(folder, name)
      const file = `${shownAs}/${name}`
      await refuseOutside(within, path, file, world)
      if (await world.files.isFolder(path)) return []
      if (name.endsWith('.md')) return [{ file, text: (await world.files.read(path)) ?? '' }]
      const bytes = await world.files.bytes(path, largestPackage)
      return [{ file, bytes: typeof bytes === 'number' ? null : (bytes ?? new Uint8Array()) }]
    }),
  )
  return read.flat()
}

/** There is no template of that name: what was probably meant, and those there are. */
export function noTemplate(name: string, files: readonly Pick<TemplateFile, 'file'>[], { say }: Context): Refusal {
  const names = [...new Set(files.map(({ file }) => templateName(file)))].toSorted()
  const { problems, meant, templates } = say.letters
  const suggestion = nearest(name, names)
  const remedy = suggestion === null ? '' : `; ${meant({ name: suggestion })}`
  return new Refusal(exitCodes.notFound, `${problems['no-template']({ name })}${remedy}`, templates.names({ names }))
}
