import { addresseesOf, type Addressee } from '../addressees.ts'
import { asks, dueOfCampaign, namesDue } from '../asking.ts'
import { endOfTime, addDays, yearOf, type Day } from '../day.ts'
import { fieldOf, warning } from '../diagnostic.ts'
import { settle, type DueFrom } from '../due.ts'
import { grouped } from '../grouped.ts'
import { linesOn } from '../line.ts'
import { obligationsOfLine } from '../obligations.ts'
import type { At, Dispatch, Due } from '../records.ts'
import type { Register } from '../register.ts'
import type { Check } from './check.ts'

interface WrittenDue {
  readonly due: Due
  readonly at: At
}

/** A due at the words that name it. A day may stand by itself, anything else stands under its own name. */
function writtenDue(due: Due | null, { record, path }: At): readonly WrittenDue[] {
  return due ? [{ due, at: { record, path: due.kind === 'date' ? path : [...path, due.kind] } }] : []
}

function duesIn(dispatch: Dispatch): readonly WrittenDue[] {
  return [
    ...writtenDue(dispatch.due, fieldOf(dispatch, 'due')),
    ...dispatch.duties.flatMap(({ due }, index) => writtenDue(due, fieldOf(dispatch, 'duties', index, 'due'))),
    ...dispatch.recipients.flatMap(({ due }, index) => writtenDue(due, fieldOf(dispatch, 'recipients', index, 'due'))),
  ]
}

const duesComeAfter: Check = function* (register) {
  for (const dispatch of register.dispatches) {
    for (const { due, at } of duesIn(dispatch)) {
      const last = namedDay(due, register)
      if (last === null || last >= dispatch.date) continue
      yield warning('due-before-dispatch', at, { due: last, date: dispatch.date })
    }
  }
}

/** The last day in time; null for a count, which ends after its letter whatever it is. */
function namedDay(due: Due, { office }: Register): Day | null {
  if ('count' in due) return null
  return due.kind === 'before' && office.before === 'exclusive' ? addDays(due.date, -1) : due.date
}

/** A campaign's day that had passed when a letter was written does not hold for it: someone is asked without a day. */
const inheritedDuesComeAfter: Check = function* (register) {
  const passed = new Map(register.dispatches.flatMap(dispatch => passedDue(dispatch, register)))
  if (passed.size === 0) return
  for (const line of linesOn(endOfTime, register)) {
    const concerned = line.dispatches.filter(dispatch => passed.has(dispatch))
    const last = line.dispatches.at(-1)
    if (concerned.length === 0 || !last) continue
    const asked = obligationsOfLine(line, last.date, register).filter(({ dueFrom }) => !goesBefore.has(dueFrom))
    const left = new Set(asked.map(({ dispatch }) => dispatch))
    for (const dispatch of concerned.filter(one => left.has(one))) {
      const facts = {
        due: passed.get(dispatch) ?? dispatch.date,
        date: dispatch.date,
        campaign: dispatch.campaign ?? '',
      }
      yield warning('inherited-due-too-early', fieldOf(dispatch, 'campaign'), facts)
    }
  }
}

/** Days that are asked before the campaign's: where one of them is given, nothing is lost. */
const goesBefore: ReadonlySet<DueFrom | null> = new Set(['extension', 'recipient', 'amendment', 'dispatch', 'campaign'])

function passedDue(dispatch: Dispatch, register: Register): readonly (readonly [Dispatch, Day])[] {
  const due = dueOfCampaign(dispatch, register.campaigns)
  const day = due && namedDay(due, register)
  return day && day < dispatch.date && asks(dispatch, register.campaigns) ? [[dispatch, day]] : []
}

/** Once a year: a due day was counted through one of which only the weekends are known. */
const countedYearsAreKnown: Check = function* (register, asOf) {
  const settled = new Set(register.calendar.years)
  for (const dispatch of register.dispatches) {
    for (const { due, at } of countedDuesOf(dispatch, register)) {
      if (endsWithin(settled, due, dispatch)) continue
      for (const addressee of oneForEachStart(due, dispatch, register)) {
        const { day, counted } = settle(due, { dispatch, addressee }, asOf, register)
        for (const year of new Set(counted?.steps.map(step => yearOf(step.day)))) {
          if (settled.has(year)) continue
          settled.add(year)
          yield warning('calendar-year-missing', at, { year, due: day })
        }
      }
    }
  }
}

interface CountedDue extends WrittenDue {
  readonly due: Extract<Due, { readonly count: number }>
}

/** The counts of days that give what a dispatch asks its due, as `dueOf` looks for them. */
function countedDuesOf(dispatch: Dispatch, { campaigns, office }: Register): readonly CountedDue[] {
  if (!asks(dispatch, campaigns)) return []
  const campaign = campaigns.get(dispatch.campaign ?? '')
  const dues = namesDue(dispatch)
    ? duesIn(dispatch)
    : campaign?.due
      ? writtenDue(campaign.due, fieldOf(campaign, 'due'))
      : writtenDue(office.responseTime, fieldOf(office, 'responseTime'))
  return dues.filter((one): one is CountedDue => 'count' in one.due)
}

/** Whether a count cannot lead out of these years, whoever is asked: for most that is seen without looking at them. */
function endsWithin(years: ReadonlySet<number>, { count }: CountedDue['due'], { date, receipts }: Dispatch): boolean {
  const starts = [date, ...receipts.map(receipt => receipt.date)]
  return starts.every(start => {
    const end = yearOf(addDays(start, 2 * count + 30))
    for (let year = yearOf(start); year <= end; year += 1) if (!years.has(year)) return false
    return true
  })
}

/** Of those to whom the due applies, one for each day from which it may be counted. */
function oneForEachStart(due: CountedDue['due'], dispatch: Dispatch, register: Register): readonly Addressee[] {
  const entries = dispatch.recipients.filter(recipient => recipient.due === due)
  const concerned = addresseesOf(dispatch, register).filter(({ dues }) => entries.length === 0 || dues.includes(due))
  if (due.from === 'issued') return concerned.slice(0, 1)
  const receipts = grouped(dispatch.receipts, ({ unit }) => unit)
  const byReceipt = grouped(concerned, ({ unit }) => (receipts.get(unit) ?? []).map(({ date }) => date).join(' '))
  return [...byReceipt.values()].flatMap(same => same.slice(0, 1))
}

/** Announced but not in force: such a day counts as any other until its paper comes. */
const calendarDaysAreInForce: Check = function* ({ calendarYears }) {
  for (const year of calendarYears) {
    for (const list of ['off', 'working'] as const) {
      for (const [index, { date, name, paper, pending }] of year[list].entries()) {
        if (pending) yield warning('calendar-day-pending', fieldOf(year, list, index, 'pending'), { date, name, paper })
      }
    }
  }
}

export const dayChecks: readonly Check[] = [
  duesComeAfter,
  inheritedDuesComeAfter,
  countedYearsAreKnown,
  calendarDaysAreInForce,
]
