import type { DraftDeadline } from './letter-draft.ts'
import type { Prose } from './prose.ts'

/** A deadline and its place in the text. */
export interface Placed {
  readonly start: number
  readonly end: number
  readonly deadline: DraftDeadline
  readonly yearAssumed: boolean
  /** Whether a whole month is named, and its last day meant. */
  readonly dayAssumed?: boolean
}

export const none = {
  date: null,
  workingDays: null,
  days: null,
  from: null,
  time: null,
  recurring: false,
  stage: 1,
  prohibition: false,
} as const

/** The words around a deadline, from the last comma or semicolon that leaves enough of them. */
export function clauseText(prose: Prose, from: number, start: number, end: number, until: number): string {
  const before = prose.text.slice(Math.max(from, start - 160), start)
  const cut = Math.max(before.lastIndexOf(';'), before.lastIndexOf('\n'))
  const after = /^[^,;.]{0,60}/.exec(prose.text.slice(end, until))?.[0] ?? ''
  return (before.slice(cut + 1) + prose.text.slice(start, end) + after).trim()
}

/** Words of what can be due by a day. */
export const asked =
  /gui|bao cao|hoan thanh|hoan tat|nop|trinh|dang ky|gop y|phan hoi|tra loi|xong|thuc hien|cung cap|tong hop|lien he|trien khai|ban hanh|to chuc|thong bao|cap nhat|de xuat|xu ly|thanh toan|y kien|xay dung|ra soat|thong ke|lap |nhan |ky |chuyen|hoan thien|khac phuc|ke khai|tham muu|cu |phe duyet|bo sung|tiep nhan|so tan|kiem tra|ban giao|giai ngan|quyet toan|duyet|han |nhap|niem yet|cong bo|thu |bo tri|giai quyet|kien nghi|tham gia|binh chon|du thi|de nghi|di doi|chuan bi|cong khai|danh gia|ung ho|quyet dinh|tham dinh/
