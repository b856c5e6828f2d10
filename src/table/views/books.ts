import type { Day } from '../../domain/day.ts'
import { issuerName } from '../../domain/directory.ts'
import { addresseesText } from '../../letter/addressees-text.ts'
import { calledOn, typeWord } from '../../letter/words.ts'
import type { Arrival } from '../../domain/letter-books.ts'
import type { Dispatch } from '../../domain/records.ts'
import type { Register } from '../../domain/register.ts'
import { numberOf } from '../../domain/symbol.ts'
import type { Say } from '../../i18n/say.ts'
import type { Column, Table } from '../table.ts'

/**
 * The registers of correspondence in the columns of Nghị định 30/2020/NĐ-CP, Phụ lục IV. What no record knows stays
 * blank, to be filled in by hand.
 */
export interface Book {
  readonly table: Table
  readonly cover: Cover
}

export interface Cover {
  readonly superior: string | null
  readonly office: string
  readonly title: string
  readonly year: number
  readonly days: readonly [first: Day, last: Day] | null
  /** Null for incoming documents, whose numbers are the other offices'. */
  readonly numbers: readonly [first: string, last: string] | null
}

interface BookColumn<Row> {
  readonly key: keyof Say['report']['book']['columns']
  readonly kind: Column['kind']
  readonly share: number
  readonly value: (row: Row) => string | null
}

const blank = () => null

export function outgoingBook(year: number, dispatches: readonly Dispatch[], register: Register, say: Say): Book {
  const { book } = say.report
  const remarks = (dispatch: Dispatch) =>
    [...(dispatch.held ? [] : [book.citedOnly]), ...relationsOf(dispatch, register, say)].join('; ')
  const table = bookTable<Dispatch>(book.outgoing, year, dispatches, say, [
    { key: 'symbol', kind: 'text', share: 0.115, value: ({ symbol }) => symbol },
    { key: 'date', kind: 'day', share: 0.085, value: ({ date }) => date },
    { key: 'subject', kind: 'text', share: 0.175, value: subjectOf },
    { key: 'signatory', kind: 'text', share: 0.08, value: ({ signatory }) => signatory?.name ?? null },
    { key: 'recipients', kind: 'text', share: 0.185, value: dispatch => recipientsOf(dispatch, register) },
    { key: 'filed', kind: 'text', share: 0.07, value: filedWith },
    { key: 'copies', kind: 'text', share: 0.05, value: blank },
    { key: 'sent', kind: 'text', share: 0.06, value: blank },
    { key: 'receipt', kind: 'text', share: 0.055, value: blank },
    { key: 'remarks', kind: 'text', share: 0.125, value: remarks },
  ])
  const numbers = dispatches.flatMap(({ symbol }) => numberOf(symbol) ?? [])
  const [first, last] = [numbers[0], numbers.at(-1)]
  const days = dispatches.map(({ date }) => date)
  const cover = {
    ...coverOf(book.outgoing, year, days, register),
    numbers: first !== undefined && last !== undefined ? ([first, last] as const) : null,
  }
  return bound(table, cover, say)
}

export function incomingBook(year: number, arrivals: readonly Arrival[], register: Register, say: Say): Book {
  const { book } = say.report
  const subject = ({ dispatch, answers }: Arrival) =>
    dispatch ? subjectOf(dispatch) : answers && book.answerTo({ symbol: answers.symbol })
  const table = bookTable<Arrival>(book.incoming, year, arrivals, say, [
    { key: 'arrived', kind: 'day', share: 0.085, value: ({ arrived }) => arrived },
    { key: 'arrivalNumber', kind: 'text', share: 0.06, value: blank },
    {
      key: 'author',
      kind: 'text',
      share: 0.15,
      value: arrival => issuerName({ ...arrival, issuer: arrival.sender }, register),
    },
    { key: 'symbol', kind: 'text', share: 0.115, value: ({ symbol }) => symbol },
    { key: 'date', kind: 'day', share: 0.085, value: ({ date }) => date },
    { key: 'subject', kind: 'text', share: 0.18, value: subject },
    { key: 'receiver', kind: 'text', share: 0.08, value: blank },
    { key: 'sent', kind: 'text', share: 0.065, value: blank },
    { key: 'receipt', kind: 'text', share: 0.06, value: blank },
    {
      key: 'remarks',
      kind: 'text',
      share: 0.12,
      value: ({ dispatch }) => (dispatch ? relationsOf(dispatch, register, say).join('; ') : null),
    },
  ])
  const days = arrivals.map(({ arrived, date }) => arrived ?? date)
  return bound(table, { ...coverOf(book.incoming, year, days, register), numbers: null }, say)
}

/** Each page bears what stands on the cover. */
function bound(table: Table, cover: Cover, { report: { book } }: Say): Book {
  const { office, title, year } = cover
  return { table: { ...table, pageHead: [office, title, book.year({ year })].join(' · ') }, cover }
}

function bookTable<Row>(
  name: string,
  year: number,
  rows: readonly Row[],
  { report: { book } }: Say,
  columns: readonly BookColumn<Row>[],
): Table {
  return {
    name,
    columns: columns.map(({ key, kind, share }) => ({ key, kind, share, title: book.columns[key] })),
    rows: rows.map(row => columns.map(({ value }) => value(row))),
    summary: [],
    sentence: book.sentence({ book: name, year, count: rows.length }),
  }
}

function coverOf(title: string, year: number, days: readonly Day[], register: Register) {
  const { office, units } = register
  const [first, last] = [days[0], days.at(-1)]
  const parent = units.get(office.own)?.parent ?? null
  const day = last ?? (`${year}-12-31` as Day)
  return {
    superior: office.letterhead ? office.letterhead.superior : parent && calledOn(parent, day, register),
    office: office.letterhead?.issuer ?? calledOn(office.own, day, register),
    title,
    year,
    days: first !== undefined && last !== undefined ? ([first, last] as const) : null,
  }
}

/** `Công văn v/v tăng cường thông tin …`. */
function subjectOf(dispatch: Dispatch): string {
  return `${typeWord(dispatch)}${dispatch.subject === null ? '' : ` v/v ${dispatch.subject}`}`
}

/** Under `Kính gửi`, then under `Nơi nhận`; what only points back or to the files is no recipient. */
function recipientsOf(dispatch: Dispatch, register: Register): string {
  const copies = dispatch.copies.flatMap(({ unit, group, text }) => {
    if (text !== null) return isFiled(text) || /^như trên/iu.test(text) ? [] : [text]
    const id = unit ?? group
    return id === null ? [] : [calledOn(id, dispatch.date, register)]
  })
  return [...addresseesText(dispatch, register), ...copies].join('; ')
}

/** `VT` of `Lưu: VT`. */
function filedWith({ copies }: Dispatch): string | null {
  const filed = copies.find(({ text }) => text !== null && isFiled(text))?.text
  return filed?.replace(/^lưu[\s:]*/iu, '') ?? null
}

function isFiled(text: string): boolean {
  return /^lưu(?![\p{L}\p{M}])/iu.test(text)
}

function relationsOf({ id }: Dispatch, { linksFrom }: Register, { words }: Say): readonly string[] {
  return (linksFrom.get(id) ?? []).map(({ relation, to }) => `${words.relations[relation].forward} ${to.symbol}`)
}
