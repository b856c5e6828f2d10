import type { Command } from 'commander'
import { overviewOf } from '../../domain/overview.ts'
import { listingJson, type Listing } from '../../table/answers.ts'
import { obligationTable } from '../../table/views/obligations.ts'
import { give } from '../answer.ts'
import type { Context } from '../context.ts'
import { showListing, showSubtotals } from '../listing.ts'
import { noteAssumed } from '../notes.ts'
import { withListingOptions, type ListingOptions } from '../options.ts'
import { progressLines } from '../progress-on-terminal.ts'
import { inquiryFor } from '../scope.ts'

export function addStatus(command: Command, context: Context): void {
  const { say } = context
  command.argument('[ref]', say.arguments.subject)
  withListingOptions(command, say)
  command.action((ref: string | undefined, options: ListingOptions) => runStatus(context, ref, options))
}

/** Every obligation with its state, and the seven states with their sum. */
export async function runStatus(context: Context, ref: string | undefined, options: ListingOptions): Promise<void> {
  const { screen, say } = context
  const { notes } = say
  const { listing, asked, around } = await context.consult(async (ledger, asOf) => {
    const { inquiry, states, tally } = await inquiryFor(ref, options, asOf, ledger, context)
    const asked = await ledger.obligations(inquiry, {})
    const obligations = states ? asked.filter(({ state }) => states.includes(state)) : asked
    const listing: Listing = { asOf, summary: tally.summary, obligations }
    return { listing, asked, around: ledger.around }
  })
  const { asOf } = listing
  noteAssumed(listing.obligations, context)
  await give(
    {
      json: () => listingJson(listing),
      table: () => obligationTable(listing, around, context.say),
      show: () => {
        showListing(listing, around, context, asked.length > 0 ? notes.noneInState : notes.noObligations)
        showSubtotals(asked, asOf, context)
        if (screen.isTerminal && asked.length > 0) {
          const overview = overviewOf(asked, asked, asOf, around)
          for (const line of progressLines(overview, around, screen.paint, say)) screen.line(line)
        }
      },
    },
    options,
    context,
  )
}
