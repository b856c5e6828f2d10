import type { Day } from '../domain/day.ts'
import { heirsOn } from '../domain/directory.ts'
import type { AddressLine } from '../domain/follow-up-addressees.ts'
import type { FollowUp } from '../domain/follow-up.ts'
import type { Copy, Signer } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import { spokenKey } from '../domain/vietnamese.ts'
import type { Layout, Marks, Type } from './layouts/layout.ts'
import type { Block, Letter, Listing, UnitList } from './letter.ts'
import { oneRun } from './one-run.ts'
import { blankHeadDay, headDay } from '../domain/written-day.ts'
import { calledOn, capitalized, withOrgans, writtenCount } from './words.ts'

/** What is known of a letter only when it is signed; blank until then. */
export interface Issue {
  readonly number: string | null
  readonly date: Day | null
}

/** Room for a number to be written in by hand. */
export const blank = ' '.repeat(5)

/** Everything around the body: head, `Kính gửi`, `Nơi nhận`, signature. */
export function frame(
  followUp: FollowUp,
  filled: { readonly subject: string; readonly body: readonly Block[]; readonly lists: readonly UnitList[] },
  issue: Issue,
  layout: Layout,
  register: Register,
): Letter {
  const { office } = register
  const { asOf, signatory } = followUp
  const own = oneRun(calledOn(office.own, asOf, register))
  const place = office.place ?? followUp.focus.place
  const day = issue.date ? headDay(issue.date) : blankHeadDay(asOf)
  const number = oneRun(numberLine(followUp, issue, layout, register))
  return {
    layout,
    author: own,
    date: issue.date ?? asOf,
    head: head({ number, subject: layout.subject.prefix + filled.subject, place, day }, asOf, layout, register),
    addressees: addressed(
      followUp.lines.map(line => addressText(line, asOf, register)),
      layout,
    ),
    body: ended(filled.body, layout.body.end),
    copies: copies(followUp, layout, register),
    signature: signature(signatory, layout),
    appendices: appendices(filled.lists, { paper: 'Công văn', number, day, by: own }, layout),
  }
}

interface Headed {
  readonly number: string
  readonly subject: string
  readonly place: string | null
  readonly day: string
}

/** What stands over every paper of the office. */
export function head({ number, subject, place, day }: Headed, asOf: Day, layout: Layout, register: Register) {
  const { superior, issuer } = letterhead(asOf, register)
  return {
    left: {
      superior: superior && set(superior, layout.superior),
      issuer: set(issuer, layout.issuer),
      separator: layout.separator,
      number,
      subject,
    },
    right: {
      lines: layout.rightHead.lines.map(({ text }) => text),
      placeAndDate: place === null ? capitalized(day) : `${oneRun(place)}, ${day}`,
    },
  }
}

export function signature(signatory: Signer | null, { signature: { position } }: Layout): Letter['signature'] {
  return {
    lines: [signatory?.capacity, signatory?.position].flatMap(line => (line ? set(line, position) : [])),
    name: signatory?.name ? oneRun(signatory.name) : null,
  }
}

interface Paper {
  /** What it is called: `Công văn`. */
  readonly paper: string
  readonly number: string
  readonly day: string
  readonly by: string
}

/** Each list names the paper that it comes with. */
export function appendices(
  lists: readonly UnitList[],
  { paper, number, day, by }: Paper,
  layout: Layout,
): Letter['appendices'] {
  return lists.map(list => ({
    ...numbered(list),
    heading: layout.appendix.heading.text,
    source: `(kèm theo ${paper} số ${number.slice(layout.number.label.length)} ${day} của ${by})`,
  }))
}

/** Rows are counted over all the list. */
function numbered({ about, header, rows }: UnitList): UnitList {
  return { about, header: ['TT', ...header], rows: rows.map((row, index) => [String(index + 1), ...row]) }
}

export function set(text: string, { capitals }: Type): string {
  return capitals ? oneRun(text).toLocaleUpperCase('vi') : oneRun(text)
}

function letterhead(asOf: Day, register: Register) {
  const { letterhead, own } = register.office
  if (letterhead) return letterhead
  const inCapitals = (unit: string) => calledOn(unit, asOf, register).toLocaleUpperCase('vi')
  const parent = register.units.get(own)?.parent ?? null
  return { superior: parent && inCapitals(parent), issuer: inCapitals(own) }
}

