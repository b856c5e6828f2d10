import type { TemplateProblem } from '../template/problem.ts'
import { readTest, type Test } from './tests.ts'
import type { Paragraph } from './paragraphs.ts'

/** A name between braces, with its place: `{{due}}`, `{{#units}}`, `{{^due}}`, `{{#round > 1}}`, `{{/units}}`. */
export interface Tag {
  readonly mark: '' | '#' | '^' | '/'
  /** Empty in `{{/}}`, which closes whatever was opened last. */
  readonly name: string
  readonly test: Test | null
  /** The whole, braces too. */
  readonly written: string
  readonly place: Place
}

export type Place = Pick<TemplateProblem, 'line' | 'column' | 'around'>

/** A value to be printed, or what is between `{{#name}}` and `{{/name}}`. */
export interface Piece {
  readonly tag: Tag
  readonly inner: readonly Piece[]
  /** Where it is closed. */
  end: Place | null
}

/** `{{scope: answered}}`: said of the template, and not printed. */
export interface HeadingTag {
  readonly key: string
  readonly value: string
  readonly place: Place
}

export type Fault = Omit<TemplateProblem, 'template'>

interface Tags {
  readonly pieces: readonly Piece[]
  readonly headings: readonly HeadingTag[]
  readonly faults: readonly Fault[]
}

/** How deep they may stand in each other; a letter needs three. */
const deepest = 16

/** The tags of a Word file as they stand in each other, and every fault in how they are written. */
export function readTags(paragraphs: readonly Paragraph[]): Tags {
  const faults: Fault[] = []
  const headings: HeadingTag[] = []
  const root: Piece[] = []
  const open: { readonly tag: Tag; readonly inner: Piece[]; end: Place | null }[] = []
  for (const tag of paragraphs.flatMap(paragraph => tagsIn(paragraph, headings, faults))) {
    const last = open.at(-1)
    const siblings = last?.inner ?? root
    if (tag.mark === '/') {
      if (last && closes(tag, last.tag)) {
        last.end = tag.place
        open.pop()
      } else faults.push(fault('closes-nothing', tag.name, tag.place, last?.tag.name))
      continue
    }
    const piece = { tag, inner: [], end: null }
    siblings.push(piece)
    if (tag.mark !== '') open.push(piece)
    // Told here, as all that follows goes down into each of them.
    if (open.length > deepest) return { pieces: [], headings: [], faults: [fault('limit', null, tag.place)] }
  }
  for (const { tag } of open) faults.push(fault('not-closed', tag.written, tag.place))
  return { pieces: root, headings, faults }
}

export function fault(code: Fault['code'], name: string | null, place: Place, suggestion: string | null = null): Fault {
  return { code, name, suggestion, ...place }
}

/** Word for word: `{{/round > 1}}` closes `{{#round > 1}}`; so does `{{/}}`. */
function closes(end: Tag, start: Tag): boolean {
  const bare = ({ written }: Tag) => written.slice(2, -2).trim().slice(1).trim()
  return end.name === '' || bare(end) === bare(start)
}

const braces = /\{\{([^{}]*)\}\}|\{\{|\}\}/g
const marked = /^([#^/]?)\s*(|\S.*)$/s
const heading = /^([A-Za-z]+)\s*:\s*(|\S.*)$/s

function tagsIn({ number, text }: Paragraph, headings: HeadingTag[], faults: Fault[]): readonly Tag[] {
  return [...text.matchAll(braces)].flatMap(({ 0: written, 1: inside, index }) => {
    const place = { line: number, column: index + 1, around: around(text, index, written.length) }
    const [, key, value] = heading.exec(inside?.trim() ?? '') ?? []
    if (key !== undefined && value !== undefined) {
      headings.push({ key, value, place })
      return []
    }
    const [, sign = '', said = ''] = marked.exec(inside?.trim() ?? '') ?? []
    const mark = sign as Tag['mark']
    const read = mark === '/' && said === '' && inside !== undefined ? { name: '', test: null } : readTest(said)
    if (read && (mark !== '' || read.test === null)) return [{ mark, ...read, written, place }]
    faults.push(inside === undefined ? fault('not-closed', written, place) : fault('syntax', written, place))
    return []
  })
}

/** Enough of the paragraph to find it by. */
function around(text: string, at: number, length: number): string {
  const from = Math.max(0, at - beside)
  const to = Math.min(text.length, at + Math.min(length, beside) + beside)
  const excerpt = text.slice(from, to).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '…' : ''}${excerpt}${to < text.length ? '…' : ''}`
}

const beside = 30
