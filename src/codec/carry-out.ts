import type { Change, Edit } from '../domain/change.ts'
import { recordIn } from '../domain/one-record.ts'
import type { Records } from '../domain/records.ts'
import { withDay, withFact } from './add-entry.ts'
import { confirmed } from './confirmed.ts'
import { decode } from './decode.ts'
import { undone, type Rewritten } from './edit.ts'
import { fillStub } from './fill-stub.ts'
import { groundOf, meansOneLess, meansOneMore, reader, told, type Read } from './ground.ts'
import { withoutDay } from './remove-entry.ts'
import { writeDispatch } from './write-dispatch.ts'
import { writeUnits } from './write-units.ts'
import { writeYear } from './write-year.ts'

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
    if (isEdit(change) && !known && groundOf(change, read(record, now)) !== groundOf(change, recordIn(madeOn, record)))
      return { kind: 'stale', record }
    const after = changed(change, now, hash, read)
    if (after === undefined) return { kind: isOfOneText(change) ? 'stale' : 'unfit', record }
    texts.set(record, { before, after })
  }
  return { kind: 'texts', texts }
}

/** Makes a record that must not be there yet. */
export function isNew({ kind }: Change): boolean {
  return kind === 'create' || kind === 'create-units' || kind === 'create-year'
}

const edits: ReadonlySet<Change['kind']> = new Set(['add-fact', 'add-day', 'remove-day', 'fill', 'confirm', 'remove'])

/** Changes a record that must still mean what it did. */
function isEdit({ kind }: Change): boolean {
  return edits.has(kind)
}

/** Can be done to one text only, and another stands there. */
function isOfOneText({ kind }: Change): boolean {
  return kind === 'take-back' || kind === 'rewrite'
}

function changed(
  change: Change,
  now: string | null,
  hash: (text: string) => string,
  read: Read,
): string | null | undefined {
  switch (change.kind) {
    case 'create':
      return writeDispatch(change.dispatch, change.comments)
    case 'create-units':
      return writeUnits(change.units)
    case 'create-year':
      return writeYear(change.year, change)
    case 'take-back':
      return takenBack(change.edit, now, hash)
    case 'rewrite':
      return now === change.before ? change.after : undefined
    case 'remove':
      return null
    default:
      return now === null ? undefined : edited(change, now, read)
  }
}

function edited(
  change: Extract<Change, { kind: 'add-fact' | 'add-day' | 'remove-day' | 'fill' | 'confirm' }>,
  now: string,
  read: Read,
): string | undefined {
  if (change.kind === 'fill') return filled(change, now)
  if (change.kind === 'confirm') return confirmedText(change, now)
  if (change.kind === 'remove-day') {
    const after = withoutDay(now, change)
    return after !== undefined && meansOneLess(change, now, after, read) ? after : undefined
  }
  const after = change.kind === 'add-day' ? withDay(now, change) : withFact(now, change)
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
