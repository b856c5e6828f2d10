import type { Context } from '../context.ts'
import { isHeld, type Planned } from './plan.ts'
import { letterName } from './preview.ts'

/** Says whom a letter addresses that nobody on record is known by: as it stands, nobody would ever ask them. */
export function tellUnfollowed(plan: readonly Planned[], { screen, say: { intake } }: Context): void {
  for (const planned of plan) {
    const { letter } = planned
    const { addressees, trackable } = letter.taken
    if (isHeld(planned)) continue
    const names = addressees.flatMap(({ text, recipients }) => (recipients.length === 0 ? [text] : []))
    const all = names.length === addressees.length
    if (names.length > 0) screen.warn(`${letterName(letter)}: ${intake.unmatched({ names, all })}`)
    else if (addressees.length === 0 && trackable.length > 0) screen.warn(`${letterName(letter)}: ${intake.nobody}`)
  }
}
