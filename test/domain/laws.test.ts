import { env } from 'node:process'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { obligationsAbout, obligationsOf } from '../../src/domain/asked-about.ts'
import type { Day } from '../../src/domain/day.ts'
import { obligationsOn, type Obligation, type State } from '../../src/domain/obligations.ts'
import type { Dispatch, Records } from '../../src/domain/records.ts'
import { buildRegister, type Register } from '../../src/domain/register.ts'
import { summaryOf } from '../../src/domain/summary.ts'
import { oracleOn, plus, type Owed } from '../support/oracle.ts'
import { anyAsOf, anyRecords, calendarDay, middle } from '../support/random-register.ts'

/** Everywhere the same registers; `LAW_RUNS=100000 npx vitest run laws --testTimeout 0` looks at as many others. */
const torture = Number(env['LAW_RUNS'] ?? 0)
const looked = (runs: number) => (torture > 0 ? { numRuns: torture } : { numRuns: runs, seed: 1469 })

const registerOf = (records: Records) => buildRegister(records).register

test('each obligation is in exactly one state on each of 400 days, and the seven states add up to the recipients', () => {
  const days = Array.from({ length: 400 }, (_, count) => plus(middle, count - 200))
  fc.assert(
    fc.property(anyRecords, records => {
      const register = registerOf(records)
      for (const day of days) {
        const obligations = obligationsOn(day, register)
        const { recipients, ...states } = summaryOf(obligations)
        const sum = Object.values(states).reduce((sum, count) => sum + count, 0)
        const once = new Set(obligations.map(keyOf)).size
        expect([recipients, sum, once]).toEqual([obligations.length, obligations.length, obligations.length])
        expect(obligations.filter(one => statesThatFit(one, day).join() !== one.state)).toEqual([])
      }
    }),
    looked(15),
  )
})

test('what is told of one letter, or of a campaign, is what all that is told has of it', () => {
  fc.assert(
    fc.property(anyRecords, anyAsOf, (records, asOf) => {
      const register = registerOf(records)
      const all = obligationsOn(asOf, register)
      for (const dispatch of register.dispatches) {
        expect(obligationsAbout({ kind: 'dispatch', dispatch }, asOf, register)).toEqual(obligationsOf(dispatch, all))
      }
      for (const campaign of register.campaigns.values()) {
        const isOf = (dispatch: Dispatch) => dispatch.campaign === campaign.id
        const ofCampaign = all.filter(one => isOf(one.dispatch) || one.reminders.some(other => isOf(other.dispatch)))
        expect(obligationsAbout({ kind: 'campaign', campaign }, asOf, register)).toEqual(ofCampaign)
      }
    }),
    looked(300),
  )
})

test('a holiday more never makes a due day earlier', () => {
  const holidays = fc.array(
    fc.integer({ min: -45, max: 60 }).map(count => plus(middle, count)),
    { minLength: 1, maxLength: 5 },
  )
  fc.assert(
    fc.property(anyRecords, anyAsOf, holidays, (records, asOf, dates) => {
      const calendar = records.calendar.map(year => ({ ...year, off: [...year.off, ...dates.map(calendarDay)] }))
      const before = dueDays(obligationsOn(asOf, registerOf(records)))
      const after = dueDays(obligationsOn(asOf, registerOf({ ...records, calendar })))
      expect([...after.keys()]).toEqual([...before.keys()])
      expect([...before].filter(([key, due]) => due !== null && (after.get(key) ?? '') < due)).toEqual([])
    }),
    looked(400),
  )
})

test('what comes after the day asked never changes its answer: later letters, later facts', () => {
  fc.assert(
    fc.property(anyRecords, anyAsOf, (records, asOf) => {
      const dispatches = records.dispatches.filter(({ date }) => date <= asOf).map(one => factsUntil(asOf, one))
      const laterWithoutFacts = records.dispatches.filter(({ date }) => date > asOf).map(withoutFacts)
      const known = obligationsOn(asOf, registerOf({ ...records, dispatches }))
      const withLater = { ...records, dispatches: [...dispatches, ...laterWithoutFacts] }
      expect(obligationsOn(asOf, registerOf(withLater)).map(answerOf)).toEqual(known.map(answerOf))
      const allFacts = { ...records, dispatches: records.dispatches.map(one => factsUntil(asOf, one)) }
      expect(obligationsOn(asOf, registerOf(allFacts)).map(answerOf)).toEqual(
        obligationsOn(asOf, registerOf(records)).map(answerOf),
      )
    }),
    looked(300),
  )
})

