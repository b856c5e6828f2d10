import { endOfTime } from '../domain/day.ts'
import { unwritten, type Dispatch, type Recipient, type Records, type Response } from '../domain/records.ts'
import { dispatchId } from '../domain/references.ts'
import { nothing, type Decoded } from './decoded.ts'

/**
 * What a file was found to hold, as JSON, so that it need not be read as YAML again. Of a letter all is left out that
 * goes without saying, and where it stands: a tenth of the time, and of the room, that its YAML takes.
 */
export interface Packed {
  readonly dispatch?: Partial<Dispatch>
  /** Of any other kind, as they are. */
  readonly others?: Partial<Records>
  readonly diagnostics?: Decoded['diagnostics']
}

const none: readonly never[] = []

type Blank<T> = { readonly [field in keyof T]-?: T[field] | undefined }

/** A letter in which nothing is written. */
const blankDispatch: Blank<Omit<Dispatch, 'at' | 'id'>> = {
  symbol: undefined,
  date: undefined,
  issuer: null,
  held: true,
  ...unwritten,
}

const blankUnit: Blank<Extract<Recipient, { kind: 'unit' }>> = {
  kind: 'unit',
  unit: undefined,
  organs: none,
  text: null,
  due: null,
}

const blankResponse: Blank<Response> = {
  unit: undefined,
  received: null,
  symbol: null,
  outcome: 'complete',
  count: null,
  note: null,
  file: null,
  sha256: null,
  duty: null,
  confirmed: true,
  date: undefined,
}

export function packed({ records, diagnostics }: Decoded): Packed {
  const { dispatches, ...others } = records
  const [dispatch] = dispatches
  const told = diagnostics.length > 0 ? { diagnostics } : {}
  return dispatch
    ? { dispatch: packedDispatch(dispatch), ...told }
    : { others: withoutBlanks(others, nothing), ...told }
}

export function unpacked(record: string, { dispatch, others, diagnostics = none }: Packed): Decoded {
  const dispatches = dispatch ? [unpackedDispatch(record, dispatch)] : none
  return { records: { ...nothing, ...others, dispatches }, diagnostics }
}

function packedDispatch({ at: _at, id: _id, recipients, responses, ...others }: Dispatch): Partial<Dispatch> {
  return withoutBlanks(
    {
      ...others,
      recipients: recipients.map(one => (one.kind === 'unit' ? withoutBlanks(one, blankUnit) : one)),
      responses: responses.map(one => withoutBlanks(one, blankResponse)),
    },
    blankDispatch,
  )
}

/** Written out field by field: records made so take a third of the room of those that are put together. */
function unpackedDispatch(record: string, written: Partial<Dispatch>): Dispatch {
  const { symbol = '', date = endOfTime, issuer = null } = written
  return {
    symbol,
    date,
    issuer,
    held: written.held ?? true,
    type: written.type ?? null,
    place: written.place ?? null,
    subject: written.subject ?? null,
    campaign: written.campaign ?? null,
    onBehalfOf: written.onBehalfOf ?? null,
    signatory: written.signatory ?? null,
    references: written.references ?? none,
    recipients: written.recipients?.map(unpackedRecipient) ?? none,
    unmatched: written.unmatched ?? none,
    copies: written.copies ?? none,
    due: written.due ?? null,
    duties: written.duties ?? none,
    answer: written.answer ?? null,
    confirmed: written.confirmed ?? true,
    separately: written.separately ?? false,
    responses: written.responses?.map(unpackedResponse) ?? none,
    extensions: written.extensions ?? none,
    exemptions: written.exemptions ?? none,
    receipts: written.receipts ?? none,
    notes: written.notes ?? null,
    source: written.source ?? null,
    at: { record, path: none },
    id: dispatchId(symbol, date, issuer),
  }
}

function unpackedRecipient(written: Recipient): Recipient {
  if (written.kind === 'group') return written
  const { unit, organs, text, due }: Partial<typeof written> = written
  return {
    kind: 'unit',
    unit: onceOnly(unit ?? ''),
    organs: organs ?? none,
    text: text ?? null,
    due: due ?? null,
  }
}

function unpackedResponse(written: Partial<Response>): Response {
  return {
    unit: onceOnly(written.unit ?? ''),
    received: written.received ?? null,
    symbol: written.symbol ?? null,
    outcome: written.outcome ?? 'complete',
    count: written.count ?? null,
    note: written.note ?? null,
    file: written.file ?? null,
    sha256: written.sha256 ?? null,
    duty: written.duty ?? null,
    confirmed: written.confirmed ?? true,
    date: written.date ?? endOfTime,
  }
}

/** One text for all that say the same: a unit is named in a thousand letters. */
function onceOnly(text: string): string {
  const known = once.get(text)
  if (known !== undefined) return known
  once.set(text, text)
  return text
}

const once = new Map<string, string>()

function withoutBlanks(written: object, blanks: object): object {
  const usual = new Map<string, unknown>(Object.entries(blanks))
  return Object.fromEntries(
    Object.entries(written).filter(
      ([field, value]) => value !== usual.get(field) && !(isEmpty(value) && isEmpty(usual.get(field))),
    ),
  )
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
