import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  LineRuleType,
  NoBreakHyphen,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
} from 'docx'
import { printable } from '../../domain/visible.ts'
import { undated } from '../../domain/zip.ts'
import type { Type } from '../layouts/layout.ts'
import type { Block, Letter } from '../letter.ts'
import { columnWidths, copiesHang, inset, issuerRule, signatureType, textWidth } from '../measures.ts'
import { coreProperties } from './core-properties.ts'

/** A letter as a file of Word, in the measures of its layout. The same letter gives the same bytes. */
export async function writeDocx(letter: Letter): Promise<Uint8Array> {
  const { layout } = letter
  const { page, font, body } = layout
  const { margins } = page
  const file = new Document({
    creator: letter.author,
    title: titleOf(letter),
    compatibility: { version: 15 },
    styles: {
      default: {
        document: { run: { font, size: halfPoints(body.size), language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(margins.top),
              bottom: twips(margins.bottom),
              left: twips(margins.left),
              right: twips(margins.right),
              header: twips(layout.pageNumber.fromEdge),
              footer: twips(layout.pageNumber.fromEdge),
            },
          },
        },
        // The first page has a header of its own, which is empty.
        headers: { default: new Header({ children: [pageNumber(letter)] }), first: new Header({ children: [empty] }) },
        children: [
          head(letter),
          ...title(letter),
          ...addressees(letter),
          ...letter.body.flatMap((block, index) => bodyBlock(block, index === letter.body.length - 1, letter)),
          gap,
          foot(letter),
          ...(letter.appendices.length > 0 ? letter.appendices.flatMap(one => appendix(one, letter)) : [ending]),
        ],
      },
    ],
  })
  const archive = await Packer.toBuffer(file, undefined, [coreProperties({ ...letter, title: titleOf(letter) })])
  return undated(archive)
}

const empty = new Paragraph({})

/** Parts two tables, which Word would join, and keeps the signature with what stands before it. */
const gap = new Paragraph({ keepNext: true, spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] })

/** Word asks for a paragraph after the last table. */
const ending = new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] })

function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

function twipsOfPoints(points: number): number {
  return Math.round(points * 20)
}

function halfPoints(size: number): number {
  return size * 2
}

function run(text: string, { size, bold, italic, underline }: Type): TextRun {
  return new TextRun({
    children: unbroken(printable(text).normalize('NFC')),
    size: halfPoints(size),
    bold: bold ?? false,
    italics: italic ?? false,
    ...(underline && { underline: { type: UnderlineType.SINGLE } }),
  })
}

/** The number of a letter is not parted at its hyphen, where a reader would take it for two. */
function unbroken(text: string) {
  const withFirm = text.replace(/\S+/g, word => (/\d/.test(word) ? word.replace(/-(?!$)/g, firmHyphen) : word))
  return withFirm.split(firmHyphen).flatMap((part, index) => (index === 0 ? [part] : [new NoBreakHyphen(), part]))
}

const firmHyphen = '\u2011'

function line(text: string, type: Type, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [run(text, type)] })
}

function centred(text: string, type: Type, options: IParagraphOptions = {}): Paragraph {
  return line(text, type, { ...options, alignment: AlignmentType.CENTER })
}

function pageNumber({ layout }: Letter): Paragraph {
  const number = new TextRun({ size: halfPoints(layout.pageNumber.size), children: [PageNumber.CURRENT] })
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })
}

/** A line of its own length in the middle of a column: the upper border of an empty paragraph drawn in from both sides. */
function rule(length: number, column: number): Paragraph {
  const indent = Math.max(0, Math.round((column - twips(length)) / 2))
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 40, line: 80, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    children: [],
  })
}

function head(letter: Letter): Table {
  const { layout } = letter
  const { left, right } = letter.head
  const leftWidth = Math.round(twips(textWidth(layout)) * layout.leftColumn)
  const rightWidth = twips(textWidth(layout)) - leftWidth
  const issuing = [
    ...(left.superior === null ? [] : [office(left.superior, layout.superior, letter)]),
    office(left.issuer, layout.issuer, letter),
    left.separator === null ? rule(issuerRule(letter), leftWidth) : centred(left.separator, layout.issuer),
  ]
  const titles = right.lines.map((text, index) => centred(text, layout.rightHead.lines[index] ?? layout.issuer))
  return columns(
    [leftWidth, rightWidth],
    [
      [issuing, [...titles, rule(layout.rightHead.rule, rightWidth)]],
      [
        [
          centred(left.number, layout.number),
          ...(letter.title
            ? []
            : [
                centred(left.subject, layout.subject, {
                  spacing: { before: 60 },
                  indent: { left: twips(3), right: twips(3) },
                }),
              ]),
        ],
        [centred(right.placeAndDate, layout.placeAndDate)],
      ],
    ],
  )
}

function titleOf({ title, head: { left } }: Letter): string {
  return title ? `${title.name} ${title.subject}` : left.subject
}

