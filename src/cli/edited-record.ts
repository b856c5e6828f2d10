import { nothing } from '../codec/decoded.ts'
import { checkAll } from '../domain/checks/checks.ts'
import type { Diagnostic } from '../domain/diagnostic.ts'
import { withRecord } from '../domain/one-record.ts'
import type { Dispatch, Records } from '../domain/records.ts'
import { buildRegister } from '../domain/register.ts'
import { complaintText } from './complaint.ts'
import { sentencesIn } from './complaints.ts'
import type { Context, Desk } from './context.ts'
import type { Editable } from './editable.ts'

/** A record as somebody left it. */
export interface EditedRecord {
  readonly text: string
  /** The letter that it is by now; null for a record of another kind. */
  readonly dispatch: Dispatch | null
  /** What cannot be read must not be saved; all else is for the clerk to judge. */
  readonly isReadable: boolean
  /** Faults, each with its place and excerpt, and whom a changed identity leaves behind. */
  readonly remarks: readonly string[]
}

/** What a new text of a record comes to, and what speaks against it. */
export async function changeIn(
  { record, dispatch: was }: Editable,
  text: string,
  desk: Desk,
  context: Context,
): Promise<EditedRecord> {
  const { dispatch, isReadable, faults } = await judgedText(record, text, desk, context)
  const others = was && dispatch && isReadable ? leftBehind(was, dispatch, desk, context) : []
  return { text, dispatch: dispatch ?? was, isReadable, remarks: [...faults, ...others] }
}

/** A text as a record among the others: what it means, and its faults with their places and excerpts. */
export async function judgedText(record: string, text: string, desk: Desk, context: Context) {
  const { decode } = await import('../codec/decode.ts')
  const { records, diagnostics } = decode(record, text)
  const [dispatch] = records.dispatches
  const isReadable = diagnostics.length === 0
  const faults = isReadable ? newFaults(record, records, desk) : diagnostics
  return { dispatch, isReadable, faults: await faultTexts(faults, { record, text }, desk, context) }
}

const mostTold = 10

/** What would be wrong with the other records without one of them. */
export async function faultsWithout(record: string, desk: Desk, context: Context): Promise<readonly string[]> {
  return faultTexts(newFaults(record, nothing, desk), { record, text: '' }, desk, context)
}

/** Faults that there were not before, in this record or in others for its sake. */
function newFaults(record: string, edited: Records, { loaded, register, unjoined, asOf }: Desk): readonly Diagnostic[] {
  const later = buildRegister(withRecord(loaded.records, record, edited))
  const errorsIn = (all: readonly Diagnostic[]) => all.filter(({ severity }) => severity === 'error')
  const known = new Set(errorsIn([...unjoined, ...checkAll(register, asOf)]).map(keyOf))
  return errorsIn([...later.diagnostics, ...checkAll(later.register, asOf)]).filter(one => !known.has(keyOf(one)))
}

function keyOf({ code, facts, place }: Diagnostic): string {
  return JSON.stringify([code, facts, place.record])
}

async function faultTexts(
  faults: readonly Diagnostic[],
  edited: { readonly record: string; readonly text: string },
  { loaded }: Desk,
  { say }: Context,
): Promise<readonly string[]> {
  if (faults.length === 0) return []
  const { spotsIn } = await import('../codec/spot.ts')
  const spotOf = spotsIn(edited.text)
  const locate = await loaded.locator()
  const sentences = await sentencesIn(say.language)
  const told = faults.slice(0, mostTold).map(fault => {
    const { record } = fault.place
    const place = record === edited.record ? { file: record, ...spotOf(fault.place) } : locate(fault.place)
    return complaintText(fault, place, sentences, say.complaint)
  })
  return faults.length > mostTold ? [...told, say.notes.moreFaults({ count: faults.length - mostTold })] : told
}

/** Others cite a letter by what it was. */
function leftBehind(was: Dispatch, is: Dispatch, { register }: Desk, { say }: Context): readonly string[] {
  if (was.id === is.id) return []
  const citing = [...new Set((register.linksTo.get(was.id) ?? []).map(({ from }) => from.symbol))]
  return citing.length === 0 ? [] : [say.editing.renamed({ was: was.id, is: is.id, citing })]
}
