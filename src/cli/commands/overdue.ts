import type { Command } from 'commander'
import { isDueBy, oldestFirst } from '../../domain/asked-about.ts'
import { workingDayAfter } from '../../domain/calendar.ts'
import type { Day } from '../../domain/day.ts'
import type { Obligation } from '../../domain/obligations.ts'
import { summaryOf } from '../../domain/summary.ts'
import { listingJson, type Listing } from '../../table/answers.ts'
import { obligationTable } from '../../table/views/obligations.ts'
import { give } from '../answer.ts'
import type { Context } from '../context.ts'
import { withListingOptions, type ListingOptions } from '../options.ts'
import { showListing } from '../listing.ts'
import { noteAssumed } from '../notes.ts'
import { askedAbout } from '../scope.ts'
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
  const { register, asOf, owed } = await context.desk()
  const { notes } = context.say
  const { soon } = options
  const until = soon === undefined ? null : workingDayAfter(asOf, soon, register.calendar).day
  const { asked, states } = askedAbout(ref, options, asOf, register, context, owed)
  const obligations = oldestFirst(asked.filter(one => presses(one, until) && (!states || states.includes(one.state))))
  const listing: Listing = { asOf, summary: summaryOf(asked), obligations }
  noteAssumed(obligations, context)
  await give(
    {
      json: () => listingJson(listing),
      table: () => obligationTable(listing, register, context.say),
      show: () => showListing(listing, register, context, states ? notes.noneInState : notes.noneOverdue),
    },
    options,
    context,
  )
}

function presses(one: Obligation, until: Day | null): boolean {
  return one.state === 'overdue' || (until !== null && isDueBy(one, until))
}
