import { storyOf } from '../domain/follow-up-citations.ts'
import type { FollowUp } from '../domain/follow-up.ts'
import type { Obligation } from '../domain/obligations.ts'
import type { Dispatch } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import { spokenKey } from '../domain/vietnamese.ts'
import { dutyName, standingByDuty, standingOf } from './standing.ts'
import type { CitedFacts, Facts, OnlyFacts } from './template/vocabulary.ts'
import { calledOn, typeWord, writtenDay } from './words.ts'

/** Which units a letter names; null for what reads best: those missing, unless the letter goes to just those. */
export type Names = 'missing' | 'answered' | 'both' | 'none' | null

/** What a template may say of a follow-up letter. */
export function factsOf(followUp: FollowUp, names: Names, register: Register): Facts {
  const { focus, asOf, citations, due, all, obligations, addressees } = followUp
  const cited = (dispatch: Dispatch) => citedFacts(dispatch, followUp, register)
  const standing = standingOf(all, asOf, register)
  const missing = (standing.missingUnits ?? []).length
  const isAllMissing = obligations.length === missing
  return {
    asOf: writtenDay(asOf),
    due: due && writtenDay(due.day),
    own: calledOn(register.office.own, asOf, register),
    caller: focus.issuer === null ? null : calledOn(focus.issuer, focus.date, register),
    subject: bareSubject(focus) ?? citations.calls.map(bareSubject).find(subject => subject !== null) ?? null,
    round: citations.calls.length,
    focus: cited(focus),
    story: withRepeats(storyOf(citations).map(cited)),
    calls: citations.calls.map(cited),
    implemented: citations.implemented && cited(citations.implemented),
    enclosed: citations.enclosed.map(cited),
    standing,
    duties: standingByDuty(all, asOf, register),
    named: {
      answered: names === 'answered' || names === 'both',
      missing: names === null ? !isAllMissing : names === 'missing' || names === 'both',
    },
    pressed: {
      units: addressees.length,
      overdue: obligations.filter(({ state }) => state === 'overdue').length,
      isAllMissing,
    },
    one: onlyFacts(followUp, register),
  }
}

function citedFacts(dispatch: Dispatch, { citations }: FollowUp, register: Register): CitedFacts {
  const { symbol, date, issuer, onBehalfOf } = dispatch
  const call = citations.calls.indexOf(dispatch)
  const subject = bareSubject(dispatch)
  return {
    type: typeWord(dispatch),
    symbol,
    date: writtenDay(date),
    issuer: issuer && calledOn(issuer, date, register),
    authority: onBehalfOf && calledOn(onBehalfOf, date, register),
    subject,
    about: subject && `${joint(dispatch)} ${subject}`,
    repeats: false,
    isCall: call >= 0,
    isAgain: call > 0,
  }
}

/** Stored subjects come without `V/v`, but clerks copy it. */
function bareSubject({ subject }: Dispatch): string | null {
  return subject && subject.replace(/^(?:(?:v\/v|về việc)[\s:]+|về\s+)/iu, '')
}

/** Papers that have a title say "về …" there, letters "về việc …". */
function joint({ subject }: Dispatch): string {
  return /^về\s+(?!việc\s)/iu.test(subject ?? '') ? 'về' : 'về việc'
}

function withRepeats(story: readonly CitedFacts[]): readonly CitedFacts[] {
  return story.map((cited, index) => {
    const before = story[index - 1]?.subject
    return { ...cited, repeats: Boolean(cited.subject && before && spokenKey(before) === spokenKey(cited.subject)) }
  })
}

function onlyFacts({ addressees, asOf, lines }: FollowUp, register: Register): OnlyFacts | null {
  const [only] = addressees
  if (!only || addressees.length > 1 || lines.length > 1) return null
  const { obligations } = only
  const originals = obligations.filter(({ unit }) => unit !== only.unit)
  const names = originals.map(({ unit, dispatch }) => calledOn(unit, dispatch.date, register))
  return {
    name: calledOn(only.unit, asOf, register),
    inPlaceOf: names.length > 0 ? [...new Set(names)].join(', ') : null,
    ...howLate(obligations),
    owed: obligations.some(({ duty }) => duty !== null)
      ? obligations.map((one, index) => ({ what: dutyName(one, index), ...howLate([one]) }))
      : [],
  }
}

/** Of several things owed: the earliest day, the longest delay, and as far as all of them have come. */
function howLate(obligations: readonly Obligation[]) {
  const [first] = obligations.flatMap(({ due }) => due ?? []).sort()
  const daysLate = Math.max(...obligations.map(one => one.daysLate))
  const progress = obligations.map(one => one.progress)
  return {
    due: first ? writtenDay(first) : null,
    daysLate: daysLate > 0 ? daysLate : null,
    progress: progress.includes(null) ? null : progress.includes('acknowledged') ? 'acknowledged' : 'partial',
  }
}
