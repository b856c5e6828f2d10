import type { Doubt } from '../domain/fact-doubts.ts'
import type { Say } from '../i18n/say.ts'

/** A sentence for what may be a slip of the hand. */
export function doubtText(doubt: Doubt, symbol: string, { day, recording: { doubts } }: Say): string {
  switch (doubt.kind) {
    case 'dated-ahead':
      return doubts.datedAhead({ date: day(doubt.date), today: day(doubt.today) })
    case 'before-letter':
      return doubts.beforeLetter({ date: day(doubt.date), letter: day(doubt.letter), symbol })
    case 'received-before-dated':
      return doubts.receivedBeforeDated({ received: day(doubt.received), date: day(doubt.date) })
    case 'until-past':
      return doubts.untilPast({ to: day(doubt.to), today: day(doubt.today) })
    default:
      return doubts.notMoreTime({ to: day(doubt.to), due: day(doubt.due) })
  }
}
