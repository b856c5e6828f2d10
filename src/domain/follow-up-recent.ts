import { addDays, type Day } from './day.ts'
import { lineOf } from './line.ts'
import { obligationsOfLine, type Obligation, type Reminder } from './obligations.ts'
import type { Register } from './register.ts'

/** When a letter goes out, and what it means that another of its line went out before. */
export interface Sending {
  readonly asOf: Day
  /** The day that the letter bears, where it is known: from it its own term is counted. */
  readonly issued?: Day | null
  /** Presses also those who were pressed a short while ago. */
  readonly again?: boolean
  /** It goes on record: one of the same day that stands there already is another letter, not a draft of this one. */
  readonly recorded?: boolean
}

/** A letter whose day is not known yet is taken to go out on the day that is asked about. */
export function dayOfSending({ issued, asOf }: Sending): Day {
  return issued ?? asOf
}

/**
 * What was pressed a short while ago, and by which letter: its own day is not past, or the office's least days between
 * two reminders are not over.
 */
export function pressedRecently(
  owed: readonly Obligation[],
  sending: Sending,
  register: Register,
): ReadonlyMap<Obligation, Reminder> {
  const { asOf, again = false, recorded = false } = sending
  if (again) return new Map()
  const day = dayOfSending(sending)
  const lines = day === asOf ? [] : [...new Set(owed.map(({ dispatch }) => dispatch))]
  const known = day === asOf ? owed : lines.flatMap(one => obligationsOfLine(lineOf(one, day, register), day, register))
  const onThatDay = new Map(known.map(one => [keyOf(one), one]))
  const isRecent = ({ dispatch, due }: Reminder) => {
    // Unless a letter goes on record, one of this very day is the one that is drafted once more.
    if (dispatch.date === day && !recorded) return false
    return (due !== null && day <= due) || day < addDays(dispatch.date, register.office.reminderGap)
  }
  return new Map(
    owed.flatMap(one => {
      const last = onThatDay.get(keyOf(one))?.reminders.findLast(isRecent)
      return last ? [[one, last] as const] : []
    }),
  )
}

function keyOf({ unit, dispatch, duty }: Obligation): string {
  return JSON.stringify([unit, dispatch.id, duty?.id ?? null])
}
