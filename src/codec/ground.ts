import type { Change } from '../domain/change.ts'
import { plainDispatch, type Records } from '../domain/records.ts'
import { decode } from './decode.ts'
import { nothing } from './decoded.ts'

export type Read = (record: string, text: string | null) => Records

/** What a text means; the last that was asked for is kept, since the text after one change is that before the next. */
export function reader(): Read {
  let last: { readonly record: string; readonly text: string; readonly means: Records } | undefined
  return (record, text) => {
    if (text === null) return nothing
    if (last?.record !== record || last.text !== text) last = { record, text, means: decode(record, text).records }
    return last.means
  }
}

/** What a change rests on: of a letter, a fact about one unit is not touched by what has come from others meanwhile. */
export function groundOf(change: Change, meaning: Records): string {
  if (change.kind !== 'add-fact') return told(meaning)
  const { unit } = change.fact
  const about = <T extends { readonly unit: string }>(facts: readonly T[]) => facts.filter(fact => fact.unit === unit)
  return told(
    meaning.dispatches.map(dispatch => ({
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

/** The same where a day was taken out. */
export function meansOneLess(
  { record, list, day }: Extract<Change, { kind: 'remove-day' }>,
  before: string,
  after: string,
  read: Read,
): boolean {
  const [one] = read(record, before).calendar
  const [other] = read(record, after).calendar
  return (
    one !== undefined && told({ ...one, [list]: one[list].filter(({ date }) => date !== day.date) }) === told(other)
  )
}

/** The same for the same values, in whatever order their fields come. */
export function told(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}
