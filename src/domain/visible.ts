/**
 * Text from records as it may be shown on one line: what would move a cursor, colour, ring, turn the reading direction
 * or hide is written as its code point instead.
 */
export function visible(text: string): string {
  return text.replace(unseen, character => shortly[character] ?? codePoint(character))
}

/** As `visible`, but line breaks stay. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n')
}

/** Text as it may stand in a document: tabs, line breaks and joiners stay, what no document may hold does not. */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(unprintable, codePoint)
}

/** JSON text that says the same, with nothing unseen in it; its own line breaks stay. */
export function visibleJson(json: string): string {
  return json.replace(unseen, character =>
    character === '\n'
      ? character
      : Array.from({ length: character.length }, (_, at) => codeUnit(character, at)).join(''),
  )
}

function codeUnit(text: string, at: number): string {
  return `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`
}

function codePoint(character: string): string {
  return `\\u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

const shortly: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const unseen =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFD\u{E0000}-\u{E007F}]|\p{Noncharacter_Code_Point}|\p{Cs}/gu

const unprintable =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]|\p{Noncharacter_Code_Point}|\p{Cs}/gu
