import { unwritten, type Dispatch, type Reference, type Relation } from '../../src/domain/records.ts'
import { buildRegister, type Register } from '../../src/domain/register.ts'
import { day } from '../support/day.ts'
import { register } from '../support/register.ts'

/** A letter and what it cites: `letter('c', '2024-07-15', ['reminds a', 'forwards b'])`. */
export function letter(
  symbol: string,
  date: string,
  cites: readonly string[] = [],
  rest: Partial<Dispatch> = {},
): Dispatch {
  return {
    at: { record: `${symbol}.yaml`, path: [] },
    id: `${symbol}@${date}`,
    symbol,
    date: day(date),
    issuer: null,
    held: true,
    ...unwritten,
    references: cites.map(referenceOf),
    ...rest,
  }
}

function referenceOf(cited: string): Reference {
  const [relation, symbol = '', date] = cited.split(' ')
  return {
    relation: relation as Relation,
    symbol,
    date: date === undefined ? null : day(date),
    issuer: null,
  }
}

export function registerOf(...dispatches: readonly Dispatch[]): Register {
  const none = { units: [], groups: [], organs: [], campaigns: [], calendar: [], office: null }
  return buildRegister({ ...none, dispatches }).register
}

export function find(symbol: string, { dispatches }: Register): Dispatch {
  const found = dispatches.find(dispatch => dispatch.symbol === symbol)
  if (!found) throw new Error(`no letter ${symbol}`)
  return found
}

/** The letters of the real campaign, as their texts have them. */
export const campaign = register`
  symbol: 33-CV/TTĐN
  date: 2024-07-03
  issuer: bcd-ttdn
  subject: tham gia Giải thưởng toàn quốc về thông tin đối ngoại lần thứ X
  ---
  symbol: 1469-CV/BTGTU
  date: 2024-07-15
  issuer: btgtu-hung-yen
  subject: tăng cường thông tin, tuyên truyền và tham gia Giải thưởng toàn quốc về thông tin đối ngoại lần thứ X
  references:
    - { implements: 2929-CV/VPTU, date: 2024-07-12, issuer: vptu-hung-yen }
    - { forwards: 33-CV/TTĐN, date: 2024-07-03 }
    - { reminds: 1337-CV/BTGTU, date: 2024-04-19, issuer: btgtu-hung-yen }`

/** A line of letters, each of which reminds of the one before it; many on a day. */
export function longChain(count: number): Register {
  return registerOf(
    ...Array.from({ length: count }, (_, index) =>
      letter(`${index}-CV`, dayNumber(index), index === 0 ? [] : [`reminds ${index - 1}-CV`]),
    ),
  )
}

/** One letter, and all that were written to carry it out. */
export function wideFan(count: number): Register {
  return registerOf(
    letter('0-CT', '2023-12-31'),
    ...Array.from({ length: count }, (_, index) => letter(`${index + 1}-CV`, dayNumber(index), ['implements 0-CT'])),
  )
}

/** Each letter carries out one, follows another, and rests on the first of all. */
export function tangle(count: number): Register {
  const upTo = (index: number) => [...new Set([Math.floor((index - 1) / 3), Math.floor(index * 0.7), 0])]
  return registerOf(
    letter('0-CT', '2023-12-31'),
    ...Array.from({ length: count - 1 }, (_, before) => {
      const cited = upTo(before + 1).map(one => `follows ${one === 0 ? '0-CT' : `${one}-CV`}`)
      return letter(`${before + 1}-CV`, dayNumber(before), cited)
    }),
  )
}

function dayNumber(index: number): string {
  return new Date(Date.UTC(2024, 0, 1 + Math.floor(index / 20))).toISOString().slice(0, 10)
}
