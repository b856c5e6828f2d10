import { readDay, type Day } from '../domain/day.ts'
import type { Marked } from './head-marks.ts'
import type { Doubt } from './letter-draft.ts'

export interface PlaceAndDay {
  readonly place: string | null
  readonly date: Day | null
  /** The earliest day it may bear: while the day itself is blank, the first of the month that is printed. */
  readonly since: Day | null
  readonly line: number | null
  readonly doubts: readonly Doubt[]
}

/** `Hưng Yên, ngày 15 tháng 7 năm 2024`, also broken in two. */
export function placeAndDay(head: readonly Marked[]): PlaceAndDay {
  const lines = head.filter(({ mark }) => mark === 'day')
  const found = lines.find(({ plain }) => /,\s*ngay/.test(plain)) ?? lines[0]
  if (found === undefined)
    return { place: null, date: null, since: null, line: null, doubts: [doubt('not-found', null)] }
  const { date, since, reason } = dayIn(found.plain)
  const place = placeIn(found.text.slice(0, /(?<!\s),?\s*\bngay/.exec(found.plain)?.index ?? 0))
  const doubts = reason === null ? [] : [doubt(reason, found.line)]
  return { place, date, since, line: found.line, doubts }
}

function doubt(reason: Doubt['reason'], line: number | null): Doubt {
  return { field: 'date', reason, line }
}

type DayFound = Pick<PlaceAndDay, 'date' | 'since'> & { readonly reason: Doubt['reason'] | null }

function dayIn(plain: string): DayFound {
  const tail = plain
    .slice(plain.lastIndexOf('ngay'))
    .replace(/(?<=\d)[lo]|[lo](?=\d)/g, letter => (letter === 'l' ? '1' : '0'))
  const parts = /^ngay\s*(\d{1,2})?\D{0,40}?(?:thang|[/.-])\s*(\d{1,2})?\D{0,40}?(?:nam|[/.-])\s*(\d{4})?/.exec(tail)
  const [, date, month, year] = parts ?? []
  if (date !== undefined && month !== undefined && year !== undefined) {
    const day = readDay(`${date}/${month}/${year}`) ?? null
    return { date: day, since: day, reason: day === null ? 'day-impossible' : null }
  }
  const since = year === undefined ? undefined : readDay(`1/${month ?? '1'}/${year}`)
  return { date: null, since: since ?? null, reason: 'day-blank' }
}

function placeIn(text: string): string | null {
  const place = text.replace(/^[^\p{L}]+|(?<![\s,.])[\s,.]+$/gu, '')
  return place === '' || place.length > 60 ? null : place
}
