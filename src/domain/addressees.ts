import { isCollective, membersOn, type Directory } from './directory.ts'
import type { Dispatch, Due, Recipient } from './records.ts'

/** One unit (or collective) that a letter addresses, however many entries of `Kính gửi` lead to it. */
export interface Addressee {
  readonly unit: string
  readonly collective: boolean
  readonly organs: readonly string[]
  /** The groups named in the letter through which it is reached. */
  readonly via: readonly string[]
  /** Its own days in the letter: of the entry that names it or, if none does, of its groups. Several groups may differ. */
  readonly dues: readonly Due[]
  /** The first entry that leads to it, from 0. */
  readonly entry: number
}

interface Reached {
  readonly entry: number
  readonly recipient: Recipient
}

/** Whom a letter addresses, each once, in the letter's order. The issuer is never its own addressee. */
export function addresseesOf(dispatch: Dispatch, directory: Directory): readonly Addressee[] {
  const reached = new Map<string, Reached[]>()
  dispatch.recipients.forEach((recipient, entry) => {
    for (const unit of unitsOf(recipient, dispatch, directory)) {
      if (unit === dispatch.issuer) continue
      const already = reached.get(unit)
      if (already) already.push({ entry, recipient })
      else reached.set(unit, [{ entry, recipient }])
    }
  })
  return [...reached].map(([unit, entries]) => addressee(unit, entries, directory))
}

/** The units an entry of `Kính gửi` means on the letter's date. */
export function unitsOf(recipient: Recipient, { date }: Dispatch, directory: Directory): readonly string[] {
  if (recipient.kind === 'unit') return [recipient.unit]
  if (!directory.groups.has(recipient.group)) return [recipient.group]
  const excepted = new Set(
    recipient.except.flatMap(id => (directory.groups.has(id) ? [id, ...membersOn(id, date, directory)] : [id])),
  )
  return membersOn(recipient.group, date, directory).filter(unit => !excepted.has(unit))
}

function addressee(unit: string, entries: readonly Reached[], directory: Directory): Addressee {
  const [first, ...others] = entries
  if (first?.recipient.kind === 'unit' && others.length === 0) return namedOnce(unit, first, directory)
  return reachedSeveralWays(unit, entries, directory)
}

/** Most are named once, and outright. */
function namedOnce(unit: string, { entry, recipient }: Reached, { groups }: Directory): Addressee {
  const group = groups.get(unit)
  const collective = group !== undefined && isCollective(group)
  const organs = recipient.organs.length < 2 ? recipient.organs : [...new Set(recipient.organs)]
  return { unit, collective, organs, via: none, dues: recipient.due ? [recipient.due] : none, entry }
}

const none: readonly never[] = []

function reachedSeveralWays(unit: string, entries: readonly Reached[], { groups }: Directory): Addressee {
  const named = entries.filter(({ recipient }) => recipient.kind === 'unit')
  const deciding = named.length > 0 ? named : entries
  const group = groups.get(unit)
  return {
    unit,
    collective: group !== undefined && isCollective(group),
    organs: [...new Set(entries.flatMap(({ recipient }) => recipient.organs))],
    via: [
      ...new Set(
        entries.flatMap(({ recipient }) =>
          recipient.kind === 'group' && recipient.group !== unit ? [recipient.group] : [],
        ),
      ),
    ],
    dues: deciding.flatMap(({ recipient }) => (recipient.due ? [recipient.due] : [])),
    entry: entries[0]?.entry ?? 0,
  }
}
