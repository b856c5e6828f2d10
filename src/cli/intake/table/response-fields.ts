import type { Day } from '../../../domain/day.ts'
import type { Dispatch, Outcome, Response } from '../../../domain/records.ts'
import { isSymbol, normalSymbol } from '../../../domain/symbol.ts'
import type { ResponseColumn } from '../../../intake/table-heads.ts'
import { tableDay, tableOutcome } from '../../../intake/table-values.ts'
import type { Say } from '../../../i18n/say.ts'

/** What holds where a row leaves it open. */
export interface ResponseDefaults {
  readonly date: Day | null
  readonly received: Day | null
  readonly outcome: Outcome
  readonly note: string | null
  readonly duty: string | null
}

/** The answer that a row tells of, and what in it cannot be read. */
export function responseIn(
  cells: Readonly<Partial<Record<ResponseColumn, string>>>,
  unit: string,
  { duties }: Dispatch,
  defaults: ResponseDefaults,
  { intake: { responses } }: Say,
): { readonly response: Response | null; readonly reasons: readonly string[] } {
  const reasons: string[] = []
  const read = <T>(key: ResponseColumn, meaning: (text: string) => T | undefined, wrong: (text: string) => string) => {
    const text = cells[key]
    const meant = text === undefined ? undefined : meaning(text)
    if (text !== undefined && meant === undefined) reasons.push(wrong(text))
    return meant ?? null
  }
  const notADay = (text: string) => responses.notADay({ text })
  const received = read('received', tableDay, notADay) ?? defaults.received
  const date = read('date', tableDay, notADay) ?? defaults.date ?? received
  const rest = {
    received,
    symbol: read('symbol', symbolOf, text => responses.notASymbol({ text })),
    outcome: read('outcome', tableOutcome, text => responses.notAnOutcome({ text })) ?? defaults.outcome,
    count: read('count', countOf, text => responses.notACount({ text })),
    note: cells.note ?? defaults.note,
    file: null,
    sha256: null,
    duty:
      read(
        'duty',
        text => duties.find(({ id }) => id === text)?.id,
        text => responses.notADuty({ text, duties: duties.map(({ id }) => id) }),
      ) ?? defaults.duty,
    confirmed: true,
  }
  if (date === null && cells.date === undefined && cells.received === undefined) reasons.push(responses.noDate)
  return { response: date === null || reasons.length > 0 ? null : { unit, date, ...rest }, reasons }
}

function symbolOf(text: string): string | undefined {
  const symbol = normalSymbol(text)
  return isSymbol(symbol) ? symbol : undefined
}

function countOf(text: string): number | undefined {
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined
}
