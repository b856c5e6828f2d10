import { alike, type Move } from '../domain/moves.ts'
import { visible } from '../domain/visible.ts'
import type { Context } from './context.ts'

/** Whose state and due day a command moves: a line each. */
export function tellMoves(moves: readonly Move[], context: Context): void {
  for (const move of moves) tellMove(move, move.obligation.unitName, context)
}

/** The same of many: those of one letter that move alike are counted on one line. */
export function tellMovesTogether(moves: readonly Move[], context: Context): void {
  for (const [first, ...others] of alike(moves)) {
    const whose =
      others.length === 0 ? first.obligation.unitName : context.say.recording.recipients({ count: others.length + 1 })
    tellMove(first, whose, context)
  }
}

function tellMove({ obligation, before, after, ...due }: Move, whose: string, { screen, say }: Context): void {
  const { dispatch, duty } = obligation
  const state = (one: Move['before']) => (one === null ? null : say.words.states[one])
  const day = (one: Move['dueBefore']) => (one === null ? null : say.day(one))
  screen.line(
    visible(
      say.recording.moved({
        symbol: dispatch.symbol,
        name: whose,
        duty: duty?.id ?? null,
        before: state(before),
        after: state(after),
        dueBefore: day(due.dueBefore),
        dueAfter: day(due.dueAfter),
      }),
    ),
  )
}
