import { Argument, InvalidArgumentError, type Command } from 'commander'
import { completionScripts, shells, type Shell } from '../completion-scripts.ts'
import { candidatesFor } from '../completion.ts'
import type { Context } from '../context.ts'

export function addCompletion(command: Command, context: Context): void {
  command.addArgument(new Argument('<shell>', context.say.arguments.shell).choices(shells).argParser(shellOrWords))
  command.argument('[words...]')
  command.action((shell: Shell | 'words', words: string[]) => runCompletion(context, command, shell, words))
}

function shellOrWords(text: string): Shell | 'words' {
  const known = [...shells, 'words' as const].find(one => one === text)
  if (known === undefined) throw new InvalidArgumentError('shell')
  return known
}

/** The script for a shell; it asks for `words`: what may come last on a line begun with these. */
export async function runCompletion(
  context: Context,
  command: Command,
  shell: Shell | 'words',
  words: readonly string[],
): Promise<void> {
  const { screen } = context
  if (shell !== 'words') return screen.raw(completionScripts[shell])
  const found = await candidatesFor(words, command.parent ?? command, context)
  if (found.length > 0) screen.raw(`${found.join('\n')}\n`)
}
