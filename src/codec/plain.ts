import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Scalar, type YAMLMap } from 'yaml'

/** What is written, without the marks of YAML. An entry of a mapping without a value is left out; one of a list is null. */
export type Plain = string | null | Plain[] | { [key: string]: Plain }

type Path = readonly (string | number)[]

/** What stands in the way of a plain reading, at an offset of the text. */
export interface Obstacle {
  readonly kind: 'duplicate-key' | 'unknown-alias' | 'too-many-aliases'
  readonly text: string
  readonly offset: number
  /** The mapping that can be read in two ways, or the place of the alias. */
  readonly path: Path
}

/** Of one kind in one place. After that many a reader stops reading. */
export const mostTold = 10

/** How many values all aliases of a file may stand for: no record needs as many, an alias bomb needs billions. */
const mostByAlias = 10_000

/**
 * Reads nodes as plain values, in the order of the text. Keys are checked here and not by the parser, which compares
 * each with each.
 */
export function plainOf(
  root: Node,
  deepest: number,
): { readonly value: Plain; readonly obstacles: readonly Obstacle[] } {
  const obstacles: Obstacle[] = []
  const anchors = new Map<string, Node>()
  const path: (string | number)[] = []
  let byAlias = 0
  const tell = (kind: Obstacle['kind'], text: string, node: Node) =>
    void obstacles.push({ kind, text, offset: node.range?.[0] ?? 0, path: [...path] })

  function read(node: unknown, aliased: boolean): Plain {
    if (aliased && (byAlias += 1) > mostByAlias) return null
    if (isAlias(node)) return readAlias(node)
    if (isScalar(node)) return readText(remembered(node))
    if (isMap(node)) return readMapping(remembered(node), aliased)
    if (isSeq(node)) return remembered(node).items.map((item, index) => readBelow(index, item, aliased))
    return null
  }

  function readBelow(step: string | number, node: unknown, aliased: boolean): Plain {
    path.push(step)
    const value = read(node, aliased)
    path.pop()
    return value
  }

  function remembered<N extends Node & { anchor?: string }>(node: N): N {
    if (node.anchor !== undefined) anchors.set(node.anchor, node)
    return node
  }

  function readAlias(alias: Alias): Plain {
    const target = anchors.get(alias.source)
    if (target === undefined) tell('unknown-alias', alias.source, alias)
    if (target === undefined || byAlias > mostByAlias) return null
    if (path.length > deepest) byAlias = mostByAlias // it stands within what it stands for
    const value = read(target, true)
    if (byAlias > mostByAlias && !isExhausted()) tell('too-many-aliases', alias.source, alias)
    return value
  }

  function isExhausted(): boolean {
    return obstacles.some(({ kind }) => kind === 'too-many-aliases')
  }

  function readMapping(map: YAMLMap, aliased: boolean): Plain {
    const entries = new Map<string, Plain>()
    let twice = 0
    for (const { key, value } of map.items) {
      if (!isScalar(key)) continue
      const name = keyText(remembered(key))
      if (entries.has(name)) {
        if ((twice += 1) <= mostTold) tell('duplicate-key', name, key)
      } else entries.set(name, readBelow(name, value, aliased))
    }
    return ownEntries(entries)
  }

  return { value: read(root, false), obstacles }
}

/** An object with these keys as its own: `constructor` and `__proto__` are keys as any other. */
export function ownEntries(entries: ReadonlyMap<string, Plain>): Plain {
  return Object.fromEntries([...entries].filter(([, value]) => value !== null))
}

export function keyText(key: Scalar): string {
  return readText(key) ?? ''
}

function readText({ value, source }: Scalar): string | null {
  return meantText(typeof value === 'string' ? value : (source ?? ''))
}

/** Composed letters, no blanks around. Null for an empty value, which is an absent one. */
export function meantText(written: string): string | null {
  const text = written.normalize('NFC').trim()
  return text === '' ? null : text
}
