import { readDay, type Day } from '../../domain/day.ts'
import { isSymbol, normalSymbol } from '../../domain/symbol.ts'

/** A letter as edXML names it from another. */
export interface Named {
  readonly symbol: string
  readonly date: Day | null
}

/** `2024/07/15`, `15/07/2024`, `2024-07-15`, with or without an hour: messages in use write all of them. */
export function edxmlDay(text: string): Day | null {
  const written = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})|^(\d{1,2})[/-](\d{1,2})[/-](\d{4})/.exec(text.trim())
  if (!written) return null
  const [, year, month, date, firstDate, firstMonth, lastYear] = written
  return readDay(`${date ?? firstDate}/${month ?? firstMonth}/${year ?? lastYear}`) ?? null
}

/** Number and notation stand apart: `1469` and `CV/BTGTU` of the Party are `1469-CV/BTGTU`, `12` and `UBND-VX` `12/UBND-VX`. */
export function edxmlSymbol(number: string, notation: string): string | null {
  const joint = notation === '' || /^[-/]/.test(notation) ? '' : /^\p{L}[^/]*\//u.test(notation) ? '-' : '/'
  const symbol = normalSymbol(`${number}${joint}${notation}`)
  return number === '' || !isSymbol(symbol) ? null : symbol
}

/** `000.00.16.H30,2024/07/15,1469-CV/BTGTU`: whose it is, its day and its symbol. */
export function readDocumentId(text: string): Named | null {
  const [, day = '', symbol = ''] = text.split(',').map(part => part.trim())
  const normal = normalSymbol(symbol)
  return /\d/.test(normal) && /\p{L}/u.test(normal) && isSymbol(normal) ? { symbol: normal, date: edxmlDay(day) } : null
}
