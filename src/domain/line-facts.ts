import type { Day } from './day.ts'
import { standsFor } from './directory.ts'
import { knownOn, type Answer } from './discharge.ts'
import type { Given } from './due.ts'
import { grouped } from './grouped.ts'
import type { Line } from './line.ts'
import type { Dispatch, Duty, Exemption, Extension } from './records.ts'
import type { Register } from './register.ts'

/** What has happened to one obligation, or to all of a line: by day, those of one day as written. */
export interface Facts {
  readonly answers: readonly Answer[]
  readonly extensions: readonly Given<Extension>[]
  readonly exemptions: readonly Given<Exemption>[]
}

export interface LineFacts extends Facts {
  readonly answersBy: ReadonlyMap<string, readonly Answer[]>
}

/** Facts count wherever in the line they are written, each from its own day. */
export function factsOf(line: Line, asOf: Day, register: Register): LineFacts {
  const records = [...line.dispatches, ...line.ahead]
  const written = records.flatMap(record =>
    record.responses.map((response): Answer => ({ ...response, in: record.id })),
  )
  // A letter goes before what is written on its own day: a judgement of that day judges it.
  const answers = [...repliesTo(line, register), ...written].filter(answer => knownOn(answer, asOf)).sort(byDate)
  return {
    answers,
    answersBy: grouped(answers, ({ unit }) => unit),
    extensions: given(records, ({ extensions }) => extensions, asOf),
    exemptions: given(records, ({ exemptions }) => exemptions, asOf),
  }
}

function given<T extends { readonly date: Day }>(
  records: readonly Dispatch[],
  factsIn: (record: Dispatch) => readonly T[],
  asOf: Day,
): readonly Given<T>[] {
  const facts = records.flatMap(record => factsIn(record).map(fact => ({ ...fact, in: record })))
  return facts.filter(({ date }) => date <= asOf).sort(byDate)
}

function byDate(one: { readonly date: Day }, other: { readonly date: Day }): number {
  return one.date < other.date ? -1 : Number(one.date > other.date)
}

function repliesTo({ dispatches }: Line, { linksTo }: Register): Answer[] {
  const links = dispatches.flatMap(({ id }) => linksTo.get(id) ?? [])
  const replies = new Set(
    links.filter(({ relation, from }) => relation === 'replies' && from.held).map(({ from }) => from),
  )
  return [...replies].flatMap(reply => (reply.issuer === null ? [] : [answerOf(reply, reply.issuer)]))
}

function answerOf({ id, date, symbol, confirmed }: Dispatch, unit: string): Answer {
  const answer = { unit, date, received: null, symbol, count: null, note: null, duty: null, confirmed, in: id }
  return { ...answer, outcome: confirmed ? 'complete' : 'acknowledged' }
}

const none: readonly Answer[] = []

/** A successor's answer covers what it inherited; its extension or exemption only what it was asked itself. */
export function factsAbout(unit: string, duty: Duty | null, facts: LineFacts, register: Register): Facts {
  const covers = (fact: { readonly duty: string | null }) => fact.duty === null || fact.duty === (duty?.id ?? null)
  const own = (fact: { readonly unit: string; readonly duty: string | null }) => fact.unit === unit && covers(fact)
  const mayBeInherited = register.units.get(unit)?.until ?? null
  const answers =
    mayBeInherited === null
      ? (facts.answersBy.get(unit) ?? none)
      : facts.answers.filter(answer => standsFor(answer.unit, unit, answer.date, register))
  return {
    answers: answers.every(covers) ? answers : answers.filter(covers),
    extensions: facts.extensions.length === 0 ? facts.extensions : facts.extensions.filter(own),
    exemptions: facts.exemptions.length === 0 ? facts.exemptions : facts.exemptions.filter(own),
  }
}
