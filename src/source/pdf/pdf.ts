import type { WrappedPdfiumModule } from '@embedpdf/pdfium'
import { recognisedText } from '../encodings/recognise.ts'
import { faulty, type Sourced } from '../sourced.ts'
import { linesOfGlyphs } from './glyph-lines.ts'
import type { Glyph } from './glyph.ts'

/** Letters of so many pages are no letters; and a page of so few characters is a picture with a stamp. */
const mostPages = 400
const fewestLetters = 20

/** PDFium is loaded for the first document only; `engine` gives its program. */
export function pdfReader(engine: () => Promise<Uint8Array>): (bytes: Uint8Array) => Promise<Sourced> {
  let loaded: Promise<WrappedPdfiumModule> | undefined
  return async bytes => readPdf(bytes, await (loaded ??= load(engine)))
}

async function load(engine: () => Promise<Uint8Array>): Promise<WrappedPdfiumModule> {
  const { init } = await import('@embedpdf/pdfium')
  const pdfium = await init({ wasmBinary: new Uint8Array(await engine()).buffer })
  pdfium.PDFiumExt_Init()
  return pdfium
}

const needsPassword = 4

function readPdf(bytes: Uint8Array, pdfium: WrappedPdfiumModule): Sourced {
  const { malloc, free } = pdfium.pdfium.wasmExports
  const place = malloc(bytes.byteLength)
  pdfium.pdfium.HEAPU8.set(bytes, place)
  const document = pdfium.FPDF_LoadMemDocument(place, bytes.byteLength, '')
  try {
    if (document === 0)
      return faulty(pdfium.FPDF_GetLastError() === needsPassword ? 'pdf-encrypted' : 'pdf-damaged', {})
    const pages = pdfium.FPDF_GetPageCount(document)
    const lines: string[] = []
    for (let page = 0; page < Math.min(pages, mostPages); page += 1) {
      lines.push(...linesOfGlyphs(glyphsOn(page, document, pdfium)))
    }
    const text = lines.join('\n')
    if ((text.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) return faulty('pdf-scan', { pages })
    return { kind: 'text', ...recognisedText(text) }
  } finally {
    if (document !== 0) pdfium.FPDF_CloseDocument(document)
    free(place)
  }
}

const mostOnPage = 100_000

function glyphsOn(index: number, document: number, pdfium: WrappedPdfiumModule): readonly Glyph[] {
  const page = pdfium.FPDF_LoadPage(document, index)
  if (page === 0) return []
  const text = pdfium.FPDFText_LoadPage(page)
  const { wasmExports, getValue } = pdfium.pdfium
  const space = wasmExports.malloc(16)
  const numbersAt = (at: number, type: 'double' | 'float') => getValue(space + at, type)
  try {
    const count = Math.min(pdfium.FPDFText_CountChars(text), mostOnPage)
    const glyphs: Glyph[] = []
    for (let at = 0; at < count; at += 1) {
      if (pdfium.FPDFText_IsGenerated(text, at) === 1) continue
      const letter = letterOf(pdfium.FPDFText_GetUnicode(text, at))
      if (letter === undefined || !pdfium.FPDFText_GetCharOrigin(text, at, space, space + 8)) continue
      const [x, y] = [numbersAt(0, 'double'), numbersAt(8, 'double')]
      if (!pdfium.FPDFText_GetLooseCharBox(text, at, space)) continue
      const [left, top, right, bottom] = [0, 4, 8, 12].map(offset => numbersAt(offset, 'float')) as Box
      const isUpright = Math.abs(x - left) <= Math.abs(top - bottom)
      if (isUpright) glyphs.push({ text: letter, x, y, end: right, size: heightOf(text, at, pdfium, top - bottom) })
    }
    return glyphs
  } finally {
    wasmExports.free(space)
    pdfium.FPDFText_ClosePage(text)
    pdfium.FPDF_ClosePage(page)
  }
}

type Box = [left: number, top: number, right: number, bottom: number]

/** The size that a font is set in may be 1 and the page stretched; then the box has to do. */
function heightOf(text: number, at: number, pdfium: WrappedPdfiumModule, box: number): number {
  const size = pdfium.FPDFText_GetFontSize(text, at)
  return size > 2 ? size : Math.max(1, Math.abs(box))
}

/** What PDFium says of a hyphen at the end of a line is U+FFFE; nought, of a letter that it does not know. */
function letterOf(code: number): string | undefined {
  if (code === 0xfffe || code === 2) return '-'
  return code < 32 || (code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff ? undefined : String.fromCodePoint(code)
}
