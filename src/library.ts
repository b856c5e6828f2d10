import { findWorkspace } from './adapters/find-workspace.ts'
import { yamlFolder } from './adapters/yaml-folder.ts'
import { isOwnOfficeKnown, oldestFirst, onSide, type Side } from './domain/asked-about.ts'
import { readDay, type Day } from './domain/day.ts'
import { chainOf } from './domain/chain.ts'
import { findDispatch } from './domain/finding.ts'
import { obligationsOn } from './domain/obligations.ts'
import { buildRegister, type Register } from './domain/register.ts'
import { summaryOf } from './domain/summary.ts'
import { chainJson, dispatchListJson, listingJson, obligationJson } from './table/answers.ts'

/**
 * The answers of the program for scripts in JavaScript and TypeScript, in the shapes of its `--format json`. It only
 * reads: what writes records goes through the commands, which lock, keep comments and can be undone.
 */

export type { Register, Side }
export type Obligation = ReturnType<typeof obligationJson>
export type Status = ReturnType<typeof listingJson>
export type Chain = ReturnType<typeof chainJson>
export type DispatchSummary = ReturnType<typeof dispatchListJson>[number]

/** Something the records could not be read or joined by; what it is about was left out. */
export interface Fault {
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly file: string
  /** Counted from 1; null where no line is to blame. */
  readonly line: number | null
  readonly column: number | null
}

export interface Workspace {
  readonly folder: string
  readonly register: Register
  /** Empty where all was read. The answers are from the rest. */
  readonly faults: readonly Fault[]
}

export type CongvanErrorCode = 'no-workspace' | 'not-a-day' | 'not-found' | 'ambiguous' | 'own-office-unknown'

/** What is thrown for a mistake of the caller; anything else that is thrown is a fault of the disk or of the program. */
export class CongvanError extends Error {
  override readonly name = 'CongvanError'
  readonly code: CongvanErrorCode

  constructor(code: CongvanErrorCode, message: string) {
    super(message)
    this.code = code
  }
}

/** Reads the workspace that `folder` is, or lies in. A record that cannot be read is told in `faults`, never thrown. */
export async function openWorkspace(folder: string): Promise<Workspace> {
  const found = await findWorkspace(folder)
  if (found === undefined) throw new CongvanError('no-workspace', `no data/office.yaml in ${folder} or above it`)
  const loaded = await yamlFolder(found).load()
  const { register, diagnostics } = buildRegister(loaded.records)
  const locate = await loaded.locator()
  const faults = [...loaded.diagnostics, ...diagnostics].map(({ code, severity, place }) => {
    const { file = place.record, line = null, column = null } = locate(place) ?? {}
    return { code, severity, file, line, column }
  })
  return { folder: found, register, faults }
}

/** Who is overdue on a day, the longest first; without a side, those who owe the own office. */
export function overdueOn(asOf: string, register: Register, side: Side = 'owed'): readonly Obligation[] {
  const overdue = obligationsFor(asOf, register, side).filter(({ state }) => state === 'overdue')
  return oldestFirst(overdue).map(obligationJson)
}

/** Every obligation as it stands on a day, and the sum over the seven states. */
export function statusOn(asOf: string, register: Register, side: Side = 'owed'): Status {
  const obligations = obligationsFor(asOf, register, side)
  return listingJson({ asOf: dayMeant(asOf), summary: summaryOf(obligations), obligations })
}

/** All dispatches joined with one by references; `ref` is its symbol, or enough of it to be recognised. */
export function chainAround(ref: string, register: Register): Chain {
  const found = findDispatch(ref, register)
  if (found.kind === 'several')
    throw new CongvanError('ambiguous', `${ref}: ${found.items.map(({ id }) => id).join(', ')}`)
  if (found.kind !== 'one') throw new CongvanError('not-found', `no dispatch ${ref}`)
  return chainJson(chainOf(found.item, { direction: 'both', depth: null, asOf: null }, register), register)
}

/** All dispatches, held or only cited. */
export function dispatchesIn(register: Register): readonly DispatchSummary[] {
  return dispatchListJson(register.dispatches, register)
}

function obligationsFor(asOf: string, register: Register, side: Side) {
  if (side !== 'all' && !isOwnOfficeKnown(register)) {
    throw new CongvanError('own-office-unknown', 'own in data/office.yaml is not known')
  }
  return onSide(side, obligationsOn(dayMeant(asOf), register), register)
}

function dayMeant(text: string): Day {
  const day = readDay(text)
  if (day === undefined) throw new CongvanError('not-a-day', `${text} is no day that exists`)
  return day
}
