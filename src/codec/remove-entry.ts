import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { NewDay } from '../domain/change.ts'
import { readDay, type Day } from '../domain/day.ts'
import { compose } from './composition.ts'
import { keyText } from './plain.ts'

/**
 * The text of a calendar without a day of one of its lists. All else stays as it is written, comments too. Undefined where
 * the day does not stand there, or not so that it can be taken out.
 */
export function withoutDay(text: string, { list, day }: NewDay): string | undefined {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const rest = text.slice(mark.length)
  const { root, faults } = compose(rest)
  const pair = isMap(root) && faults.length === 0 ? pairOf(root, list) : undefined
  const entries = pair?.value
  if (!pair || !isSeq(entries)) return undefined
  const at = entries.items.findIndex(entry => isMap(entry) && dayIn(entry) === day.date)
  if (at === -1) return undefined
  // A list of which nothing is left would be no list.
  const span = entries.items.length === 1 && !entries.flow ? linesOf(rest, pair) : spanOf(rest, entries, at)
  return span && mark + rest.slice(0, span[0]) + rest.slice(span[1])
}

type Span = readonly [from: number, to: number]

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && keyText(key) === name)
}

function dayIn(entry: YAMLMap): Day | undefined {
  const written = pairOf(entry, 'date')?.value
  return isScalar(written) ? readDay(String(written.value)) : undefined
}

/** An entry of a list: its lines, or its part of a line with the comma that parts it from another. */
function spanOf(text: string, { items, flow }: YAMLSeq, at: number): Span | undefined {
  const [start, end] = [startOf(items[at]), endOf(items[at])]
  if (!flow) return wholeLines(text, start, end)
  const [before, after] = [items[at - 1], items[at + 1]]
  if (before) return [endOf(before), end]
  return [start, after ? startOf(after) : end]
}

function linesOf(text: string, { key, value }: Pair): Span | undefined {
  return wholeLines(text, startOf(key), endOf((value as YAMLSeq).items.at(-1)))
}

/** From the beginning of a line to the end of one: only a dash, and a comment behind, may stand there besides. */
function wholeLines(text: string, start: number, end: number): Span | undefined {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const to = newline === -1 ? text.length : newline + 1
  const isAlone =
    /^[ \t]*(?:-[ \t]+)?$/.test(text.slice(from, start)) && /^[ \t]*(?:#.*)?\r?\n?$/.test(text.slice(end, to))
  return isAlone ? [from, to] : undefined
}

function startOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0
}

/** Where the last thing in an entry ends. */
function endOf(node: unknown): number {
  if (isMap(node) && !node.flow) return endOf(node.items.at(-1)?.value)
  return (node as Node | null)?.range?.[1] ?? 0
}
