import type { Change } from '../domain/change.ts'
import { plainDispatch, type CalendarYear, type Dispatch, type Records } from '../domain/records.ts'
import { decode } from './decode.ts'

/** What a record means: a letter, or the calendar of a year. */
export type Meaning = Pick<Records, 'dispatches' | 'calendar'>

export type Read = (record: string, text: string | null) => Meaning

const nothing: Meaning = { dispatches: [], calendar: [] }

/** What a text means; the last that was asked for is kept, since the text after one change is that before the next. */
export function reader(): Read {
  let last: { readonly record: string; readonly text: string; readonly means: Meaning } | undefined
  return (record, text) => {
    if (text === null) return nothing
    if (last?.record !== record || last.text !== text) last = { record, text, means: decode(record, text).records }
    return last.means
  }
}

export function meantIn({ dispatches, calendar }: Records, record: string): Meaning {
  const isOf = ({ at }: Dispatch | CalendarYear) => at.record === record
  return { dispatches: dispatches.filter(isOf), calendar: calendar.filter(isOf) }
}

/** What a change rests on: of a letter, a fact about one unit is not touched by what has come from others meanwhile. */
export function groundOf(change: Change, { dispatches, calendar }: Meaning): string {
  if (change.kind !== 'add-fact') return told([dispatches, calendar])
  const { unit } = change.fact
  const about = <T extends { readonly unit: string }>(facts: readonly T[]) => facts.filter(fact => fact.unit === unit)
  return told(
    dispatches.map(dispatch => ({
      ...plainDispatch(dispatch),
      responses: about(dispatch.responses),
      extensions: about(dispatch.extensions),
      exemptions: about(dispatch.exemptions),
      receipts: about(dispatch.receipts),
    })),
  )
}

/** An edit is only as good as what it is read as. */
export function meansOneMore(
  change: Extract<Change, { kind: 'add-fact' | 'add-day' }>,
  before: string,
  after: string,
  read: Read,
): boolean {
  const was = read(change.record, before)
  const is = read(change.record, after)
  if (change.kind === 'add-day') {
    const [[one], [other]] = [was.calendar, is.calendar]
    const { list, day } = change
    return one !== undefined && told({ ...one, [list]: [...one[list], day] }) === told(other)
  }
  const [[one], [other]] = [was.dispatches, is.dispatches]
  const { list, fact } = change
  return one !== undefined && told({ ...one, [list]: [...one[list], fact] }) === told(other)
}

/** The same for the same values, in whatever order their fields come. */
export function told(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
