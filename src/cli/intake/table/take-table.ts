import type { Change } from '../../../domain/change.ts'
import { visible } from '../../../domain/visible.ts'
import { headed, type Headed, type Heads } from '../../../intake/table-heads.ts'
import { readSheet, type Row, type Sheet } from '../../../source/sheet.ts'
import { faultOf } from '../../../source/sourced.ts'
import { largestSource } from '../../../source/text-of.ts'
import { commit } from '../../commit.ts'
import type { Context, Desk } from '../../context.ts'
import { exitCodes, Refusal } from '../../refusal.ts'
import { faultSentence } from '../incoming.ts'
import { writeRejects } from './rejects.ts'

/** A row as what it means: shown so, with what is worth a look, and why it cannot be taken. */
export interface Judged {
  readonly row: Row
  readonly shown: string
  readonly notes: readonly string[]
  readonly reasons: readonly string[]
  /** Nothing is said in it that could be taken. */
  readonly isIdle?: boolean
}

interface TablePlan {
  readonly changes: readonly Change[]
  readonly dispatches: readonly string[]
}

/** What is taken from a table: its columns, how a row is judged, and what becomes of all. */
export interface TableIntake<Key extends string, One extends Judged> {
  /** As the journal is to tell it. */
  readonly command: string
  readonly heads: Heads<Key>
  /** The column without which it is no such table. */
  readonly required: Key
  readonly words: {
    readonly headHint: string
    readonly preview: (facts: { count: number }) => string
    readonly idle?: (facts: { count: number }) => string
  }
  judge(table: Headed<Key>, desk: Desk): readonly One[] | Promise<readonly One[]>
  /** No changes where nothing is new. */
  plan(judged: readonly One[], desk: Desk): TablePlan | Promise<TablePlan>
}

/**
 * Takes a table into the records, all of it or nothing: shown first, written when asked to. Where some rows cannot be taken
 * the table is given back with the reasons. Answers with what was written; null for a preview.
 */
export async function takeTable<Key extends string, One extends Judged>(
  file: string,
  intake: TableIntake<Key, One>,
  isWritten: boolean,
  context: Context,
): Promise<readonly One[] | null> {
  const { screen, say } = context
  const desk = await context.desk()
  const sheet = await sheetIn(file, context)
  const table = headed(sheet.rows, intake.heads, intake.required)
  if (!table) throw new Refusal(exitCodes.usage, say.intake.table.noHead({ file }), intake.words.headHint)
  if (table.rows.length === 0) throw new Refusal(exitCodes.usage, say.intake.table.noRows({ file }))
  tellNotRead(sheet, table, context)
  let judged: readonly One[] = []
  let isShown = false
  await commit(
    context,
    async now => {
      judged = await intake.judge(table, now)
      if (!isShown) showRows(judged, intake.words.idle, context)
      isShown = true
      const bad = judged.filter(({ reasons }) => reasons.length > 0).length
      if (bad > 0) {
        const rejects = isWritten ? await writeRejects(file, sheet, table.head, judged, context) : null
        const hint = rejects === null ? null : say.intake.table.mend({ file: rejects })
        throw new Refusal(exitCodes.faults, say.intake.table.refused({ bad, count: judged.length }), hint)
      }
      const { changes, dispatches } = await intake.plan(judged, now)
      return isWritten && changes.length > 0 ? { changes, dispatches, command: intake.command, undoes: null } : null
    },
    { first: desk },
  )
  if (isWritten) return judged
  screen.note(intake.words.preview({ count: judged.filter(({ isIdle }) => !isIdle).length }))
  return null
}

async function sheetIn(file: string, { say, world }: Context): Promise<Sheet> {
  const bytes =
    file === '-'
      ? await world.input(largestSource)
      : await world.files.bytes(world.resolve(world.folder, file), largestSource)
  const failed = (reason: string) => say.intake.failed({ file, reason })
  if (bytes === undefined) throw new Refusal(exitCodes.notFound, failed(say.intake.noSuchFile))
  const read =
    typeof bytes === 'number'
      ? { fault: faultOf('too-large', { bytes, limit: largestSource }) }
      : await readSheet(bytes)
  if ('rows' in read) return read
  throw new Refusal(exitCodes.partial, failed(faultSentence(read.fault, say)))
}

/** What stands in the file and is not taken. */
function tellNotRead({ name, others }: Sheet, { head, keys }: Headed<string>, { screen, say }: Context): void {
  const { table } = say.intake
  if (name !== null && others.length > 0) screen.note(table.otherSheets({ name, others }))
  const unread = head.cells.filter((cell, at) => cell !== '' && keys[at] === null && !isUsual(cell, table.reason))
  if (unread.length > 0) screen.note(table.otherColumns({ columns: unread }))
}

/** The reasons of an earlier time, and the numbers of rows. */
function isUsual(title: string, reason: string): boolean {
  return title === reason || /^(?:s?tt|no|#)\.?$/i.test(title)
}

function showRows(
  judged: readonly Judged[],
  idleWords: ((facts: { count: number }) => string) | undefined,
  { screen, say }: Context,
): void {
  const telling = judged.filter(({ isIdle }) => !isIdle)
  const widest = Math.max(0, ...telling.map(({ row }) => say.intake.line(row).length))
  for (const { row, shown, notes, reasons } of telling) {
    const mark = reasons.length > 0 ? screen.paint.red('✗') : notes.length > 0 ? screen.paint.yellow('!') : ' '
    screen.line(`${mark} ${say.intake.line(row).padEnd(widest)}  ${visible(shown)}`)
    for (const told of reasons) screen.line(`    ${screen.paint.red(visible(told))}`)
    for (const told of notes) screen.line(`    ${visible(told)}`)
  }
  const idle = judged.length - telling.length
  if (idle > 0 && idleWords) screen.note(idleWords({ count: idle }))
}
