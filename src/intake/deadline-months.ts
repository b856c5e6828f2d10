import { addDays, readDay, type Day } from '../domain/day.ts'
import type { DraftDeadline } from './letter-draft.ts'
import { clauseText, none, type Placed } from './deadline-clause.ts'
import type { Prose } from './prose.ts'

const month =
  /(truoc|trong|het|den het|cham nhat(?: la)?(?: trong| het)?|xong(?: trong)?)\s{1,2}(?:thang\s{0,2}(\d{1,2})(?:\s{0,2}[/.-]\s{0,2}|\s{1,2}nam\s{1,2})?(\d{4})?|quy\s(iv|iii|ii|i|[1-4])(?:\s{0,2}[/.-]\s{0,2}|\s{1,2}nam\s{1,2})?(\d{4})?|nam\s(\d{4}))(?![\d/])/g
const quarters: Readonly<Record<string, number>> = { i: 3, ii: 6, iii: 9, iv: 12, 1: 3, 2: 6, 3: 9, 4: 12 }
const done =
  /(?:hoan thanh|hoan tat|xong|gui|bao cao|nop|trinh|gop y|dang ky|thanh toan|quyet toan|giai ngan)[^.;:]{0,120}$/

/** `hoàn thành trong tháng 12/2018`, `đến hết tháng 6 năm 2023`: the last day of the month. */
export function monthDeadlines(prose: Prose, letterDate: Day | null): readonly Placed[] {
  const { plain } = prose
  return [...plain.matchAll(month)].flatMap(match => {
    const [whole, trigger = '', monthText, monthYear, quarter, quarterYear, year] = match
    const start = match.index
    const end = start + whole.length
    const sentence = prose.sentenceAt(start)
    const before = plain.slice(Math.max(sentence.start, start - 140), start)
    const asked = done.test(before) || trigger.startsWith('xong')
    if (!asked || /\bda [^,;.]{0,60}$|ket qua (?!(?:ve|cho|len) )[^\s,;.][^,;.]{0,50}$|\btu [^,;.]{0,30}$/.test(before))
      return []
    const inMonth = year === undefined ? Number(monthText ?? quarters[quarter ?? '']) : 12
    const inYear = monthYear ?? quarterYear ?? year ?? letterDate?.slice(0, 4)
    const first = inYear === undefined ? undefined : readDay(`1/${inMonth}/${inYear}`)
    if (first === undefined || /bao cao thang|so lieu|ket qua thang|cong tac thang/.test(before.slice(-40))) return []
    const deadline: DraftDeadline = {
      ...none,
      date: trigger === 'truoc' ? first : lastOfMonth(first),
      inclusive: trigger !== 'truoc',
      text: clauseText(prose, sentence.start, start, end, sentence.end),
      line: prose.lineAt(start),
    }
    return [
      { start, end, deadline, yearAssumed: monthYear === undefined && quarterYear === undefined && year === undefined },
    ]
  })
}

function lastOfMonth(first: Day): Day {
  const inNext = addDays(first, 31)
  return addDays(inNext, -Number(inNext.slice(8)))
}
