import type { Layout, Type } from './layouts/layout.ts'
import type { Letter } from './letter.ts'

const millimetresPerPoint = 25.4 / 72

/** What a page gives a text in width, in millimetres. */
export function textWidth({ page: { width, margins } }: Layout): number {
  return width - margins.left - margins.right
}

export function points(millimetres: number): number {
  return millimetres / millimetresPerPoint
}

/** The rule under the issuer where no star stands: between a third and a half of the line above it. */
export function issuerRule({ layout, head: { left } }: Letter): number {
  const column = textWidth(layout) * layout.leftColumn
  const room = column - 2 * inset(left.issuer, layout.issuer, column)
  return Math.min(inCapitals(left.issuer, layout.issuer), room) * 0.4
}

/** How far the name of an office is drawn in from both sides of its column, so that its lines are of about one length. */
export function inset(name: string, type: Type, column: number): number {
  const least = 2
  const length = inCapitals(name, type)
  const lines = Math.ceil(length / (column - 2 * least))
  return lines <= 1 ? least : Math.max(least, (column - (length / lines) * 1.12) / 2)
}

/** Length of a text in capitals, a little more than it takes. */
function inCapitals(text: string, { size }: Type): number {
  const ems = 0.64
  return text.length * ems * size * millimetresPerPoint
}

/** A line of `Nơi nhận` that goes on begins under its first word, not under its dash. */
export const copiesHang = 2.5

/** How a line over a signature is set: on whose behalf, or as what. */
export function signatureType(line: string, { signature }: Layout): Type {
  return signature.formulaMark.test(line) ? signature.formula : signature.position
}

/**
 * What each column of a table gets of the width, in millimetres: room for its longest word, so that no day is parted, for
 * short texts whole, and of what is left the more the longer its texts are.
 */
export function columnWidths(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  layout: Layout,
): readonly number[] {
  const width = textWidth(layout)
  const whole = columnNeeds([header, ...rows], layout, shortText)
  const needs = sum(whole.map(({ word }) => word)) < width ? whole : columnNeeds([header, ...rows], layout, 0)
  const words = sum(needs.map(({ word }) => word))
  const texts = sum(needs.map(({ text }) => text))
  if (words >= width) return needs.map(({ word }) => (word / words) * width)
  return needs.map(({ word, text }) => word + (text / texts) * (width - words))
}

/** What each column cannot do without, and how much more its texts ask for. */
function columnNeeds(rows: readonly (readonly string[])[], { table }: Layout, unparted: number) {
  const count = Math.max(1, longest(rows))
  const character = table.header.size * millimetresPerPoint * 0.6
  return Array.from({ length: count }, (_, column) => {
    const texts = rows.map(row => row[column] ?? '')
    const word = longest(texts.flatMap(text => (text.length <= unparted ? text : text.split(' '))))
    return {
      word: Math.min(word, 25) * character + cellMargins,
      text: Math.max(Math.min(longest(texts), 80) - word, 1),
    }
  })
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** `Quá hạn`, `27 ngày`: two lines of it would be as high as the row of a long name. */
const shortText = 10

const cellMargins = 4

/** A list may be longer than a call can take arguments. */
function longest(lists: readonly { readonly length: number }[]): number {
  return lists.reduce((most, { length }) => Math.max(most, length), 0)
}
