import { daysBetween, type Day } from './day.ts'
import { grouped } from './grouped.ts'
import { byDateThenId, type Link } from './references.ts'
import type { Dispatch, Relation } from './records.ts'
import type { Register } from './register.ts'

/** Up to the dispatches that are cited, down to those that cite, or all that hang together. */
export type Direction = 'both' | 'up' | 'down'

interface ChainOptions {
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
  const { asOf } = options
  const isKnown = ({ date }: Dispatch) => asOf === null || date <= asOf
  const nodes = focus ? reach(focus, options, isKnown, register) : register.dispatches.filter(isKnown)
  const links = linksAmong(nodes, register)
  const direction = focus ? options.direction : 'both'
  return { focus, direction, nodes, links, cycles: cyclesOf(links) }
}

function reach(
  focus: Dispatch,
  { direction, depth }: ChainOptions,
  isKnown: (dispatch: Dispatch) => boolean,
  { linksFrom, linksTo }: Register,
): readonly Dispatch[] {
  const steps = new Map(isKnown(focus) ? [[focus, 0]] : [])
  // A map hands out what is added to it while it is walked.
  for (const [dispatch, step] of steps) {
    if (step === depth) continue
    const cited = direction === 'down' ? [] : (linksFrom.get(dispatch.id) ?? []).map(({ to }) => to)
    const citing = direction === 'up' ? [] : (linksTo.get(dispatch.id) ?? []).map(({ from }) => from)
    for (const next of [...cited, ...citing]) if (isKnown(next) && !steps.has(next)) steps.set(next, step + 1)
  }
  return [...steps.keys()].sort(byDateThenId)
}

function linksAmong(nodes: readonly Dispatch[], { linksFrom }: Register): readonly Link[] {
  const shown = new Set(nodes)
  const links = nodes.flatMap(({ id }) => linksFrom.get(id) ?? []).filter(({ to }) => shown.has(to))
  const distinct = grouped(links, ({ from, to, relation }) => `${from.id}\n${to.id}\n${relation}`)
  return [...distinct.values()].flatMap(([first]) => first ?? [])
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

export function branchesOf(links: readonly Link[]): readonly Branch[] {
  const same = grouped(links, ({ from, to }) => `${from.id}\n${to.id}`)
  return [...same.values()].flatMap(([first, ...more]) =>
    first
      ? [{ from: first.from, to: first.to, relations: [...new Set([first, ...more].map(link => link.relation))] }]
      : [],
  )
}

/**
 * The loops that references run in: of all dispatches that lead round to one another, the shortest loop through the
 * earliest, as ids in the order of reference; a → b → a is `[a, b]`.
 */
export function cyclesOf(links: readonly Link[]): readonly (readonly string[])[] {
  const cited = new Map([...grouped(links, ({ from }) => from.id).values()].flatMap(citedByOne))
  return knotsOf(cited)
    .map(knot => loopThrough([...knot].sort(byDateThenId), cited))
    .filter(loop => loop.length > 0)
    .sort(([one], [other]) => (one && other ? byDateThenId(one, other) : 0))
    .map(loop => loop.map(({ id }) => id))
}

type Cited = ReadonlyMap<Dispatch, readonly Dispatch[]>

function citedByOne(links: readonly Link[]): readonly [Dispatch, readonly Dispatch[]][] {
  const [first] = links
  return first ? [[first.from, [...new Set(links.map(({ to }) => to))]]] : []
}

interface Visit {
  readonly dispatch: Dispatch
  readonly rest: Iterator<Dispatch>
  readonly number: number
  /** The earliest visit that is known to be reached from here. */
  lowest: number
  isOpen: boolean
}

/** Tarjan's strongly connected components, without recursion: a chain may be 10,000 deep. */
function knotsOf(cited: Cited): Dispatch[][] {
  const knots: Dispatch[][] = []
  const visits = new Map<Dispatch, Visit>()
  const open: Visit[] = []
  const path: Visit[] = []
  const enter = (dispatch: Dispatch) => {
    const rest = (cited.get(dispatch) ?? []).values()
    const visit: Visit = { dispatch, rest, number: visits.size, lowest: visits.size, isOpen: true }
    visits.set(dispatch, visit)
    open.push(visit)
    path.push(visit)
  }
  const leave = (visit: Visit) => {
    path.pop()
    const before = path.at(-1)
    if (before) before.lowest = Math.min(before.lowest, visit.lowest)
    if (visit.lowest < visit.number) return
    const knot = open.splice(open.lastIndexOf(visit))
    for (const closed of knot) closed.isOpen = false
    knots.push(knot.map(({ dispatch }) => dispatch))
  }
  for (const start of cited.keys()) {
    if (!visits.has(start)) enter(start)
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const step = visit.rest.next()
      if (step.done === true) {
        leave(visit)
        continue
      }
      const met = visits.get(step.value)
      if (!met) enter(step.value)
      else if (met.isOpen) visit.lowest = Math.min(visit.lowest, met.number)
    }
  }
  return knots
}

