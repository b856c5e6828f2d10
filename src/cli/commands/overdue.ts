import type { Command } from 'commander'
import { filtered, oldestFirst } from '../../domain/asked-about.ts'
import { workingDayAfter } from '../../domain/calendar.ts'
import type { Day } from '../../domain/day.ts'
import type { Obligation } from '../../domain/obligations.ts'
import { summaryOf } from '../../domain/summary.ts'
import { listingJson, type Listing } from '../../table/answers.ts'
import { obligationTable } from '../../table/views/obligations.ts'
import { give } from '../answer.ts'
import type { Context } from '../context.ts'
import {
  filtersOf,
  withAnswerOptions,
  withFilterOptions,
  withSideOptions,
  type AnswerOptions,
  type FilterOptions,
} from '../options.ts'
import { showListing } from '../listing.ts'
import { noteAssumed } from '../notes.ts'
import { scopeOf } from '../scope.ts'
import { countOption } from '../typed-values.ts'

export interface OverdueOptions extends AnswerOptions, FilterOptions {
  readonly soon?: number
  readonly incoming?: boolean
  readonly all?: boolean
}

export function addOverdue(command: Command, context: Context): void {
  const { say } = context
  command.argument('[ref]', say.arguments.subject).option('--soon <days>', say.options.soon, countOption)
  withSideOptions(command, say)
  withFilterOptions(command, say)
  withAnswerOptions(command, say)
  command.action((ref: string | undefined, options: OverdueOptions) => runOverdue(context, ref, options))
}

/** Whose answer is overdue, oldest first; with `--soon`, also those due within so many working days. */
export async function runOverdue(context: Context, ref: string | undefined, options: OverdueOptions): Promise<void> {
  const { register, asOf } = await context.desk()
  const { notes } = context.say
  const scope = scopeOf(ref, options, asOf, register, context)
  const { soon } = options
  const until = soon === undefined ? null : workingDayAfter(asOf, soon, register.calendar).day
  const { states, ...others } = filtersOf(options, register, context)
  const asked = filtered(scope, others, register)
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

function presses({ state, due }: Obligation, until: Day | null): boolean {
  if (state === 'overdue') return true
  return until !== null && due !== null && (state === 'due-today' || state === 'pending') && due <= until
}
