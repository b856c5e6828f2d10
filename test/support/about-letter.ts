import { answersTo } from '../../src/domain/answers-on-record.ts'
import { obligationsAbout } from '../../src/domain/asked-about.ts'
import type { Day } from '../../src/domain/day.ts'
import { findDispatch } from '../../src/domain/finding.ts'
import type { Register } from '../../src/domain/register.ts'

/** What a command that records an answer asks of a register: which letter is meant, and how those it concerns stand. */
export function aboutLetter(text: string, asOf: Day, register: Register): unknown {
  const found = findDispatch(text, register)
  if (found.kind === 'several') return found.items.map(({ id }) => id)
  if (found.kind === 'none') return null
  const dispatch = found.item
  const obligations = obligationsAbout({ kind: 'dispatch', dispatch }, asOf, register).map(one => ({
    ...one,
    dispatch: one.dispatch.id,
    reminders: one.reminders.map(({ dispatch: { id } }) => id),
  }))
  return JSON.stringify([found.exactly, dispatch, obligations, answersTo(dispatch, register)])
}
