import { yearOf, type Day } from '../../domain/day.ts'
import { daysIn, withoutDay } from '../../domain/new-day.ts'
import { buildRegister } from '../../domain/register.ts'
import { commit } from '../commit.ts'
import type { Context } from '../context.ts'
import { tellDueDays, type DueDays } from '../due-days.ts'
import { exitCodes, Refusal } from '../refusal.ts'

/** Takes a day out of the calendar, and tells every due day that moves. */
export async function runCalendarRemove(context: Context, date: Day, { dryRun = false }: { dryRun?: boolean }) {
  const { screen, say } = context
  let told: (DueDays & { readonly record: string }) | undefined
  await commit(context, desk => {
    const { records } = desk.loaded
    const known = daysIn(yearOf(date), records.calendar).find(one => one.date === date)
    if (!known) throw new Refusal(exitCodes.notFound, say.calendar.unknown({ date: say.day(date) }))
    const { list, record, ...day } = known
    told = { desk, record, later: buildRegister(withoutDay(records, date)).register }
    if (dryRun) return null
    const change = { kind: 'remove-day', record, list, day } as const
    return { changes: [change], command: `calendar remove ${date}`, dispatches: [], undoes: null }
  })
  if (!told) return
  const { record } = told
  tellDueDays(told, context)
  screen.note(dryRun ? say.calendar.wouldRemove({ record }) : say.calendar.removed({ record }))
}
