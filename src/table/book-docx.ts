import type { Day } from '../domain/day.ts'
import { writtenDay } from '../domain/written-day.ts'
import type { Say } from '../i18n/say.ts'
import { packer } from '../letter/docx/package.ts'
import { centred, line, paragraph, twips } from '../letter/docx/paragraph.ts'
import { section } from '../letter/docx/section.ts'
import { table as tableOf } from '../letter/docx/table.ts'
import type { Cell, Column } from './table.ts'
import type { Book, Cover } from './views/books.ts'

/** A register to be printed and bound: a cover, then its columns on A4 across, the head of the table on every page. */
export function writeBook({ table, cover }: Book, asOf: Day, say: Say): Uint8Array {
  const content = [...coverPage(cover, say), nextPage, bookTable(table), ending, section(across)]
  const look = { font: 'Times New Roman', size: 12, pageNumber: { size: 12 } }
  return packer(look)(content, { title: table.name, author: cover.office, date: asOf })
}

/** A4 across; the wide margin is the edge at which it is bound. The cover is not counted: the table begins on page 1. */
const across = {
  width: 297,
  height: 210,
  margins: { top: 20, bottom: 15, left: 25, right: 15 },
  numberAt: 10,
  first: 0,
}
const width = twips(across.width - across.margins.left - across.margins.right)

/** As low as it can be, so that the table begins at the top of the page. */
const nextPage = paragraph('', { newPage: true, spacing: { line: 20, lineRule: 'exact' } })

/** Word asks for a paragraph after the last table. */
const ending = paragraph('', { spacing: { line: 20, lineRule: 'exact' } })

/** Year, days and numbers from and to, volume: what the decree asks for on the cover. */
function coverPage({ superior, office, title, year, days, numbers }: Cover, say: Say): readonly string[] {
  const { book } = say.report
  const [firstDay, lastDay] = days ? days.map(writtenDay) : [book.dots, book.dots]
  const [firstNumber, lastNumber] = numbers ?? [book.dots, book.dots]
  return [
    ...(superior === null ? [] : [centred(superior.toLocaleUpperCase('vi'), { size: 14 })]),
    centred(office.toLocaleUpperCase('vi'), { size: 14, bold: true }),
    centred(title.toLocaleUpperCase(say.language), { size: 26, bold: true }, { spacing: { before: 1600 } }),
    centred(book.year({ year }), { size: 16, bold: true }, { spacing: { before: 300 } }),
    centred(`${book.fromDay} ${firstDay} ${book.toDay} ${lastDay}`, { size: 14 }, { spacing: { before: 900 } }),
    centred(
      `${book.fromNumber} ${firstNumber} ${book.toNumber} ${lastNumber}`,
      { size: 14 },
      { spacing: { before: 200 } },
    ),
    centred(`${book.volume}: ${book.dots}`, { size: 14 }, { spacing: { before: 200 } }),
  ]
}

function bookTable({ columns, rows }: Book['table']): string {
  const widths = columns.map(({ share = 1 / columns.length }) => Math.round(share * width))
  const head = (texts: readonly string[]) => ({
    isHeader: true,
    isMiddle: true,
    cells: texts.map(text => centred(text, { size: 11, bold: true })),
  })
  return tableOf({ widths, margins: { side: 60, end: 30 }, lines: true }, [
    head(columns.map(({ title }) => title)),
    head(columns.map((_, index) => `(${index + 1})`)),
    ...rows.map(cells => ({
      cells: columns.map((column, index) => line(textOf(cells[index] ?? null, column), { size: 11 })),
    })),
  ])
}

function textOf(cell: Cell, { kind }: Column): string {
  if (cell === null) return ''
  return kind === 'day' ? writtenDay(cell as Day) : String(cell)
}
