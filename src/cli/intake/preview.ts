import { displayWidth } from '../../domain/display-width.ts'
import { shortNameOn } from '../../domain/directory.ts'
import { visible } from '../../domain/visible.ts'
import type { DraftDeadline, DraftField } from '../../intake/letter-draft.ts'
import type { Addressee } from '../../intake/match/addressees.ts'
import type { How, Known, Match } from '../../intake/match/known-names.ts'
import type { Say } from '../../i18n/say.ts'
import type { Context } from '../context.ts'
import type { Incoming } from './incoming.ts'
import type { Planned } from './plan.ts'
import { remarkText } from './remarks.ts'

/** A line of the preview: a field, what was read, what speaks against it, and where it stands in the letter. */
interface Shown {
  readonly label: string
  readonly text: string
  readonly notes: readonly string[]
  readonly line: number | null
}

/** Shows a letter field by field. What is doubtful bears a mark; nothing is taken for certain without saying so. */
export function previewLetter({ letter, remarks }: Planned, { screen, say }: Context): void {
  const { encoding } = letter
  const odd = encoding === null || encoding === 'utf-8' ? '' : ` (${say.intake.encoding({ encoding })})`
  screen.line(screen.paint.bold(`${visible(letterName(letter))}${odd}`))
  const shown = shownOf(letter, say)
  const widest = Math.max(...shown.map(({ label }) => displayWidth(label)))
  for (const { label, text, notes, line } of shown) {
    const mark = notes.length > 0 ? screen.paint.yellow('?') : ' '
    const told = notes.length > 0 ? `  ${screen.paint.yellow(`[${notes.join('; ')}]`)}` : ''
    const where = line === null ? '' : `  ${screen.paint.dim(`(${say.intake.line({ line })})`)}`
    screen.line(`${mark} ${label}${' '.repeat(widest - displayWidth(label))}  ${visible(text)}${told}${where}`)
  }
  for (const remark of remarks)
    screen.line(`${screen.paint.yellow('!')} ${visible(remarkText(remark, letter.taken.symbol ?? '', say))}`)
  screen.line()
}

/** The file, and its place in it where it holds several letters. */
export function letterName({ origin, place }: Incoming): string {
  return place > 1 ? `${origin.file} #${place}` : origin.file
}

function shownOf(letter: Incoming, say: Say): readonly Shown[] {
  const { taken } = letter
  const { draft } = taken
  const namer = (known: Known) => nameOf(known, letter)
  const doubts = (field: DraftField, line: number | null) =>
    draft.doubts.filter(doubt => doubt.field === field && (line === null || doubt.line === line || doubt.line === null))
  const reasons = (field: DraftField, line: number | null = null) =>
    doubts(field, line).map(({ reason }) => say.intake.doubts[reason])
  const single = (field: DraftField, text: string | null, notes: readonly string[] = []): Shown => ({
    label: say.intake.fields[field],
    text: text ?? say.intake.notRead,
    notes: [...notes, ...reasons(field)],
    line: draft.lines[field] ?? null,
  })
  const listed = <T extends { readonly line: number }>(
    field: DraftField,
    items: readonly T[],
    textOf: (item: T, index: number) => string,
    notesOf: (item: T) => readonly string[] = () => [],
  ): readonly Shown[] => {
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
        label: index === 0 ? say.intake.fields[field] : '',
        text: textOf(item, index),
        notes: [...notesOf(item), ...own, ...above],
        line: item.line,
      }
    })
    return rows.length > 0 || general.length === 0 ? rows : [single(field, null)]
  }
  return [
    single('symbol', taken.symbol),
    single('date', taken.date && say.day(taken.date)),
    single('issuer', issuerText(taken.issuer, draft.issuer, namer), matchNotes(taken.issuer, namer, say)),
    ...(draft.parentIssuer === null ? [] : [single('parentIssuer', draft.parentIssuer)]),
    single('type', draft.type),
    single('place', draft.place),
    single('subject', draft.subject),
    ...listed(
      'recipients',
      taken.addressees,
      one => addresseeText(one, namer),
      one => addresseeNotes(one, namer, say),
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

function nameOf({ id }: Known, { taken, register }: Incoming): string {
  const name = taken.date === null ? id : shortNameOn(id, taken.date, register)
  return name === id ? id : `${name} (${id})`
}

function issuerText(match: Match, printed: string | null, namer: (known: Known) => string): string | null {
  if (match.kind !== 'known') return printed
  return printed === null ? namer(match.known) : `${printed} → ${namer(match.known)}`
}

function matchNotes(match: Match, namer: (known: Known) => string, { intake }: Say): readonly string[] {
  if (match.kind === 'known') return howNotes(match.how, intake)
  if (match.kind === 'several') return [intake.several({ names: match.candidates.map(namer) })]
  return [intake.unknown, ...(match.near.length > 0 ? [intake.perhaps({ names: match.near.map(namer) })] : [])]
}

function howNotes(how: How, { how: words }: Say['intake']): readonly string[] {
  return words[how] === '' ? [] : [words[how]]
}

function addresseeText({ text, recipients }: Addressee, namer: (known: Known) => string): string {
  if (recipients.length === 0) return text
  const names = recipients.map(recipient => {
    const known: Known =
      recipient.kind === 'unit' ? { kind: 'unit', id: recipient.unit } : { kind: 'group', id: recipient.group }
    const organs = recipient.organs.length > 0 ? ` [${recipient.organs.join(', ')}]` : ''
    return `${namer(known)}${organs}`
  })
  return `${text} → ${names.join('; ')}`
}

function addresseeNotes(one: Addressee, namer: (known: Known) => string, { intake }: Say): readonly string[] {
  if (one.how !== null) return howNotes(one.how, intake)
  if (one.candidates.length > 0) return [intake.several({ names: one.candidates.map(namer) })]
  return [intake.unknown, ...(one.near.length > 0 ? [intake.perhaps({ names: one.near.map(namer) })] : [])]
}

export function deadlineText(
  { date, workingDays, days, from, inclusive, time, recurring, stage, text }: DraftDeadline,
  { intake, day }: Say,
): string {
  const words = intake.deadline
  const count = workingDays ?? days
  const when =
    date !== null
      ? words[inclusive ? 'by' : 'before']({ date: day(date) })
      : count === null
        ? ''
        : words.count({ count, working: workingDays !== null, from })
  const kinds = [time, recurring ? words.recurring : null, stage === 2 ? words.stage : null].filter(Boolean).join(', ')
  return `${when}${kinds === '' ? '' : ` (${kinds})`}${when === '' && kinds === '' ? '' : ': '}“${shortened(text)}”`
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= 100 ? line : `${line.slice(0, 99).trimEnd()}…`
}
