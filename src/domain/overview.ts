import { workingDayAfter } from './calendar.ts'
import type { Day } from './day.ts'
import { isDueBy, oldestFirst } from './asked-about.ts'
import { grouped } from './grouped.ts'
import type { Obligation } from './obligations.ts'
import type { Surroundings } from './register.ts'
import type { Listed } from './spans.ts'
import { summaryOf, type Summary } from './summary.ts'
import { compareVietnamese } from './vietnamese.ts'

/** How all that was asked about stands on a day, as a report shows it. Every part adds up to the same recipients. */
export interface Overview<T extends Listed = Obligation> {
  readonly asOf: Day
  readonly obligations: readonly T[]
  readonly summary: Summary
  /** Own dispatches first, each kind by date. */
  readonly byDispatch: readonly { readonly dispatch: T['dispatch']; readonly summary: Summary }[]
  /** By the first group of the letter that leads to the unit; null for units named outright. In order of the letters. */
  readonly byGroup: readonly { readonly group: string | null; readonly summary: Summary }[]
  /** Oldest first. */
  readonly overdue: readonly T[]
  readonly soon: readonly T[]
  /** The last day that counts as soon. */
  readonly soonUntil: Day
  readonly noDeadline: readonly T[]
  readonly silent: readonly Silence<T>[]
  readonly progress: CourseOfAnswers
}

/** A unit that is overdue and never sent anything at all, to whichever letter. */
export interface Silence<T extends Listed = Obligation> {
  readonly unit: string
  readonly unitName: string
  readonly obligations: readonly T[]
  readonly campaigns: number
  readonly overdue: number
}

/** Answers as they came, against the days that they were due and pressed for. */
export interface CourseOfAnswers {
  /** By day; of what discharges only, so that they sum up to those answered, in time and late. */
  readonly answers: readonly { readonly day: Day; readonly count: number }[]
  readonly dueDays: readonly { readonly day: Day; readonly count: number }[]
  readonly reminders: readonly { readonly day: Day; readonly symbols: readonly string[] }[]
  readonly from: Day
  readonly until: Day
}

const soonDays = 5

/** `all` are the obligations of every campaign: a unit that answered elsewhere is not silent. */
export function overviewOf<T extends Listed>(
  obligations: readonly T[],
  all: readonly T[],
  asOf: Day,
  around: Surroundings,
): Overview<T> {
  const soonUntil = workingDayAfter(asOf, soonDays, around.calendar).day
  return {
    asOf,
    obligations,
    summary: summaryOf(obligations),
    byDispatch: subtotals(obligations, around),
    byGroup: [...grouped(obligations, ({ addressee }) => addressee.via[0] ?? '')].map(([group, some]) => {
      return { group: group === '' ? null : group, summary: summaryOf(some) }
    }),
    overdue: oldestFirst(obligations.filter(({ state }) => state === 'overdue')),
    soon: oldestFirst(obligations.filter(one => isDueBy(one, soonUntil))),
    soonUntil,
    noDeadline: obligations.filter(({ state }) => state === 'no-deadline'),
    silent: silentAmong(obligations, all),
    progress: courseOf(obligations, asOf),
  }
}

function subtotals(obligations: readonly Listed[], { office }: Surroundings) {
  const lines = [...grouped(obligations, ({ dispatch }) => dispatch.id).values()].flatMap(some => {
    return some[0] ? [{ dispatch: some[0].dispatch, summary: summaryOf(some) }] : []
  })
  const isOwn = ({ dispatch }: (typeof lines)[number]) => dispatch.issuer === office.own
  return [...lines.filter(isOwn), ...lines.filter(one => !isOwn(one))]
}

function silentAmong<T extends Listed>(obligations: readonly T[], all: readonly T[]): readonly Silence<T>[] {
  const meant = new Set(obligations.map(({ unit }) => unit))
  return [
    ...grouped(
      all.filter(({ unit }) => meant.has(unit)),
      ({ unit }) => unit,
    ),
  ]
    .filter(([, owed]) => owed.every(({ responses }) => responses.length === 0))
    .map(([unit, owed]) => ({
      unit,
      unitName: owed.at(-1)?.unitName ?? unit,
      obligations: owed,
      campaigns: new Set(owed.flatMap(({ dispatch }) => dispatch.campaign ?? [])).size,
      overdue: owed.filter(({ state }) => state === 'overdue').length,
    }))
    .filter(({ overdue }) => overdue > 0)
    .sort((one, other) => other.overdue - one.overdue || compareVietnamese(one.unitName, other.unitName))
}

function courseOf(obligations: readonly Listed[], asOf: Day): CourseOfAnswers {
  const answers = perDay(obligations.flatMap(({ response }) => response?.received ?? response?.date ?? []))
  const dueDays = perDay(obligations.flatMap(({ due }) => due ?? []))
  const letters = new Set(obligations.flatMap(({ reminders }) => reminders.map(({ dispatch }) => dispatch)))
  const reminders = [...grouped(letters, ({ date }) => date)].sort(byDay).map(([day, some]) => {
    return { day, symbols: some.map(({ symbol }) => symbol) }
  })
  const days = [...answers, ...dueDays].map(({ day }) => day)
  const asked = obligations.map(({ dispatch }) => dispatch.date)
  const all = [...days, ...asked, asOf].sort()
  return { answers, dueDays, reminders, from: all[0] ?? asOf, until: all.at(-1) ?? asOf }
}

function perDay(days: readonly Day[]): { readonly day: Day; readonly count: number }[] {
  return [...grouped(days, day => day)].sort(byDay).map(([day, same]) => ({ day, count: same.length }))
}

function byDay([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : Number(one > other)
}
