import type { Layout } from '../layouts/layout.ts'
import { headers } from './package.ts'
import { twips } from './paragraph.ts'
import { element } from './xml.ts'

type Page = Layout['page']

/** In millimetres. */
interface Pages extends Page {
  /** From the upper edge to the number of the page. */
  readonly numberAt: number
  /** What the first page counts as; 1 where nothing is said. */
  readonly first?: number
}

/** Paper, margins, and numbers of pages from the second on. What Word asks for comes in this order. */
export function section({ width, height, margins, numberAt, first }: Pages): string {
  const header = (type: string, id: string) => element('w:headerReference', { 'w:type': type, 'r:id': id })
  const across = width > height ? { 'w:orient': 'landscape' } : {}
  return element(
    'w:sectPr',
    {},
    header('default', headers.numbered),
    header('first', headers.first),
    element('w:pgSz', { 'w:w': twips(width), 'w:h': twips(height), ...across }),
    element('w:pgMar', {
      'w:top': twips(margins.top),
      'w:right': twips(margins.right),
      'w:bottom': twips(margins.bottom),
      'w:left': twips(margins.left),
      'w:header': twips(numberAt),
      'w:footer': twips(numberAt),
      'w:gutter': 0,
    }),
    first === undefined ? '' : element('w:pgNumType', { 'w:start': first }),
    element('w:titlePg'),
  )
}
