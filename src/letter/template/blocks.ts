import type { Block, UnitList } from '../letter.ts'
import { marks, unguarded } from './marks.ts'

/** A rendering without its appendices, and those by themselves. */
export function partsOf(rendering: string): { readonly body: readonly Block[]; readonly lists: readonly UnitList[] } {
  const lists = [...rendering.matchAll(new RegExp(appendix, 'g'))].flatMap(([, text = '']) => unitList(blocksOf(text)))
  return { body: blocksOf(rendering.replace(new RegExp(appendix, 'g'), '')), lists }
}

const appendix = `${marks.appendixStart}([^${marks.appendixEnd}]*)${marks.appendixEnd}`

/** What a list is about stands above its table; one without rows is none. */
function unitList(blocks: readonly Block[]): readonly UnitList[] {
  const about = blocks.flatMap(block => (block.kind === 'paragraph' ? block.text : []))
  return blocks.flatMap(block =>
    block.kind === 'table' && block.rows.length > 0
      ? [{ about: about.join(' '), header: block.header, rows: block.rows }]
      : [],
  )
}

/** A rendering as paragraphs, lists and tables. Blank lines of the template part them; a line that begins with `- ` is of a list. */
function blocksOf(rendering: string): readonly Block[] {
  return rendering.split(table).flatMap((part, index) => (index % 2 === 1 ? tableBlock(part) : textBlocks(part)))
}

const table = new RegExp(`${marks.tableStart}([^${marks.tableEnd}]*)${marks.tableEnd}`)

function textBlocks(text: string): readonly Block[] {
  return text.split(marks.paragraph).flatMap(chunk => {
    const blocks: Block[] = []
    for (const piece of chunk.split(/\n(?=[ \t]*- )/)) {
      const item = /^\s*- ([^]*)$/.exec(piece)?.[1]
      const printed = unguarded(item ?? piece)
      const last = blocks.at(-1)
      if (printed === '') continue
      else if (item === undefined) blocks.push({ kind: 'paragraph', text: printed })
      else if (last?.kind === 'list') blocks.splice(-1, 1, { kind: 'list', items: [...last.items, printed] })
      else blocks.push({ kind: 'list', items: [printed] })
    }
    return blocks
  })
}

/** A row a line, the first one the header; cells parted by `|`, but not by one that a value holds. */
function tableBlock(text: string): readonly Block[] {
  const lines = text.split('\n').filter(line => unguarded(line) !== '')
  const [header, ...rows] = lines.map(line => line.split(outsideValues).map(unguarded))
  return header ? [{ kind: 'table', header, rows }] : []
}

const outsideValues = new RegExp(`\\|(?=[^${marks.valueEnd}]*(?:${marks.valueStart}|$))`)
