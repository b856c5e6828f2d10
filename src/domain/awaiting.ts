import { grouped } from './grouped.ts'
import { plainDispatch, type At, type Dispatch, type Records, type Response } from './records.ts'
import type { Register } from './register.ts'

/** Something imported that no clerk has looked at yet: a letter, or an answer written in one. */
export interface Awaiting {
  readonly dispatch: Dispatch
  /** Null where it is the letter itself. */
  readonly response: Response | null
  /** Where it stands in the record. */
  readonly path: At['path']
}

export function awaitingIn(dispatch: Dispatch): readonly Awaiting[] {
  const answers = dispatch.responses.flatMap((response, index) =>
    response.confirmed ? [] : [{ dispatch, response, path: ['responses', index] }],
  )
  return dispatch.confirmed ? answers : [{ dispatch, response: null, path: [] }, ...answers]
}

/** Letters that reply to one and wait. */
export function awaitingRepliesTo(dispatch: Dispatch, { linksTo }: Register): readonly Awaiting[] {
  const replies = (linksTo.get(dispatch.id) ?? []).filter(({ relation }) => relation === 'replies')
  const letters = new Set(replies.map(({ from }) => from).filter(({ held, confirmed }) => held && !confirmed))
  return [...letters].map(letter => ({ dispatch: letter, response: null, path: [] }))
}

/** The records as they are once these are confirmed. */
export function withConfirmed(records: Records, confirmed: readonly Awaiting[]): Records {
  const byDispatch = grouped(confirmed, ({ dispatch }) => dispatch.id)
  return {
    ...records,
    dispatches: records.dispatches.map(dispatch => {
      const own = byDispatch.get(dispatch.id)
      if (!own) return dispatch
      const answers = new Set(own.map(({ response }) => response))
      return {
        ...plainDispatch(dispatch),
        confirmed: dispatch.confirmed || answers.has(null),
        responses: dispatch.responses.map(one => (answers.has(one) ? { ...one, confirmed: true } : one)),
      }
    }),
  }
}
