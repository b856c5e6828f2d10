import type { Addressee } from './addressees.ts'
import { dueOfCampaign } from './asking.ts'
import { dayAfter, workingDayAfter, type Counted } from './calendar.ts'
import { addDays, type Day } from './day.ts'
import type { Dispatch, Due, Duty, Extension } from './records.ts'
import type { Register } from './register.ts'

export const dueSources = ['extension', 'recipient', 'amendment', 'dispatch', 'campaign', 'office', 'reminder'] as const
export type DueFrom = (typeof dueSources)[number]

type CountedDue = Extract<Due, { readonly count: number }>

/** How a day was worked out from what a letter says, for one unit. */
export interface SettledDue {
  readonly day: Day
  /** True where the count had to suppose something: a receipt, or a year without a calendar. */
  readonly assumed: boolean
  readonly due: Due
  /** The letter that a count of days starts from, or whose words name the day. */
  readonly of: Dispatch
  /** The day from which it is counted, itself not counted; null for a named day. */
  readonly start: Day | null
  /** False where a count from the receipt finds none recorded. */
  readonly receiptKnown: boolean
  readonly counted: Counted | null
}

export type DueDay =
  | { readonly from: 'extension'; readonly day: Day; readonly assumed: false; readonly extension: Given<Extension> }
  | {
      readonly from: Exclude<DueFrom, 'extension'>
      readonly day: Day
      readonly assumed: boolean
      readonly settled: SettledDue
    }

/** A fact, and the record in which it is written. */
export type Given<T> = T & { readonly in: Dispatch }

/** A letter of the line as it concerns one unit: what it says to that unit. */
export interface Addressing {
  readonly dispatch: Dispatch
  readonly addressee: Addressee
}

/** All that may give one obligation its day, as known on `asOf`. */
export interface DueQuestion {
  readonly asked: Addressing
  readonly duty: Duty | null
  /** By grant, the last one holds. */
  readonly extensions: readonly Given<Extension>[]
  readonly amendments: readonly Addressing[]
  readonly reminders: readonly Addressing[]
  readonly asOf: Day
}

/** The due day of an obligation, the first that exists in the order of rule 3. */
export function dueOf(question: DueQuestion, register: Register): DueDay | null {
  const { asked, duty, asOf } = question
  const extension = question.extensions.at(-1)
  if (extension) return { from: 'extension', day: extension.to, assumed: false, extension }
  const recipient = latest(asked.addressee.dues, asked, asOf, register)
  if (recipient) return dueDay('recipient', recipient)
  const amendment = lastNamed(question.amendments, duty, asOf, register)
  if (amendment) return dueDay('amendment', amendment)
  const dispatch = duty?.due ?? asked.dispatch.due
  if (dispatch) return dueDay('dispatch', settle(dispatch, asked, asOf, register))
  const campaign = inherited(dueOfCampaign(asked.dispatch, register.campaigns), asked, asOf, register)
  if (campaign) return dueDay('campaign', campaign)
  const usual = asked.dispatch.answer === 'expected' ? register.office.responseTime : null
  const office = inherited(usual, asked, asOf, register)
  if (office) return dueDay('office', office)
  const reminder = firstNamed(question.reminders, duty, asOf, register)
  return reminder ? dueDay('reminder', reminder) : null
}

function dueDay(from: Exclude<DueFrom, 'extension'>, settled: SettledDue): DueDay {
  return { from, day: settled.day, assumed: settled.assumed, settled }
}

/** The day that a letter names of its own for a unit it addresses: the recipient's, the duty's, the letter's. */
export function ownDueFor(addressing: Addressing, duty: Duty | null, asOf: Day, register: Register): SettledDue | null {
  const { dispatch, addressee } = addressing
  const recipient = latest(addressee.dues, addressing, asOf, register)
  if (recipient) return recipient
  if (duty) {
    const same = dispatch.duties.find(({ id }) => id === duty.id)?.due ?? dispatch.due
    return same ? settle(same, addressing, asOf, register) : null
  }
  if (dispatch.due) return settle(dispatch.due, addressing, asOf, register)
  const duties = dispatch.duties.flatMap(({ due }) => (due ? [due] : []))
  return latest(duties, addressing, asOf, register)
}

/** A day that the letter does not name itself, its campaign's or the office's, holds unless the letter came after it. */
function inherited(due: Due | null, asked: Addressing, asOf: Day, register: Register): SettledDue | null {
  if (!due) return null
  const settled = settle(due, asked, asOf, register)
  return settled.day < asked.dispatch.date ? null : settled
}

function firstNamed(
  letters: readonly Addressing[],
  duty: Duty | null,
  asOf: Day,
  register: Register,
): SettledDue | null {
  for (const letter of letters) {
    const settled = ownDueFor(letter, duty, asOf, register)
    if (settled) return settled
  }
  return null
}

function lastNamed(
  letters: readonly Addressing[],
  duty: Duty | null,
  asOf: Day,
  register: Register,
): SettledDue | null {
  return firstNamed([...letters].reverse(), duty, asOf, register)
}

function latest(dues: readonly Due[], letter: Addressing, asOf: Day, register: Register): SettledDue | null {
  let last: SettledDue | null = null
  for (const due of dues) {
    const settled = settle(due, letter, asOf, register)
    if (!last || settled.day > last.day) last = settled
  }
  return last
}

/** What day a letter's words come to for a unit it addresses. A named day never moves; a count ends on a working day. */
export function settle(due: Due, { dispatch, addressee }: Addressing, asOf: Day, register: Register): SettledDue {
  if ('count' in due) return settleCount(due, { dispatch, addressee }, asOf, register)
  const isBefore = due.kind === 'before' && register.office.before === 'exclusive'
  const day = isBefore ? addDays(due.date, -1) : due.date
  return { day, assumed: false, due, of: dispatch, start: null, receiptKnown: true, counted: null }
}

/** With the receipt unknown, the first working day after issue is taken for it. The day of receipt is not counted. */
function settleCount(due: CountedDue, { dispatch, addressee }: Addressing, asOf: Day, register: Register): SettledDue {
  const { calendar } = register
  const receipt = due.from === 'issued' ? dispatch.date : receiptOf(dispatch, addressee.unit, asOf)
  const supposed = receipt === null ? workingDayAfter(dispatch.date, 1, calendar) : null
  const start = receipt ?? supposed?.day ?? dispatch.date
  const count = due.kind === 'workingDays' ? workingDayAfter : dayAfter
  const counted = count(start, due.count, calendar)
  const assumed = receipt === null || counted.steps.some(step => step.assumed)
  return { day: counted.day, assumed, due, of: dispatch, start, receiptKnown: receipt !== null, counted }
}

function receiptOf({ receipts }: Dispatch, unit: string, asOf: Day): Day | null {
  const days = receipts.filter(receipt => receipt.unit === unit && receipt.date <= asOf).map(({ date }) => date)
  return days.reduce<Day | null>((first, day) => (first === null || day < first ? day : first), null)
}
