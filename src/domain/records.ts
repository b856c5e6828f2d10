import type { Day } from './day.ts'

/** How a dispatch may stand to an earlier one; the list is closed. */
export const relations = [
  'implements',
  'forwards',
  'follows',
  'reminds',
  'replies',
  'basedOn',
  'amends',
  'corrects',
  'replaces',
  'repeals',
  'recalls',
  'mentions',
] as const
export type Relation = (typeof relations)[number]

export const outcomes = ['acknowledged', 'partial', 'invalid', 'complete'] as const
export type Outcome = (typeof outcomes)[number]

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

export const layouts = ['hd36', 'hd05', 'nd30'] as const
export type Layout = (typeof layouts)[number]

/** Where in the records something stands: the store's own name of the record, and the way to the field. */
export interface At {
  readonly record: string
  readonly path: readonly (string | number)[]
}

/** A day by which an answer is due, as the letter puts it. `before` leaves to the office whether the day itself is in time. */
export type Due =
  | { readonly kind: 'date' | 'before'; readonly date: Day; readonly source: string | null }
  | {
      readonly kind: 'workingDays' | 'days'
      readonly count: number
      readonly from: 'issued' | 'received'
      readonly source: string | null
    }

export interface Duty {
  readonly id: string
  readonly what: string | null
  readonly due: Due | null
}

export interface Reference {
  readonly relation: Relation
  readonly symbol: string
  readonly date: Day | null
  readonly issuer: string | null
}

export interface Addressed {
  readonly organs: readonly string[]
  readonly due: Due | null
  /** The phrase printed in the letter, where it matters. */
  readonly text: string | null
}

/** An entry of `Kính gửi`. */
export type Recipient =
  | (Addressed & { readonly kind: 'unit'; readonly unit: string })
  | (Addressed & { readonly kind: 'group'; readonly group: string; readonly except: readonly string[] })

/** A line of `Nơi nhận`: owes nothing. Exactly one of `unit`, `group` and `text` may be all there is. */
export interface Copy {
  readonly unit: string | null
  readonly group: string | null
  readonly text: string | null
  readonly for: string | null
}

export interface Response {
  readonly unit: string
  readonly date: Day
  readonly received: Day | null
  readonly symbol: string | null
  readonly outcome: Outcome
  readonly count: number | null
  readonly note: string | null
  /** The answer itself, by its path in the workspace; and the sum of its bytes when it was put on record. */
  readonly file: string | null
  readonly sha256: string | null
  readonly duty: string | null
  /** False for an imported answer that no clerk has looked at yet. */
  readonly confirmed: boolean
}

export interface Extension {
  readonly unit: string
  readonly to: Day
  readonly date: Day
  readonly reason: string | null
  readonly by: string | null
  readonly duty: string | null
}

export interface Exemption {
  readonly unit: string
  readonly date: Day
  readonly reason: string | null
  readonly duty: string | null
}

export interface Receipt {
  readonly unit: string
  readonly date: Day
}

export interface Signatory {
  readonly capacity: string | null
  readonly position: string | null
  readonly name: string
}

/** Who is to sign a letter that is not signed yet; the name may be left to be written in. */
export type Signer = Omit<Signatory, 'name'> & { readonly name: string | null }

/** The file that a record was read from, and the sum of its bytes: the same file is known again under any name. */
export interface Source {
  readonly file: string
  readonly sha256: string
}

/** One letter, sent or received. Identity is issuer + symbol + date, joined in `id`. */
export interface Dispatch {
  readonly at: At
  /** `1469-CV/BTGTU@2024-07-15@btgtu-hung-yen`; without an issuer, `33-CV/TTĐN@2024-07-03`. */
  readonly id: string
  readonly symbol: string
  readonly date: Day
  readonly issuer: string | null
  /** False for a dispatch known only because another cites it. */
  readonly held: boolean
  readonly type: string | null
  readonly place: string | null
  readonly subject: string | null
  readonly campaign: string | null
  /** The body whose instruction the letter conveys, where that is not the issuer. */
  readonly onBehalfOf: string | null
  readonly signatory: Signatory | null
  readonly references: readonly Reference[]
  readonly recipients: readonly Recipient[]
  /** Words of `Kính gửi` that nobody on record is known by: whom they mean is not followed. */
  readonly unmatched: readonly string[]
  readonly copies: readonly Copy[]
  readonly due: Due | null
  readonly duties: readonly Duty[]
  readonly answer: 'expected' | 'none' | null
  /** False for an imported dispatch that no clerk has looked at yet. */
  readonly confirmed: boolean
  /** Reminds of letters that stay matters of their own: it presses each of them, joins none, and asks nothing new. */
  readonly separately: boolean
  readonly responses: readonly Response[]
  readonly extensions: readonly Extension[]
  readonly exemptions: readonly Exemption[]
  readonly receipts: readonly Receipt[]
  readonly notes: string | null
  readonly source: Source | null
}

