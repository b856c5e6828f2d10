import type { Change, Edit } from '../domain/change.ts'
import type { Dispatch, Records } from '../domain/records.ts'
import { withFact } from './add-fact.ts'
import { confirmed } from './confirmed.ts'
import { decode } from './decode.ts'
import { undone, type Rewritten } from './edit.ts'
import { fillStub } from './fill-stub.ts'
import { writeDispatch } from './write-dispatch.ts'
import { writeUnits } from './write-units.ts'

export type CarriedOut =
  | { readonly kind: 'texts'; readonly texts: ReadonlyMap<string, Rewritten> }
  | { readonly kind: 'stale' | 'existing' | 'unfit'; readonly record: string }

interface Ground {
  readonly madeOn: Records
  /** The text of a record as it stands now; null where there is none. */
  readonly textOf: (record: string) => string | null
  readonly hash: (text: string) => string
}

/** Carries out a plan on the texts as they stand now, which must still mean what the plan was made on. */
export function carryOut(changes: readonly Change[], { madeOn, textOf, hash }: Ground): CarriedOut {
  const texts = new Map<string, Rewritten>()
  const read = reader()
  for (const change of changes) {
    const { record } = change
    const known = texts.get(record)
    const before = known ? known.before : textOf(record)
    const now = known ? known.after : before
    if (isNew(change) && now !== null) return { kind: 'existing', record }
    if (isEdit(change) && !known && groundOf(change, read(record, now)) !== groundOf(change, meantIn(madeOn, record)))
      return { kind: 'stale', record }
    const after = changed(change, now, hash, read)
    if (after === undefined) return { kind: change.kind === 'take-back' ? 'stale' : 'unfit', record }
    texts.set(record, { before, after })
  }
  return { kind: 'texts', texts }
}

/** Makes a record that must not be there yet. */
export function isNew({ kind }: Change): boolean {
  return kind === 'create' || kind === 'create-units'
}

/** Changes a record that must still mean what it did. */
function isEdit({ kind }: Change): boolean {
  return kind === 'add-fact' || kind === 'fill' || kind === 'confirm'
}

type Read = (record: string, text: string | null) => readonly Dispatch[]

/** What a text means; the last that was asked for is kept, since the text after one change is that before the next. */
function reader(): Read {
  let last: { readonly record: string; readonly text: string; readonly means: readonly Dispatch[] } | undefined
  return (record, text) => {
    if (text === null) return []
    if (last?.record !== record || last.text !== text)
      last = { record, text, means: decode(record, text).records.dispatches }
    return last.means
  }
}

function changed(
  change: Change,
  now: string | null,
  hash: (text: string) => string,
  read: Read,
): string | null | undefined {
  if (change.kind === 'create') return writeDispatch(change.dispatch, change.comments)
  if (change.kind === 'create-units') return writeUnits(change.units)
  if (change.kind === 'take-back') return takenBack(change.edit, now, hash)
  if (now === null) return undefined
  if (change.kind === 'fill') return filled(change, now)
  if (change.kind === 'confirm') return confirmedText(change, now)
  const after = withFact(now, change)
  return after !== undefined && meansOneMore(change, now, after, read) ? after : undefined
}

function filled({ record, dispatch }: Extract<Change, { kind: 'fill' }>, now: string): string | undefined {
  const after = fillStub(now, dispatch)?.text
  if (after === undefined) return undefined
  const { records, diagnostics } = decode(record, after)
  return records.dispatches[0]?.held === true && diagnostics.length === 0 ? after : undefined
}

/** Nothing else may mean anything else. */
function confirmedText({ record, path }: Extract<Change, { kind: 'confirm' }>, now: string): string | undefined {
  const after = confirmed(now, path)
  const [one] = decode(record, now).records.dispatches
  const [other] = after === undefined ? [] : decode(record, after).records.dispatches
  if (!one || !other) return undefined
  const responses = one.responses.map((response, index) =>
    path.at(-1) === index ? { ...response, confirmed: true } : response,
  )
  const meant = path.length === 0 ? { ...one, confirmed: true } : { ...one, responses }
  return told(meant) === told(other) ? after : undefined
}

/** An edit is only as good as what it is read as. */
function meansOneMore(
  { record, list, fact }: Extract<Change, { kind: 'add-fact' }>,
  before: string,
  after: string,
  read: Read,
): boolean {
  const [one] = read(record, before)
  const [other] = read(record, after)
  if (!one || !other) return false
  return told({ ...one, [list]: [...one[list], fact] }) === told(other)
}

function meantIn({ dispatches }: Records, record: string): readonly Dispatch[] {
  return dispatches.filter(({ at }) => at.record === record)
}

/** What a change rests on: of a letter, a fact about one unit is not touched by what has come from others meanwhile. */
function groundOf(change: Change, dispatches: readonly Dispatch[]): string {
  if (change.kind !== 'add-fact') return told(dispatches)
  const { unit } = change.fact
  const about = <T extends { readonly unit: string }>(facts: readonly T[]) => facts.filter(fact => fact.unit === unit)
  return told(
    dispatches.map(dispatch => ({
      ...dispatch,
      responses: about(dispatch.responses),
      extensions: about(dispatch.extensions),
      exemptions: about(dispatch.exemptions),
      receipts: about(dispatch.receipts),
    })),
  )
}

/** The same for the same values, in whatever order their fields come. */
function told(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )
}

/** The text without an edit; undefined where what it did cannot be told apart any more. */
function takenBack(edit: Edit, now: string | null, hash: (text: string) => string): string | null | undefined {
  const { record, before, after, removed, inserted } = edit
  if ((now === null ? null : hash(now)) === after) return undone(now, edit)
  if (now === null || before === null || removed !== '') return undefined
  const isWithoutIt = (rest: string) => factsIn(record, now) - 1 === factsIn(record, rest)
  return [inserted, factLine.exec(inserted)?.[0] ?? ''].flatMap(part => without(part, now) ?? []).find(isWithoutIt)
}

/** A fact as it stands in a line of its own; the heading above it may be that of others by now. */
const factLine = /^ *- \{.*\}\r?\n/m

/** A text without a part that stands in it once. */
function without(part: string, text: string): string | undefined {
  const found = text.indexOf(part)
  if (part === '' || found === -1 || text.includes(part, found + 1)) return undefined
  return text.slice(0, found) + text.slice(found + part.length)
}

/** Counted only where all can be read. */
function factsIn(record: string, text: string): number {
  const { records, diagnostics } = decode(record, text)
  const [dispatch] = records.dispatches
  if (!dispatch || diagnostics.length > 0) return NaN
  const { responses, extensions, exemptions, receipts } = dispatch
  return responses.length + extensions.length + exemptions.length + receipts.length
}
