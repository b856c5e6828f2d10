import type { Command } from 'commander'
import type { Day } from '../../domain/day.ts'
import { logOf } from '../../domain/log.ts'
import { logJson } from '../../table/answers.ts'
import { logTable } from '../../table/views/log.ts'
import { give } from '../answer.ts'
import type { Context } from '../context.ts'
import { showList } from '../listing.ts'
import { dispatchMeant } from '../lookup.ts'
import { withAnswerOptions, type AnswerOptions } from '../options.ts'
import { dayOption } from '../typed-values.ts'

export interface LogOptions extends AnswerOptions {
  readonly since?: Day
  readonly until?: Day
  readonly by?: string
}

export function addLog(command: Command, context: Context): void {
  const { say } = context
  const { log } = say.journal.options
  command
    .argument('[ref]', say.arguments.dispatch)
    .option('--since <day>', log.since, dayOption)
    .option('--until <day>', log.until, dayOption)
    .option('--by <user>', log.by)
  withAnswerOptions(command, say).action((ref: string | undefined, options: LogOptions) =>
    runLog(context, ref, options),
  )
}

/** Who wrote what, and when, the latest first. */
export async function runLog(context: Context, ref: string | undefined, options: LogOptions): Promise<void> {
  const { say } = context
  const { register, store } = await context.desk()
  const { since, until, by } = options
  const dispatch = ref === undefined ? undefined : dispatchMeant(ref, register, context).id
  const log = logOf(await store.journal(), register.office.timeZone, {
    ...(dispatch === undefined ? {} : { dispatch }),
    ...(since ? { since } : {}),
    ...(until ? { until } : {}),
    ...(by === undefined ? {} : { by }),
  })
  await give(
    {
      json: () => logJson(log),
      table: () => logTable(log, say),
      show: () => showList(logTable(log, say), ['host', 'dispatch', 'id'], context),
    },
    options,
    context,
  )
}
