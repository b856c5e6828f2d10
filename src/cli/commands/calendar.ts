import type { Command } from 'commander'
import type { NewDay } from '../../domain/change.ts'
import { yearOf, type Day } from '../../domain/day.ts'
import { changesNothing, knownDay, withNewDay, yearFor } from '../../domain/new-day.ts'
import { buildRegister } from '../../domain/register.ts'
import { commit } from '../commit.ts'
import type { Context, Desk } from '../context.ts'
import { tellDueDays } from '../due-days.ts'
import { withAnswerOptions, type AnswerOptions } from '../options.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { dayOption, yearOption } from '../typed-values.ts'

export interface CalendarAddOptions {
  readonly paper: string
  readonly name?: string
  readonly working?: boolean
  readonly pending?: boolean
  readonly dryRun?: boolean
}

export function addCalendar(command: Command, context: Context): void {
  const { say } = context
  const { options, add, list, remove } = say.calendar
  command.helpCommand(false)
  const door = (name: string, description: string) =>
    command
      .command(name)
      .configureHelp({ ...command.configureHelp(), visibleGlobalOptions: () => [...(command.parent?.options ?? [])] })
      .description(description)
  withAnswerOptions(door('list', list).argument('[year]', options.year, yearOption), say).action(
    async (year: number | undefined, given: AnswerOptions) =>
      (await import('./calendar-list.ts')).runCalendarList(context, year, given),
  )
  door('add', add)
    .argument('<day>', options.day, dayOption)
    .requiredOption('--paper <text>', options.paper)
    .option('--name <text>', options.name)
    .option('--working', options.working)
    .option('--pending', options.pending)
    .option('--dry-run', options.dryRun)
    .action((day: Day, given: CalendarAddOptions) => runCalendarAdd(context, day, given))
  door('remove', remove)
    .argument('<day>', options.day, dayOption)
    .option('--dry-run', options.dryRun)
    .action(async (day: Day, given: { dryRun?: boolean }) =>
      (await import('./calendar-remove.ts')).runCalendarRemove(context, day, given),
    )
}

/** Puts a day off, or a day that is worked, into the calendar, and tells every due day that it moves. */
export async function runCalendarAdd(context: Context, date: Day, options: CalendarAddOptions): Promise<void> {
  const { screen, say } = context
  const { paper, name = null, working = false, pending = false, dryRun = false } = options
  const added: NewDay = { list: working ? 'working' : 'off', day: { date, name, paper, pending } }
  const { yearRecord } = await import('../../codec/write-year.ts')
  const year = yearOf(date)
  let told: { readonly record: string; readonly isNewYear: boolean; readonly desk: Desk } | undefined
  await commit(context, desk => {
    const { calendar } = desk.loaded.records
    const known = knownDay(added, calendar)
    if (known) {
      const facts = { date: say.day(date), paper: known.paper, pending: known.pending }
      throw new Refusal(exitCodes.refused, say.calendar.known(facts), say.calendar.knownHint({ date: say.day(date) }))
    }
    const found = yearFor(added, calendar)
    const record = found?.at.record ?? yearRecord(year)
    told = { record, isNewYear: found === null, desk }
    if (dryRun) return null
    const change = found
      ? ({ kind: 'add-day', record, ...added } as const)
      : ({ kind: 'create-year', record, year, ...added } as const)
    return { changes: [change], command: `calendar add ${date}`, dispatches: [], undoes: null }
  })
  if (!told) return
  const { record, isNewYear, desk } = told
  if (changesNothing(added)) screen.warn(say.calendar.changesNothing({ date: say.day(date), working }))
  if (isNewYear) screen.warn(say.calendar.newYear({ year, record }))
  tellDueDays({ desk, later: buildRegister(withNewDay(desk.loaded.records, added, record)).register }, context)
  screen.note(dryRun ? say.recording.wouldWrite({ record, count: 1 }) : say.recording.wrote({ record, count: 1 }))
}
