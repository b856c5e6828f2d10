import type { Command } from 'commander'
import type { State } from '../../domain/obligations.ts'
import { overviewOf } from '../../domain/overview.ts'
import { stateOf, type Roll } from '../../domain/roll.ts'
import { listingJson, type Listing } from '../../table/answers.ts'
import { obligationTable } from '../../table/views/obligations.ts'
import { give } from '../answer.ts'
import type { Context } from '../context.ts'
import { showListing, showSubtotals } from '../listing.ts'
import { rollAsked, showRoll, showRollSubtotals } from '../long-list.ts'
import { noteAssumed } from '../notes.ts'
import { withListingOptions, type ListingOptions } from '../options.ts'
import { progressLines } from '../progress-on-terminal.ts'
import { inquiryFor, nearOf } from '../scope.ts'

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
  const found = await context.consult(
    async (ledger, asOf) => {
      const whole = screen.isTerminal ? undefined : await rollAsked(ref, options, ledger, context)
      if (whole) return whole
      const { inquiry, states, tally } = await inquiryFor(ref, options, asOf, ledger, context)
      const asked = await ledger.obligations(inquiry, {})
      const obligations = states ? asked.filter(({ state }) => states.includes(state)) : asked
      const listing: Listing = { asOf, summary: tally.summary, obligations }
      return { listing, asked, around: ledger.around }
    },
    nearOf(ref, options),
  )
  if (!('listing' in found)) return showWhole(found.asked, found.states, context)
  const { listing, asked, around } = found
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

/** Off a terminal, where nothing is drawn beside the list. */
function showWhole(asked: Roll, states: readonly State[] | undefined, context: Context): void {
  const { noneInState, noObligations } = context.say.notes
  const stateAt = stateOf(asked.ground)
  const listed = states ? asked.where(line => states.includes(stateAt(line))) : asked
  showRoll(listed, asked.summary(), context, asked.count > 0 ? noneInState : noObligations)
  showRollSubtotals(asked, context)
}