/** `Số      -CV/BTGTU`: the code is the office's own, else that of the letter which is not answered. */
function numberLine({ focus }: FollowUp, { number }: Issue, { number: layout }: Layout, register: Register): string {
  const { office, units } = register
  const isOurs = focus.issuer === office.own
  const code = units.get(office.own)?.codes[0] ?? (isOurs ? focus.symbol.replace(/^[^/]*\//, '') : '')
  const written = number !== null && /^\d+$/.test(number) ? writtenCount(Number(number)) : number
  return `${layout.label}${written ?? blank}${layout.joint}${code}`
}

/** What a letter is about as records keep it: without what its layout puts before it. */
export function bareSubject({ head: { left }, layout: { subject } }: Letter): string {
  return left.subject.startsWith(subject.prefix) ? left.subject.slice(subject.prefix.length) : left.subject
}

/** `Kính gửi`: one on its line, several below one another. */
export function addressed(names: readonly string[], { addressees: { label, marks } }: Layout): Listing {
  const texts = names.map(name => capitalized(oneRun(name)))
  return { label, lines: texts.length > 1 ? dashed(texts, marks) : texts }
}

function addressText(line: AddressLine, asOf: Day, register: Register): string {
  if (line.kind === 'group') {
    const { text, group, organs } = line.recipient
    return text ?? withOrgans(group, organs, calledOn(group, asOf, register), register)
  }
  const { unit, organs, inPlaceOf, obligations } = line.addressee
  const called = withOrgans(unit, organs, calledOn(unit, asOf, register), register)
  const originals = inPlaceOf.map(original => {
    const asked = obligations.find(one => one.unit === original)?.dispatch.date ?? asOf
    return calledOn(original, asked, register)
  })
  if (line.text !== null || originals.length === 0) return line.text ?? called
  const isAskedItself = obligations.some(one => one.unit === unit)
  return `${called} (${isAskedItself ? 'đồng thời ' : ''}tiếp nhận nhiệm vụ của ${originals.join(', ')})`
}

/** The lines of the letter that is followed up, with all under `Kính gửi` and the file copy put back where missing. */
function copies({ copies, asOf }: FollowUp, { copies: layout }: Layout, register: Register): Listing {
  const { asAbove, filed, label, marks } = layout
  const lines = copies.flatMap(copy => copyLines(copy, asOf, register)).map(oneRun)
  const isAsAbove = (line: string) => spokenKey(line) === spokenKey(asAbove)
  const withAll = lines.some(isAsAbove) ? lines : [asAbove, ...lines]
  const isFiled = withAll.some(line => /^lưu(?![\p{L}\p{M}])/iu.test(line))
  return { label, lines: dashed(isFiled ? withAll : [...withAll, filed], marks) }
}

/** A unit that has ended is replaced by those that carry on for it. */
function copyLines({ unit, group, text, for: purpose }: Copy, asOf: Day, register: Register): readonly string[] {
  const id = unit ?? group
  const heirs = unit === null ? [] : heirsOn(unit, asOf, register)
  const names = id === null ? [] : (heirs.length > 0 ? heirs : [id]).map(one => calledOn(one, asOf, register))
  const said = text === null ? names : [text]
  return said.map(name => (purpose === null ? name : `${name} (${purpose})`))
}

export function dashed(lines: readonly string[], { between, last }: Marks): readonly string[] {
  return lines.map((line, index) => {
    const mark = index === lines.length - 1 ? last : between
    return `- ${line.replace(/(?<![\s,;.])[\s,;.]+$/, '')}${mark}`
  })
}

/** The last sentence ends as the layout has it; a note in brackets after it, on what is enclosed, stays as it is. */
export function ended(body: readonly Block[], end: string): readonly Block[] {
  const last = body.findLastIndex(block => block.kind === 'paragraph' && block.text.endsWith('.'))
  const after = body.slice(last + 1)
  const isClosing = after.every(block => block.kind === 'paragraph' && /^\(.*\)$/s.test(block.text))
  const closing = body[last]
  if (closing?.kind !== 'paragraph' || !isClosing) return body
  return body.with(last, { ...closing, text: closing.text.replace(/\.$/, end) })
}
