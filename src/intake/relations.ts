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

/** How a citation stands in its sentence, those before it being judged: by its verb, and by what is said after it. */
export function relationsOf(
  cited: Citation,
  earlier: readonly Judged[],
  prose: Prose,
  standing: Standing,
): readonly Relation[] {
  const sentence = prose.sentenceAt(cited.end)
  const before = withoutBrackets(prose.plain.slice(sentence.start, cited.start))
  const after = prose.plain.slice(cited.closes, sentence.end)
  const fate = fateOf(after)
  if (fate !== null) return [fate]
  const governed = governedBy(cited, before, sentence.start, earlier, prose, standing)
  if (!isEnclosed(after, before)) return [governed]
  return governed === 'mentions' || governed === 'basedOn' ? ['forwards'] : [governed, 'forwards']
}

function governedBy(
  cited: Citation,
  before: string,
  start: number,
  earlier: readonly Judged[],
  prose: Prose,
  standing: Standing,
): Relation {
  const previous = inSentence(earlier, before, start)
  const closes = previous ? previous.citation.closes - start : 0
  const gap = previous
    ? between(prose.text.slice(previous.citation.closes, cited.start), before.slice(closes))
    : { from: 0, joined: false }
  if (gap.from === null) return previous && isRow(previous.citation, cited, prose) ? previous.relation : 'mentions'
  const from = closes + gap.from
  const withType = before.slice(from) + prose.plain.slice(cited.start, cited.end)
  const governor = governorBefore(withType, before.length - from)
  if (governor) return judged(governor.relation, from + governor.index, before, standing)
  if (previous) return previous.relation
  return standing.own && standing.presses ? 'reminds' : 'mentions'
}

/** Named by nothing but their symbols, as in the rows of a table, whose cells have no stop at their end. */
function isRow(previous: Citation, cited: Citation, { plain }: Prose): boolean {
  return [previous, cited].every(({ start }) => /\d/.test(plain.charAt(start)))
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

/** What became of the cited letter: `… hết hiệu lực`. */
function fateOf(after: string): Relation | null {
  const clause = /^[^;]{0,160}/.exec(after)?.[0] ?? ''
  if (/^[^,;(]{0,60}(?:het hieu luc|khong con hieu luc|bi bai bo|duoc bai bo|bi huy bo|khong con gia tri)/.test(clause))
    return 'repeals'
  if (/^[^,;(]{0,60}(?:duoc thay the|bi thay the)/.test(clause)) return 'replaces'
  return /^[^,;(]{0,40}(?:bi thu hoi|duoc thu hoi)/.test(clause) ? 'recalls' : null
}

/** `(có bản sao gửi kèm)`: a copy goes with the letter. */
function isEnclosed(after: string, before: string): boolean {
  const inBrackets = /^[\s,]{0,3}\(/.test(after)
  if (enclosedAfter.test(after) && (inBrackets || !/can cu|thuc hien/.test(before.slice(-40)))) return true
  const marked = /^[^.;]{0,80}\((?:co )?(?:ban |van ban |ban sao )?(?:gui kem|kem theo|dinh kem)\)/.test(after)
  return marked && /chuyen|gui|sao/.test(before)
}

const enclosedAfter =
  /^[\s,]{0,3}\(?\s?(?:co |xin )?(?:ban |van ban |ban sao |ban chup |ban pho ?to |ban photo |file |tai lieu )?(?:duoc )?(?:gui kem|kem theo|dinh kem|photo kem|sao gui kem)/

/** Who thanks for what was carried out does not carry it out. */
const thanks = /(?:cam on|bieu duong|ghi nhan)[^,;.]{0,60}$/
/** `theo mẫu gửi kèm Công văn số …`: a form that went with the cited letter, not the letter with this one. */
const itsEnclosure =
  /(?:mau|bieu|bieu mau|phu luc|de cuong|danh sach|danh muc|quy che|quy dinh|noi dung|huong dan|bang|tai lieu|so) (?:duoc )?(?:ban hanh |gui )?$/
const enclosing = /^(?:gui kem(?: theo)?|kem(?: theo)?|dinh kem(?: theo)?)\s*$/
/** Who is told to answer a letter: not this one answers it. */
const tasked = /(?:tham muu|giao|yeu cau|chi dao|don doc)[^;.]{0,80}$/
/** The draft of another letter replaces and amends, not this one. */
const draft = /du thao [^;.]{0,160}$/

function judged(relation: Relation, index: number, before: string, { own, presses }: Standing): Relation {
  const told = before.slice(0, index)
  const since = before.slice(index)
  if (['corrects', 'amends', 'replaces', 'repeals', 'recalls'].includes(relation))
    return /(?:\bda|\bduoc|\bbi) $/.test(told) || draft.test(told) ? 'mentions' : relation
  if (relation === 'forwards' && enclosing.test(since) && itsEnclosure.test(told)) return 'mentions'
  if (relation === 'replies' && tasked.test(told)) return own ? 'reminds' : 'mentions'
  if (relation === 'reminds' && !own) return /thuc hien/.test(since) ? 'implements' : 'reminds'
  if (relation === 'implements' && thanks.test(told)) return 'mentions'
  if (!own) return relation
  const asked = /(?:de nghi|yeu cau|nghiem tuc|khan truong|don doc)[^;]{0,200}$/.test(before)
  if (relation === 'implements' && asked) return 'reminds'
  return presses && ['mentions', 'basedOn', 'follows', 'implements'].includes(relation) ? 'reminds' : relation
}
