import type { Unit } from '../domain/records.ts'
import { recordFolders } from './kinds.ts'
import { asciiName, mapping, type Fields } from './write-dispatch.ts'

/** The text of a new file of units. Read again, it means the same. */
export function writeUnits(units: readonly Omit<Unit, 'at'>[]): string {
  const fields: Fields = { units: units.map(unitFields) }
  return `# yaml-language-server: $schema=../schema/units.json\n${mapping(fields, '').join('\n')}\n`
}

function unitFields(unit: Omit<Unit, 'at'>): Fields {
  const { id, name, short, codes, kind, rank, parent, organs, address, email, phone, from, until } = unit
  return {
    id,
    name,
    short,
    codes,
    kind,
    rank: rank === null ? null : String(rank),
    parent,
    organs: organs.map(organ => (organ.name === null ? organ.id : { ...organ })),
    address,
    email,
    phone,
    from,
    until,
    successors: unit.successors,
    names: unit.names.map(dated => ({ ...dated })),
  }
}

/** A name of its own for a new file of units, after the file they came from. */
export function unitsRecord(file: string, taken: readonly string[]): string {
  const used = new Set(taken.map(name => name.toLowerCase()))
  const base = asciiName(file.replace(/\.[^.]*$/, '')).toLowerCase()
  let name = base
  for (let number = 2; used.has(`${name}.yaml`); number += 1) name = `${base}-${number}`
  return `${recordFolders.units}/${name}.yaml`
}

/** An id for a unit that was given none. */
export function unitId(name: string): string {
  return asciiName(name).toLowerCase()
}
