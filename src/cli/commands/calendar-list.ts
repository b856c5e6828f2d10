import { yearOf } from '../../domain/day.ts'
import { daysIn } from '../../domain/new-day.ts'
import { calendarJson } from '../../table/answers.ts'
import { calendarTable } from '../../table/views/calendar.ts'
import { give } from '../answer.ts'
import type { Context } from '../context.ts'
import { showList } from '../listing.ts'
import type { AnswerOptions } from '../options.ts'

/** The days off of a year, and those worked in their place: of this year, where none is named. */
export async function runCalendarList(context: Context, named: number | undefined, options: AnswerOptions) {
  const { say } = context
  const { register, asOf } = await context.desk()
  const year = named ?? yearOf(asOf)
  const days = daysIn(year, register.calendarYears)
  const known = register.calendarYears.map(one => one.year).toSorted((one, other) => one - other)
  await give(
    {
      json: () => calendarJson(days),
      table: () => calendarTable(year, days, known, say),
      show: () => showList(calendarTable(year, days, known, say), ['record'], context),
    },
    options,
    context,
  )
}
