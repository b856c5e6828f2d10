import { meaningOf } from '../../../codec/meaning.ts'
import { unitSchema } from '../../../codec/schema/units.ts'
import { unitId } from '../../../codec/write-units.ts'
import { fieldOf, type Diagnostic } from '../../../domain/diagnostic.ts'
import { findUnit } from '../../../domain/finding.ts'
import type { Unit } from '../../../domain/records.ts'
import type { Register } from '../../../domain/register.ts'
import type { Headed, UnitColumn } from '../../../intake/table-heads.ts'
import { tableDay } from '../../../intake/table-values.ts'
import type { Row } from '../../../source/sheet.ts'
import type { DiagnosticSentences } from '../../../i18n/diagnostic-sentences.ts'
import type { Say } from '../../../i18n/say.ts'
import { sentenceOf } from '../../complaint.ts'
import type { Judged } from './take-table.ts'

export interface UnitRow extends Judged {
  /** Null where the row can mean none. */
  readonly unit: Omit<Unit, 'at'> | null
}

/** A unit as a person wrote it in a table: all text, only what is said. */
type WrittenUnit = Record<string, string | string[]>

const lists: ReadonlySet<UnitColumn> = new Set(['codes', 'successors'])
const days: ReadonlySet<UnitColumn> = new Set(['from', 'until'])

/** Every row is judged by itself, then by the others and the records. */
export function unitRows(
  { rows, keys }: Headed<UnitColumn>,
  register: Register,
  sentences: DiagnosticSentences,
  { intake }: Say,
): readonly UnitRow[] {
  const written = rows.map(row => ({ row, written: unitIn(row, keys) }))
  const ids = written.map(({ written: { id } }) => String(id))
  const known = new Set([...register.units.keys(), ...ids])
  return written.map(({ row, written: one }, index) => {
    const named = resolved(one, known, register)
    const diagnostics: Diagnostic[] = []
    const at = { record: '', path: [] }
    const unit = meaningOf(unitSchema, named, at, diagnostic => void diagnostics.push(diagnostic)) ?? null
    const id = String(named['id'])
    const twice = ids.indexOf(id) !== index || register.units.has(id) || register.groups.has(id)
    const others = [named['parent'] ?? [], named['successors'] ?? []].flat()
    const reasons = [
      ...diagnostics.map(diagnostic => reasonOf(diagnostic, sentences)),
      ...(twice ? [intake.units.twice({ id })] : []),
      ...others.filter(other => !known.has(other)).map(unknown => intake.units.unknown({ unit: unknown })),
    ]
    return { row, unit, shown: [named['id'] ?? [], named['name'] ?? []].flat().join('  '), notes: [], reasons }
  })
}

/** One without an id gets it from its name. */
function unitIn({ cells }: Row, keys: readonly (UnitColumn | null)[]): WrittenUnit {
  const unit: WrittenUnit = {}
  for (const [index, key] of keys.entries()) {
    const text = cells[index] ?? ''
    if (key !== null && text !== '')
      unit[key] = lists.has(key) ? partsOf(text) : days.has(key) ? (tableDay(text) ?? text) : text
  }
  const { name } = unit
  return unit['id'] === undefined && typeof name === 'string' ? { id: unitId(name), ...unit } : unit
}

function partsOf(text: string): string[] {
  const parts = text.split(';').map(part => part.trim())
  return parts.filter(part => part !== '')
}

/** Other units may be told by name, as an exported list tells them. */
function resolved(unit: WrittenUnit, known: ReadonlySet<string>, register: Register): WrittenUnit {
  const idOf = (text: string) => {
    if (known.has(text)) return text
    const found = findUnit(text, [...register.units.keys()], register)
    return found.kind === 'one' && found.exactly ? found.item : text
  }
  const { parent, successors } = unit
  return {
    ...unit,
    ...(typeof parent === 'string' ? { parent: idOf(parent) } : {}),
    ...(Array.isArray(successors) ? { successors: successors.map(idOf) } : {}),
  }
}

function reasonOf(diagnostic: Diagnostic, sentences: DiagnosticSentences): string {
  const { message, hint } = sentenceOf(diagnostic, sentences)
  const at = 'path' in diagnostic.place ? fieldOf({ at: diagnostic.place }).path.at(-1) : undefined
  return `${typeof at === 'string' ? `${at}: ` : ''}${message}${hint === null ? '' : ` (${hint})`}`
}
