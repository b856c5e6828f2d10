import type { Day } from '../../domain/day.ts'
import { nameOn, organName, type Directory } from '../../domain/directory.ts'
import type { Listed } from '../../domain/spans.ts'
import type { Say } from '../../i18n/say.ts'
import type { Listing } from '../answers.ts'
import type { Cell, Grid, Table } from '../table.ts'
import { columnsOf, rowsOf, type Columns } from './columns.ts'
import { summaryLines, summarySentence } from './summary.ts'

/** Obligations for a spreadsheet: all that is known of each, a row an obligation. */
export function obligationTable(listing: Listing, directory: Directory, say: Say): Table {
  return { ...tableOf(listing, full(listing.asOf, directory, say), say), name: say.titles.obligations }
}

/** Obligations for a terminal: what one looks for first. Its cells are found when they are asked for. */
export function obligationScreen({ obligations, asOf }: Listing, directory: Directory, say: Say): Grid {
  const [first] = obligations
  const isOneDispatch = obligations.every(({ dispatch }) => dispatch.id === first?.dispatch.id)
  const columns = full(asOf, directory, say)
    .filter(({ key }) => onScreen.has(key) && !(isOneDispatch && key === 'dispatch'))
    .map(column => (column.key === 'due' ? { ...column, kind: 'text' as const, value: dueOnScreen(say) } : column))
  const anySaid = columns.filter(({ key, value }) => !optional.has(key) || obligations.some(one => told(value(one, 0))))
  return {
    columns: anySaid,
    count: obligations.length,
    cellAt: (row, column) => {
      const obligation = obligations[row]
      return (obligation && anySaid[column]?.value(obligation, row + 1)) ?? null
    },
  }
}

function dueOnScreen(say: Say) {
  return ({ due, dueAssumed }: Listed) => shownDue(due, dueAssumed, say)
}

/** A day that rests on a supposition is marked as one. */
export function shownDue(due: Day | null, isAssumed: boolean, say: Say): string | null {
  return due && `${isAssumed ? '≈ ' : ''}${say.day(due)}`
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

function tableOf({ asOf, summary, obligations }: Listing, columns: Columns<Listed>, say: Say): Table {
  return {
    name: say.titles.obligations,
    columns,
    rows: rowsOf(obligations, columns),
    summary: [{ title: say.titles.asOf, value: asOf }, ...summaryLines(summary, say)],
    sentence: summarySentence(asOf, summary, say),
  }
}

function full(asOf: Day, directory: Directory, say: Say): Columns<Listed> {
  const { columns, states, progress, dueFrom, yes, no } = say.words
  const names = (ids: readonly string[], { dispatch }: Listed) =>
    ids.map(id => nameOn(id, dispatch.date, directory)).join('; ')
  return columnsOf<Listed>(columns, [
    ['number', 'number', (_, place) => place],
    ['dispatch', 'text', one => one.dispatch.symbol],
    ['dispatchDate', 'day', one => one.dispatch.date],
    ['campaign', 'text', one => one.dispatch.campaign],
    ['duty', 'text', ({ duty }) => duty && (duty.what ?? duty.id)],
    ['unit', 'text', one => one.unit],
    ['unitName', 'text', one => one.unitName],
    ['successors', 'text', one => one.successors.map(id => nameOn(id, asOf, directory)).join('; ')],
    [
      'organs',
      'text',
      ({ addressee }) => addressee.organs.map(organ => organName(addressee.unit, organ, directory)).join('; '),
    ],
    ['via', 'text', one => names(one.addressee.via, one)],
    ['state', 'text', one => states[one.state]],
    ['progress', 'text', one => one.progress && progress[one.progress]],
    ['due', 'day', one => one.due],
    ['dueFrom', 'text', one => one.dueFrom && dueFrom[one.dueFrom]],
    ['dueAssumed', 'text', one => (one.due === null ? null : one.dueAssumed ? yes : no)],
    ['pressedUntil', 'day', one => one.pressedUntil],
    ['daysLate', 'number', one => one.daysLate],
    ['workingDaysLate', 'number', one => one.workingDaysLate],
    ['reminders', 'text', one => one.reminders.map(({ dispatch }) => dispatch.symbol).join('; ')],
    ['responseDate', 'day', one => one.response?.date ?? null],
    ['responseSymbol', 'text', one => one.response?.symbol ?? null],
    ['count', 'number', one => one.response?.count ?? null],
  ])
}
