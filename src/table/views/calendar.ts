import type { DatedDay } from '../../domain/new-day.ts'
import type { Say } from '../../i18n/say.ts'
import type { Table } from '../table.ts'
import { columnsOf, rowsOf } from './columns.ts'

export function calendarTable(year: number, days: readonly DatedDay[], known: readonly number[], say: Say): Table {
  const { words, calendar } = say
  const columns = columnsOf<DatedDay>({ ...words.columns, ...calendar.columns }, [
    ['date', 'day', ({ date }) => date],
    ['weekday', 'text', ({ date }) => say.weekday(date)],
    ['list', 'text', ({ list }) => calendar.lists[list]],
    ['name', 'text', ({ name }) => name],
    ['paper', 'text', ({ paper }) => paper],
    ['pending', 'text', ({ pending }) => (pending ? calendar.pending : null)],
    ['record', 'text', ({ record }) => record],
  ])
  return {
    name: calendar.title({ year }),
    columns,
    rows: rowsOf(days, columns),
    summary: [],
    sentence: known.includes(year) ? null : calendar.noYear({ year, known }),
  }
}
