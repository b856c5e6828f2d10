import type { Layout, Type } from '../layouts/layout.ts'
import { staysWithNext, textsOf } from '../kept-together.ts'
import type { Block, Letter } from '../letter.ts'
import { columnWidths, copiesHang, inset, issuerRule, signatureType, textWidth } from '../measures.ts'
import { packer } from './package.ts'
import { centred, line, paragraph, run, tabbed, twips, twipsOfPoints } from './paragraph.ts'
import { section } from './section.ts'
import { table } from './table.ts'

/** A letter as a file of Word, in the measures of its layout. The same letter gives the same bytes. */
export function writeDocx(letter: Letter): Uint8Array {
  const { layout, appendices } = letter
  const content = [
    head(letter),
    title(letter),
    ...addressees(letter),
    ...bodyBlocks(letter),
    gap,
    foot(letter),
    ...(appendices.length > 0 ? appendices.map(one => appendix(one, letter)) : [ending]),
    section({ ...layout.page, numberAt: layout.pageNumber.fromEdge }),
  ]
  return packerFor(layout)(content, { ...letter, title: titleOf(letter) })
}

/** Kept for all letters of a layout. */
const packers = new WeakMap<Layout, ReturnType<typeof packer>>()

function packerFor(layout: Layout): ReturnType<typeof packer> {
  const known = packers.get(layout)
  if (known) return known
  const made = packer({ font: layout.font, size: layout.body.size, pageNumber: layout.pageNumber })
  packers.set(layout, made)
  return made
}

/** Parts two tables, which Word would join, and keeps the signature with what stands before it. */
const gap = paragraph('', { keepNext: true, spacing: { line: 120, lineRule: 'exact' } })

/** Word asks for a paragraph after the last table. */
const ending = paragraph('', { spacing: { line: 20, lineRule: 'exact' } })

/** A line of its own length in the middle of a column: the upper border of an empty paragraph drawn in from both sides. */
function rule(length: number, column: number): string {
  const indent = Math.max(0, Math.round((column - twips(length)) / 2))
  return paragraph('', {
    indent: { left: indent, right: indent },
    spacing: { before: 40, line: 80, lineRule: 'exact' },
    ruled: true,
  })
}

function head(letter: Letter): string {
  const { layout } = letter
  const { left, right } = letter.head
  const leftWidth = Math.round(twips(textWidth(layout)) * layout.leftColumn)
  const rightWidth = twips(textWidth(layout)) - leftWidth
  const side = twips(3)
  const issuing = [
    left.superior === null ? '' : office(left.superior, layout.superior, letter),
    office(left.issuer, layout.issuer, letter),
    left.separator === null ? rule(issuerRule(letter), leftWidth) : centred(left.separator, layout.issuer),
  ]
  const titles = right.lines.map((text, index) => centred(text, layout.rightHead.lines[index] ?? layout.issuer))
  const about = { spacing: { before: 60 }, indent: { left: side, right: side } }
  return columns(
    [leftWidth, rightWidth],
    [
      [issuing.join(''), [...titles, rule(layout.rightHead.rule, rightWidth)].join('')],
      [
        centred(left.number, layout.number) + (letter.title ? '' : centred(left.subject, layout.subject, about)),
        centred(right.placeAndDate, layout.placeAndDate),
      ],
    ],
  )
}

function titleOf({ title, head: { left } }: Letter): string {
  return title ? `${title.name} ${title.subject}` : left.subject
}

/** The type of the paper in capitals, its subject below it, bold and in the middle; then the rule of the layout. */
function title({ title, layout }: Letter): string {
  if (!title) return ''
  const { name, subject, mark } = layout.title
  return [
    centred(title.name, name, { spacing: { before: 240 } }),
    centred(title.subject, subject, { spacing: { after: mark === null ? 0 : 40 } }),
    mark === null ? rule(30, twips(textWidth(layout))) : centred(mark, subject, { spacing: { after: 160 } }),
  ].join('')
}

