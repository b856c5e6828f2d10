import type { Dispatch } from '../../domain/records.ts'
import { isSame, remarksOn, type Remark } from '../../intake/against-records.ts'
import { proposed, type Choices, type Proposed } from '../../intake/coming.ts'
import type { Incoming } from './incoming.ts'

/** What is to become of a letter, and what the records say to it. */
export interface Planned extends Proposed {
  readonly letter: Incoming
  readonly remarks: readonly Remark[]
}

/** Each letter is held against the records and the letters that come before it. */
export function planOf(letters: readonly Incoming[], choicesFor: (letter: Incoming) => Choices): readonly Planned[] {
  const made = letters.map(letter => ({ letter, ...proposed(letter.taken, letter.origin, choicesFor(letter)) }))
  const before: Dispatch[] = []
  return made.map(one => {
    const { letter, coming } = one
    if (!coming) return { ...one, remarks: sameBytes(one, made) }
    const known = letter.register.dispatches.filter(other => other.held || !before.some(early => isSame(early, other)))
    const remarks = remarksOn(coming, { ...letter.register, dispatches: [...known, ...before] })
    before.push({ ...coming, at: { record: letter.origin.file, path: [] } })
    return {
      ...one,
      remarks: remarks.some(({ kind }) => kind === 'held')
        ? remarks.filter(({ kind }) => kind === 'held')
        : [...sameBytes(one, made), ...remarks],
    }
  })
}

type Made = Proposed & Pick<Planned, 'letter'>

/** A record of the very same file that is none of the letters now read from it: one of them was put right by hand. */
function sameBytes({ letter }: Made, all: readonly Made[]): readonly Remark[] {
  const { sha256 } = letter.origin
  const ofFile = all.filter(other => other.letter.origin.sha256 === sha256)
  const record = letter.register.dispatches.find(
    known => known.source?.sha256 === sha256 && !ofFile.some(({ coming }) => coming && isSame(known, coming)),
  )
  return record ? [{ kind: 'same-bytes', record }] : []
}

/** Whether it stands among the records already and is not to be written again. */
export function isHeld({ remarks }: Planned): boolean {
  return remarks.some(({ kind }) => kind === 'held' || kind === 'same-bytes')
}
