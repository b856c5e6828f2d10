import { addresseesOf, type Addressee } from './addressees.ts'
import type { Day } from './day.ts'
import { heirsOn, nameOn } from './directory.ts'
import { grouped } from './grouped.ts'
import { latenessOf, obligationsOn, openState, type Obligation, type State } from './obligations.ts'
import type { Dispatch, Records } from './records.ts'
import type { Register } from './register.ts'
import type { Manner, Standing } from './standing.ts'

/** The obligations as they stand on a day on which the index holds; what it does not tell is worked out when it is asked. */
export function standingOn(asOf: Day, standing: Standing, records: Records, register: Register): readonly Obligation[] {
  const book = bookOf(asOf, standing, records, register)
  const listed: Obligation[] = []
  for (let row = 0; row < standing.letter.length; row += 1) listed.push(new ListedObligation(book, row))
  return listed
}

interface Lateness {
  readonly state: State
  readonly daysLate: number
  readonly workingDaysLate: number
}

/** The index, open at a day. */
interface Book {
  readonly asOf: Day
  readonly standing: Standing
  readonly register: Register
  readonly dispatches: readonly Dispatch[]
  /** How what is still open stands, by the number of its due day. */
  lateness(due: number): Lateness
  heirs(unit: string): readonly string[]
  addressees(dispatch: Dispatch): readonly Addressee[]
  obligations(dispatch: Dispatch): readonly Obligation[]
}

function bookOf(asOf: Day, standing: Standing, { dispatches }: Records, register: Register): Book {
  return {
    asOf,
    standing,
    register,
    dispatches,
    lateness: remembered(number => {
      const due = standing.days[number - 1] ?? null
      const state = openState(due, asOf)
      return { state, ...latenessOf(state, due, asOf, register) }
    }),
    heirs: remembered(unit => heirsOn(unit, asOf, register)),
    addressees: remembered(dispatch => addresseesOf(dispatch, register)),
    obligations: workedOut(asOf, register),
  }
}

/** So many letters of one list are worked out one by one; then it is quicker to have them all. */
const few = 100

function workedOut(asOf: Day, register: Register): (dispatch: Dispatch) => readonly Obligation[] {
  let asked = 0
  let all: ReadonlyMap<string, readonly Obligation[]> | undefined
  return remembered(dispatch => {
    asked += 1
    if (asked > few) all ??= grouped(obligationsOn(asOf, register), one => one.dispatch.id)
    const some = all?.get(dispatch.id) ?? obligationsOn(asOf, register, [dispatch])
    return some.filter(one => one.dispatch === dispatch)
  })
}

function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const found = new Map<K, V>()
  return key => {
    const known = found.get(key)
    if (known !== undefined) return known
    const value = find(key)
    found.set(key, value)
    return value
  }
}

class ListedObligation implements Obligation {
  readonly #book: Book
  readonly #row: number

  constructor(book: Book, row: number) {
    this.#book = book
    this.#row = row
  }

  get dispatch() {
    const { dispatches, standing } = this.#book
    return dispatches[standing.letter[this.#row] ?? -1] as Dispatch
  }
  get unit() {
    const { units, unit } = this.#book.standing
    return units[unit[this.#row] ?? -1] ?? ''
  }
  get unitName() {
    return nameOn(this.unit, this.dispatch.date, this.#book.register)
  }
  get successors() {
    return this.#book.heirs(this.unit)
  }
  get duty() {
    const { duty } = this.#manner
    return duty === null ? null : (this.dispatch.duties[duty] ?? null)
  }
  get addressee() {
    const { unit } = this
    return this.#book.addressees(this.dispatch).find(one => one.unit === unit) ?? this.#whole.addressee
  }
  get state() {
    return this.#manner.state ?? this.#lateness.state
  }
  get progress() {
    return this.#manner.progress
  }
  get due() {
    return this.#book.standing.days[this.#due - 1] ?? null
  }
  get dueFrom() {
    return this.#manner.dueFrom
  }
  get dueAssumed() {
    return this.#manner.dueAssumed
  }
  get pressedUntil() {
    return this.#manner.pressedUntil
  }
  get awaitsConfirmation() {
    return this.#manner.awaitsConfirmation
  }
  get daysLate() {
    if (this.#manner.state === null) return this.#lateness.daysLate
    return this.#book.standing.daysLate[this.#row] ?? 0
  }
  get workingDaysLate() {
    if (this.#manner.state === null) return this.#lateness.workingDaysLate
    return this.#book.standing.workingDaysLate[this.#row] ?? 0
  }
  get reminders() {
    return this.#whole.reminders
  }
  get response() {
    return this.#whole.response
  }
  get responses() {
    return this.#whole.responses
  }
  get grounds() {
    return this.#whole.grounds
  }

  get #due(): number {
    return this.#book.standing.due[this.#row] ?? 0
  }
  get #manner(): Manner {
    const { manners, manner } = this.#book.standing
    return manners[manner[this.#row] ?? -1] as Manner
  }
  get #lateness(): Lateness {
    return this.#book.lateness(this.#due)
  }
  get #whole(): Obligation {
    const { unit, duty } = this
    const all = this.#book.obligations(this.dispatch)
    return all.find(one => one.unit === unit && one.duty === duty) as Obligation
  }
}
