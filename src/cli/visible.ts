/**
 * Text from records as it may go to a terminal: what would move the cursor, colour, ring, turn the reading direction
 * or hide is shown by its code point instead.
 */
export function visible(text: string): string {
  return text.replace(unsafe, escaped)
}

/** As `visible`, but line breaks stay. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n')
}

const unsafe =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Cs}/gu

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code < 0x20 && code in short ? (short[code] ?? '') : `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`
}

const short: Readonly<Record<number, string>> = { 9: '\\t', 10: '\\n', 13: '\\r' }
