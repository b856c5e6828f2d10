import { filtered, obligationsOf, type Filters } from './asked-about.ts'
import type { Day } from './day.ts'
import {
  addressLines,
  entryUnitsOf,
  livingAddressees,
  type AddressLine,
  type EntryUnits,
  type Living,
  type LivingAddressee,
} from './follow-up-addressees.ts'
import {
  addressedIn,
  citationsOf,
  directivesFor,
  referencesOf,
  storyOf,
  type CitationQuestion,
  type Citations,
} from './follow-up-citations.ts'
import { dayOfSending, pressedRecently, type Sending } from './follow-up-recent.ts'
import { grouped } from './grouped.ts'
import { dueWritten, highestRung, lowestRung, rungOf, withRungCopies, type NewDue } from './ladder.ts'
import { lineOf } from './line.ts'
import { obligationsOfLine, type Obligation, type Reminder } from './obligations.ts'
import type { Copy, Dispatch, Reference, Rung, Signer } from './records.ts'
import type { Register } from './register.ts'

/**
 * Of what was asked, what letters are about: what is overdue; all that is open; what units owe that sent a part; what is
 * overdue although it was extended; or, to thank them, what units sent that owe nothing more.
 */
export const scopes = ['overdue', 'open', 'partial', 'extended', 'answered'] as const
export type Scope = (typeof scopes)[number]

/** What a clerk asks for, whatever the letters are about. */
export interface Terms extends Sending {
  readonly scope: Scope
  /** The new day; null for the one that stands or the ladder's. */
  readonly due: Day | { readonly workingDays: number } | null
  /** For all, instead of the rung that each has come to. */
  readonly rung: Rung | null
  /** Instead of the rung's. */
  readonly template: string | null
  readonly encloses: readonly Dispatch[] | null
  readonly implements: Dispatch | null
}

/** Letters about what one dispatch has not been answered. */
export interface FollowUpRequest extends Terms {
  readonly focus: Dispatch
  /** A letter to each body, instead of one to all of a rung. */
  readonly each: boolean
  /** Whom the letters are narrowed to; the numbers that they tell stay those of all. */
  readonly only?: Filters
}

/** One letter to be written: what it says and to whom, as facts. */
export interface FollowUp {
  readonly focus: Dispatch
  /** About all that one body owes, over several dispatches: the focus is then the latest of them. */
  readonly byUnit: boolean
  readonly asOf: Day
  readonly scope: Scope
  readonly rung: Rung | null
  readonly template: string | null
  readonly due: NewDue | null
  readonly addressees: readonly LivingAddressee[]
  /** `Kính gửi`. */
  readonly lines: readonly AddressLine[]
  /** Those that it presses. */
  readonly obligations: readonly Obligation[]
  /** All that the focus asked for: the numbers that the letter tells add up to them. */
  readonly all: readonly Obligation[]
  readonly citations: Citations
  readonly references: readonly Reference[]
  /** `Nơi nhận` of the focus, and the rung's own. */
  readonly copies: readonly Copy[]
  readonly signatory: Signer | null
}

/**
 * An answer awaits a clerk's eye; the unit was pressed a short while ago; it ended and nobody carries on for it; no rung
 * of the ladder is reached yet.
 */
export const keptOutReasons = ['unconfirmed', 'just-pressed', 'no-successor', 'too-early'] as const

/** Something owed that is not pressed. */
export interface KeptOut {
  readonly obligation: Obligation
  readonly reason: (typeof keptOutReasons)[number]
  /** The letter by which it was just pressed. */
  readonly pressedBy: Reminder | null
}

export interface FollowUps {
  /** All that the focus asked for. */
  readonly all: readonly Obligation[]
  /** By rung, then in the order of `Kính gửi`. */
  readonly letters: readonly FollowUp[]
  readonly keptOut: readonly KeptOut[]
}

export interface Ranked {
  readonly addressee: LivingAddressee
  readonly rung: Rung | null
}