test('the order in which records are read never changes the answer', () => {
  const shuffled = anyRecords.chain(records =>
    fc.record({
      records: fc.constant(records),
      dispatches: shuffle(records.dispatches),
      units: shuffle(records.units),
      groups: shuffle(records.groups),
      campaigns: shuffle(records.campaigns),
    }),
  )
  fc.assert(
    fc.property(shuffled, anyAsOf, ({ records, dispatches, units, groups, campaigns }, asOf) => {
      const straight = obligationsOn(asOf, registerOf(records))
      const read = obligationsOn(asOf, registerOf({ ...records, dispatches, groups, campaigns }))
      expect(read.map(answerOf)).toEqual(straight.map(answerOf))
      // Units of a kind stand in a group in the order of their records, so their letters' order may differ.
      const otherUnits = obligationsOn(asOf, registerOf({ ...records, dispatches, units, groups, campaigns }))
      expect(byKey(otherUnits.map(answerOf))).toEqual(byKey(straight.map(answerOf)))
    }),
    looked(300),
  )
})

test('a slow second reading of the rules comes to the same answers', () => {
  fc.assert(
    fc.property(anyRecords, anyAsOf, (records, asOf) => {
      const register = registerOf(records)
      expect(byKey(owedFrom(register, asOf))).toEqual(byKey(oracleOn(asOf, register)))
    }),
    looked(1500),
  )
})

/** The seven states in the words of rule 5, each by itself. */
const states: Record<State, (one: Obligation, day: Day) => boolean> = {
  answered: ({ response, due }) => response !== null && (due === null || response.date <= due),
  late: ({ response, due }) => response !== null && due !== null && response.date > due,
  exempt: one => one.response === null && isExempt(one),
  'no-deadline': one => isOpen(one) && one.due === null,
  'due-today': (one, day) => isOpen(one) && one.due === day,
  overdue: (one, day) => isOpen(one) && one.due !== null && one.due < day,
  pending: (one, day) => isOpen(one) && one.due !== null && one.due > day,
}
const isExempt = ({ grounds }: Obligation) => grounds.exemption !== null || grounds.closedBy !== null
const isOpen = (one: Obligation) => one.response === null && !isExempt(one)

function statesThatFit(one: Obligation, day: Day): string[] {
  return Object.entries(states).flatMap(([state, fits]) => (fits(one, day) ? [state] : []))
}

const keyOf = ({ dispatch, unit, duty }: Obligation) => `${dispatch.id} ${unit} ${duty?.id}`

function dueDays(obligations: readonly Obligation[]): Map<string, Day | null> {
  return new Map(obligations.map(one => [keyOf(one), one.due]))
}

function factsUntil(day: Day, dispatch: Dispatch): Dispatch {
  return {
    ...dispatch,
    responses: dispatch.responses.filter(({ date, received }) => (received ?? date) <= day),
    extensions: dispatch.extensions.filter(({ date }) => date <= day),
    exemptions: dispatch.exemptions.filter(({ date }) => date <= day),
    receipts: dispatch.receipts.filter(({ date }) => date <= day),
  }
}

function withoutFacts(dispatch: Dispatch): Dispatch {
  return { ...dispatch, responses: [], extensions: [], exemptions: [], receipts: [] }
}

function shuffle<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length })
}

/** All that a reader is told of an obligation, dispatches by id. */
function answerOf(one: Obligation) {
  const { daysLate, workingDaysLate, responses, awaitsConfirmation, unitName } = one
  const { organs, via, collective } = one.addressee
  return { ...owed(one), organs, via, collective, daysLate, workingDaysLate, responses, awaitsConfirmation, unitName }
}

function owed(one: Obligation): Owed {
  return {
    on: one.dispatch.id,
    unit: one.unit,
    duty: one.duty?.id ?? null,
    state: one.state,
    progress: one.progress,
    due: one.due,
    dueFrom: one.dueFrom,
    dueAssumed: one.dueAssumed,
    pressedUntil: one.pressedUntil,
    reminders: one.reminders.map(({ dispatch, due }) => ({ id: dispatch.id, due })),
    response: one.response && { date: one.response.date, in: one.response.in },
    successors: [...one.successors].sort(),
  }
}

function owedFrom(register: Register, asOf: Day): Owed[] {
  return obligationsOn(asOf, register).map(owed)
}

function byKey<T extends Owed>(owed: readonly T[]): T[] {
  const key = ({ on, unit, duty }: Owed) => `${on} ${unit} ${duty}`
  return owed
    .map(one => ({ ...one, successors: [...one.successors].sort() }))
    .sort((one, other) => (key(one) < key(other) ? -1 : 1))
}
