import type { Diagnostic } from '../domain/diagnostic.ts'
import type { Records } from '../domain/records.ts'

/** What could be read, and why the rest could not. */
export interface Decoded {
  readonly records: Records
  readonly diagnostics: readonly Diagnostic[]
}

/** The records of many files as one set, in their order. */
export function joined(files: readonly Decoded[]): Decoded {
  const all = <K extends keyof Records>(list: K) => files.map(({ records }) => records[list])
  return {
    records: {
      dispatches: all('dispatches').flat(),
      units: all('units').flat(),
      groups: all('groups').flat(),
      organs: all('organs').flat(),
      campaigns: all('campaigns').flat(),
      calendar: all('calendar').flat(),
      office: all('office').find(office => office !== null) ?? null,
    },
    diagnostics: files.flatMap(({ diagnostics }) => diagnostics),
  }
}

export const nothing: Records = {
  dispatches: [],
  units: [],
  groups: [],
  organs: [],
  campaigns: [],
  calendar: [],
  office: null,
}
