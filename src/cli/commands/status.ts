import type { Command } from 'commander'
import { overviewOf } from '../../domain/overview.ts'
import { summaryOf } from '../../domain/summary.ts'
import { listingJson, type Listing } from '../../table/answers.ts'
import { obligationTable } from '../../table/views/obligations.ts'
import { give } from '../answer.ts'
import type { Context } from '../context.ts'
import { showListing, showSubtotals } from '../listing.ts'
import { noteAssumed } from '../notes.ts'
import { withListingOptions, type ListingOptions } from '../options.ts'
import { progressLines } from '../progress-on-terminal.ts'
import { askedAbout } from '../scope.ts'

export function addStatus(command: Command, context: Context): void {
  const { say } = context
  command.argument('[ref]', say.arguments.subject)
  withListingOptions(command, say)
  command.action((ref: string | undefined, options: ListingOptions) => runStatus(context, ref, options))
}

/** Every obligation with its state, and the seven states with their sum. */
export async function runStatus(context: Context, ref: string | undefined, options: ListingOptions): Promise<void> {
  const { register, asOf, owed } = await context.desk()
  const { screen, say } = context
  const { notes } = say
  const { asked, states } = askedAbout(ref, options, asOf, register, context, owed)
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
