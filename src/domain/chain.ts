import { cyclesOf } from './cycles.ts'
import type { Day } from './day.ts'
import { grouped } from './grouped.ts'
import { byDateThenId, type Link } from './references.ts'
import type { Dispatch, Relation } from './records.ts'
import type { Register } from './register.ts'

/** Up to the dispatches that are cited, down to those that cite, or all that hang together. */
export type Direction = 'both' | 'up' | 'down'

export interface ChainOptions {
  readonly direction: Direction
  /** Most steps from the focus; null for all. */
  readonly depth: number | null
  /** Only dispatches of that day or before; null for all. */
  readonly asOf: Day | null
}

/** Dispatches joined by references: a graph, not a line. */
export interface Chain {
  readonly focus: Dispatch | null
  readonly direction: Direction
  /** By date, then id. None where the focus is later than the day asked for. */
  readonly nodes: readonly Dispatch[]
  /** All between the nodes, each once; by the date of the letter that cites, then as it cites them. */
  readonly links: readonly Link[]
  /** Loops of references, as `cyclesOf` gives them. */
  readonly cycles: readonly (readonly string[])[]
}

/** The chain around a dispatch; without one, all dispatches there are. */
export function chainOf(focus: Dispatch | null, options: ChainOptions, register: Register): Chain {
  const isKnown = knownBy(options.asOf)
  const nodes = focus ? reach([focus], options, isKnown, register) : register.dispatches.filter(isKnown)
  const links = linksAmong(nodes, register)
  const direction = focus ? options.direction : 'both'
  return { focus, direction, nodes, links, cycles: cyclesOf(links) }
}

/** All that hangs together with any of these dispatches; none of them is the focus. */
export function chainAround(dispatches: readonly Dispatch[], asOf: Day, register: Register): Chain {
  const options: ChainOptions = { direction: 'both', depth: null, asOf }
  const nodes = reach(dispatches, options, knownBy(asOf), register)
  const links = linksAmong(nodes, register)
  return { focus: null, direction: 'both', nodes, links, cycles: cyclesOf(links) }
}

function knownBy(asOf: Day | null): (dispatch: Dispatch) => boolean {
  return ({ date }) => asOf === null || date <= asOf
}

function reach(
  foci: readonly Dispatch[],
  { direction, depth }: ChainOptions,
  isKnown: (dispatch: Dispatch) => boolean,
  { linksFrom, linksTo }: Register,
): readonly Dispatch[] {
  const steps = new Map(foci.filter(isKnown).map(focus => [focus, 0]))
  // A map hands out what is added to it while it is walked.
  for (const [dispatch, step] of steps) {
    if (step === depth) continue
    const meet = (next: Dispatch) => void (isKnown(next) && !steps.has(next) && steps.set(next, step + 1))
    if (direction !== 'down') for (const { to } of linksFrom.get(dispatch.id) ?? []) meet(to)
    if (direction !== 'up') for (const { from } of linksTo.get(dispatch.id) ?? []) meet(from)
  }
  return [...steps.keys()].sort(byDateThenId)
}

function linksAmong(nodes: readonly Dispatch[], { linksFrom }: Register): readonly Link[] {
  const shown = new Set(nodes)
  return nodes.flatMap(({ id }) => {
    const links = (linksFrom.get(id) ?? []).filter(({ to }) => shown.has(to))
    return links.length < 2 ? links : links.filter((link, at) => links.findIndex(one => isLike(one, link)) === at)
  })
}

function isLike(one: Link, other: Link): boolean {
  return one.to === other.to && one.relation === other.relation
}

/** The links whose cited letter is later than the one that cites it. */
export function backwards(links: readonly Link[]): readonly Link[] {
  return links.filter(({ from, to }) => to.date > from.date)
}

/** All relations in which one dispatch stands to another. */
export interface Branch {
  readonly from: Dispatch
  readonly to: Dispatch
  readonly relations: readonly Relation[]
}

/** Of links that stand by the letter that cites, as those of a chain do. */
export function branchesOf(links: readonly Link[]): readonly Branch[] {
  return [...grouped(links, ({ from }) => from)].flatMap(([from, citing]) =>
    [...grouped(citing, ({ to }) => to)].map(([to, same]) => {
      return { from, to, relations: [...new Set(same.map(({ relation }) => relation))] }
    }),
  )
}
