import type { Command } from 'commander'
import type { Code } from '../../domain/diagnostic.ts'
import { nearest } from '../../domain/nearest.ts'
import type { Language } from '../../domain/records.ts'
import { wrapped } from '../../letter/text/columns.ts'
import type { Context } from '../context.ts'
import type { Example, Gallery } from '../gallery.ts'
import { exitCodes, Refusal } from '../refusal.ts'

export function addExplain(command: Command, context: Context): void {
  command.argument('[code]', context.say.arguments.code)
  command.action((code: string | undefined) => runExplain(context, code))
}

/** What stands behind a code that `check` names: a paragraph, an example, what is told of it. Without a code, all of them. */
export async function runExplain(context: Context, typed: string | undefined): Promise<void> {
  const { screen, say, world } = context
  const explanations = await explanationsIn(say.language)
  const codes = Object.keys(explanations) as Code[]
  const width = Math.min(screen.columns ?? 80, 80)
  if (typed === undefined) {
    for (const code of codes) screen.line([screen.paint.bold(code), ...indented(explanations[code], width)].join('\n'))
    return
  }
  const code = codes.find(
    one =>
      one ===
      typed
        .trim()
        .replace(/^\[|\]$/g, '')
        .toLowerCase(),
  )
  if (!code) {
    throw new Refusal(exitCodes.notFound, say.refusals.noCode({ text: typed, suggestion: nearest(typed, codes) }))
  }
  screen.line(screen.paint.bold(code))
  screen.line(indented(explanations[code], width).join('\n'))
  const gallery = JSON.parse((await world.files.read(world.gallery)) ?? '{}') as Gallery
  const example = gallery[code]
  if (example) showExample(example, context)
}

function showExample({ files, told }: Example, { screen, say }: Context): void {
  screen.line(`\n${say.titles.example}:`)
  for (const { path, text } of files)
    screen.line(
      [
        `  # ${path}`,
        ...text
          .trimEnd()
          .split('\n')
          .map(line => `  ${line}`),
      ].join('\n'),
    )
  screen.line(`\n${say.titles.told}:`)
  for (const line of told[say.language].trimEnd().split('\n')) screen.line(line === '' ? '' : `  ${line}`)
}

function indented(text: string, width: number): readonly string[] {
  return wrapped(text, width - 2).map(line => `  ${line}`)
}

async function explanationsIn(language: Language) {
  return language === 'vi'
    ? (await import('../../i18n/vi/explanations.ts')).explanations
    : (await import('../../i18n/en/explanations.ts')).explanations
}
