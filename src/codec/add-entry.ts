import { isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Fact, NewDay } from '../domain/change.ts'
import { compose } from './composition.ts'
import { keyText } from './plain.ts'
import { dayFields, responseFields, scalar, type Fields } from './write-dispatch.ts'

/**
 * The text of a record with one fact more in one of its lists. All else stays as the clerk wrote it: comments, order, blank
 * lines, line endings. Undefined where the text has no place for it. A fact takes a line of its own, so that git merges
 * what two clerks add.
 */
export function withFact(text: string, added: Fact): string | undefined {
  return withEntry(text, added.list, factText(added))
}

/** The same of a calendar, and a day. */
export function withDay(text: string, { list, day }: NewDay): string | undefined {
  return withEntry(text, list, entryText(dayFields(day)))
}

function withEntry(text: string, list: string, entry: string): string | undefined {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const rest = text.slice(mark.length)
  const { root, faults } = compose(rest)
  if (faults.length > 0 || !isMap(root)) return undefined
  const place = placeFor(rest, root, list, entry)
  return place && mark + rest.slice(0, place.at) + place.insert + rest.slice(place.at)
}

interface Place {
  readonly at: number
  readonly insert: string
}

function placeFor(text: string, root: YAMLMap, list: string, entry: string): Place | undefined {
  const pair = root.items.find(({ key }) => isScalar(key) && keyText(key) === list)
  if (pair === undefined) return root.flow ? inFlow(root, `${list}: [${entry}]`) : inNewList(text, root, list, entry)
  const { value } = pair
  if (isSeq(value)) return value.flow ? inFlow(value, entry) : inBlock(text, value, entry)
  if (!root.flow && isEmptyValue(value)) return onNextLine(text, pair, `${indentOf(text, root)}  - ${entry}`)
  return undefined
}

function factText({ list, fact }: Fact): string {
  return entryText(list === 'responses' ? responseFields(fact) : { ...fact })
}

function entryText(fields: Fields): string {
  const written = Object.entries(fields).flatMap(([field, value]) =>
    typeof value === 'string' ? [`${field}: ${flowScalar(value)}`] : [],
  )
  return `{ ${written.join(', ')} }`
}

/** Within braces a comma ends what is not quoted. */
function flowScalar(text: string): string {
  const written = scalar(text)
  return written.includes(',') && !written.startsWith('"') ? JSON.stringify(text) : written
}

function isEmptyValue(value: unknown): boolean {
  return (
    value === null ||
    (isScalar(value) && value.range !== undefined && value.range?.[0] === value.range?.[1] && !value.anchor)
  )
}

function inFlow(collection: YAMLMap | YAMLSeq, entry: string): Place | undefined {
  const last = collection.items.at(-1)
  if (last !== undefined) return { at: endOf(last), insert: `, ${entry}` }
  const [start] = collection.range ?? []
  return start === undefined ? undefined : { at: start + 1, insert: entry }
}

function inBlock(text: string, list: YAMLSeq, entry: string): Place | undefined {
  const last = list.items.at(-1)
  if (last === undefined || !list.range) return undefined
  return lineAfter(text, endOf(last), [`${blankBefore(text, list.range[0])}- ${entry}`])
}

function onNextLine(text: string, { key }: Pair, line: string): Place {
  return lineAfter(text, endOf(key), [line])
}

/**
 * A new list goes above the lists of other facts: the end of a list is where others add to it, and git joins best what
 * is not added at one place. Only receipts come last. They read as exemptions would, and must never be taken for some.
 */
function inNewList(text: string, root: YAMLMap, list: string, entry: string): Place {
  const indent = indentOf(text, root)
  const lines = [`${indent}${list}:`, `${indent}  - ${entry}`]
  const others = root.items.find(({ key }) => isScalar(key) && factLists.has(keyText(key)))
  if (others && factLists.has(list) && list !== 'receipts') return lineAt(text, aboveComments(text, others.key), lines)
  return atTheEnd(text, root, lines)
}

const factLists: ReadonlySet<string> = new Set([
  'responses',
  'extensions',
  'exemptions',
  'receipts',
] satisfies Fact['list'][])

/** The start of the line of a key, or of the comment that stands right above it. */
function aboveComments(text: string, key: unknown): number {
  let start = text.lastIndexOf('\n', ((key as Node | null)?.range?.[0] ?? 0) - 1) + 1
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1
    if (!/^[ \t]*#/.test(text.slice(above, start))) break
    start = above
  }
  return start
}

function atTheEnd(text: string, root: YAMLMap, lines: readonly string[]): Place {
  const content = endOf(root)
  const mark = /^\.\.\.(?=\s|$)/m.exec(text.slice(content))
  const end = mark ? content + mark.index : text.length
  return lineAt(text, end, lines)
}

/** After the line that something ends on, and what else stands there. */
function lineAfter(text: string, end: number, lines: readonly string[]): Place {
  if (text[end - 1] === '\n') return lineAt(text, end, lines)
  const newline = text.indexOf('\n', end)
  return lineAt(text, newline === -1 ? text.length : newline + 1, lines)
}

/** A file that does not end in a new line still does not. */
function lineAt(text: string, at: number, lines: readonly string[]): Place {
  const end = lineEndOf(text)
  const inserted = lines.join(end)
  return { at, insert: at === 0 || text[at - 1] === '\n' ? inserted + end : end + inserted }
}

function lineEndOf(text: string): string {
  return text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n'
}

function indentOf(text: string, map: YAMLMap): string {
  return blankBefore(text, map.range?.[0] ?? 0)
}

/** As many blanks as the column of what stands there. */
function blankBefore(text: string, at: number): string {
  return ' '.repeat(at - (text.lastIndexOf('\n', at - 1) + 1))
}

/** Where the last thing in something ends; what the parser counts to it beyond, comments and blank lines, is not meant. */
function endOf(node: unknown): number {
  if (isPair(node)) return node.value && !isEmptyValue(node.value) ? endOf(node.value) : endOf(node.key)
  if ((isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1))
  return (node as Node | null)?.range?.[1] ?? 0
}
