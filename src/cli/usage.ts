import { Command, type Argument, type ErrorOptions, type Option } from 'commander'
import { nearest } from '../domain/nearest.ts'
import type { Say } from '../i18n/say.ts'
import { commandMeant, commandNear, namesBegun } from './command-names.ts'
import { exitCodes, Refusal } from './refusal.ts'
import { flagsIn, valueIn } from './usage-words.ts'

/** A command that tells in the reader's language what was wrong with how it was typed; commander speaks only English. */
export class SpokenCommand extends Command {
  readonly #say: Say

  constructor(name: string | undefined, say: Say) {
    super(name)
    this.#say = say
    this.showSuggestionAfterError(false)
  }

  override createCommand(name?: string): SpokenCommand {
    return new SpokenCommand(name, this.#say)
  }

  override error(message: string, { code = '' }: ErrorOptions = {}): never {
    const told = Object.hasOwn(complaints, code) ? complaints[code as Complaint] : complaints['commander.error']
    throw refusal(told(this, quotedIn(message), this.#say), this, this.#say)
  }

  override help(how?: unknown): never {
    // Commander's own answer where a command that only groups others was typed alone.
    if (typeof how === 'object') throw refusal(missingCommand(this, this.#say), this, this.#say)
    return super.help()
  }
}

function refusal(sentence: string, command: Command, { refusals }: Say): Refusal {
  const names = pathOf(command).map(name => `${name} `)
  return new Refusal(exitCodes.usage, sentence, refusals.seeHelp({ command: names.join('') }))
}

/** The names from the first command down to this one; none for the program itself. */
function pathOf(command: Command): readonly string[] {
  return command.parent === null ? [] : [...pathOf(command.parent), command.name()]
}

/** What commander quotes in a complaint: at most two texts, the second perhaps with quotes in it. */
function quotedIn(message: string): readonly string[] {
  const [, option, value, reason] = /^error: option '(.+?)' argument '(.*)' is invalid\. (.*)$/s.exec(message) ?? []
  if (option !== undefined) return [option, value ?? '', reason ?? '']
  const [, given, argument, why] =
    /^error: command-argument value '(.*)' is invalid for argument '(.+?)'\. (.*)$/s.exec(message) ?? []
  if (argument !== undefined) return [argument, given ?? '', why ?? '']
  const [, one, other] = /^error: option '(.+?)' cannot be used with option '(.+)'$/s.exec(message) ?? []
  if (one !== undefined) return [one, other ?? '']
  return [/'(.*)'/s.exec(message)?.[1] ?? '']
}

type Told = (command: Command, quoted: readonly string[], say: Say) => string

/** Every complaint that commander has about how a command was typed. */
const complaints = {
  'commander.unknownOption': (command, [text = ''], { refusals }) =>
    refusals.unknownOption({ text, suggestion: nearest(text.replace(/=.*/s, ''), optionNames(command)) }),
  'commander.unknownCommand': (command, _, say) => notACommand(command, command.args[0] ?? '', say),
  'commander.missingArgument': (command, [name = ''], say) => {
    const argument = command.registeredArguments.find(one => one.name() === name)
    const means = argument?.description ? ` (${argument.description})` : ''
    return say.refusals.missingArgument({ text: `<${valueIn(name, say)}>${means}` })
  },
  'commander.missingMandatoryOptionValue': (_, [flags = ''], say) =>
    say.refusals.missingOption({ text: flagsIn(flags, say) }),
  'commander.optionMissingArgument': (_, [flags = ''], say) => say.refusals.missingValue({ text: flagsIn(flags, say) }),
  'commander.excessArguments': (command, _, say) => tooManyArguments(command, say),
  'commander.conflictingOption': (_, [one = '', other = ''], say) =>
    say.refusals.conflictingOptions({ one: flagsIn(one, say), other: flagsIn(other, say) }),
  'commander.invalidArgument': (command, [name = '', value = '', reason = ''], say) =>
    badValue(declared(name, command), name, value, reason, say),
  'commander.error': (_command, _quoted, { usage }) => usage.other,
} satisfies Record<string, Told>

export type Complaint = keyof typeof complaints
export const knownComplaints = Object.keys(complaints)

function optionNames(command: Command): readonly string[] {
  const own = command.options.flatMap(({ long, hidden }) => (long && !hidden ? [long] : []))
  return ['--help', ...own, ...(command.parent ? optionNames(command.parent) : [])]
}

/** The option of these flags, here or above, or the argument of this name. */
function declared(name: string, command: Command): Option | Argument | undefined {
  return (
    command.options.find(({ flags }) => flags === name) ??
    command.registeredArguments.find(argument => argument.name() === name) ??
    (command.parent ? declared(name, command.parent) : undefined)
  )
}

function badValue(asked: Option | Argument | undefined, name: string, text: string, reason: string, say: Say): string {
  const { badChoice, badValue, expected } = say.refusals
  const option = name.startsWith('-') ? flagsIn(name, say) : `<${valueIn(name, say)}>`
  const choices = asked?.argChoices
  if (choices) return badChoice({ option, text, choices, suggestion: nearest(text, choices) })
  const kind = Object.hasOwn(expected, reason) ? (reason as keyof typeof expected) : 'count'
  return badValue({ option, value: text, expected: expected[kind] })
}

function notACommand(command: Command, text: string, { refusals }: Say): string {
  if (command.parent) {
    const names = command.commands.map(one => one.name())
    const candidates = names.filter(name => name.startsWith(text))
    if (candidates.length > 1) return refusals.several({ text, candidates })
    return refusals.unknownCommand({ text, suggestion: nearest(text, names) })
  }
  const { candidates } = commandMeant(text)
  if (candidates.length > 1) return refusals.several({ text, candidates: namesBegun(text) })
  return refusals.unknownCommand({ text, suggestion: commandNear(text) })
}

/** A word too many may have been a command, mistyped, where words and commands may stand. */
function tooManyArguments(command: Command, { refusals, usage }: Say): string {
  const [text = ''] = command.args
  const suggestion = nearest(
    text,
    command.commands.map(one => one.name()),
  )
  if (suggestion !== null) return refusals.unknownCommand({ text, suggestion })
  const count = command.registeredArguments.length
  return count === 0 ? usage.noArguments({ command: pathOf(command).join(' ') }) : refusals.tooManyArguments({ count })
}

function missingCommand(command: Command, { usage }: Say): string {
  return usage.missingCommand({
    command: pathOf(command).join(' '),
    commands: command.commands.map(one => one.name()),
  })
}

/** A command below this one also answers to the beginning of its name that no other shares. */
export function answerToBeginnings({ commands, registeredArguments }: Command): void {
  // Where words may stand as well, a beginning could be one of them.
  if (registeredArguments.length > 0) return
  for (const command of commands) {
    const name = command.name()
    const others = commands.filter(other => other !== command).map(other => other.name())
    for (let length = 1; length < name.length; length += 1) {
      const beginning = name.slice(0, length)
      if (!others.some(other => other.startsWith(beginning))) command.alias(beginning)
    }
  }
}
