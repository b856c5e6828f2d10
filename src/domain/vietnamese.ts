/**
 * Vietnamese text as people match it. Nothing here rewrites what is stored: keys are for comparing only.
 */

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g
const allMarks = /\p{M}/gu

/** Looks like Đ or Ɖ in print, but is the Icelandic eth or the African D: always meant as Đ in Vietnamese. */
const falseDyet: Readonly<Record<string, string>> = { Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', ɖ: 'đ' }

/**
 * Equal for texts that differ only in case, spacing, composition (NFC or NFD) and the place of the tone mark:
 * `hòa` and `hoà`, `ủy` and `uỷ`. The tone is moved to the end of its word.
 */
export function spokenKey(text: string): string {
  return spaced(text).normalize('NFD').replace(/\S+/g, toneLast).normalize('NFC')
}

function toneLast(word: string): string {
  const tones = word.match(toneMarks)
  return tones === null ? word : word.replace(toneMarks, '') + tones.join('')
}

/** Equal for texts that differ only in accents, Đ and D, case and spacing: `HUNG YEN` and `Hưng Yên`. */
export function foldedKey(text: string): string {
  return spaced(text).normalize('NFD').replace(allMarks, '').replace(/đ/g, 'd')
}

function spaced(text: string): string {
  return text
    .replace(/[ÐƉðɖ]/g, letter => falseDyet[letter] ?? letter)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00AD\u200B-\u200D\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The words of a text without accents, punctuation dropped. */
export function foldedWords(text: string): readonly string[] {
  return foldedKey(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Made when it is first asked for: the rules of a language take as long to load as half of a start. */
let collator: Intl.Collator | undefined

/** Vietnamese order: a ă â … d đ …, and huyện 2 before huyện 10. */
export function compareVietnamese(one: string, other: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true })
  return collator.compare(one, other)
}
