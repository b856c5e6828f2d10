import type { Dispatch, Recipient, Records, Response } from '../domain/records.ts'
import { dispatchId } from '../domain/references.ts'
import { nothing, type Decoded } from './decoded.ts'

/**
 * What a file was found to hold, as JSON, so that it need not be read as YAML again. Of a letter all is left out that
 * goes without saying, and where it stands: a tenth of the time, and of the room, that its YAML takes.
 */
export interface Packed {
  readonly dispatch?: object
  /** Of any other kind, as they are. */
  readonly others?: Partial<Records>
  readonly diagnostics?: Decoded['diagnostics']
}

const none: readonly never[] = []

type Blank<T> = { readonly [field in keyof T]-?: T[field] | undefined }

/** A letter in which nothing is written; its fields in the order in which decoding gives them. */
const blankDispatch: Blank<Omit<Dispatch, 'at' | 'id'>> = {
  symbol: undefined,
  date: undefined,
  issuer: null,
  held: true,
  type: null,
  place: null,
  subject: null,
  campaign: null,
  onBehalfOf: null,
  signatory: null,
  references: none,
  recipients: none,
  copies: none,
  due: null,
  duties: none,
  answer: null,
  confirmed: true,
  responses: none,
  extensions: none,
  exemptions: none,
  receipts: none,
  notes: null,
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

function packedDispatch({ at: _at, id: _id, recipients, responses, ...others }: Dispatch): object {
  return withoutBlanks(
    {
      ...others,
      recipients: recipients.map(one => (one.kind === 'unit' ? withoutBlanks(one, blankUnit) : one)),
      responses: responses.map(one => withoutBlanks(one, blankResponse)),
    },
    blankDispatch,
  )
}

function unpackedDispatch(record: string, written: object): Dispatch {
  const { recipients, responses, ...others } = { ...blankDispatch, ...written } as Omit<Dispatch, 'at' | 'id'>
  const { symbol, date, issuer } = others
  return {
    ...blankDispatch,
    ...others,
    recipients: recipients.map(one => ('kind' in one ? one : { ...blankUnit, ...(one as object) }) as Recipient),
    responses: responses.map(one => ({ ...blankResponse, ...(one as object) }) as Response),
    at: { record, path: none },
    id: dispatchId(symbol, date, issuer),
  }
}

function withoutBlanks(written: object, blanks: object): object {
  const usual = new Map<string, unknown>(Object.entries(blanks))
  return Object.fromEntries(
    Object.entries(written).filter(
      ([field, value]) => value !== usual.get(field) && !(isEmpty(value) && usual.get(field) === none),
    ),
  )
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}
