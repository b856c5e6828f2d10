import type { Day } from '../../domain/day.ts'
import { nameOn, organName, type Directory } from '../../domain/directory.ts'
import type { Listed } from '../../domain/spans.ts'
import type { Say } from '../../i18n/say.ts'
import type { Listing } from '../answers.ts'
import type { Cell, Table } from '../table.ts'
import { columnsOf, type Columns } from './columns.ts'
import { summaryLines, summarySentence } from './summary.ts'

type Row = { readonly obligation: Listed; readonly place: number }

/** Obligations for a spreadsheet: all that is known of each, a row an obligation. */
export function obligationTable(listing: Listing, directory: Directory, say: Say): Table {
  return { ...tableOf(listing, full(listing.asOf, directory, say), say), name: say.titles.obligations }
}

/** Obligations for a terminal: what one looks for first. */
export function obligationScreen(listing: Listing, directory: Directory, say: Say): Table {
  const oneDispatch = new Set(listing.obligations.map(({ dispatch }) => dispatch.id)).size < 2
  const columns = full(listing.asOf, directory, say).filter(
    ({ key }) => onScreen.has(key) && !(oneDispatch && key === 'dispatch'),
  )
  const anySaid = columns.filter(
    ({ key, value }) =>
      !optional.has(key) || listing.obligations.some(one => told(value({ obligation: one, place: 0 }))),
  )
  return { ...tableOf(listing, anySaid, say), name: say.titles.obligations }
}

const onScreen = new Set([
  'number',
  'dispatch',
  'duty',
  'unitName',
  'successors',
  'state',
  'progress',
  'due',
  'daysLate',
  'pressedUntil',
])
const optional = new Set(['duty', 'successors', 'progress', 'pressedUntil', 'daysLate'])

function told(cell: Cell): boolean {
  return cell !== null && cell !== '' && cell !== 0
}

function tableOf({ asOf, summary, obligations }: Listing, columns: Columns<Row>, say: Say): Table {
  return {
    name: say.titles.obligations,
    columns,
    rows: obligations.map((obligation, index) => columns.map(({ value }) => value({ obligation, place: index + 1 }))),
    summary: [{ title: say.titles.asOf, value: asOf }, ...summaryLines(summary, say)],
    sentence: summarySentence(asOf, summary, say),
  }
}

function full(asOf: Day, directory: Directory, say: Say): Columns<Row> {
  const { columns, states, progress, dueFrom, yes, no } = say.words
  const names = (ids: readonly string[], { dispatch }: Listed) =>
    ids.map(id => nameOn(id, dispatch.date, directory)).join('; ')
  return columnsOf<Row>(columns, [
    ['number', 'number', ({ place }) => place],
    ['dispatch', 'text', ({ obligation }) => obligation.dispatch.symbol],
    ['dispatchDate', 'day', ({ obligation }) => obligation.dispatch.date],
    ['campaign', 'text', ({ obligation }) => obligation.dispatch.campaign],
    ['duty', 'text', ({ obligation: { duty } }) => duty && (duty.what ?? duty.id)],
    ['unit', 'text', ({ obligation }) => obligation.unit],
    ['unitName', 'text', ({ obligation }) => obligation.unitName],
    ['successors', 'text', ({ obligation }) => obligation.successors.map(id => nameOn(id, asOf, directory)).join('; ')],
    [
      'organs',
      'text',
      ({ obligation: { addressee } }) =>
        addressee.organs.map(organ => organName(addressee.unit, organ, directory)).join('; '),
    ],
    ['via', 'text', ({ obligation }) => names(obligation.addressee.via, obligation)],
    ['state', 'text', ({ obligation }) => states[obligation.state]],
    ['progress', 'text', ({ obligation }) => obligation.progress && progress[obligation.progress]],
    ['due', 'day', ({ obligation }) => obligation.due],
    ['dueFrom', 'text', ({ obligation }) => obligation.dueFrom && dueFrom[obligation.dueFrom]],
    ['dueAssumed', 'text', ({ obligation }) => (obligation.due === null ? null : obligation.dueAssumed ? yes : no)],
    ['pressedUntil', 'day', ({ obligation }) => obligation.pressedUntil],
    ['daysLate', 'number', ({ obligation }) => obligation.daysLate],
    ['workingDaysLate', 'number', ({ obligation }) => obligation.workingDaysLate],
    ['reminders', 'text', ({ obligation }) => obligation.reminders.map(({ dispatch }) => dispatch.symbol).join('; ')],
    ['responseDate', 'day', ({ obligation }) => obligation.response?.date ?? null],
    ['responseSymbol', 'text', ({ obligation }) => obligation.response?.symbol ?? null],
    ['count', 'number', ({ obligation }) => obligation.response?.count ?? null],
  ])
}
