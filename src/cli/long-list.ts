import type { State } from '../domain/obligations.ts'
import type { Roll } from '../domain/roll.ts'
import type { Summary } from '../domain/summary.ts'
import { summarySentence } from '../table/views/summary.ts'
import { rollScreen } from '../table/views/roll.ts'
import type { Ledger } from '../domain/ledger.ts'
import type { Context } from './context.ts'
import { formatOf } from './answer.ts'
import { stateColours, subtotalLine } from './listing.ts'
import { noteHowManyAssumed, noteWaiting } from './notes.ts'
import { filtersOf, type ListingOptions } from './options.ts'
import { refuseUnknownSide, sideOf } from './scope.ts'
import { showSentence, showTable } from './terminal-table.ts'

/**
 * Whatever is owed, for a list on the screen that nothing but a state narrows: answered from the index as it lies.
 * Undefined where the list must be made of obligations one by one.
 */
export async function rollAsked(
  ref: string | undefined,
  options: ListingOptions,
  ledger: Ledger,
  context: Context,
): Promise<{ readonly asked: Roll; readonly states: readonly State[] | undefined } | undefined> {
  const { states, ...others } = filtersOf(options, ledger.around, context)
  const isArranged = options.columns !== undefined || options.sort !== undefined
  const isWhole = ref === undefined && Object.keys(others).length === 0 && !isArranged
  if (!isWhole || formatOf(options, context) !== 'table') return undefined
  const all = ledger.roll?.()
  if (!all || all.ground.standing.hasUnmatched) return undefined
  const side = sideOf(ref, options)
  await refuseUnknownSide(side, ledger, context)
  const asked = all.onSide(side)
  if (side === 'owed' && asked.count < all.count) context.screen.note(context.say.notes.onlyOwnLetters)
  noteWaiting(
    asked.countWhere(({ awaitsConfirmation }) => awaitsConfirmation),
    context,
  )
  return { asked, states }
}

export function showRoll(roll: Roll, summary: Summary, context: Context, ifNone: string): void {
  const { screen, say } = context
  noteHowManyAssumed(
    roll.countWhere(({ dueAssumed }) => dueAssumed),
    context,
  )
  if (roll.count === 0) screen.line(ifNone)
  else showTable(rollScreen(roll, say), screen, say, { state: stateColours(screen.paint, say) })
  screen.line()
  showSentence(summarySentence(roll.ground.asOf, summary, say), screen)
}

/** A subtotal a dispatch, where there are several. */
export function showRollSubtotals(roll: Roll, { screen, say }: Context): void {
  const subtotals = roll.subtotals()
  if (subtotals.length < 2) return
  screen.line()
  screen.line(screen.paint.bold(say.titles.byDispatch))
  const { asOf } = roll.ground
  showSentence(
    subtotals.map(({ symbol, summary }) => subtotalLine(symbol, summary, asOf, say)),
    screen,
  )
}
