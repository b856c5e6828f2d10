import { movesBetween, type Move } from '../domain/moves.ts'
import { obligationsOn } from '../domain/obligations.ts'
import type { Register } from '../domain/register.ts'
import type { Context, Desk } from './context.ts'
import { tellMovesTogether } from './moves.ts'

/** What a change of the calendar comes to. */
export interface DueDays {
  readonly desk: Desk
  readonly later: Register
}

/** Every due day that moves, and how many of all do. */
export function tellDueDays({ desk: { register, asOf }, later }: DueDays, context: Context): void {
  const { screen, say } = context
  const moves = movesBetween(register, later, asOf)
  tellMovesTogether(moves, context)
  const count = (moved: (move: Move) => boolean) => moves.filter(moved).length
  screen.line(
    say.calendar.sum({
      moved: count(({ dueBefore, dueAfter }) => dueBefore !== dueAfter),
      states: count(({ before, after }) => before !== after),
      all: obligationsOn(asOf, later).length,
    }),
  )
}
