import { parse } from 'yaml'
import { decode } from '../../src/codec/decode.ts'
import { joined } from '../../src/codec/decoded.ts'
import type { Dispatch, Records } from '../../src/domain/records.ts'
import { buildRegister, type Built, type Register } from '../../src/domain/register.ts'

/**
 * A register of records written as in the data folder, parted by `---`. What a record is shows in its keys. Units that
 * are only mentioned need not be declared, nor the office: it is the issuer of the first dispatch. Throws if there is
 * anything to complain of.
 */
export function register(text: TemplateStringsArray, ...values: readonly (string | number)[]): Register {
  const { register, diagnostics } = built(String.raw({ raw: text.raw }, ...values))
  if (diagnostics.length === 0) return register
  throw new Error(diagnostics.map(({ code, place, facts }) => JSON.stringify({ code, place, facts })).join('\n'))
}

interface Options {
  /** Whether units that are mentioned only count as declared. */
  readonly declare?: boolean
}

/** The same, with what there is to complain of. */
export function built(text: string, { declare = true }: Options = {}): Built {
  const { records, diagnostics } = recordsOf(text)
  const { register, diagnostics: unjoined } = buildRegister(declare ? withMentionedUnits(records) : records)
  return { register, diagnostics: [...diagnostics, ...unjoined] }
}

/** The records themselves, not joined; the office is there in any case. */
export function recordsOf(text: string) {
  const documents = text.split(/^[ \t]*---[ \t]*$/m).filter(document => document.trim() !== '')
  const { records, diagnostics } = joined(
    documents.map((document, index) => decode(recordName(document, index), document)),
  )
  const own = records.dispatches.find(({ issuer }) => issuer !== null)?.issuer ?? 'office'
  const office = records.office ?? decode('data/office.yaml', `own: ${JSON.stringify(own)}`).records.office
  return { records: { ...records, office }, diagnostics }
}

function recordName(document: string, index: number): string {
  const keys = keysOf(document)
  if (keys.includes('own')) return 'data/office.yaml'
  if (keys.includes('units') || keys.includes('groups') || keys.includes('organs')) return `data/units/${index}.yaml`
  if (keys.includes('off') || keys.includes('working')) return `data/calendar/${/\d{4}/.exec(document)?.[0]}.yaml`
  const isCampaign = keys.includes('id') && keys.includes('name')
  return isCampaign ? `data/campaigns/${index}.yaml` : `data/dispatches/${index}.yaml`
}

function keysOf(document: string): readonly string[] {
  try {
    return Object.keys(parse(document, { schema: 'failsafe' }) as object)
  } catch {
    return []
  }
}

function withMentionedUnits(records: Records): Records {
  const declared = new Set([...records.units, ...records.groups].map(({ id }) => id))
  const missing = [...new Set(mentionedIn(records))].filter(id => !declared.has(id))
  const text = JSON.stringify({ units: missing.map(id => ({ id, name: id })) })
  return { ...records, units: [...records.units, ...decode('data/units/mentioned.yaml', text).records.units] }
}

function mentionedIn({ dispatches, units, groups, office }: Records): readonly string[] {
  const members = groups.flatMap(group => group.members).filter(({ kind }) => kind === 'unit')
  const mentioned = [
    ...dispatches.flatMap(mentionedBy),
    ...units.flatMap(({ parent, successors }) => [parent, ...successors]),
    ...members.map(({ of }) => of),
    ...(office ? [office.own, ...office.actsFor] : []),
  ]
  return mentioned.filter(id => id !== null)
}

function mentionedBy(dispatch: Dispatch): readonly (string | null)[] {
  const { issuer, onBehalfOf, references, recipients, copies } = dispatch
  const facts = [...dispatch.responses, ...dispatch.extensions, ...dispatch.exemptions, ...dispatch.receipts]
  return [
    issuer,
    onBehalfOf,
    ...references.map(reference => reference.issuer),
    ...recipients.flatMap(recipient => (recipient.kind === 'unit' ? [recipient.unit] : recipient.except)),
    ...copies.map(({ unit }) => unit),
    ...facts.map(({ unit }) => unit),
  ]
}