/** What goes without saying in a dispatch of which no more is written than what it is. */
export const unwritten: Omit<Dispatch, 'at' | 'id' | 'symbol' | 'date' | 'issuer' | 'held'> = {
  type: null,
  place: null,
  subject: null,
  campaign: null,
  onBehalfOf: null,
  signatory: null,
  references: [],
  recipients: [],
  unmatched: [],
  copies: [],
  due: null,
  duties: [],
  answer: null,
  confirmed: true,
  separately: false,
  responses: [],
  extensions: [],
  exemptions: [],
  receipts: [],
  notes: null,
  source: null,
}

/** The same as a plain value, to be made into another: a store may hand out letters that are read only as far as asked. */
export function plainDispatch(dispatch: Dispatch): Dispatch {
  const { at, id, symbol, date, issuer, held, type, place, subject, campaign, onBehalfOf, signatory } = dispatch
  const { references, recipients, copies, due, duties, answer, confirmed, separately } = dispatch
  const { responses, extensions, exemptions, receipts, unmatched, notes, source } = dispatch
  const letter = { symbol, date, issuer, held, type, place, subject, campaign, onBehalfOf, signatory, references }
  const asking = { recipients, copies, due, duties, answer, confirmed, separately }
  return { at, id, ...letter, ...asking, responses, extensions, exemptions, receipts, unmatched, notes, source }
}

export interface DatedName {
  readonly name: string
  readonly short: string | null
  readonly from: Day | null
  readonly until: Day | null
}

/** A part of a unit to which letters are addressed; `name` is null where the unit calls it as everyone does. */
export interface Organ {
  readonly id: string
  readonly name: string | null
}

/** Who sends or receives. `from` and `until` are the first and last day of its life, null when not known to matter. */
export interface Unit {
  readonly at: At
  readonly id: string
  readonly name: string
  readonly short: string | null
  readonly codes: readonly string[]
  readonly kind: string | null
  readonly rank: number | null
  readonly parent: string | null
  readonly organs: readonly Organ[]
  readonly address: string | null
  readonly email: string | null
  readonly phone: string | null
  readonly from: Day | null
  readonly until: Day | null
  readonly successors: readonly string[]
  /** Names it bore at other times; outside their days `name` holds. */
  readonly names: readonly DatedName[]
}

export interface Member {
  readonly kind: 'unit' | 'group' | 'kind'
  readonly of: string
  readonly from: Day | null
  readonly until: Day | null
}

/** Units as of a day. Without members it is a collective: one recipient whose units are not known. */
export interface Group {
  readonly at: At
  readonly id: string
  readonly name: string
  readonly members: readonly Member[]
}

export interface Campaign {
  readonly at: At
  readonly id: string
  readonly name: string
  readonly due: Due | null
  readonly organiser: string | null
  readonly sources: readonly string[]
}

export interface CalendarDay {
  readonly date: Day
  readonly name: string | null
  /** The paper that decreed it. */
  readonly paper: string
  /** Announced but not in force: counted as any other day until then. */
  readonly pending: boolean
}

export interface CalendarYear {
  readonly at: At
  readonly year: number
  readonly off: readonly CalendarDay[]
  readonly working: readonly CalendarDay[]
}

/** A rung of the ladder of follow-ups: taken when a unit is that late and was reminded that often. */
export interface Rung {
  readonly level: number
  readonly daysLate: number
  readonly reminders: number
  readonly template: string
  readonly due: Due | null
  /** Instead of the office's own. */
  readonly signatory: Signer | null
  /** Besides those of the letter followed up. */
  readonly copies: readonly Copy[]
}

export interface Term {
  readonly from: Day
  readonly until: Day | null
  readonly name: string | null
}

/** The office that keeps the records. */
export interface Office {
  readonly at: At
  readonly own: string
  readonly actsFor: readonly string[]
  readonly language: Language | null
  readonly layout: Layout
  readonly timeZone: string
  readonly place: string | null
  /** The two lines of the letterhead: the superior body and the office itself. */
  readonly letterhead: { readonly superior: string | null; readonly issuer: string } | null
  readonly signatory: Signatory | null
  /** Given where a letter says `answer: expected` and names no day. */
  readonly responseTime: Due | null
  /** Whether the day named in "trước ngày …" is itself still in time. */
  readonly before: 'inclusive' | 'exclusive'
  /** Least days between two reminders to one unit. */
  readonly reminderGap: number
  /** Most names of units that a letter lists in its text; more come in a list enclosed. */
  readonly namesInLetter: number
  readonly ladder: readonly Rung[]
  /** The database that keeps the records in place of this folder. */
  readonly store: string | null
  readonly terms: readonly Term[]
}

/** All that a store holds, as read; nothing is joined yet. */
export interface Records {
  readonly dispatches: readonly Dispatch[]
  readonly units: readonly Unit[]
  readonly groups: readonly Group[]
  readonly organs: readonly (Organ & { readonly at: At })[]
  readonly campaigns: readonly Campaign[]
  readonly calendar: readonly CalendarYear[]
  readonly office: Office | null
}
