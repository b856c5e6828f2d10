import type { Obligation } from '../domain/obligations.ts'
import type { Context } from './context.ts'

/** Says where due days rest on a supposition: a receipt nobody recorded, a year without a calendar. */
export function noteAssumed(obligations: readonly Obligation[], { screen, say }: Context): void {
  const assumed = obligations.filter(({ dueAssumed }) => dueAssumed)
  if (assumed.length > 0) screen.warn(say.notes.assumed({ count: assumed.length }))
}
