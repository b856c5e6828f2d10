import { nearest } from '../domain/nearest.ts'
import { compareVietnamese, foldedKey } from '../domain/vietnamese.ts'
import type { Say } from '../i18n/say.ts'
import type { Cell, Table } from '../table/table.ts'
import { exitCodes, Refusal } from './refusal.ts'

interface Arrangement {
  readonly columns?: readonly string[]
  /** By these, the first first; `-` before one turns it round. */
  readonly sort?: readonly string[]
}

/** A table in the order and with the columns that were asked for, each by its key or its title. */
export function arranged(table: Table, { columns, sort = [] }: Arrangement, say: Say): Table {
  const orders = sort.map(text => {
    const turned = text.trim().startsWith('-')
    return { at: placeOf(turned ? text.trim().slice(1) : text, table, say), sign: turned ? -1 : 1 }
  })
  const rows = table.rows.toSorted((one, other) =>
    orders.reduce((found, { at, sign }) => found || sign * compared(one[at] ?? null, other[at] ?? null, sign), 0),
  )
  if (!columns) return { ...table, rows }
  const places = columns.map(text => placeOf(text, table, say))
  const picked = <T>(items: readonly T[]) => places.flatMap(at => items.slice(at, at + 1))
  return { ...table, columns: picked(table.columns), rows: rows.map(picked) }
}

function placeOf(text: string, { columns }: Table, { refusals }: Say): number {
  const meant = foldedKey(text)
  const at = columns.findIndex(({ key, title }) => foldedKey(key) === meant || foldedKey(title) === meant)
  if (at >= 0) return at
  const keys = columns.map(({ key }) => key)
  const titles = columns.map(({ title }) => title)
  const suggestion = nearest(text, [...keys, ...titles])
  throw new Refusal(exitCodes.usage, refusals.noColumn({ text, columns: keys, suggestion }))
}

/** What says nothing comes last, whichever way round. */
function compared(one: Cell, other: Cell, sign: number): number {
  const [isEmpty, isOtherEmpty] = [one === null || one === '', other === null || other === '']
  if (isEmpty || isOtherEmpty) return sign * (Number(isEmpty) - Number(isOtherEmpty))
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return compareVietnamese(String(one), String(other))
}
