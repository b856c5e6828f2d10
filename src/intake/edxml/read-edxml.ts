import type { Relation } from '../../domain/records.ts'
import { readXml, type XmlElement } from '../../source/xml.ts'
import { faultOf, type SourceFault } from '../../source/sourced.ts'
import type { CopyRole, DraftField, DraftReference, Doubt, LetterDraft } from '../letter-draft.ts'
import { edxmlDay, edxmlSymbol, readDocumentId, type Named } from './document-id.ts'
import { all, find, textIn, value } from './elements.ts'

/** What became of a letter on its way: no answer, and kept apart from answers. */
export interface DeliveryStatus {
  readonly from: string
  readonly code: string
  readonly description: string
  readonly about: readonly Named[]
}

export type EdxmlRead =
  | { readonly kind: 'letter'; readonly draft: LetterDraft }
  | { readonly kind: 'status'; readonly status: DeliveryStatus }
  | { readonly kind: 'fault'; readonly fault: SourceFault }

/** Reads a message of QCVN 102:2016/BTTTT, with its amendment of 2022, as the systems in use write it. */
export function readEdxml(xml: string): EdxmlRead {
  const read = readXml(xml)
  if ('fault' in read) {
    const fault =
      read.fault === 'doctype' ? faultOf('doctype', { part: '' }) : faultOf('xml-damaged', { line: read.line })
    return { kind: 'fault', fault }
  }
  const { root } = read
  const header = find(root, 'MessageHeader')
  const status = find(root, 'StatusCode')
  if (status) return { kind: 'status', status: statusOf(root, status) }
  if (!header) return { kind: 'fault', fault: faultOf('not-edxml', { root: root.name.slice(0, 60) }) }
  return { kind: 'letter', draft: draftOf(header, root) }
}

function statusOf(root: XmlElement, status: XmlElement): DeliveryStatus {
  const from = find(root, 'From')
  return {
    from: textIn(from, 'OrganName') ?? textIn(from, 'OrganId') ?? '?',
    code: status.text.trim().padStart(2, '0'),
    description: textIn(root, 'Description') ?? '',
    about: all(root, 'ResponseFor').flatMap(named),
  }
}

function draftOf(header: XmlElement, root: XmlElement): LetterDraft {
  const own = find(header, 'DocumentId')
  const identity = (own && readDocumentId(own.text)) ?? null
  const code = find(header, 'Code')
  const number = textIn(code, 'CodeNumber')
  const symbol = edxmlSymbol(number ?? '', textIn(code, 'CodeNotation') ?? '') ?? identity?.symbol ?? null
  const issued = find(header, 'PromulgationInfo')
  const from = find(header, 'From')
  const signer = find(header, 'SignerInfo')
  const subject = find(header, 'Subject')
  const recipients = header.children.filter(({ name }) => name === 'To')
  const unclear: Doubt[] = []
  const references = [...answered(header), ...businessOf(root, symbol, unclear)]
  const draft = {
    symbol,
    number: symbol === null ? null : (/^\d+\p{L}?/u.exec(symbol)?.[0] ?? null),
    type: typeOf(find(header, 'DocumentType')),
    issuer: textIn(from, 'OrganName'),
    parentIssuer: textIn(from, 'OrganizationInCharge'),
    place: textIn(issued, 'Place'),
    date: edxmlDay(textIn(issued, 'PromulgationDate') ?? '') ?? identity?.date ?? null,
    subject: value(subject)?.replace(/^v\/v:?\s*/iu, '') ?? null,
    recipients: recipients.flatMap(to => {
      const text = textIn(to, 'OrganName') ?? textIn(to, 'OrganId')
      return text === null ? [] : [{ text, line: to.line }]
    }),
    references,
    deadlines: deadlinesOf(header),
    signatory: signer && {
      capacity: textIn(signer, 'Competence'),
      position: textIn(signer, 'Position'),
      name: textIn(signer, 'FullName'),
      line: signer.line,
    },
    copies: all(find(header, 'ToPlaces') ?? header, 'Place').flatMap(place => {
      const text = value(place)
      const isOwnPlace = place === find(issued ?? header, 'Place')
      return text === null || isOwnPlace ? [] : [{ text, for: null, role: roleOf(text), line: place.line }]
    }),
    responses: [],
    line: root.line,
    lines: linesOf({ symbol: code, date: issued, place: issued, issuer: from, subject, signatory: signer }),
  }
  const missing = (['symbol', 'issuer', 'date', 'subject'] as const).filter(field => draft[field] === null)
  const doubts = [...missing.map((field): Doubt => ({ field, reason: 'not-found', line: null })), ...unclear]
  return { ...draft, signatory: draft.signatory ?? null, doubts }
}

