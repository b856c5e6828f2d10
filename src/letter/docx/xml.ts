type Attributes = Readonly<Record<string, string | number>>

/** An element of XML as text. Its children are such elements, or text that is escaped already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  const told = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')
  const inner = children.join('')
  return inner === '' ? `<${name}${told}/>` : `<${name}${told}>${inner}</${name}>`
}

/** Text as it stands in XML. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A part of a package. */
export function xmlFile(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`
}
