import type { Cell, Column } from '../table.ts'

/** A column, and what stands in it for a row. */
export type Columns<Row> = readonly (Column & { readonly value: (row: Row) => Cell })[]

/** Columns by key, with their titles in the language of the screen. */
export function columnsOf<Row>(
  titles: Readonly<Record<string, string>>,
  columns: readonly (readonly [key: string, kind: Column['kind'], value: (row: Row) => Cell])[],
): Columns<Row> {
  return columns.map(([key, kind, value]) => ({ key, title: titles[key] ?? key, kind, value }))
}
