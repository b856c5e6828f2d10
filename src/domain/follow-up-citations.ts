import { addresseesOf } from './addressees.ts'
import type { Day } from './day.ts'
import { heirsOn } from './directory.ts'
import type { Line } from './line.ts'
import { byDateThenId } from './references.ts'
import type { Dispatch, Reference, Relation } from './records.ts'
import type { Register } from './register.ts'

/** The letters that a follow-up letter tells of. */
export interface Citations {
  /** Our letters of the line, by date: the first call, then those that pressed it. */
  readonly calls: readonly Dispatch[]
  /** What came from above and is told in passing, by date. */
  readonly told: readonly Dispatch[]
  /** The latest word from above: what the letter carries out. */
  readonly implemented: Dispatch | null
  /** Of which a copy goes with the letter. */
  readonly enclosed: readonly Dispatch[]
}

export interface CitationQuestion {
  readonly focus: Dispatch
  readonly line: Line
  /** The same for all letters of one focus; see `addressedIn` and `directivesFor`. */
  readonly addressed: Addressed
  readonly directives: ReadonlySet<Dispatch>
  /** The units that the letter presses, and those that carry on for them. */
  readonly units: ReadonlySet<string>
  readonly asOf: Day
  /** What the clerk wants enclosed or carried out; null where the chain decides. */
  readonly encloses: readonly Dispatch[] | null
  readonly implements: Dispatch | null
}

/** The units that each dispatch of a line addresses. */
type Addressed = ReadonlyMap<Dispatch, ReadonlySet<string>>

export function addressedIn({ dispatches }: Line, register: Register): Addressed {
  return new Map(dispatches.map(one => [one, new Set(addresseesOf(one, register).map(({ unit }) => unit))]))
}

/** What a letter written on a day cites, made from the chain as it was known then. */
export function citationsOf(question: CitationQuestion, register: Register): Citations {
  const { focus, line, directives, asOf } = question
  const earlier = line.dispatches.filter(dispatch => dispatch.date < asOf && concerns(dispatch, question))
  const calls = line.dispatches.filter(
    dispatch => dispatch === focus || (earlier.includes(dispatch) && dispatch.issuer === focus.issuer),
  )
  const asked = [...(question.encloses ?? []), ...(question.implements ? [question.implements] : [])]
  const above = [...new Set([...directives, ...asked])]
    .filter(directive => !calls.includes(directive))
    .sort(byDateThenId)
  const implemented = question.implements ?? above.at(-1) ?? null
  const others = above.filter(directive => directive !== implemented)
  const copied = implemented && above.length === 1 ? [implemented] : others
  return {
    calls,
    told: others,
    implemented,
    enclosed: question.encloses ?? copied.filter(({ held, id }) => held && !wasForwarded(id, earlier, register)),
  }
}

/** All that is told before the letter comes to what it carries out, in order of date. */
export function storyOf({ calls, told }: Citations): readonly Dispatch[] {
  return [...calls, ...told].sort(byDateThenId)
}

/** The references of the letter, in the order in which it cites. */
export function referencesOf(citations: Citations): readonly Reference[] {
  const { calls, implemented, enclosed } = citations
  const cited = (dispatch: Dispatch): readonly Reference[] => {
    const made: readonly (Relation | false)[] = [
      calls.includes(dispatch) && 'reminds',
      dispatch === implemented && 'implements',
      enclosed.includes(dispatch) && 'forwards',
    ]
    const relations = made.filter(relation => relation !== false)
    const { symbol, date, issuer } = dispatch
    const told: readonly Relation[] = relations.length > 0 ? relations : ['mentions']
    return told.map(relation => ({ relation, symbol, date, issuer }))
  }
  return [...storyOf(citations), ...(implemented ? [implemented] : [])].flatMap(cited)
}

/** A reminder that went to others only is none of this letter's business. Of a cited one nobody knows whom it addressed. */
function concerns(dispatch: Dispatch, { focus, units, addressed }: CitationQuestion): boolean {
  if (dispatch === focus || !dispatch.held || dispatch.recipients.length === 0) return true
  const asked = addressed.get(dispatch)
  return asked !== undefined && [...units].some(unit => asked.has(unit))
}

function wasForwarded(id: string, letters: readonly Dispatch[], { linksTo }: Register): boolean {
  return (linksTo.get(id) ?? []).some(({ relation, from }) => relation === 'forwards' && letters.includes(from))
}

const leansOn: ReadonlySet<Relation> = new Set(['implements', 'forwards', 'basedOn', 'follows'])
const handsDown: ReadonlySet<Relation> = new Set(['implements', 'forwards'])

/** Word from above: what the line leans on, what serves the same campaign, and what those carry out in turn. */
export function directivesFor(
  focus: Dispatch,
  line: Line,
  addressed: Addressed,
  asOf: Day,
  register: Register,
): ReadonlySet<Dispatch> {
  const { linksFrom, office } = register
  const campaigns = new Set(line.dispatches.flatMap(({ campaign }) => campaign ?? []))
  const below = unitsBelow(addressed, asOf, register)
  const isAbove = ({ date, issuer }: Dispatch) =>
    date <= asOf && (issuer === null || (issuer !== focus.issuer && issuer !== office.own && !below.has(issuer)))
  const cited = line.dispatches.flatMap(({ id }) => linksFrom.get(id) ?? [])
  const leant = cited.filter(({ relation }) => leansOn.has(relation)).map(({ to }) => to)
  // Whom we act for stands above us only where our own letters say so.
  const alike = register.dispatches.filter(
    ({ campaign, issuer, references }) =>
      campaign !== null &&
      campaigns.has(campaign) &&
      !(issuer !== null && office.actsFor.includes(issuer)) &&
      !(references.length > 0 && references.every(({ relation }) => relation === 'replies')),
  )
  const found = new Set([...leant, ...alike].filter(isAbove))
  // A set hands out what is added to it while it is walked.
  for (const { id } of found) {
    for (const { relation, to } of linksFrom.get(id) ?? []) if (handsDown.has(relation) && isAbove(to)) found.add(to)
  }
  return found
}

/** Whoever the line addresses, or carries on for one of those: their letters are answers, not directives. */
function unitsBelow(addressed: Addressed, asOf: Day, register: Register): ReadonlySet<string> {
  const units = [...addressed.values()].flatMap(asked => [...asked])
  return new Set(units.flatMap(unit => [unit, ...heirsOn(unit, asOf, register)]))
}
