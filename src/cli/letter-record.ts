import type { Day } from '../domain/day.ts'
import { recipientsOnRecord } from '../domain/follow-up-addressees.ts'
import { dispatchId } from '../domain/references.ts'
import { unwritten, type Dispatch } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import { nextInSeries, seriesFaults, type Gap, type SeriesFault } from '../domain/series.ts'
import { normalSymbol } from '../domain/symbol.ts'
import type { Draft } from '../letter/draft.ts'
import { bareSubject, type Issue } from '../letter/frame.ts'
import { tellApplied } from './commit.ts'
import type { Context, Desk } from './context.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** In place of a number: the one that the series comes to, which no other letter gets. */
export const nextNumber = 'next'

export interface IssueOptions {
  readonly record?: boolean
  readonly number?: readonly string[]
  readonly date?: Day
}

/** What each of so many letters bears: a number of its own, and all of them one day. */
export function issuesFor(count: number, options: IssueOptions, asOf: Day, { say }: Context): readonly Issue[] {
  const { record = false, number: numbers = [], date } = options
  if (record && numbers.length === 0) throw new Refusal(exitCodes.usage, say.letters.recordNeedsNumber)
  if (numbers.length > 0 && numbers.length !== count && count > 0) {
    throw new Refusal(exitCodes.usage, say.letters.numbersFor({ letters: count, numbers: numbers.length }))
  }
  const distinct = new Set(numbers.map(number => number.replace(/^0+/, '').toLowerCase()))
  if (distinct.size < numbers.length) {
    throw new Refusal(exitCodes.refused, say.letters.numberTwice({ numbers: numbers.join(', ') }))
  }
  const day = date ?? (record ? asOf : null)
  return Array.from({ length: count }, (_, index) => ({ number: numbers[index] ?? null, date: day }))
}

/** The numbers that a series comes to next. Those below them that no letter on record bears are told. */
export function nextNumbers(count: number, sample: Draft, date: Day, desk: Desk, context: Context): readonly string[] {
  const { say, screen } = context
  const { register } = desk
  if (!sample.letter) return Array.from({ length: count }, (_, index) => String(index + 1))
  const letter = dispatchOf(sample, date, register, context)
  const { next, gaps } = nextInSeries(letter, register.dispatches, register.office)
  if (gaps.length > 0) screen.note(say.letters.gaps({ gaps: gaps.map(shownGap) }))
  return Array.from({ length: count }, (_, index) => String(next + index))
}

function shownGap({ from, to }: Gap): string {
  return from === to ? String(from) : `${from}–${to}`
}

/** A record that is ready to be written: its name from the workspace on, and its text. */
export interface NewRecord {
  readonly draft: Draft
  readonly record: string
  readonly dispatch: Dispatch
}

/** The records of letters that are sent: all of them whole and checked against the series, before anything is written. */
export async function recordsOf(
  drafts: readonly Draft[],
  date: Day,
  desk: Desk,
  context: Context,
): Promise<readonly NewRecord[]> {
  const { register } = desk
  const { namesTaken } = await import('./intake/names-taken.ts')
  const { readBack } = await import('../codec/read-back.ts')
  const { dispatchFolder, dispatchRecord, writeDispatch } = await import('../codec/write-dispatch.ts')
  const taken = [...(await namesTaken(dispatchFolder(date), desk, context))]
  const made: NewRecord[] = []
  for (const draft of drafts) {
    const meant = dispatchOf(draft, date, register, context)
    const faults = seriesFaults(meant, [...register.dispatches, ...made.map(one => one.dispatch)], register.office)
    tellSeries(meant, faults, context)
    const record = dispatchRecord(meant.symbol, date, taken)
    taken.push(record.split('/').at(-1) ?? '')
    made.push({ draft, record, dispatch: readBack(record, writeDispatch(meant)) })
  }
  return made
}

/** False where another was given a number or a name of them meanwhile, and this may be tried with others. */
export async function writeRecords(
  records: readonly NewRecord[],
  desk: Desk,
  context: Context,
  mayGoOn = false,
): Promise<boolean> {
  const { say, screen } = context
  if (records.length === 0) return true
  const changes = records.map(({ record, dispatch }) => ({ kind: 'create', record, dispatch }) as const)
  const command = `notice --record ${records.map(({ dispatch }) => dispatch.symbol).join(' ')}`
  const plan = { changes, command, dispatches: records.map(({ dispatch }) => dispatch.id), undoes: null }
  const applied = await desk.store.apply(plan, desk.loaded)
  if (mayGoOn && (applied.kind === 'numbered' || applied.kind === 'existing')) return false
  tellApplied(applied, context)
  for (const { record, dispatch } of records) {
    screen.note(say.letters.recorded({ symbol: dispatch.symbol, file: record }))
  }
  return true
}

type Meant = Omit<Dispatch, 'at'>

function dispatchOf(draft: Draft, date: Day, register: Register, { say }: Context): Meant {
  const { followUp, letter } = draft
  if (!letter) throw new Refusal(exitCodes.faults, say.letters.notAllDrafted)
  const { focus, byUnit, citations, lines, copies, due, signatory, scope } = followUp
  const { own, place } = register.office
  const symbol = normalSymbol(letter.head.left.number)
  if (!/[\p{L}\p{N}]$/u.test(symbol)) throw new Refusal(exitCodes.refused, say.letters.noCode({ unit: own }))
  if (date < focus.date) throw new Refusal(exitCodes.usage, say.letters.beforeFocus(focus))
  if (scope !== 'answered' && !draft.references.some(({ relation }) => relation === 'reminds')) {
    throw new Refusal(exitCodes.refused, say.letters.remindsNothing(focus))
  }
  return {
    ...unwritten,
    id: dispatchId(symbol, date, own),
    symbol,
    date,
    issuer: own,
    held: true,
    place: place ?? focus.place,
    subject: bareSubject(letter),
    campaign: citations.calls.every(({ campaign }) => campaign === focus.campaign) ? focus.campaign : null,
    signatory: signatory && signatory.name !== null ? { ...signatory, name: signatory.name } : null,
    references: draft.references,
    recipients: recipientsOnRecord(lines, focus, date, register),
    copies,
    due: due && { kind: 'date', date: due.day, source: null },
    answer: scope === 'answered' ? 'none' : null,
    separately: byUnit && draft.references.filter(({ relation }) => relation === 'reminds').length > 1,
  }
}

/** A number that stands already is refused; one out of order may be right all the same. */
function tellSeries({ symbol, date }: Meant, faults: readonly SeriesFault[], { say, screen }: Context): void {
  const day = (one: Day) => say.day(one)
  for (const { kind, by } of faults) {
    const facts = { symbol, date: day(date), other: by.symbol, otherDate: day(by.date) }
    if (kind === 'repeated') throw new Refusal(exitCodes.refused, say.letters.series.repeated(facts))
    screen.warn(say.letters.series[kind](facts))
  }
}
