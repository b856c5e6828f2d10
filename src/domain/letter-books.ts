import { standsFor } from './directory.ts'
import { yearOf, type Day } from './day.ts'
import type { Dispatch } from './records.ts'
import { byDateThenId } from './references.ts'
import type { Register } from './register.ts'
import { numberOf } from './symbol.ts'

/**
 * The two books an office keeps of its correspondence (sổ đăng ký văn bản đi, sổ đăng ký văn bản đến), drawn from the
 * records of a year.
 */

/** What the own office issued in a year, as known on a day: in the order of days and of numbers. */
export function outgoingIn(year: number, asOf: Day, { dispatches, office }: Register): readonly Dispatch[] {
  return dispatches
    .filter(({ issuer, date }) => issuer === office.own && yearOf(date) === year && date <= asOf)
    .sort((one, other) => byDay(one.date, other.date) || countIn(one) - countIn(other) || byDateThenId(one, other))
}

function byDay(one: Day, other: Day): number {
  return one < other ? -1 : Number(one > other)
}

function countIn({ symbol }: Dispatch): number {
  return Number.parseInt(numberOf(symbol) ?? '0', 10)
}

/** A letter that came in. */
export interface Arrival {
  /** Null where no record tells it. */
  readonly arrived: Day | null
  readonly sender: string | null
  readonly symbol: string | null
  readonly date: Day
  /** The letter itself, where there is a record of it. */
  readonly dispatch: Dispatch | null
  /** The own letter that it answers, where it is known as an answer only. */
  readonly answers: Dispatch | null
}

/**
 * What others sent in a year: the letters held of them, and the answers to own letters that bear a symbol. A letter
 * belongs to the year in which it came, else to that of its date.
 */
export function incomingIn(year: number, asOf: Day, register: Register): readonly Arrival[] {
  const { dispatches, office } = register
  const letters = dispatches
    .filter(({ held, issuer }) => held && issuer !== office.own)
    .map(one => letter(one, register))
  const known = new Set(letters.map(keyOf))
  const answers = new Map(
    dispatches
      .filter(({ issuer }) => issuer === office.own)
      .flatMap(answersTo)
      .map(answer => [keyOf(answer), answer] as const)
      .filter(([key]) => !known.has(key)),
  )
  return [...letters, ...answers.values()]
    .filter(arrival => dayOf(arrival) <= asOf && yearOf(dayOf(arrival)) === year)
    .sort((one, other) => byDay(dayOf(one), dayOf(other)) || byDay(one.date, other.date))
}

function dayOf({ arrived, date }: Arrival): Day {
  return arrived ?? date
}

function keyOf({ symbol, date, sender }: Arrival): string {
  return `${symbol}\n${date}\n${sender}`
}

function letter(dispatch: Dispatch, register: Register): Arrival {
  const { symbol, date, issuer, receipts } = dispatch
  const { own } = register.office
  const receipt = receipts.find(({ unit, date }) => standsFor(own, unit, date, register))
  return { arrived: receipt?.date ?? null, sender: issuer, symbol, date, dispatch, answers: null }
}

/** An answer for several duties is one letter. */
function answersTo(dispatch: Dispatch): readonly Arrival[] {
  return dispatch.responses
    .filter(({ symbol, outcome }) => symbol !== null && outcome !== 'invalid')
    .map(({ unit, date, received, symbol }) => {
      return { arrived: received, sender: unit, symbol, date, dispatch: null, answers: dispatch }
    })
}
