import type { Command } from 'commander'
import { issuerName, nameOn, organName } from '../../domain/directory.ts'
import type { Dispatch, Due, Recipient } from '../../domain/records.ts'
import type { Register } from '../../domain/register.ts'
import type { Say } from '../../i18n/say.ts'
import { dispatchJson } from '../../table/answers.ts'
import { withFormatOption } from '../options.ts'
import type { Context } from '../context.ts'
import { dispatchMeant } from '../lookup.ts'
import { visible } from '../../domain/visible.ts'
import { jsonText } from '../json.ts'

export interface ShowOptions {
  readonly format?: 'table' | 'json'
}

export function addShow(command: Command, context: Context): void {
  const { say } = context
  command.argument('<ref>', say.arguments.dispatch)
  withFormatOption(command, ['table', 'json'], say)
  command.action((ref: string, options: ShowOptions) => runShow(context, ref, options))
}

/** One record as it is meant, with what it refers to and what refers to it. */
export async function runShow(context: Context, ref: string, { format }: ShowOptions): Promise<void> {
  const { register } = await context.deskAround(ref, 'chain')
  const { screen, say } = context
  const dispatch = dispatchMeant(ref, register, context)
  if (format === 'json') return screen.raw(jsonText(dispatchJson(dispatch, register)))
  for (const { title, value, lines } of partsOf(dispatch, register, say)) {
    if (value === null && lines.length === 0) continue
    screen.line(`${screen.paint.bold(`${title}:`)}${value === null ? '' : ` ${visible(value)}`}`)
    for (const line of lines) screen.line(`  ${visible(line)}`)
  }
}

interface Part {
  readonly title: string
  readonly value: string | null
  readonly lines: readonly string[]
}

function partsOf(dispatch: Dispatch, register: Register, say: Say): readonly Part[] {
  const { columns } = say.words
  const { show } = say
  const one = (title: string, value: string | null): Part => ({ title, value, lines: [] })
  const many = (title: string, lines: readonly string[]): Part => ({ title, value: null, lines })
  const named = (id: string) => nameOn(id, dispatch.date, register)
  return [
    one(columns.symbol, dispatch.symbol + (dispatch.held ? '' : ` (${show.cited})`)),
    one(columns.date, say.day(dispatch.date)),
    one(columns.issuer, issuerName(dispatch, register)),
    one(show.onBehalfOf, dispatch.onBehalfOf && named(dispatch.onBehalfOf)),
    one(columns.subject, dispatch.subject),
    one(columns.campaign, dispatch.campaign),
    one(columns.due, dispatch.due && dueText(dispatch.due, say)),
    many(
      show.duties,
      dispatch.duties.map(({ id, what, due }) => `${what ?? id}${due ? `: ${dueText(due, say)}` : ''}`),
    ),
    one(
      show.signatory,
      dispatch.signatory &&
        [dispatch.signatory.capacity, dispatch.signatory.position, dispatch.signatory.name].filter(Boolean).join(', '),
    ),
    many(show.references, related(dispatch, 'forward', register, say)),
    many(show.referencedBy, related(dispatch, 'inverse', register, say)),
    many(
      show.recipients,
      dispatch.recipients.map(recipient => recipientText(recipient, dispatch, register)),
    ),
    many(
      show.copies,
      dispatch.copies.map(copy =>
        [copy.text ?? named(copy.unit ?? copy.group ?? ''), copy.for && `(${copy.for})`].filter(Boolean).join(' '),
      ),
    ),
    many(
      show.responses,
      dispatch.responses.map(
        ({ unit, date, symbol, outcome }) =>
          `${say.day(date)}  ${named(unit)}: ${say.words.outcomes[outcome]}${symbol === null ? '' : ` (${symbol})`}`,
      ),
    ),
    many(
      show.extensions,
      dispatch.extensions.map(({ unit, date, to }) => `${say.day(date)}  ${named(unit)} → ${say.day(to)}`),
    ),
    many(
      show.exemptions,
      dispatch.exemptions.map(
        ({ unit, date, reason }) => `${say.day(date)}  ${named(unit)}${reason === null ? '' : `: ${reason}`}`,
      ),
    ),
    one(show.notes, dispatch.notes),
    one(columns.id, dispatch.id),
    one(show.file, dispatch.at.record),
  ]
}

function related(
  { id }: Dispatch,
  direction: 'forward' | 'inverse',
  { linksFrom, linksTo }: Register,
  say: Say,
): readonly string[] {
  const links = (direction === 'forward' ? linksFrom : linksTo).get(id) ?? []
  return links.map(({ relation, from, to }) => {
    const other = direction === 'forward' ? to : from
    const cited = other.held ? '' : ` (${say.show.cited})`
    return `${say.words.relations[relation][direction]} ${other.symbol}, ${say.day(other.date)}${cited}`
  })
}

function recipientText(recipient: Recipient, { date }: Dispatch, register: Register): string {
  if (recipient.text !== null) return recipient.text
  const id = recipient.kind === 'unit' ? recipient.unit : recipient.group
  const organs = recipient.organs.map(organ => organName(id, organ, register))
  const except =
    recipient.kind === 'group' && recipient.except.length > 0
      ? ` (− ${recipient.except.map(one => nameOn(one, date, register)).join('; ')})`
      : ''
  return [...(organs.length > 0 ? [`${organs.join('; ')}:`] : []), nameOn(id, date, register)].join(' ') + except
}

function dueText(due: Due, say: Say): string {
  if ('count' in due) return say.show.count({ count: due.count, working: due.kind === 'workingDays', from: due.from })
  return due.kind === 'date' ? say.day(due.date) : say.show.before({ date: say.day(due.date) })
}
