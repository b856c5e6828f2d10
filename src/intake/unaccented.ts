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

/** What each unit becomes, reckoned when it is first met; nought is unknown yet. */
const plainUnits = new Uint16Array(0x10000)

/**
 * The text without accents, in small letters and with plain dashes, character for character: what is found at a place
 * in it stands at the same place of the text.
 */
export function unaccented(text: string): string {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    units[at] = plainUnits[unit] || (plainUnits[unit] = plainUnit(String.fromCharCode(unit)).charCodeAt(0))
  }
  return decoder.decode(units)
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true })

function plainUnit(unit: string): string {
  const plain = unit
    .normalize('NFD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[đðɖ⁄／’“”]/g, letter => lookalikes[letter] ?? letter)
  return plain.length === 1 ? plain : ' '
}
