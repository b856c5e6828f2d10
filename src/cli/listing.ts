import type { Day } from '../domain/day.ts'
import { grouped } from '../domain/grouped.ts'
import type { Directory } from '../domain/directory.ts'
import type { State } from '../domain/obligations.ts'
import type { Listed } from '../domain/spans.ts'
import { summaryOf } from '../domain/summary.ts'
import type { Listing } from '../table/answers.ts'
import type { Table } from '../table/table.ts'
import { obligationScreen } from '../table/views/obligations.ts'
import { summarySentence } from '../table/views/summary.ts'
import type { Context } from './context.ts'
import type { Paint, Style } from './screen.ts'
import { showTable } from './terminal-table.ts'
import { visible } from '../domain/visible.ts'

/** A list of obligations on the screen, and the sum below it. */
export function showListing(listing: Listing, directory: Directory, { screen, say }: Context, ifNone: string): void {
  const { obligations, asOf, summary } = listing
  if (obligations.length === 0) screen.line(ifNone)
  else {
    const shown = obligationScreen(listing, directory, say)
    showTable(shown, screen, say, {
      due: (text, row) => ({ text: obligations[row]?.dueAssumed ? `≈ ${text}` : text }),
      state: (text, row) => ({ text, paint: colourOf(obligations[row]?.state, screen.paint) }),
    })
  }
  screen.line()
  screen.line(summarySentence(asOf, summary, say))
}

/** A subtotal a dispatch, where there are several. */
export function showSubtotals(obligations: readonly Listed[], asOf: Day, { screen, say }: Context): void {
  const byDispatch = [...grouped(obligations, ({ dispatch }) => dispatch.id).values()]
  if (byDispatch.length < 2) return
  screen.line()
  screen.line(screen.paint.bold(say.titles.byDispatch))
  for (const same of byDispatch) {
    const [first] = same
    if (first) screen.line(`  ${visible(first.dispatch.symbol)}: ${summarySentence(asOf, summaryOf(same), say)}`)
  }
}

const asItIs: Style = text => text

function colourOf(state: State | undefined, paint: Paint): Style {
  switch (state) {
    case 'overdue':
      return paint.red
    case 'due-today':
    case 'late':
      return paint.yellow
    case 'answered':
    case 'exempt':
      return paint.green
    default:
      return asItIs
  }
}

/** A list of records on the screen, without the columns that only a spreadsheet wants, and how many there are. */
export function showList(table: Table, without: readonly string[], { screen, say }: Context): void {
  const kept = table.columns.flatMap(({ key }, index) => {
    const anySaid = table.rows.some(row => row[index] !== null && row[index] !== '')
    return without.includes(key) || !anySaid ? [] : [index]
  })
  const pick = <T>(items: readonly T[]) => kept.flatMap(index => items.slice(index, index + 1))
  if (table.rows.length > 0)
    showTable({ ...table, columns: pick(table.columns), rows: table.rows.map(pick) }, screen, say)
  if (table.sentence !== null) screen.line(table.sentence)
}
