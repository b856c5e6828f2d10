/** What stands where a row meets a column; null where there is nothing to say. */
export type Cell = string | number | null

export interface Column {
  readonly key: string
  readonly title: string
  /** A `day` cell is a day as `YYYY-MM-DD`. What is not of the column's kind is written as text. */
  readonly kind: 'text' | 'day' | 'number'
  /** On a page of fixed width, the part of it that the column gets; else it is as wide as what stands in it. */
  readonly share?: number
}

/** What stands in rows and columns, without having all of it at once. */
export interface Grid {
  readonly columns: readonly Column[]
  /** How many rows. */
  readonly count: number
  readonly cellAt: (row: number, column: number) => Cell
  /** Where the cells of a column say few different things: the same figure for the same thing, from 0. Not of numbers. */
  readonly codeAt?: (row: number, column: number) => number
}

export function gridOf({ columns, rows }: Pick<Table, 'columns' | 'rows'>): Grid {
  return { columns, count: rows.length, cellAt: (row, column) => rows[row]?.[column] ?? null }
}

/** An answer in rows and columns; writers only spell it. */
export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
  /** Figures beside the rows, for formats with a place for them. */
  readonly summary: readonly { readonly title: string; readonly value: number | string }[]
  /** The same in words. */
  readonly sentence: string | null
  /** For a table that is printed and bound: what stands at the head of each page. Its columns have `share`s of the width. */
  readonly pageHead?: string
}
