import { addresseesOf, type Addressee } from './addressees.ts'
import { asks } from './asking.ts'
import { workingDaysBetween } from './calendar.ts'
import { daysBetween, type Day } from './day.ts'
import { heirsOn, nameOn } from './directory.ts'
import { discharge, type Answer, type Progress } from './discharge.ts'
import { dueOf, ownDueFor, type Addressing, type DueDay, type DueFrom, type Given } from './due.ts'
import { grouped } from './grouped.ts'
import { closingFor, lettersAbout, type Closing } from './later-letters.ts'
import { linesOn, type Line } from './line.ts'
import { factsAbout, factsOf, type Facts } from './line-facts.ts'
import type { Dispatch, Duty, Exemption, Extension } from './records.ts'
import { byDateThenId } from './references.ts'
import type { Register, Surroundings } from './register.ts'

export const states = ['answered', 'late', 'exempt', 'due-today', 'overdue', 'pending', 'no-deadline'] as const
export type State = (typeof states)[number]

/** A letter that presses an obligation which stands on an earlier one. */
export interface Reminder {
  readonly dispatch: Dispatch
  /** The day it names of its own. */
  readonly due: Day | null
}

/** One duty of one dispatch, owed by one unit addressed in it, as it stands on a day. */
export interface Obligation {
  readonly dispatch: Dispatch
  readonly duty: Duty | null
  readonly addressee: Addressee
  readonly unit: string
  /** As on the dispatch's date. */
  readonly unitName: string
  readonly successors: readonly string[]
  readonly state: State
  readonly progress: Progress | null
  readonly due: Day | null
  readonly dueFrom: DueFrom | null
  readonly dueAssumed: boolean
  readonly pressedUntil: Day | null
  /** Calendar and working days after the due day, until the day asked or the answer's own; 0 when not late. */
  readonly daysLate: number
  readonly workingDaysLate: number
  readonly reminders: readonly Reminder[]
  /** The answer that discharges it. */
  readonly response: Answer | null
  readonly responses: readonly Answer[]
  /** An imported answer waits for a clerk's eye: no letter may press this unit until then. */
  readonly awaitsConfirmation: boolean
  readonly grounds: Grounds
}

/** What `why` tells of an obligation. */
export interface Grounds {
  readonly dueDay: DueDay | null
  readonly extensions: readonly Given<Extension>[]
  readonly amendments: readonly Dispatch[]
  readonly exemption: Given<Exemption> | null
  /** The later letter that replaces, repeals or recalls the dispatch for this unit. */
  readonly closedBy: Dispatch | null
}

/**
 * Every obligation of the register as it stands on a day, by dispatch and in each letter's order; or of the lines in which
 * some dispatches stand, and there of some units.
 */
export function obligationsOn(
  asOf: Day,
  register: Register,
  dispatches: readonly Dispatch[] = register.dispatches,
  ofUnit: (unit: string) => boolean = () => true,
): readonly Obligation[] {
  return linesOn(asOf, register, dispatches)
    .flatMap(line => obligationsOfLine(line, asOf, register, ofUnit))
    .sort((one, other) => byDateThenId(one.dispatch, other.dispatch))
}

/** A unit asked in a line: once, on the earliest held dispatch that addresses it and asks. */
interface Asked {
  readonly asked: Addressing
  /** Later letters of the line that address it, or a unit that carries on for it. */
  readonly pressed: Addressing[]
}

export function obligationsOfLine(
  line: Line,
  asOf: Day,
  register: Register,
  ofUnit: (unit: string) => boolean = () => true,
): readonly Obligation[] {
  const facts = factsOf(line, asOf, register)
  const later = new Map(line.dispatches.map(dispatch => [dispatch, lettersAbout(dispatch, asOf, register)]))
  return askedIn(line, register).flatMap(one => {
    const { dispatch, addressee } = one.asked
    if (!ofUnit(addressee.unit)) return []
    const closing = closingFor(addressee.unit, later.get(dispatch) ?? [])
    const duties = dispatch.duties.length > 0 ? dispatch.duties : [null]
    return duties.map(duty =>
      obligation(one, duty, factsAbout(addressee.unit, duty, facts, register), closing, asOf, register),
    )
  })
}

