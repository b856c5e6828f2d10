import type { Day } from '../domain/day.ts'
import { grouped } from '../domain/grouped.ts'
import { states, type State } from '../domain/obligations.ts'
import type { Directory } from '../domain/directory.ts'
import type { Listed } from '../domain/spans.ts'
import type { Say } from '../i18n/say.ts'
import { summaryOf, type Summary } from '../domain/summary.ts'
import type { Listing } from '../table/answers.ts'
import { gridOf, type Table } from '../table/table.ts'
import { obligationScreen } from '../table/views/obligations.ts'
import { summarySentence } from '../table/views/summary.ts'
import type { Context } from './context.ts'
import type { Paint, Style } from './screen.ts'
import type { Painter } from './drawn-column.ts'
import { showSentence, showTable } from './terminal-table.ts'
import { visible } from '../domain/visible.ts'

/** A list of obligations on the screen, and the sum below it. */
export function showListing(listing: Listing, directory: Directory, { screen, say }: Context, ifNone: string): void {
  const { obligations, asOf, summary } = listing
  if (obligations.length === 0) screen.line(ifNone)
  else {
    const shown = obligationScreen(listing, directory, say)
    showTable(shown, screen, say, { state: stateColours(screen.paint, say) })
  }
  screen.line()
  showSentence(summarySentence(asOf, summary, say), screen)
}

/** A subtotal a dispatch, where there are several. */
export function showSubtotals(obligations: readonly Listed[], asOf: Day, { screen, say }: Context): void {
  const byDispatch = [...grouped(obligations, ({ dispatch }) => dispatch.id).values()]
  if (byDispatch.length < 2) return
  screen.line()
  screen.line(screen.paint.bold(say.titles.byDispatch))
  for (const same of byDispatch) {
    const [first] = same
    if (first) showSentence(subtotalLine(first.dispatch.symbol, summaryOf(same), asOf, say), screen)
  }
}

export function subtotalLine(symbol: string, summary: Summary, asOf: Day, say: Say): string {
  return `  ${visible(symbol)}: ${summarySentence(asOf, summary, say)}`
}

const asItIs: Style = text => text

/** By the words for the states. */
export function stateColours(paint: Paint, { words }: Say): Painter {
  const colours = new Map(states.map(state => [words.states[state], colourOf(state, paint)]))
  return text => colours.get(text) ?? asItIs
}

function colourOf(state: State, paint: Paint): Style {
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
    showTable(gridOf({ columns: pick(table.columns), rows: table.rows.map(pick) }), screen, say)
  if (table.sentence !== null) showSentence(table.sentence, screen)
}
