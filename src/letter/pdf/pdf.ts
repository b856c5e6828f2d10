import pdfmake from 'pdfmake'
import type { Content, ContentText, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { faceNames, type FontFaces } from '../fonts.ts'
import type { Layout, Type } from '../layouts/layout.ts'
import { staysWithNext, textsOf } from '../kept-together.ts'
import type { Block, Letter } from '../letter.ts'
import { columnWidths, copiesHang, inset, issuerRule, points, signatureType, sum, textWidth } from '../measures.ts'
import { drawable, unbroken } from './drawable.ts'
import { glyphsOf } from './glyphs.ts'
import { withLinesKept } from './kept-lines.ts'

/** A letter as a PDF in the measures of its layout, with its font in it. The same letter gives the same bytes. */
export async function writePdf(letter: Letter, fonts: FontFaces): Promise<Uint8Array> {
  const shown = drawnFrom.get(fonts) ?? fetched(fonts)
  drawnFrom.set(fonts, shown)
  return pdfmake.createPdf(definition(letter, await shown)).getBuffer()
}

/** Text as the font can show it. */
type Drawn = (text: string) => string

/** Fonts are fetched once for all letters of a run. */
const drawnFrom = new WeakMap<FontFaces, Promise<Drawn>>()

async function fetched(fonts: FontFaces): Promise<Drawn> {
  const faces = await Promise.all(faceNames.map(async name => ({ name, font: await fonts(name) })))
  const glyphs = faces.map(({ font }) => glyphsOf(font))
  keepFonts(faces)
  return text => drawable(text, codePoint => glyphs.every(glyph => glyph(codePoint) !== 0))
}

const family = 'Tinos'

/** The library has one place for fonts, and needs neither the disk nor the net. */
function keepFonts(faces: readonly { readonly name: string; readonly font: Uint8Array }[]): void {
  const { virtualfs } = pdfmake as unknown as { virtualfs: { writeFileSync(name: string, content: Uint8Array): void } }
  for (const { name, font } of faces) virtualfs.writeFileSync(`${family}-${name}`, font)
  pdfmake.setFonts({
    [family]: {
      normal: `${family}-Regular`,
      bold: `${family}-Bold`,
      italics: `${family}-Italic`,
      bolditalics: `${family}-BoldItalic`,
    },
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
}

function definition(letter: Letter, shown: Drawn): TDocumentDefinitions {
  const { layout } = letter
  const { width, height, margins } = layout.page
  return {
    pageSize: { width: points(width), height: points(height) },
    pageMargins: [points(margins.left), points(margins.top), points(margins.right), points(margins.bottom)],
    defaultStyle: { font: family, fontSize: layout.body.size, lineHeight: lineOfWord / lineOfFont },
    language: 'vi-VN',
    info: {
      title: shown(letter.head.left.subject),
      author: shown(letter.author),
      creator: 'congvan',
      producer: 'congvan',
      creationDate: new Date(`${letter.date}T00:00:00Z`),
    },
    header: page => (page === 1 ? null : pageNumber(page, layout)),
    content: [
      head(letter, shown),
      addressees(letter, shown),
      ...body(letter, shown),
      ...letter.appendices.flatMap(one => appendix(one, letter, shown)),
    ],
  }
}

function body(letter: Letter, shown: Drawn): readonly Content[] {
  const { body } = letter
  const stays = staysWithNext(body)
  const end = endHeight(letter)
  const contents = body.flatMap((one, block) => {
    if (one.kind === 'table') return [unitTable(one, letter, shown)]
    return textsOf(one).map((text, item) => {
      const below = text.endsWith(':') ? threeLines : stays(block, item) ? Math.min(end, halfPage) : 0
      return withLinesKept(paragraph(text, letter, shown), below)
    })
  })
  const signed = body.at(-1)?.kind === 'table' ? [] : contents.slice(-1)
  return [
    ...contents.slice(0, contents.length - signed.length),
    // What is kept whole and fits on no page would be lost.
    { unbreakable: end < halfPage, stack: [...signed, foot(letter, shown)] },
  ]
}

/** For what comes after a text that introduces it: of so many lines, none parts from the others. */
const threeLines = 65
const halfPage = 420

/** About how high the last text and the signature are, or somewhat less than that; in points. */
function endHeight({ body, copies, signature, layout }: Letter): number {
  const last = body.flatMap(textsOf).at(-1) ?? ''
  const line = 20
  const listed = copies.lines.map(text => Math.ceil(text.length / 30) * 15)
  const signed = (signature.lines.length + layout.signature.room + 1) * line
  return Math.ceil(last.length / 60) * line + Math.max(sum(listed) + line, signed)
}

function set({ size, bold, italic, underline }: Type) {
  return {
    fontSize: size,
    bold: bold ?? false,
    italics: italic ?? false,
    ...(underline && { decoration: 'underline' as const }),
  }
}

function pageNumber(page: number, { pageNumber, page: { margins } }: Layout): Content {
  return {
    ...set(pageNumber),
    text: String(page),
    alignment: 'center',
    margin: [points(margins.left), points(pageNumber.fromEdge), points(margins.right), 0],
  }
}

function centred(text: string, type: Type, shown: Drawn): ContentText {
  return { ...set(type), text: unbroken(shown(text)), alignment: 'center' }
}

/** A line of its own length in the middle of a column. */
function rule(length: number, column: number): Content {
  const lineWidth = 0.75
  const from = (points(column) - points(length)) / 2
  return {
    canvas: [{ type: 'line', x1: from, y1: 2, x2: from + points(length), y2: 2, lineWidth }],
    margin: [0, 0, 0, 4],
  }
}

function head(letter: Letter, shown: Drawn): Content {
  const { layout } = letter
  const { left, right } = letter.head
  const leftWidth = textWidth(layout) * layout.leftColumn
  const rightWidth = textWidth(layout) - leftWidth
  const issuing = [
    ...(left.superior === null ? [] : [office(left.superior, layout.superior, letter, shown)]),
    office(left.issuer, layout.issuer, letter, shown),
    left.separator === null ? rule(issuerRule(letter), leftWidth) : centred(left.separator, layout.issuer, shown),
  ]
  const titles = right.lines.map((text, index) =>
    centred(text, layout.rightHead.lines[index] ?? layout.placeAndDate, shown),
  )
  const number = [
    { ...centred(left.number, layout.number, shown), text: shown(left.number), noWrap: true },
    { ...centred(left.subject, layout.subject, shown), margin: [points(3), 3, points(3), 0] as Margins },
  ]
  return {
    layout: bare,
    table: {
      widths: [points(leftWidth), points(rightWidth)],
      body: [
        [{ stack: issuing }, { stack: [...titles, rule(layout.rightHead.rule, rightWidth)] }],
        [{ stack: number }, centred(right.placeAndDate, layout.placeAndDate, shown)],
      ],
    },
  }
}

function office(name: string, type: Type, { layout }: Letter, shown: Drawn): Content {
  const side = points(inset(name, type, textWidth(layout) * layout.leftColumn))
  return { ...centred(name, type, shown), margin: [side, 0, side, 0] }
}

type Margins = [number, number, number, number]

/** Without lines, and without room around what stands in the cells. */
const bare = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

/** One stands on the line of the label, several below each other, each with its dash. */
function addressees({ layout, addressees: { label, lines } }: Letter, shown: Drawn): Content {
  const { labelType, names } = layout.addressees
  const { label: start, name, dash } = addresseesAt
  const hang = lines.length > 1 ? points(dash) : 0
  return {
    layout: bare,
    margin: [points(start), 14, 0, 12],
    table: {
      widths: [points(name - start), points(textWidth(layout) - name)],
      body: [
        [
          { ...set(labelType), text: shown(label) },
          {
            stack: lines.map(text => ({
              ...set(names),
              text: unbroken(shown(text)),
              margin: [hang, 0, 0, 0] as Margins,
              leadingIndent: -hang,
            })),
          },
        ],
      ],
    },
  }
}

/** From the left margin. */
const addresseesAt = { label: 20, name: 43, dash: 3.5 }

/** Height of a line over its size: of the font as the library sets it, and as Word does, with the gap that the font asks for. */
const lineOfFont = 1.107
const lineOfWord = 1.15

function paragraph(text: string, { layout: { body } }: Letter, shown: Drawn): ContentText {
  return {
    ...set(body),
    text: unbroken(shown(text)),
    alignment: 'justify',
    leadingIndent: points(body.indent),
    lineHeight: Math.max(lineOfWord * body.size, body.lineSpacing) / (lineOfFont * body.size),
    margin: [0, 0, 0, body.spacing],
  }
}

function unitTable({ header, rows }: Extract<Block, { kind: 'table' }>, { layout }: Letter, shown: Drawn): Content {
  const shares = columnWidths(header, rows, layout).map(one => one / textWidth(layout))
  const padding = 4
  const line = 0.5
  const room = points(textWidth(layout)) - shares.length * (2 * padding + line) - line
  const row = (texts: readonly string[]) => shares.map((_, column) => texts[column] ?? '')
  return {
    margin: [0, 2, 0, 8],
    layout: {
      hLineWidth: () => line,
      vLineWidth: () => line,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
    table: {
      headerRows: 1,
      // a row that no page holds would be lost
      dontBreakRows: [header, ...rows].flat().every(text => text.length <= 300),
      widths: shares.map(share => share * room),
      body: [
        row(header).map(text => centred(text, layout.table.header, shown)),
        ...rows.map(texts => row(texts).map(text => ({ ...set(layout.table.cells), text: unbroken(shown(text)) }))),
      ],
    },
  }
}

function appendix(
  { heading, about, source, header, rows }: Letter['appendices'][number],
  letter: Letter,
  shown: Drawn,
): readonly Content[] {
  const types = letter.layout.appendix
  return [
    { ...centred(heading, types.heading, shown), pageBreak: 'before' },
    centred(about, types.about, shown),
    { ...centred(source, types.source, shown), margin: [0, 0, 0, 12] },
    unitTable({ kind: 'table', header, rows }, letter, shown),
  ]
}

function foot({ layout, copies, signature }: Letter, shown: Drawn): Content {
  const half = points(textWidth(layout)) / 2
  const hang = points(copiesHang)
  const left = [
    { ...set(layout.copies.labelType), text: shown(copies.label) },
    ...copies.lines.map(text => ({
      ...set(layout.copies.lines),
      text: unbroken(shown(text)),
      margin: [hang, 0, 0, 0] as Margins,
      leadingIndent: -hang,
    })),
  ]
  const room = layout.signature.room * layout.signature.name.size * lineOfWord
  const right = [
    ...signature.lines.map(text => centred(text, signatureType(text, layout), shown)),
    { ...centred(signature.name ?? '', layout.signature.name, shown), margin: [0, room, 0, 0] as Margins },
  ]
  return {
    margin: [0, 8, 0, 0],
    layout: bare,
    table: { widths: [half, half], body: [[{ stack: left }, { stack: right }]] },
  }
}
