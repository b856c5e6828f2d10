import type { Command } from 'commander'
import { filtered } from '../../domain/asked-about.ts'
import { overviewOf } from '../../domain/overview.ts'
import { summaryOf } from '../../domain/summary.ts'
import { listingJson, type Listing } from '../../table/answers.ts'
import { obligationTable } from '../../table/views/obligations.ts'
import { give } from '../answer.ts'
import type { Context } from '../context.ts'
import { showListing, showSubtotals } from '../listing.ts'
import { noteAssumed } from '../notes.ts'
import {
  filtersOf,
  withAnswerOptions,
  withFilterOptions,
  withSideOptions,
  type AnswerOptions,
  type FilterOptions,
} from '../options.ts'
import { progressLines } from '../progress-on-terminal.ts'
import { scopeOf } from '../scope.ts'

export interface StatusOptions extends AnswerOptions, FilterOptions {
  readonly incoming?: boolean
  readonly all?: boolean
}

export function addStatus(command: Command, context: Context): void {
  const { say } = context
  command.argument('[ref]', say.arguments.subject)
  withSideOptions(command, say)
  withFilterOptions(command, say)
  withAnswerOptions(command, say)
  command.action((ref: string | undefined, options: StatusOptions) => runStatus(context, ref, options))
}

/** Every obligation with its state, and the seven states with their sum. */
export async function runStatus(context: Context, ref: string | undefined, options: StatusOptions): Promise<void> {
  const { register, asOf } = await context.desk()
  const { screen, say } = context
  const { notes } = say
  const { states, ...others } = filtersOf(options, register, context)
  const asked = filtered(scopeOf(ref, options, asOf, register, context), others, register)
  const obligations = states ? asked.filter(({ state }) => states.includes(state)) : asked
  const listing: Listing = { asOf, summary: summaryOf(asked), obligations }
  noteAssumed(obligations, context)
  await give(
    {
      json: () => listingJson(listing),
      table: () => obligationTable(listing, register, context.say),
      show: () => {
        showListing(listing, register, context, asked.length > 0 ? notes.noneInState : notes.noObligations)
        showSubtotals(asked, asOf, context)
        if (screen.isTerminal && asked.length > 0) {
          const overview = overviewOf(asked, asked, asOf, register)
          for (const line of progressLines(overview, register, screen.paint, say)) screen.line(line)
        }
      },
    },
    options,
    context,
  )
}
