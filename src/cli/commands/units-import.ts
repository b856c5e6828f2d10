import { recordFolders } from '../../codec/kinds.ts'
import { unitsRecord } from '../../codec/write-units.ts'
import { unitHeads } from '../../intake/table-heads.ts'
import { sentencesIn } from '../complaints.ts'
import type { Context } from '../context.ts'
import { namesTaken } from '../intake/names-taken.ts'
import { takeTable } from '../intake/table/take-table.ts'
import { unitRows, type UnitRow } from '../intake/table/unit-rows.ts'

export interface UnitsImportOptions {
  readonly write?: boolean
}

/** Units from a table, all of them or none. */
export async function runUnitsImport(
  context: Context,
  file: string,
  { write = false }: UnitsImportOptions,
): Promise<void> {
  const { screen, say } = context
  const { units: words } = say.intake
  const sentences = await sentencesIn(say.language)
  let record = ''
  const taken = await takeTable<keyof typeof unitHeads, UnitRow>(
    file,
    {
      command: `units import ${file}`,
      heads: unitHeads,
      required: 'name',
      words,
      judge: (table, { register }) => unitRows(table, register, sentences, say),
      plan: async (judged, desk) => {
        record = unitsRecord(
          file === '-' ? 'units' : (file.split(/[/\\]/).at(-1) ?? file),
          await namesTaken(recordFolders.units, desk, context),
        )
        const units = judged.flatMap(({ unit }) => unit ?? [])
        return { changes: [{ kind: 'create-units', record, units }], dispatches: [] }
      },
    },
    write,
    context,
  )
  if (!taken) return
  screen.note(words.written({ count: taken.length, file: record }))
  screen.note(say.recording.mistaken)
}
