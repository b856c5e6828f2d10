import type { DraftDeadline } from './letter-draft.ts'
import { clauseText, none, type Placed } from './deadline-clause.ts'
import type { Prose } from './prose.ts'

const counted =
  /(?:(?:trong|toi da|khong qua|cham nhat|muon nhat|toi thieu|sau)\s(?:la |trong |sau )?(?:thoi han |thoi gian |vong |khoang )?(?:toi da |khong qua |cham nhat )?(?:la )?|(?:thoi han|thoi gian|han)[^.;\d]{0,50}(?:la|:)\s?)(\d{1,3})\s{0,2}(?:\([a-z ]{2,20}\)\s)?ngay\s?(lam viec)?/g

/** `trong 05 ngày làm việc kể từ ngày nhận được văn bản`: a count, not a day. */
export function countedDeadlines(prose: Prose): readonly Placed[] {
  const { plain } = prose
  return [...plain.matchAll(counted)].flatMap(match => {
    const start = match.index
    const end = start + match[0].length
    const sentence = prose.sentenceAt(start)
    const after = plain.slice(end, Math.min(sentence.end, end + 120))
    const before = plain.slice(Math.max(sentence.start, start - 140), start)
    const from = /^[^.;]{0,50}?(?:nhan|tiep nhan|co duoc)/.test(after)
      ? 'received'
      : /^[^.;]{0,40}(?:ban hanh|ky|phat hanh|ngay cua cong van)/.test(after)
        ? 'issued'
        : null
    const since = /^\s{0,2},?\s?\(?(?:ke |tinh )?(?:tu|sau khi)/.test(after)
    const count = Number(match[1])
    if (
      /^\s?(?:\d|truoc |sau (?!khi (?:tiep )?nhan|ngay nhan))/.test(after) ||
      count === 0 ||
      !isAsked(before, after, since, from !== null)
    )
      return []
    const deadline: DraftDeadline = {
      ...none,
      workingDays: match[2] === undefined ? null : count,
      days: match[2] === undefined ? count : null,
      from: from ?? 'received',
      inclusive: true,
      text: clauseText(prose, sentence.start, start, end, sentence.end),
      line: prose.lineAt(start),
    }
    return [{ start, end, deadline, yearAssumed: false }]
  })
}

/** A count is asked for if it runs from the letter; one that runs from an event of the trade is a rule told. */
function isAsked(before: string, after: string, since: boolean, fromLetter: boolean): boolean {
  const wanted =
    /gui|bao cao|gop y|tra loi|phan hoi|nop|hoan thanh|cung cap|de nghi|yeu cau|y kien|cu |giai trinh|thong bao|bo sung|thuc hien|khac phuc|lien he/
  if (!wanted.test(before) && !wanted.test(after)) return false
  const ofThis =
    /(?:cong van|van ban|thong bao|quyet dinh|cong dien|ke hoach|giay moi|thu|de nghi|yeu cau|ho so|du thao|phieu)(?: nay)?/.test(
      after,
    )
  if (since) return fromLetter ? ofThis : /cong van nay|van ban nay|thong bao nay|ban hanh|ky/.test(after)
  return /de nghi|yeu cau|gui|bao cao|tra loi|gop y/.test(before) && !/theo quy dinh|dieu \d|khoan \d/.test(before)
}
