import { endOfTime } from './day.ts'
import { isCollective } from './directory.ts'
import { error, fieldOf, type Diagnostic } from './diagnostic.ts'
import { lineOf } from './line.ts'
import { nearest } from './nearest.ts'
import type { At, Copy, Dispatch, Group } from './records.ts'
import type { Register } from './register.ts'

type Tell = (diagnostic: Diagnostic) => void

/** Every id that names a unit, group, campaign or duty which no record declares. */
export function complainOfNames(register: Register, tell: Tell): void {
  const ask = asker(register, tell)
  for (const dispatch of register.dispatches) if (dispatch.at.path.length === 0) complainOfDispatch(dispatch, ask)
  for (const unit of register.units.values()) {
    ask.unit(unit.parent, fieldOf(unit, 'parent'))
    unit.successors.forEach((successor, index) => ask.unit(successor, fieldOf(unit, 'successors', index)))
  }
  for (const group of register.groups.values()) complainOfMembers(group, ask, tell, register)
  const { office } = register
  if (office.own !== '') ask.unit(office.own, fieldOf(office, 'own'))
  office.actsFor.forEach((unit, index) => ask.unit(unit, fieldOf(office, 'actsFor', index)))
  office.ladder.forEach(({ copies }, rung) => complainOfCopies(copies, office, ['ladder', rung], ask))
}

/** The same of some letters alone. */
function complaintsAbout(dispatches: readonly Dispatch[], register: Register): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const ask = asker(register, diagnostic => void diagnostics.push(diagnostic))
  for (const dispatch of dispatches) complainOfDispatch(dispatch, ask)
  return diagnostics
}

/** What is known to be wrong, where letters that came to other facts since have no part in it; undefined where they may. */
export function faultsAsKnown(
  { value, changed }: { readonly value: readonly Diagnostic[]; readonly changed: readonly Dispatch[] },
  register: Register,
): readonly Diagnostic[] | undefined {
  const blamed = new Set(value.map(({ place }) => place.record))
  const isAsBefore = !changed.some(({ at }) => blamed.has(at.record))
  return isAsBefore && complaintsAbout(changed, register).length === 0 ? value : undefined
}

type Asker = ReturnType<typeof asker>

function asker(register: Register, tell: Tell) {
  const { units, groups, campaigns } = register
  return {
    unit(id: string | null, at: At): void {
      if (id === null || units.has(id)) return
      tell(error('unknown-unit', at, { unit: id, suggestion: nearest(id, units.keys()) }))
    },
    group(id: string, at: At): void {
      if (groups.has(id)) return
      tell(error('unknown-group', at, { group: id, suggestion: nearest(id, groups.keys()) }))
    },
    /** Facts may be about a group that stands as one recipient. */
    unitOrGroup(id: string, at: At): void {
      if (units.has(id) || groups.has(id)) return
      tell(error('unknown-unit', at, { unit: id, suggestion: nearest(id, [...units.keys(), ...groups.keys()]) }))
    },
    /** A group whose members are known must be named as a group, or they would not be asked. */
    unitOrCollective(id: string, at: At): void {
      const group = groups.get(id)
      if (units.has(id) || (group && isCollective(group))) return
      tell(error('unknown-unit', at, { unit: id, suggestion: group ? `group: ${id}` : nearest(id, units.keys()) }))
    },
    campaign(id: string | null, at: At): void {
      if (id === null || campaigns.has(id)) return
      tell(error('unknown-campaign', at, { campaign: id, suggestion: nearest(id, campaigns.keys()) }))
    },
    /** A fact may be written in any record of the line whose duty it names. */
    duty(id: string | null, dispatch: Dispatch, at: At): void {
      if (id === null || dispatch.duties.some(duty => duty.id === id)) return
      const line = lineOf(dispatch, endOfTime, register)
      const duties = line.dispatches.flatMap(one => one.duties.map(duty => duty.id))
      if (!duties.includes(id)) tell(error('unknown-duty', at, { duty: id, duties }))
    },
  }
}

function complainOfDispatch(dispatch: Dispatch, ask: Asker): void {
  ask.unit(dispatch.issuer, fieldOf(dispatch, 'issuer'))
  ask.unit(dispatch.onBehalfOf, fieldOf(dispatch, 'onBehalfOf'))
  ask.campaign(dispatch.campaign, fieldOf(dispatch, 'campaign'))
  dispatch.references.forEach(({ issuer }, index) => ask.unit(issuer, fieldOf(dispatch, 'references', index, 'issuer')))
  dispatch.recipients.forEach((recipient, index) => {
    if (recipient.kind === 'unit') ask.unitOrCollective(recipient.unit, fieldOf(dispatch, 'recipients', index, 'unit'))
    else {
      ask.group(recipient.group, fieldOf(dispatch, 'recipients', index, 'group'))
      recipient.except.forEach((id, each) =>
        ask.unitOrGroup(id, fieldOf(dispatch, 'recipients', index, 'except', each)),
      )
    }
  })
  complainOfCopies(dispatch.copies, dispatch, [], ask)
  complainOfFacts(dispatch, ask)
}

function complainOfCopies(copies: readonly Copy[], owner: { at: At }, path: At['path'], ask: Asker): void {
  copies.forEach(({ unit, group }, index) => {
    ask.unit(unit, fieldOf(owner, ...path, 'copies', index, 'unit'))
    if (group !== null) ask.group(group, fieldOf(owner, ...path, 'copies', index, 'group'))
  })
}

function complainOfFacts(dispatch: Dispatch, ask: Asker): void {
  for (const list of ['responses', 'extensions', 'exemptions'] as const) {
    dispatch[list].forEach(({ unit, duty }, index) => {
      ask.unitOrGroup(unit, fieldOf(dispatch, list, index, 'unit'))
      ask.duty(duty, dispatch, fieldOf(dispatch, list, index, 'duty'))
    })
  }
  dispatch.receipts.forEach(({ unit }, index) => ask.unitOrGroup(unit, fieldOf(dispatch, 'receipts', index, 'unit')))
}

function complainOfMembers(group: Group, ask: Asker, tell: Tell, { groups }: Register): void {
  group.members.forEach(({ kind, of }, index) => {
    if (kind === 'unit') ask.unit(of, fieldOf(group, 'members', index, 'unit'))
    if (kind === 'group') ask.group(of, fieldOf(group, 'members', index, 'group'))
  })
  const loop = loopFrom(group, groups)
  if (loop) tell(error('group-cycle', fieldOf(group, 'members'), { loop }))
}

/** The way from a group through its members back to itself, if there is one. */
function loopFrom(start: Group, groups: ReadonlyMap<string, Group>): readonly string[] | null {
  const ways: string[][] = [[start.id]]
  const seen = new Set<string>()
  for (const way of ways) {
    const last = groups.get(way.at(-1) ?? '')
    for (const { kind, of } of last?.members ?? []) {
      if (kind !== 'group') continue
      if (of === start.id) return [...way, of]
      if (!seen.has(of)) ways.push([...way, of])
      seen.add(of)
    }
  }
  return null
}
