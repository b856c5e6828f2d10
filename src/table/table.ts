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
