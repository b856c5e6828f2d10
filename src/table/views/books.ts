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
    { key: 'date', kind: 'day', share: 0.1, value: ({ date }) => date },
    { key: 'subject', kind: 'text', share: 0.18, value: subjectOf },
    { key: 'signatory', kind: 'text', share: 0.085, value: ({ signatory }) => signatory?.name ?? null },
    { key: 'recipients', kind: 'text', share: 0.16, value: dispatch => recipientsOf(dispatch, register) },
    { key: 'filed', kind: 'text', share: 0.07, value: filedWith },
    { key: 'copies', kind: 'text', share: 0.055, value: blank },
    { key: 'sent', kind: 'text', share: 0.065, value: blank },
    { key: 'receipt', kind: 'text', share: 0.06, value: blank },
    { key: 'remarks', kind: 'text', share: 0.11, value: remarks },
  ])
  const numbers = dispatches.flatMap(({ symbol }) => numberOf(symbol) ?? [])
  const span = [numbers[0], numbers.at(-1)]
  return {
    table,
    cover: {
      ...coverOf(
        book.outgoing,
        year,
        dispatches.map(({ date }) => date),
        register,
      ),
      numbers: span[0] !== undefined && span[1] !== undefined ? [span[0], span[1]] : null,
    },
  }
}

export function incomingBook(year: number, arrivals: readonly Arrival[], register: Register, say: Say): Book {
  const { book } = say.report
  const subject = ({ dispatch, answers }: Arrival) =>
    dispatch ? subjectOf(dispatch) : answers && book.answerTo({ symbol: answers.symbol })
  const table = bookTable<Arrival>(book.incoming, year, arrivals, say, [
    { key: 'arrived', kind: 'day', share: 0.1, value: ({ arrived }) => arrived },
    { key: 'arrivalNumber', kind: 'text', share: 0.06, value: blank },
    {
      key: 'author',
      kind: 'text',
      share: 0.15,
      value: arrival => issuerName({ ...arrival, issuer: arrival.sender }, register),
    },
    { key: 'symbol', kind: 'text', share: 0.115, value: ({ symbol }) => symbol },
    { key: 'date', kind: 'day', share: 0.1, value: ({ date }) => date },
    { key: 'subject', kind: 'text', share: 0.18, value: subject },
    { key: 'receiver', kind: 'text', share: 0.08, value: blank },
    { key: 'sent', kind: 'text', share: 0.065, value: blank },
    { key: 'receipt', kind: 'text', share: 0.06, value: blank },
    {
      key: 'remarks',
      kind: 'text',
      share: 0.09,
      value: ({ dispatch }) => (dispatch ? relationsOf(dispatch, register, say).join('; ') : null),
    },
  ])
  const days = arrivals.map(({ arrived, date }) => arrived ?? date)
  return { table, cover: { ...coverOf(book.incoming, year, days, register), numbers: null } }
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
    isBook: true,
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
