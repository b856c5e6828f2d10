import { Option, type Command } from 'commander'
import { languages, type Language } from '../../domain/records.ts'
import { foldedKey } from '../../domain/vietnamese.ts'
import { sayIn, type Say } from '../../i18n/say.ts'
import type { Ask } from '../../ports.ts'
import type { Context } from '../context.ts'
import { exampleSymbol, newWorkspace, systems, type NewFile, type NewOffice, type System } from '../new-workspace.ts'
import { exitCodes, Refusal } from '../refusal.ts'

export interface InitOptions {
  readonly office?: string
  readonly system?: System
  readonly place?: string
  readonly yes?: boolean
}

export function addInit(command: Command, context: Context): void {
  const { folder, options } = context.say.init
  command
    .argument('<folder>', folder)
    .option('--office <name>', options.office)
    .addOption(new Option('--system <system>', options.system).choices(systems))
    .option('--place <place>', options.place)
    .option('-y, --yes', options.yes)
    .action((dir: string, chosen: InitOptions) => runInit(context, dir, chosen))
}

/** Makes a workspace to begin with. Nothing that is there is overwritten, and nothing is asked off a terminal. */
export async function runInit(context: Context, dir: string, options: InitOptions): Promise<void> {
  const { world, screen, options: common } = context
  const ask = options.yes ? null : world.ask
  const language =
    common.lang ??
    (ask ? await chosen(ask, languages, context.say.language, 'language', context.say) : context.say.language)
  const say = await sayIn(language)
  const office = await officeFor(options, language, ask, say)
  const folder = world.resolve(world.folder, dir)
  const files = [
    ...(await shippedFiles(context)),
    ...newWorkspace(office, world.clock.today('Asia/Ho_Chi_Minh'), say.init),
  ]
  await refuseToOverwrite(files, folder, context, say)
  for (const { path, text } of files) await world.files.write(world.resolve(folder, ...path.split('/')), text)
  const { init } = say
  screen.line(init.made({ folder: dir, count: files.length }))
  screen.line(init.next({ folder: dir }))
  for (const [command, means] of init.nextCommands({ symbol: exampleSymbol[office.system] })) {
    screen.line(`  ${command.padEnd(24)}  ${means}`)
  }
}

async function officeFor(
  options: InitOptions,
  language: NewOffice['language'],
  ask: Ask | null,
  say: Say,
): Promise<NewOffice> {
  const { questions, defaults } = say.init
  const answered = async (question: string, otherwise: string) =>
    (ask && (await ask(withDefault(question, otherwise))).trim()) || otherwise
  return {
    language,
    name: options.office?.trim() || (await answered(questions.office, defaults.office)),
    system: options.system ?? (ask ? await chosen(ask, systems, 'party', 'system', say) : 'party'),
    place: options.place?.trim() || (await answered(questions.place, defaults.place)),
  }
}

/** Asks until one of the choices is named; an empty answer takes the default. */
async function chosen<T extends Language | System>(
  ask: Ask,
  choices: readonly T[],
  otherwise: T,
  which: 'language' | 'system',
  { init }: Say,
): Promise<T> {
  for (let question = init.questions[which]; ; question = init.notAmong({ choices })) {
    const text = (await ask(withDefault(question, otherwise))).trim().toLowerCase()
    if (text === '') return otherwise
    const choice = choices.find(one => one === text || init.answers[one] === foldedKey(text))
    if (choice) return choice
  }
}

function withDefault(question: string, otherwise: string): string {
  return `${question} [${otherwise}] `
}

/** The calendars and the schemas for editors, as they come with the program. */
async function shippedFiles({ world }: Context): Promise<readonly NewFile[]> {
  const inFolders = await Promise.all(
    ['calendar', 'schema'].map(async folder => {
      const names = (await world.files.list(world.resolve(world.records, folder))).filter(name =>
        /\.(?:ya?ml|json)$/.test(name),
      )
      return names.map(name => ({ folder, name }))
    }),
  )
  return Promise.all(
    inFolders.flat().map(async ({ folder, name }) => {
      const text = (await world.files.read(world.resolve(world.records, folder, name))) ?? ''
      return { path: `data/${folder}/${name}`, text }
    }),
  )
}

/** What is there already with the same text was written before the last try was cut off. */
async function refuseToOverwrite(
  files: readonly NewFile[],
  folder: string,
  { world }: Context,
  say: Say,
): Promise<void> {
  const there: string[] = []
  for (const { path, text } of files) {
    const file = world.resolve(folder, ...path.split('/'))
    const before = (await world.files.exists(file)) ? await world.files.read(file) : text
    if (before !== text) there.push(file)
  }
  if (there.length > 0) throw new Refusal(exitCodes.refused, say.refusals.existing({ files: there }), say.init.existing)
}
