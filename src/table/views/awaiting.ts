import type { Awaiting } from '../../domain/awaiting.ts'
import { issuerName, nameOn } from '../../domain/directory.ts'
import type { Register } from '../../domain/register.ts'
import type { Say } from '../../i18n/say.ts'
import type { Table } from '../table.ts'
import { columnsOf, rowsOf } from './columns.ts'

/** What was imported and waits for a clerk's eye, a row a letter or an answer. */
export function awaitingTable(awaiting: readonly Awaiting[], register: Register, { confirming, words }: Say): Table {
  const columns = columnsOf<Awaiting>(words.columns, [
    ['dispatch', 'text', ({ dispatch }) => dispatch.symbol],
    ['dispatchDate', 'day', ({ dispatch }) => dispatch.date],
    [
      'unitName',
      'text',
      ({ dispatch, response }) =>
        response ? nameOn(response.unit, response.date, register) : issuerName(dispatch, register),
    ],
    ['what', 'text', ({ response }) => confirming[response ? 'answer' : 'letter']],
    ['responseDate', 'day', ({ response }) => response?.date ?? null],
    ['responseSymbol', 'text', ({ response }) => response?.symbol ?? null],
    ['id', 'text', ({ dispatch }) => dispatch.id],
  ])
  return {
    name: confirming.title,
    columns,
    rows: rowsOf(awaiting, columns),
    summary: [],
    sentence: awaiting.length === 0 ? confirming.none : confirming.count({ count: awaiting.length }),
  }
}

export function awaitingJson(awaiting: readonly Awaiting[]) {
  return awaiting.map(({ dispatch, response }) => ({
    id: dispatch.id,
    symbol: dispatch.symbol,
    date: dispatch.date,
    issuer: dispatch.issuer,
    response: response && {
      unit: response.unit,
      date: response.date,
      symbol: response.symbol,
      outcome: response.outcome,
    },
  }))
}
