import { recognised } from './encodings/recognise.ts'
import { faulty, type Sourced } from './sourced.ts'

/** What reads a PDF; loaded with it only. */
export type PdfEngine = () => Promise<Uint8Array>

/** No letter is larger; one that is read is held in memory several times over. */
export const largestSource = 32 * 1024 * 1024
const longestText = 8_000_000

export type SourceReader = (bytes: Uint8Array) => Promise<Sourced>

/** Reads files for the text in them. What a file is shows in its first bytes, whatever its name says. */
export function sourceReader(engine: PdfEngine): SourceReader {
  let readPdf: SourceReader | undefined
  const readers: Readonly<Record<Shape, (bytes: Uint8Array) => Sourced | Promise<Sourced>>> = {
    empty: () => faulty('empty', {}),
    picture: () => faulty('picture', {}),
    rtf: () => faulty('rtf', {}),
    compound: bytes => faulty(holdsPackage(bytes) ? 'office-encrypted' : 'old-word', {}),
    zip: async bytes => (await import('./office/docx.ts')).readDocx(bytes),
    pdf: async bytes => {
      readPdf ??= (await import('./pdf/pdf.ts')).pdfReader(engine)
      return readPdf(bytes)
    },
    other: bytes => plainText(bytes),
  }
  return async bytes => {
    if (bytes.byteLength > largestSource) return tooLarge(bytes.byteLength)
    const sourced = await readers[shapeOf(bytes)](bytes)
    if (sourced.kind === 'text' && sourced.text.length > longestText)
      return faulty('text-too-long', { limit: longestText })
    return sourced.kind === 'text' && sourced.text.trim() === '' ? faulty('empty', {}) : sourced
  }
}

export function tooLarge(bytes: number): Sourced {
  return faulty('too-large', { bytes, limit: largestSource })
}

type Shape = 'empty' | 'picture' | 'rtf' | 'compound' | 'zip' | 'pdf' | 'other'

const beginnings: readonly (readonly [Shape, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['compound', '\xd0\xcf\x11\xe0'],
  ['rtf', '{\\rtf'],
  ['picture', '\x89PNG'],
  ['picture', '\xff\xd8\xff'],
  ['picture', 'GIF8'],
  ['picture', 'II*\0'],
  ['picture', 'MM\0*'],
  ['picture', 'BM'],
]

function shapeOf(bytes: Uint8Array): Shape {
  if (bytes.byteLength === 0) return 'empty'
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (head.includes('%PDF-')) return 'pdf'
  const begun = beginnings.find(([, beginning]) => head.startsWith(beginning))?.[0]
  if (begun === 'picture' && head.startsWith('BM') && !head.includes('\0')) return 'other'
  return begun ?? 'other'
}

/** A Word file under a password is packed into the old kind of container, in which this name stands. */
function holdsPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )
}

function plainText(bytes: Uint8Array): Sourced {
  const read = recognised(bytes)
  if (read === undefined) return faulty(looksBinary(bytes) ? 'binary' : 'encoding-unknown', {})
  if (controls.test(read.text)) return faulty('binary', {})
  if (/^\s*<(?:\?xml|!DOCTYPE|[\w.-]*:?edXML)/i.test(read.text)) return { kind: 'xml', xml: read.text }
  return { kind: 'text', ...read }
}

// oxlint-disable-next-line no-control-regex -- these are what is looked for
const controls = /[\0-\x06\x0e-\x1a]/

function looksBinary(bytes: Uint8Array): boolean {
  return controls.test(Buffer.from(bytes.subarray(0, 8192)).toString('latin1'))
}
