import type { Day } from '../../domain/day.ts'
import { printable } from '../../domain/visible.ts'
import { element, escaped, xmlFile } from './xml.ts'

/** What a file says of itself. */
export interface About {
  readonly title: string
  readonly author: string
  readonly date: Day
}

export function coreProperties({ title, author, date }: About): string {
  const writer = said(author)
  const day = `${date}T00:00:00Z`
  const dated = { 'xsi:type': 'dcterms:W3CDTF' }
  return xmlFile(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      element('dc:title', {}, said(title)),
      element('dc:creator', {}, writer),
      element('cp:lastModifiedBy', {}, writer),
      element('cp:revision', {}, '1'),
      element('dcterms:created', dated, day),
      element('dcterms:modified', dated, day),
      element('dc:language', {}, 'vi-VN'),
    ),
  )
}

function said(text: string): string {
  return escaped(printable(text).normalize('NFC'))
}
