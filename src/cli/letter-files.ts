import type { Day } from '../domain/day.ts'
import type { KeptOut } from '../domain/follow-up.ts'
import type { Dispatch } from '../domain/records.ts'
import type { Draft } from '../letter/draft.ts'
import { fileNames } from '../letter/file-names.ts'
import { letterFormats, type LetterFormat } from '../letter/formats.ts'
import { manifestOf } from '../letter/manifest.ts'
import { shelfOf, type Shelf, type TemplateFile } from '../letter/template/template.ts'
import type { World } from '../ports.ts'
import type { Context, Desk } from './context.ts'
import { exitCodes, Refusal } from './refusal.ts'
import { writeFile } from './write-file.ts'
import { jsonText } from './json.ts'

/** The workspace's own templates, then those that come with the program. */
export async function templatesOf({ folder }: Desk, { world }: Context): Promise<Shelf> {
  const own = await templatesIn(world.resolve(folder, 'templates'), 'templates', world)
  const shipped = await templatesIn(world.templates, 'congvan/templates', world)
  return shelfOf([...own, ...shipped])
}

async function templatesIn(folder: string, shownAs: string, world: World): Promise<readonly TemplateFile[]> {
  const names = (await world.files.list(folder)).filter(name => name.endsWith('.md'))
  const texts = await Promise.all(names.map(name => world.files.read(world.resolve(folder, name))))
  return names.map((name, index) => ({ file: `${shownAs}/${name}`, text: texts[index] ?? '' }))
}

interface Target {
  readonly out: string
  readonly each?: boolean
  readonly format: keyof typeof letterFormats
  readonly force?: boolean
}

interface Batch {
  readonly focus: Dispatch | null
  readonly asOf: Day
  readonly drafts: readonly Draft[]
  readonly keptOut: readonly KeptOut[]
  /** The ids by which letters go on record. */
  readonly recorded: ReadonlyMap<Draft, string>
}

export const manifestName = 'manifest.json'

/** Writes the letters that could be drafted, and the manifest last. Nothing is written where anything would be lost. */
export async function writeLetters(target: Target, batch: Batch, context: Context): Promise<void> {
  const { world, screen, say } = context
  const letters = await contentsOf(target, batch, context)
  const folder = target.out.replace(/[/\\]+$/, '') || target.out
  const pathOf = (file: string) => `${folder}/${file}`
  const paths = [...letters.map(({ file }) => file), manifestName].map(pathOf)
  if (target.force !== true) await refuseExisting(paths, context)
  for (const { file, content } of letters) await writeFile(pathOf(file), content, context)
  const written = letters.map(({ draft, file, content }) => {
    return { draft, file, sha256: world.sha256(content), recorded: batch.recorded.get(draft) ?? null }
  })
  const failed = batch.drafts.filter(({ letter }) => letter === null)
  const manifest = manifestOf(batch, written, failed, batch.keptOut, text => world.sha256(text))
  await writeFile(pathOf(manifestName), jsonText(manifest), context)
  screen.note(say.notes.lettersWritten({ written: written.length, failed: failed.length, folder: target.out }))
}

/** A failed letter keeps its name to itself, so that the others are called the same once it is mended. */
async function contentsOf({ each = false, format }: Target, { drafts }: Batch, { world, say, options }: Context) {
  const { extension, write }: LetterFormat = letterFormats[format]
  const followUps = drafts.map(({ followUp }) => followUp)
  const names = fileNames(followUps, each, extension)
  const progress = world.progress(options.quiet ? null : say.notes.drafting)
  const written = []
  for (const [index, draft] of drafts.entries()) {
    const file = names[index]
    if (draft.letter && file !== undefined)
      written.push({ draft, file, content: await write(draft.letter, face => world.font(face)) })
    progress(index + 1, drafts.length)
  }
  return written
}

async function refuseExisting(paths: readonly string[], { world, say }: Context): Promise<void> {
  const there = await Promise.all(paths.map(path => world.files.exists(world.resolve(world.folder, path))))
  const existing = paths.filter((_, index) => there[index])
  if (existing.length === 0) return
  const shown = existing.length > mostShown ? [...existing.slice(0, mostShown), '…'] : existing
  throw new Refusal(exitCodes.refused, say.refusals.existing({ files: shown }), say.refusals.existingHint)
}

const mostShown = 5
