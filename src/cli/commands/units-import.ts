import { writeUnits, unitsRecord } from '../../codec/write-units.ts'
import { recordFolders } from '../../codec/kinds.ts'
import { visible } from '../../domain/visible.ts'
import { readSheet, type Row } from '../../source/sheet.ts'
import { largestSource } from '../../source/text-of.ts'
import { tableFormats } from '../../table/formats.ts'
import { sentencesIn } from '../complaints.ts'
import type { Context } from '../context.ts'
import { faultSentence } from '../intake/incoming.ts'
import { columnsOf, unitRows, type UnitRow } from '../intake/unit-rows.ts'
import { exitCodes, Refusal } from '../refusal.ts'
import { writeFile } from '../write-file.ts'

export interface UnitsImportOptions {
  readonly write?: boolean
}

/** Units from a table, all of them or none. Where some cannot be taken, the table is given back with the reasons. */
export async function runUnitsImport(
  context: Context,
  file: string,
  { write = false }: UnitsImportOptions,
): Promise<void> {
  const { screen, say, world } = context
  const { units } = say.intake
  const { register, folder } = await context.desk()
  const [head, ...rows] = await rowsOf(file, context)
  const keys = head ? columnsOf(head, say) : []
  if (!head || !keys.includes('name')) throw new Refusal(exitCodes.usage, units.noHead({ file }), units.headHint)
  const judged = unitRows(rows, keys, register, await sentencesIn(say.language), say)
  for (const { row, written, reasons } of judged) {
    const mark = reasons.length > 0 ? screen.paint.red('✗') : ' '
    screen.line(
      `${mark} ${say.intake.line({ line: row.line })}  ${visible([written['id'], written['name']].flat().join('  '))}`,
    )
    for (const reason of reasons) screen.line(`    ${visible(reason)}`)
  }
  const bad = judged.filter(({ reasons }) => reasons.length > 0)
  if (bad.length > 0) {
    const rejects = `${file.replace(/\.[^./\\]*$/, '')}.${units.rejectsName}.csv`
    if (write) await writeFile(rejects, await rejectsOf(head, judged, units.reason), context)
    throw new Refusal(
      exitCodes.faults,
      units.refused({ bad: bad.length, count: judged.length }),
      write ? units.mend({ file: rejects }) : null,
    )
  }
  if (!write) return screen.note(units.preview({ count: judged.length }))
  const taken = await world.files.list(world.resolve(folder, recordFolders.units))
  const record = unitsRecord(file.split(/[/\\]/).at(-1) ?? file, taken)
  await writeFile(world.resolve(folder, record), writeUnits(judged.map(({ written }) => written)), context)
  screen.note(units.written({ count: judged.length, file: record }))
}

async function rowsOf(file: string, context: Context): Promise<readonly Row[]> {
  const { say, world } = context
  const bytes = await world.files.bytes(world.resolve(world.folder, file), largestSource)
  if (bytes === undefined)
    throw new Refusal(exitCodes.notFound, say.intake.failed({ file, reason: say.intake.noSuchFile }))
  const sheet = typeof bytes === 'number' ? tooLarge(bytes) : await readSheet(bytes)
  if ('rows' in sheet) return sheet.rows
  throw new Refusal(exitCodes.partial, say.intake.failed({ file, reason: faultSentence(sheet.fault, say) }))
}

function tooLarge(bytes: number) {
  return { fault: { code: 'too-large' as const, facts: { bytes, limit: largestSource } } }
}

/** The table as it was, with why each row was not taken: mended, it can be given again. */
function rejectsOf({ cells }: Row, rows: readonly UnitRow[], reason: string): Promise<string | Uint8Array> {
  const titles = [...cells.filter(cell => cell !== reason), reason]
  const kept = cells.flatMap((cell, index) => (cell === reason ? [] : [index]))
  return tableFormats.csv.write(
    {
      name: reason,
      columns: titles.map(title => ({ key: title, title, kind: 'text' })),
      rows: rows.map(({ row, reasons }) => [...kept.map(index => row.cells[index] ?? ''), reasons.join('; ')]),
      summary: [],
      sentence: null,
    },
    { bom: true },
  )
}
