import type { Command } from 'commander'
import { belongsTo, filtered } from '../../domain/asked-about.ts'
import type { Inquiry } from '../../domain/ledger.ts'
import { copiesOf, recipientsOf } from '../../domain/recipients.ts'
import { recipientsJson } from '../../table/answers.ts'
import { gridOf } from '../../table/table.ts'
import { recipientScreen, recipientTable } from '../../table/views/recipients.ts'
import { give } from '../answer.ts'
import type { Context } from '../context.ts'
import { dispatchIn } from '../lookup.ts'
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
  const { screen, say } = context
  const { asOf, around, dispatch, obligations } = await context.consult(
    async (ledger, asOf) => {
      const found = await dispatchIn(ref, ledger, context)
      const inquiry: Inquiry = { asOf, subject: { kind: 'dispatch', dispatch: found }, side: 'all', filters: {} }
      const obligations = await ledger.obligations(inquiry, {})
      return { asOf, around: ledger.around, dispatch: await ledger.whole(found), obligations }
    },
    { ref, joined: 'line' },
  )
  const { units, groups, states, ...others } = filtersOf(options, around, context)
  const passing = new Set(
    filtered(obligations, others, around).flatMap(({ unit, successors }) => [unit, ...successors]),
  )
  const isNarrowed = Object.keys(others).length > 0
  const all = [...recipientsOf(dispatch, obligations, around), ...(options.copies ? copiesOf(dispatch, around) : [])]
  const recipients = all.filter(({ unit, via, state }) => {
    if (isNarrowed && !passing.has(unit ?? '')) return false
    const inGroup = !groups || groups.some(group => belongsTo(group, { unit: unit ?? '', via }, dispatch.date, around))
    return (!units || units.includes(unit ?? '')) && inGroup && (!states || (state !== null && states.includes(state)))
  })
  await give(
    {
      json: () => recipientsJson(asOf, dispatch, recipients),
      table: () => recipientTable(dispatch, recipients, around, say),
      show: () => {
        const shown = recipientScreen(dispatch, recipients, around, say)
        if (recipients.length > 0) showTable(gridOf(shown), screen, say)
        screen.line(shown.sentence ?? '')
      },
    },
    options,
    context,
  )
}
