import { isAlias, isMap, isScalar, isSeq, visit, type Alias, type Node } from 'yaml'
import type { Place } from '../domain/diagnostic.ts'
import { compose } from './composition.ts'
import { keyText } from './plain.ts'
import { linesOf } from './lines.ts'
import { isContent, largest, sizeOf, textOf, type Got } from './text-file.ts'

/** Where in a text something stands, and the line to show for it. Characters are counted as JavaScript counts them. */
export interface Spot {
  /** From 1. */
  readonly line: number
  readonly column: number
  /** The line; of a very long one, the part around the column. */
  readonly excerpt: string
  /** Where in the excerpt the column is, from 1: the column itself, unless the excerpt is but a part of the line. */
  readonly excerptColumn: number
  /** How many characters from there are meant; 0 where there is nothing to point at. */
  readonly width: number
}

type Range = readonly [start: number, end: number]

/** Finds places in a file, which is parsed only when it is first asked for. Of what is no text no line can be shown. */
export function spotsIn(got: Got): (place: Place) => Spot {
  const text = isContent(got) && sizeOf(got) <= largest ? textOf(got) : undefined
  return text === undefined ? blindSpot : spotsInText(text)
}

function spotsInText(text: string): (place: Place) => Spot {
  const lines = linesOf(text)
  let root: Node | null | undefined
  return place => {
    if ('line' in place) return spotAt(text, wordAt(text, lines.startOf(place.line) + place.column - 1), lines)
    if (root === undefined) root = compose(text).root
    return spotAt(text, rangeOf(root, place), lines)
  }
}

function blindSpot(place: Place): Spot {
  const { line, column } = 'line' in place ? place : { line: 1, column: 1 }
  return { line, column, excerpt: '', excerptColumn: 1, width: 0 }
}

function wordAt(text: string, place: number): Range {
  const start = Math.min(place, text.length)
  const word = /^[^\s,:[\]{}]+/.exec(text.slice(start, start + mostShown))?.[0]
  return [start, start + (word?.length ?? 1)]
}

/** The field or its key; where it is not written, what it would stand in. */
function rangeOf(root: Node | null, { path, onKey = false }: Extract<Place, { path: unknown }>): Range {
  let node: unknown = root
  let key: unknown
  for (const step of path) {
    const owner = isAlias(node) ? targetOf(node, root) : node
    const pair = isMap(owner) ? owner.items.find(({ key }) => isScalar(key) && keyText(key) === step) : undefined
    const entry = isSeq(owner) && typeof step === 'number' ? owner.items[step] : undefined
    if (pair === undefined && entry === undefined) return rangeIn(key) ?? rangeIn(node) ?? [0, 0]
    key = pair?.key
    node = pair ? pair.value : entry
  }
  return (onKey ? rangeIn(key) : undefined) ?? rangeIn(node) ?? rangeIn(key) ?? startOf(node)
}

function rangeIn(node: unknown): Range | undefined {
  const [start, end] = (node as Node | null | undefined)?.range ?? [0, 0]
  return end > start ? [start, end] : undefined
}

/** Where something empty stands: an entry of a list with nothing in it. */
function startOf(node: unknown): Range {
  const [start] = (node as Node | null | undefined)?.range ?? [0]
  return [start, start]
}

/** The node that an alias stands for: the last one before it that bears its name. */
function targetOf(alias: Alias, root: Node | null): Node | undefined {
  let target: Node | undefined
  visit(root, {
    Node(_, node) {
      if (node === alias) return visit.BREAK
      if (!isAlias(node) && node.anchor === alias.source) target = node
      return undefined
    },
  })
  return target
}

/** Lines longer than that are cut, with this many characters left before what is meant. */
const mostShown = 160
const leftBefore = 60

function spotAt(text: string, [start, end]: Range, lines: ReturnType<typeof linesOf>): Spot {
  const { line, column: place } = lines.positionOf(start)
  const lineStart = start - place + 1
  const nextLine = text.indexOf('\n', start)
  const whole = text.slice(lineStart, nextLine === -1 ? undefined : nextLine).replace(/\r$/, '')
  const column = Math.min(place, whole.length + 1) // what stands between CR and LF stands at the end of the line
  const meant = whole.slice(column - 1, column - 1 + end - start).trimEnd()
  return { line, column, ...excerptOf(whole, column, meant.length) }
}

function excerptOf(line: string, column: number, width: number) {
  if (line.length <= mostShown) return { excerpt: line, excerptColumn: column, width }
  const from = wholeCharacter(line, Math.max(0, Math.min(column - 1 - leftBefore, line.length - mostShown)))
  const to = wholeCharacter(line, from + mostShown)
  const before = from > 0 ? '…' : ''
  return {
    excerpt: before + line.slice(from, to) + (to < line.length ? '…' : ''),
    excerptColumn: column - from + before.length,
    width: Math.min(width, to - column + 1),
  }
}

/** Never between the two halves of one character. */
function wholeCharacter(line: string, index: number): number {
  return /^[\uDC00-\uDFFF]/.test(line.slice(index, index + 1)) ? index - 1 : index
}
