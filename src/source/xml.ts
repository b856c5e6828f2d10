import { Parser } from 'saxen'

/** An element with what stands in it. Attributes are left out: nothing that offices exchange says anything by them. */
export interface XmlElement {
  /** Without the prefix of its namespace. */
  readonly name: string
  readonly children: readonly XmlElement[]
  readonly text: string
  /** Where it begins, from 1. */
  readonly line: number
}

export type XmlRead = { readonly root: XmlElement } | { readonly fault: 'doctype' | 'damaged'; readonly line: number }

const deepest = 100
/** A message to every commune of the country has fewer. */
const mostElements = 200_000

/** Reads XML that comes from outside: a document type is refused before anything is parsed, and no entity is expanded. */
export function readXml(xml: string): XmlRead {
  const declared = /<!(?:DOCTYPE|ENTITY)/i.exec(xml)
  if (declared) return { fault: 'doctype', line: xml.slice(0, declared.index).split('\n').length }
  const top: Open = { name: '', children: [], text: '', line: 0 }
  const open: Open[] = [top]
  let fault: number | undefined
  const parser = new Parser()
  const lineOf = lineCounter(xml)
  let elements = 0
  const fail = (line: number) => {
    fault ??= line
    parser.stop()
  }
  const say = (text: string) => {
    const last = open.at(-1)
    if (last) last.text += text
  }
  parser.on('openTag', name => {
    const element: Open = { name: bare(name), children: [], text: '', line: lineOf(`<${name}`) }
    open.at(-1)?.children.push(element)
    open.push(element)
    elements += 1
    if (open.length > deepest || elements > mostElements) fail(element.line)
  })
  parser.on('closeTag', () => void open.pop())
  parser.on('text', (text, decode) => say(decode(text)))
  parser.on('cdata', text => {
    say(text)
    lineOf(']]>')
  })
  parser.on('comment', () => void lineOf('-->'))
  parser.on('error', (_, where) => fail(where().line + 1))
  parser.parse(xml)
  const [root] = top.children
  return fault === undefined && root && open.length === 1 ? { root } : { fault: 'damaged', line: fault ?? 1 }
}

/**
 * Tells on which line what comes next stands, and goes on behind it. The parser itself counts from the beginning each time
 * it is asked.
 */
function lineCounter(xml: string): (mark: string) => number {
  let at = 0
  let line = 1
  let newline = xml.indexOf('\n')
  return mark => {
    const found = xml.indexOf(mark, at)
    if (found === -1) return line
    for (; newline !== -1 && newline < found; newline = xml.indexOf('\n', newline + 1)) line += 1
    at = found + mark.length
    return line
  }
}

interface Open extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

/** Listens to what stands in XML, in its order. Names come without the prefix of their namespace. */
export interface XmlWalker {
  readonly open?: (name: string, attributes: () => Readonly<Record<string, string>>) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** Walks through XML too large to be held as elements; false where it is damaged. */
export function walkXml(xml: string, { open, close, text: say }: XmlWalker): boolean {
  if (xml === '') return false
  let isWhole = true
  const parser = new Parser()
  parser.on('openTag', (name, read, decode) => {
    open?.(bare(name), () =>
      Object.fromEntries(Object.entries(read()).map(([key, value]) => [key, decode(String(value))])),
    )
  })
  parser.on('closeTag', name => close?.(bare(name)))
  parser.on('text', (text, decode) => say?.(decode(text)))
  parser.on('cdata', text => say?.(text))
  parser.on('error', () => {
    isWhole = false
    parser.stop()
  })
  parser.parse(xml)
  return isWhole
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
