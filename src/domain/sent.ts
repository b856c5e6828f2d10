import { addresseesOf, type Addressee } from './addressees.ts'
import { dueOfCampaign, namesDue } from './asking.ts'
import { membersOn } from './directory.ts'
import { plainDispatch, unwritten, type Campaign, type Copy, type Dispatch, type Recipient } from './records.ts'
import type { Register } from './register.ts'

/** What came of a letter, as its office has noted it. */
export type Facts = Pick<Dispatch, 'responses' | 'extensions' | 'exemptions' | 'receipts'>

/** How a letter addresses one unit: to act, or as a copy. */
export type AddressedTo = Pick<Dispatch, 'recipients' | 'copies'>

/** A letter as it goes out to the offices it addresses. */
export interface Sent {
  /** Addresses nobody yet, and tells nothing that came of it. */
  readonly letter: Dispatch
  readonly campaign: Campaign | null
  readonly to: ReadonlyMap<string, AddressedTo>
}

/** Whether a record is a letter that an office which is these units has sent: its own, whole, looked at. */
export function isSentBy(units: readonly string[], { held, confirmed, issuer }: Dispatch): boolean {
  return held && confirmed && issuer !== null && units.includes(issuer)
}

/** The groups of one office mean nothing to another: each unit is named, as of the letter's date. */
export function sentAs(dispatch: Dispatch, register: Register): Sent {
  const to = new Map<string, AddressedTo>()
  for (const addressee of addresseesOf(dispatch, register))
    to.set(addressee.unit, { recipients: entriesFor(addressee), copies: [] })
  for (const copy of dispatch.copies) {
    for (const unit of unitsOf(copy, dispatch, register)) {
      const known = to.get(unit) ?? { recipients: [], copies: [] }
      to.set(unit, { ...known, copies: [...known.copies, { ...copy, unit, group: null, text: null }] })
    }
  }
  const letter = { ...withoutOthers(dispatch), due: dispatch.due ?? usualDue(dispatch, register) }
  return { letter, campaign: register.campaigns.get(dispatch.campaign ?? '') ?? null, to }
}

/** A letter without those it addresses, and without what its office keeps about it. */
export function withoutOthers(dispatch: Dispatch): Dispatch {
  const { recipients, copies, unmatched, responses, extensions, exemptions, receipts, notes, source } = unwritten
  const kept = { recipients, copies, unmatched, responses, extensions, exemptions, receipts, notes, source }
  return { ...plainDispatch(dispatch), ...kept }
}

export function factsAbout(unit: string, dispatch: Dispatch): Facts {
  const about = <T extends { readonly unit: string }>(facts: readonly T[]) => facts.filter(fact => fact.unit === unit)
  return {
    responses: about(dispatch.responses),
    extensions: about(dispatch.extensions),
    exemptions: about(dispatch.exemptions),
    receipts: about(dispatch.receipts),
  }
}

export function factUnits({ responses, extensions, exemptions, receipts }: Facts): ReadonlySet<string> {
  return new Set([...responses, ...extensions, ...exemptions, ...receipts].map(({ unit }) => unit))
}

/** The office's own time to answer is known to nobody else. */
function usualDue(dispatch: Dispatch, { office, campaigns }: Register) {
  const isUsual = dispatch.answer === 'expected' && !namesDue(dispatch) && dueOfCampaign(dispatch, campaigns) === null
  return isUsual ? office.responseTime : null
}

function entriesFor({ unit, organs, dues }: Addressee): readonly Recipient[] {
  return (dues.length === 0 ? [null] : dues).map(due => ({ kind: 'unit', unit, organs, due, text: null }))
}

function unitsOf({ unit, group }: Copy, { date }: Dispatch, register: Register): readonly string[] {
  if (unit !== null) return [unit]
  return group === null ? [] : membersOn(group, date, register)
}

const folder = 'received/'

/** Where a letter from another office stands among the records: it is read there, and not written. */
export function receivedName(office: string, name: string): string {
  return `${folder}${office}/${name}`
}

export function isReceived(record: string): boolean {
  return record.startsWith(folder)
}
