import { recognisedText } from '../encodings/recognise.ts'
import { faulty, type Sourced } from '../sourced.ts'
import { opened, repacked } from './package.ts'
import { linesOfDocument, type Element } from './word-lines.ts'

/** The text of a Word file, a line a paragraph. Pictures, page heads and what was struck out are left where they are. */
export async function readDocx(archive: Uint8Array): Promise<Sourced> {
  const document = await opened(archive, isText, async parts => {
    if (![...parts.keys()].some(name => /^word\/document\d*\.xml$/.test(name))) return undefined
    const { default: mammoth } = await import('mammoth')
    let lines: readonly string[] = []
    await mammoth.convertToHtml(
      { buffer: Buffer.from(repacked(parts)) },
      {
        transformDocument: (document: Element) => {
          lines = linesOfDocument(document)
          return { ...document, children: [], notes: { ...document.notes, _notes: {} } }
        },
      },
    )
    return lines.join('\n')
  })
  if ('fault' in document) return { kind: 'fault', fault: document.fault }
  if (document.value === undefined) return faulty(isWorkbook(archive) ? 'is-table' : 'no-document', {})
  return { kind: 'text', ...recognisedText(document.value) }
}

/** Where the words of a document stand, and what names its parts and counts its lists. */
function isText(name: string): boolean {
  return (
    name === '[Content_Types].xml' ||
    name === '_rels/.rels' ||
    /^word\/(?:_rels\/)?(?:document\d*|numbering|styles|footnotes|endnotes)\.xml(?:\.rels)?$/.test(name)
  )
}

function isWorkbook(archive: Uint8Array): boolean {
  return Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength).includes('xl/workbook.xml')
}
