import { element } from './xml.ts'

/** Lengths in twips, as Word counts them. */
interface Grid {
  readonly widths: readonly number[]
  /** Between the edges of a cell and what stands in it. */
  readonly margins: { readonly side: number; readonly end: number }
  readonly lines: boolean
}

interface Row {
  /** Of each cell, its paragraphs. */
  readonly cells: readonly string[]
  /** Repeated on each page that the table goes on to. */
  readonly isHeader?: boolean
  /** Short cells stand in the middle of their row, not at its top. */
  readonly isMiddle?: boolean
}

// Word asks for the parts of each in this order.

/** No row is parted between two pages. */
export function table({ widths, margins, lines }: Grid, rows: readonly Row[]): string {
  const { side, end } = margins
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblW', length(widths.reduce((sum, width) => sum + width, 0))),
      lines ? borders : '',
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element(
        'w:tblCellMar',
        {},
        element('w:top', length(end)),
        element('w:left', length(side)),
        element('w:bottom', length(end)),
        element('w:right', length(side)),
      ),
    ),
    element('w:tblGrid', {}, ...widths.map(width => element('w:gridCol', { 'w:w': width }))),
    ...rows.map(row => rowOf(row, widths)),
  )
}

function rowOf({ cells, isHeader = false, isMiddle = false }: Row, widths: readonly number[]): string {
  const middle = isMiddle ? element('w:vAlign', { 'w:val': 'center' }) : ''
  return element(
    'w:tr',
    {},
    element('w:trPr', {}, element('w:cantSplit'), isHeader ? element('w:tblHeader') : ''),
    ...cells.map((paragraphs, column) =>
      element('w:tc', {}, element('w:tcPr', {}, element('w:tcW', length(widths[column] ?? 0)), middle), paragraphs),
    ),
  )
}

const borders = element(
  'w:tblBorders',
  {},
  ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge =>
    element(`w:${edge}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' }),
  ),
)

function length(width: number) {
  return { 'w:type': 'dxa', 'w:w': width }
}
