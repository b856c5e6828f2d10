import { Option, type Command } from 'commander'
import { largestSummed } from '../../domain/attachments.ts'
import type { Day } from '../../domain/day.ts'
import { outcomes, type Outcome } from '../../domain/records.ts'
import type { Context } from '../context.ts'
import { recordFacts, withRecordOptions, type RecordOptions } from '../record-facts.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { countOption, dayOption } from '../typed-values.ts'

export interface RespondOptions extends RecordOptions {
  readonly from?: string
  readonly write?: boolean
  readonly date?: Day
  readonly received?: Day
  readonly symbol?: string
  readonly outcome: Outcome
  readonly count?: number
  readonly note?: string
  readonly file?: string
}

export function addRespond(command: Command, context: Context): void {
  const { options } = context.say.recording
  withRecordOptions(command, context, '[ref]')
    .option('--date <day>', options.date, dayOption)
    .option('--received <day>', options.received, dayOption)
    .option('--symbol <symbol>', options.symbol)
    .addOption(new Option('--outcome <outcome>', options.outcome).choices(outcomes).default('complete'))
    .option('--count <n>', options.count, countOption)
    .option('--note <text>', options.note)
    .option('--file <file>', options.file)
    .option('--again', options.again)
    .addOption(new Option('--from <table>', options.from).conflicts(ofOneUnit))
    .option('--write', options.write)
    .action((ref: string | undefined, unit: string | undefined, given: RespondOptions) =>
      runRespond(context, ref, unit, given),
    )
}

/** The file that an answer is, as it goes on record: it lies with the records, so that it stays where they are. */
async function attachment(file: string, context: Context) {
  const { world, say } = context
  const folder = await context.folder()
  const path = world.resolve(world.folder, file)
  const bytes = (await world.files.isFolder(path)) ? undefined : await world.files.bytes(path, largestSummed)
  if (bytes === undefined) throw new Refusal(exitCodes.notFound, say.recording.noFile({ file }))
  const place = await world.files.placeIn(folder, path)
  if (place === undefined)
    throw new Refusal(exitCodes.refused, say.recording.fileOutside({ file, folder }), say.recording.fileOutsideHint)
  return { file: place, sha256: typeof bytes === 'number' ? null : world.sha256(bytes) }
}

/** What is said of one answer cannot be true of a table of them. */
const ofOneUnit = ['symbol', 'count', 'file', 'again', 'unit', 'group', 'state', 'campaign', 'match']

/** Puts on record what a unit sent, or what many did. */
export async function runRespond(
  context: Context,
  ref: string | undefined,
  unit: string | undefined,
  options: RespondOptions,
) {
  const { say } = context
  const { date, received = null, symbol = null, outcome, count = null, note = null, file = null, duty = null } = options
  if (options.from !== undefined) {
    if (unit !== undefined) throw new Refusal(exitCodes.usage, say.intake.responses.unitsAreInTable)
    const { respondFrom } = await import('./respond-from.ts')
    const isWritten = (options.write ?? options.yes ?? false) && !options.dryRun
    const defaults = { date: date ?? null, received, outcome, note, duty }
    return respondFrom({ file: options.from, ref, defaults, isWritten }, context)
  }
  if (ref === undefined)
    throw new Refusal(exitCodes.usage, say.refusals.missingArgument({ text: say.arguments.dispatch }))
  const attached = file === null ? { file, sha256: null } : await attachment(file, context)
  const rest = { received, symbol, outcome, count, note, ...attached, duty, confirmed: true }
  const factFor = (unit: string, asOf: Day) =>
    ({ list: 'responses', fact: { unit, date: date ?? received ?? asOf, ...rest } }) as const
  return recordFacts({ command: 'respond', ref, unit, options, factFor }, context)
}