/** The type of the paper in capitals, its subject below it, bold and in the middle; then the rule of the layout. */
function title({ title, layout }: Letter): readonly Paragraph[] {
  if (!title) return []
  const { name, subject, mark } = layout.title
  return [
    centred(title.name, name, { spacing: { before: 240 } }),
    centred(title.subject, subject, { spacing: { after: mark === null ? 0 : 40 } }),
    mark === null ? rule(30, twips(textWidth(layout))) : centred(mark, subject, { spacing: { after: 160 } }),
  ]
}

function office(name: string, type: Type, { layout }: Letter): Paragraph {
  const side = twips(inset(name, type, textWidth(layout) * layout.leftColumn))
  return centred(name, type, { indent: { left: side, right: side } })
}

/** Side by side without a border. */
function columns(widths: readonly number[], rows: readonly (readonly (readonly Paragraph[])[])[]): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: [...widths],
    borders: none,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    rows: rows.map(
      cells =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({ width: { size: widths[index] ?? 0, type: WidthType.DXA }, borders: none, children }),
          ),
        }),
    ),
  })
}

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const none = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
}

/** One stands on the line of the label, several below each other, each with its dash. */
function addressees({ layout, addressees: { label, lines } }: Letter): readonly Paragraph[] {
  const { labelType, names } = layout.addressees
  const start = twips(addresseesAt.label)
  const name = twips(addresseesAt.name)
  const dash = lines.length > 1 ? twips(addresseesAt.dash) : 0
  return lines.map((text, index) => {
    const isFirst = index === 0
    const isLast = index === lines.length - 1
    const spacing = { before: isFirst ? twipsOfPoints(14) : 0, after: isLast ? twipsOfPoints(12) : 0 }
    const indent = { left: name + dash, hanging: isFirst ? name + dash - start : dash }
    if (!isFirst) return line(text, names, { spacing, indent })
    return new Paragraph({
      spacing,
      indent,
      tabStops: [{ type: 'left', position: name }],
      children: [
        run(label, labelType),
        new TextRun({ size: halfPoints(names.size), children: [new Tab()] }),
        run(text, names),
      ],
    })
  })
}

/** From the left margin. */
const addresseesAt = { label: 20, name: 43, dash: 3.5 }

function bodyBlock(block: Block, isLast: boolean, letter: Letter): readonly (Paragraph | Table)[] {
  const { layout } = letter
  if (block.kind === 'table') return [unitTable(block, letter), afterTable]
  const texts = block.kind === 'list' ? block.items.map(item => `- ${item}`) : [block.text]
  return texts.map((text, index) =>
    line(text, layout.body, {
      alignment: AlignmentType.JUSTIFIED,
      indent: { firstLine: twips(layout.body.indent) },
      spacing: {
        line: twipsOfPoints(layout.body.lineSpacing),
        lineRule: LineRuleType.AT_LEAST,
        after: twipsOfPoints(layout.body.spacing),
      },
      // A signature does not stand alone on a page.
      ...(isLast && index === texts.length - 1 && { keepNext: true }),
    }),
  )
}

function appendix(
  { heading, about, source, header, rows }: Letter['appendices'][number],
  letter: Letter,
): readonly (Paragraph | Table)[] {
  const types = letter.layout.appendix
  return [
    centred(heading, types.heading, { pageBreakBefore: true }),
    centred(about, types.about),
    centred(source, types.source, { spacing: { after: twipsOfPoints(12) } }),
    unitTable({ kind: 'table', header, rows }, letter),
    ending,
  ]
}

const afterTable = new Paragraph({ keepNext: true, spacing: { line: 120, lineRule: LineRuleType.EXACT }, children: [] })

function unitTable({ header, rows }: Extract<Block, { kind: 'table' }>, { layout }: Letter): Table {
  const width = twips(textWidth(layout))
  const widths = columnWidths(header, rows, layout).map(twips)
  const row = (texts: readonly string[], isHeader: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHeader,
      children: widths.map(
        (size, column) =>
          new TableCell({
            width: { size, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [
              isHeader
                ? centred(texts[column] ?? '', layout.table.header)
                : line(texts[column] ?? '', layout.table.cells),
            ],
          }),
      ),
    })
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: { left: 80, right: 80, top: 40, bottom: 40, marginUnitType: WidthType.DXA },
    rows: [row(header, true), ...rows.map(texts => row(texts, false))],
  })
}

function foot({ layout, copies, signature }: Letter): Table {
  const hang = twips(copiesHang)
  const half = Math.round(twips(textWidth(layout)) / 2)
  const left = [
    line(copies.label, layout.copies.labelType),
    ...copies.lines.map(text => line(text, layout.copies.lines, { indent: { left: hang, hanging: hang } })),
  ]
  const right = [
    ...signature.lines.map(text => centred(text, signatureType(text, layout))),
    ...Array.from({ length: layout.signature.room }, () => centred('', layout.signature.name)),
    centred(signature.name ?? '', layout.signature.name),
  ]
  return columns([half, half], [[left, right]])
}
