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

/** How a line over a signature is set: on whose behalf, or as what. */
export function signatureType(line: string, { signature }: Layout): Type {
  return signature.formulaMark.test(line) ? signature.formula : signature.position
}

/** What each column of a table gets of its width: by what it holds, though never less than its longest word asks for. */
export function columnShares(header: readonly string[], rows: readonly (readonly string[])[]): readonly number[] {
  const all = [header, ...rows]
  const count = Math.max(1, ...all.map(row => row.length))
  const needs = Array.from({ length: count }, (_, column) => {
    const texts = all.map(row => row[column] ?? '')
    const longest = Math.max(...texts.map(text => text.length))
    const word = Math.max(...texts.flatMap(text => text.split(' ')).map(one => one.length))
    return Math.max(Math.min(longest, 40), Math.min(word, 25)) + 3
  })
  const total = needs.reduce((sum, need) => sum + need, 0)
  return needs.map(need => need / total)
}
