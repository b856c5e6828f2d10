import { decode } from '../../codec/decode.ts'
import { unitId, writeUnits, type WrittenUnit } from '../../codec/write-units.ts'
import { fieldOf, type Diagnostic } from '../../domain/diagnostic.ts'
import { foldedKey } from '../../domain/vietnamese.ts'
import type { Unit } from '../../domain/records.ts'
import type { Register } from '../../domain/register.ts'
import { findUnit } from '../../domain/finding.ts'
import type { Row } from '../../source/sheet.ts'
import type { DiagnosticSentences } from '../../i18n/diagnostic-sentences.ts'
import type { Say } from '../../i18n/say.ts'
import { sentenceOf } from '../complaint.ts'

const lists = new Set(['codes', 'successors'])
const columns = [
  'id',
  'name',
  'short',
  'kind',
  'rank',
  'parent',
  'codes',
  'address',
  'email',
  'phone',
  'from',
  'until',
  'successors',
] as const

/** A row of the table as the unit it means, and what speaks against it. */
export interface UnitRow {
  readonly row: Row
  readonly written: WrittenUnit
  readonly unit: Unit | null
  readonly reasons: readonly string[]
}

/** What each column of the head is; a column that nobody knows, such as that of the reasons, is looked away from. */
export function columnsOf({ cells }: Row, { intake, words }: Say): readonly (string | null)[] {
  const titles: Readonly<Record<string, string>> = { ...words.columns, ...intake.units.columns }
  return cells.map(
    cell => columns.find(key => [key, titles[key] ?? key].some(title => foldedKey(title) === foldedKey(cell))) ?? null,
  )
}

/** Every row is judged by itself, then by the others and the records. */
export function unitRows(
  rows: readonly Row[],
  keys: readonly (string | null)[],
  register: Register,
  sentences: DiagnosticSentences,
  { intake }: Say,
): readonly UnitRow[] {
  const written = rows.map(row => ({ row, written: namedUnit(unitIn(row, keys)) }))
  const ids = written.map(({ written: { id } }) => String(id))
  const known = new Set([...register.units.keys(), ...ids])
  return written.map(({ row, written: one }, index) => {
    const unit = resolved(one, known, register)
    const { records, diagnostics } = decode('data/units/new.yaml', writeUnits([unit]))
    const id = String(unit['id'])
    const twice = ids.indexOf(id) !== index || register.units.has(id) || register.groups.has(id)
    const named = [unit['parent'] ?? [], unit['successors'] ?? []].flat()
    const reasons = [
      ...diagnostics.map(diagnostic => reasonOf(diagnostic, sentences)),
      ...(twice ? [intake.units.twice({ id })] : []),
      ...named.filter(other => !known.has(other)).map(unknown => intake.units.unknown({ unit: unknown })),
    ]
    return { row, written: unit, unit: records.units[0] ?? null, reasons }
  })
}

function unitIn({ cells }: Row, keys: readonly (string | null)[]): WrittenUnit {
  const fields = keys.flatMap((key, index) => {
    const text = cells[index]?.trim() ?? ''
    if (key === null || text === '') return []
    return [
      [
        key,
        lists.has(key)
          ? text
              .split(';')
              .map(part => part.trim())
              .filter(part => part !== '')
          : text,
      ] as const,
    ]
  })
  return Object.fromEntries(fields)
}

function namedUnit(unit: WrittenUnit): WrittenUnit {
  const { id, name } = unit
  return id === undefined && typeof name === 'string' ? { id: unitId(name), ...unit } : unit
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
