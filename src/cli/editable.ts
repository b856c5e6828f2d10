import { kindOf } from '../codec/kinds.ts'
import { findSubject, findUnit } from '../domain/finding.ts'
import type { At, Dispatch } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import type { Context, Desk } from './context.ts'
import { onlyOne, unitNamer } from './lookup.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** A record that is meant as a file, to be edited or removed. */
export interface Editable {
  readonly record: string
  /** What it is called: a symbol, an id, or else by its file. */
  readonly name: string
  /** Where in its file: a unit or a group is one of many. */
  readonly path: At['path']
  readonly dispatch: Dispatch | null
}

/**
 * The record of a letter, a campaign, a unit or a group, by whatever each is called; or a file as `check` names it,
 * `data/` and `.yaml` left out or not: `office`, `calendar/2024`. So what cannot be read can be mended too.
 */
export async function editableMeant(text: string, desk: Desk, context: Context): Promise<Editable> {
  const { register } = desk
  const file = await fileMeant(text, desk)
  if (file !== undefined) return ofFile(file, desk)
  const subject = findSubject(text, register)
  const units = [...register.units.keys(), ...register.groups.keys()]
  if (subject.kind === 'none' && findUnit(text, units, register).kind !== 'none') {
    const id = onlyOne(text, findUnit(text, units, register), unitNamer(register), context)
    return ofUnit(id, register)
  }
  const meant = onlyOne(text, subject, one => (one.kind === 'dispatch' ? one.dispatch.id : one.campaign.id), context)
  if (meant.kind === 'dispatch') return ofDispatch(meant.dispatch, context)
  const { id, at } = meant.campaign
  return { record: at.record, name: id, path: at.path, dispatch: null }
}

async function fileMeant(text: string, { store }: Desk): Promise<string | undefined> {
  const typed = text.replaceAll('\\', '/').replace(/^\.\//, '')
  const whole = typed.startsWith('data/') ? typed : `data/${typed}`
  for (const name of /\.ya?ml$/i.test(whole) ? [whole] : [`${whole}.yaml`, `${whole}.yml`]) {
    if (kindOf(name) !== undefined && (await store.text(name)) !== undefined) return name
  }
  return undefined
}

function ofFile(record: string, { register }: Desk): Editable {
  const dispatch = register.dispatches.find(({ at }) => at.record === record && at.path.length === 0) ?? null
  return { record, name: dispatch?.symbol ?? record, path: [], dispatch }
}

function ofUnit(id: string, { units, groups }: Register): Editable {
  const at = (units.get(id) ?? groups.get(id))?.at
  if (!at) throw new Error(`${id} has been found among the units, but is none`)
  return { record: at.record, name: id, path: at.path, dispatch: null }
}

/** One that is only cited stands in those that cite it. */
function ofDispatch(dispatch: Dispatch, { say }: Context): Editable {
  const { symbol, at } = dispatch
  if (at.path.length === 0) return { record: at.record, name: symbol, path: [], dispatch }
  throw new Refusal(exitCodes.notFound, say.editing.noRecord({ symbol, record: at.record }))
}
