import type { Day } from './day.ts'
import type { Group, Member, Organ, Unit } from './records.ts'

/** Units, groups and organs by id. Always read whole: a day only chooses among them. */
export interface Directory {
  readonly units: ReadonlyMap<string, Unit>
  readonly groups: ReadonlyMap<string, Group>
  readonly organs: ReadonlyMap<string, Organ>
}

/** `until` is the last day of a life or a membership. */
export function aliveOn(life: { readonly from: Day | null; readonly until: Day | null }, day: Day): boolean {
  return (life.from === null || life.from <= day) && (life.until === null || day <= life.until)
}

export function endedBefore(unit: Unit, day: Day): boolean {
  return unit.until !== null && unit.until < day
}

/** A group whose members are not known stands as one recipient under its own id. */
export function isCollective(group: Group): boolean {
  return group.members.length === 0
}

/** The name a unit or group bore on a day; an id that nobody declared is its own name. */
export function nameOn(id: string, day: Day, { units, groups }: Directory): string {
  const unit = units.get(id)
  if (!unit) return groups.get(id)?.name ?? id
  return unit.names.find(name => aliveOn(name, day))?.name ?? unit.name
}

/** As `nameOn`, but the short name where there is one: what the unit is called inside the province. */
export function shortNameOn(id: string, day: Day, directory: Directory): string {
  const unit = directory.units.get(id)
  if (!unit) return nameOn(id, day, directory)
  const dated = unit.names.find(name => aliveOn(name, day))
  return dated ? (dated.short ?? dated.name) : (unit.short ?? unit.name)
}

/** Who issued a letter, by the name it bore that day; null for one cited without its issuer. */
export function issuerName(
  { issuer, date }: { readonly issuer: string | null; readonly date: Day },
  directory: Directory,
): string | null {
  return issuer === null ? null : nameOn(issuer, date, directory)
}

/** What a unit calls one of its organs. */
export function organName(unit: string, organ: string, { units, organs }: Directory): string {
  const own = units.get(unit)?.organs.find(({ id }) => id === organ)
  return own?.name ?? organs.get(organ)?.name ?? organ
}

/** Who carries on for a unit on a day: its successors alive then, transitively. None until it has ended. */
export function heirsOn(id: string, day: Day, { units }: Directory): readonly string[] {
  const asked = units.get(id)
  if (!asked || !endedBefore(asked, day)) return nobody
  const heirs = new Set<string>()
  const seen = new Set([id])
  const ended = [id]
  for (let next = ended.pop(); next !== undefined; next = ended.pop()) {
    const unit = units.get(next)
    if (!unit || !endedBefore(unit, day)) continue
    for (const successor of unit.successors) {
      if (seen.has(successor)) continue
      seen.add(successor)
      const heir = units.get(successor)
      if (heir && aliveOn(heir, day)) heirs.add(successor)
      else ended.push(successor)
    }
  }
  return [...heirs]
}

const nobody: readonly string[] = []

/** Whether `other` is `unit`, or carries on for it on that day. */
export function standsFor(other: string, unit: string, day: Day, directory: Directory): boolean {
  return other === unit || heirsOn(unit, day, directory).includes(other)
}

/** The units of a group on a day, in the group's order; collectives in it stand under their own id. */
export function membersOn(id: string, day: Day, directory: Directory): readonly string[] {
  const found = new Set<string>()
  collect(id, day, directory, new Set(), found)
  return [...found]
}

function collect(id: string, day: Day, directory: Directory, open: Set<string>, found: Set<string>): void {
  const group = directory.groups.get(id)
  if (!group || open.has(id)) return
  if (isCollective(group)) {
    found.add(id)
    return
  }
  open.add(id)
  for (const member of group.members.filter(member => aliveOn(member, day))) {
    if (member.kind === 'group') collect(member.of, day, directory, open, found)
    for (const unit of unitsMeant(member, directory)) if (aliveOn(unit, day)) found.add(unit.id)
  }
  open.delete(id)
}

function unitsMeant(member: Member, { units }: Directory): readonly Unit[] {
  if (member.kind === 'kind') return [...units.values()].filter(({ kind }) => kind === member.of)
  const unit = member.kind === 'unit' ? units.get(member.of) : undefined
  return unit ? [unit] : []
}
