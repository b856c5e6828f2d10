import { asked, clauseText, none, type Placed } from './deadline-clause.ts'
import type { DraftDeadline } from './letter-draft.ts'
import type { Prose } from './prose.ts'

const recurringDay =
  /(?:truoc|cham nhat(?: la)?|muon nhat(?: la)?|khong qua|vao)\s{1,2}(?:(\d{1,2})\s{0,2}(?:gio|h)\s{0,2}(\d{2})?\s{0,2})?(?:(?:ngay\s{0,2})?\d{1,2}(?:\s{0,2}thang\s\d{1,2})?\s{0,2}|(?:ngay )?thu (?:hai|ba|tu|nam|sau|bay|[2-7])\s{0,2})?,?\s?(?:(?:hang|moi) (?:thang|quy|tuan|ngay|nam)|cua (?:moi |hang )?(?:thang|quy|tuan)|thang (?:cuoi|dau|sau|ke tiep|lien ke|tiep theo)|cuoi quy|cuoi thang)/g

/** `trước ngày 23 hàng tháng`: a day without a month of its own. */
export function recurringDays(prose: Prose): readonly Placed[] {
  return [...prose.plain.matchAll(recurringDay)].flatMap(match => {
    const start = match.index
    const sentence = prose.sentenceAt(start)
    const near = prose.plain.slice(Math.max(sentence.start, start - 140), Math.min(sentence.end, start + 200))
    if (!asked.test(near) || (match[0].startsWith('vao') && !/bao cao|gui|nop/.test(near))) return []
    const end = start + match[0].length
    const deadline: DraftDeadline = {
      ...none,
      inclusive: !match[0].startsWith('truoc'),
      time: match[1] === undefined ? null : `${match[1].padStart(2, '0')}:${match[2] ?? '00'}`,
      recurring: true,
      text: clauseText(prose, sentence.start, start, end, sentence.end),
      line: prose.lineAt(start),
    }
    return [{ start, end, deadline, yearAssumed: false }]
  })
}
