import { addDays, type Day } from './day.ts'
import { grouped } from './grouped.ts'
import { numbering } from './numbering.ts'
import { obligationsOn, type Obligation, type State } from './obligations.ts'
import type { Dispatch, Records } from './records.ts'
import type { Register } from './register.ts'

/**
 * The index of obligations: how each stood on a day, in columns and without the letters. What the day itself changes
 * (overdue or not yet, and for how long) is left open, so that it holds until something else becomes known.
 */
export interface Standing {
  /** The days on which it holds: from the last thing that became known, to before the next; null without an end. */
  readonly from: Day | null
  readonly before: Day | null
  readonly units: readonly string[]
  readonly days: readonly Day[]
  readonly manners: readonly Manner[]
  /** Of the letters on which something stands, by their places among the records. */
  readonly symbols: readonly string[]
  /** Whether a letter addresses somebody nobody on record is known by. */
  readonly hasUnmatched: boolean
  /** A line an obligation, in their order: the letter, by its place among the records, and places in the lists above. */
  readonly letter: Uint32Array
  /** Who issued the letter: one more than its place among the units; 0 where nobody is named. */
  readonly issuer: Uint32Array
  readonly unit: Uint32Array
  readonly due: Uint32Array
  readonly manner: Uint32Array
  /** Of answers that came late. */
  readonly daysLate: Uint32Array
  readonly workingDaysLate: Uint32Array
}

/** What many obligations have alike. */
export interface Manner extends Pick<
  Obligation,
  'progress' | 'dueFrom' | 'dueAssumed' | 'pressedUntil' | 'awaitsConfirmation'
> {
  /** Null while it is open: then the day decides. */
  readonly state: State | null
  /** Its place among the letter's duties. */
  readonly duty: number | null
}

const open: ReadonlySet<State> = new Set(['due-today', 'overdue', 'pending'])

/** Of all obligations on a day; undefined where a letter is not the record itself, since it took over a stub's facts. */
export function standingOf(all: readonly Obligation[], asOf: Day, records: Records): Standing | undefined {
  const places = new Map(records.dispatches.map((dispatch, place) => [dispatch, place]))
  const symbols = records.dispatches.map(() => '')
  const rows = rowsOver(columns(all.length))
  for (const [row, one] of all.entries()) {
    const place = places.get(one.dispatch)
    if (place === undefined) return undefined
    symbols[place] = one.dispatch.symbol
    rows.write(row, place, one)
  }
  const hasUnmatched = records.dispatches.some(({ unmatched }) => unmatched.length > 0)
  return { ...holding(asOf, records), ...rows.written(), symbols, hasUnmatched }
}

/**
 * The same index after other facts in some letters: their lines alone are worked out anew. Undefined where that is not
 * all that has to be.
 */
export function standingAfter(
  changed: readonly Dispatch[],
  asOf: Day,
  standing: Standing,
  records: Records,
  register: Register,
): Standing | undefined {
  if (changed.some(one => one.date > asOf || register.byId.get(one.id) !== one)) return undefined
  const anew = grouped(obligationsOn(asOf, register, changed), ({ dispatch }) => dispatch.id)
  const rows = rowsOver(standing)
  const left = new Map(anew)
  const { letter } = standing
  for (let row = 0; row < letter.length; row += 1) {
    const place = letter[row] ?? 0
    const same = left.get(records.dispatches[place]?.id ?? '')
    if (!same) continue
    for (const [index, one] of same.entries()) {
      if (letter[row + index] !== place) return undefined
      rows.write(row + index, place, one)
    }
    row += same.length - 1
    left.delete(records.dispatches[place]?.id ?? '')
  }
  return left.size > 0
    ? undefined
    : { ...standing, ...holding(asOf, { dispatches: changed, units: [] }, standing), ...rows.written() }
}

type Columns = Pick<Standing, 'letter' | 'issuer' | 'unit' | 'due' | 'manner' | 'daysLate' | 'workingDaysLate'>

function columns(count: number): Columns & Pick<Standing, 'units' | 'days' | 'manners'> {
  const column = () => new Uint32Array(count)
  const figures = { letter: column(), issuer: column(), unit: column(), due: column(), manner: column() }
  return { ...figures, daysLate: column(), workingDaysLate: column(), units: [], days: [], manners: [] }
}

/** Writes obligations over the rows of an index, which itself stays as it is. */
function rowsOver(standing: Columns & Pick<Standing, 'units' | 'days' | 'manners'>) {
  const { letter, issuer, unit, due, manner, daysLate, workingDaysLate } = standing
  const figures: Columns = {
    letter: letter.slice(),
    issuer: issuer.slice(),
    unit: unit.slice(),
    due: due.slice(),
    manner: manner.slice(),
    daysLate: daysLate.slice(),
    workingDaysLate: workingDaysLate.slice(),
  }
  const units = numbering<string>(standing.units)
  const days = numbering<Day>(standing.days)
  const manners = numbering<string>(standing.manners.map(one => JSON.stringify(one)))
  return {
    write(row: number, place: number, one: Obligation): void {
      const isOpen = open.has(one.state)
      figures.letter[row] = place
      figures.issuer[row] = one.dispatch.issuer === null ? 0 : units.numberOf(one.dispatch.issuer) + 1
      figures.unit[row] = units.numberOf(one.unit)
      figures.due[row] = one.due === null ? 0 : days.numberOf(one.due) + 1
      figures.manner[row] = manners.numberOf(JSON.stringify(mannerOf(one)))
      figures.daysLate[row] = isOpen ? 0 : one.daysLate
      figures.workingDaysLate[row] = isOpen ? 0 : one.workingDaysLate
    },
    written: () => ({
      ...figures,
      units: units.all(),
      days: days.all(),
      manners: manners.all().map(text => JSON.parse(text) as Manner),
    }),
  }
}

function mannerOf({ dispatch, duty, state, ...one }: Obligation): Manner {
  const { progress, dueFrom, dueAssumed, pressedUntil, awaitsConfirmation } = one
  return {
    state: open.has(state) ? null : state,
    duty: duty && dispatch.duties.indexOf(duty),
    progress,
    dueFrom,
    dueAssumed,
    pressedUntil,
    awaitsConfirmation,
  }
}

/** Between which days nothing becomes known: no letter, no fact, no beginning or end of a unit. */
function holding(
  asOf: Day,
  { dispatches, units }: Pick<Records, 'dispatches' | 'units'>,
  known: Pick<Standing, 'from' | 'before'> = { from: null, before: null },
): Pick<Standing, 'from' | 'before'> {
  let { from, before } = known
  const tell = (day: Day) => {
    if (day <= asOf) {
      if (from === null || day > from) from = day
    } else if (before === null || day < before) before = day
  }
  for (const { date, responses, extensions, exemptions, receipts } of dispatches) {
    tell(date)
    for (const response of responses) tell(response.received ?? response.date)
    for (const fact of extensions) tell(fact.date)
    for (const fact of exemptions) tell(fact.date)
    for (const fact of receipts) tell(fact.date)
  }
  for (const unit of units) {
    if (unit.from !== null) tell(unit.from)
    if (unit.until !== null) tell(addDays(unit.until, 1))
  }
  return { from, before }
}

export function holdsOn(day: Day, { from, before }: Pick<Standing, 'from' | 'before'>): boolean {
  return (from === null || from <= day) && (before === null || day < before)
}
