import type { Row, Sheet } from '../../../source/sheet.ts'
import { tableFormats } from '../../../table/formats.ts'
import type { Table } from '../../../table/table.ts'
import type { Context } from '../../context.ts'
import { writeFile } from '../../write-file.ts'

interface Rejected {
  readonly row: Row
  readonly reasons: readonly string[]
}

/**
 * The table as it was, written the same way beside it, with why each row was not taken: mended, it can be given again.
 * Nothing that lies there is replaced: a person may be at work on it.
 */
export async function writeRejects(
  file: string,
  { format, delimiter }: Sheet,
  head: Row,
  rows: readonly Rejected[],
  context: Context,
): Promise<string> {
  const { world } = context
  const { reason, rejectsName } = context.say.intake.table
  const stem = file.replace(/\.[^./\\]*$/, '').replace(new RegExp(`\\.${rejectsName}(?:-\\d+)?$`), '')
  const base = file === '-' ? rejectsName : `${stem}.${rejectsName}`
  let name = `${base}.${format}`
  for (let number = 2; await world.files.exists(world.resolve(world.folder, name)); number += 1)
    name = `${base}-${number}.${format}`
  const options = { bom: true, delimiter }
  await writeFile(name, await tableFormats[format].write(tableOf(head, rows, reason), options), context)
  return name
}

/** The reasons of an earlier time make room for those of this one. */
function tableOf({ cells }: Row, rows: readonly Rejected[], reason: string): Table {
  const width = Math.max(cells.length, ...rows.map(({ row }) => row.cells.length))
  const kept = Array.from({ length: width }, (_, at) => at).filter(at => cells[at] !== reason)
  return {
    name: reason,
    columns: [...kept.map(at => cells[at] ?? ''), reason].map((title, at) => ({
      key: String(at),
      title,
      kind: 'text',
    })),
    rows: rows.map(({ row, reasons }) => [...kept.map(at => row.cells[at] ?? ''), reasons.join('; ')]),
    summary: [],
    sentence: null,
  }
}
