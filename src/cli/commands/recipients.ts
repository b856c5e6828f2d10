import type { Command } from 'commander'
import { belongsTo, filtered, obligationsAbout } from '../../domain/asked-about.ts'
import { copiesOf, recipientsOf } from '../../domain/recipients.ts'
import { recipientsJson } from '../../table/answers.ts'
import { recipientScreen, recipientTable } from '../../table/views/recipients.ts'
import { give } from '../answer.ts'
import type { Context } from '../context.ts'
import { dispatchMeant } from '../lookup.ts'
import { filtersOf, withAnswerOptions, withFilterOptions, type AnswerOptions, type FilterOptions } from '../options.ts'
import { showTable } from '../terminal-table.ts'

export interface RecipientsOptions extends AnswerOptions, FilterOptions {
  readonly copies?: boolean
}

export function addRecipients(command: Command, context: Context): void {
  const { say } = context
  command.argument('<ref>', say.arguments.dispatch).option('--copies', say.options.copies)
  withFilterOptions(command, say)
  withAnswerOptions(command, say)
  command.action((ref: string, options: RecipientsOptions) => runRecipients(context, ref, options))
}

/** Whom a letter goes to, groups resolved as of its date, with addresses and how each stands on the day asked. */
export async function runRecipients(context: Context, ref: string, options: RecipientsOptions): Promise<void> {
  const { register, asOf } = await context.desk()
  const { screen, say } = context
  const dispatch = dispatchMeant(ref, register, context)
  const { units, groups, states, ...others } = filtersOf(options, register, context)
  const obligations = obligationsAbout({ kind: 'dispatch', dispatch }, asOf, register)
  const passing = new Set(
    filtered(obligations, others, register).flatMap(({ unit, successors }) => [unit, ...successors]),
  )
  const isNarrowed = Object.keys(others).length > 0
  const all = [
    ...recipientsOf(dispatch, obligations, register),
    ...(options.copies ? copiesOf(dispatch, register) : []),
  ]
  const recipients = all.filter(({ unit, via, state }) => {
    if (isNarrowed && !passing.has(unit ?? '')) return false
    const inGroup =
      !groups || groups.some(group => belongsTo(group, { unit: unit ?? '', via }, dispatch.date, register))
    return (!units || units.includes(unit ?? '')) && inGroup && (!states || (state !== null && states.includes(state)))
  })
  await give(
    {
      json: () => recipientsJson(asOf, dispatch, recipients),
      table: () => recipientTable(dispatch, recipients, register, say),
      show: () => {
        const shown = recipientScreen(dispatch, recipients, register, say)
        if (recipients.length > 0) showTable(shown, screen, say)
        screen.line(shown.sentence ?? '')
      },
    },
    options,
    context,
  )
}
