import { meantText, ownEntries, type Plain } from './plain.ts'

/**
 * Reads the few forms of YAML in which nearly all records are written: mappings and lists by their indent, `{ a: b }` and
 * `[a, b]` in one line, texts of one line. Undefined where anything else stands in it, faults included: that is left to
 * the parser, which knows all of YAML and takes ten times as long.
 */
export function simplyRead(text: string): Plain | undefined {
  if (/\t|\r(?!\n)/.test(text)) return undefined
  const lines = linesIn(text)
  const reader = blocksOf(lines)
  const value = lines.length > 0 ? reader.mapping(0, 1) : undefined
  return reader.isAtEnd() ? value : undefined
}

interface Line {
  readonly indent: number
  readonly text: string
}

/** What is written, without empty lines and lines of remarks. */
function linesIn(text: string): Line[] {
  const lines: Line[] = []
  for (const line of text.split(/\r?\n/)) {
    const indent = line.search(/[^ ]/)
    if (indent >= 0 && line[indent] !== '#') lines.push({ indent, text: line.slice(indent) })
  }
  return lines
}

/** Levels within each other; what is deeper is no simple record. */
const deepest = 8

const keyAtStart = /^([a-z][a-z0-9]*):(?: +|$)/i

function blocksOf(lines: Line[]) {
  let at = 0
  const standsAt = (indent: number) => lines[at]?.indent === indent
  const goesDeeperThan = (indent: number) => (lines[at]?.indent ?? 0) > indent
  const isItem = () => lines[at]?.text.startsWith('- ') ?? false

  function mapping(indent: number, depth: number): Plain | undefined {
    const entries = new Map<string, Plain>()
    for (; standsAt(indent);) {
      const text = lines[at]?.text ?? ''
      const [start, key] = keyAtStart.exec(text) ?? []
      if (start === undefined || key === undefined || entries.has(key) || depth > deepest) return undefined
      at += 1
      const rest = text.slice(start.length)
      const value = rest === '' ? below(indent, depth + 1) : inLine(rest, depth + 1)
      if (value === undefined) return undefined
      entries.set(key, value)
    }
    return goesDeeperThan(indent) ? undefined : ownEntries(entries)
  }

  /** What stands under a key: a list may stand as far left as the key. */
  function below(indent: number, depth: number): Plain | undefined {
    const inner = lines[at]?.indent ?? 0
    if (isItem()) return inner >= indent ? list(inner, depth) : null
    return inner > indent ? mapping(inner, depth) : null
  }

  function list(indent: number, depth: number): Plain | undefined {
    const items: Plain[] = []
    for (; standsAt(indent) && isItem();) {
      const item = itemAt(indent, lines[at]?.text ?? '', depth + 1)
      if (item === undefined || depth > deepest) return undefined
      items.push(item)
    }
    return goesDeeperThan(indent) ? undefined : items
  }

  /** A mapping may begin in the line of its dash. */
  function itemAt(indent: number, text: string, depth: number): Plain | undefined {
    const offset = text.slice(1).search(/[^ ]/) + 1
    const rest = text.slice(offset)
    if (keyAtStart.test(rest)) {
      lines[at] = { indent: indent + offset, text: rest }
      return mapping(indent + offset, depth)
    }
    at += 1
    return inLine(rest, depth)
  }

  return { mapping, isAtEnd: () => at === lines.length }
}

const wholeText = /^[\p{L}\p{N}(](?:[^:]|:(?=[^ ]))*$/u
const wholeQuoted = /^(?:"([^"\\]*)"|'([^']*)') *$/

/** The value that fills the rest of a line. */
function inLine(rest: string, depth: number): Plain | undefined {
  if (/(?:^| )#/.test(rest)) return undefined
  if (rest.startsWith('{') || rest.startsWith('[')) return inBraces(rest, depth)
  if (wholeText.test(rest)) return meantText(rest)
  const [, double, single] = wholeQuoted.exec(rest) ?? []
  const text = double ?? single
  return text === undefined ? undefined : meantText(text)
}

const opening = /[[{] */y
const closing = /[\]}] */y
const comma = /, */y
const key = /([a-z][a-z0-9]*): +/iy
const quoted = /(?:"([^"\\]*)"|'([^']*)') */y
const words = /[\p{L}\p{N}(](?:[^,[\]{}:]|:(?=[^ ,[\]{}]))*/uy

/** `{ a: b }` or `[a, b]`, and nothing after it. */
function inBraces(line: string, outer: number): Plain | undefined {
  let at = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(line)
    if (found) at = pattern.lastIndex
    return found
  }

  function value(depth: number): Plain | undefined {
    const open = take(opening)?.[0]
    if (open) return depth > deepest ? undefined : open.startsWith('{') ? mapping(depth) : list(depth)
    const [text, double, single] = take(quoted) ?? take(words) ?? []
    const meant = double ?? single ?? text
    return meant === undefined ? undefined : meantText(meant)
  }

  function mapping(depth: number): Plain | undefined {
    const entries = new Map<string, Plain>()
    do {
      const name = take(key)?.[1]
      if (name === undefined || entries.has(name)) return undefined
      const one = value(depth + 1)
      if (one === undefined) return undefined
      entries.set(name, one)
    } while (take(comma))
    return take(closing)?.[0].startsWith('}') ? ownEntries(entries) : undefined
  }

  function list(depth: number): Plain | undefined {
    const items: Plain[] = []
    if (take(closing)) return at > 0 && line[at - 1] === ']' ? items : undefined
    do {
      const one = value(depth + 1)
      if (one === undefined) return undefined
      items.push(one)
    } while (take(comma))
    return take(closing)?.[0].startsWith(']') ? items : undefined
  }

  const whole = value(outer)
  return at === line.length ? whole : undefined
}
