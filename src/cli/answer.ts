import { printable } from '../domain/visible.ts'
import type { Table } from '../table/table.ts'
import type { Context } from './context.ts'
import { answerFormats, type AnswerFormat, type AnswerOptions } from './options.ts'
import { jsonText } from './json.ts'
import { exitCodes, Refusal } from './refusal.ts'
import { extensionOf, writeAnswer } from './write-file.ts'

/** One answer in all its shapes; only the one asked for is made. */
export interface Answer {
  readonly json: () => unknown
  /** For files: every column. */
  readonly table: () => Table
  /** For a terminal: what is looked for first. */
  readonly show: () => void
}

/** Gives an answer as it was asked for: on the screen, in a pipe, or into a file. */
export async function give(answer: Answer, options: AnswerOptions, context: Context): Promise<void> {
  const format = formatOf(options, context)
  if (format === 'table') return answer.show()
  const content = await contentOf(answer, format, options)
  if (options.out !== undefined) return writeAnswer(options.out, content, context)
  if (typeof content !== 'string' && context.screen.isTerminal) {
    throw new Refusal(exitCodes.usage, context.say.refusals.binaryOnTerminal)
  }
  context.screen.raw(typeof content === 'string' && context.screen.isTerminal ? printable(content) : content)
}

function formatOf({ format, out }: AnswerOptions, { say }: Context): AnswerFormat {
  if (out === undefined) return format ?? 'table'
  const extension = extensionOf(out)
  const named = answerFormats.find(one => one === extension)
  if (named && named !== 'table') return named
  if (format && format !== 'table') return format
  throw new Refusal(
    exitCodes.usage,
    say.refusals.noFormatFor({ file: out, formats: answerFormats.filter(one => one !== 'table') }),
  )
}

async function contentOf(
  { json, table }: Answer,
  format: Exclude<AnswerFormat, 'table'>,
  { bom = false }: AnswerOptions,
) {
  if (format === 'json') return jsonText(json())
  const { tableFormats } = await import('../table/formats.ts')
  return tableFormats[format].write(table(), { bom })
}
