import type { Day } from '../../domain/day.ts'
import { unwritten, type Dispatch } from '../../domain/records.ts'
import { dispatchId } from '../../domain/references.ts'

/** A letter as far as it is told. */
export type NewLetter = Partial<Omit<Dispatch, 'at' | 'id'>>

/** The fields without which there is no letter; one that is only cited may do without its issuer. */
export const needed = ['symbol', 'date', 'issuer'] as const
export type Needed = (typeof needed)[number]

export function missingIn({ symbol, date, issuer, held = true }: NewLetter): readonly Needed[] {
  return [
    ...(symbol === undefined ? ['symbol' as const] : []),
    ...(date === undefined ? ['date' as const] : []),
    ...(held && (issuer ?? null) === null ? ['issuer' as const] : []),
  ]
}

export function wholeLetter(letter: NewLetter & { symbol: string; date: Day }): Omit<Dispatch, 'at'> {
  const { symbol, date, issuer = null } = letter
  return { ...unwritten, held: true, ...letter, issuer, id: dispatchId(symbol, date, issuer) }
}
