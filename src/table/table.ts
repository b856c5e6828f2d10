/** What stands where a row meets a column; null where there is nothing to say. */
export type Cell = string | number | null

export interface Column {
  readonly key: string
  readonly title: string
  /** A `day` cell is a day as `YYYY-MM-DD`. What is not of the column's kind is written as text. */
  readonly kind: 'text' | 'day' | 'number'
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
}
