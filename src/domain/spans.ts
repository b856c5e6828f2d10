import { addresseesOf, type Addressee } from './addressees.ts'
import { addDays, endOfTime, type Day } from './day.ts'
import { nameOn } from './directory.ts'
import type { Answer } from './discharge.ts'
import { grouped } from './grouped.ts'
import { latenessOf, obligationsOn, openState, type Obligation, type State } from './obligations.ts'
import { linesOn, type Line } from './line.ts'
import type { Dispatch, Duty } from './records.ts'
import type { Register, Surroundings } from './register.ts'

/**
 * How one obligation stands over the days on which nothing becomes known of it. What a day by itself changes, overdue or
 * not yet and for how long, is left open: it is told from the due day.
 */
export interface Span extends Pick<
  Obligation,
  'unit' | 'successors' | 'progress' | 'due' | 'dueFrom' | 'dueAssumed' | 'pressedUntil' | 'awaitsConfirmation'
> {
  /** The record of the letter, and the place among all that it asks: of that letter it is the only one on a day. */
  readonly record: string
  readonly place: number
  readonly from: Day
  /** The first day on which it stands otherwise, or is not counted any more. */
  readonly before: Day
  /** Of the letter, since they are asked by. */
  readonly issuer: string | null
  readonly campaign: string | null
  readonly date: Day
  readonly duty: string | null
  /** Null while it is open: then the day decides. */
  readonly state: State | null
  /** Of answers that came late. */
  readonly daysLate: number
  readonly workingDaysLate: number
  /** The letters that press it, by id. */
  readonly pressedBy: readonly string[]
  readonly hasAnswers: boolean
  readonly detail: SpanDetail
}

/** What nothing is asked by; left out where there is none. */
export interface SpanDetail {
  readonly what?: string
  readonly organs?: readonly string[]
  readonly via?: readonly string[]
  readonly reminders?: readonly (Pick<Dispatch, 'id' | 'symbol' | 'date' | 'campaign'> & { readonly due: Day | null })[]
  readonly responses?: readonly Answer[]
  /** Which of them discharges it. */
  readonly by?: number
}

/** What lists tell of a letter. */
export type Head = Pick<Dispatch, 'id' | 'symbol' | 'date' | 'issuer' | 'campaign' | 'subject'>

/** An obligation as lists tell of it: not what its due day and its state rest on. */
export type Listed = Omit<Obligation, 'grounds' | 'dispatch' | 'duty' | 'addressee' | 'reminders'> & {
  readonly dispatch: Head
  readonly duty: Pick<Duty, 'id' | 'what'> | null
  readonly addressee: Pick<Addressee, 'unit' | 'organs' | 'via'>
  readonly reminders: readonly {
    readonly dispatch: Pick<Dispatch, 'id' | 'symbol' | 'date' | 'campaign'>
    readonly due: Day | null
  }[]
}

/** What was asked in a line, and the records of the letters that it may stand on. */
export interface SpansOfLine {
  readonly records: readonly string[]
  readonly spans: readonly Span[]
}

/** The spans of all that was asked in the lines in which some letters stand, up to the end of time, line by line. */
export function* spansOf(dispatches: readonly Dispatch[], register: Register): Generator<SpansOfLine> {
  // A letter that presses several separately asks nothing; it is found in the lines of those.
  const joining = dispatches.filter(({ separately }) => !separately)
  for (const line of linesOn(endOfTime, register, joining)) {
    const records = line.dispatches.filter(({ separately }) => !separately).map(({ at }) => at.record)
    yield { records, spans: spansOfLine(line, register) }
  }
}

