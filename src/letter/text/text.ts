import { displayWidth } from '../../domain/display-width.ts'
import type { Block, Letter, Listing } from '../letter.ts'
import { beside, centred, padded, wrapped } from './columns.ts'

/** Columns of a page, and of the left half of what stands in two columns. */
const width = 90
const leftWidth = 42
const gap = '  '
const indent = ' '.repeat(6)

/** Room for a signature and a seal. */
const signingRoom = ['', '', '', '']

/** A letter as plain text of fixed width. */
export function writeText(letter: Letter): string {
  const parts = [
    head(letter),
    addressees(letter.addressees),
    ...letter.body.map(block),
    foot(letter),
    ...letter.appendices.flatMap(appendix),
  ]
  const lines = parts.flatMap((part, index) => (index === 0 || part[0] === newPage ? part : ['', ...part]))
  const text = lines.map(line => line.replace(/(?<! ) +$/, '').replaceAll(noBreak, ' ')).join('\n')
  return `${text.trimEnd()}\n`
}

/** Stands alone on its line, as printers take it. */
const newPage = '\f'

function appendix({
  heading,
  about,
  source,
  header,
  rows,
}: Letter['appendices'][number]): readonly (readonly string[])[] {
  const title = [heading, ...wrapped(about, width - 10), ...wrapped(source, width - 10)]
  return [[newPage, ...title.map(line => centred(line, width))], table(header, rows)]
}

const noBreak = '\u00A0'

/** A number or a day stays on the line of its word. */
function kept(text: string): string {
  return text.replace(/(?<![\p{L}\p{M}])(số|ngày) (?=\d)/giu, `$1${noBreak}`)
}

function head({ head: { left, right } }: Letter): readonly string[] {
  const rightWidth = width - leftWidth
  const issuer = wrapped(left.issuer, leftWidth - 2)
  const leftLines = [
    ...(left.superior === null ? [] : wrapped(left.superior, leftWidth - 2)),
    ...issuer,
    left.separator ?? '─'.repeat(Math.ceil(Math.max(...issuer.map(displayWidth)) / 2)),
    left.number,
    ...wrapped(left.subject, leftWidth - 4),
  ]
  const rightLines = right.lines.flatMap(line => wrapped(line, rightWidth))
  const rule = '─'.repeat(displayWidth(rightLines.at(-1) ?? ''))
  return beside(
    leftLines.map(line => centred(line, leftWidth - 2)),
    [...rightLines, rule, ...wrapped(right.placeAndDate, rightWidth)].map(line => centred(line, rightWidth)),
    leftWidth,
  )
}

function addressees({ label, lines }: Listing): readonly string[] {
  const start = `${indent}${label} `
  const below = ' '.repeat(displayWidth(start))
  return lines.flatMap((line, index) => {
    const hang = below + (lines.length > 1 ? '  ' : '')
    return wrapped(line, width, { first: index === 0 ? start : below, rest: hang })
  })
}

function block(one: Block): readonly string[] {
  if (one.kind === 'table') return table(one.header, one.rows)
  const texts = one.kind === 'list' ? one.items.map(item => `- ${item}`) : [one.text]
  return texts.flatMap(text => wrapped(kept(text), width, { first: indent }))
}

/** Columns as wide as they need, the widest giving way first until all fit. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [header, ...rows]
  const count = Math.max(...all.map(row => row.length))
  const columns = Array.from({ length: count }, (_, column) => all.map(row => row[column] ?? ''))
  const widths = columns.map(cells => Math.max(1, ...cells.map(displayWidth)))
  const room = Math.max(width - gap.length * (count - 1), count)
  for (let over = sum(widths) - room; over > 0; over -= 1) {
    const widest = widths.indexOf(Math.max(...widths))
    widths[widest] = Math.max(1, (widths[widest] ?? 1) - 1)
  }
  const line = widths.map(one => '─'.repeat(one)).join(gap)
  const [first = [], ...others] = all.map(row => tableRow(row, widths))
  return [...first, line, ...others.flat()]
}

function tableRow(cells: readonly string[], widths: readonly number[]): readonly string[] {
  const texts = widths.map((one, column) => wrapped(cells[column] ?? '', one))
  const height = Math.max(...texts.map(text => text.length))
  return Array.from({ length: height }, (_, row) =>
    texts.map((text, column) => padded(text[row] ?? '', widths[column] ?? 0)).join(gap),
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function foot({ copies, signature }: Letter): readonly string[] {
  const rightWidth = width - leftWidth
  const left = [copies.label, ...copies.lines.flatMap(line => wrapped(line, leftWidth - 2, { rest: '  ' }))]
  const right = [...signature.lines, ...signingRoom, signature.name ?? '']
  return beside(
    left,
    right.flatMap(line => wrapped(line, rightWidth)).map(line => centred(line, rightWidth)),
    leftWidth,
  )
}
