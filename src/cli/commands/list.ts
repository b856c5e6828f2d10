import { issuerName } from '../../domain/directory.ts'
import type { Command } from 'commander'
import { filtered } from '../../domain/asked-about.ts'
import { mentionsAll } from '../../domain/finding.ts'
import { obligationsOn, type Obligation } from '../../domain/obligations.ts'
import type { Dispatch } from '../../domain/records.ts'
import { foldedWords } from '../../domain/vietnamese.ts'
import { dispatchListJson } from '../../table/answers.ts'
import { dispatchTable } from '../../table/views/lists.ts'
import { give } from '../answer.ts'
import type { Context } from '../context.ts'
import { filtersOf, withAnswerOptions, withFilterOptions, type AnswerOptions, type FilterOptions } from '../options.ts'
import { showList } from '../listing.ts'

export interface ListOptions extends AnswerOptions, FilterOptions {}

export function addList(command: Command, context: Context): void {
  const { say } = context
  command.argument('[text...]', say.arguments.text)
  withFilterOptions(command, say)
  withAnswerOptions(command, say)
  command.action((text: string[], options: ListOptions) => runList(context, text, options))
}

/** The dispatches, held and cited, whose symbol, subject or issuer has the words, accents left out. */
export async function runList(context: Context, text: readonly string[], options: ListOptions): Promise<void> {
  const { register, asOf } = await context.desk()
  const { campaign, since, until, words: _, ...owed } = filtersOf(options, register, context)
  const asking =
    Object.keys(owed).length > 0 ? dispatchesOf(filtered(obligationsOn(asOf, register), owed, register)) : null
  const words = foldedWords([...text, options.match ?? ''].join(' '))
  const known =
    context.options.asOf === undefined ? register.dispatches : register.dispatches.filter(({ date }) => date <= asOf)
  const dispatches = known.filter(dispatch => {
    const { symbol, subject, issuer, campaign: own, date } = dispatch
    if ((since && date < since) || (until && date > until) || asking?.has(dispatch) === false) return false
    if (campaign !== undefined && own !== campaign) return false
    return mentionsAll([symbol, subject, issuer, issuerName(dispatch, register)], words)
  })
  await give(
    {
      json: () => dispatchListJson(dispatches, register),
      table: () => dispatchTable(dispatches, register, context.say),
      show: () => showList(dispatchTable(dispatches, register, context.say), ['id'], context),
    },
    options,
    context,
  )
}

/** Those that ask for what is owed, and those that press it. */
function dispatchesOf(obligations: readonly Obligation[]): ReadonlySet<Dispatch> {
  return new Set(obligations.flatMap(({ dispatch, reminders }) => [dispatch, ...reminders.map(one => one.dispatch)]))
}
