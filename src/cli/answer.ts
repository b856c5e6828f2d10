import type { Say } from '../i18n/say.ts'
import { printable } from '../domain/visible.ts'
import { gridOf, type Table } from '../table/table.ts'
import type { Context } from './context.ts'
import { answerFormats, type AnswerFormat, type AnswerOptions } from './options.ts'
import { jsonText } from './json.ts'
import { arranged } from './arranged.ts'
import { exitCodes, Refusal } from './refusal.ts'
import { showSentence, showTable } from './terminal-table.ts'
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
  const isArranged = options.columns !== undefined || options.sort !== undefined
  if (isArranged && format === 'json') throw new Refusal(exitCodes.usage, context.say.refusals.jsonIsWhole)
  if (format === 'table') return isArranged ? showArranged(answer.table(), options, context) : answer.show()
  const content = await contentOf(answer, format, options, context)
  if (options.out !== undefined) return writeAnswer(options.out, content, context)
  if (typeof content !== 'string' && context.screen.isTerminal) {
    throw new Refusal(exitCodes.usage, context.say.refusals.binaryOnTerminal)
  }
  context.screen.raw(typeof content === 'string' && context.screen.isTerminal ? printable(content) : content)
}

function showArranged(table: Table, options: AnswerOptions, { screen, say }: Context): void {
  const shown = arranged(table, options, say)
  if (shown.rows.length > 0) showTable(gridOf(shown), screen, say)
  if (shown.sentence !== null) showSentence(shown.sentence, screen)
}

/** The format asked for, by name or by the file's extension. */
export function formatOf({ format: named, out, excel }: AnswerOptions, { say }: Context): AnswerFormat {
  const format = named ?? (excel ? 'csv' : undefined)
  return out === undefined ? (format ?? 'table') : formatOfFile(out, format, say)
}

function formatOfFile(out: string, format: AnswerFormat | undefined, say: Say): AnswerFormat {
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
  options: AnswerOptions,
  { say }: Context,
) {
  const { bom = false, excel = false } = options
  if (format === 'json') return jsonText(json())
  const { tableFormats } = await import('../table/formats.ts')
  return tableFormats[format].write(arranged(table(), options, say), {
    bom: bom || excel,
    delimiter: excel ? ';' : ',',
  })
}