function spansOfLine(line: Line, register: Register): readonly Span[] {
  const joining = line.dispatches.filter(({ separately }) => !separately)
  const placeOf = placesIn(joining, register)
  const spans: Span[] = []
  let running = new Map<string, Running>()
  for (const { day, concerns } of momentsOf(line, register)) {
    const going = new Map([...running].filter(([, { now }]) => !concerns(now.unit)))
    for (const now of obligationsOn(day, register, joining, concerns)) {
      const place = placeOf(now)
      const key = `${now.dispatch.id}\n${place}`
      const one = running.get(key)
      going.set(key, one && isSame(one.now, now) ? one : { now, place, from: day })
    }
    for (const [key, one] of running) if (going.get(key) !== one) spans.push(spanOf(one, day))
    running = going
  }
  for (const one of running.values()) spans.push(spanOf(one, endOfTime))
  return spans
}

/** An obligation as it stands from a day on. */
interface Running {
  readonly now: Obligation
  readonly place: number
  readonly from: Day
}

/**
 * Whether an obligation goes on as it did, whatever the day. With the days facts are only added to what is known, so that
 * as many of them are the same ones.
 */
function isSame(one: Obligation, other: Obligation): boolean {
  return (
    closedState(one) === closedState(other) &&
    one.due === other.due &&
    one.dueFrom === other.dueFrom &&
    one.dueAssumed === other.dueAssumed &&
    one.pressedUntil === other.pressedUntil &&
    one.progress === other.progress &&
    one.awaitsConfirmation === other.awaitsConfirmation &&
    one.response?.in === other.response?.in &&
    one.response?.date === other.response?.date &&
    (closedState(one) === null || one.workingDaysLate === other.workingDaysLate) &&
    one.responses.length === other.responses.length &&
    isLike(one.successors, other.successors, (a, b) => a === b) &&
    isLike(one.reminders, other.reminders, (a, b) => a.dispatch === b.dispatch && a.due === b.due)
  )
}

function isLike<T>(some: readonly T[], others: readonly T[], alike: (one: T, other: T) => boolean): boolean {
  return some.length === others.length && some.every((one, index) => alike(one, others[index] as T))
}

/** A day on which something becomes known of a line, and of which units it may move what they owe. */
interface Moment {
  readonly day: Day
  readonly concerns: (unit: string) => boolean
}

/** Letters, receipts, beginnings and ends of units may move all; a fact the unit that it is noted of, and its forerunners. */
function momentsOf({ dispatches }: Line, register: Register): readonly Moment[] {
  const later = dispatches.flatMap(({ id }) => register.linksTo.get(id) ?? []).map(({ from }) => from)
  const ofAll = new Set([
    ...[...dispatches, ...later].flatMap(({ date, receipts }) => [date, ...receipts.map(fact => fact.date)]),
    ...lifeDays(dispatches, register),
  ])
  const ofUnits = grouped(dispatches.flatMap(factDays), ({ day }) => day)
  const first = dispatches[0]?.date ?? endOfTime
  const days = new Set([...ofAll, ...[...ofUnits.values()].flatMap(facts => facts.map(({ day }) => day))])
  return [...days]
    .filter(day => day >= first)
    .sort()
    .map(day => {
      const units = new Set(ofUnits.get(day)?.map(({ unit }) => unit))
      const concerns = (unit: string) => units.has(unit) || (register.units.get(unit)?.until ?? null) !== null
      return { day, concerns: ofAll.has(day) ? () => true : concerns }
    })
}

function factDays({ responses, extensions, exemptions }: Dispatch) {
  return [
    ...responses.map(({ unit, received, date }) => ({ day: received ?? date, unit })),
    ...[...extensions, ...exemptions].map(({ unit, date }) => ({ day: date, unit })),
  ]
}

/** Of the units addressed, and of all that carry on for them. */
function lifeDays(dispatches: readonly Dispatch[], register: Register): readonly Day[] {
  const units = new Set(dispatches.flatMap(one => addresseesOf(one, register).map(({ unit }) => unit)))
  const days: Day[] = []
  // A set hands out what is added to it while it is walked.
  for (const id of units) {
    const unit = register.units.get(id)
    if (unit?.from) days.push(unit.from)
    if (unit?.until) days.push(addDays(unit.until, 1))
    if (unit?.until) for (const successor of unit.successors) units.add(successor)
  }
  return days
}

