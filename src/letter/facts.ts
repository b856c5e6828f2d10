import type { Day } from '../domain/day.ts'
import type { Answer } from '../domain/discharge.ts'
import { storyOf } from '../domain/follow-up-citations.ts'
import type { FollowUp } from '../domain/follow-up.ts'
import { grouped } from '../domain/grouped.ts'
import { remindersSent } from '../domain/ladder.ts'
import type { Obligation } from '../domain/obligations.ts'
import type { Dispatch } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import { spokenKey } from '../domain/vietnamese.ts'
import { commonDue, dutyName, standingsOf, unitName } from './standing.ts'
import type { CitedFacts, ConcernedFacts, DebtFacts, Facts, OnlyFacts } from './template/vocabulary.ts'
import { writtenDay } from '../domain/written-day.ts'
import { calledOn, capitalized, typeWord } from './words.ts'

/** Which units a letter names; null for what reads best: those missing, unless the letter goes to just those. */
export type Names = 'missing' | 'answered' | 'both' | 'none' | null

/** What a template may say of a follow-up letter. */
export function factsOf(followUp: FollowUp, names: Names, register: Register): Facts {
  const { focus, asOf, citations, due, all, obligations, addressees } = followUp
  const cited = (dispatch: Dispatch) => citedFacts(dispatch, followUp, register)
  const { all: standing, byDuty: duties } = standingsOf(all, asOf, register)
  const missing = (standing.missingUnits ?? []).length
  const pressedDue = commonDue(obligations)
  const isAllMissing = obligations.length === missing
  const units = [...grouped(obligations, ({ unit }) => unit).values()].flatMap(same => {
    const [first] = same
    return first ? { name: unitName(first, asOf, register), ...concernedFacts(same) } : []
  })
  const isLong = (names: readonly unknown[]) => names.length > register.office.namesInLetter
  return {
    asOf: writtenDay(asOf),
    due: due && writtenDay(due.day),
    own: calledOn(register.office.own, asOf, register),
    caller: focus.issuer === null ? null : calledOn(focus.issuer, focus.date, register),
    subject: subjectOf(followUp),
    round: citations.calls.length,
    focus: cited(focus),
    story: withRepeats(storyOf(citations).map(cited)),
    calls: citations.calls.map(cited),
    implemented: citations.implemented && cited(citations.implemented),
    enclosed: citations.enclosed.map(cited),
    standing,
    duties,
    named: {
      answered: names === 'answered' || names === 'both',
      missing: names === null ? !isAllMissing : names === 'missing' || names === 'both',
    },
    pressed: {
      units: addressees.length,
      overdue: obligations.filter(({ state }) => state === 'overdue').length,
      isAllMissing,
      due: pressedDue && writtenDay(pressedDue),
      reminders: Math.min(...obligations.map(one => remindersSent(one, asOf))),
    },
    units,
    appendix: {
      units: isLong(units),
      missing: isLong(standing.missingUnits ?? []),
      answered: isLong(standing.answeredUnits ?? []),
    },
    one: onlyFacts(followUp, register),
    debts: obligations.map((one, index) => debtFacts(one, index, addressees, register)),
    superior: superiorOf(followUp, register),
  }
}

function citedFacts(dispatch: Dispatch, { citations, obligations }: FollowUp, register: Register): CitedFacts {
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
    deadline: deadlineIn(dispatch, obligations),
  }
}

function deadlineIn(dispatch: Dispatch, obligations: readonly Obligation[]): string | null {
  const dues = obligations.map(one => one.reminders.find(reminder => reminder.dispatch === dispatch)?.due ?? null)
  const [due = null] = dues
  return due !== null && dues.every(other => other === due) ? writtenDay(due) : null
}

/** What was asked for: where the letter followed up is itself a reminder, the subject of what it reminds of. */
function subjectOf({ focus, citations }: FollowUp): string | null {
  const subjects = [focus, ...citations.calls.toReversed()].flatMap(dispatch => bareSubject(dispatch) ?? [])
  return subjects.find(subject => !/^(?:đôn đốc|phê bình)\s/iu.test(subject.normalize())) ?? subjects[0] ?? null
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
    owesItself: originals.length < obligations.length,
    inPlaceOf: names.length > 0 ? [...new Set(names)].join(', ') : null,
    ...concernedFacts(obligations),
  }
}

function debtFacts(one: Obligation, index: number, addressees: FollowUp['addressees'], register: Register): DebtFacts {
  const { dispatch, unit, duty } = one
  const isInherited = addressees.every(addressee => addressee.unit !== unit)
  return {
    type: typeWord(dispatch),
    symbol: dispatch.symbol,
    date: writtenDay(dispatch.date),
    what: capitalized((duty === null ? bareSubject(dispatch) : dutyName(one, index)) ?? ''),
    inPlaceOf: isInherited ? calledOn(unit, dispatch.date, register) : null,
    ...howLate([one]),
  }
}

function concernedFacts(obligations: readonly Obligation[]): Omit<ConcernedFacts, 'name'> {
  const extension = lastOf(obligations.flatMap(({ grounds }) => grounds.extensions))
  const answer = lastOf(obligations.flatMap(answersIn))
  return {
    ...howLate(obligations),
    owed: obligations.some(({ duty }) => duty !== null)
      ? obligations.map((one, index) => ({ what: dutyName(one, index), ...howLate([one]) }))
      : [],
    extended: extension && {
      to: writtenDay(extension.to),
      on: writtenDay(extension.date),
      by: extension.by,
      reason: extension.reason,
    },
    answer: answer && { symbol: answer.symbol, date: writtenDay(answer.date) },
  }
}

/** What discharged it; else what came in part. */
function answersIn({ response, responses }: Obligation): readonly Answer[] {
  return response ? [response] : responses.filter(({ outcome }) => outcome === 'partial')
}

function lastOf<T extends { readonly date: Day }>(facts: readonly T[]): T | null {
  return facts.reduce<T | null>((last, fact) => (last === null || fact.date >= last.date ? fact : last), null)
}

function superiorOf({ copies, citations, asOf }: FollowUp, register: Register): string | null {
  const reported = copies.find(copy => copy.unit !== null && /báo cáo|b\/c/iu.test(copy.for ?? ''))
  if (reported?.unit) return calledOn(reported.unit, asOf, register)
  const { onBehalfOf = null, date = asOf } = citations.implemented ?? {}
  return onBehalfOf && calledOn(onBehalfOf, date, register)
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
