import {
  AlignmentType,
  Document,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Day } from '../domain/day.ts'
import { printable } from '../domain/visible.ts'
import { writtenDay } from '../domain/written-day.ts'
import { undated } from '../domain/zip.ts'
import type { Say } from '../i18n/say.ts'
import { coreProperties } from '../letter/docx/core-properties.ts'
import type { Cell, Column } from './table.ts'
import type { Book, Cover } from './views/books.ts'

/** A register to be printed and bound: a cover, then its columns on A4 across, the head of the table on every page. */
export async function writeBook({ table, cover }: Book, asOf: Day, say: Say): Promise<Uint8Array> {
  const file = new Document({
    creator: cover.office,
    title: table.name,
    compatibility: { version: 15 },
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: 24, language: { value: 'vi-VN' } } } },
    },
    sections: [
      {
        // The cover is not counted: the first page of the table is page 1.
        properties: { titlePage: true, page: { ...across, pageNumbers: { start: 0 } } },
        headers: { default: new Header({ children: [pageNumber()] }), first: new Header({ children: [] }) },
        children: [...coverPage(cover, say), nextPage, bookTable(table)],
      },
    ],
  })
  const properties = coreProperties({ title: table.name, author: cover.office, date: asOf })
  return undated(await Packer.toBuffer(file, undefined, [properties]))
}

function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

/** A4 across; the wide margin is the edge at which it is bound. The library turns width and height round by itself. */
const across = {
  size: { width: twips(210), height: twips(297), orientation: PageOrientation.LANDSCAPE },
  margin: {
    top: twips(20),
    bottom: twips(15),
    left: twips(25),
    right: twips(15),
    header: twips(10),
    footer: twips(10),
  },
}
const width = twips(297 - 25 - 15)

/** As low as it can be, so that the table begins at the top of the page. */
const nextPage = new Paragraph({
  pageBreakBefore: true,
  spacing: { line: 20, lineRule: LineRuleType.EXACT },
  children: [],
})

function line(text: string, size: number, { bold = false, before = 0 } = {}): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before }, children: [run(text, size, bold)] })
}

function run(text: string, size: number, bold = false): TextRun {
  return new TextRun({ text: printable(text).normalize('NFC'), size: size * 2, bold })
}

/** Year, days and numbers from and to, volume: what the decree asks for on the cover. */
function coverPage({ superior, office, title, year, days, numbers }: Cover, say: Say): readonly Paragraph[] {
  const { book } = say.report
  const [firstDay, lastDay] = days ? days.map(writtenDay) : [book.dots, book.dots]
  const [firstNumber, lastNumber] = numbers ?? [book.dots, book.dots]
  return [
    ...(superior === null ? [] : [line(superior.toLocaleUpperCase('vi'), 14)]),
    line(office.toLocaleUpperCase('vi'), 14, { bold: true }),
    line(title.toLocaleUpperCase(say.language), 26, { bold: true, before: 1600 }),
    line(book.year({ year }), 16, { bold: true, before: 300 }),
    line(`${book.fromDay} ${firstDay} ${book.toDay} ${lastDay}`, 14, { before: 900 }),
    line(`${book.fromNumber} ${firstNumber} ${book.toNumber} ${lastNumber}`, 14, { before: 200 }),
    line(`${book.volume}: ${book.dots}`, 14, { before: 200 }),
  ]
}

function pageNumber(): Paragraph {
  const number = new TextRun({ size: 24, children: [PageNumber.CURRENT] })
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })
}

function bookTable({ columns, rows }: Book['table']): Table {
  const widths = columns.map(({ share = 1 / columns.length }) => Math.round(share * width))
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      cantSplit: true,
      tableHeader: isHead,
      children: texts.map(
        (text, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            verticalAlign: isHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
            children: [isHead ? line(text, 11, { bold: true }) : new Paragraph({ children: [run(text, 11)] })],
          }),
      ),
    })
  const numbers = columns.map((_, index) => `(${index + 1})`)
  return new Table({
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: { left: 60, right: 60, top: 30, bottom: 30, marginUnitType: WidthType.DXA },
    rows: [
      row(
        columns.map(({ title }) => title),
        true,
      ),
      row(numbers, true),
      ...rows.map(cells =>
        row(
          columns.map((column, index) => textOf(cells[index] ?? null, column)),
          false,
        ),
      ),
    ],
  })
}

function textOf(cell: Cell, { kind }: Column): string {
  if (cell === null) return ''
  return kind === 'day' ? writtenDay(cell as Day) : String(cell)
}
