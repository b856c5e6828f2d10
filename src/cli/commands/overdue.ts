import type { Command } from 'commander'
import { oldestFirst } from '../../domain/asked-about.ts'
import { workingDayAfter } from '../../domain/calendar.ts'
import { isListed, type Listing as Listed } from '../../domain/ledger.ts'
import { dueOf, stateOf, type Roll } from '../../domain/roll.ts'
import { listingJson, type Listing } from '../../table/answers.ts'
import { obligationTable } from '../../table/views/obligations.ts'
import { give } from '../answer.ts'
import type { Context } from '../context.ts'
import { withListingOptions, type ListingOptions } from '../options.ts'
import { showListing } from '../listing.ts'
import { rollAsked, showRoll } from '../long-list.ts'
import { noteAssumed } from '../notes.ts'
import { inquiryFor, nearOf } from '../scope.ts'
import { countOption } from '../typed-values.ts'

export interface OverdueOptions extends ListingOptions {
  readonly soon?: number
}

export function addOverdue(command: Command, context: Context): void {
  const { say } = context
  command.argument('[ref]', say.arguments.subject).option('--soon <days>', say.options.soon, countOption)
  withListingOptions(command, say)
  command.action((ref: string | undefined, options: OverdueOptions) => runOverdue(context, ref, options))
}

/** Whose answer is overdue, oldest first; with `--soon`, also those due within so many working days. */
export async function runOverdue(context: Context, ref: string | undefined, options: OverdueOptions): Promise<void> {
  const { notes } = context.say
  const found = await context.consult(
    async (ledger, asOf) => {
      const { around } = ledger
      const until = options.soon === undefined ? null : workingDayAfter(asOf, options.soon, around.calendar).day
      const whole = await rollAsked(ref, options, ledger, context)
      if (whole) return { ...whole, roll: pressing(whole.asked, { states: whole.states, pressing: { until } }) }
      const { inquiry, states, tally } = await inquiryFor(ref, options, asOf, ledger, context)
      const obligations = oldestFirst(await ledger.obligations(inquiry, { states, pressing: { until } }))
      const listing: Listing = { asOf, summary: tally.summary, obligations }
      return { listing, around, states }
    },
    nearOf(ref, options),
  )
  const ifNone = found.states ? notes.noneInState : notes.noneOverdue
  if ('roll' in found) return showRoll(found.roll, found.asked.summary(), context, ifNone)
  const { listing, around } = found
  noteAssumed(listing.obligations, context)
  await give(
    {
      json: () => listingJson(listing),
      table: () => obligationTable(listing, around, context.say),
      show: () => showListing(listing, around, context, ifNone),
    },
    options,
    context,
  )
}

function pressing(asked: Roll, listing: Listed): Roll {
  const [stateAt, dueAt] = [stateOf(asked.ground), dueOf(asked.ground)]
  return asked.where(line => isListed({ state: stateAt(line), due: dueAt(line) }, listing)).oldestFirst()
}