/** Decides which letters are to be written. Nothing is written, and nothing in the register is changed. */
export function planFollowUps(request: FollowUpRequest, register: Register): FollowUps {
  const { focus, asOf } = request
  if (focus.date > asOf) return { all: [], letters: [], keptOut: [] }
  const line = lineOf(focus, asOf, register)
  const all = obligationsOf(focus, obligationsOfLine(line, asOf, register))
  const addressed = addressedIn(line, register)
  const directives = directivesFor(focus, line, addressed, asOf, register)
  const known: Known = { all, line, addressed, directives, entryUnits: entryUnitsOf(focus, register) }
  const living = (owed: readonly Obligation[]) => livingAddressees(owed, focus, asOf, register)
  const { ranked, keptOut } = bodiesToWriteTo(filtered(all, request.only ?? {}, register), living, request, register)
  return {
    all,
    letters: together(ranked, request.each).map(one => followUp(one, known, request, register)),
    keptOut,
  }
}

/** Whom letters go to, each with the rung that it has come to; and what is not pressed. */
export function bodiesToWriteTo(
  all: readonly Obligation[],
  living: (owed: readonly Obligation[]) => Living,
  terms: Terms,
  register: Register,
): { readonly ranked: readonly Ranked[]; readonly keptOut: readonly KeptOut[] } {
  const owed = inScope(all, terms.scope)
  const confirmed = owed.filter(({ awaitsConfirmation }) => !awaitsConfirmation)
  const recently =
    terms.scope === 'answered' ? new Map<Obligation, Reminder>() : pressedRecently(confirmed, terms, register)
  const { addressees, unreachable } = living(confirmed.filter(one => !recently.has(one)))
  const ranked = addressees.map(addressee => ({ addressee, rung: rungFor(addressee, terms, register) }))
  const climbs = terms.scope === 'overdue' && register.office.ladder.length > 0
  const isDue = ({ rung }: Ranked) => rung !== null || !climbs
  const early = ranked.filter(one => !isDue(one)).flatMap(({ addressee }) => addressee.obligations)
  return {
    ranked: ranked.filter(isDue),
    keptOut: [
      ...keptOut(
        'unconfirmed',
        owed.filter(({ awaitsConfirmation }) => awaitsConfirmation),
      ),
      ...[...recently].map(([obligation, pressedBy]) => ({ obligation, reason: 'just-pressed' as const, pressedBy })),
      ...keptOut('no-successor', unreachable),
      ...keptOut('too-early', [...new Set(early)]),
    ],
  }
}

function inScope(all: readonly Obligation[], scope: Scope): readonly Obligation[] {
  const byUnit = grouped(all, ({ unit }) => unit)
  return all.filter(one => isIn[scope](one, byUnit.get(one.unit) ?? []))
}

const isIn: Record<Scope, (obligation: Obligation, ofUnit: readonly Obligation[]) => boolean> = {
  overdue: ({ state }) => state === 'overdue',
  open: isOpen,
  partial: (one, ofUnit) => isOpen(one) && ofUnit.some(other => isOpen(other) && other.progress === 'partial'),
  extended: ({ state, dueFrom }) => state === 'overdue' && dueFrom === 'extension',
  answered: (one, ofUnit) => isAnswered(one) && !ofUnit.some(isOpen),
}

function isOpen(obligation: Obligation): boolean {
  return !isAnswered(obligation) && obligation.state !== 'exempt'
}

function isAnswered({ state }: Obligation): boolean {
  return state === 'answered' || state === 'late'
}

function keptOut(reason: KeptOut['reason'], obligations: readonly Obligation[]): readonly KeptOut[] {
  return obligations.map(obligation => ({ obligation, reason, pressedBy: null }))
}

/**
 * Before anything is overdue the ladder is not entered yet: a clerk who writes all the same uses its lowest rung. Letters
 * with an occasion of their own are not on it.
 */
