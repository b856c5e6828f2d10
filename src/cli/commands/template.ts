import type { Command } from 'commander'
import { nearest } from '../../domain/nearest.ts'
import { layouts } from '../../letter/layouts/layouts.ts'
import { templateName, type Shelf, type TemplateFile } from '../../letter/template/template.ts'
import { columnsOf, rowsOf } from '../../table/views/columns.ts'
import { give } from '../answer.ts'
import type { Context, Desk } from '../context.ts'
import { reasonOf } from '../letter-notes.ts'
import { noTemplate, shelfFor, shippedTemplates, templateFilesOf } from '../letter-templates.ts'
import { showList } from '../listing.ts'
import { withAnswerOptions, type AnswerOptions } from '../options.ts'
import { exitCodes, Refusal } from '../refusal.ts'

export function addTemplate(command: Command, context: Context): void {
  const { templates } = context.say.letters
  const sub = (name: 'list' | 'show' | 'check' | 'new', argument?: string) => {
    const made = command
      .command(name)
      .configureHelp({ ...command.configureHelp(), visibleGlobalOptions: () => [...(command.parent?.options ?? [])] })
      .description(templates.summaries[name])
    return argument === undefined ? made : made.argument(argument, templates.name)
  }
  command.helpCommand(false)
  withAnswerOptions(sub('list'), context.say).action((options: AnswerOptions) => runList(context, options))
  sub('show', '<template>').action((name: string) => runShow(context, name))
  sub('check', '[template]').action((name: string | undefined) => runCheck(context, name))
  sub('new', '<name>')
    .option('--from <template>', templates.from)
    .option('--docx', templates.docx)
    .action((name: string, options: NewOptions) => runNew(context, name, options))
}

interface Shelved {
  readonly desk: Desk
  readonly all: readonly TemplateFile[]
  /** Of each name the one that holds, in order of name. */
  readonly files: readonly TemplateFile[]
  readonly shelf: Shelf
}

async function shelved(context: Context): Promise<Shelved> {
  const desk = await context.desk()
  const all = await templateFilesOf(desk.folder, context.world)
  const first = new Map(all.toReversed().map(file => [templateName(file.file), file]))
  const held = [...first.values()].toSorted((one, other) =>
    templateName(one.file) < templateName(other.file) ? -1 : 1,
  )
  return { desk, all, files: held, shelf: await shelfFor(all) }
}

async function runList(context: Context, options: AnswerOptions): Promise<void> {
  const { say } = context
  const { desk, files } = await shelved(context)
  const { ladder } = desk.register.office
  const { titles, own, shipped } = say.letters.templates
  const levelsOf = (name: string) => ladder.filter(({ template }) => template === name).map(({ level }) => level)
  const columns = columnsOf<TemplateFile>(titles, [
    ['name', 'text', ({ file }) => templateName(file)],
    ['origin', 'text', ({ file }) => (isShipped(file) ? shipped : own)],
    ['kind', 'text', file => kindOf(file)],
    ['levels', 'text', ({ file }) => levelsOf(templateName(file)).join(', ') || null],
    ['file', 'text', ({ file }) => file],
  ])
  const rows = rowsOf(files, columns)
  const table = { name: titles.name, columns, rows, summary: [], sentence: null }
  const json = () =>
    files.map(file => ({
      name: templateName(file.file),
      origin: isShipped(file.file) ? 'shipped' : 'own',
      kind: kindOf(file),
      levels: levelsOf(templateName(file.file)),
      file: file.file,
    }))
  await give({ json, table: () => table, show: () => showList(table, [], context) }, options, context)
}

function isShipped(file: string): boolean {
  return file.startsWith(`${shippedTemplates}/`)
}

function kindOf(file: TemplateFile): 'text' | 'word' {
  return 'text' in file ? 'text' : 'word'
}

async function runShow(context: Context, name: string): Promise<void> {
  const { files, shelf } = await shelved(context)
  const file = fileNamed(name, files, context)
  if ('text' in file) return context.screen.raw(file.text)
  const { template, problems } = shelf(name)
  if (template?.kind === 'word') return context.screen.raw(template.text)
  throw new Refusal(exitCodes.faults, problems.map(problem => reasonOf(problem, context)).join('\n'))
}

async function runCheck(context: Context, name: string | undefined): Promise<void> {
  const { screen, say } = context
  const { templates } = say.letters
  const { desk, all, files, shelf } = await shelved(context)
  const checked = name === undefined ? files : [fileNamed(name, files, context)]
  const problems = checked.flatMap(({ file }) => shelf(templateName(file)).problems)
  const missing = name === undefined ? missingFromLadder(files, desk, context) : []
  for (const problem of problems) screen.line(reasonOf(problem, context))
  for (const sentence of missing) screen.line(sentence)
  for (const { file } of checked) {
    const hidden = all.filter(
      one => isShipped(one.file) === isShipped(file) && templateName(one.file) === templateName(file),
    )
    for (const other of hidden) if (other.file !== file) screen.warn(templates.hidden({ file: other.file, by: file }))
  }
  const faults = problems.length + missing.length
  screen.line(templates.checked({ templates: checked.length, faults }))
  if (faults > 0 && context.exitCode === exitCodes.done) context.exitCode = exitCodes.faults
}

/** A rung whose template is not there leaves its letters undrafted on the day that it is reached. */
function missingFromLadder(files: readonly TemplateFile[], { register }: Desk, { say }: Context): readonly string[] {
  const names = files.map(({ file }) => templateName(file))
  const { meant, templates } = say.letters
  return register.office.ladder.flatMap(({ level, template: name }) => {
    if (name === null || names.includes(name)) return []
    const suggestion = nearest(name, names)
    return `${templates.missing({ level, name })}${suggestion === null ? '' : `; ${meant({ name: suggestion })}`}`
  })
}

function fileNamed(name: string, files: readonly TemplateFile[], context: Context): TemplateFile {
  const file = files.find(one => templateName(one.file) === name)
  if (file) return file
  throw noTemplate(name, files, context)
}

interface NewOptions {
  readonly from?: string
  readonly docx?: boolean
}

/** Longest name that every system takes, and none that leads out of the folder or hides there. */
const fileName = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,49}$/u
const keptByWindows = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

async function runNew(context: Context, name: string, { from, docx = false }: NewOptions): Promise<void> {
  const { world, screen, say } = context
  const { templates } = say.letters
  if (!fileName.test(name) || keptByWindows.test(name)) throw new Refusal(exitCodes.usage, templates.badName({ name }))
  if (docx && from !== undefined) throw new Refusal(exitCodes.usage, templates.fromOrDocx)
  const { desk, files } = await shelved(context)
  const there = files.find(({ file }) => !isShipped(file) && templateName(file).toLowerCase() === name.toLowerCase())
  if (there) throw new Refusal(exitCodes.refused, say.refusals.existing({ files: [there.file] }))
  const source = docx ? { bytes: await starter(desk) } : fileNamed(from ?? 'don-doc', files, context)
  const file = `templates/${name}${'text' in source ? '.vi.md' : '.docx'}`
  const content = 'text' in source ? source.text : source.bytes
  if (content === null) throw new Refusal(exitCodes.faults, say.letters.problems['too-large']())
  await world.files.write(world.resolve(desk.folder, file), content)
  screen.note(say.notes.written({ file }))
}

async function starter({ register, asOf }: Desk): Promise<Uint8Array> {
  const { starterTemplate } = await import('../../letter/word/starter.ts')
  return starterTemplate(layouts[register.office.layout], asOf)
}
