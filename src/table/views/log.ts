import type { Logged } from '../../domain/log.ts'
import type { Say } from '../../i18n/say.ts'
import type { Table } from '../table.ts'
import { columnsOf, rowsOf } from './columns.ts'

export function logTable(log: readonly Logged[], { journal, day, words }: Say): Table {
  const columns = columnsOf<Logged>({ ...words.columns, ...journal.columns }, [
    ['at', 'text', one => `${day(one.day)} ${one.time}`],
    ['by', 'text', ({ entry }) => entry.by],
    ['host', 'text', ({ entry }) => entry.host],
    ['command', 'text', ({ entry }) => entry.command],
    ['undone', 'text', ({ isUndone }) => (isUndone ? journal.isUndone : null)],
    ['dispatch', 'text', ({ entry }) => entry.dispatches.join('; ')],
    ['id', 'text', ({ entry }) => entry.id],
  ])
  return {
    name: journal.title,
    columns,
    rows: rowsOf(log, columns),
    summary: [],
    sentence: log.length === 0 ? journal.noEntries : null,
  }
}
