import { issuerName } from '../../domain/directory.ts'
import type { Command } from 'commander'
import { mentionsAll } from '../../domain/finding.ts'
import { foldedWords } from '../../domain/vietnamese.ts'
import { dispatchListJson } from '../../table/answers.ts'
import { dispatchTable } from '../../table/views/lists.ts'
import { give } from '../answer.ts'
import type { Context } from '../context.ts'
import { filtersOf, withAnswerOptions, type AnswerOptions } from '../options.ts'
import { showList } from '../listing.ts'

export interface ListOptions extends AnswerOptions {
  readonly campaign?: string
}

export function addList(command: Command, context: Context): void {
  const { say } = context
  command.argument('[text...]', say.arguments.text).option('--campaign <campaign>', say.options.campaign)
  withAnswerOptions(command, say)
  command.action((text: string[], options: ListOptions) => runList(context, text, options))
}

/** The dispatches, held and cited, whose symbol, subject or issuer has the words, accents left out. */
export async function runList(context: Context, text: readonly string[], options: ListOptions): Promise<void> {
  const { register, asOf } = await context.desk()
  const { campaign } = filtersOf(options, register, context)
  const words = foldedWords(text.join(' '))
  const known =
    context.options.asOf === undefined ? register.dispatches : register.dispatches.filter(({ date }) => date <= asOf)
  const dispatches = known.filter(dispatch => {
    const { symbol, subject, issuer, campaign: own } = dispatch
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
