import type { Command } from 'commander'
import { yearOf } from '../../domain/day.ts'
import { incomingIn, outgoingIn } from '../../domain/letter-books.ts'
import { incomingBook, outgoingBook, type Book } from '../../table/views/books.ts'
import { give } from '../answer.ts'
import type { Context, Desk } from '../context.ts'
import { showList } from '../listing.ts'
import { answerFormats, withFormatOption, type AnswerFormat, type AnswerOptions } from '../options.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { yearOption } from '../typed-values.ts'
import { refuseUnknownOffice } from '../scope.ts'
import { extensionOf, writeAnswer } from '../write-file.ts'

export interface RegisterOptions extends Omit<AnswerOptions, 'format'> {
  readonly year?: number
  readonly incoming?: boolean
  readonly format?: AnswerFormat | 'docx'
}

export function addRegister(command: Command, context: Context): void {
  const { say } = context
  const { options } = say.report
  withFormatOption(command, [...answerFormats, 'docx'], say)
    .option('--year <year>', options.year, yearOption)
    .option('--incoming', options.incoming)
    .option('--out <file>', options.out)
    .option('--bom', say.options.bom)
    .action((options: RegisterOptions) => runRegister(context, options))
}

/** The register of what the office sent or received in a year, in the columns that the decree prescribes. */
export async function runRegister(context: Context, options: RegisterOptions): Promise<void> {
  const desk = await context.desk()
  const { screen, say } = context
  refuseUnknownOffice(desk.register, context)
  const year = options.year ?? yearOf(desk.asOf)
  const book = bookOf(year, options, desk, context)
  const { table } = book
  if (table.rows.length > 0) screen.note(say.report.book.blank)
  const { format, ...others } = options
  if (format === 'docx' ? options.out === undefined || extensionOf(options.out) === 'docx' : isWord(options.out)) {
    return giveWord(book, options.out, desk, context)
  }
  await give(
    {
      json: () => table.rows.map(row => Object.fromEntries(table.columns.map(({ key }, index) => [key, row[index]]))),
      table: () => table,
      show: () => (table.rows.length > 0 ? showList(table, [], context) : screen.line(say.report.book.none({ year }))),
    },
    { ...others, ...(format && format !== 'docx' ? { format } : {}) },
    context,
  )
}

function isWord(out: string | undefined): boolean {
  return out !== undefined && extensionOf(out) === 'docx'
}

function bookOf(
  year: number,
  { incoming = false }: RegisterOptions,
  { register, asOf }: Desk,
  { options, say }: Context,
): Book {
  // Without a day of its own the register is that of the whole year as recorded.
  const until = options.asOf ?? (`${Math.max(year, yearOf(asOf))}-12-31` as typeof asOf)
  return incoming
    ? incomingBook(year, incomingIn(year, until, register), register, say)
    : outgoingBook(year, outgoingIn(year, until, register), register, say)
}

async function giveWord(book: Book, out: string | undefined, { asOf }: Desk, context: Context): Promise<void> {
  const { screen, say } = context
  if (out === undefined && screen.isTerminal) {
    throw new Refusal(exitCodes.usage, say.report.book.binaryOnTerminal)
  }
  const { writeBook } = await import('../../table/book-docx.ts')
  const content = writeBook(book, asOf, say)
  if (out === undefined) screen.raw(content)
  else await writeAnswer(out, content, context)
}
