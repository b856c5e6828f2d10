import { join } from 'node:path'
import type { Records } from '../domain/records.ts'
import type { Standing } from '../domain/standing.ts'
import type { KnownStanding, ObligationIndex } from '../ports.ts'
import { readLists, writeLists } from './lists-file.ts'
import { cacheFolder, type Edition, type Keeping } from './record-cache.ts'

const file = 'obligations'

const figures = ['letter', 'unit', 'due', 'manner', 'daysLate', 'workingDaysLate'] as const
type Figures = (typeof figures)[number]

interface Texts extends Omit<Standing, Figures> {
  /** The state of the records that it rests on. */
  readonly edition: string
  readonly unjoined: KnownStanding['unjoined']
  readonly count: number
}

/** The index beside the records that it rests on; as they are, it is only believed where it fits them. */
export function obligationIndex(
  workspace: string,
  { program }: Keeping,
  { token, since }: Edition,
  { dispatches }: Records,
): ObligationIndex {
  const path = join(workspace, cacheFolder, file)
  return {
    read() {
      const lists = readLists(path, program)
      if (!lists) return null
      const { edition, unjoined, count, ...texts } = lists.texts as Texts
      const names = new Set(since(edition))
      if (since(edition) === undefined) return null
      const column = (name: Figures) => new Uint32Array(lists.figures.buffer, figures.indexOf(name) * count * 4, count)
      const standing: Standing = {
        ...texts,
        letter: column('letter'),
        unit: column('unit'),
        due: column('due'),
        manner: column('manner'),
        daysLate: column('daysLate'),
        workingDaysLate: column('workingDaysLate'),
      }
      const changed = names.size === 0 ? [] : dispatches.filter(({ at }) => names.has(at.record))
      return { standing, unjoined, changed }
    },
    keep({ standing, unjoined }) {
      if (token === null) return
      const { letter, unit, due, manner, daysLate, workingDaysLate, ...texts } = standing
      const columns = { letter, unit, due, manner, daysLate, workingDaysLate }
      const all: Texts = { ...texts, edition: token, unjoined, count: letter.length }
      try {
        writeLists(path, program, { texts: all, later: null, figures: figures.map(name => columns[name]) })
      } catch {
        // The workspace may not be written to: it is worked out anew each time.
      }
    },
  }
}
