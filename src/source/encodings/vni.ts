/**
 * VNI: a vowel, then its tone and shape as one more Latin letter: `Coâng vaên soá`. Some letters are one of their own.
 * A capital takes a capital mark.
 */

/** After a, e, o, u, y, ơ (ô) and ư (ö): the mark as Windows shows it, and what it adds. */
const tones: Readonly<Record<string, string>> = { ù: '\u0301', ø: '\u0300', û: '\u0309', õ: '\u0303', ï: '\u0323' }
const withCircumflex: Readonly<Record<string, string>> = {
  â: '',
  á: '\u0301',
  à: '\u0300',
  å: '\u0309',
  ã: '\u0303',
  ä: '\u0323',
}
const withBreve: Readonly<Record<string, string>> = {
  ê: '',
  é: '\u0301',
  è: '\u0300',
  ú: '\u0309',
  ü: '\u0303',
  ë: '\u0323',
}

const alone: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
  Ô: 'Ơ',
  Ö: 'Ư',
  Ñ: 'Đ',
  Æ: 'Ỉ',
  Ó: 'Ĩ',
  Ò: 'Ị',
  Î: 'Ỵ',
}

const pair = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñæóòî]/giu

/** What was meant by text that was read as Windows shows it. */
export function fromVni(shown: string): string {
  return shown.replace(pair, (whole: string, vowel?: string, mark?: string) => {
    if (vowel === undefined || mark === undefined) return alone[whole] ?? whole
    const added = marksFor(vowel.toLowerCase(), mark.toLowerCase())
    return added === undefined ? (alone[vowel] ?? vowel) + mark : ((alone[vowel] ?? vowel) + added).normalize('NFC')
  })
}

function marksFor(vowel: string, mark: string): string | undefined {
  if (Object.hasOwn(tones, mark)) return tones[mark]
  if (Object.hasOwn(withBreve, mark)) return vowel === 'a' ? `\u0306${withBreve[mark]}` : undefined
  return 'aeo'.includes(vowel) ? `\u0302${withCircumflex[mark]}` : undefined
}
