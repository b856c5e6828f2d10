import { checkAll } from '../domain/checks/checks.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import type { Dispatch, Records } from '../domain/records.ts'
import { buildRegister } from '../domain/register.ts'
import { complaintText } from './complaint.ts'
import { sentencesIn } from './complaints.ts'
import type { Context, Desk } from './context.ts'

/** The record of a letter as somebody left it. */
export interface EditedRecord {
  readonly text: string
  readonly dispatch: Dispatch
  /** What cannot be read must not be saved; all else is for the clerk to judge. */
  readonly isReadable: boolean
  /** Faults, each with its place and excerpt, and whom a changed identity leaves behind. */
  readonly remarks: readonly string[]
}

/** What a new text of a record comes to, and what speaks against it. */
export async function changeIn(was: Dispatch, text: string, desk: Desk, context: Context): Promise<EditedRecord> {
  const { dispatch, isReadable, faults } = await judgedText(was.at.record, text, desk, context)
  const others = dispatch && isReadable ? leftBehind(was, dispatch, desk, context) : []
  return { text, dispatch: dispatch ?? was, isReadable, remarks: [...faults, ...others] }
}

/** A text as a record among the others: what it means, and its faults with their places and excerpts. */
export async function judgedText(record: string, text: string, desk: Desk, context: Context) {
  const { decode } = await import('../codec/decode.ts')
  const { records, diagnostics } = decode(record, text)
  const [dispatch] = records.dispatches
  const isReadable = dispatch !== undefined && diagnostics.length === 0
  const faults = isReadable ? newFaults(record, records, desk) : diagnostics
  return { dispatch, isReadable, faults: await faultTexts(faults, text, context) }
}

/** Faults of this record that it did not have before. */
function newFaults(record: string, edited: Records, { loaded, register, unjoined, asOf }: Desk): readonly Diagnostic[] {
  const others = loaded.records.dispatches.filter(({ at }) => at.record !== record)
  const later = buildRegister({ ...loaded.records, dispatches: [...others, ...edited.dispatches] })
  const errorsIn = (all: readonly Diagnostic[]) =>
    all.filter(({ severity, place }) => severity === 'error' && place.record === record)
  const known = new Set(errorsIn([...unjoined, ...checkAll(register, asOf)]).map(keyOf))
  return errorsIn([...later.diagnostics, ...checkAll(later.register, asOf)]).filter(one => !known.has(keyOf(one)))
}

function keyOf({ code, facts }: Diagnostic): string {
  return JSON.stringify([code, facts])
}

async function faultTexts(faults: readonly Diagnostic[], text: string, { say }: Context): Promise<readonly string[]> {
  if (faults.length === 0) return []
  const { spotsIn } = await import('../codec/spot.ts')
  const spotOf = spotsIn(text)
  const sentences = await sentencesIn(say.language)
  return faults.map(fault => {
    const { record } = fault.place
    return complaintText(fault, { file: record, ...spotOf(fault.place) }, sentences, say.complaint)
  })
}

/** Others cite a letter by what it was. */
function leftBehind(was: Dispatch, is: Dispatch, { register }: Desk, { say }: Context): readonly string[] {
  if (was.id === is.id) return []
  const citing = [...new Set((register.linksTo.get(was.id) ?? []).map(({ from }) => from.symbol))]
  return citing.length === 0 ? [] : [say.editing.renamed({ was: was.id, is: is.id, citing })]
}