function linesOf(elements: Partial<Record<DraftField, XmlElement | undefined>>): Partial<Record<DraftField, number>> {
  return Object.fromEntries(
    Object.entries(elements).flatMap(([field, element]) => (element ? [[field, element.line]] : [])),
  )
}

function roleOf(text: string): CopyRole {
  return /^lưu(?!\p{L})/iu.test(text) ? 'file' : /báo cáo|b\/c/iu.test(text) ? 'report' : 'information'
}

/** Type 18 of group B is a công văn; the name is what a person reads. */
function typeOf(element: XmlElement | undefined): string | null {
  const name = textIn(element, 'TypeName')
  return name?.toLowerCase() ?? (textIn(element, 'Type') === '18' ? 'công văn' : null)
}

/** One day for the whole message. */
function deadlinesOf(header: XmlElement): LetterDraft['deadlines'] {
  const due = find(header, 'DueDate')
  const date = due ? edxmlDay(due.text) : null
  if (!due || date === null) return []
  const plain = { workingDays: null, days: null, from: null, time: null, recurring: false, prohibition: false }
  return [{ ...plain, date, inclusive: true, stage: 1, text: `DueDate ${due.text.trim()}`, line: due.line }]
}

function answered(header: XmlElement): readonly DraftReference[] {
  return all(header, 'ResponseFor').flatMap(element => named(element).map(one => reference('replies', one, element)))
}

/** A letter named by its code, its document id, or both. */
function named(element: XmlElement): readonly Named[] {
  const id = readDocumentId(textIn(element, 'DocumentId') ?? '')
  const code = find(element, 'Code')
  const symbol = code
    ? (edxmlSymbol(textIn(code, 'CodeNumber') ?? value(code) ?? '', textIn(code, 'CodeNotation') ?? '') ?? id?.symbol)
    : id?.symbol
  if (symbol === undefined) return []
  return [{ symbol, date: edxmlDay(textIn(element, 'PromulgationDate') ?? '') ?? id?.date ?? null }]
}

const business: Readonly<Record<string, Relation>> = { '1': 'recalls', '2': 'amends', '3': 'replaces' }

/** What the message does to earlier letters. One that names none but itself does not say to which. */
function businessOf(root: XmlElement, own: string | null, doubts: Doubt[]): readonly DraftReference[] {
  const element = find(root, 'Bussiness') ?? find(root, 'Business')
  const relation = business[textIn(element, 'BussinessDocType') ?? textIn(element, 'BusinessDocType') ?? '']
  if (!element || relation === undefined) return []
  const ids = all(element, 'DocumentId')
  const found = ids.flatMap(id => {
    const one = readDocumentId(id.text)
    return one && one.symbol !== own ? [reference(relation, one, id)] : []
  })
  if (found.length === 0) doubts.push({ field: 'references', reason: 'relation-unclear', line: element.line })
  return found.filter(({ symbol }, index) => found.findIndex(other => other.symbol === symbol) === index)
}

function reference(relation: Relation, { symbol, date }: Named, { name, line }: XmlElement): DraftReference {
  return { symbol, date, issuer: null, relation, also: [], text: name, line }
}
