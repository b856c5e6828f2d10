import type { Day } from '../domain/day.ts'
import type { Relation } from '../domain/records.ts'

/** The parts of a letter that a draft tells of, and that a doubt may be about. */
export type DraftField =
  | 'symbol'
  | 'type'
  | 'issuer'
  | 'parentIssuer'
  | 'place'
  | 'date'
  | 'subject'
  | 'recipients'
  | 'references'
  | 'deadlines'
  | 'signatory'
  | 'copies'
  | 'responses'

/** Why a field is not certain; the sentence for each is the reader's business. */
export type DoubtReason =
  | 'not-found'
  | 'number-blank'
  | 'number-elsewhere'
  | 'symbol-repaired'
  | 'day-blank'
  | 'day-impossible'
  | 'year-against-deadline'
  | 'place-without-accents'
  | 'issuer-from-signature'
  | 'subject-mixed'
  | 'no-addressees'
  | 'addressees-in-body'
  | 'year-assumed'
  | 'day-assumed'
  | 'recurring'
  | 'two-stage'
  | 'several-deadlines'
  | 'prohibition'
  | 'relation-unclear'
  | 'cited-without-day'
  | 'cited-days-differ'
  | 'cited-later'
  | 'enclosure-not-cited'
  | 'name-missing'
  | 'name-elsewhere'

export interface Doubt {
  readonly field: DraftField
  readonly reason: DoubtReason
  /** Counted from 1 in the text read; null where nothing on any line is to blame. */
  readonly line: number | null
}

/** One addressee of `Kính gửi`, as printed, with its line joined. */
export interface DraftRecipient {
  readonly text: string
  readonly line: number
}

export interface DraftReference {
  readonly symbol: string
  readonly date: Day | null
  /** Of `Công văn số … của <issuer>`; null where it is not named. */
  readonly issuer: string | null
  /** The strongest relation in which the letter cites it; further ones stand in `also`. */
  readonly relation: Relation
  readonly also: readonly Relation[]
  /** The clause that cites it. */
  readonly text: string
  readonly line: number
}

export interface DraftDeadline {
  /** The day named, whether before, by or until; null for a count of days and for a recurring day. */
  readonly date: Day | null
  readonly workingDays: number | null
  readonly days: number | null
  /** What a count runs from: the letter's receipt unless it says otherwise. */
  readonly from: 'issued' | 'received' | null
  /** False for `trước ngày …`, which leaves the day itself in question; true for by, until and in the course of. */
  readonly inclusive: boolean
  /** `16:00`, where an hour is named. */
  readonly time: string | null
  /** `trước ngày 25 hàng tháng`: comes back, is not tracked. */
  readonly recurring: boolean
  /** 2 for the day by which the collector passes on what it was sent by the day of stage 1. */
  readonly stage: 1 | 2
  /** `sau ngày … sẽ không được`: the day is the last on which it may be done. */
  readonly prohibition: boolean
  /** The clause that names it. */
  readonly text: string
  readonly line: number
}

export interface DraftSignatory {
  /** `K/T TRƯỞNG BAN`, `TL. BỘ TRƯỞNG KT. CHÁNH VĂN PHÒNG`; null for one who signs plainly. */
  readonly capacity: string | null
  readonly position: string | null
  /** As printed. */
  readonly name: string | null
  readonly line: number
}

export const copyRoles = ['act', 'information', 'report', 'file'] as const
export type CopyRole = (typeof copyRoles)[number]

/** One line of `Nơi nhận`. */
export interface DraftCopy {
  readonly text: string
  /** `để báo cáo`, as printed in brackets. */
  readonly for: string | null
  readonly role: CopyRole
  readonly line: number
}

/** One who has answered according to a list in the letter, such as a footnote. */
export interface ProposedResponse {
  readonly unit: string
  /** The words before the list, which say what was done. */
  readonly note: string
  readonly line: number
}

/** What a letter says of itself, as far as it could be made out. Nothing is known of units or other records here. */
export interface LetterDraft {
  /** Without blanks, case as printed; null while the number is blank. */
  readonly symbol: string | null
  /** The number the symbol begins with, as printed. */
  readonly number: string | null
  /** In words, lower case: `công văn`, `thông báo`, `giấy mời`. */
  readonly type: string | null
  readonly issuer: string | null
  readonly parentIssuer: string | null
  readonly place: string | null
  /** As printed, even if plainly wrong. */
  readonly date: Day | null
  /** Without `V/v`. */
  readonly subject: string | null
  readonly recipients: readonly DraftRecipient[]
  readonly references: readonly DraftReference[]
  readonly deadlines: readonly DraftDeadline[]
  readonly signatory: DraftSignatory | null
  readonly copies: readonly DraftCopy[]
  readonly responses: readonly ProposedResponse[]
  readonly doubts: readonly Doubt[]
  /** The first line of the letter, and the line each single field came from; lists carry their own. */
  readonly line: number
  readonly lines: Readonly<Partial<Record<DraftField, number>>>
}
