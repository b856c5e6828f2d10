import { addresseesOf, type Addressee } from '../addressees.ts'
import type { Day } from '../day.ts'
import { fieldOf, warning } from '../diagnostic.ts'
import { aliveOn, heirsOn, isCollective, membersOn, nameOn } from '../directory.ts'
import { settle } from '../due.ts'
import { grouped } from '../grouped.ts'
import type { Dispatch } from '../records.ts'
import type { Register } from '../register.ts'
import type { Check } from './check.ts'

const groupsHaveMembers: Check = function* ({ groups }) {
  for (const group of groups.values()) {
    if (!isCollective(group)) continue
    yield warning('group-without-members', fieldOf(group, 'id'), { group: group.id, name: group.name })
  }
}

const groupsReachSomeone: Check = function* (register) {
  for (const dispatch of register.dispatches) {
    for (const [index, recipient] of dispatch.recipients.entries()) {
      const group = recipient.kind === 'group' ? register.groups.get(recipient.group) : undefined
      if (!group || membersOn(group.id, dispatch.date, register).length > 0) continue
      const facts = { group: group.id, name: group.name, day: dispatch.date }
      yield warning('group-empty-on-day', fieldOf(dispatch, 'recipients', index, 'group'), facts)
    }
  }
}

/** A unit reached through several groups that give it different days is given the latest. */
const groupsAgreeOnTheDue: Check = function* (register, asOf) {
  for (const dispatch of register.dispatches) {
    if (dispatch.recipients.filter(({ kind, due }) => kind === 'group' && due).length < 2) continue
    const conflicts = addresseesOf(dispatch, register).flatMap(
      addressee => conflictFor(addressee, dispatch, asOf, register) ?? [],
    )
    for (const same of grouped(conflicts, ({ groups, taken }) => [...groups, taken].join(' ')).values()) {
      const [first] = same
      if (!first) continue
      const { entry, groups, taken } = first
      const names = same.map(({ unit }) => nameOn(unit, dispatch.date, register))
      yield warning('group-due-conflict', fieldOf(dispatch, 'recipients', entry, 'due'), { names, groups, taken })
    }
  }
}

interface Conflict {
  readonly unit: string
  readonly groups: readonly string[]
  readonly taken: Day
  /** The last entry of `Kính gửi` that gives the unit another day than one before it. */
  readonly entry: number
}

function conflictFor(addressee: Addressee, dispatch: Dispatch, asOf: Day, register: Register): Conflict | null {
  if (addressee.dues.length < 2) return null
  const given = dispatch.recipients.flatMap((recipient, entry) =>
    recipient.kind === 'group' && recipient.due && addressee.dues.includes(recipient.due)
      ? [{ entry, group: recipient.group, day: settle(recipient.due, { dispatch, addressee }, asOf, register).day }]
      : [],
  )
  const entry = given.findLast(({ day }) => day !== given[0]?.day)?.entry
  if (entry === undefined) return null
  const taken = given.reduce((latest, { day }) => (day > latest ? day : latest), dispatch.date)
  return { unit: addressee.unit, groups: [...new Set(given.map(({ group }) => group))], taken, entry }
}

const unitsAreAlive: Check = function* (register) {
  for (const dispatch of register.dispatches) {
    const { date } = dispatch
    for (const [index, recipient] of dispatch.recipients.entries()) {
      const unit = recipient.kind === 'unit' ? register.units.get(recipient.unit) : undefined
      if (!unit || aliveOn(unit, date)) continue
      const { id, from, until } = unit
      const facts = { unit: id, name: nameOn(id, date, register), day: date, from, until }
      yield warning('unit-not-alive', fieldOf(dispatch, 'recipients', index, 'unit'), {
        ...facts,
        heirs: heirsOn(id, date, register),
      })
    }
  }
}

export const recipientChecks: readonly Check[] = [
  groupsHaveMembers,
  groupsReachSomeone,
  groupsAgreeOnTheDue,
  unitsAreAlive,
]
