import { InvalidArgumentError, Option, type Command } from 'commander'
import { readDay } from '../../domain/day.ts'
import type { FollowUpRequest } from '../../domain/follow-up.ts'
import { draftLetter, type Draft } from '../../letter/draft.ts'
import type { Names } from '../../letter/facts.ts'
import { letterFormats } from '../../letter/formats.ts'
import type { Context, Desk } from '../context.ts'
import { templatesOf, writeLetters } from '../letter-files.ts'
import { tellFailures, tellKeptOut, tellLayout } from '../letter-notes.ts'
import { issuesFor, recordsOf, writeRecords, type IssueOptions } from '../letter-record.ts'
import { planned, type RequestOptions } from '../letter-request.ts'
import { runVerify } from '../letter-verify.ts'
import { andAlso } from '../options.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { countOption, dayOption } from '../typed-values.ts'

const names = ['missing', 'answered', 'both', 'none'] as const

export interface NoticeOptions extends IssueOptions, RequestOptions {
  readonly names?: Exclude<Names, null>
  readonly out?: string
  readonly format: keyof typeof letterFormats
  readonly force?: boolean
}

export function addNotice(command: Command, context: Context): void {
  const { say } = context
  command
    .argument('[ref]', say.letters.ref)
    .option('--open', say.options.open)
    .option('--again', say.letters.options.again)
    .option('--level <level>', say.letters.options.level, countOption)
    .option('--each', say.options.each)
    .option('--by-unit', say.letters.options.byUnit)
    .option('--unit <unit>', say.options.unit, andAlso)
    .option('--due <day>', say.options.newDue, dueOption)
    .option('--template <name>', say.options.template)
    .addOption(new Option('--names <which>', say.options.names).choices(names))
    .option('--enclose <ref>', say.options.enclose, andAlso)
    .option('--implement <ref>', say.options.implement)
    .option('--out <folder>', say.options.outFolder)
    .addOption(
      new Option('--format <format>', say.options.letterFormat).choices(Object.keys(letterFormats)).default('txt'),
    )
    .option('--force', say.options.force)
    .option('--record', say.letters.options.record)
    .option('--number <number>', say.letters.options.number, numberOption)
    .option('--date <day>', say.letters.options.date, dayOption)
    .helpCommand(false)
    .action((ref: string | undefined, options: NoticeOptions) => runNotice(context, ref, options))
  command
    .command('verify')
    .configureHelp({ ...command.configureHelp(), visibleGlobalOptions: () => [...(command.parent?.options ?? [])] })
    .description(say.letters.verify.summary)
    .argument('<folder>')
    .action((folder: string) => runVerify(context, folder))
}

function numberOption(text: string, before: readonly string[] = []): readonly string[] {
  if (!/^\d{1,6}[a-zđ]?$/i.test(text.trim())) throw new InvalidArgumentError('count')
  return [...before, text.trim()]
}

/** A day, or `5wd`: so many working days from the letter. */
function dueOption(text: string): FollowUpRequest['due'] {
  const count = /^([1-9]\d{0,2})wd$/i.exec(text.trim())?.[1]
  if (count !== undefined) return { workingDays: Number(count) }
  const day = readDay(text.trim())
  if (!day) throw new InvalidArgumentError('due')
  return day
}

/**
 * Drafts the follow-up letters of a dispatch: shown on the screen or, with `--out`, written into a folder; with `--record`
 * they go on record as sent.
 */
export async function runNotice(context: Context, ref: string | undefined, options: NoticeOptions): Promise<void> {
  const { screen, say } = context
  const desk = await deskOfDay(options, context)
  const templates = await templatesOf(desk, context)
  const { focus, all, letters, keptOut } = planned(ref, options, templates, desk, context)
  const issues = issuesFor(letters.length, options, desk.asOf, context)
  const drafts = letters.map((followUp, index) => {
    const issue = issues[index] ?? { number: null, date: null }
    return draftLetter(followUp, { templates, names: options.names ?? null, issue }, desk.register)
  })
  const isWhole = drafts.every(({ letter }) => letter !== null)
  const records = options.record && isWhole ? await recordsOf(drafts, options.date ?? desk.asOf, desk, context) : []
  if (all.length === 0 && focus) screen.warn(say.refusals.asksNothing(focus))
  tellKeptOut(keptOut, desk, context)
  if (drafts.length === 0) screen.line(say.notes.nothingToSend)
  else if (options.out === undefined) preview(drafts, options, context)
  else {
    const recorded = new Map(records.map(({ draft, dispatch }) => [draft, dispatch.id]))
    await writeLetters({ ...options, out: options.out }, { focus, asOf: desk.asOf, drafts, keptOut, recorded }, context)
  }
  if (options.record && !isWhole) screen.warn(say.letters.notAllDrafted)
  await writeRecords(records, desk, context)
  tellLayout(drafts, desk.register, context)
  tellFailures(drafts, context)
}

/** A letter tells how matters stand on its own day, as far as that has come, or on an earlier one that the clerk names. */
async function deskOfDay({ date }: NoticeOptions, context: Context): Promise<Desk> {
  const desk = await context.desk()
  if (date === undefined) return desk
  const asOf = context.options.asOf ?? (date < desk.asOf ? date : desk.asOf)
  if (date >= asOf) return { ...desk, asOf }
  const { day, letters } = context.say
  throw new Refusal(exitCodes.usage, letters.dateBeforeAsOf({ date: day(date), asOf: day(asOf) }))
}

/** As text, whatever the format of the files will be. */
function preview(drafts: readonly Draft[], { record }: NoticeOptions, { screen, say }: Context): void {
  const texts = drafts.flatMap(({ letter }) => (letter ? [letterFormats.txt.write(letter)] : []))
  screen.raw(texts.join(`\n${'═'.repeat(90)}\n\n`))
  if (texts.length > 0 && !record) screen.note(say.notes.preview({ count: texts.length }))
}
