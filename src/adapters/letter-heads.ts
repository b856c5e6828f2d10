import { citationsOf, type Citations } from '../domain/around.ts'
import type { Day } from '../domain/day.ts'
import type { Dispatch, Reference } from '../domain/records.ts'
import type { Lists } from './lists-file.ts'

/** The heads of letters, by the places of their files. */
export interface Heads {
  /** Null for files that hold no letter. */
  readonly symbols: readonly (string | null)[]
  readonly dates: readonly Day[]
  readonly issuers: readonly (string | null)[]
  readonly campaigns: readonly (string | null)[]
  /** Places of letters that are only cited, that press several separately, that name somebody nobody knows. */
  readonly cited: readonly number[]
  readonly separate: readonly number[]
  readonly unmatched: readonly (readonly [place: number, words: readonly string[]])[]
  readonly references: readonly (readonly Reference[] | null)[]
}

export type Letters = readonly (Dispatch | undefined)[]

/** The form of a file of heads. */
export const headsFile = {
  written: (letters: Letters) => ({ texts: headsOf(letters), figures: [] }),
  read: ({ texts }: Lists) => texts as Heads,
}

function headsOf(letters: Letters): Heads {
  const placesWhere = (is: (dispatch: Dispatch) => boolean) =>
    letters.flatMap((dispatch, index) => (dispatch && is(dispatch) ? [index] : []))
  return {
    symbols: letters.map(dispatch => dispatch?.symbol ?? null),
    dates: letters.map(dispatch => dispatch?.date ?? ('' as Dispatch['date'])),
    issuers: letters.map(dispatch => dispatch?.issuer ?? null),
    campaigns: letters.map(dispatch => dispatch?.campaign ?? null),
    cited: placesWhere(({ held }) => !held),
    separate: placesWhere(({ separately }) => separately),
    unmatched: letters.flatMap((dispatch, index): [number, readonly string[]][] =>
      dispatch && dispatch.unmatched.length > 0 ? [[index, dispatch.unmatched]] : [],
    ),
    references: letters.map(dispatch => (dispatch && dispatch.references.length > 0 ? dispatch.references : null)),
  }
}

/** The form of a file of citations: of the letters alone, without the files that hold none. */
export const citationsFile = {
  written(letters: Letters) {
    const { symbols, separate, borne, by, cited, reminds } = citationsOf(letters.flatMap(letter => letter ?? []))
    return { texts: { symbols, separate, letters: borne.length }, figures: [borne, by, cited, reminds] }
  },
  read({ texts, figures: { buffer, byteOffset, byteLength } }: Lists): Citations {
    const { symbols, separate, letters } = texts as Pick<Citations, 'symbols' | 'separate'> & { letters: number }
    const citations = (byteLength / 4 - letters) / 3
    const column = (index: number) => new Uint32Array(buffer, byteOffset + (letters + citations * index) * 4, citations)
    return {
      symbols,
      separate,
      borne: new Uint32Array(buffer, byteOffset, letters),
      by: column(0),
      cited: column(1),
      reminds: column(2),
    }
  },
}
