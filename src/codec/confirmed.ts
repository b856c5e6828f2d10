import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'
import type { At } from '../domain/records.ts'
import { compose } from './composition.ts'
import { keyText } from './plain.ts'

/**
 * The text of a record without the mark that nobody has looked at what stands at a place of it: its line, or its part of a
 * line, is taken out; where a comment stands by it the mark says `true` instead. Undefined where there is none.
 */
export function confirmed(text: string, path: At['path']): string | undefined {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const rest = text.slice(mark.length)
  const { root, faults } = compose(rest)
  const map = faults.length > 0 ? null : nodeAt(root, path)
  if (!isMap(map)) return undefined
  const at = map.items.findIndex(({ key }) => isScalar(key) && keyText(key) === 'confirmed')
  const span = at === -1 ? undefined : spanOf(map.items[at])
  if (!span) return undefined
  const [from, to] = lineOf(rest, span, map) ?? partOf(rest, span, map, at) ?? []
  const cut = from === undefined ? undefined : rest.slice(0, from) + rest.slice(to)
  return mark + (cut ?? rest.slice(0, span.value) + 'true' + rest.slice(span.end))
}

function nodeAt(node: unknown, [step, ...others]: At['path']): unknown {
  if (step === undefined) return node
  if (isSeq(node) && typeof step === 'number') return nodeAt(node.items[step], others)
  const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && keyText(key) === step) : undefined
  return pair && nodeAt(pair.value, others)
}

interface Span {
  readonly start: number
  readonly value: number
  readonly end: number
}

function spanOf(pair: Pair | undefined): Span | undefined {
  const key = (pair?.key as Node | null)?.range
  const value = (pair?.value as Node | null)?.range
  return key && value ? { start: key[0], value: value[0], end: value[1] } : undefined
}

/** The whole line, where nothing else stands on it. */
function lineOf(text: string, { start, end }: Span, { flow, items }: YAMLMap): [number, number] | undefined {
  const first = text.lastIndexOf('\n', start - 1) + 1
  const newline = text.indexOf('\n', end)
  const last = newline === -1 ? text.length : newline + 1
  const isAlone = text.slice(first, start).trim() === '' && text.slice(end, last).trim() === ''
  return !flow && isAlone && items.length > 1 && newline !== -1 ? [first, last] : undefined
}

/** With the comma by which it is parted from the one before it, or after it. */
function partOf(
  text: string,
  { start, end }: Span,
  { flow, items }: YAMLMap,
  at: number,
): [number, number] | undefined {
  if (!flow) return undefined
  const before = spanOf(items[at - 1])
  if (before && /^ *, *$/.test(text.slice(before.end, start))) return [before.end, end]
  const after = spanOf(items[at + 1])
  return at === 0 && after && /^ *, *$/.test(text.slice(end, after.start)) ? [start, after.start] : undefined
}
