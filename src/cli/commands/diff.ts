import type { Command } from 'commander'
import { balanceOf, changeKinds, changesBetween, type Change, type ChangeKind } from '../../domain/changes.ts'
import { addDays, type Day } from '../../domain/day.ts'
import { grouped } from '../../domain/grouped.ts'
import { visible } from '../../domain/visible.ts'
import type { Say } from '../../i18n/say.ts'
import { balanceLines, changesJson, changesTable, type Changes } from '../../table/views/changes.ts'
import { give } from '../answer.ts'
import type { Context } from '../context.ts'
import { showList } from '../listing.ts'
import { withListingOptions, type ListingOptions } from '../options.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { askedAbout } from '../scope.ts'
import { dayOption } from '../typed-values.ts'

export interface DiffOptions extends ListingOptions {
  readonly from?: Day
  readonly to?: Day
}

export function addDiff(command: Command, context: Context): void {
  const { say } = context
  const { options } = say.report
  command
    .argument('[ref]', say.arguments.subject)
    .option('--from <day>', options.from, dayOption)
    .option('--to <day>', options.to, dayOption)
  withListingOptions(command, say)
  command.action((ref: string | undefined, options: DiffOptions) => runDiff(context, ref, options))
}

/** What changed between two days, for a briefing: who is newly overdue, has answered, was given time. */
export async function runDiff(context: Context, ref: string | undefined, options: DiffOptions): Promise<void> {
  const { register, asOf } = await context.desk()
  const { say } = context
  const { to = asOf, from = addDays(to, -week) } = options
  if (from > to) {
    throw new Refusal(exitCodes.usage, say.report.diff.backwards({ from: say.day(from), to: say.day(to) }))
  }
  const { asked: later, states } = askedAbout(ref, options, to, register, context)
  const { asked: earlier } = askedAbout(ref, options, from, register, quiet(context))
  const changes = changesBetween(from, earlier, later)
  const asked = states
    ? changes.filter(({ before, after }) => [before, after].some(one => one && states.includes(one)))
    : changes
  const answer: Changes = { from, to, changes: asked, balance: balanceOf(earlier, later, changes) }
  await give(
    {
      json: () => changesJson(answer),
      table: () => changesTable(answer, say),
      show: () => {
        if (options.format === 'table' && asked.length > 0)
          return showList(changesTable(answer, say), ['unit'], context)
        briefing(answer, say).forEach(line => context.screen.line(line))
      },
    },
    options,
    context,
  )
}

const week = 7

/** What was found for the later day need not be said again for the earlier one. */
function quiet(context: Context): Context {
  return { ...context, screen: { ...context.screen, note: () => {}, warn: () => {} } }
}

/** Sentences to be read out: each kind of change, its letters, and who. */
function briefing(answer: Changes, say: Say): readonly string[] {
  const { diff } = say.report
  const told = changeKinds.flatMap(kind => kindLines(kind, answer.changes, say))
  return [
    `${diff.between({ from: say.day(answer.from), to: say.day(answer.to) })}:`,
    '',
    ...(told.length > 0 ? told : [diff.nothing, '']),
    ...balanceLines(answer, say),
  ]
}

function kindLines(kind: ChangeKind, changes: readonly Change[], say: Say): readonly string[] {
  const { diff } = say.report
  const same = changes.filter(({ kinds }) => kinds.includes(kind))
  if (same.length === 0) return []
  const headline = diff.headline({ kind: diff.kinds[kind], count: same.length })
  const letters = [...grouped(same, ({ obligation }) => obligation.dispatch.id).values()].map(some => {
    const symbol = visible(some[0]?.obligation.dispatch.symbol ?? '')
    return `  - ${symbol}: ${some.map(one => unitText(kind, one, say)).join('; ')}.`
  })
  return [headline.charAt(0).toLocaleUpperCase(say.language) + headline.slice(1), ...letters, '']
}

function unitText(kind: ChangeKind, change: Change, say: Say): string {
  const detail = detailOf(kind, change, say)
  return visible(change.obligation.unitName) + (detail === null ? '' : ` (${detail})`)
}

function detailOf(kind: ChangeKind, { obligation, before, after, extensions }: Change, say: Say): string | null {
  const { details, notAsked, merged } = say.report.diff
  const { states } = say.words
  const { daysLate, due } = obligation
  switch (kind) {
    case 'answered':
      return after === 'late' ? details.late({ days: daysLate }) : null
    case 'extended': {
      const until = extensions.at(-1)?.to
      return until === undefined ? null : details.until({ due: say.day(until) })
    }
    case 'due-moved':
      return due && details.until({ due: say.day(due) })
    case 'moved':
    case 'reopened':
      return details.moved({ before: before ? states[before] : notAsked, after: after ? states[after] : merged })
    default:
      return null
  }
}
