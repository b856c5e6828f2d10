import { planFacts } from '../../domain/record-facts.ts'
import { responseHeads, type ResponseColumn } from '../../intake/table-heads.ts'
import type { Context } from '../context.ts'
import type { ResponseDefaults } from '../intake/table/response-fields.ts'
import { responseRows, type ResponseRow } from '../intake/table/response-rows.ts'
import { takeTable } from '../intake/table/take-table.ts'
import { dispatchMeant } from '../lookup.ts'
import { exitCodes, Refusal } from '../refusal.ts'

interface RespondFrom {
  readonly file: string
  /** Which letter is meant where a row names none. */
  readonly ref: string | undefined
  readonly defaults: ResponseDefaults
  readonly isWritten: boolean
}

/** Puts on record what many units sent, from a table: all of it or nothing. What is on record already is not written again. */
export async function respondFrom({ file, ref, defaults, isWritten }: RespondFrom, context: Context): Promise<void> {
  const { screen, say } = context
  const { responses: words } = say.intake
  const { register } = await context.desk()
  const named = ref === undefined ? null : dispatchMeant(ref, register, context).id
  const taken = await takeTable<ResponseColumn, ResponseRow>(
    file,
    {
      command: `respond --from ${file}`,
      heads: responseHeads,
      required: 'unit',
      words,
      judge: (table, desk) => {
        if (named === null && !table.keys.includes('dispatch'))
          throw new Refusal(exitCodes.usage, words.noRef({ file }))
        const dispatch = desk.register.dispatches.find(({ id }) => id === named) ?? null
        return responseRows(table, dispatch, defaults, desk, say)
      },
      plan: judged => {
        const facts = judged.flatMap(({ fact }) => fact ?? [])
        return { changes: planFacts(facts), dispatches: [...new Set(facts.map(({ dispatch }) => dispatch.id))] }
      },
    },
    isWritten,
    context,
  )
  if (!taken) return
  const written = taken.filter(({ fact }) => fact !== null).length
  const known = taken.filter(({ isOnRecord }) => isOnRecord).length
  if (written === 0) throw new Refusal(exitCodes.refused, words.nothingNew({ known }))
  screen.note(words.written({ count: written, known }))
  screen.note(say.recording.mistaken)
}
