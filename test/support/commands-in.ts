import { commandMeant, type CommandName } from '../../src/cli/command-names.ts'
import { topicNamed } from '../../src/cli/topics.ts'
import { shownOn } from './page.ts'

/** Every command of ours that a page names: in a line of a block, after `$ ` or by itself, or between backticks. */
export function commandsIn(page: string): readonly string[] {
  const blocks = [...page.matchAll(/^```(?:console|sh|bash)\n([^]*?)^```$/gm)].flatMap(([, body = '']) =>
    body.split('\n'),
  )
  const indented = [...page.matchAll(/^ {4}(congvan .*)$/gm)].map(([, line = '']) => line)
  const inText = [...page.replaceAll(/^```[^]*?^```$/gm, '').matchAll(/`((?:npx )?congvan [^`]+)`/g)].map(
    ([, line = '']) => line,
  )
  const lines = [...blocks, ...indented, ...inText].map(line => line.replace(/^\$ |^npx /, ''))
  return lines.filter(line => line.startsWith('congvan ')).map(line => line.replaceAll('\n', ' ').replace(/\s#.*$/, ''))
}

/** What of these commands does not exist: the command, one of its options, the topic. */
export async function unknownIn(lines: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(lines.map(async line => ((await isKnown(line)) ? [] : [line])))
  return found.flat()
}

const subcommands = /^(?:template|calendar|store|notice|units)$/

async function isKnown(line: string): Promise<boolean> {
  const [, first = '', second = ''] = line.split(' ')
  if (first.startsWith('-') || /^[A-ZĐ…]+$/.test(first)) return true
  const { command } = commandMeant(first)
  if (command === null) return false
  if (command === 'help')
    return /^$|^[A-ZĐÊÔỦ-]+$/.test(second) || !!topicNamed(second) || !!commandMeant(second).command
  const options = line.match(/(?<= )--[a-z][\w-]*/g) ?? []
  const help = await helpOf(command, subcommands.test(command) && /^[a-z]+$/.test(second) ? [second] : [])
  return options.every(option => new RegExp(`(?<![\\w-])${option}(?![\\w-])`).test(help))
}

const known = new Map<string, Promise<string>>()

function helpOf(command: CommandName, more: readonly string[]): Promise<string> {
  const words = [command, ...more]
  const key = words.join(' ')
  const help = known.get(key) ?? shownOn(200, 'en', ...words, '--help').then(({ told }) => told)
  known.set(key, help)
  return help
}
