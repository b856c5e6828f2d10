import { InvalidArgumentError, Option, type Command } from 'commander'
import { readDay } from '../../domain/day.ts'
import type { FollowUp, FollowUpRequest } from '../../domain/follow-up.ts'
import { draftLetter, usualTemplate, type Draft, type Drafted } from '../../letter/draft.ts'
import type { Names } from '../../letter/facts.ts'
import type { Issue } from '../../letter/frame.ts'
import { letterFormats } from '../../letter/formats.ts'
import type { Manifest } from '../../letter/manifest.ts'
import type { Context, Desk } from '../context.ts'
import { writeLetters, type Batch } from '../letter-files.ts'
import { tellFailures, tellKeptOut, tellLayout } from '../letter-notes.ts'
import { issuesFor, nextNumber, nextNumbers, recordsOf, writeRecords, type IssueOptions } from '../letter-record.ts'
import { templatesOf } from '../letter-templates.ts'
import { planned, type Planned, type RequestOptions } from '../letter-request.ts'
import { askedBefore, lettersToKeep, type Asked } from '../letter-resume.ts'
import { runVerify } from '../letter-verify.ts'
import { andAlso, withFilterOptions } from '../options.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { countOption, dayOption } from '../typed-values.ts'

const names = ['missing', 'answered', 'both', 'none'] as const

export interface NoticeOptions extends IssueOptions, RequestOptions {
  readonly names?: Exclude<Names, null>
  readonly out?: string
  readonly format?: keyof typeof letterFormats
  readonly force?: boolean
  /** A folder of letters. */
  readonly resume?: string
}

export function addNotice(command: Command, context: Context): void {
  const { say } = context
  command
    .argument('[ref]', say.letters.ref)
    .option('--open', say.options.open)
    .option('--again', say.letters.options.again)
    .option('--level <level>', say.letters.options.level, countOption)
    .addOption(new Option('--each', say.options.each).conflicts('byUnit'))
    .option('--by-unit', say.letters.options.byUnit)
    .option('--due <day>', say.options.newDue, dueOption)
    .option('--template <name>', say.options.template)
    .addOption(new Option('--names <which>', say.options.names).choices(names))
    .option('--enclose <ref>', say.options.enclose, andAlso)
    .option('--implement <ref>', say.options.implement)
    .option('--out <folder>', say.options.outFolder)
    .addOption(new Option('--format <format>', say.options.letterFormat).choices(Object.keys(letterFormats)))
    .option('--force', say.options.force)
    .option('--resume <folder>', say.letters.options.resume)
    .option('--record', say.letters.options.record)
    .option('--number <number>', say.letters.options.number, numberOption)
    .option('--date <day>', say.letters.options.date, dayOption)
    .helpCommand(false)
    .action((ref: string | undefined, options: NoticeOptions) => runNotice(context, ref, options))
  withFilterOptions(command, say)
  command
    .command('verify')
    .configureHelp({ ...command.configureHelp(), visibleGlobalOptions: () => [...(command.parent?.options ?? [])] })
    .description(say.letters.verify.summary)
    .argument('<folder>')
    .action((folder: string) => runVerify(context, folder))
}

function numberOption(text: string, before: readonly string[] = []): readonly string[] {
  if (text.trim() !== nextNumber && !/^\d{1,6}[a-zđ]?$/i.test(text.trim())) throw new InvalidArgumentError('number')
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
  if (options.resume === undefined) {
    return draftAll({ ref: ref ?? null, options }, null, await deskOfDay(options, context), context)
  }
  const { resume, ...others } = options
  if (ref !== undefined || Object.keys(others).length > 0) {
    throw new Refusal(exitCodes.usage, context.say.letters.resume.alone)
  }
  const { manifest, ...asked } = await askedBefore(resume, context)
  const desk = { ...(await context.desk()), asOf: manifest.asOf }
  await draftAll({ ...asked, options: { ...asked.options, out: resume } }, manifest, desk, context)
}

