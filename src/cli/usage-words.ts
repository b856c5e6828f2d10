import type { Argument, Command, HelpConfiguration, Option } from 'commander'
import { displayWidth } from '../domain/display-width.ts'
import type { Say } from '../i18n/say.ts'
import { padded, wrapped } from '../letter/text/columns.ts'

/** What stands for a value, in the reader's words. */
export function valueIn(name: string, { usage }: Say): string {
  const { values } = usage
  return Object.hasOwn(values, name) ? values[name as keyof typeof values] : name
}

/** The flags of an option, or of an argument, with what stands for the value in the reader's words. */
export function flagsIn(flags: string, say: Say): string {
  return flags.replace(
    /([<[])([a-z-]+)(\.\.\.)?([>\]])/g,
    (_, open: string, name: string, dots = '', close: string) => `${open}${valueIn(name, say)}${dots}${close}`,
  )
}

/** Below this, what a word means stands under it instead of beside it. */
const narrowest = 40

/** How help is laid out and worded, within so many columns. */
export function helpIn(say: Say, columns: number): HelpConfiguration {
  const { help } = say
  return {
    showGlobalOptions: true,
    helpWidth: columns,
    minWidthToWrap: 1,
    displayWidth,
    styleTitle: title => help.titles[title] ?? title,
    styleUsage: usage => wrapped(usage, columns - displayWidth(help.titles['Usage:'] ?? '') - 1).join('\n  '),
    commandUsage: command => usageOf(command, say),
    subcommandTerm: command => namesOf(command).join(', '),
    visibleArguments: ({ registeredArguments }) => registeredArguments.filter(({ description }) => description !== ''),
    argumentTerm: argument => valueIn(argument.name(), say),
    argumentDescription: described(say),
    optionTerm: ({ flags }) => flagsIn(flags, say),
    optionDescription: described(say),
    formatItem: (term, termWidth, description) => helpItem(term, termWidth, description, columns),
  }
}

function usageOf(command: Command, say: Say): string {
  const { help, usage } = say
  if (command.parent === null) return `${command.name()} ${help.usage}`
  const above = []
  for (let one: Command | null = command.parent; one; one = one.parent) above.unshift(one.name())
  const values = command.registeredArguments.map(argument => flagsIn(written(argument), say))
  const below = command.commands.length > 0 ? [usage.command] : []
  return [...above, namesOf(command).join('|'), usage.options, ...below, ...values].join(' ')
}

function written(argument: Argument): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`
  return argument.required ? `<${name}>` : `[${name}]`
}

/** Both names of a command of the program; what stands below one has other names only to be typed in short. */
function namesOf(command: Command): readonly string[] {
  return command.parent?.parent === null ? [command.name(), ...command.aliases()] : [command.name()]
}

/** What may be chosen is told once, and what is taken where nothing is. */
function described({ usage }: Say): (asked: Option | Argument) => string {
  return ({ description, argChoices, defaultValue }) => {
    const untold = argChoices?.some(choice => !description.includes(choice)) ? `: ${argChoices.join(', ')}` : ''
    const value = typeof defaultValue === 'string' ? ` ${usage.byDefault({ value: defaultValue })}` : ''
    return `${description}${untold}${value}`
  }
}

/** A term and what it means: beside it, or below where that leaves too little room. */
export function helpItem(term: string, termWidth: number, description: string, columns: number): string {
  if (description === '') return `  ${term}`
  const beside = `  ${padded(term, termWidth)}  `
  if (columns - beside.length >= narrowest) return hanging(beside, description, columns)
  return `  ${term}\n${hanging(' '.repeat(6), description, columns)}`
}

function hanging(first: string, text: string, columns: number): string {
  return wrapped(text, columns, { first, rest: ' '.repeat(displayWidth(first)) }).join('\n')
}