function rungFor({ obligations }: LivingAddressee, request: Terms, { office }: Register): Rung | null {
  if (request.rung) return request.rung
  if (request.scope !== 'overdue' && request.scope !== 'open') return null
  const reached = highestRung(obligations.map(obligation => rungOf(obligation, request.asOf, office.ladder)))
  return reached ?? (request.scope === 'open' ? lowestRung(office.ladder) : null)
}

/** Who shares a letter: all of one rung, or nobody. */
function together(ranked: readonly Ranked[], each: boolean): readonly (readonly Ranked[])[] {
  const byRung = [...grouped(ranked, ({ rung }) => String(rung?.level ?? '')).values()]
  const inOrder = byRung.sort(([one], [other]) => (one?.rung?.level ?? 0) - (other?.rung?.level ?? 0))
  return each ? inOrder.flat().map(one => [one]) : inOrder
}

/** What all letters of a run have in common, found once for them. */
interface Known extends Pick<CitationQuestion, 'line' | 'addressed' | 'directives'> {
  readonly all: readonly Obligation[]
  readonly entryUnits: EntryUnits
}

function followUp(ranked: readonly Ranked[], known: Known, request: FollowUpRequest, register: Register): FollowUp {
  const { focus, asOf, scope } = request
  const { office } = register
  const rung = ranked[0]?.rung ?? null
  const addressees = ranked.map(({ addressee }) => addressee)
  const obligations = [...new Set(addressees.flatMap(addressee => addressee.obligations))]
  const units = new Set([...addressees, ...obligations].map(({ unit }) => unit))
  const citations = citationsOf({ ...request, ...known, units }, register)
  const isOurs = focus.issuer === office.own
  return {
    focus,
    byUnit: false,
    asOf,
    scope,
    rung,
    template: request.template ?? rung?.template ?? null,
    due: newDue(obligations, rung, focus, request, register),
    addressees,
    lines: addressLines(addressees, known.entryUnits, focus, asOf, register),
    obligations,
    all: known.all,
    citations,
    references: scope === 'answered' ? mentionsOf(citations) : referencesOf(citations),
    copies: withRungCopies(isOurs ? focus.copies : [], rung),
    signatory: rung?.signatory ?? office.signatory ?? (isOurs ? focus.signatory : null),
  }
}

/**
 * The day that the letter names: the clerk's, else the one that still lies ahead for all, else the ladder's, but never
 * one before a day that some of them still have. None that is past already.
 */
export function newDue(
  obligations: readonly Obligation[],
  rung: Rung | null,
  focus: Dispatch,
  request: Terms,
  register: Register,
): NewDue | null {
  const { due, scope } = request
  const day = dayOfSending(request)
  if (scope === 'answered') return null
  const counted = (count: number) =>
    dueWritten({ kind: 'workingDays', count, from: 'issued', source: null }, day, focus, register)
  if (due !== null) return typeof due === 'string' ? ahead({ day: due, assumed: false }, day) : counted(due.workingDays)
  const standing = obligations.flatMap(one =>
    one.due !== null && one.due >= day ? [{ day: one.due, assumed: one.dueAssumed }] : [],
  )
  if (standing.length === obligations.length) return latest(standing)
  const { ladder, responseTime } = register.office
  const term = (rung ?? lowestRung(ladder))?.due ?? responseTime
  return term ? ahead(latest([...standing, dueWritten(term, day, focus, register)]), day) : null
}

/** Thanks press nobody. */
function mentionsOf(citations: Citations): readonly Reference[] {
  const { implemented } = citations
  const told = [...storyOf(citations), ...(implemented ? [implemented] : [])]
  return referencesOf({ calls: [], told, implemented: null, enclosed: [] })
}

function latest(dues: readonly NewDue[]): NewDue | null {
  return dues.reduce<NewDue | null>((last, due) => (last === null || due.day > last.day ? due : last), null)
}

function ahead(due: NewDue | null, asOf: Day): NewDue | null {
  return due !== null && due.day >= asOf ? due : null
}
