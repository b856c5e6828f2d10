import { join } from 'node:path'
import type { Diagnostic } from '../domain/diagnostic.ts'
import type { Dispatch } from '../domain/records.ts'
import type { Standing } from '../domain/standing.ts'
import type { Checked, ObligationIndex, Remembered } from '../ports.ts'
import { readLists, writeLists, type Lists } from './lists-file.ts'
import type { Edition } from './edition.ts'
import { cacheFolder, type Keeping } from './record-cache.ts'

const figures = ['letter', 'issuer', 'unit', 'due', 'manner', 'daysLate', 'workingDaysLate'] as const
type Figures = (typeof figures)[number]

/** What was worked out, beside the records that it rests on: it is only believed where it fits them. */
export function obligationIndex(
  workspace: string,
  { program }: Keeping,
  { token, since }: Edition,
  lettersIn: (names: readonly string[]) => readonly Dispatch[],
): ObligationIndex {
  function remembered<T>(
    file: string,
    form: { readonly write: (value: T) => Content; readonly read: (lists: Lists) => T },
  ): Remembered<T> {
    const path = join(workspace, cacheFolder, file)
    return {
      read() {
        const lists = readLists(path, program)
        if (!lists) return null
        const { edition, texts } = lists.texts as Resting
        const names = since(edition)
        if (!names) return null
        return { value: form.read({ ...lists, texts }), changed: names.length === 0 ? [] : lettersIn(names) }
      },
      keep(value) {
        if (token === null) return
        const { texts, columns } = form.write(value)
        const resting: Resting = { edition: token, texts }
        try {
          writeLists(path, program, { texts: resting, figures: columns })
        } catch {
          // The workspace may not be written to: it is worked out anew each time.
        }
      },
    }
  }
  return {
    unjoined: remembered('unjoined', told<readonly Diagnostic[]>()),
    checked: remembered('checked', told<Checked>()),
    standing: remembered('obligations', { write: writtenStanding, read: readStanding }),
  }
}

/** What stands as texts alone. */
function told<T>() {
  return { write: (texts: T) => ({ texts, columns: [] }), read: ({ texts }: Lists) => texts as T }
}

interface Content {
  readonly texts: unknown
  readonly columns: readonly Uint32Array[]
}

interface Resting {
  /** The state of the records that it rests on. */
  readonly edition: string
  readonly texts: unknown
}

function writtenStanding(standing: Standing): Content {
  const { letter, issuer, unit, due, manner, daysLate, workingDaysLate, ...texts } = standing
  const columns = { letter, issuer, unit, due, manner, daysLate, workingDaysLate }
  return { texts, columns: figures.map(name => columns[name]) }
}

function readStanding({ texts, figures: { buffer, byteOffset, byteLength } }: Lists): Standing {
  const bytes = byteLength / figures.length
  const column = (name: Figures) => new Uint32Array(buffer, byteOffset + figures.indexOf(name) * bytes, bytes / 4)
  return {
    ...(texts as Omit<Standing, Figures>),
    letter: column('letter'),
    issuer: column('issuer'),
    unit: column('unit'),
    due: column('due'),
    manner: column('manner'),
    daysLate: column('daysLate'),
    workingDaysLate: column('workingDaysLate'),
  }
}
