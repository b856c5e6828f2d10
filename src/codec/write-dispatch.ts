import { yearOf, type Day } from '../domain/day.ts'
import type { CalendarDay, Campaign, Dispatch, Due, Recipient, Reference, Response } from '../domain/records.ts'
import type { AddressedTo, Facts } from '../domain/sent.ts'
import { recordFolders } from './kinds.ts'

/** A record as a clerk would write it: what is not said is left out. */
type Node = string | readonly Node[] | Fields
export interface Fields {
  readonly [field: string]: Node | null
}

type Written = Omit<Dispatch, 'at' | 'id'>

/** The text of a new record, with a comment by a field where there is one. Read again, it means the same. */
export function writeDispatch(dispatch: Written, comments: ReadonlyMap<string, string> = new Map()): string {
  const lines = [...writtenFields(dispatch)].flatMap(([key, written]) => commented(written, comments.get(key)))
  return `# yaml-language-server: $schema=../../schema/dispatch.json\n${lines.join('\n')}\n`
}

/** What follows the text of a letter that addresses nobody yet. */
export function writeAddressing({ recipients, copies }: AddressedTo): string {
  const fields = { recipients: recipients.map(recipientFields), copies: copies.map(copy => ({ ...copy })) }
  return ended(mapping(fields, ''))
}

export function writeFacts(facts: Facts): string {
  return ended(mapping(factFields(facts), ''))
}

export function writeCampaign({ id, name, due }: Campaign): string {
  return ended(mapping({ id, name, due: dueNode(due) }, ''))
}

function ended(lines: readonly string[]): string {
  return lines.map(line => `${line}\n`).join('')
}

function commented([first = '', ...others]: readonly string[], comment: string | undefined): readonly string[] {
  return [comment === undefined ? first : `${first} # ${comment.replace(/[\s\p{C}]+/gu, ' ')}`, ...others]
}

/** The lines of each field that a record has, by its key. */
export function writtenFields(dispatch: Written): ReadonlyMap<string, readonly string[]> {
  const fields = Object.entries(fieldsOf(dispatch)).map(([key, node]) => [key, mapping({ [key]: node }, '')] as const)
  return new Map(fields.filter(([, lines]) => lines.length > 0))
}

function fieldsOf(dispatch: Written): Fields {
  const { held, confirmed, signatory, due } = dispatch
  return {
    symbol: dispatch.symbol,
    date: dispatch.date,
    issuer: dispatch.issuer,
    held: held ? null : 'false',
    type: dispatch.type,
    place: dispatch.place,
    subject: dispatch.subject,
    campaign: dispatch.campaign,
    onBehalfOf: dispatch.onBehalfOf,
    signatory: signatory && { ...signatory },
    references: dispatch.references.map(referenceFields),
    recipients: dispatch.recipients.map(recipientFields),
    unmatched: dispatch.unmatched,
    copies: dispatch.copies.map(copy => ({ ...copy })),
    due: dueNode(due),
    duties: dispatch.duties.map(duty => ({ ...duty, due: dueNode(duty.due) })),
    answer: dispatch.answer,
    confirmed: confirmed ? null : 'false',
    separately: dispatch.separately ? 'true' : null,
    ...factFields(dispatch),
    notes: dispatch.notes,
    source: dispatch.source && { ...dispatch.source },
  }
}

function factFields({ responses, extensions, exemptions, receipts }: Facts): Fields {
  return {
    responses: responses.map(responseFields),
    extensions: extensions.map(extension => ({ ...extension })),
    exemptions: exemptions.map(exemption => ({ ...exemption })),
    receipts: receipts.map(receipt => ({ ...receipt })),
  }
}

function referenceFields({ relation, symbol, date, issuer }: Reference): Fields {
  return { [relation]: symbol, date, issuer }
}

function recipientFields(recipient: Recipient): Fields {
  const { organs, text, due } = recipient
  const whom: Fields =
    recipient.kind === 'unit' ? { unit: recipient.unit } : { group: recipient.group, except: recipient.except }
  return { ...whom, organs, text, due: dueNode(due) }
}

export function responseFields({ count, confirmed, ...response }: Response): Fields {
  return { ...response, count: count === null ? null : String(count), confirmed: confirmed ? null : 'false' }
}

export function dayFields({ pending, ...day }: CalendarDay): Fields {
  return { ...day, pending: pending ? 'true' : null }
}

function dueNode(due: Due | null): Node | null {
  if (due === null) return null
  if ('count' in due) return { [due.kind]: String(due.count), from: due.from, source: due.source }
  if (due.kind === 'before') return { before: due.date, source: due.source }
  return due.source === null ? due.date : { date: due.date, source: due.source }
}

export function mapping(fields: Fields, indent: string): readonly string[] {
  return Object.entries(fields).flatMap(([field, node]) => {
    if (node === null || (isList(node) && node.length === 0)) return []
    if (typeof node === 'string') return [`${indent}${field}: ${scalar(node)}`]
    if (!isList(node)) return [`${indent}${field}:`, ...mapping(node, `${indent}  `)]
    return [`${indent}${field}:`, ...node.flatMap(entry => listed(entry, `${indent}  `))]
  })
}

function listed(entry: Node, indent: string): readonly string[] {
  if (typeof entry === 'string') return [`${indent}- ${scalar(entry)}`]
  const [first = '', ...others] = isList(entry) ? [] : mapping(entry, `${indent}  `)
  return [`${indent}- ${first.slice(indent.length + 2)}`, ...others]
}

function isList(node: Node): node is readonly Node[] {
  return Array.isArray(node)
}

/** Plain where every reader of YAML takes it for this very text; else quoted, all that cannot be seen as its code. */
export function scalar(text: string): string {
  if (plainText.test(text) || readDayLike.test(text)) return text
  return JSON.stringify(text).replace(unseen, escaped)
}

/** Begins with a letter, or is a symbol; holds nothing that YAML could read as a mark, and no word that it knows. */
const plainText =
  /^(?!(?:true|false|yes|no|on|off|null|y|n)$)(?:\p{L}|\d+[a-zđ]?[-/](?=\p{L}))[\p{L}\p{N}\p{M} .,;()/_+%&-]*(?<! )$/iu
const readDayLike = /^(?:\d{4}-\d{2}-\d{2}|true|false|[1-9]\d*|0)$/

const unseen =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFF]|\p{Noncharacter_Code_Point}/gu

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  }).join('')
}

/**
 * The name of a new record from the workspace on: plain letters of the symbol, in the folder of its year. `taken` are the
 * names there; one equal to another but for case takes a number.
 */
export function dispatchRecord(symbol: string, date: Day, taken: readonly string[]): string {
  const used = new Set(taken.map(name => name.toLowerCase()))
  const base = asciiName(symbol)
  let name = base
  for (let number = 2; used.has(`${name}.yaml`.toLowerCase()); number += 1) name = `${base}-${number}`
  return `${dispatchFolder(date)}/${name}.yaml`
}

export function dispatchFolder(date: Day): string {
  return `${recordFolders.dispatch}/${yearOf(date)}`
}

const longestName = 80

export function asciiName(symbol: string): string {
  const letters = symbol.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/[ĐÐƉ]/g, 'D')
  const kept = letters
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, longestName)
    .replace(/^-|-$/g, '')
  if (kept === '') return 'cong-van'
  return devices.test(kept) ? `${kept}-1` : kept
}

/** To Windows these are no files, whatever their extension. */
const devices = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
