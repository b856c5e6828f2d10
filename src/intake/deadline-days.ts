import { addDays, readDay, type Day } from '../domain/day.ts'
import { isAsked } from './deadline-asked.ts'
import { clauseText, none, type Placed } from './deadline-clause.ts'
import type { DraftDeadline } from './letter-draft.ts'
import type { Prose } from './prose.ts'
import { writtenDates, type WrittenDate } from './written-dates.ts'

const hour = String.raw`(?:(?:luc |vao luc )?(\d{1,2})\s{0,2}(?:gio|[h:.])\s{0,2}(\d{2})?\s{0,2}(?:phut|')?,?\s{0,2})?`
const weekdayWords = String.raw`(?:(?:\(?thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)\)?,?\s{0,2})?`
const lead = String.raw`(?:la |vao |den |trong |het |ngay |:)?\s{0,2}`
const tail = String.raw`\s{0,2}${hour}${weekdayWords}\(?\s{0,2}(?:vao |het |cuoi )?(?:ngay\s{0,2})?$`

/** What stands right before a day that makes it a deadline, and whether the day itself is then in time. */
const triggers: readonly (readonly [kind: 'before' | 'by' | 'until' | 'on' | 'after', pattern: RegExp])[] = [
  ['by', new RegExp(String.raw`truoc (?:hoac (?:dung|trong)|va trong)\s${tail}`)],
  [
    'by',
    new RegExp(
      String.raw`(?:cham nhat|muon nhat|khong qua|khong muon hon|khong cham hon|tre nhat)\s{0,2}:?\s{0,2}${lead}(?:truoc )?${lead}${tail}`,
    ),
  ],
  ['before', new RegExp(String.raw`\btruoc\s{1,2}:?${tail}`)],
  [
    'by',
    new RegExp(
      String.raw`(?:han chot|han cuoi|thoi han cuoi|han nop|han gui|thoi han|thoi gian (?:gui|nop|bao cao|nhan|dang ky|hoan thanh)|\bhan)(?: [^.;,:\d]{0,60}?)?(?:\s?:|\s(?:la|den|den het|vao|toi)\b)\s{0,2}(?:het )?${tail}`,
    ),
  ],
  [
    'by',
    new RegExp(
      String.raw`(?:gia han|keo dai|lui|dieu chinh thoi (?:han|gian))(?:[^.;\d]{0,90}|[^.;]{0,160}\btu (?:ngay )?[\d/.-]{4,12} )(?:den|toi|sang|thanh)(?: het)?\s{1,2}${tail}`,
    ),
  ],
  ['until', new RegExp(String.raw`(?:\bden|\btoi)?\s?\bhet\s{1,2}${tail}`)],
  ['on', new RegExp(String.raw`(?:trong|xong)\s{1,2}(?=ngay)${tail}`)],
  ['after', new RegExp(String.raw`(?:\bsau|\bqua)\s{1,2}${tail}`)],
]

const recurringAfter =
  /^[\s,(]{0,3}(?:hang|hàng|moi|cua (?:moi |hang |tung )?(?:thang|quy|nam|tuan|ky)|thang cuoi|dinh ky)\s?/

/** The days named as deadlines: before, by, until, on, or after which it is too late. */
export function namedDeadlines(prose: Prose, letterDate: Day | null): readonly Placed[] {
  const dates = writtenDates(prose.plain)
  const found: Placed[] = []
  let previous: Placed | undefined
  for (const [at, date] of dates.entries()) {
    const placed = namedDeadline(date, prose, letterDate) ?? alsoNamed(date, dates[at - 1], previous, prose, letterDate)
    if (placed) found.push(placed)
    previous = placed ?? undefined
  }
  return found
}

/** `trước ngày 15/6 và ngày 15/12`: the second day is meant as the first is. */
function alsoNamed(
  date: WrittenDate,
  before: WrittenDate | undefined,
  previous: Placed | undefined,
  prose: Prose,
  letterDate: Day | null,
): Placed | null {
  if (before === undefined || previous === undefined || previous.end !== before.end) return null
  if (!/^,?\s?(?:va|hoac)\s{1,2}(?:truoc )?$/.test(prose.plain.slice(before.end, date.start))) return null
  const { day, assumed } = meantDay(date, letterDate)
  return day === null
    ? null
    : {
        ...previous,
        start: date.start,
        end: date.end,
        yearAssumed: assumed,
        deadline: { ...previous.deadline, date: day },
      }
}

/** How far before a day the words stand that make it a deadline. */
const farthest = 220

function namedDeadline(date: WrittenDate, prose: Prose, letterDate: Day | null): Placed | null {
  const { plain } = prose
  const sentence = prose.sentenceAt(date.start)
  const nearBefore =
    plain.slice(Math.max(sentence.start, date.start - farthest), date.start) + (date.named ? 'ngay ' : '')
  const match = triggers
    .map(([kind, pattern]) => ({ kind, found: pattern.exec(nearBefore) }))
    .find(({ found }) => found !== null)
  if (match === undefined || match.found === null) return null
  const { kind, found } = match
  const start = Math.max(sentence.start, date.start - farthest) + found.index
  const clause = plain.slice(Math.max(sentence.start, start - 140), start)
  const after = plain.slice(date.end, Math.min(sentence.end, date.end + 140))
  if (!isAsked(kind, clause, found[0], after)) return null
  const recurring = recurringAfter.test(after) || /(?:hang|moi) (?:thang|quy|nam|tuan|ngay)[^.;]{0,30}$/.test(clause)
  const { day, assumed } = meantDay(date, letterDate)
  if (day === null && !recurring) return null
  const deadline: DraftDeadline = {
    ...none,
    date: recurring ? null : day,
    inclusive: kind !== 'before',
    time: timeOf(found),
    recurring,
    prohibition: kind === 'after',
    text: clauseText(prose, sentence.start, start, date.end, sentence.end),
    line: prose.lineAt(date.start),
  }
  return { start, end: date.end, deadline, yearAssumed: assumed && !recurring }
}

function meantDay(date: WrittenDate, letterDate: Day | null): { readonly day: Day | null; readonly assumed: boolean } {
  if (date.year !== null) return { day: readDay(`${date.date}/${date.month}/${date.year}`) ?? null, assumed: false }
  if (letterDate === null) return { day: null, assumed: true }
  const year = Number(letterDate.slice(0, 4))
  const thisYear = readDay(`${date.date}/${date.month}/${year}`)
  if (thisYear !== undefined && thisYear >= letterDate) return { day: thisYear, assumed: true }
  const behind = thisYear !== undefined && addDays(thisYear, 200) >= letterDate
  return { day: behind ? thisYear : (readDay(`${date.date}/${date.month}/${year + 1}`) ?? null), assumed: true }
}

function timeOf(found: RegExpExecArray): string | null {
  const hourText = found[1]
  if (hourText === undefined || Number(hourText) > 24) return null
  return `${hourText.padStart(2, '0')}:${found[2] ?? '00'}`
}