function office(name: string, type: Type, { layout }: Letter): string {
  const side = twips(inset(name, type, textWidth(layout) * layout.leftColumn))
  return centred(name, type, { indent: { left: side, right: side } })
}

/** Side by side without a border. */
function columns(widths: readonly number[], rows: readonly (readonly string[])[]): string {
  const grid = { widths, margins: { side: 0, end: 0 }, lines: false }
  return table(
    grid,
    rows.map(cells => ({ cells })),
  )
}

/** One stands on the line of the label, several below each other, each with its dash. */
function addressees({ layout, addressees: { label, lines } }: Letter): readonly string[] {
  const { labelType, names } = layout.addressees
  const start = twips(addresseesAt.label)
  const name = twips(addresseesAt.name)
  const dash = lines.length > 1 ? twips(addresseesAt.dash) : 0
  const named = lines.map((text, index) => {
    if (index > 0) return line(text, names, { indent: { left: name + dash, hanging: dash } })
    const spacing = { before: twipsOfPoints(14) }
    const indent = { left: name + dash, hanging: name + dash - start }
    return paragraph(run(label, labelType) + tabbed(names) + run(text, names), { spacing, indent, tab: name }, names)
  })
  return named.length > 0 ? [...named, belowAddressees] : []
}

/** By itself: in a template the last line is one of a list that is filled in, and may not be there. */
const belowAddressees = paragraph('', { spacing: { line: twipsOfPoints(12), lineRule: 'exact' } })

/** From the left margin. */
const addresseesAt = { label: 20, name: 43, dash: 3.5 }

function bodyBlocks(letter: Letter): readonly string[] {
  const { body, layout } = letter
  const stays = staysWithNext(body)
  const { indent, spacing, lineSpacing } = layout.body
  return body.flatMap((block, index) => {
    if (block.kind === 'table') return [unitTable(block, letter, index === body.length - 1), gap]
    return textsOf(block).map((text, item) =>
      line(text, layout.body, {
        align: 'both',
        indent: { firstLine: twips(indent) },
        spacing: { after: twipsOfPoints(spacing), line: twipsOfPoints(lineSpacing), lineRule: 'atLeast' },
        keepNext: stays(index, item),
      }),
    )
  })
}

function appendix({ heading, about, source, header, rows }: Letter['appendices'][number], letter: Letter): string {
  const types = letter.layout.appendix
  return [
    centred(heading, types.heading, { newPage: true }),
    centred(about, types.about),
    centred(source, types.source, { spacing: { after: twipsOfPoints(12) } }),
    unitTable({ kind: 'table', header, rows }, letter),
    ending,
  ].join('')
}

function unitTable({ header, rows }: Extract<Block, { kind: 'table' }>, { layout }: Letter, isLast = false): string {
  const widths = columnWidths(header, rows, layout).map(twips)
  const { header: headerType, cells } = layout.table
  const grid = { widths, margins: { side: 80, end: 40 }, lines: true }
  const cell = (text: string, keepNext: boolean) => line(text, cells, { keepNext })
  return table(grid, [
    {
      isHeader: true,
      isMiddle: true,
      cells: widths.map((_, column) => centred(header[column] ?? '', headerType, { keepNext: true })),
    },
    ...rows.map((row, index) => ({
      isMiddle: true,
      // The signature after a table has its last row with it.
      cells: widths.map((_, column) => cell(row[column] ?? '', isLast && index === rows.length - 1)),
    })),
  ])
}

function foot({ layout, copies, signature }: Letter): string {
  const hang = twips(copiesHang)
  const half = Math.round(twips(textWidth(layout)) / 2)
  const { name, room } = layout.signature
  const left = [
    line(copies.label, layout.copies.labelType),
    ...copies.lines.map(text => line(text, layout.copies.lines, { indent: { left: hang, hanging: hang } })),
  ]
  const right = [
    ...signature.lines.map(text => centred(text, signatureType(text, layout))),
    ...Array.from({ length: room }, () => centred('', name)),
    centred(signature.name ?? '', name),
  ]
  return columns([half, half], [[left.join(''), right.join('')]])
}
