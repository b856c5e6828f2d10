import type { Command } from 'commander'
import { allUnits, findUnit } from '../../domain/finding.ts'
import type { Choices } from '../../intake/coming.ts'
import { letterJson } from '../../intake/letter-json.ts'
import type { Said } from '../../intake/taken.ts'
import type { Context, Desk } from '../context.ts'
import { trackOption, type ImportOptions } from '../intake/import-options.ts'
import { lettersIn, matched } from '../intake/incoming.ts'
import { planOf } from '../intake/plan.ts'
import { previewLetter } from '../intake/preview.ts'
import { tellUnfollowed } from '../intake/unfollowed.ts'
import { writeLetters } from '../intake/write.ts'
import { jsonText } from '../json.ts'
import { onlyOne, unitNamer } from '../lookup.ts'
import { filtersOf, withFormatOption } from '../options.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { dayOption } from '../typed-values.ts'

export function addImport(command: Command, context: Context): void {
  const { intake } = context.say
  withFormatOption(command, ['table', 'json'], context.say)
    .argument('<file...>', intake.argument)
    .option('--write', intake.options.write)
    .option('--symbol <symbol>', intake.options.symbol)
    .option('--date <day>', intake.options.date, dayOption)
    .option('--issuer <unit>', intake.options.issuer)
    .option('--campaign <campaign>', intake.options.campaign)
    .option('--track <which>', intake.options.track, trackOption)
    .option('--confirmed', intake.options.confirmed)
    .action((files: string[], given: ImportOptions) => runImport(context, files, given))
}

/** Letters as drafts of records: shown with the line of each field and what is doubtful; written only when asked to. */
export async function runImport(context: Context, files: readonly string[], options: ImportOptions): Promise<void> {
  const { screen, say } = context
  const desk = await deskFor(options, context)
  const said = saidOf(options, desk, context)
  const letters = await lettersIn(files, context)
  forOneOnly(options, letters.length, context)
  const incoming = matched(letters, said, desk, context)
  const { campaign = null, track = null, confirmed = false } = options
  const choices: Choices = { campaign, track, confirmed }
  const plan = planOf(incoming, () => choices)
  if (options.format === 'json') {
    screen.raw(jsonText(incoming.map(({ taken }) => letterJson(taken.draft, taken.addressees))))
  } else for (const planned of plan) previewLetter(planned, context)
  if (desk) tellUnfollowed(plan, context)
  if (options.write === true && desk) await writeLetters({ letters, files, said, choices }, desk, context)
  else if (letters.length > 0 && options.format !== 'json') screen.note(say.intake.preview({ count: letters.length }))
}

/** Letters can be read where there are no records, only not matched with any, nor written. */
async function deskFor({ write }: ImportOptions, context: Context): Promise<Desk | null> {
  try {
    return await context.desk()
  } catch (failure) {
    const isNoWorkspace = failure instanceof Refusal && failure.exitCode === exitCodes.notFound
    if (!isNoWorkspace || write === true || context.options.workspace !== undefined) throw failure
    return null
  }
}

function saidOf(options: ImportOptions, desk: Desk | null, context: Context): Said {
  const { issuer, campaign } = options
  const said: Said = { symbol: options.symbol ?? null, date: options.date ?? null, issuer: null }
  if (!desk) return said
  const { register } = desk
  if (campaign !== undefined) filtersOf({ campaign }, register, context)
  if (issuer === undefined) return said
  const unit = onlyOne(issuer, findUnit(issuer, allUnits(register), register), unitNamer(register), context)
  return { ...said, issuer: unit }
}

/** What is said of one letter cannot be true of several. */
function forOneOnly(options: ImportOptions, count: number, { say }: Context): void {
  if (count < 2) return
  for (const option of ['symbol', 'date', 'issuer'] as const) {
    if (options[option] === undefined) continue
    throw new Refusal(exitCodes.usage, say.intake.onlyOneLetter({ option: `--${option}`, count }))
  }
}
