import { displayWidth } from '../domain/display-width.ts'
import type { Say } from '../i18n/say.ts'
import { wrapped } from '../letter/text/columns.ts'
import { gridOf } from '../table/table.ts'
import type { Screen } from './screen.ts'
import { showTable } from './terminal-table.ts'
import { topicNamed } from './topics.ts'

/** The title of a page, which says what it is about. */
export function titleOf(page: string): string {
  return /^# (.*)$/m.exec(page)?.[1] ?? ''
}

/** Shows a page of the manual as a terminal reads best: its text in lines that fit, without the marks of Markdown. */
export function showPage(page: string, screen: Screen, say: Say): void {
  const width = Math.min(screen.columns ?? widest, widest)
  let isFirst = true
  for (const block of blocksOf(page)) {
    if (!isFirst) screen.line()
    isFirst = false
    showBlock(block, width, screen, say)
  }
}

/** Lines that are longer tire the eye. */
const widest = 80

/** A block and what it is: a heading, a list, a table, a fenced example, or text. */
type Block = { readonly kind: 'heading' | 'list' | 'table' | 'fence' | 'text'; readonly lines: readonly string[] }

function blocksOf(page: string): readonly Block[] {
  const blocks: { kind: Block['kind']; lines: string[] }[] = []
  let isFenced = false
  let isNew = true
  for (const line of page.split('\n')) {
    const isFence = line.startsWith('```')
    if (isFence && !isFenced) blocks.push({ kind: 'fence', lines: [] })
    else if (isFenced && !isFence) blocks.at(-1)?.lines.push(line)
    else if (!isFence && line !== '' && !unseen.test(line)) {
      if (isNew) blocks.push({ kind: kindOf(line), lines: [] })
      blocks.at(-1)?.lines.push(line)
    }
    if (isFence) isFenced = !isFenced
    isNew = isFence || line === ''
  }
  return blocks
}

/** What a terminal has no place for: a remark, a picture. */
const unseen = /^(?:<!--|!\[)/

function kindOf(line: string): Block['kind'] {
  if (line.startsWith('#')) return 'heading'
  if (line.startsWith('|')) return 'table'
  return mark.test(line) ? 'list' : 'text'
}

/** Before an item of a list. */
const mark = /^(?:-|\d+\.) /

function showBlock({ kind, lines }: Block, width: number, screen: Screen, say: Say): void {
  switch (kind) {
    case 'heading':
      return wrapped(inline(lines.join(' ').replace(/^#+ /, '')), width).forEach(line =>
        screen.line(screen.paint.bold(line)),
      )
    case 'fence':
      return lines.forEach(line => showExampleLine(line, width, screen))
    case 'table':
      return showCells(lines, width, screen, say)
    case 'list':
      return itemsOf(lines).forEach(({ first, text }) =>
        wrapped(inline(text), width, { first, rest: ' '.repeat(first.length) }).forEach(line => screen.line(line)),
      )
    case 'text':
      return wrapped(inline(lines.join(' ')), width).forEach(line => screen.line(line))
  }
}

/** What is typed is set off; what is told in one long line goes on below, further in. */
function showExampleLine(line: string, width: number, screen: Screen): void {
  const before = /^ */.exec(line)?.[0] ?? ''
  const room = width - indent.length
  const fits = displayWidth(line) <= room
  const pieces = fits ? [line] : wrapped(line.trimStart(), room, { first: before, rest: `${before}  ` })
  const paint = line.startsWith('$ ') ? screen.paint.bold : (text: string) => text
  for (const piece of pieces) screen.line(piece === '' ? '' : indent + paint(piece))
}

const indent = '  '

function itemsOf(lines: readonly string[]): readonly { readonly first: string; readonly text: string }[] {
  const items: { first: string; text: string }[] = []
  for (const line of lines) {
    const first = mark.exec(line)?.[0]
    const last = items.at(-1)
    if (first !== undefined) items.push({ first, text: line.slice(first.length) })
    else if (last) last.text += ` ${line.trim()}`
  }
  return items
}

function showCells(lines: readonly string[], width: number, screen: Screen, say: Say): void {
  const [titles = [], , ...rows] = lines.map(line =>
    line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map(cell => inline(cell.trim().replaceAll('\\|', '|'))),
  )
  const columns = titles.map((title, index) => ({ key: String(index), title, kind: 'text' as const }))
  showTable(gridOf({ columns, rows }), { ...screen, columns: width, isTerminal: true }, say)
}

/** The words alone. A link to another page of the manual becomes the command that shows it. */
function inline(text: string): string {
  return text
    .replaceAll(/\[([^[\]]{1,99})\]\(([^()]{1,99})\)/g, (_, words: string, target: string) => {
      const topic = /^([\w-]+)\.md$/.exec(target)?.[1]
      return topic !== undefined && topicNamed(topic) ? `congvan help ${topic}` : words
    })
    .replaceAll(/\*\*|`/g, '')
}
