import type { Letter } from './letter.ts'
import { writeText } from './text/text.ts'

interface LetterFormat {
  readonly extension: string
  readonly write: (letter: Letter) => string
}

export const letterFormats = {
  txt: { extension: '.txt', write: writeText },
} satisfies Record<string, LetterFormat>
