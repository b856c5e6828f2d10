const marks = /\p{M}/gu
const lookalikes: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ɖ: 'd',
  '⁄': '/',
  '／': '/',
  '’': "'",
  '“': '"',
  '”': '"',
}

/**
 * The text without accents, in small letters and with plain dashes, character for character: what is found at a place
 * in it stands at the same place of the text.
 */
export function unaccented(text: string): string {
  const whole = plain(text)
  return whole.length === text.length
    ? whole
    : Array.from({ length: text.length }, (_, at) => plainUnit(text.charAt(at))).join('')
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[đðɖ⁄／’“”]/g, letter => lookalikes[letter] ?? letter)
}

function plainUnit(unit: string): string {
  const one = plain(unit)
  return one.length === 1 ? one : ' '
}
