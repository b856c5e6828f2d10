import type { CommanderError } from 'commander'
import type { Say } from '../i18n/say.ts'
import { commandMeant, commandNear } from './command-names.ts'
import { doors } from './doors.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** What was wrong with the words of a command, in the reader's language; commander itself speaks only English. */
export function usageRefusal({ code, message }: CommanderError, words: readonly string[], say: Say): Refusal {
  const command = words.find(word => word in doors)
  const hint = say.refusals.seeHelp({ command: command === undefined ? '' : `${command} ` })
  return new Refusal(exitCodes.usage, sentence(code, message, words, say), hint)
}

function sentence(code: string, message: string, words: readonly string[], say: Say): string {
  const { refusals } = say
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/g)].map(([, quoted = '']) => quoted)
  const suggestion = /Did you mean (\S+)\?/.exec(message)?.[1] ?? null
  switch (code) {
    case 'commander.unknownOption':
      return refusals.unknownOption({ text: first, suggestion })
    case 'commander.unknownCommand':
      return notACommand(first, say)
    case 'commander.missingArgument':
      return refusals.missingArgument({ text: meaningOf(first, say) })
    case 'commander.missingMandatoryOptionValue':
      return refusals.missingOption({ text: first })
    case 'commander.optionMissingArgument':
      return refusals.missingValue({ text: first })
    case 'commander.excessArguments':
      return refusals.tooManyArguments({ count: /Expected (\d+)/.exec(message)?.[1] ?? '' })
    case 'commander.conflictingOption':
      return refusals.conflictingOptions({ one: first, other: second })
    case 'commander.help':
      return notACommand(words.at(-1) ?? '', say)
    case 'commander.invalidArgument':
      return refusals.badValue({ option: first, value: second, expected: expectedValue(message, refusals) })
    default:
      return message.replace(/^error: /, '')
  }
}

function expectedValue(message: string, { expected }: Say['refusals']): string {
  const choices = /Allowed choices are (.+)\.$/.exec(message)?.[1]
  if (choices !== undefined) return expected.oneOf({ choices })
  const kind = /is invalid\. (day|due|track|lateness)$/.exec(message)?.[1]
  return expected[kind === 'day' || kind === 'due' || kind === 'track' || kind === 'lateness' ? kind : 'count']
}

/** What an argument is called in help, and its name there. */
function meaningOf(name: string, say: Say): string {
  const meanings: Readonly<Record<string, string>> = { ref: say.arguments.dispatch, unit: say.arguments.unit }
  return Object.hasOwn(meanings, name) ? `<${name}> (${meanings[name]})` : `<${name}>`
}

function notACommand(text: string, { refusals }: Say): string {
  const { candidates } = commandMeant(text)
  if (candidates.length > 1) return refusals.several({ text, candidates })
  return refusals.unknownCommand({ text, suggestion: commandNear(text) })
}
