import { workCalendar, type WorkCalendar } from './calendar.ts'
import { error, warning, type Diagnostic } from './diagnostic.ts'
import type { Directory } from './directory.ts'
import { grouped } from './grouped.ts'
import { complainOfNames } from './names.ts'
import { linkReferences, type Link } from './references.ts'
import type { At, CalendarYear, Campaign, Dispatch, Office, Records } from './records.ts'

/** All records at once, joined and indexed; never changed once built. */
export interface Register extends Directory {
  /** Held and cited, by date, then id. A dispatch that is only cited somewhere stands here too. */
  readonly dispatches: readonly Dispatch[]
  readonly byId: ReadonlyMap<string, Dispatch>
  /** References from a dispatch to earlier ones, and to it from later ones, by its id. */
  readonly linksFrom: ReadonlyMap<string, readonly Link[]>
  readonly linksTo: ReadonlyMap<string, readonly Link[]>
  readonly campaigns: ReadonlyMap<string, Campaign>
  readonly calendar: WorkCalendar
  /** As written, with the days that are not in force yet. */
  readonly calendarYears: readonly CalendarYear[]
  readonly office: Office
}

export interface Built {
  readonly register: Register
  /** Why the register may lack something; a warning where it lacks nothing. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Joins the records. What cannot be joined is told and left out; the rest stands. */
export function buildRegister(records: Records): Built {
  const diagnostics: Diagnostic[] = []
  const tell = (diagnostic: Diagnostic) => void diagnostics.push(diagnostic)
  const units = byIdOnce(records.units, tell)
  const groups = byIdOnce(records.groups, tell, units)
  const campaigns = byIdOnce(records.campaigns, tell)
  const organs = byIdOnce(records.organs, tell)
  const { dispatches, links } = linkReferences(identified(records.dispatches, tell), tell)
  const office = records.office ?? strangersOffice
  if (records.office === null) tell(error('office-missing', strangersOffice.at, {}))
  const register: Register = {
    units,
    groups,
    organs,
    campaigns,
    dispatches,
    office,
    byId: new Map(dispatches.map(dispatch => [dispatch.id, dispatch])),
    linksFrom: grouped(links, ({ from }) => from.id),
    linksTo: grouped(links, ({ to }) => to.id),
    calendar: workCalendar(records.calendar),
    calendarYears: records.calendar,
  }
  complainOfNames(register, tell)
  return { register, diagnostics }
}

/** Stands in where the office's own record cannot be read, so that the others still answer. */
const strangersOffice: Office = {
  at: { record: 'data/office.yaml', path: [] },
  own: '',
  actsFor: [],
  language: null,
  layout: 'hd36',
  timeZone: 'Asia/Ho_Chi_Minh',
  place: null,
  letterhead: null,
  signatory: null,
  responseTime: null,
  before: 'inclusive',
  reminderGap: 7,
  namesInLetter: 25,
  ladder: [],
  terms: [],
}

function byIdOnce<T extends { readonly id: string; readonly at: At }>(
  records: readonly T[],
  tell: (diagnostic: Diagnostic) => void,
  taken: ReadonlyMap<string, { readonly at: At }> = new Map(),
): Map<string, T> {
  const byId = new Map<string, T>()
  for (const record of records) {
    const first = byId.get(record.id) ?? taken.get(record.id)
    if (!first) byId.set(record.id, record)
    else tell(error('duplicate-id', idOf(record.at), { id: record.id, first: first.at.record }))
  }
  return byId
}

function idOf({ record, path }: At): At {
  return { record, path: [...path, 'id'] }
}

/** Each dispatch once. A stub whose letter is held by now gives way to it, and its facts carry over. */
function identified(dispatches: readonly Dispatch[], tell: (diagnostic: Diagnostic) => void): Dispatch[] {
  const heldFirst = [...dispatches].sort((one, other) => Number(other.held) - Number(one.held))
  const taken: Dispatch[] = []
  for (const same of grouped(heldFirst, ({ symbol, date }) => `${symbol}@${date}`).values()) {
    const distinct: Dispatch[] = []
    for (const dispatch of same) {
      const place = distinct.findIndex(other => isSameLetter(dispatch, other))
      const first = distinct[place]
      if (!first) distinct.push(dispatch)
      else {
        const isStub = first.held && !dispatch.held
        if (isStub) distinct[place] = withFactsOf(dispatch, first)
        const symbol: At = { record: dispatch.at.record, path: [...dispatch.at.path, 'symbol'] }
        const facts = { id: dispatch.id, first: first.at.record }
        tell((isStub ? warning : error)('duplicate-identity', symbol, facts))
      }
    }
    taken.push(...distinct)
  }
  return taken
}

function withFactsOf(stub: Dispatch, held: Dispatch): Dispatch {
  return {
    ...held,
    responses: [...held.responses, ...stub.responses],
    extensions: [...held.extensions, ...stub.extensions],
    exemptions: [...held.exemptions, ...stub.exemptions],
    receipts: [...held.receipts, ...stub.receipts],
  }
}

function isSameLetter(one: Dispatch, other: Dispatch): boolean {
  return one.issuer === other.issuer || one.issuer === null || other.issuer === null
}