function askedIn(line: Line, register: Register): readonly Asked[] {
  const asked = new Map<string, Asked>()
  for (const dispatch of line.dispatches.filter(({ held }) => held)) {
    const isAsking = asks(dispatch, register.campaigns)
    const inherited = inheritedAsked(asked, dispatch.date, register)
    for (const addressee of addresseesOf(dispatch, register)) {
      const itself = asked.get(addressee.unit)
      const earlier = [...(itself ? [itself] : []), ...(inherited.get(addressee.unit) ?? [])]
      for (const { pressed } of earlier) press(pressed, { dispatch, addressee })
      if (isAsking && earlier.length === 0) {
        asked.set(addressee.unit, { asked: { dispatch, addressee }, pressed: [] })
      }
    }
  }
  return [...asked.values()]
}

/** A letter to several who carry on for one unit presses it once; of the days it names for them the latest holds. */
function press(pressed: Addressing[], letter: Addressing): void {
  const last = pressed.at(-1)
  if (last?.dispatch !== letter.dispatch) {
    pressed.push(letter)
    return
  }
  const dues = [...last.addressee.dues, ...letter.addressee.dues]
  pressed.splice(-1, 1, { ...last, addressee: { ...last.addressee, dues } })
}

/** What was asked of units that have ended since, by those who carry on for them. */
function inheritedAsked(asked: ReadonlyMap<string, Asked>, day: Day, register: Register): Map<string, Asked[]> {
  const pairs: { readonly heir: string; readonly one: Asked }[] = []
  for (const [unit, one] of asked) for (const heir of heirsOn(unit, day, register)) pairs.push({ heir, one })
  return new Map([...grouped(pairs, ({ heir }) => heir)].map(([heir, same]) => [heir, same.map(({ one }) => one)]))
}

function obligation(
  { asked, pressed }: Asked,
  duty: Duty | null,
  { answers, extensions, exemptions }: Facts,
  { amendments, closedBy }: Closing,
  asOf: Day,
  register: Register,
): Obligation {
  const { dispatch, addressee } = asked
  const dueDay = dueOf({ asked, duty, extensions, amendments, reminders: pressed, asOf }, register)
  const due = dueDay?.day ?? null
  const reminders = pressed.map(letter => remind(letter, duty, asOf, register))
  const exemption = exemptions[0] ?? null
  const { by, progress, awaitsConfirmation } = discharge(answers)
  const state = stateOf(by, exemption !== null || closedBy !== null, due, asOf)
  return {
    dispatch,
    duty,
    addressee,
    unit: addressee.unit,
    unitName: nameOn(addressee.unit, dispatch.date, register),
    successors: heirsOn(addressee.unit, asOf, register),
    state,
    progress,
    due,
    dueFrom: dueDay?.from ?? null,
    dueAssumed: dueDay?.assumed ?? false,
    pressedUntil: pressedUntil(reminders, dueDay),
    ...latenessOf(state, due, by?.date ?? asOf, register),
    reminders,
    response: by,
    responses: answers,
    awaitsConfirmation,
    grounds: { dueDay, extensions, amendments: amendments.map(letter => letter.dispatch), exemption, closedBy },
  }
}

function remind(letter: Addressing, duty: Duty | null, asOf: Day, register: Register): Reminder {
  return { dispatch: letter.dispatch, due: ownDueFor(letter, duty, asOf, register)?.day ?? null }
}

/** The state on a day, the first that fits (rule 5). */
function stateOf(by: Answer | null, exempted: boolean, due: Day | null, asOf: Day): State {
  if (by) return due !== null && by.date > due ? 'late' : 'answered'
  if (exempted) return 'exempt'
  return openState(due, asOf)
}

/** Of what is still owed. */
export function openState(due: Day | null, asOf: Day): State {
  if (due === null) return 'no-deadline'
  if (asOf === due) return 'due-today'
  return asOf > due ? 'overdue' : 'pending'
}

export function latenessOf(state: State, due: Day | null, until: Day, { calendar }: Surroundings) {
  if (due === null || (state !== 'late' && state !== 'overdue')) return { daysLate: 0, workingDaysLate: 0 }
  return { daysLate: daysBetween(due, until), workingDaysLate: workingDaysBetween(due, until, calendar) }
}

/** The latest reminder with a day of its own, other than the one that gives the due day. */
function pressedUntil(reminders: readonly Reminder[], dueDay: DueDay | null): Day | null {
  const giver = dueDay && dueDay.from !== 'extension' ? dueDay.settled.of : null
  return reminders.findLast(({ dispatch, due }) => due !== null && dispatch !== giver)?.due ?? null
}
