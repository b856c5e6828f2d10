import { cyclesOf } from '../cycles.ts'
import { daysBetween } from '../day.ts'
import { error, warning, type Letter } from '../diagnostic.ts'
import { grouped } from '../grouped.ts'
import type { Link } from '../references.ts'
import type { At, Dispatch, Relation } from '../records.ts'
import type { Register } from '../register.ts'
import { foldedSymbol, looseSymbol } from '../symbol.ts'
import type { Check } from './check.ts'

/** A letter cited with a date that no record bears, while one looks so like it that it may be the one meant. */
const referencesNearlyMatch: Check = function* (register) {
  const cited = register.dispatches.filter(dispatch => !isRecorded(dispatch))
  const nearTo = nearnessAmong(register.dispatches.filter(isRecorded), cited)
  for (const { id, symbol, date } of cited) {
    for (const link of register.linksTo.get(id) ?? []) {
      const near = nearTo(link)
      if (!near) continue
      const facts = { symbol, date, near: { symbol: near.symbol, date: near.date } }
      yield warning('reference-near-miss', near.symbol === symbol ? dateOf(link) : symbolOf(link), facts)
    }
  }
}

/** A letter that is only cited stands where it is cited: inside a record. */
function isRecorded({ at }: Dispatch): boolean {
  return at.path.length === 0
}

/** The record a reference may have meant: of the same symbol, else of the same day and a symbol that is hardly another. */
function nearnessAmong(
  recorded: readonly Dispatch[],
  cited: readonly Dispatch[],
): (link: Link) => Dispatch | undefined {
  const bySymbol = grouped(recorded, ({ symbol }) => symbol)
  const citedDays = new Set(cited.map(({ date }) => date))
  const bySpelling = new Map<string, Dispatch[]>()
  for (const dispatch of recorded.filter(({ date }) => citedDays.has(date))) {
    for (const spelling of spellingsOf(dispatch)) {
      const alike = bySpelling.get(spelling)
      if (alike) alike.push(dispatch)
      else bySpelling.set(spelling, [dispatch])
    }
  }
  return ({ from, to }) => {
    const mayBeMeant = (dispatch: Dispatch) =>
      dispatch !== from && (to.issuer === null || dispatch.issuer === null || dispatch.issuer === to.issuer)
    const sameSymbol = bySymbol.get(to.symbol) ?? []
    const before = sameSymbol.findLast(dispatch => dispatch.date < to.date && mayBeMeant(dispatch))
    const after = sameSymbol.find(dispatch => dispatch.date > to.date && mayBeMeant(dispatch))
    if (before && after) return daysBetween(to.date, after.date) < daysBetween(before.date, to.date) ? after : before
    if (before ?? after) return before ?? after
    return [...spellingsOf(to)].flatMap(spelling => bySpelling.get(spelling) ?? []).find(mayBeMeant)
  }
}

/**
 * Two symbols of one day share a spelling when they are the same but for accents, hyphens and slashes, or but for one
 * letter: added, lost, changed or out of its place.
 */
function* spellingsOf({ symbol, date }: Dispatch): Iterable<string> {
  yield `${date} ${looseSymbol(symbol)}`
  const folded = foldedSymbol(symbol)
  yield `${date} ${folded}`
  for (let dropped = 0; dropped < folded.length; dropped += 1) {
    yield `${date} ${folded.slice(0, dropped)}${folded.slice(dropped + 1)}`
  }
}

const referencesRunBackInTime: Check = function* (register) {
  for (const link of linksIn(register)) {
    const { from, to } = link
    if (to.date <= from.date) continue
    yield warning('reference-forward-in-time', dateOf(link), { cites: to.date, dated: from.date, symbol: to.symbol })
  }
}

function linksIn({ linksFrom }: Register): readonly Link[] {
  return [...linksFrom.values()].flat()
}

/** The cited letter's date as the reference gives it or, where it gives none, its symbol. */
function dateOf(link: Link): At {
  const reference = link.from.references[Number(link.at.path.at(-1))]
  return reference?.date ? { record: link.at.record, path: [...link.at.path, 'date'] } : symbolOf(link)
}

function symbolOf({ at, relation }: Link): At {
  return { record: at.record, path: [...at.path, relation] }
}

const undoing: ReadonlySet<Relation> = new Set(['amends', 'replaces', 'repeals'])

/** Letters that lead back to themselves: that they undo each other cannot be, that they cite each other is worth a look. */
const referencesLeadBack: Check = function* (register) {
  const links = linksIn(register)
  const undone = loopsAmong(links.filter(({ relation }) => undoing.has(relation)))
  const told = new Set(undone.map(({ ids }) => ids.join('\n')))
  const others = loopsAmong(links).filter(({ ids }) => !told.has(ids.join('\n')))
  for (const { loop, at } of undone) yield error('reference-cycle', at, { loop })
  for (const { loop, at } of others) yield warning('reference-cycle', at, { loop })
}

interface Loop {
  readonly ids: readonly string[]
  readonly loop: readonly Letter[]
  /** Where its first letter leads into it. */
  readonly at: At
}

function loopsAmong(links: readonly Link[]): readonly Loop[] {
  const from = grouped(links, link => link.from.id)
  return cyclesOf(links).flatMap(ids => {
    const steps = ids.flatMap((id, index) => {
      const next = ids[(index + 1) % ids.length]
      return from.get(id)?.find(link => link.to.id === next) ?? []
    })
    const loop = steps.map(link => ({ symbol: link.from.symbol, date: link.from.date }))
    const [first] = steps
    return first ? [{ ids, loop, at: symbolOf(first) }] : []
  })
}

export const referenceChecks: readonly Check[] = [referencesNearlyMatch, referencesRunBackInTime, referencesLeadBack]
