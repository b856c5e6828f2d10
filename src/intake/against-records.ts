import { endOfTime, type Day } from '../domain/day.ts'
import { lineOf } from '../domain/line.ts'
import { obligationsOn } from '../domain/obligations.ts'
import type { Dispatch, Reference } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import { seriesFaults, type SeriesFault } from '../domain/series.ts'
import { looseSymbol } from '../domain/symbol.ts'
import type { Coming } from './coming.ts'

/** What the records say to a letter that is about to join them. */
export type Remark =
  /** It is held already. */
  | { readonly kind: 'held'; readonly record: Dispatch }
  /** Another record came from these very bytes. */
  | { readonly kind: 'same-bytes'; readonly record: Dispatch }
  /** So far it was known by citation only. */
  | { readonly kind: 'was-cited'; readonly record: Dispatch }
  /** It answers a letter of ours; `asked` tells whether its issuer owes one. */
  | { readonly kind: 'answers'; readonly record: Dispatch; readonly asked: boolean }
  /** The answer is on record already, as a fact of the letter it answers. */
  | { readonly kind: 'answer-recorded'; readonly record: Dispatch }
  /** It cites a letter that the records know by another day, issuer or spelling. */
  | { readonly kind: 'cites-otherwise'; readonly reference: Reference; readonly record: Dispatch }
  /** A record cites it by another day or issuer. */
  | { readonly kind: 'cited-otherwise'; readonly reference: Reference; readonly record: Dispatch }
  | { readonly kind: 'series'; readonly fault: SeriesFault }
  /** What it cites belongs to a campaign, and it does not say to which it does. */
  | { readonly kind: 'campaign'; readonly campaign: string; readonly record: Dispatch }

export function remarksOn(letter: Coming, register: Register): readonly Remark[] {
  const known = register.dispatches.find(other => isSame(other, letter))
  return [
    ...(known?.held ? [{ kind: 'held' as const, record: known }] : []),
    ...(known && !known.held ? [{ kind: 'was-cited' as const, record: known }] : []),
    ...letter.references.flatMap(reference => answering(letter, reference, register)),
    ...letter.references.flatMap(reference => citing(reference, register)),
    ...citedBy(letter, register),
    ...(known?.held ? [] : seriesFaults(letter, register.dispatches, register.office)).map(fault => ({
      kind: 'series' as const,
      fault,
    })),
    ...campaignOf(letter, register),
  ]
}

/** By symbol, day and issuer; a citation may lack the last. */
export function isSame(other: Coming, { symbol, date, issuer }: Coming): boolean {
  return other.symbol === symbol && other.date === date && (other.issuer === issuer || other.issuer === null)
}

function answering(letter: Coming, { relation, symbol, date }: Reference, register: Register): readonly Remark[] {
  if (relation !== 'replies') return []
  const ours = new Set([register.office.own, ...register.office.actsFor])
  const record = register.dispatches.find(one => one.symbol === symbol && (date === null || one.date === date))
  if (!record || record.issuer === null || !ours.has(record.issuer)) return []
  const line = lineOf(record, endOfTime, register)
  const told = line.dispatches.some(one =>
    one.responses.some(response => response.symbol === letter.symbol && response.unit === letter.issuer),
  )
  if (told) return [{ kind: 'answer-recorded', record }]
  const asked = obligationsOn(letter.date, register).some(
    ({ dispatch, unit }) => unit === letter.issuer && line.dispatches.includes(dispatch),
  )
  return [{ kind: 'answers', record, asked }]
}

/** The cited letter itself may be on record; else one so like it that one of the two must be mistaken. */
function citing(reference: Reference, { dispatches }: Register): readonly Remark[] {
  const { symbol, date, issuer } = reference
  const recorded = dispatches.filter(({ at }) => at.path.length === 0)
  const same = recorded.filter(one => one.symbol === symbol)
  if (
    same.some(
      one => (date === null || one.date === date) && (issuer === null || one.issuer === null || one.issuer === issuer),
    )
  )
    return []
  const loose = looseSymbol(symbol)
  const alike = recorded.filter(one => one.date === date && looseSymbol(one.symbol) === loose)
  const record = [...same, ...alike].find(one => mayBeMeant(one, reference))
  return record ? [{ kind: 'cites-otherwise', reference, record }] : []
}

/** A number comes back every year or term: a letter of years before is another one. */
function mayBeMeant({ date, issuer }: Dispatch, reference: Reference): boolean {
  if (reference.issuer !== null && issuer !== null && reference.issuer !== issuer) return date === reference.date
  return reference.date === null || yearsApart(date, reference.date) <= 1
}

function yearsApart(one: Day, other: Day): number {
  return Math.abs(Number(one.slice(0, 4)) - Number(other.slice(0, 4)))
}

function citedBy(letter: Coming, { dispatches }: Register): readonly Remark[] {
  return dispatches.flatMap(record => {
    if (record.at.path.length > 0 || isSame(record, letter)) return []
    const otherwise = record.references.find(({ symbol, date, issuer }) => {
      if (symbol !== letter.symbol || date === null || yearsApart(date, letter.date) > 1) return false
      const agrees = issuer === null || letter.issuer === null || issuer === letter.issuer
      return date !== letter.date ? agrees : !agrees
    })
    return otherwise ? [{ kind: 'cited-otherwise' as const, reference: otherwise, record }] : []
  })
}

function campaignOf(letter: Coming, { dispatches }: Register): readonly Remark[] {
  if (letter.campaign !== null) return []
  for (const { symbol, date } of letter.references) {
    const record = dispatches.find(one => one.symbol === symbol && one.date === date && one.campaign !== null)
    if (record?.campaign) return [{ kind: 'campaign', campaign: record.campaign, record }]
  }
  return []
}
