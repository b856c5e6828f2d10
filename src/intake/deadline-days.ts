import { addDays, readDay, type Day } from '../domain/day.ts'
import { asked, clauseText, none, type Placed } from './deadline-clause.ts'
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

const toldOfPast =
  /(?:\bda (?!nang)(?:gui|nop|ban hanh|hoan thanh|bao cao|duoc|ky|cap|thuc hien|dang ky|xay dung|tiep nhan|trinh|to chuc)[^,;.]{0,70}$)|(?<!\b(?:so|bo|va|phong|vu|cuc|ban) )(?:sinh|xay dung|tuyen dung|hieu luc|ban hanh|cap|ky|phat sinh|hinh thanh|thanh lap|su dung|ton tai|dang lam viec|giao dat|cong tac|vao dang|ket nap|mua|dau tu|nhap khau|san xuat|nghi huu|xay ra)\s(?:tu\s)?$/
const notTasks =
  /(?:hieu luc|co gia tri|ap dung|giai doan|tinh|so lieu|thoi diem|so voi|cung ky|nhiem ky|thoi gian (?:nghi|truc|to chuc|dien ra|thi)|nghi (?:le|tet|he)|dien ra|trung bay|truc|phong toa|cach ly|tam dung|cam duong|thoi ky|lay so lieu|chot so lieu)[^,;.]{0,50}$/
/** What a rule says, and what is asked of those above, is told: nobody addressed is asked for it. */
const ruled = /theo quy dinh (?:tai|cua)(?:(?!de nghi|yeu cau)[^;.]){0,160}$/
const wished = /(?:cho phep|kien nghi|\bxin)[^;.]{0,40}(?:gia han|keo dai|lui|dieu chinh)[^;.]{0,90}$/
/** What runs out by itself: nobody is asked to do it. */
const runsOut = /(?:het (?:han|hieu luc|gia tri|thoi han)|dao han)[^,;.]{0,50}$/
const window =
  /\btu\s{0,2}(?:\d{1,2}\s{0,2}(?:gio|h)[^,;.]{0,10})?(?:ngay\s{0,2})?[\d/ .-]{3,12}(?:thang \d{1,2})?(?:[^,;.]{0,14})?(?:den|-|toi)?\s{0,2}$/
const recurringAfter =
  /^[\s,(]{0,3}(?:hang|hàng|moi|cua (?:moi |hang |tung )?(?:thang|quy|nam|tuan|ky)|thang cuoi|dinh ky)\s?/
const receiving = /(?:nhan|nop|dang ky|gui|tiep nhan|gop y|hoan thanh|binh chon|tham gia du thi)/

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

function isAsked(kind: string, clause: string, trigger: string, after: string): boolean {
  if (kind === 'after') return /^[^.;]{0,110}(?:khong|tu choi|coi nhu|xem nhu|se bi|dong cong|khoa)/.test(after)
  if (runsOut.test(clause) || toldOfPast.test(clause) || /(?:^|[\s,])(?:da|duoc) (?:het|den)\s?$/.test(clause))
    return false
  if (kind === 'before' && ruled.test(clause)) return false
  if (kind === 'by' && wished.test(clause + trigger)) return false
  if (kind === 'until' && (notTasks.test(clause) || (window.test(clause) && !receiving.test(clause)))) return false
  if (kind === 'on' && !/(?:gui|bao cao|hoan thanh|nop|xong|gop y|tra loi|phan hoi|dang ky)[^,;.]{0,70}$/.test(clause))
    return false
  if (kind === 'by' && /thoi gian|thoi han/.test(trigger) && notTasks.test(clause + trigger.slice(0, 30))) return false
  if (/(?:tinh|so lieu|ket qua|hien co|lay)[^,;.]{0,20}$/.test(clause) && kind === 'until') return false
  if (
    kind === 'before' &&
    /^[^.;]{0,50}(?:chua duoc|khong phai|thi duoc|van (?:con|tiep tuc|duoc)|da (?:duoc|co|nop))/.test(after)
  )
    return false
  return kind === 'before' || kind === 'by' || asked.test(clause + trigger) || asked.test(after)
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
