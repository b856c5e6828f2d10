import { decode } from '../../codec/decode.ts'
import { isNew } from '../../codec/carry-out.ts'
import type { Rewritten } from '../../codec/edit.ts'
import type { Change } from '../../domain/change.ts'
import type { Dispatch, Office, Records } from '../../domain/records.ts'
import { numberIn, seriesOf } from '../../domain/series.ts'
import type { Asking } from './connection.ts'

/**
 * Takes the numbers of the letters that an office issues, in the transaction that records them: of two that take the same
 * one at once, the second gets none, and its record is named. What stands with a number twice already is left to `check`.
 */
export async function takeNumbers(
  asking: Asking,
  office: string,
  changes: readonly Change[],
  texts: ReadonlyMap<string, Rewritten>,
  madeOn: Records,
): Promise<string | undefined> {
  if (madeOn.office === null) return undefined
  const fresh = new Set(changes.filter(isNew).map(({ record }) => record))
  for (const [name, { before, after }] of texts) {
    const [was, is] = [numberGiven(name, before, madeOn.office), numberGiven(name, after, madeOn.office)]
    if (was?.series === is?.series && was?.number === is?.number) continue
    if (was) await asking.query('DELETE FROM congvan.numbered WHERE office = $1 AND name = $2', [office, name])
    if (!is) continue
    const rows = await asking.query(
      `INSERT INTO congvan.numbered (office, series, number, name) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING name`,
      [office, is.series, is.number, name],
    )
    if (rows.length === 0 && fresh.has(name)) return name
  }
  return undefined
}

/** Lets go of numbers that their records do not bear. */
export async function dropFalseNumbers(asking: Asking, office: string, { letters, register }: Bearing): Promise<void> {
  const isFalse = falseAmong(letters, register.office)
  for (const row of (await numberRows(asking, office)).filter(isFalse))
    await asking.query('DELETE FROM congvan.numbered WHERE office = $1 AND series = $2 AND number = $3', [
      office,
      row.series,
      row.number,
    ])
}

export interface NumberRow {
  readonly name: string
  readonly series: string
  readonly number: string
}

interface Bearing {
  readonly letters: readonly Dispatch[]
  readonly register: { readonly office: Office }
}

export function numberRows(asking: Asking, office: string): Promise<readonly NumberRow[]> {
  return asking.query('SELECT name, series, number FROM congvan.numbered WHERE office = $1 ORDER BY name', [office])
}

/** Not all letters have taken their numbers here, those that were copied have not; but who has, bears it. */
export function falseAmong(letters: readonly Dispatch[], office: Office): (row: NumberRow) => boolean {
  const given = new Map(letters.map(letter => [letter.at.record, numberOf(letter, office)]))
  return ({ name, series, number }) => given.get(name)?.series !== series || given.get(name)?.number !== number
}

function numberGiven(name: string, text: string | null, office: Office) {
  return text === null ? undefined : numberOf(decode(name, text).records.dispatches[0], office)
}

function numberOf(letter: Dispatch | undefined, office: Office) {
  if (!letter?.held || letter.issuer !== office.own) return undefined
  const number = numberIn(letter.symbol)
  return number === null ? undefined : { series: seriesOf(letter, office), number: number.whole }
}
