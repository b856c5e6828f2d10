import { recordFolders } from './kinds.ts'
import { asciiName, mapping, type Fields } from './write-dispatch.ts'

/** A unit as a person wrote it in a table: all text, only what is said. */
export type WrittenUnit = Readonly<Record<string, string | readonly string[]>>

/** The text of a new file of units. */
export function writeUnits(units: readonly WrittenUnit[]): string {
  const fields: Fields = { units }
  return `# yaml-language-server: $schema=../schema/units.json\n${mapping(fields, '').join('\n')}\n`
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
