import type { FontFaces } from './fonts.ts'
import type { Letter } from './letter.ts'
import { writeText } from './text/text.ts'

export interface LetterFormat {
  readonly extension: string
  readonly write: (letter: Letter, fonts: FontFaces) => string | Uint8Array | Promise<string | Uint8Array>
}

// What writes files of a word processor is loaded only when asked for.
export const letterFormats = {
  txt: { extension: '.txt', write: writeText },
  docx: { extension: '.docx', write: async letter => (await import('./docx/docx.ts')).writeDocx(letter) },
  pdf: { extension: '.pdf', write: async (letter, fonts) => (await import('./pdf/pdf.ts')).writePdf(letter, fonts) },
} satisfies Record<string, LetterFormat>
