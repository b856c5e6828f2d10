import { InvalidArgumentError, Option, type Command } from 'commander'
import { readDay, type Day } from '../../domain/day.ts'
import { planFollowUps, type FollowUpRequest, type Scope } from '../../domain/follow-up.ts'
import type { Dispatch, Office, Rung } from '../../domain/records.ts'
import { draftLetter, type Draft } from '../../letter/draft.ts'
import type { Names } from '../../letter/facts.ts'
import { letterFormats } from '../../letter/formats.ts'
import type { Shelf } from '../../letter/template/template.ts'
import type { Context, Desk } from '../context.ts'
import { templatesOf, writeLetters } from '../letter-files.ts'
import { tellFailures, tellKeptOut } from '../letter-notes.ts'
import { issuesFor, recordsOf, writeRecords, type IssueOptions } from '../letter-record.ts'
import { runVerify } from '../letter-verify.ts'
import { dispatchMeant } from '../lookup.ts'
import { andAlso } from '../options.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { countOption, dayOption } from '../typed-values.ts'

const names = ['missing', 'answered', 'both', 'none'] as const

export interface NoticeOptions extends IssueOptions {
  readonly open?: boolean
  readonly again?: boolean
  readonly level?: number
  readonly each?: boolean
  readonly due?: FollowUpRequest['due']
  readonly template?: string
  readonly names?: Exclude<Names, null>
  readonly enclose?: readonly string[]
  readonly implement?: string
  readonly out?: string
  readonly format: keyof typeof letterFormats
  readonly force?: boolean
}

export function addNotice(command: Command, context: Context): void {
  const { say } = context
  command
    .argument('<ref>', say.arguments.dispatch)
    .option('--open', say.options.open)
    .option('--again', say.letters.options.again)
    .option('--level <level>', say.letters.options.level, countOption)
    .option('--each', say.options.each)
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
    .action((ref: string, options: NoticeOptions) => runNotice(context, ref, options))
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
export async function runNotice(context: Context, ref: string, options: NoticeOptions): Promise<void> {
  const { screen, say } = context
  const desk = await deskOfDay(options, context)
  const templates = await templatesOf(desk, context)
  const request = requestOf(ref, { ...options, scope: scopeOf(options, templates) }, desk, context)
  const { all, letters, keptOut } = planFollowUps(request, desk.register)
  const issues = issuesFor(letters.length, options, desk.asOf, context)
  const drafts = letters.map((followUp, index) => {
    const issue = issues[index] ?? { number: null, date: null }
    return draftLetter(followUp, { templates, names: options.names ?? null, issue }, desk.register)
  })
  const isWhole = drafts.every(({ letter }) => letter !== null)
  const records = options.record && isWhole ? await recordsOf(drafts, options.date ?? desk.asOf, desk, context) : []
  if (all.length === 0) screen.warn(say.refusals.asksNothing(request.focus))
  tellKeptOut(keptOut, desk, context)
  if (drafts.length === 0) screen.line(say.notes.nothingToSend)
  else if (options.out === undefined) preview(drafts, options, context)
  else {
    const recorded = new Map(records.map(({ draft, dispatch }) => [draft, dispatch.id]))
    await writeLetters({ ...options, out: options.out }, { request, drafts, keptOut, recorded }, context)
  }
  if (options.record && !isWhole) screen.warn(say.letters.notAllDrafted)
  await writeRecords(records, desk, context)
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

/** A template may be worded for some only: it then goes to just those. */
function scopeOf({ open = false, template }: NoticeOptions, templates: Shelf): Scope {
  const wordedFor = template === undefined ? null : templates(template).template?.heading.scope
  return wordedFor ?? (open ? 'open' : 'overdue')
}

type Asked = NoticeOptions & { readonly scope: Scope }

function requestOf(ref: string, options: Asked, desk: Desk, context: Context): FollowUpRequest {
  const { register, asOf } = desk
  const { say, screen } = context
  if (register.office.own === '') throw new Refusal(exitCodes.notFound, say.refusals.noOwnOffice)
  const meant = (text: string) => dispatchMeant(text, register, context)
  const focus = meant(ref)
  if (!focus.held) throw new Refusal(exitCodes.notFound, say.refusals.onlyCited(focus))
  if (focus.issuer !== register.office.own) screen.note(say.notes.notOurs(focus))
  const { scope, each = false, due = null, template = null, enclose, implement } = options
  const { date = null, again = false, record = false, level } = options
  return {
    focus,
    asOf,
    scope,
    each,
    due: ahead(due, date ?? asOf, context),
    issued: date,
    again,
    recorded: record,
    rung: level === undefined ? null : rungMeant(level, register.office, context),
    template,
    encloses: enclose?.map(text => held(meant(text), context)) ?? null,
    implements: implement === undefined ? null : meant(implement),
  }
}

function ahead(due: FollowUpRequest['due'], asOf: Day, { say }: Context): FollowUpRequest['due'] {
  if (typeof due !== 'string' || due >= asOf) return due
  throw new Refusal(exitCodes.usage, say.letters.dueTooEarly({ due: say.day(due), asOf: say.day(asOf) }))
}

function rungMeant(level: number, { ladder }: Office, { say }: Context): Rung {
  const rung = ladder.find(one => one.level === level)
  if (rung) return rung
  const levels = ladder.map(one => one.level).sort((one, other) => one - other)
  throw new Refusal(exitCodes.usage, say.letters.noLevel({ level, levels }))
}

/** A copy can only be made of what is at hand. */
function held(dispatch: Dispatch, { say }: Context): Dispatch {
  if (dispatch.held) return dispatch
  throw new Refusal(exitCodes.usage, say.letters.notHeld(dispatch))
}

/** As text, whatever the format of the files will be. */
function preview(drafts: readonly Draft[], { record }: NoticeOptions, { screen, say }: Context): void {
  const texts = drafts.flatMap(({ letter }) => (letter ? [letterFormats.txt.write(letter)] : []))
  screen.raw(texts.join(`\n${'═'.repeat(90)}\n\n`))
  if (texts.length > 0 && !record) screen.note(say.notes.preview({ count: texts.length }))
}
