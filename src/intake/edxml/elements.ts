import type { XmlElement } from '../../source/xml.ts'

/** The first element of a name, at any depth. */
export function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    const found = child.name === name ? child : find(child, name)
    if (found) return found
  }
  return undefined
}

/** All elements of a name, in their order. */
export function all(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap(child => (child.name === name ? [child] : all(child, name)))
}

/** What an element says; systems that must fill every field write N/A. */
export function value(element: XmlElement | undefined): string | null {
  const text = element?.text.normalize('NFC').replace(/\s+/g, ' ').trim() ?? ''
  return text === '' || text.toUpperCase() === 'N/A' ? null : text
}

export function textIn(element: XmlElement | undefined, name: string): string | null {
  return element ? value(find(element, name)) : null
}
