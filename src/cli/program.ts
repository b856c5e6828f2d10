import { CommanderError, Option, type Command } from 'commander'
import { languages } from '../domain/records.ts'
import { sayIn, type Say } from '../i18n/say.ts'
import type { World } from '../ports.ts'
import { vietnameseNames, withCommandNamed } from './command-names.ts'
import { contextOf, type CommonOptions, type Context } from './context.ts'
import { doors } from './doors.ts'
import { languageFor } from './language.ts'
import { dayOption } from './typed-values.ts'
import { exitCodes, Refusal, refusalOf } from './refusal.ts'
import { plainScreen, screenOf, type Screen } from './screen.ts'
import { answerToBeginnings, SpokenCommand } from './usage.ts'
import { helpIn, helpItem } from './usage-words.ts'

/** Runs one command, from its words to the code the program ends with. Nothing is ever thrown out of here. */
export async function runProgram(typed: readonly string[], world: World): Promise<number> {
  const words = withCommandNamed(typed)
  const running: { context?: Context } = {}
  let say = await sayIn('vi')
  const told = (failure: unknown, screen: Screen) => tell(failure, screen, say)
  world.whenBroken(failure => told(failure, running.context?.screen ?? plainScreen(world)))
  try {
    say = await sayIn(await languageFor(words, world))
    const program = programFor(world, say, running)
    if (words.length === 0) program.outputHelp()
    else await program.parseAsync(words, { from: 'user' })
    return running.context?.exitCode ?? exitCodes.done
  } catch (failure) {
    return told(failure, running.context?.screen ?? (await screenOf(world, { color: 'auto', quiet: false })))
  }
}

function programFor(world: World, say: Say, running: { context?: Context }): Command {
  const { options } = say
  const program = new SpokenCommand('congvan', say)
    .exitOverride()
    .configureOutput({ writeOut: text => world.out.write(text), writeErr: () => {} })
    .configureHelp(helpIn(say, widthOf(world)))
    .option('--workspace <dir>', options.workspace)
    .option('--store <address>', options.store)
    .option('--as-of <day>', options.asOf, dayOption)
    .addOption(new Option('--lang <language>', options.lang).choices(languages))
    .addOption(new Option('--color <when>', options.color).choices(['auto', 'always', 'never']).default('auto'))
    .option('--quiet', options.quiet, false)
    .version(world.version, '-V, --version', options.version)
    .helpOption('-h, --help', options.help)
    .helpCommand(false)
  program.addHelpText('before', firstScreen(say, widthOf(world)))
  for (const name of Object.keys(doors) as (keyof typeof doors)[]) addStub(program, name, say)
  program.hook('preSubcommand', async (_, command) => {
    const name = command.name()
    if (!(name in doors)) return
    const common = program.opts<CommonOptions>()
    running.context = contextOf(world, await screenOf(world, common), say, common)
    const declare = await doors[name as keyof typeof doors]()
    declare(command, running.context)
    answerToBeginnings(command)
  })
  return program
}

/** What help lists of a command; the rest is declared when it is asked for. */
function addStub(program: Command, name: keyof typeof doors, say: Say): void {
  const { summary, examples } = say.commands[name]
  const lines = examples.map(example => `  congvan ${example}`).join('\n')
  program
    .command(name)
    .description(summary)
    .aliases([vietnameseNames[name] ?? []].flat())
    .helpOption('-h, --help', say.options.help)
    .addHelpText('before', `${say.help.examples}:\n${lines}\n`)
}

/** Off a terminal, as wide as a page is read with ease. */
function widthOf({ out }: World): number {
  return out.columns ?? 100
}

function firstScreen({ help }: Say, columns: number): string {
  const widest = Math.max(...help.firstExamples.map(([command]) => command.length))
  const lines = help.firstExamples.map(([command, means]) => helpItem(command, widest, means, columns))
  return [help.intro, '', `${help.examples}:`, ...lines, ''].join('\n')
}

/** Tells a failure to a person and gives its exit code; only a fault of the program itself shows where it broke. */
function tell(failure: unknown, screen: Screen, say: Say): number {
  // Help and the version were shown; what commander refuses, it refuses in our words.
  if (failure instanceof CommanderError && failure.exitCode === 0) return exitCodes.done
  const refusal = refusalOf(failure, say)
  if (refusal instanceof Refusal) {
    const isFault = refusal.exitCode !== exitCodes.interrupted
    screen.warn(isFault ? `${say.refusals.error}: ${refusal.message}` : refusal.message)
    if (refusal.hint !== null) screen.warn(refusal.hint)
    return refusal.exitCode
  }
  screen.warn(say.refusals.bug)
  screen.warn(failure instanceof Error ? (failure.stack ?? failure.message) : String(failure))
  return exitCodes.bug
}
