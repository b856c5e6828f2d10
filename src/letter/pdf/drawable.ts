import { printable } from '../../domain/visible.ts'

/**
 * Text as a font can show it: composed, since marks would be misplaced otherwise; and what the font lacks is named by
 * its code point, where it would vanish without a word.
 */
export function drawable(text: string, covers: (codePoint: number) => boolean): string {
  return Array.from(printable(text).normalize('NFC'), character => {
    const codePoint = character.codePointAt(0) ?? 0
    return codePoint < space || covers(codePoint)
      ? character
      : `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
  }).join('')
}

const space = 0x20

interface Piece {
  readonly text: string
  readonly noWrap?: true
}

/**
 * Numbers of letters and days are not parted at the end of a line, where a search would no longer find them. The space
 * after one goes with it: alone at the start of the next piece it would be stretched twice.
 */
export function unbroken(text: string): Piece[] {
  const pieces: { text: string; noWrap?: true }[] = []
  for (const [word] of text.matchAll(/\S+ ?|\s+/g)) {
    const last = pieces.at(-1)
    if (isNumber(word)) pieces.push({ text: word, noWrap: true })
    else if (last && !last.noWrap) last.text += word
    else pieces.push({ text: word })
  }
  return pieces
}

/** One that is longer than a line has to be parted, or its end would be lost. */
function isNumber(word: string): boolean {
  const digit = word.search(/\d/)
  return digit >= 0 && word.length <= longestNumber && /[-/]/.test(word.slice(digit))
}

const longestNumber = 40
