import { isCapitals, isPersonName } from './capitals.ts'
import type { Doubt, DraftSignatory } from './letter-draft.ts'
import { isNoise, isStamp } from './noise.ts'
import type { Piece } from './pieces.ts'
import { isCapacity, isPosition, isPositionInSmall } from './positions.ts'
import { beginsBody } from './offices.ts'

export interface SignatureFound {
  readonly signatory: DraftSignatory | null
  readonly doubts: readonly Doubt[]
}

/** In whose stead, in what office and by whom a letter is signed: up to three lines and a name. */
export function signatureOf(others: readonly Piece[]): SignatureFound {
  const start = others.findIndex(piece => isCapacity(piece) || isPosition(piece) || isPositionInSmall(piece))
  const first = others[start]
  if (first === undefined) return unsigned(others)
  const capacities: string[] = []
  const positions: string[] = []
  let named: Piece | undefined
  for (const piece of others.slice(start, start + 14)) {
    if (isNoise(piece) || isStamp(piece)) continue
    const office = isPosition(piece) || isPositionInSmall(piece)
    if (isCapacity(piece)) capacities.push(piece.text)
    else if (positions.length === 0 && !office && capacities.length > 0 && continuesBody(piece))
      capacities.push(piece.text)
    else if (!office && isPersonName(piece.text, piece.plain)) named = piece
    else if (office || (positions.length > 0 && continuesBody(piece))) positions.push(piece.text)
    if (named) break
  }
  const [capacity, position] = parted(capacities, positions)
  const doubts: Doubt[] = named ? [] : [{ field: 'signatory', reason: 'name-missing', line: first.line }]
  return {
    signatory: { capacity, position, name: named ? trimmed(named.text) : null, line: named?.line ?? first.line },
    doubts,
  }
}

/** `TM. ỦY BAN NHÂN DÂN` and on the next line `TỈNH HƯNG YÊN`. */
function continuesBody({ text, plain, gap }: Piece): boolean {
  return (
    !gap &&
    isCapitals(text) &&
    !isPersonName(text, plain) &&
    text.length < 70 &&
    (!beginsBody(plain) || /^(?:cuc|vu|van phong|so|phong|ban|hoi|uy ban|huyen|tinh|doan|to)\b/.test(plain))
  )
}

/** `K/T TRƯỞNG BAN PHÓ TRƯỞNG BAN` run together is parted where the second office begins. */
function parted(capacities: readonly string[], positions: readonly string[]): readonly [string | null, string | null] {
  const capacity = capacities.map(trimmed).join(' ')
  const position = positions.map(trimmed).join(' ')
  if (position !== '' || capacity === '') return [capacity || null, position || null]
  const second =
    /^(.{4,}?\p{Lu})\s+((?:PHÓ|THỨ|CHỦ TỊCH|GIÁM ĐỐC|CHÁNH VĂN PHÒNG|BÍ THƯ|CHỦ NHIỆM|ỦY VIÊN|VỤ TRƯỞNG|CỤC TRƯỞNG|TRƯỞNG PHÒNG)\s?.*)$/u.exec(
      capacity,
    )
  return second?.[1] !== undefined && second[2] !== undefined ? [second[1], second[2]] : [capacity, null]
}

/** No office is printed: a name alone below the letter is taken, with a doubt. */
function unsigned(others: readonly Piece[]): SignatureFound {
  const named = others.find(({ text, plain }) => isPersonName(text, plain))
  if (named === undefined) return { signatory: null, doubts: [{ field: 'signatory', reason: 'not-found', line: null }] }
  return {
    signatory: { capacity: null, position: null, name: trimmed(named.text), line: named.line },
    doubts: [{ field: 'signatory', reason: 'name-elsewhere', line: named.line }],
  }
}

function trimmed(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s,;:*])[\s,;:*]+$/, '')
    .trim()
}
