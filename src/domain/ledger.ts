import {
  filtered,
  isDueBy,
  isOwnOfficeKnown,
  obligationsAbout,
  onSide,
  type Filters,
  type Side,
} from './asked-about.ts'
import { chainOf, type Chain, type ChainOptions } from './chain.ts'
import type { Day } from './day.ts'
import { findDispatch, findSubject, type Found, type Subject } from './finding.ts'
import { obligationsOn, type Obligation, type State } from './obligations.ts'
import type { Dispatch } from './records.ts'
import type { Register, Surroundings } from './register.ts'
import type { Roll } from './roll.ts'
import type { Listed } from './spans.ts'
import { summaryOf, type Summary } from './summary.ts'

/** Which obligations are asked about on a day, whatever their state. */
export interface Inquiry {
  readonly asOf: Day
  /** Null for all there are. */
  readonly subject: Subject | null
  readonly side: Side
  readonly filters: Omit<Filters, 'states'>
}

/** Which of those are listed. */
export interface Listing {
  readonly states?: readonly State[] | undefined
  /** Overdue only; and those due by a day, where one is given. */
  readonly pressing?: { readonly until: Day | null }
}

/** How many obligations are asked about, and of how many an imported answer waits for a clerk. */
export interface Tally {
  readonly summary: Summary
  readonly awaiting: number
}

/** At once, or once a store has answered. */
type Soon<T> = T | Promise<T>

/** Answers what is asked most: from all records, or from what a store keeps beside them and asks where the data is. */
export interface Ledger {
  readonly around: Surroundings
  isOwnOfficeKnown(): Soon<boolean>
  /** The letters that address somebody nobody on record is known by. */
  unmatched(): Soon<readonly Pick<Dispatch, 'id' | 'symbol' | 'date' | 'issuer' | 'held' | 'campaign' | 'unmatched'>[]>
  findDispatch(text: string): Soon<Found<Dispatch>>
  findSubject(text: string): Soon<Found<Subject>>
  /** With all that is written in it: one that was found may have its head only. */
  whole(dispatch: Dispatch): Soon<Dispatch>
  /** Whether anything was asked by a day that is not owed to the own office. */
  isAskedByOthers(asOf: Day): Soon<boolean>
  tally(inquiry: Inquiry): Soon<Tally>
  /** All that was asked by the day of the desk, for long lists; undefined where it is not at hand as lines of an index. */
  roll?(): Roll | undefined
  /** By letter, and in each letter's order. */
  obligations(inquiry: Inquiry, listing: Listing): Soon<readonly Listed[]>
  chain(focus: Dispatch | null, options: ChainOptions): Soon<Chain>
}

/** All that was asked by the day of the desk, which may be known already. */
export interface Owed {
  readonly obligations: () => readonly Obligation[]
  readonly roll: () => Roll | undefined
}

/** Of a register, all records joined. */
export function ledgerOf(register: Register, desk: Day, onDesk: Owed): Ledger {
  let known: readonly Obligation[] | undefined
  const owed = () => (known ??= onDesk.obligations())
  const about = aboutOnce(({ subject, side, asOf }) => {
    if (subject) return onSide(side, obligationsAbout(subject, asOf, register), register)
    return onSide(side, asOf === desk ? owed() : obligationsOn(asOf, register), register)
  }, register)
  return {
    around: register,
    isOwnOfficeKnown: () => isOwnOfficeKnown(register),
    unmatched: () => register.unmatched,
    findDispatch: text => findDispatch(text, register),
    findSubject: text => findSubject(text, register),
    whole: dispatch => dispatch,
    isAskedByOthers: asOf => about(onSideAlone('all', asOf)).length > about(onSideAlone('owed', asOf)).length,
    tally: inquiry => tallyOf(about(inquiry)),
    roll: onDesk.roll,
    obligations: (inquiry, listing) => about(inquiry).filter(one => isListed(one, listing)),
    chain: (focus, options) => chainOf(focus, options, register),
  }
}

function onSideAlone(side: Side, asOf: Day): Inquiry {
  return { asOf, subject: null, side, filters: {} }
}

/** The same is asked several times: how many, in which states, and which of them. */
function aboutOnce(find: (inquiry: Inquiry) => readonly Obligation[], register: Register) {
  const found = new Map<string, readonly Obligation[]>()
  const scoped = (inquiry: Inquiry) => {
    const { subject, side, asOf } = inquiry
    const key = JSON.stringify([side, asOf, subject?.kind === 'dispatch' ? subject.dispatch.id : subject?.campaign.id])
    const all = found.get(key) ?? find(inquiry)
    found.set(key, all)
    return all
  }
  return (inquiry: Inquiry) => {
    const isNarrowed = Object.keys(inquiry.filters).length > 0
    return isNarrowed ? filtered(scoped(inquiry), inquiry.filters, register) : scoped(inquiry)
  }
}

export function tallyOf(obligations: readonly Listed[]): Tally {
  const awaiting = obligations.filter(({ awaitsConfirmation }) => awaitsConfirmation).length
  return { summary: summaryOf(obligations), awaiting }
}

export function isListed(one: Pick<Listed, 'state' | 'due'>, { states, pressing }: Listing): boolean {
  if (states && !states.includes(one.state)) return false
  if (!pressing || one.state === 'overdue') return true
  return pressing.until !== null && isDueBy(one, pressing.until)
}
