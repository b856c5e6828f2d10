import { numberOf } from '../domain/symbol.ts'
import { answeredIn } from './answered.ts'
import { recipientsOf } from './addressees.ts'
import { copiesOf, partedEnd } from './copies.ts'
import { deadlinesOf } from './deadlines.ts'
import type { Marked } from './head-marks.ts'
import type { Doubt, LetterDraft } from './letter-draft.ts'
import { typeOfCode, typeNames } from './letter-types.ts'
import { letterheadOf } from './letterhead.ts'
import { ownNumber } from './number-line.ts'
import { partsOf } from './parts.ts'
import type { Piece } from './pieces.ts'
import { placeAndDay } from './place-and-day.ts'
import { proseOf, type Prose } from './prose.ts'
import { referencesOf } from './references.ts'
import { signatureOf } from './signature.ts'
import { subjectOf } from './subject.ts'
import { unaccented } from './unaccented.ts'

/** One letter, from its pieces. */
export function readLetter(pieces: readonly Piece[]): LetterDraft {
  const { head, addressees, body, end } = partsOf(pieces)
  const number = ownNumber(head)
  const day = placeAndDay(head)
  const subject = subjectOf(head, number.used)
  const letterhead = letterheadOf(head, new Set([...number.used, ...subject.used]))
  const { copies, others, after } = partedEnd(end)
  const signature = signatureOf(others)
  const signing = bodySigning(signature.signatory?.capacity ?? null)
  const recipients = recipientsOf(addressees)
  const notes = notesIn(after)
  const told = proseOf(body)
  const citing = proseOf([...apart(subject.used), ...anew(body), ...notes])
  const title = head.find(({ mark }) => mark === 'title')
  const type = typeIn(title, number.code, head)
  const cited = referencesOf(citing, { ...number, ...letterhead, type, subject: subject.subject, date: day.date })
  const due = deadlinesOf(told, day)
  const doubts: Doubt[] = [
    ...number.doubts,
    ...day.doubts,
    ...(letterhead.issuer === null
      ? [
          signing === null
            ? missing('issuer')
            : ({ field: 'issuer', reason: 'issuer-from-signature', line: signature.signatory?.line ?? null } as const),
        ]
      : []),
    ...(subject.subject === null ? [missing('subject')] : []),
    ...(subject.mixed ? [{ field: 'subject', reason: 'subject-mixed', line: subject.line } as const] : []),
    ...(isMisspelt(day.place, told)
      ? [{ field: 'place', reason: 'place-without-accents', line: day.line } as const]
      : []),
    ...(recipients.length === 0 ? [unaddressed(told)] : []),
    ...cited.doubts,
    ...due.doubts,
    ...signature.doubts,
  ]
  return {
    symbol: number.symbol,
    number: number.symbol === null ? null : (numberOf(number.symbol) ?? /^\d+/.exec(number.symbol)?.[0] ?? null),
    type,
    issuer: letterhead.issuer ?? signing,
    parentIssuer: letterhead.parentIssuer,
    place: day.place,
    date: day.date,
    subject: subject.subject,
    recipients,
    references: cited.references,
    deadlines: due.deadlines,
    signatory: signature.signatory,
    copies: copiesOf(copies, recipients.length > 0),
    responses: answeredIn(proseOf([...body, ...notes])),
    doubts,
    line: pieces[0]?.line ?? 1,
    lines: withoutNulls({
      symbol: number.line,
      type: title?.line ?? number.line,
      issuer: letterhead.issuerLine,
      parentIssuer: letterhead.parentLine,
      place: day.place === null ? null : day.line,
      date: day.date === null ? null : day.line,
      subject: subject.line,
      signatory: signature.signatory?.line ?? null,
    }),
  }
}

/** `TM. ỦY BAN NHÂN DÂN`: the body in whose name it is signed. */
function bodySigning(capacity: string | null): string | null {
  return /^T\s?\/?\s?M[.\s]+(?![.\s])(.+?)(?=\s(?:KT|K\/T|TL)|$)/u.exec(capacity ?? '')?.[1] ?? null
}

/** Invitations name in their text whom they invite. */
function unaddressed({ plain }: Prose): Doubt {
  const invites = plain.indexOf('kinh moi') >= 0
  return { field: 'recipients', reason: invites ? 'addressees-in-body' : 'no-addressees', line: null }
}

/** Whether the body spells the place with accents that the head has lost. */
function isMisspelt(place: string | null, { text, plain }: Prose): boolean {
  if (place === null) return false
  const at = plain.indexOf(unaccented(place))
  return at >= 0 && !text.includes(place)
}

function missing(field: Doubt['field']): Doubt {
  return { field, reason: 'not-found', line: null }
}

/** The title line says the type; without one the symbol does. What has neither, but a subject after `V/v`, is a công văn. */
function typeIn(title: Marked | undefined, code: string | null, head: readonly Marked[]): string {
  const plain = title?.plain.replace(/^sao (?:y|luc)$/, 'ban sao')
  const named = plain === undefined ? undefined : typeNames.find(type => plain.startsWith(unaccented(type)))
  const coded = code === null ? undefined : typeOfCode(code)
  if (coded === 'sao y' || coded === 'sao lục' || plain === 'ban sao') return 'bản sao'
  const untitled = head.some(({ mark }) => mark === 'subject') ? 'công văn' : coded
  return named ?? untitled ?? 'công văn'
}

/** The subject is a paragraph of its own, whatever its lines stand beside. */
function apart(lines: ReadonlySet<Marked>): readonly Piece[] {
  return [...lines].map((piece, at) => ({ ...piece, gap: at === 0, beside: at > 0 }))
}

/** Word and PDF tell of no blank lines: the body begins anew all the same, and does not go on with the subject. */
function anew(body: readonly Piece[]): readonly Piece[] {
  return body.map((piece, at) => (at === 0 ? { ...piece, gap: true } : piece))
}

/** Footnotes after the signature, up to an annex. */
function notesIn(after: readonly Piece[]): readonly Piece[] {
  const annex = after.findIndex(({ plain }) => /^(?:phu luc|danh sach|bieu|mau|bang|de cuong)\b/.test(plain))
  return after
    .slice(0, annex < 0 ? after.length : annex)
    .map(piece => ({ ...piece, gap: piece.gap || /^\(?[¹²³\d[]/.test(piece.text) }))
}

function withoutNulls<K extends string>(lines: Record<K, number | null>): Partial<Record<K, number>> {
  return Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== null)) as Partial<Record<K, number>>
}