async function draftAll(asked: Asked, before: Manifest | null, desk: Desk, context: Context): Promise<void> {
  const { screen, say } = context
  const { ref, options } = asked
  if (options.record && context.exitCode === exitCodes.partial) {
    throw new Refusal(exitCodes.partial, say.letters.recordPartial)
  }
  const templates = await templatesOf(desk, context, options.template)
  const plan = planned(ref ?? undefined, options, templates, desk, context)
  const isWord = ({ template }: FollowUp) => templates(template ?? usualTemplate).template?.kind === 'word'
  refuseOtherFormats(plan.letters.filter(isWord), options, context)
  const day = options.date ?? desk.asOf
  const draft = (followUp: FollowUp, issue: Issue) =>
    draftLetter(followUp, { templates, names: options.names ?? null, issue }, desk.register)
  const isNext = asksForNext(options, context)
  const [first] = plan.letters
  const number =
    isNext && first
      ? nextNumbers(plan.letters.length, draft(first, { number: '1', date: day }), day, desk, context)
      : options.number
  const issues = issuesFor(plan.letters.length, { ...options, ...(number && { number }) }, desk.asOf, context)
  const drafted = (followUp: FollowUp, index: number) => draft(followUp, issues[index] ?? { number: null, date: null })
  // What goes on record is all drafted before anything is written.
  const toRecord = options.record ? plan.letters.map(drafted) : []
  const isWhole = toRecord.every(({ letter }) => letter !== null)
  const records = isWhole ? await recordsOf(toRecord, day, desk, context) : []
  // A number is the letter's own once its record stands: until then another may be given it.
  if (isNext && !(await writeRecords(records, desk, context, true))) {
    const anew = { ...(await context.deskAnew()), asOf: desk.asOf }
    return draftAll(asked, before, anew, context)
  }
  const letters = {
    ...plan,
    asked,
    asOf: desk.asOf,
    extensionOf: (one: FollowUp) => letterFormats[isWord(one) ? 'docx' : (options.format ?? 'txt')].extension,
    drafted: (followUp: FollowUp, index: number) => toRecord[index] ?? drafted(followUp, index),
    recorded: (index: number) => records[index]?.dispatch.id ?? null,
  }
  if (plan.all.length === 0 && plan.focus) screen.warn(say.refusals.asksNothing(plan.focus))
  tellKeptOut(plan.keptOut, desk, context)
  if (plan.letters.length === 0) tellNothing(plan, options, context)
  const failed = options.out === undefined ? preview(letters, options, context) : await intoFolder(options.out)
  async function intoFolder(out: string): Promise<readonly Draft[]> {
    if (plan.letters.length === 0) return []
    const keep = before && (await lettersToKeep(out, before, asked, letters, context))
    return writeLetters({ ...options, out }, { ...letters, keep }, context)
  }
  if (!isWhole) screen.warn(say.letters.notAllDrafted)
  if (!isNext) await writeRecords(records, desk, context)
  tellLayout(plan.letters, day, desk.register, context)
  tellFailures(failed, context)
}

function asksForNext({ number = [], record = false }: NoticeOptions, { say }: Context): boolean {
  if (!number.includes(nextNumber)) return false
  if (!record || number.length > 1) throw new Refusal(exitCodes.usage, say.letters.nextAlone)
  return true
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

/** A letter that was to go on record and was held back is one that failed. */
function tellNothing({ keptOut }: Planned, { record, number = [] }: NoticeOptions, context: Context): void {
  const { screen, say } = context
  screen.line(say.notes.nothingToSend)
  if (!record) return
  screen.warn(say.notes.nothingToRecord({ numbers: number }))
  if (keptOut.length > 0 && context.exitCode === exitCodes.done) context.exitCode = exitCodes.faults
}

/** A Word file is written as it is: the program sets no letters in another's layout. */
function refuseOtherFormats([first]: readonly FollowUp[], { format, out }: NoticeOptions, { say }: Context): void {
  if (!first || format === undefined || format === 'docx' || out === undefined) return
  throw new Refusal(exitCodes.usage, say.letters.onlyWord({ name: first.template ?? usualTemplate, format }))
}

/** A Word file reads as its paragraphs; the rest of its look shows when it is opened. */
function previewOf({ letter, word }: Drafted): string {
  if (word === null) return letterFormats.txt.write(letter)
  return letter.body.map(block => (block.kind === 'paragraph' ? `${block.text}\n` : '')).join('\n')
}

/** As text, whatever the format of the files will be. Gives those that could not be drafted. */
function preview(
  { letters, drafted }: Pick<Batch, 'letters' | 'drafted'>,
  { record }: NoticeOptions,
  { screen, say }: Context,
): readonly Draft[] {
  const failed: Draft[] = []
  for (const [index, followUp] of letters.entries()) {
    const draft = drafted(followUp, index)
    if (draft.letter === null) failed.push(draft)
    else screen.raw((index > failed.length ? parting : '') + previewOf(draft))
  }
  const shown = letters.length - failed.length
  if (shown > 0 && !record) screen.note(say.notes.preview({ count: shown }))
  return failed
}

const parting = `\n${'═'.repeat(90)}\n\n`