function loopThrough(knot: readonly Dispatch[], cited: Cited): readonly Dispatch[] {
  const [start] = knot
  if (!start) return []
  const within = new Set(knot)
  const before = new Map<Dispatch, Dispatch | null>([[start, null]])
  for (const dispatch of before.keys()) {
    for (const next of cited.get(dispatch) ?? []) {
      if (next === start) return wayTo(dispatch, before)
      if (within.has(next) && !before.has(next)) before.set(next, dispatch)
    }
  }
  return []
}

function wayTo(end: Dispatch, before: ReadonlyMap<Dispatch, Dispatch | null>): readonly Dispatch[] {
  const way: Dispatch[] = []
  for (let at: Dispatch | null = end; at; at = before.get(at) ?? null) way.push(at)
  return way.reverse()
}

/** A line of the chain as a tree. The lines stand in the order in which they are printed. */
export interface TreeLine {
  readonly dispatch: Dispatch
  /** The line it hangs on; null for a root. Followed upwards, they tell how the line is to be drawn. */
  readonly parent: TreeLine | null
  readonly depth: number
  /** Nothing hangs on the same parent below it. */
  readonly isLast: boolean
  /** How it and the dispatch of `parent` stand to each other; none for a root. */
  readonly relations: readonly Relation[]
  /** Whether it is cited by the dispatch of `parent`, not citing it; null for a root. */
  readonly upward: boolean | null
  /** From the cited letter to the one that cites; below zero where the reference runs back in time. */
  readonly days: number | null
  /** Its own line, with what hangs on it, stands further up. */
  readonly again: boolean
}

/**
 * The chain as a tree: from the focus or, without one, from the latest dispatch of all that hang together. Each
 * dispatch is unfolded once, where the way from the root is shortest; each branch is drawn once. What a dispatch cites
 * comes before what cites it, each by date.
 */
export function treeOf(chain: Chain): readonly TreeLine[] {
  const joints = jointsOf(chain.links)
  const { roots, unfolded } = unfold(chain, joints)
  const lines: TreeLine[] = []
  const drawn = new Set<Dispatch>()
  const waiting = roots.map((dispatch, index): TreeLine => {
    const isLast = index === roots.length - 1
    return { dispatch, parent: null, depth: 0, isLast, relations: [], upward: null, days: null, again: false }
  })
  waiting.reverse()
  for (let line = waiting.pop(); line; line = waiting.pop()) {
    lines.push(line)
    if (line.again) continue
    const { dispatch } = line
    drawn.add(dispatch)
    const isBelow = ({ branch, other }: Joint) => unfolded.get(other) === branch
    const isAgain = ({ branch, other }: Joint) => unfolded.get(dispatch) !== branch && drawn.has(other)
    const shown = (joints.get(dispatch) ?? []).filter(joint => isBelow(joint) || isAgain(joint))
    for (const [index, joint] of [...shown.entries()].reverse()) {
      waiting.push(lineBelow(line, joint, { isLast: index === shown.length - 1, again: drawn.has(joint.other) }))
    }
  }
  return lines
}

function lineBelow(parent: TreeLine, joint: Joint, state: { isLast: boolean; again: boolean }): TreeLine {
  const { branch, other, upward } = joint
  const days = daysBetween(branch.to.date, branch.from.date)
  return { dispatch: other, parent, depth: parent.depth + 1, relations: branch.relations, upward, days, ...state }
}

/** A branch as seen from one of its ends. */
interface Joint {
  readonly branch: Branch
  readonly other: Dispatch
  readonly upward: boolean
}

type Joints = ReadonlyMap<Dispatch, readonly Joint[]>

function jointsOf(links: readonly Link[]): Joints {
  const joints = new Map<Dispatch, Joint[]>()
  const join = (end: Dispatch, joint: Joint) => {
    const known = joints.get(end)
    if (known) known.push(joint)
    else joints.set(end, [joint])
  }
  for (const branch of branchesOf(links)) {
    const { from, to } = branch
    join(from, { branch, other: to, upward: true })
    if (from !== to) join(to, { branch, other: from, upward: false })
  }
  for (const ends of joints.values()) {
    ends.sort((one, two) => Number(two.upward) - Number(one.upward) || byDateThenId(one.other, two.other))
  }
  return joints
}

/** The branch by which each dispatch is first met, nearest first; null for the roots. */
function unfold({ focus, direction, nodes }: Chain, joints: Joints) {
  const unfolded = new Map<Dispatch, Branch | null>()
  const unfoldFrom = (root: Dispatch) => {
    const met = new Set([root])
    unfolded.set(root, null)
    for (const dispatch of met) {
      for (const { branch, other, upward } of joints.get(dispatch) ?? []) {
        if (unfolded.has(other) || direction === (upward ? 'down' : 'up')) continue
        unfolded.set(other, branch)
        met.add(other)
      }
    }
  }
  const roots: Dispatch[] = []
  const starts = focus ? nodes.filter(node => node === focus) : nodes.toReversed()
  for (const start of starts) {
    if (unfolded.has(start)) continue
    roots.push(start)
    unfoldFrom(start)
  }
  return { roots: roots.reverse(), unfolded }
}
