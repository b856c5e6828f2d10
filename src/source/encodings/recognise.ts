import type { Encoding } from '../sourced.ts'
import { accentedWords } from './syllables.ts'
import { fromTcvn3 } from './tcvn3.ts'
import { fromVni } from './vni.ts'

export interface Recognised {
  readonly text: string
  readonly encoding: Encoding
}

/** The text of a file in whatever encoding Vietnamese offices have written; undefined where none gives Vietnamese. */
export function recognised(bytes: Uint8Array): Recognised | undefined {
  const wide = utf16(bytes)
  if (wide !== undefined) return plain(wide, 'utf-16')
  const unicode = decoded(bytes, 'utf-8')
  if (unicode !== undefined) return recognisedText(unicode)
  const shown = new TextDecoder('windows-1252').decode(bytes)
  const readings = [
    { text: new TextDecoder('windows-1258').decode(bytes), encoding: 'windows-1258' as const },
    { text: fromTcvn3(shown), encoding: 'tcvn3' as const },
    { text: fromVni(shown), encoding: 'vni' as const },
  ].map(reading => ({ ...reading, ...accentedWords(reading.text) }))
  const [best] = readings.sort((one, other) => other.spelt - other.broken - (one.spelt - one.broken))
  return best && best.spelt > best.broken ? plain(best.text, best.encoding) : undefined
}

/** Text that is Unicode by its bytes may still have been copied out of a document in an old font. */
export function recognisedText(text: string): Recognised {
  const asIs = accentedWords(text)
  if (asIs.broken < fewest || asIs.broken < asIs.spelt) return plain(text, 'utf-8')
  const readings = [
    { text: fromTcvn3(text), encoding: 'tcvn3' as const },
    { text: fromVni(text), encoding: 'vni' as const },
  ].map(reading => ({ ...reading, ...accentedWords(reading.text) }))
  const [best] = readings.sort((one, other) => other.spelt - other.broken - (one.spelt - one.broken))
  const isBetter = best && best.spelt > 2 * best.broken && best.spelt > 2 * asIs.spelt
  return isBetter ? plain(best.text, best.encoding) : plain(text, 'utf-8')
}

/** Fewer broken words than this may be foreign names. */
const fewest = 5

function plain(text: string, encoding: Encoding): Recognised {
  return { text: text.normalize('NFC').replace(/\r\n?|[\f\v\u2028\u2029]/g, '\n'), encoding }
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** By its mark or, without one, by the noughts that every second byte of Latin text then is. */
function utf16(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be')
  const head = bytes.subarray(0, 4096)
  const noughts = [0, 0]
  head.forEach((byte, at) => {
    if (byte === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = noughts
  const many = head.length / 8
  if (odd > many && even === 0) return decoded(bytes, 'utf-16le')
  return even > many && odd === 0 ? decoded(bytes, 'utf-16be') : undefined
}
