import type { Command } from 'commander'
import type { Day } from '../../domain/day.ts'
import type { Context } from '../context.ts'
import { recordFacts, withRecordOptions, type RecordOptions } from '../record-facts.ts'
import { dayOption } from '../typed-values.ts'

export interface ExemptOptions extends RecordOptions {
  readonly date?: Day
  readonly reason?: string
}

export function addExempt(command: Command, context: Context): void {
  const { options } = context.say.recording
  withRecordOptions(command, context)
    .option('--reason <text>', options.reason)
    .option('--date <day>', options.date, dayOption)
    .action((ref: string, unit: string | undefined, given: ExemptOptions) => runExempt(context, ref, unit, given))
}

/** Puts on record that a unit need not answer. */
export async function runExempt(context: Context, ref: string, unit: string | undefined, options: ExemptOptions) {
  const { date, reason = null, duty = null } = options
  const factFor = (unit: string, asOf: Day) =>
    ({ list: 'exemptions', fact: { unit, date: date ?? asOf, reason, duty } }) as const
  await recordFacts({ command: 'exempt', ref, unit, options, factFor }, context)
}
