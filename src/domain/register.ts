import { workCalendar, type WorkCalendar } from './calendar.ts'
import { error, warning, type Diagnostic } from './diagnostic.ts'
import type { Directory } from './directory.ts'
import { grouped } from './grouped.ts'
import { complainOfNames } from './names.ts'
import { linkReferences, type Link } from './references.ts'
import { isReceived } from './sent.ts'
import {
  plainDispatch,
  type At,
  type CalendarYear,
  type Campaign,
  type Dispatch,
  type Office,
  type Records,
} from './records.ts'

/** All but the letters. */
export interface Surroundings extends Directory {
  readonly campaigns: ReadonlyMap<string, Campaign>
  readonly calendar: WorkCalendar
  /** As written, with the days that are not in force yet. */
  readonly calendarYears: readonly CalendarYear[]
  readonly office: Office
}

/** All records at once, joined and indexed; never changed once built. */
export interface Register extends Surroundings {
  /** Held and cited, by date, then id. A dispatch that is only cited somewhere stands here too. */
  readonly dispatches: readonly Dispatch[]
  readonly byId: ReadonlyMap<string, Dispatch>
  /** Those of them that address somebody nobody on record is known by. */
  readonly unmatched: readonly Dispatch[]
  /** References from a dispatch to earlier ones, and to it from later ones, by its id. */
  readonly linksFrom: ReadonlyMap<string, readonly Link[]>
  readonly linksTo: ReadonlyMap<string, readonly Link[]>
}

export interface Built {
  readonly register: Register
  /** Why the register may lack something; a warning where it lacks nothing. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Joins the records. What cannot be joined is told and left out; the rest stands. */
export function buildRegister(records: Records): Built {
  const diagnostics: Diagnostic[] = []
  // What is wrong in a letter of another office is not to be mended here.
  const tell = (diagnostic: Diagnostic) => void (isReceived(diagnostic.place.record) || diagnostics.push(diagnostic))
  const register = joined(records, tell)
  complainOfNames(register, tell)
  return { register, diagnostics }
}

function joined(records: Records, tell: (diagnostic: Diagnostic) => void): Register {
  const around = surroundings(records, tell)
  const { dispatches, links } = linkReferences(identified(records.dispatches, tell), tell)
  if (records.office === null) tell(error('office-missing', strangersOffice.at, {}))
  return {
    ...around,
    dispatches,
    byId: new Map(dispatches.map(dispatch => [dispatch.id, dispatch])),
    unmatched: dispatches.filter(({ unmatched }) => unmatched.length > 0),
    linksFrom: grouped(links, ({ from }) => from.id),
    linksTo: grouped(links, ({ to }) => to.id),
  }
}

/** The same register, whose faults are known already: its letters are joined only once they are asked for. */
export function registerLater(records: Records): Register {
  let whole: Register | undefined
  const all = () => (whole ??= joined(records, () => {}))
  return {
    ...surroundings(records, () => {}),
    get dispatches() {
      return all().dispatches
    },
    get byId() {
      return all().byId
    },
    get unmatched() {
      return records.dispatches.some(({ unmatched }) => unmatched.length > 0) ? all().unmatched : []
    },
    get linksFrom() {
      return all().linksFrom
    },
    get linksTo() {
      return all().linksTo
    },
  }
}

/** The same register with other facts in some letters: what joins them to each other stays. */
export function withFactsIn(letters: readonly Dispatch[], register: Register): Register {
  const others = new Map(letters.map(letter => [letter.id, letter]))
  const other = (dispatch: Dispatch) => others.get(dispatch.id) ?? dispatch
  const linksFrom = new Map(register.linksFrom)
  const linksTo = new Map(register.linksTo)
  const renew = (links: Map<string, readonly Link[]>, id: string) => {
    const same = links.get(id)
    if (same)
      links.set(
        id,
        same.map(link => ({ ...link, from: other(link.from), to: other(link.to) })),
      )
  }
  for (const { id } of letters) {
    const near = [...(register.linksFrom.get(id) ?? []), ...(register.linksTo.get(id) ?? [])]
    for (const end of new Set([id, ...near.flatMap(({ from, to }) => [from.id, to.id])])) {
      renew(linksFrom, end)
      renew(linksTo, end)
    }
  }
  const byId = new Map(register.byId)
  for (const letter of letters) byId.set(letter.id, letter)
  return {
    ...register,
    dispatches: register.dispatches.map(other),
    unmatched: register.unmatched.map(other),
    byId,
    linksFrom,
    linksTo,
  }
}

function surroundings(records: Records, tell: (diagnostic: Diagnostic) => void): Surroundings {
  const units = byIdOnce(records.units, tell)
  return {
    units,
    groups: byIdOnce(records.groups, tell, units),
    campaigns: byIdOnce(records.campaigns, tell),
    organs: byIdOnce(records.organs, tell),
    office: records.office ?? strangersOffice,
    calendar: workCalendar(records.calendar),
    calendarYears: records.calendar,
  }
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
  store: null,
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
  for (const same of alikeAmong(heldFirst)) {
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

/** Those of one symbol and date, together. */
function* alikeAmong(dispatches: readonly Dispatch[]): Iterable<readonly Dispatch[]> {
  for (const same of grouped(dispatches, ({ symbol }) => symbol).values()) {
    if (same.length === 1) yield same
    else yield* grouped(same, ({ date }) => date).values()
  }
}

function withFactsOf(stub: Dispatch, held: Dispatch): Dispatch {
  return {
    ...plainDispatch(held),
    responses: [...held.responses, ...stub.responses],
    extensions: [...held.extensions, ...stub.extensions],
    exemptions: [...held.exemptions, ...stub.exemptions],
    receipts: [...held.receipts, ...stub.receipts],
  }
}

function isSameLetter(one: Dispatch, other: Dispatch): boolean {
  return one.issuer === other.issuer || one.issuer === null || other.issuer === null
}
