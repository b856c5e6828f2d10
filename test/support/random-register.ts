import * as fc from 'fast-check'
import { readDay, type Day } from '../../src/domain/day.ts'
import {
  relations,
  type CalendarDay,
  type Dispatch,
  type Due,
  type Exemption,
  type Extension,
  type Group,
  type Member,
  type Office,
  type Recipient,
  type Records,
  type Reference,
  type Response,
  type Unit,
} from '../../src/domain/records.ts'
import { dispatchId } from '../../src/domain/references.ts'
import { plus } from './oracle.ts'

/** Small registers, crowded enough that every rule of obligations meets every other: all happens around 31/7/2024. */

export const middle = readDay('2024-07-31') as Day

const from = plus(middle, -40)
const anyDay = fc.integer({ min: 0, max: 80 }).map(count => plus(from, count))
const unitIds = ['an', 'binh', 'chi', 'dung', 'giang']
const anyUnit = fc.constantFrom(...unitIds)
const collective = 'doan-the'
const groupIds = ['cap-uy', 'nganh', 'tat-ca']
const kinds = ['huyen-uy', 'bao']
const someDuty = rarely(fc.constantFrom('bao-cao', 'ke-hoach'))

function sometimes<T>(nothing: number, something: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: nothing, arbitrary: fc.constant(null) }, { weight: something, arbitrary: value })
}

function rarely<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return sometimes(5, 1, value)
}

function often<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return sometimes(1, 1, value)
}

const namedDue = fc.record({
  kind: fc.constantFrom('date' as const, 'date' as const, 'before' as const),
  date: anyDay,
  source: fc.constant(null),
})
const countedDue = fc.record({
  kind: fc.constantFrom('workingDays' as const, 'days' as const),
  count: fc.integer({ min: 1, max: 15 }),
  from: fc.constantFrom('issued' as const, 'received' as const),
  source: fc.constant(null),
})
const anyDue: fc.Arbitrary<Due> = fc.oneof({ weight: 3, arbitrary: namedDue }, { weight: 2, arbitrary: countedDue })

const at = (record: string) => fc.constant({ record, path: [] })

function unit(id: string): fc.Arbitrary<Unit> {
  return fc.record({
    at: at(`data/units/${id}.yaml`),
    id: fc.constant(id),
    name: fc.constant(id),
    short: fc.constant(null),
    codes: fc.constant([]),
    kind: often(fc.constantFrom(...kinds)),
    rank: fc.constant(null),
    parent: fc.constant(null),
    organs: fc.constant([]),
    address: fc.constant(null),
    email: fc.constant(null),
    phone: fc.constant(null),
    from: rarely(anyDay),
    until: sometimes(2, 1, anyDay),
    successors: fc.uniqueArray(anyUnit, { maxLength: 2 }),
    names: fc.constant([]),
  })
}

const membership = { from: rarely(anyDay), until: rarely(anyDay) }
const member: fc.Arbitrary<Member> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('unit' as const), of: anyUnit, ...membership }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('group' as const),
      of: fc.constantFrom(...groupIds, collective),
      ...membership,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('kind' as const), of: fc.constantFrom(...kinds), ...membership }),
  },
)

function group(id: string): fc.Arbitrary<Group> {
  return fc.record({
    at: at(`data/units/${id}.yaml`),
    id: fc.constant(id),
    name: fc.constant(id),
    members: fc.array(member, { minLength: 1, maxLength: 4 }),
  })
}

const addressed = { organs: fc.constant([]), due: rarely(anyDue), text: fc.constant(null) }
const recipient: fc.Arbitrary<Recipient> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('unit' as const), unit: anyUnit, ...addressed }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('group' as const),
      group: fc.constantFrom(...groupIds, collective),
      except: fc.array(anyUnit, { maxLength: 1 }),
      ...addressed,
    }),
  },
)

const asked = fc.oneof({ weight: 6, arbitrary: anyUnit }, { weight: 1, arbitrary: fc.constant(collective) })
const response: fc.Arbitrary<Response> = fc.record({
  unit: asked,
  date: anyDay,
  received: rarely(anyDay),
  symbol: fc.constant(null),
  outcome: fc.constantFrom('complete', 'complete', 'partial', 'acknowledged', 'invalid'),
  count: fc.constant(null),
  note: fc.constant(null),
  file: fc.constant(null),
  sha256: fc.constant(null),
  duty: someDuty,
  confirmed: fc.integer({ min: 0, max: 5 }).map(draw => draw > 0),
})
const extension: fc.Arbitrary<Extension> = fc.record({
  unit: asked,
  to: anyDay,
  date: anyDay,
  reason: fc.constant(null),
  by: fc.constant(null),
  duty: someDuty,
})
const exemption: fc.Arbitrary<Exemption> = fc.record({
  unit: asked,
  date: anyDay,
  reason: fc.constant(null),
  duty: someDuty,
})
const duties = fc.oneof(
  { weight: 4, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: rarely(anyDue).chain(due =>
      fc.constantFrom(
        [{ id: 'bao-cao', what: null, due }],
        [
          { id: 'ke-hoach', what: null, due },
          { id: 'bao-cao', what: null, due: null },
        ],
      ),
    ),
  },
)

/** Mostly none. */
function few<T>(fact: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return rarely(fact).map(one => (one === null ? [] : [one]))
}

