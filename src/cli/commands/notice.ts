import { InvalidArgumentError, Option, type Command } from 'commander'
import type { Day } from '../../domain/day.ts'
import { planFollowUps, type FollowUpRequest } from '../../domain/follow-up.ts'
import type { Dispatch } from '../../domain/records.ts'
import { draftLetter, type Draft } from '../../letter/draft.ts'
import type { Names } from '../../letter/facts.ts'
import { letterFormats } from '../../letter/formats.ts'
import type { Context, Desk } from '../context.ts'
import { templatesOf, writeLetters } from '../letter-files.ts'
import { tellFailures, tellKeptOut } from '../letter-notes.ts'
import { dispatchMeant } from '../lookup.ts'
import { dayOption } from '../options.ts'
import { exitCodes, Refusal } from '../refusal.ts'

const names = ['missing', 'answered', 'both', 'none'] as const

export interface NoticeOptions {
  readonly open?: boolean
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
    .action((ref: string, options: NoticeOptions) => runNotice(context, ref, options))
}

function andAlso(ref: string, before: readonly string[] = []): readonly string[] {
  return [...before, ref]
}

/** A day, or `5wd`: so many working days from the letter. */
function dueOption(text: string): FollowUpRequest['due'] {
  const count = /^([1-9]\d{0,2})wd$/i.exec(text.trim())?.[1]
  if (count !== undefined) return { workingDays: Number(count) }
  if (/wd$/i.test(text)) throw new InvalidArgumentError('day')
  return dayOption(text)
}

/** Drafts the follow-up letters of a dispatch: shown on the screen or, with `--out`, written into a folder. */
export async function runNotice(context: Context, ref: string, options: NoticeOptions): Promise<void> {
  const desk = await context.desk()
  const request = requestOf(ref, options, desk, context)
  const { all, letters, keptOut } = planFollowUps(request, desk.register)
  const templates = await templatesOf(desk, context)
  const draftOptions = { templates, names: options.names ?? null, issue: { number: null, date: null } }
  const drafts = letters.map(followUp => draftLetter(followUp, draftOptions, desk.register))
  if (all.length === 0) context.screen.warn(context.say.refusals.asksNothing(request.focus))
  tellKeptOut(keptOut, desk, context)
  if (drafts.length === 0) context.screen.line(context.say.notes.nothingToSend)
  else if (options.out === undefined) preview(drafts, options, context)
  else await writeLetters({ ...options, out: options.out }, { request, drafts, keptOut }, context)
  tellFailures(drafts, context)
}

function requestOf(ref: string, options: NoticeOptions, desk: Desk, context: Context): FollowUpRequest {
  const { register, asOf } = desk
  const { say, screen } = context
  if (register.office.own === '') throw new Refusal(exitCodes.notFound, say.refusals.noOwnOffice)
  const meant = (text: string) => dispatchMeant(text, register, context)
  const focus = meant(ref)
  if (!focus.held) throw new Refusal(exitCodes.notFound, say.refusals.onlyCited(focus))
  if (focus.issuer !== register.office.own) screen.note(say.notes.notOurs(focus))
  const { open = false, each = false, due = null, template = null, enclose, implement } = options
  return {
    focus,
    asOf,
    scope: open ? 'open' : 'overdue',
    each,
    due: ahead(due, asOf, context),
    rung: null,
    template,
    encloses: enclose?.map(text => held(meant(text), context)) ?? null,
    implements: implement === undefined ? null : meant(implement),
  }
}

function ahead(due: FollowUpRequest['due'], asOf: Day, { say }: Context): FollowUpRequest['due'] {
  if (typeof due !== 'string' || due >= asOf) return due
  throw new Refusal(exitCodes.usage, say.letters.dueTooEarly({ due: say.day(due), asOf: say.day(asOf) }))
}

/** A copy can only be made of what is at hand. */
function held(dispatch: Dispatch, { say }: Context): Dispatch {
  if (dispatch.held) return dispatch
  throw new Refusal(exitCodes.usage, say.letters.notHeld(dispatch))
}

function preview(drafts: readonly Draft[], { format }: NoticeOptions, { screen, say }: Context): void {
  const texts = drafts.flatMap(({ letter }) => (letter ? [letterFormats[format].write(letter)] : []))
  screen.raw(texts.join(`\n${'═'.repeat(90)}\n\n`))
  if (texts.length > 0) screen.note(say.notes.preview({ count: texts.length }))
}
