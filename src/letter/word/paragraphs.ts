import { textOf, type Parts } from '../../office-package.ts'

/** A paragraph of a Word file as it reads, whatever pieces Word cut it into. */
export interface Paragraph {
  /** From 1, through all parts that are read; those without text do not count. */
  readonly number: number
  readonly text: string
}

/** The body, and what is printed around it. */
export function isRead(part: string): boolean {
  return /^word\/(?:document|header\d*|footer\d*|footnotes)\.xml$/.test(part)
}

/** The text of the page heads and feet, the footnotes and the body, in this order. */
export function paragraphsOf(parts: Parts): readonly Paragraph[] {
  const names = [...parts.keys()].filter(isRead).toSorted(bodyLast)
  const texts = names.flatMap(name => textsIn(textOf(parts.get(name) ?? new Uint8Array())))
  return texts.filter(text => text.trim() !== '').map((text, index) => ({ number: index + 1, text }))
}

function bodyLast(one: string, other: string): number {
  const isBody = (name: string) => Number(name.endsWith('document.xml'))
  return isBody(one) - isBody(other) || (one < other ? -1 : 1)
}

const piece =
  /<w:p(?:\s[^>]*)?>|<\/w:p>|<w:tab\/>|<w:(?:br|cr)(?:\s[^>]*)?\/>|<w:noBreakHyphen\/>|<[wam]:t(?:\s[^>]*)?>([^<]*)/g

function textsIn(xml: string): readonly string[] {
  const texts: string[] = []
  let text = ''
  for (const [whole, said] of xml.matchAll(piece)) {
    if (said !== undefined) text += unescaped(said)
    else if (whole.startsWith('<w:noBreakHyphen')) text += '-'
    else if (whole.startsWith('<w:tab')) text += '\t'
    else if (whole.startsWith('<w:br') || whole.startsWith('<w:cr')) text += '\n'
    else if (whole === '</w:p>' || text !== '') {
      texts.push(text)
      text = ''
    }
  }
  return texts
}

function unescaped(text: string): string {
  return text.replace(/&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\dA-Fa-f]{1,6}));/g, (whole, name, decimal, hex) => {
    if (name !== undefined) return named[name as keyof typeof named]
    const code = decimal === undefined ? parseInt(hex as string, 16) : Number(decimal)
    return code <= 0x10_ffff ? String.fromCodePoint(code) : whole
  })
}

const named = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
