import { unwritten, type Dispatch, type Source } from '../domain/records.ts'
import { dispatchId } from '../domain/references.ts'
import type { DraftDeadline } from './letter-draft.ts'
import { dueOf, recipientsOf, type Taken } from './taken.ts'

/** A letter as the record it is to become. */
export type Coming = Omit<Dispatch, 'at'>

/** Which of several deadlines are tracked: by their place, from 1. */
export type Track = 'all' | 'none' | readonly number[]

export interface Choices {
  readonly campaign: string | null
  /** Null where nobody has chosen: one deadline is tracked, several are not without being asked for. */
  readonly track: Track | null
  /** Whether a person has looked at it. */
  readonly confirmed: boolean
}

/** What only a person can tell before a letter can be recorded. */
export type Missing = 'symbol' | 'date' | 'issuer' | 'track'

export interface Proposed {
  /** Null where the letter has no identity yet. */
  readonly coming: Coming | null
  readonly missing: readonly Missing[]
}

/** The record that a letter makes. */
export function proposed(taken: Taken, source: Source, choices: Choices): Proposed {
  const { symbol, date, draft, trackable } = taken
  const issuer = taken.issuer.kind === 'known' ? taken.issuer.known.id : null
  const tracked = trackedOf(trackable, choices.track)
  const missing: Missing[] = [
    ...(symbol === null ? (['symbol'] as const) : []),
    ...(date === null ? (['date'] as const) : []),
    ...(issuer === null ? (['issuer'] as const) : []),
    ...(tracked === undefined ? (['track'] as const) : []),
  ]
  if (symbol === null || date === null || issuer === null) return { coming: null, missing }
  const { signatory } = draft
  const coming: Coming = {
    ...unwritten,
    id: dispatchId(symbol, date, issuer),
    symbol,
    date,
    issuer,
    held: true,
    type: isAmbiguous(symbol) ? draft.type : null,
    place: draft.place,
    subject: draft.subject,
    campaign: choices.campaign,
    signatory: signatory && signatory.name !== null ? { ...signatoryOf(signatory), name: signatory.name } : null,
    references: taken.references,
    recipients: recipientsOf(taken),
    unmatched: taken.addressees.flatMap(({ text, recipients }) => (recipients.length === 0 ? [text] : [])),
    copies: taken.copies,
    ...dueOf(tracked ?? []),
    confirmed: choices.confirmed,
    responses: taken.responses.map(response => ({ ...response, confirmed: choices.confirmed })),
    source,
  }
  return { coming, missing }
}

function signatoryOf({ capacity, position }: { readonly capacity: string | null; readonly position: string | null }) {
  return { capacity, position }
}

/** `QĐ` is a decision or a regulation, `TT` a circular or a notice: there the type says more than the symbol. */
function isAmbiguous(symbol: string): boolean {
  return /[-/](?:QĐ|TT)(?:[-/]|$)/.test(symbol)
}

/** Undefined where a choice is to be made first. */
function trackedOf(trackable: readonly DraftDeadline[], track: Track | null): readonly DraftDeadline[] | undefined {
  if (track === 'all') return trackable
  if (track === 'none') return []
  if (track === null) return trackable.length < 2 ? trackable : undefined
  const chosen = track.map(place => trackable[place - 1])
  const known = chosen.filter(deadline => deadline !== undefined)
  return known.length === chosen.length ? known : undefined
}
