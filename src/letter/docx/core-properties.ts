import type { Day } from '../../domain/day.ts'
import { printable } from '../../domain/visible.ts'

interface Document {
  readonly title: string
  readonly author: string
  readonly date: Day
}

/** What the file says of itself; the library would set the hour of writing. */
export function coreProperties(document: Document): { readonly path: string; readonly data: string } {
  const author = escaped(document.author)
  const day = `${document.date}T00:00:00Z`
  return {
    path: 'docProps/core.xml',
    data: [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      '<cp:coreProperties',
      ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
      ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
      ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
      `<dc:title>${escaped(document.title)}</dc:title>`,
      `<dc:creator>${author}</dc:creator>`,
      `<cp:lastModifiedBy>${author}</cp:lastModifiedBy>`,
      '<cp:revision>1</cp:revision>',
      `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
      '<dc:language>vi-VN</dc:language>',
      '</cp:coreProperties>',
    ].join(''),
  }
}

function escaped(text: string): string {
  return printable(text).normalize('NFC').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
