import { nameOn } from '../domain/directory.ts'
import { states, type Obligation, type State } from '../domain/obligations.ts'
import type { Overview } from '../domain/overview.ts'
import type { Dispatch } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import { countOf, type Summary } from '../domain/summary.ts'
import { blankHeadDay, writtenDay } from '../domain/written-day.ts'
import { addressed, appendices, blank, dashed, ended, head, set, signature } from './frame.ts'
import type { Layout } from './layouts/layout.ts'
import type { Block, Letter, UnitList } from './letter.ts'
import { oneRun } from './one-run.ts'
import { unitName } from './standing.ts'
import { calledOn, capitalized, typeWord, writtenCount } from './words.ts'

/** `báo cáo kết quả`: how the answers stand, in words and tables, in the office's layout. Number and day stay blank. */
export function resultsReport(subject: string, overview: Overview, layout: Layout, register: Register): Letter {
  const { asOf } = overview
  const { office } = register
  const own = oneRun(calledOn(office.own, asOf, register))
  const number = numberLine(layout, register)
  const day = blankHeadDay(asOf)
  const place = office.place ?? overview.byDispatch[0]?.dispatch.place ?? null
  const superiors = superiorsOf(overview, register).map(one => calledOn(one, asOf, register))
  const { asAbove, filed, label, marks } = layout.copies
  return {
    layout,
    author: own,
    date: asOf,
    head: head({ number, subject: '', place, day }, asOf, layout, register),
    title: { name: set('Báo cáo', layout.title.name), subject: oneRun(subject) },
    addressees: addressed(superiors, layout),
    body: ended(bodyOf(overview, own, register), layout.body.end),
    copies: { label, lines: dashed([...(superiors.length > 0 ? [asAbove] : []), filed], marks) },
    signature: signature(office.signatory, layout),
    appendices: appendices(listsOf(overview, register), { paper: 'Báo cáo', number, day, by: own }, layout),
  }
}

/** `Số      -BC/BTGTU` of a Party office, `Số:      /BC-UBND` of a State one. */
function numberLine({ number }: Layout, { office, units }: Register): string {
  const code = units.get(office.own)?.codes[0] ?? ''
  return oneRun(
    number.joint.startsWith('-') ? `${number.label}${blank}-BC/${code}` : `${number.label}${blank}/BC-${code}`,
  )
}

/** Whom the letters that are carried out speak for: to them the results are reported. */
function superiorsOf({ byDispatch }: Overview, { linksFrom, office }: Register): readonly string[] {
  const own = byDispatch.filter(({ dispatch }) => dispatch.issuer === office.own)
  const carriedOut = own
    .flatMap(({ dispatch }) => linksFrom.get(dispatch.id) ?? [])
    .filter(({ relation }) => relation === 'implements')
  return [...new Set(carriedOut.flatMap(({ to }) => to.onBehalfOf ?? to.issuer ?? []))].filter(
    one => one !== office.own,
  )
}

function bodyOf(overview: Overview, own: string, register: Register): readonly Block[] {
  const { asOf, summary, byDispatch, byGroup, progress, obligations } = overview
  const letters = byDispatch.map(({ dispatch }) => lettered(dispatch, register))
  const groups = byGroup.map(
    ({ group, summary }) => [group === null ? 'Nêu đích danh' : nameOn(group, asOf, register), summary] as const,
  )
  const extended = obligations.filter(({ grounds }) => grounds.extensions.length > 0)
  return [
    paragraph(
      `Theo ${letters.slice(0, mostLetters).join('; ')}${letters.length > mostLetters ? ` và ${letters.length - mostLetters} văn bản khác` : ''}, ${own} báo cáo kết quả tính đến ngày ${writtenDay(asOf)} như sau:`,
    ),
    paragraph('1. Kết quả chung'),
    paragraph(totals(summary)),
    summaryTable(
      'Văn bản',
      byDispatch
        .slice(0, mostRows)
        .map(({ dispatch, summary }) => [`${dispatch.symbol} ngày ${writtenDay(dispatch.date)}`, summary]),
      summary,
    ),
    paragraph('2. Kết quả theo nhóm'),
    summaryTable('Nhóm', groups, summary),
    paragraph('3. Đôn đốc, gia hạn'),
    paragraph(
      progress.reminders.length === 0
        ? 'Chưa ban hành công văn đôn đốc nào.'
        : `Đã ban hành công văn đôn đốc: ${progress.reminders.map(({ day, symbols }) => `${symbols.join(', ')} ngày ${writtenDay(day)}`).join('; ')}.`,
    ),
    paragraph(
      `Số việc được gia hạn: ${writtenCount(extended.length)}; được miễn: ${writtenCount(summary.exempt)}; đến hạn trong 5 ngày làm việc tới: ${writtenCount(overview.soon.length)}.`,
    ),
    ...(overview.overdue.length > 0 || summary.answered + summary.late > 0
      ? [paragraph('Danh sách các địa phương, đơn vị có ở phụ lục kèm theo.')]
      : []),
    paragraph(`Trên đây là kết quả tính đến ngày ${writtenDay(asOf)}, ${own} báo cáo.`),
  ]
}

