import type { Diagnostic } from '../domain/diagnostic.ts'
import type { Records } from '../domain/records.ts'

/** What could be read, and why the rest could not. */
export interface Decoded {
  readonly records: Records
  readonly diagnostics: readonly Diagnostic[]
}

/** The records of many files as one set, in their order. */
export function joined(files: readonly Decoded[]): Decoded {
  // A loop: of a hundred thousand files most hold one letter and nothing else.
  const all = <K extends Lists>(list: K) => {
    const items: Records[K][number][] = []
    for (const { records } of files) for (const item of records[list]) items.push(item)
    return items
  }
  return {
    records: {
      dispatches: all('dispatches'),
      units: all('units'),
      groups: all('groups'),
      organs: all('organs'),
      campaigns: all('campaigns'),
      calendar: all('calendar'),
      office: files.find(({ records }) => records.office !== null)?.records.office ?? null,
    },
    diagnostics: files.flatMap(({ diagnostics }) => diagnostics),
  }
}

type Lists = Exclude<keyof Records, 'office'>

export const nothing: Records = {
  dispatches: [],
  units: [],
  groups: [],
  organs: [],
  campaigns: [],
  calendar: [],
  office: null,
}
