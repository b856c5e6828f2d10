import type { Relation } from '../domain/records.ts'
import type { Citation } from './citations.ts'
import { between } from './cited-titles.ts'
import type { Prose } from './prose.ts'
import { governorBefore } from './relation-words.ts'

/** What a citation is judged by besides its clause. */
export interface Standing {
  /** Whether the letter cited is the writer's own. */
  readonly own: boolean
  /** Whether the letter presses for what an earlier one asked. */
  readonly presses: boolean
}

/** A citation that has been judged. */
export interface Judged {
  readonly citation: Citation
  readonly relation: Relation
}

/** How a citation stands in its sentence, those before it being judged. */
export function relationOf(cited: Citation, earlier: readonly Judged[], prose: Prose, standing: Standing): Relation {
  const sentence = prose.sentenceAt(cited.end)
  const before = withoutBrackets(prose.plain.slice(sentence.start, cited.start))
  const told = afterwards(prose.plain.slice(cited.closes, sentence.end), before)
  if (told !== null) return told
  const previous = inSentence(earlier, before, sentence.start)
  const closes = previous ? previous.citation.closes - sentence.start : 0
  const gap = previous
    ? between(prose.text.slice(previous.citation.closes, cited.start), before.slice(closes))
    : { from: 0, joined: false }
  if (gap.from === null) return 'mentions'
  const from = closes + gap.from
  const withType = before.slice(from) + prose.plain.slice(cited.start, cited.end)
  const governor = governorBefore(withType, before.length - from)
  if (governor) return judged(governor.relation, from + governor.index, before, standing)
  if (previous) return previous.relation
  return standing.own && standing.presses ? 'reminds' : 'mentions'
}

/** What a closed bracket says is said of the word before it: `Luật … (được sửa đổi năm 2019); Nghị định số …`. */
function withoutBrackets(text: string): string {
  return text.replace(/\([^()]{0,300}\)/g, bracket => ' '.repeat(bracket.length))
}

/** The citation before it in its sentence, but for those in a bracket that has closed. */
function inSentence(earlier: readonly Judged[], before: string, start: number): Judged | undefined {
  const last = earlier.findLast(
    ({ citation }) => citation.start < start || before.charAt(citation.end - start - 1) !== ' ',
  )
  return last && last.citation.start >= start ? last : undefined
}

/** What is said of the cited letter after it: `… hết hiệu lực`, `(có bản sao gửi kèm)`. */
function afterwards(after: string, before: string): Relation | null {
  const near = after.slice(0, 160)
  const clause = /^[^;]*/.exec(near)?.[0] ?? ''
  if (/^[^,;(]{0,60}(?:het hieu luc|khong con hieu luc|bi bai bo|duoc bai bo|bi huy bo|khong con gia tri)/.test(clause))
    return 'repeals'
  if (/^[^,;(]{0,60}(?:duoc thay the|bi thay the)/.test(clause)) return 'replaces'
  if (/^[^,;(]{0,40}(?:bi thu hoi|duoc thu hoi)/.test(clause)) return 'recalls'
  if (enclosedAfter.test(near) && !/can cu|thuc hien/.test(before.slice(-40))) return 'forwards'
  if (
    /^[^.;]{0,80}\((?:co )?(?:ban |van ban |ban sao )?(?:gui kem|kem theo|dinh kem)\)/.test(near) &&
    /chuyen|gui|sao/.test(before)
  )
    return 'forwards'
  return null
}

const enclosedAfter =
  /^[\s,]{0,3}\(?\s?(?:co |xin )?(?:ban |van ban |ban sao |ban chup |ban pho ?to |ban photo |file |tai lieu )?(?:duoc )?(?:gui kem|kem theo|dinh kem|photo kem|sao gui kem)/

/** Who thanks for what was carried out does not carry it out. */
const thanks = /(?:cam on|bieu duong|ghi nhan)[^,;.]{0,60}$/
/** `theo mẫu gửi kèm Công văn số …`: a form that went with the cited letter, not the letter with this one. */
const itsEnclosure =
  /(?:mau|bieu|bieu mau|phu luc|de cuong|danh sach|danh muc|quy che|quy dinh|noi dung|huong dan|bang|tai lieu|so) (?:duoc )?(?:ban hanh |gui )?$/
const enclosing = /^(?:gui kem(?: theo)?|kem theo|dinh kem(?: theo)?)\s*$/
/** The draft of another letter replaces and amends, not this one. */
const draft = /du thao [^;.]{0,160}$/

function judged(relation: Relation, index: number, before: string, { own, presses }: Standing): Relation {
  const told = before.slice(0, index)
  const since = before.slice(index)
  if (['corrects', 'amends', 'replaces', 'repeals', 'recalls'].includes(relation))
    return /(?:\bda|\bduoc|\bbi) $/.test(told) || draft.test(told) ? 'mentions' : relation
  if (relation === 'forwards' && enclosing.test(since) && itsEnclosure.test(told)) return 'mentions'
  if (relation === 'reminds' && !own) return /thuc hien/.test(since) ? 'implements' : 'reminds'
  if (relation === 'implements' && thanks.test(told)) return 'mentions'
  if (!own) return relation
  const asked = /(?:de nghi|yeu cau|nghiem tuc|khan truong|don doc)[^;]{0,200}$/.test(before)
  if (relation === 'implements' && asked) return 'reminds'
  return presses && ['mentions', 'basedOn', 'follows', 'implements'].includes(relation) ? 'reminds' : relation
}
