import { textOf, type Parts } from '../../office-package.ts'
import { mostRows, type SheetRead } from '../sheet.ts'
import { faultOf } from '../sourced.ts'
import { walkXml } from '../xml.ts'
import { opened } from './package.ts'
import { cellsOf, type CellMeaning } from './sheet-cells.ts'

/** The first sheet of an Excel file that a person sees and that has anything in it. */
export async function readWorkbook(archive: Uint8Array): Promise<SheetRead> {
  const read = await opened(archive, isXml, parts => sheetIn(parts))
  return 'fault' in read ? read : read.value
}

function isXml(name: string): boolean {
  return /\.(?:xml|rels)$/i.test(name) && !/^xl\/(?:drawings|charts|media|theme|externalLinks)\//i.test(name)
}

function sheetIn(parts: Parts): SheetRead {
  const book = parts.get('xl/workbook.xml')
  if (book === undefined) return { fault: faultOf('no-sheet', {}) }
  const { sheets, meaning } = workbookOf(textOf(book), parts)
  const seen = sheets.filter(({ isHidden }) => !isHidden)
  for (const { name, part } of seen) {
    const xml = parts.get(part)
    const rows = xml && cellsOf(textOf(xml), meaning)
    if (rows === undefined) return { fault: faultOf('office-damaged', {}) }
    if (rows.length === 0) continue
    if (rows.length > mostRows) return { fault: faultOf('table-too-long', { limit: mostRows }) }
    const others = seen.flatMap(sheet => (sheet.part === part ? [] : [sheet.name]))
    return { rows, format: 'xlsx', delimiter: ';', name, others }
  }
  return { fault: faultOf('empty', {}) }
}

interface SheetNamed {
  readonly name: string
  readonly part: string
  readonly isHidden: boolean
}

function workbookOf(
  xml: string,
  parts: Parts,
): { readonly sheets: readonly SheetNamed[]; readonly meaning: CellMeaning } {
  const targets = targetsIn(textOf(parts.get('xl/_rels/workbook.xml.rels') ?? new Uint8Array()))
  const sheets: SheetNamed[] = []
  let isFrom1904 = false
  walkXml(xml, {
    open(name, read) {
      if (name === 'workbookPr') isFrom1904 = /^(?:1|true)$/.test(read()['date1904'] ?? '')
      if (name !== 'sheet') return
      const attributes = read()
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const isHidden = (attributes['state'] ?? 'visible') !== 'visible'
      sheets.push({ name: attributes['name'] ?? '', part: targets.get(id) ?? '', isHidden })
    },
  })
  const texts = sharedTexts(textOf(parts.get('xl/sharedStrings.xml') ?? new Uint8Array()))
  const isDay = dayStyles(textOf(parts.get('xl/styles.xml') ?? new Uint8Array()))
  return { sheets, meaning: { texts, isDay, isFrom1904 } }
}

/** Where the parts lie that a workbook names by an id. */
function targetsIn(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  walkXml(xml, {
    open(name, read) {
      if (name !== 'Relationship') return
      const { Id: id = '', Target: target = '' } = read()
      targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`)
    },
  })
  return targets
}

/** Texts that cells name by their place in a list. How words sound, as Japanese files tell it, is no part of them. */
function sharedTexts(xml: string): readonly string[] {
  const texts: string[] = []
  let isText = false
  let isSound = false
  walkXml(xml, {
    open(name) {
      if (name === 'si') texts.push('')
      if (name === 'rPh') isSound = true
      isText = name === 't'
    },
    close(name) {
      if (name === 'rPh') isSound = false
      isText = false
    },
    text(text) {
      if (isText && !isSound) texts.push((texts.pop() ?? '') + text)
    },
  })
  return texts
}

/** Excel keeps a day as a number; only how the cell is shown tells. */
function dayStyles(xml: string): (style: number) => boolean {
  const own = new Map<string, string>()
  const styles: string[] = []
  let isOfCells = false
  walkXml(xml, {
    open(name, read) {
      if (name === 'numFmt') own.set(read()['numFmtId'] ?? '', read()['formatCode'] ?? '')
      if (name === 'cellXfs') isOfCells = true
      if (name === 'xf' && isOfCells) styles.push(read()['numFmtId'] ?? '0')
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false
    },
  })
  const days = styles.map(format => (own.has(format) ? showsDay(own.get(format) ?? '') : isBuiltInDay(Number(format))))
  return style => days[style] ?? false
}

function isBuiltInDay(format: number): boolean {
  return [
    [14, 17],
    [22, 22],
    [27, 36],
    [50, 58],
  ].some(([first = 0, last = 0]) => format >= first && format <= last)
}

/** `dd/mm/yyyy`, `[$-42A]d mmmm, yyyy;@`: what is quoted, in brackets or after a stroke is only shown. */
function showsDay(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\[[^[\]]*\]|\\./g, ''))
}
