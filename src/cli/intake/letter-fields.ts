import { shortNameOn } from '../../domain/directory.ts'
import { spokenKey } from '../../domain/vietnamese.ts'
import type { DraftField } from '../../intake/letter-draft.ts'
import type { Addressee } from '../../intake/match/addressees.ts'
import type { How, Known, Match } from '../../intake/match/known-names.ts'
import type { Say } from '../../i18n/say.ts'
import { deadlineText } from './deadline-text.ts'
import type { Incoming } from './incoming.ts'

/** A field of the preview: what was read, whom it means, what speaks against it, and where it stands in the letter. */
export interface FieldShown {
  readonly field: DraftField
  readonly label: string
  readonly text: string
  readonly meant: string | null
  readonly notes: readonly string[]
  readonly line: number | null
}

/** What was read of a letter, in the order in which a clerk compares it with the paper. */
export function fieldsOf(letter: Incoming, say: Say): readonly FieldShown[] {
  const { taken } = letter
  const { draft } = taken
  const namer = (known: Known, text = '') => nameOf(known, text, letter)
  const doubts = (field: DraftField, line: number | null) =>
    draft.doubts.filter(doubt => doubt.field === field && (line === null || doubt.line === line || doubt.line === null))
  const reasons = (field: DraftField, line: number | null = null) =>
    doubts(field, line).map(({ reason }) => say.intake.doubts[reason])
  const single = (
    field: DraftField,
    text: string | null,
    notes: readonly string[] = [],
    meant: string | null = null,
  ) => ({
    field,
    label: say.intake.fields[field],
    text: text ?? say.intake.notRead,
    meant,
    notes: [...notes, ...reasons(field)],
    line: draft.lines[field] ?? null,
  })
  const listed = <T extends { readonly line: number }>(
    field: DraftField,
    items: readonly T[],
    textOf: (item: T, index: number) => string,
    notesOf: (item: T) => readonly string[] = () => [],
    meantOf: (item: T) => string | null = () => null,
  ): readonly FieldShown[] => {
    const lines = new Set(items.map(({ line }) => line))
    const general = draft.doubts.filter(
      doubt => doubt.field === field && (doubt.line === null || !lines.has(doubt.line)),
    )
    const told = new Set<number>()
    const rows = items.map((item, index) => {
      const first = !told.has(item.line)
      told.add(item.line)
      const own = first
        ? doubts(field, item.line)
            .filter(({ line }) => line !== null)
            .map(({ reason }) => say.intake.doubts[reason])
        : []
      const above = index === 0 ? general.map(({ reason }) => say.intake.doubts[reason]) : []
      return {
        field,
        label: index === 0 ? say.intake.fields[field] : '',
        text: textOf(item, index),
        meant: meantOf(item),
        notes: [...notesOf(item), ...own, ...above],
        line: item.line,
      }
    })
    return rows.length > 0 || general.length === 0 ? rows : [single(field, null)]
  }
  const meantIssuer = taken.issuer.kind === 'known' ? namer(taken.issuer.known, draft.issuer ?? '') : null
  return [
    single('symbol', taken.symbol),
    single('date', taken.date && say.day(taken.date)),
    single('issuer', draft.issuer ?? meantIssuer, matchNotes(taken.issuer, namer, say), draft.issuer && meantIssuer),
    ...(draft.parentIssuer === null ? [] : [single('parentIssuer', draft.parentIssuer)]),
    single('type', draft.type),
    single('place', draft.place),
    single('subject', draft.subject),
    ...listed(
      'recipients',
      taken.addressees,
      ({ text }) => text,
      one => addresseeNotes(one, namer, say),
      one => addresseeMeant(one, namer),
    ),
    ...listed('references', draft.references, ({ relation, also, symbol, date }) => {
      const words = [relation, ...also].map(one => say.words.relations[one].forward).join(', ')
      return `${words}: ${symbol}${date === null ? '' : ` (${say.day(date)})`}`
    }),
    ...listed('deadlines', draft.deadlines, deadline => {
      const place = taken.trackable.indexOf(deadline)
      return `${taken.trackable.length > 1 && place >= 0 ? `${place + 1}. ` : ''}${deadlineText(deadline, say)}`
    }),
    ...(draft.signatory
      ? [
          single(
            'signatory',
            [draft.signatory.capacity, draft.signatory.position, draft.signatory.name].filter(Boolean).join(', '),
          ),
        ]
      : [single('signatory', null)]),
    ...listed('copies', draft.copies, ({ text, for: purpose }) => (purpose === null ? text : `${text} (${purpose})`)),
    ...listed(
      'responses',
      draft.responses,
      ({ unit }) => unit,
      ({ unit }) => (taken.strangers.includes(unit) ? [say.intake.unknown] : []),
    ),
  ]
}

/** By name and id; by its id alone where the letter has the name already. */
function nameOf({ id }: Known, text: string, { taken, register }: Incoming): string {
  const name = taken.date === null ? id : shortNameOn(id, taken.date, register)
  return name === id || spokenKey(name) === spokenKey(text) ? id : `${name} (${id})`
}

function matchNotes(match: Match, namer: (known: Known) => string, { intake }: Say): readonly string[] {
  if (match.kind === 'known') return howNotes(match.how, intake)
  if (match.kind === 'several') return [intake.several({ names: match.candidates.map(one => namer(one)) })]
  return [
    intake.unknown,
    ...(match.near.length > 0 ? [intake.perhaps({ names: match.near.map(one => namer(one)) })] : []),
  ]
}

function howNotes(how: How, { how: words }: Say['intake']): readonly string[] {
  return words[how] === '' ? [] : [words[how]]
}

function addresseeMeant({ text, recipients }: Addressee, namer: (known: Known, text: string) => string): string | null {
  if (recipients.length === 0) return null
  const names = recipients.map(recipient => {
    const known: Known =
      recipient.kind === 'unit' ? { kind: 'unit', id: recipient.unit } : { kind: 'group', id: recipient.group }
    const organs = recipient.organs.length > 0 ? ` [${recipient.organs.join(', ')}]` : ''
    return `${namer(known, text)}${organs}`
  })
  return names.join('; ')
}

function addresseeNotes(one: Addressee, namer: (known: Known) => string, { intake }: Say): readonly string[] {
  if (one.how !== null) return howNotes(one.how, intake)
  if (one.candidates.length > 0) return [intake.several({ names: one.candidates.map(one => namer(one)) })]
  return [intake.unknown, ...(one.near.length > 0 ? [intake.perhaps({ names: one.near.map(one => namer(one)) })] : [])]
}
