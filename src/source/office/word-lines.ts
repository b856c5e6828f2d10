import { fromTcvn3 } from '../encodings/tcvn3.ts'
import { fromVni } from '../encodings/vni.ts'

/** A piece of a Word document as the library hands it over. */
export interface Element {
  readonly type: string
  readonly children?: readonly Element[]
  readonly value?: string
  readonly font?: string | null
  readonly isAllCaps?: boolean
  readonly verticalAlignment?: string
  readonly numbering?: { readonly level: string | number; readonly isOrdered: boolean } | null
  readonly noteId?: string
  readonly noteType?: string
  readonly notes?: { resolve(reference: Element): { readonly body: readonly Element[] } | undefined }
}

/** The lines of a document in its order; footnotes follow the end, as in print they do the page. */
export function linesOfDocument(document: Element): readonly string[] {
  const notes: Element[] = []
  const counters = new Map<number, number>()
  const lines = (document.children ?? []).flatMap(child => linesOf(child, counters, notes))
  const below = notes.flatMap((note, index) => {
    const body = document.notes?.resolve(note)?.body ?? []
    const [first = '', ...others] = body.flatMap(child => linesOf(child, new Map(), []))
    return [`${raised(String(index + 1))} ${first.trim()}`, ...others]
  })
  return [...lines, ...below]
}

function linesOf(element: Element, counters: Map<number, number>, notes: Element[]): readonly string[] {
  const children = element.children ?? []
  switch (element.type) {
    case 'paragraph': {
      const text = children.map(child => textOf(child, null, notes)).join('')
      return `${mark(element, text, counters)}${text}`.split('\n')
    }
    case 'table':
      return children.flatMap(row => rowLines(row, counters, notes))
    default:
      return children.flatMap(child => linesOf(child, counters, notes))
  }
}

/** Cells of one line each stand side by side; longer ones, as those of a letter's head, below each other. */
function rowLines({ children = [] }: Element, counters: Map<number, number>, notes: Element[]): readonly string[] {
  const cells = children.map(cell => (cell.children ?? []).flatMap(child => linesOf(child, counters, notes)))
  if (cells.some(lines => lines.length > 1)) return cells.flat()
  return [cells.map(lines => lines.join('')).join('\t')]
}

/** Numbers and bullets that Word counts by itself are not in the text. Only the level of a list is known, not its look. */
function mark({ numbering }: Element, text: string, counters: Map<number, number>): string {
  if (!numbering || text.trim() === '') return ''
  if (!numbering.isOrdered) return '- '
  const level = Number(numbering.level)
  const count = (counters.get(level) ?? 0) + 1
  counters.set(level, count)
  for (const deeper of counters.keys()) if (deeper > level) counters.delete(deeper)
  return level === 0 ? `${count}. ` : `${String.fromCharCode(96 + Math.min(count, 26))}) `
}

function textOf(element: Element, font: string | null, notes: Element[]): string {
  const { type, children = [] } = element
  switch (type) {
    case 'text':
      return element.value?.replaceAll('\u2011', '-') ?? '' // only keeps a number from breaking
    case 'tab':
      return '\t'
    case 'break':
      return '\n'
    case 'noteReference':
      notes.push(element)
      return raised(String(notes.length))
    case 'run': {
      const own = element.font ?? font
      const text = asMeant(children.map(child => textOf(child, own, notes)).join(''), own)
      const shown = element.isAllCaps === true ? text.toUpperCase() : text
      return element.verticalAlignment === 'superscript' ? raised(shown) : shown
    }
    default:
      return children.map(child => textOf(child, font, notes)).join('')
  }
}

/** Fonts older than Unicode say by their name what their letters mean; those in H have only capitals. */
function asMeant(text: string, font: string | null): string {
  if (font === null) return text
  if (/^\.vn/i.test(font)) return /h$/i.test(font) ? fromTcvn3(text).toUpperCase() : fromTcvn3(text)
  return /^vni[- ]/i.test(font) ? fromVni(text) : text
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹'

function raised(text: string): string {
  return /^\d+$/.test(text) ? text.replace(/\d/g, digit => raisedDigits[Number(digit)] ?? digit) : text
}
