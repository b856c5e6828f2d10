import type { Cell, Column } from '../table.ts'

/** A column, and what stands in it for a row; places count from 1. */
export type Columns<Row> = readonly (Column & { readonly value: (row: Row, place: number) => Cell })[]

/** The cells of all items, a row an item. */
export function rowsOf<Row>(items: readonly Row[], columns: Columns<Row>): readonly (readonly Cell[])[] {
  return items.map((item, index) => columns.map(({ value }) => value(item, index + 1)))
}

/** Columns by key, with their titles in the language of the screen. */
export function columnsOf<Row>(
  titles: Readonly<Record<string, string>>,
  columns: readonly (readonly [key: string, kind: Column['kind'], value: (row: Row, place: number) => Cell])[],
): Columns<Row> {
  return columns.map(([key, kind, value]) => ({ key, title: titles[key] ?? key, kind, value }))
}
