import type { Command, Option } from 'commander'
import { states } from '../domain/obligations.ts'
import { relations } from '../domain/records.ts'
import { foldedKey } from '../domain/vietnamese.ts'
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
  const typed = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  const all = await allFor(typed, before, program, context)
  const key = foldedKey(typed)
  return [...new Set(all)].filter(one => foldedKey(one).startsWith(key))
}

async function allFor(
  typed: string,
  before: readonly string[],
  program: Command,
  context: Context,
): Promise<readonly string[]> {
  const name = commandMeant(before[placeOfCommand(before)] ?? '').command
  const command = name === null ? null : program.commands.find(one => one.name() === name)
  if (name !== null && command) (await doors[name]())(command, context)
  const options = [...(command?.options ?? []), ...program.options]
  const awaiting = options.find(option => option.long === before.at(-1) && (option.required || option.optional))
  if (awaiting) return valuesOf(awaiting, context)
  if (typed.startsWith('-')) return options.flatMap(({ long, hidden }) => (long && !hidden ? [long] : []))
  if (command) return argumentsOf(command, context)
  const named = before[placeOfCommand(before)]
  if (named !== undefined && named !== 'help') return []
  return typed === '' ? commandNames : [...commandNames, ...commandNames.flatMap(one => vietnameseNames[one] ?? [])]
}

function valuesOf(option: Option, context: Context): Promise<readonly string[]> {
  return choicesOf(option.argChoices, option.attributeName(), context)
}

/** By what the arguments of a command are called. */
async function argumentsOf(command: Command, context: Context): Promise<readonly string[]> {
  const found = await Promise.all(
    command.registeredArguments.map(argument => choicesOf(argument.argChoices, argument.name(), context)),
  )
  return found.flat()
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
