import type { Command } from 'commander'
import type { Day } from '../../domain/day.ts'
import type { Context } from '../context.ts'
import { recordFacts, withRecordOptions, type RecordOptions } from '../record-facts.ts'
import { dayOption } from '../typed-values.ts'

export interface ExtendOptions extends RecordOptions {
  readonly to: Day
  readonly date?: Day
  readonly reason?: string
  readonly by?: string
}

export function addExtend(command: Command, context: Context): void {
  const { options } = context.say.recording
  withRecordOptions(command, context)
    .requiredOption('--to <day>', options.to, dayOption)
    .option('--reason <text>', options.reason)
    .option('--date <day>', options.date, dayOption)
    .option('--by <symbol>', options.by)
    .action((ref: string, unit: string | undefined, given: ExtendOptions) => runExtend(context, ref, unit, given))
}

/** Puts on record that a unit was given more time. */
export async function runExtend(context: Context, ref: string, unit: string | undefined, options: ExtendOptions) {
  const { to, date, reason = null, by = null, duty = null } = options
  const factFor = (unit: string, asOf: Day) =>
    ({ list: 'extensions', fact: { unit, to, date: date ?? asOf, reason, by, duty } }) as const
  await recordFacts({ command: 'extend', ref, unit, options, factFor }, context)
}
