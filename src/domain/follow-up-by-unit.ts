import { livingAddressees, type Living, type LivingAddressee } from './follow-up-addressees.ts'
import { referencesOf } from './follow-up-citations.ts'
import { bodiesToWriteTo, newDue, type FollowUp, type FollowUps, type Ranked, type Terms } from './follow-up.ts'
import { grouped } from './grouped.ts'
import { withRungCopies } from './ladder.ts'
import type { Obligation } from './obligations.ts'
import type { Dispatch } from './records.ts'
import { byDateThenId } from './references.ts'
import type { Register } from './register.ts'

/** The words for all that one body owes. */
const usualTemplate = 'tong-hop'

/** One letter to each body about everything that it owes among these, whatever dispatches asked for it. */
export function planByUnit(terms: Terms, all: readonly Obligation[], register: Register): FollowUps {
  const { ranked, keptOut } = bodiesToWriteTo(all, owed => bodiesOwing(owed, terms, register), terms, register)
  return { all, letters: ranked.map(one => letterTo(one, terms, register)), keptOut }
}

/** Those who owe, or carry on for one who does, each once. */
function bodiesOwing(owed: readonly Obligation[], { asOf }: Terms, register: Register): Living {
  const ofEach = callsIn(owed).map(call => {
    const ofCall = owed.filter(({ dispatch }) => dispatch === call)
    return livingAddressees(ofCall, call, asOf, register)
  })
  const byUnit = grouped(
    ofEach.flatMap(({ addressees }) => addressees),
    ({ unit }) => unit,
  )
  return {
    addressees: [...byUnit.values()].flatMap(([first, ...others]) => (first ? [joined(first, others)] : [])),
    unreachable: ofEach.flatMap(({ unreachable }) => unreachable),
  }
}

function callsIn(obligations: readonly Obligation[]): readonly Dispatch[] {
  return [...new Set(obligations.map(({ dispatch }) => dispatch))].sort(byDateThenId)
}

function joined(first: LivingAddressee, others: readonly LivingAddressee[]): LivingAddressee {
  const same = [first, ...others]
  return {
    ...first,
    organs: [...new Set(same.flatMap(({ organs }) => organs))],
    inPlaceOf: [...new Set(same.flatMap(({ inPlaceOf }) => inPlaceOf))],
    obligations: same.flatMap(({ obligations }) => obligations),
  }
}

function letterTo({ addressee, rung }: Ranked, terms: Terms, register: Register): FollowUp {
  const { obligations } = addressee
  const { office } = register
  const calls = callsIn(obligations)
  const focus = calls.at(-1)
  if (!focus) throw new Error('a letter about nothing')
  const pressing = obligations.flatMap(({ reminders }) => reminders.map(({ dispatch }) => dispatch))
  const citations = {
    calls,
    told: [...new Set(pressing)].filter(one => one.date < terms.asOf && !calls.includes(one)).sort(byDateThenId),
    implemented: terms.implements,
    enclosed: terms.encloses ?? [],
  }
  const isOurs = focus.issuer === office.own
  return {
    focus,
    byUnit: true,
    asOf: terms.asOf,
    scope: terms.scope,
    rung,
    template: terms.template ?? usualTemplate,
    due: newDue(obligations, rung, focus, terms, register),
    addressees: [addressee],
    lines: [{ kind: 'unit', addressee, text: null }],
    obligations,
    all: obligations,
    citations,
    references: referencesOf(citations),
    copies: withRungCopies(isOurs ? focus.copies : [], rung),
    signatory: rung?.signatory ?? office.signatory ?? (isOurs ? focus.signatory : null),
  }
}
