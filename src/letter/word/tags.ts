import type { TemplateProblem } from '../template/problem.ts'
import type { Paragraph } from './paragraphs.ts'

/** A name between braces, with its place: `{{due}}`, `{{#units}}`, `{{^due}}`, `{{/units}}`. */
export interface Tag {
  readonly mark: '' | '#' | '^' | '/'
  readonly name: string
  readonly place: Place
}

type Place = Pick<TemplateProblem, 'line' | 'column' | 'around'>

/** A value to be printed, or what is between `{{#name}}` and `{{/name}}`. */
export interface Piece {
  readonly tag: Tag
  readonly inner: readonly Piece[]
}

export type Fault = Omit<TemplateProblem, 'template'>

/** The tags of a Word file as they stand in each other, and every fault in how they are written. */
export function readTags(paragraphs: readonly Paragraph[]): { pieces: readonly Piece[]; faults: readonly Fault[] } {
  const faults: Fault[] = []
  const root: Piece[] = []
  const open: { readonly tag: Tag; readonly inner: Piece[] }[] = []
  for (const tag of paragraphs.flatMap(paragraph => tagsIn(paragraph, faults))) {
    const last = open.at(-1)
    const siblings = last?.inner ?? root
    if (tag.mark === '/') {
      if (last?.tag.name === tag.name) open.pop()
      else faults.push(fault('closes-nothing', tag.name, tag.place, last?.tag.name))
      continue
    }
    const inner: Piece[] = []
    siblings.push({ tag, inner })
    if (tag.mark !== '') open.push({ tag, inner })
  }
  for (const { tag } of open) faults.push(fault('not-closed', `{{${tag.mark}${tag.name}}}`, tag.place))
  return { pieces: root, faults }
}

export function fault(code: Fault['code'], name: string | null, place: Place, suggestion: string | null = null): Fault {
  return { code, name, suggestion, ...place }
}

const braces = /\{\{([^{}]*)\}\}|\{\{|\}\}/g
const tagText = /^\s*([#^/]?)\s*([A-Za-z]\w*(?:\.[A-Za-z]\w*)*)\s*$/

function tagsIn({ number, text }: Paragraph, faults: Fault[]): readonly Tag[] {
  return [...text.matchAll(braces)].flatMap(({ 0: whole, 1: inside, index }) => {
    const place = { line: number, column: index + 1, around: around(text, index, whole.length) }
    const [, mark, name] = tagText.exec(inside ?? '') ?? []
    if (name !== undefined) return [{ mark: mark as Tag['mark'], name, place }]
    faults.push(inside === undefined ? fault('not-closed', whole, place) : fault('syntax', whole, place))
    return []
  })
}

/** Enough of the paragraph to find it by. */
function around(text: string, at: number, length: number): string {
  const from = Math.max(0, at - beside)
  const to = Math.min(text.length, at + length + beside)
  const excerpt = text.slice(from, to).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '…' : ''}${excerpt}${to < text.length ? '…' : ''}`
}

const beside = 30