/** The place of an obligation among all that its letter asks, the same on every day. */
function placesIn(dispatches: readonly Dispatch[], register: Register): (obligation: Obligation) => number {
  const places = new Map(
    dispatches.map(dispatch => [
      dispatch,
      new Map(addresseesOf(dispatch, register).map(({ unit }, index) => [unit, index])),
    ]),
  )
  return ({ dispatch, duty, unit }) => {
    const addressee = places.get(dispatch)?.get(unit) ?? 0
    return addressee * Math.max(1, dispatch.duties.length) + (duty ? dispatch.duties.indexOf(duty) : 0)
  }
}

const open: ReadonlySet<State> = new Set(['due-today', 'overdue', 'pending', 'no-deadline'])

/** Null while it is open: then the day decides. */
function closedState({ state }: Obligation): State | null {
  return open.has(state) ? null : state
}

function spanOf({ now: one, place, from }: Running, before: Day): Span {
  const { dispatch, duty, unit, successors, progress, due, dueFrom, dueAssumed, pressedUntil } = one
  const isOpen = open.has(one.state)
  return {
    record: dispatch.at.record,
    place,
    from,
    before,
    issuer: dispatch.issuer,
    campaign: dispatch.campaign,
    date: dispatch.date,
    unit,
    duty: duty?.id ?? null,
    state: closedState(one),
    due,
    dueFrom,
    dueAssumed,
    pressedUntil,
    progress,
    awaitsConfirmation: one.awaitsConfirmation,
    daysLate: isOpen ? 0 : one.daysLate,
    workingDaysLate: isOpen ? 0 : one.workingDaysLate,
    successors,
    pressedBy: one.reminders.map(reminder => reminder.dispatch.id),
    hasAnswers: one.responses.length > 0,
    detail: detailOf(one),
  }
}

function detailOf({ duty, addressee, reminders, responses, response }: Obligation): SpanDetail {
  const { organs, via } = addressee
  return {
    ...(duty?.what ? { what: duty.what } : {}),
    ...(organs.length > 0 ? { organs } : {}),
    ...(via.length > 0 ? { via } : {}),
    ...(reminders.length > 0
      ? {
          reminders: reminders.map(({ dispatch: { id, symbol, date, campaign }, due }) => {
            return { id, symbol, date, campaign, due }
          }),
        }
      : {}),
    ...(responses.length > 0 ? { responses: responses.map(plainAnswer) } : {}),
    ...(response ? { by: responses.indexOf(response) } : {}),
  }
}

/** What is told of an answer in lists, in the same order of fields each time. */
function plainAnswer({ unit, date, received, symbol, outcome, count, note, duty, confirmed, in: id }: Answer): Answer {
  return { unit, date, received, symbol, outcome, count, note, duty, confirmed, in: id }
}

/** The obligation as it stands on a day of its span. */
export function listedOn(asOf: Day, span: Span, dispatch: Head, around: Surroundings): Listed {
  const { unit, successors, progress, due, dueFrom, dueAssumed, pressedUntil, awaitsConfirmation, detail } = span
  const { what = null, organs = [], via = [], reminders = [], responses = [], by } = detail
  const state = span.state ?? openState(due, asOf)
  const { daysLate, workingDaysLate } = span.state === null ? latenessOf(state, due, asOf, around) : span
  return {
    dispatch,
    duty: span.duty === null ? null : { id: span.duty, what },
    addressee: { unit, organs, via },
    unit,
    unitName: nameOn(unit, dispatch.date, around),
    successors,
    state,
    progress,
    due,
    dueFrom,
    dueAssumed,
    pressedUntil,
    daysLate,
    workingDaysLate,
    reminders: reminders.map(({ due: named, ...letter }) => ({ dispatch: letter, due: named })),
    response: by === undefined ? null : (responses[by] ?? null),
    responses,
    awaitsConfirmation,
  }
}
