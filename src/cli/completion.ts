import type { Command, Option } from 'commander'
import { states } from '../domain/obligations.ts'
import { relations } from '../domain/records.ts'
import { foldedKey } from '../domain/vietnamese.ts'
import { visible } from '../domain/visible.ts'
import { commandMeant, commandNames, placeOfCommand, vietnameseNames } from './command-names.ts'
import { templateName } from '../letter/template/template.ts'
import type { Context } from './context.ts'
import { doors } from './doors.ts'
import { templateFilesOf } from './letter-templates.ts'

/** What may come last on a line: the words after `congvan`, the last of them begun, perhaps empty. */
export async function candidatesFor(
  words: readonly string[],
  program: Command,
  context: Context,
): Promise<readonly string[]> {
  // PowerShell hands on no empty word, so that its script sends the quotes of one.
  const last = words.at(-1) === '""' ? '' : (words.at(-1) ?? '')
  const [, option = '', typed = last] = /^(--[\w-]+=)(.*)$/s.exec(last) ?? []
  const before = [...words.slice(0, -1), ...(option === '' ? [] : [option.slice(0, -1)])]
  const all = await allFor(typed, before, program, context)
  const key = foldedKey(typed)
  const fitting = [...new Set(all)].filter(one => foldedKey(one).startsWith(key) && visible(one) === one)
  return fitting.map(one => `${option}${one}`)
}

async function allFor(
  typed: string,
  before: readonly string[],
  program: Command,
  context: Context,
): Promise<readonly string[]> {
  const place = placeOfCommand(before)
  const name = commandMeant(before[place] ?? '').command
  const door = name === null ? undefined : program.commands.find(one => one.name() === name)
  // The command that asks is declared already.
  if (name !== null && name !== 'completion' && door) (await doors[name]())(door, context)
  const { command, given } = door ? reached(door, before.slice(place + 1), program) : { given: 0 }
  const options = [...(command?.options ?? []), ...program.options]
  const awaiting = optionAwaiting(before.at(-1), options)
  if (awaiting) return valuesOf(awaiting, context)
  if (typed.startsWith('-'))
    return ['--help', ...options.flatMap(({ long, hidden }) => (long && !hidden ? [long] : []))]
  if (command) return [...(given === 0 ? namesBelow(command) : []), ...(await argumentOf(command, given, context))]
  const named = before[place]
  if (named !== undefined && named !== 'help') return []
  return typed === '' ? commandNames : [...commandNames, ...commandNames.flatMap(one => vietnameseNames[one] ?? [])]
}

/** The command that the words lead to, at the door or below it, and how many arguments of its own stand already. */
function reached(door: Command, words: readonly string[], program: Command): { command: Command; given: number } {
  let command = door
  let given = 0
  for (const [index, word] of words.entries()) {
    if (word.startsWith('-') || optionAwaiting(words[index - 1], [...command.options, ...program.options])) continue
    const below = given === 0 ? command.commands.find(one => one.name() === word) : undefined
    if (below) command = below
    else given += 1
  }
  return { command, given }
}

function optionAwaiting(word: string | undefined, options: readonly Option[]): Option | undefined {
  return options.find(({ long, required, optional }) => long === word && (required || optional))
}

function namesBelow({ commands }: Command): readonly string[] {
  return commands.map(one => one.name())
}

/** By the name of the option, or by what its value is called. */
function valuesOf(option: Option, context: Context): Promise<readonly string[]> {
  const name = option.attributeName()
  const value = /<(\w+)>/.exec(option.flags)?.[1] ?? ''
  return choicesOf(option.argChoices, Object.hasOwn(kinds, name) ? name : value, context)
}

/** By what the argument at that place is called. */
async function argumentOf(command: Command, place: number, context: Context): Promise<readonly string[]> {
  const all = command.registeredArguments
  const argument = all[place] ?? all.findLast(({ variadic }) => variadic)
  return argument ? choicesOf(argument.argChoices, argument.name(), context) : []
}

async function choicesOf(
  named: readonly string[] | undefined,
  kind: string,
  context: Context,
): Promise<readonly string[]> {
  return named ?? (await inRecords(kind, context))
}

/** What the records hold of a kind; nothing where there are none, and no fault is told while someone types. */
async function inRecords(kind: string, context: Context): Promise<readonly string[]> {
  if (!Object.hasOwn(kinds, kind)) return []
  try {
    return await (kinds[kind]?.(context) ?? [])
  } catch {
    return []
  }
}

const kinds: Readonly<Record<string, (context: Context) => readonly string[] | Promise<readonly string[]>>> = {
  ref: async context => [...(await symbols(context)), ...(await campaigns(context))],
  record: async context => [
    ...(await symbols(context)),
    ...(await campaigns(context)),
    ...(await context.silentDesk()).register.units.keys(),
    ...(await context.silentDesk()).register.groups.keys(),
    'office',
  ],
  enclose: symbols,
  implement: symbols,
  unit: async context => [...(await context.silentDesk()).register.units.keys()],
  group: async context => [...(await context.silentDesk()).register.groups.keys()],
  state: () => states,
  campaign: campaigns,
  issuer: async context => [...(await context.silentDesk()).register.units.keys()],
  ...Object.fromEntries(relations.map(relation => [relation, symbols])),
  template: templates,
  code: async () => Object.keys((await import('../i18n/en/explanations.ts')).explanations),
  output: async () => (await import('../codec/output/outputs.ts')).outputNames,
  kind: async () => (await import('../codec/kinds.ts')).recordKinds,
}

async function symbols(context: Context): Promise<readonly string[]> {
  return (await context.silentDesk()).register.dispatches.map(({ symbol }) => symbol)
}

async function campaigns(context: Context): Promise<readonly string[]> {
  return [...(await context.silentDesk()).register.campaigns.keys()]
}

async function templates({ world }: Context): Promise<readonly string[]> {
  const workspace = await world.findWorkspace(world.folder)
  const files = await templateFilesOf(workspace ?? world.folder, world)
  return files.map(({ file }) => templateName(file))
}
