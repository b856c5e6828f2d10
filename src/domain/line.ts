import type { Day } from './day.ts'
import { grouped } from './grouped.ts'
import { byDateThenId } from './references.ts'
import type { Dispatch } from './records.ts'
import type { Register } from './register.ts'

/** All that hangs together by `reminds`: a first call, its reminders, and cited letters among them. */
export interface Line {
  /** In the order in which they were issued; of one day, the reminded before the reminder. */
  readonly dispatches: readonly Dispatch[]
  /** Records not yet issued on the day, in which a fact of this line may already be written. */
  readonly ahead: readonly Dispatch[]
}

/** The lines, all or those of some dispatches, as known on a day: a letter joins nothing before its own date. */
export function linesOn(
  asOf: Day,
  register: Register,
  dispatches: readonly Dispatch[] = register.dispatches,
): readonly Line[] {
  const lines: Line[] = []
  const placed = new Set<string>()
  for (const dispatch of dispatches.flatMap(one => withPressed(one, register))) {
    if (placed.has(dispatch.id) || dispatch.date > asOf) continue
    const line = lineOf(dispatch, asOf, register)
    for (const { id } of line.dispatches) placed.add(id)
    lines.push(line)
  }
  return lines
}

/** A letter that presses several separately stands in the lines of all of them. */
function withPressed(dispatch: Dispatch, { linksFrom }: Register): readonly Dispatch[] {
  if (!dispatch.separately) return [dispatch]
  const links = linksFrom.get(dispatch.id) ?? []
  return [...links.flatMap(({ relation, to }) => (relation === 'reminds' ? [to] : [])), dispatch]
}

/** The line of a dispatch as known on a day. */
export function lineOf(dispatch: Dispatch, asOf: Day, register: Register): Line {
  const known = reach([dispatch], register, next => next.date <= asOf)
  const withAhead = reach(known, register, next => next.date > asOf)
  return {
    dispatches: inOrder(known, register),
    ahead: inOrder(withAhead.slice(known.length), register),
  }
}

/**
 * What hangs together with the starts by `reminds`, in either direction, the starts first. A letter that presses several
 * separately is of the line of each, but leads from none to another.
 */
function reach(
  starts: readonly Dispatch[],
  { linksFrom, linksTo }: Register,
  joins: (next: Dispatch) => boolean,
): Dispatch[] {
  const seen = new Set(starts)
  // A set hands out what is added to it while it is walked.
  for (const dispatch of seen) {
    if (dispatch.separately) continue
    for (const { relation, to } of linksFrom.get(dispatch.id) ?? [])
      if (relation === 'reminds' && joins(to)) seen.add(to)
    for (const { relation, from } of linksTo.get(dispatch.id) ?? []) {
      if (relation === 'reminds' && joins(from)) seen.add(from)
    }
  }
  return [...seen]
}

function inOrder(dispatches: readonly Dispatch[], register: Register): readonly Dispatch[] {
  if (dispatches.length < 2) return dispatches
  const days = grouped([...dispatches].sort(byDateThenId), ({ date }) => date)
  return [...days.values()].flatMap(same => remindedFirst(same, register))
}

/** Letters of one day, the reminded before those that remind of them; what goes round in a circle comes last. */
function remindedFirst(same: readonly Dispatch[], { linksFrom, linksTo }: Register): readonly Dispatch[] {
  if (same.length < 2) return same
  const ofThatDay = new Set(same)
  const waitsFor = new Map(
    same.map(dispatch => {
      const links = (linksFrom.get(dispatch.id) ?? []).filter(({ relation }) => relation === 'reminds')
      return [dispatch, new Set(links.map(({ to }) => to).filter(to => to !== dispatch && ofThatDay.has(to)))]
    }),
  )
  const ordered = new Set(same.filter(dispatch => waitsFor.get(dispatch)?.size === 0))
  for (const dispatch of ordered) {
    for (const { from } of linksTo.get(dispatch.id) ?? []) {
      const waiting = waitsFor.get(from)
      if (waiting?.delete(dispatch) && waiting.size === 0) ordered.add(from)
    }
  }
  return [...ordered, ...same.filter(dispatch => !ordered.has(dispatch))]
}
