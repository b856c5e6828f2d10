import { grouped } from './grouped.ts'
import type { Dispatch } from './records.ts'
import { byDateThenId, type Link } from './references.ts'

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