/** A letter, its references still as places in the list; what it cites lies earlier or on its day. */
const letter = fc.record({
  number: fc.integer({ min: 1, max: 999 }),
  date: anyDay,
  issuer: often(fc.constantFrom('so', 'so', 'so', ...unitIds)),
  isHeld: fc.integer({ min: 0, max: 7 }).map(draw => draw > 0),
  confirmed: fc.integer({ min: 0, max: 4 }).map(draw => draw > 0),
  separately: fc.integer({ min: 0, max: 5 }).map(draw => draw === 5),
  campaign: rarely(fc.constantFrom('dot-1', 'dot-2')),
  cites: fc.array(
    fc.record({
      relation: fc.oneof(
        { weight: 5, arbitrary: fc.constant('reminds' as const) },
        { weight: 3, arbitrary: fc.constantFrom('replies' as const, 'amends' as const, 'recalls' as const) },
        { weight: 1, arbitrary: fc.constantFrom(...relations) },
      ),
      which: fc.nat(),
      stub: sometimes(4, 1, fc.constantFrom('1-CV/TW', '2-CV/TW')),
    }),
    { maxLength: 3 },
  ),
  recipients: fc.array(recipient, { maxLength: 3 }),
  due: often(anyDue),
  duties,
  answer: rarely(fc.constantFrom('expected' as const, 'expected' as const, 'none' as const)),
  responses: fc.array(response, { maxLength: 2 }),
  extensions: few(extension),
  exemptions: few(exemption),
  receipts: fc.array(fc.record({ unit: asked, date: anyDay }), { maxLength: 2 }),
})
type Letter = typeof letter extends fc.Arbitrary<infer T> ? T : never

const stubDate = plus(from, -10)

function letters(drawn: readonly Letter[]): Dispatch[] {
  const inTime = [...drawn].sort((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date)))
  const symbol = ({ number }: Letter, index: number) => `${number}${'abcdefgh'[index]}-CV/SO`
  return inTime.map((one, index): Dispatch => {
    const { number: _, isHeld, cites, ...rest } = one
    const references = cites.flatMap(({ relation, which, stub }): Reference[] => {
      if (stub !== null) return [{ relation, symbol: stub, date: stubDate, issuer: null }]
      const place = index === 0 ? -1 : which % index
      const cited = inTime[place]
      return cited ? [{ relation, symbol: symbol(cited, place), date: cited.date, issuer: cited.issuer }] : []
    })
    const id = dispatchId(symbol(one, index), one.date, one.issuer)
    return {
      at: { record: `data/dispatches/${id}.yaml`, path: [] },
      id,
      symbol: symbol(one, index),
      held: isHeld,
      type: null,
      place: null,
      subject: null,
      onBehalfOf: null,
      signatory: null,
      references,
      unmatched: [],
      copies: [],
      notes: null,
      source: null,
      ...rest,
      receipts: one.receipts.map(({ unit, date }) => ({ unit, date: date < one.date ? one.date : date })),
    }
  })
}

const office: fc.Arbitrary<Office> = fc.record({
  at: at('data/office.yaml'),
  own: fc.constant('so'),
  actsFor: fc.constant([]),
  language: fc.constant(null),
  layout: fc.constant('hd36' as const),
  timeZone: fc.constant('Asia/Ho_Chi_Minh'),
  place: fc.constant(null),
  letterhead: fc.constant(null),
  signatory: fc.constant(null),
  responseTime: rarely(countedDue),
  before: fc.constantFrom('inclusive' as const, 'exclusive' as const),
  reminderGap: fc.constant(7),
  namesInLetter: fc.constant(25),
  ladder: fc.constant([]),
  store: fc.constant(null),
  terms: fc.constant([]),
})

export const calendarDay = (date: Day): CalendarDay => ({ date, name: null, paper: '1/TB', pending: false })

const calendar = rarely(fc.constant('missing')).chain(missing =>
  missing === null
    ? fc.record({
        at: at('data/calendar/2024.yaml'),
        year: fc.constant(2024),
        off: fc.array(anyDay.map(calendarDay), { maxLength: 6 }),
        working: fc.array(anyDay.map(calendarDay), { maxLength: 3 }),
      })
    : fc.constant(null),
)

function campaign(id: string) {
  return fc.record({
    at: at(`data/campaigns/${id}.yaml`),
    id: fc.constant(id),
    name: fc.constant(id),
    due: often(anyDue),
    organiser: fc.constant(null),
    sources: fc.constant([]),
  })
}

export const anyRecords: fc.Arbitrary<Records> = fc.record({
  dispatches: fc.array(letter, { minLength: 1, maxLength: 6, size: 'max' }).map(letters),
  units: fc.tuple(...['so', ...unitIds].map(unit)),
  groups: fc
    .tuple(...groupIds.map(group))
    .map(groups => [
      ...groups,
      { at: { record: `data/units/${collective}.yaml`, path: [] }, id: collective, name: collective, members: [] },
    ]),
  organs: fc.constant([]),
  campaigns: fc.tuple(campaign('dot-1'), campaign('dot-2')),
  calendar: calendar.map(year => (year === null ? [] : [year])),
  office,
})

export const anyAsOf = fc.integer({ min: 20, max: 95 }).map(count => plus(from, count))
