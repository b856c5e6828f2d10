import { Option, type Command } from 'commander'
import { onSide } from '../../domain/asked-about.ts'
import { chainAround } from '../../domain/chain.ts'
import { nameOn } from '../../domain/directory.ts'
import { findSubject } from '../../domain/finding.ts'
import { obligationsOn } from '../../domain/obligations.ts'
import { overviewOf, type Overview } from '../../domain/overview.ts'
import type { Dispatch } from '../../domain/records.ts'
import type { Context, Desk } from '../context.ts'
import { reasonLines } from '../explanation.ts'
import { noteAssumed } from '../notes.ts'
import { withSideOptions, type SideOptions } from '../options.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { scopeOf, sideOf } from '../scope.ts'
import { extensionOf, writeAnswer } from '../write-file.ts'

const formats = ['html', 'docx'] as const

export interface ReportOptions extends SideOptions {
  readonly format?: (typeof formats)[number]
  readonly out?: string
}

export function addReport(command: Command, context: Context): void {
  const { say } = context
  const { options } = say.report
  command.argument('[ref]', say.arguments.subject)
  withSideOptions(command, say)
    .addOption(new Option('--format <format>', options.format).choices(formats))
    .option('--out <file>', options.out)
    .action((ref: string | undefined, options: ReportOptions) => runReport(context, ref, options))
}

/** How a campaign, a dispatch or all of them stand, as one page to be looked at or as a written report. */
export async function runReport(context: Context, ref: string | undefined, options: ReportOptions): Promise<void> {
  const desk = await context.desk()
  const { screen, say } = context
  const format = formatOf(options, context)
  if (options.out === undefined && screen.isTerminal) throw new Refusal(exitCodes.usage, say.report.page.needsFile)
  const { register, asOf } = desk
  const obligations = scopeOf(ref, options, asOf, register, context)
  noteAssumed(obligations, context)
  const everyone =
    ref === undefined ? obligations : onSide(sideOf(ref, options), obligationsOn(asOf, register), register)
  const overview = overviewOf(obligations, everyone, asOf, register)
  const content =
    format === 'html'
      ? await pageText(ref, options, overview, desk, context)
      : await wordReport(ref, options, overview, desk, context)
  if (options.out === undefined) screen.raw(content)
  else await writeAnswer(options.out, content, context)
}

function formatOf({ format, out }: ReportOptions, { say }: Context): (typeof formats)[number] {
  if (out === undefined) return format ?? 'html'
  const extension = extensionOf(out)
  const named = formats.find(one => one === extension || (one === 'html' && extension === 'htm')) ?? format
  if (named) return named
  throw new Refusal(exitCodes.usage, say.refusals.noFormatFor({ file: out, formats }))
}

async function pageText(
  ref: string | undefined,
  options: ReportOptions,
  overview: Overview,
  { register, asOf }: Desk,
  { say, world }: Context,
): Promise<string> {
  const { pageOf } = await import('../../report/page/page.ts')
  const dispatches = new Set(overview.byDispatch.map(({ dispatch }) => dispatch))
  for (const { reminders } of overview.obligations) for (const { dispatch } of reminders) dispatches.add(dispatch)
  const flags = [...(options.incoming ? ['--incoming'] : []), ...(options.all ? ['--all'] : [])]
  return pageOf({
    title: titleOf(ref, options, register, say),
    asked: [...(ref === undefined ? [] : [quoted(ref)]), ...flags, `--as-of ${asOf}`].join(' '),
    office: nameOn(register.office.own, asOf, register),
    overview,
    chain: { ...chainAround([...dispatches], asOf, register), focus: focusOf(ref, register) },
    register,
    say,
    why: one => reasonLines(one, asOf, register, say).map(line => line.trim()),
    hash: text => `sha256-${Buffer.from(world.sha256(text), 'hex').toString('base64')}`,
  })
}

/** The written report is in Vietnamese, as letters are. */
async function wordReport(
  ref: string | undefined,
  options: ReportOptions,
  overview: Overview,
  { register }: Desk,
  { say }: Context,
): Promise<Uint8Array> {
  const { layouts } = await import('../../letter/layouts/layouts.ts')
  const { resultsReport } = await import('../../letter/results-report.ts')
  const { writeDocx } = await import('../../letter/docx/docx.ts')
  const { sayIn } = await import('../../i18n/say.ts')
  const words = say.language === 'vi' ? say : await sayIn('vi')
  const title = titleOf(ref, options, register, words)
  return writeDocx(resultsReport(title, overview, layouts[register.office.layout], register))
}

function quoted(ref: string): string {
  return /^[\w@/.-]+$/.test(ref) ? ref : `"${ref}"`
}

/** The one letter that was asked about. */
function focusOf(ref: string | undefined, register: Desk['register']): Dispatch | null {
  const found = ref === undefined ? null : findSubject(ref, register)
  return found?.kind === 'one' && found.item.kind === 'dispatch' ? found.item.dispatch : null
}

function titleOf(
  ref: string | undefined,
  { incoming }: ReportOptions,
  register: Desk['register'],
  { day, report: { page } }: Context['say'],
): string {
  if (ref === undefined) return incoming ? page.titleIncoming : page.titleOfAll
  const found = findSubject(ref, register)
  if (found.kind !== 'one') return page.titleOfAll
  const subject = found.item
  if (subject.kind === 'campaign') return page.title({ campaign: subject.campaign.name })
  return page.titleOfLetter({ symbol: subject.dispatch.symbol, date: day(subject.dispatch.date) })
}
