import { addresseesOf } from './addressees.ts'
import { membersOn, nameOn, type Directory } from './directory.ts'
import type { State } from './obligations.ts'
import type { Copy, Dispatch } from './records.ts'
import type { Listed } from './spans.ts'
import { foldedKey } from './vietnamese.ts'

/** One body to which a letter goes: to act, or as a copy. */
export interface RecipientRow {
  /** Null for a copy that names no unit of the directory. */
  readonly unit: string | null
  readonly name: string
  readonly organs: readonly string[]
  readonly via: readonly string[]
  readonly role: 'recipient' | 'copy'
  readonly address: string | null
  readonly email: string | null
  readonly phone: string | null
  /** As on the day asked; null where nothing is owed. Of several duties the one that presses most. */
  readonly state: State | null
}

/** Whom a letter goes to, each once and in the letter's order. `obligations` are those of the letter on the day asked. */
export function recipientsOf(
  dispatch: Dispatch,
  obligations: readonly Listed[],
  directory: Directory,
): readonly RecipientRow[] {
  return addresseesOf(dispatch, directory).map(({ unit, organs, via }) => ({
    ...bodyOf(unit, dispatch, directory),
    organs,
    via,
    role: 'recipient' as const,
    state: mostPressing(
      obligations.filter(one => one.unit === unit || one.successors.includes(unit)).map(one => one.state),
    ),
  }))
}

/** Those named under `Nơi nhận`; they owe nothing. `Như trên` and the file copy are no bodies to send to. */
export function copiesOf(dispatch: Dispatch, directory: Directory): readonly RecipientRow[] {
  return dispatch.copies
    .filter(({ text }) => text === null || !/^(nhu tren|luu)\b/.test(foldedKey(text)))
    .flatMap(copy =>
      bodiesOf(copy, dispatch, directory).map(body => ({
        ...body,
        organs: [],
        via: copy.group === null || copy.group === body.unit ? [] : [copy.group],
        role: 'copy' as const,
        state: null,
      })),
    )
}

function bodiesOf({ unit, group, text }: Copy, dispatch: Dispatch, directory: Directory) {
  if (unit !== null) return [bodyOf(unit, dispatch, directory)]
  if (group !== null)
    return membersOn(group, dispatch.date, directory).map(member => bodyOf(member, dispatch, directory))
  return [{ unit: null, name: text ?? '', address: null, email: null, phone: null }]
}

function bodyOf(unit: string, { date }: Dispatch, directory: Directory) {
  const { address = null, email = null, phone = null } = directory.units.get(unit) ?? {}
  return { unit, name: nameOn(unit, date, directory), address, email, phone }
}

const byPressure: readonly State[] = ['overdue', 'due-today', 'pending', 'no-deadline', 'late', 'answered', 'exempt']

function mostPressing(states: readonly State[]): State | null {
  return byPressure.find(state => states.includes(state)) ?? null
}
