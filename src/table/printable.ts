/**
 * Text as it may stand in a document: what no document may hold, what turns the reading direction and what is never
 * seen is shown by its code point. Tabs and line breaks stay.
 */
export function printable(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(unprintable, character => {
    const code = character.codePointAt(0) ?? 0
    return `\\u${code.toString(16).toUpperCase().padStart(4, '0')}`
  })
}

const unprintable =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFFFD]|\p{Noncharacter_Code_Point}|\p{Cs}/gu
