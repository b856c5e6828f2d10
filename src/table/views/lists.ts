import { issuerName } from '../../domain/directory.ts'
import type { Dispatch, Unit } from '../../domain/records.ts'
import type { Register } from '../../domain/register.ts'
import type { Say } from '../../i18n/say.ts'
import type { Table } from '../table.ts'
import { columnsOf, rowsOf, type Columns } from './columns.ts'

export function dispatchTable(dispatches: readonly Dispatch[], register: Register, say: Say): Table {
  const { yes, no, columns } = say.words
  return listed(
    say.titles.dispatches,
    dispatches,
    say.titles.dispatchCount({ count: dispatches.length }),
    columnsOf<Dispatch>(columns, [
      ['symbol', 'text', ({ symbol }) => symbol],
      ['date', 'day', ({ date }) => date],
      ['issuer', 'text', dispatch => issuerName(dispatch, register)],
      ['subject', 'text', ({ subject }) => subject],
      ['campaign', 'text', ({ campaign }) => campaign],
      ['held', 'text', ({ held }) => (held ? yes : no)],
      ['id', 'text', ({ id }) => id],
    ]),
  )
}

export function unitTable(units: readonly Unit[], register: Register, say: Say): Table {
  const successors = (unit: Unit) => unit.successors.map(id => register.units.get(id)?.name ?? id).join('; ')
  return listed(
    say.titles.units,
    units,
    say.titles.unitCount({ count: units.length }),
    columnsOf<Unit>(say.words.columns, [
      ['id', 'text', ({ id }) => id],
      ['name', 'text', ({ name }) => name],
      ['short', 'text', ({ short }) => short],
      ['kind', 'text', ({ kind }) => kind],
      ['from', 'day', ({ from }) => from],
      ['until', 'day', ({ until }) => until],
      ['successors', 'text', successors],
    ]),
  )
}

function listed<T>(name: string, items: readonly T[], sentence: string, columns: Columns<T>): Table {
  return { name, columns, rows: rowsOf(items, columns), summary: [], sentence }
}