const mostLetters = 4
const mostRows = 40

function paragraph(text: string): Block {
  return { kind: 'paragraph', text: oneRun(text) }
}

function lettered(dispatch: Dispatch, register: Register): string {
  const by = dispatch.issuer === null ? '' : ` của ${calledOn(dispatch.issuer, dispatch.date, register)}`
  return `${typeWord(dispatch)} số ${dispatch.symbol} ngày ${writtenDay(dispatch.date)}${by}`
}

/** The seven states as a sentence tells them, and as they stand over a column. */
const stateWords: Record<State, { readonly told: string; readonly heading: string }> = {
  answered: { told: 'đã trả lời đúng hạn', heading: 'Đúng hạn' },
  late: { told: 'trả lời trễ hạn', heading: 'Trễ hạn' },
  exempt: { told: 'được miễn', heading: 'Miễn' },
  'due-today': { told: 'đến hạn hôm nay', heading: 'Đến hạn hôm nay' },
  overdue: { told: 'quá hạn chưa trả lời', heading: 'Quá hạn' },
  pending: { told: 'còn trong hạn', heading: 'Còn hạn' },
  'no-deadline': { told: 'chưa đặt hạn', heading: 'Chưa đặt hạn' },
}

/** Every recipient falls under exactly one count, as in every list. */
function totals(summary: Summary): string {
  const { recipients, answered, late } = summary
  const told = states
    .filter(state => countOf(state, summary) > 0)
    .map(state => `${writtenCount(countOf(state, summary))} ${stateWords[state].told}`)
  return `Tổng số ${writtenCount(recipients)} lượt địa phương, đơn vị phải trả lời, trong đó: ${told.join('; ')}. Tỷ lệ đã trả lời: ${rate(answered + late, recipients)}.`
}

function rate(part: number, whole: number): string {
  return whole === 0 ? '0%' : `${(Math.round((part * 1000) / whole) / 10).toLocaleString('vi')}%`
}

function summaryTable(first: string, lines: readonly (readonly [string, Summary])[], total: Summary): Block {
  const rows = [...lines, ['Cộng', total] as const].map(([name, summary]) => {
    const counts = [summary.recipients, ...states.map(state => countOf(state, summary))]
    return [oneRun(name), ...counts.map(String), rate(summary.answered + summary.late, summary.recipients)]
  })
  const header = [first, 'Phải trả lời', ...states.map(state => stateWords[state].heading), 'Tỷ lệ']
  return { kind: 'table', header, rows }
}

function listsOf({ asOf, overdue, obligations }: Overview, register: Register): readonly UnitList[] {
  const answered = obligations.filter(({ response }) => response !== null)
  const name = (one: Obligation) => capitalized(oneRun(unitName(one, asOf, register)))
  const lists: readonly UnitList[] = [
    {
      about: 'các địa phương, đơn vị quá hạn chưa trả lời',
      header: ['Địa phương, đơn vị', 'Văn bản', 'Hạn', 'Số ngày muộn', 'Số lần đôn đốc'],
      rows: overdue.map(one => [
        name(one),
        one.dispatch.symbol,
        one.due === null ? '' : writtenDay(one.due),
        String(one.daysLate),
        String(one.reminders.length),
      ]),
    },
    {
      about: 'các địa phương, đơn vị đã trả lời',
      header: ['Địa phương, đơn vị', 'Văn bản', 'Ngày trả lời', 'Số, ký hiệu', 'Số lượng'],
      rows: answered.map(one => [
        name(one),
        one.dispatch.symbol,
        one.response ? writtenDay(one.response.date) : '',
        one.response?.symbol ?? '',
        one.response?.count?.toString() ?? '',
      ]),
    },
  ]
  return lists.filter(({ rows }) => rows.length > 0).map(shortened)
}

/** A list that nobody would leaf through: what is left out is told, and stands in the spreadsheet. */
function shortened({ about, header, rows }: UnitList): UnitList {
  if (rows.length <= mostListed) return { about, header, rows }
  const shown = `${mostListed} trong ${rows.length}; xem đủ: congvan status --out tinh-trang.xlsx`
  return { about: `${about} (${shown})`, header, rows: rows.slice(0, mostListed) }
}

const mostListed = 3000
