import { relations, type Dispatch, type Relation } from '../../domain/records.ts'
import type { Context } from '../context.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import type { NewLetter } from './new-letter.ts'
import type { Reader, Readers } from './readings.ts'

export type AddOptions = {
  readonly [
    field in
      | 'date'
      | 'issuer'
      | 'subject'
      | 'due'
      | 'campaign'
      | 'type'
      | 'place'
      | 'notes'
      | 'signatory'
      | 'position'
      | 'capacity'
  ]?: string
} & { readonly [relation in Relation]?: readonly string[] } & {
  readonly unit?: readonly string[]
  readonly group?: readonly string[]
  readonly copy?: readonly string[]
  readonly duty?: readonly string[]
  readonly answer?: Exclude<Dispatch['answer'], null>
  readonly cited?: boolean
  readonly write?: boolean
}

/** What the flags say of the letter. One that cannot be read stops the command. */
export function letterFromFlags(
  symbol: string | undefined,
  options: AddOptions,
  readers: Readers,
  context: Context,
): NewLetter {
  const taken = <T>(read: Reader<T>, text: string) => onlyReading(text, read, context)
  const { date, issuer, subject, due, campaign, type, place, notes, unit, group, copy, duty, answer, cited } = options
  const recipients = [...(unit ?? []), ...(group ?? [])].map(text => taken(readers.recipient, text))
  const references = relations.flatMap(relation =>
    (options[relation] ?? []).map(text => ({ relation, ...taken(readers.cited, text) })),
  )
  return {
    ...(symbol === undefined ? {} : { symbol: taken(readers.symbol, symbol) }),
    ...(date === undefined ? {} : { date: taken(readers.date, date) }),
    ...(issuer === undefined ? {} : { issuer: taken(readers.issuer, issuer) }),
    ...(subject === undefined ? {} : { subject: taken(readers.text, subject) }),
    ...(type === undefined ? {} : { type: taken(readers.text, type) }),
    ...(place === undefined ? {} : { place: taken(readers.text, place) }),
    ...(notes === undefined ? {} : { notes: taken(readers.text, notes) }),
    ...(due === undefined ? {} : { due: taken(readers.due, due) }),
    ...(campaign === undefined ? {} : { campaign: taken(readers.campaign, campaign) }),
    ...(answer === undefined ? {} : { answer }),
    ...(duty ? { duties: duty.map(text => taken(readers.duty, text)) } : {}),
    ...signed(options, text => taken(readers.text, text), context),
    ...(cited ? { held: false } : {}),
    ...(recipients.length > 0 ? { recipients } : {}),
    ...(references.length > 0 ? { references } : {}),
    ...(copy
      ? { copies: copy.map(text => ({ unit: null, group: null, text: taken(readers.text, text), for: null })) }
      : {}),
  }
}

/** Who signed is named; in what position, and for whom, may be said besides. */
function signed(
  { signatory, position, capacity }: AddOptions,
  taken: (text: string) => string,
  { say: { adding } }: Context,
): Pick<NewLetter, 'signatory'> {
  if (signatory === undefined && (position ?? capacity) === undefined) return {}
  if (signatory === undefined) throw new Refusal(exitCodes.usage, adding.missing({ fields: ['--signatory'] }))
  const orNull = (text: string | undefined) => (text === undefined ? null : taken(text))
  return { signatory: { capacity: orNull(capacity), position: orNull(position), name: taken(signatory) } }
}

function onlyReading<T>(text: string, read: Reader<T>, { screen, say }: Context): T {
  const reading = read(text)
  if (reading.kind === 'malformed') throw new Refusal(exitCodes.usage, reading.told)
  if (reading.kind === 'unknown') throw new Refusal(exitCodes.notFound, reading.told)
  if (reading.kind === 'several') {
    throw new Refusal(
      exitCodes.notFound,
      say.refusals.several({ text, candidates: reading.offers.map(({ name }) => name) }),
    )
  }
  if (reading.told !== null) screen.note(reading.told)
  return reading.value
}
