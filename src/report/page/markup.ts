import { visible } from '../../domain/visible.ts'

/** HTML that is safe to be put into a page as it is. Only `html` and `trusted` make it. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | null | Markup | readonly Part[]

/** Text that comes in stays text, whatever it looks like; only markup made here is markup. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(texts.map((text, index) => text + textOf(parts[index] ?? null)).join(''))
}

/** For what another writer of ours made, that escapes by itself: a picture, the style, the script. */
export function trusted(text: string): Markup {
  return new Markup(text)
}

function textOf(part: Part): string {
  if (part === null) return ''
  if (part instanceof Markup) return part.text
  return typeof part === 'object' ? part.map(textOf).join('') : escaped(String(part))
}

function escaped(text: string): string {
  return visible(text.normalize('NFC')).replace(/[&<>"']/g, sign => entities[sign] ?? sign)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
