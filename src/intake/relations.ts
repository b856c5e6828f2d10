import type { Relation } from '../domain/records.ts'
import type { Citation } from './citations.ts'
import type { Prose } from './prose.ts'

/** What a citation is judged by besides its clause. */
export interface Standing {
  /** Whether the letter cited is the writer's own, by its symbol. */
  readonly own: boolean
  /** Whether the letter presses for what an earlier one asked. */
  readonly presses: boolean
}

/** From the closest tie to the loosest; of two of one rank the first in the letter holds. */
const rank: Readonly<Record<Relation, number>> = {
  recalls: 0,
  repeals: 0,
  replaces: 0,
  corrects: 1,
  amends: 1,
  reminds: 2,
  replies: 2,
  implements: 3,
  forwards: 3,
  follows: 4,
  basedOn: 5,
  mentions: 6,
}

export function strongestFirst(relations: readonly Relation[]): readonly Relation[] {
  return [...new Set(relations)].sort((one, other) => rank[one] - rank[other])
}

/** Words that govern what follows them; the nearest before a citation decides. */
const governing: readonly (readonly [Relation, string])[] = [
  ['recalls', 'thu hoi'],
  ['repeals', 'bai bo|huy bo|huy (?=cong van|quyet dinh|van ban|thong bao|ke hoach)'],
  ['replaces', 'thay the|thay cho'],
  ['corrects', 'dinh chinh'],
  [
    'amends',
    'sua doi|dieu chinh|bo sung (?=mot so|diem|khoan|noi dung|cong van|ke hoach|quyet dinh)|gia han|cap nhat (?=cong van|ke hoach)|keo dai thoi',
  ],
  [
    'replies',
    'phuc dap|tra loi|nhan duoc|theo de nghi (?:cua|tai)|hoi dap|co y kien (?:ve|doi voi) (?=cong van|van ban|to trinh|du thao)',
  ],
  ['reminds', 'don doc|nhac lai|tiep tuc thuc hien nghiem|nhac nho'],
  [
    'forwards',
    'gui kem(?! theo)|sao gui|sao luc|sao y|chuyen tiep|ban pho ?to|ban photo|ban sao|ban chup|(?<!ban hanh )(?<!dinh )kem theo|dinh kem|xin gui|chuyen (?=cong van|van ban|den|toi|quy|cac|nguyen van)|gui kem theo|gui (?:toi |den )?(?:cac |quy )?(?:dong chi|don vi|dia phuong|co quan|so|sở|phong|ban|ngành|quy vi)?(?:(?! (?:tai|theo|so voi|yeu cau|thuc hien|tra loi) )[^,;.]){0,50}(?=(?:toan van |ban )?(?:cong van|thong bao|ket luan|chi thi|nghi quyet|quyet dinh|huong dan|ke hoach|van ban) so)',
  ],
  [
    'implements',
    'thuc hien|thi hanh|trien khai|quan triet|chap hanh|cu the hoa|to chuc thuc hien|huong ung|theo chi dao|theo y kien chi dao|theo su chi dao',
  ],
  [
    'basedOn',
    'can cu|tren co so|chieu theo|xet|xem xet|(?:\\b|^)theo(?! (?:doi|mau|phu luc|de nghi))|dua tren|quy dinh tai|quy dinh cua|dung quy dinh|nghien cuu',
  ],
  ['follows', 'tiep theo|tiep noi|bo sung cho|sau (?=cong van|van ban|khi ban hanh)|ngoai (?=cong van|noi dung)'],
  [
    'mentions',
    'da co|da ban hanh|ban hanh|da gui|\\bco (?=cong van|van ban|chi thi|ke hoach|thong bao|to trinh|quyet dinh|huong dan|ket luan|nghi quyet)|da duoc|vien dan|da dinh chinh|da thay the|da sua doi|da bai bo|da thu hoi|da trien khai',
  ],
]
const words = new RegExp(
  governing.map(([relation, pattern]) => `(?<${relation}>(?<![a-z])(?:${pattern}))`).join('|'),
  'g',
)

/** How a citation stands in its sentence. */
export function relationOf(
  cited: Citation,
  previous: Citation | undefined,
  prose: Prose,
  standing: Standing,
): Relation {
  const { plain } = prose
  const sentence = prose.sentenceAt(cited.end)
  const before = plain.slice(sentence.start, cited.start)
  const withType = plain.slice(sentence.start, cited.end)
  const after = plain.slice(cited.closes, sentence.end)
  const told = afterwards(after, before)
  if (told !== null) return told
  const inSentence = previous !== undefined && previous.end > sentence.start ? previous : undefined
  const governor = governorOf(withType, before.length, sentence.start, inSentence)
  if (governor === null) return standing.own && standing.presses ? 'reminds' : 'mentions'
  return judged(governor.relation, governor.index, before, cited, standing, inSentence)
}

/** What is said of the cited letter after it: `… hết hiệu lực`, `(có bản sao gửi kèm)`. */
function afterwards(after: string, before: string): Relation | null {
  const near = after.slice(0, 160)
  const clause = /^[^;]*/.exec(near)?.[0] ?? ''
  if (/^[^,;(]{0,60}(?:het hieu luc|khong con hieu luc|bi bai bo|duoc bai bo|bi huy bo|khong con gia tri)/.test(clause))
    return 'repeals'
  if (/^[^,;(]{0,60}(?:duoc thay the|bi thay the)/.test(clause)) return 'replaces'
  if (/^[^,;(]{0,40}(?:bi thu hoi|duoc thu hoi)/.test(clause)) return 'recalls'
  if (
    /^[\s,]{0,3}\(?\s?(?:co |xin )?(?:ban |van ban |ban sao |ban pho to |ban photo |file |tai lieu )?(?:duoc )?(?:gui kem|kem theo|dinh kem|photo kem|sao gui kem)/.test(
      near,
    ) &&
    !/can cu|thuc hien/.test(before.slice(-40))
  )
    return 'forwards'
  if (
    /^[^.;]{0,80}\((?:co )?(?:ban |van ban |ban sao )?(?:gui kem|kem theo|dinh kem)\)/.test(near) &&
    /(?:^|chuyen|gui|sao)\s*[^,;]{0,60}$/.test(before) &&
    /chuyen|gui|sao/.test(before)
  )
    return 'forwards'
  return null
}

interface Governor {
  readonly relation: Relation
  readonly index: number
  readonly word: string
}

/** The nearest governing word before the citation that is not part of an earlier citation's own title. */
function governorOf(text: string, length: number, offset: number, previous: Citation | undefined): Governor | null {
  const before = text.slice(0, length)
  const all = [...outsideBrackets(text).matchAll(words)].flatMap(match => {
    if (match.index >= length) return []
    const relation = Object.entries(match.groups ?? {}).find(([, word]) => word !== undefined)?.[0]
    return relation === undefined ? [] : [{ relation: relation as Relation, index: match.index, word: match[0] }]
  })
  const nearest = all.at(-1)
  if (nearest === undefined || previous === undefined) return nearest ?? null
  const closes = previous.closes - offset
  if (nearest.index < closes) return nearest
  const between = before.slice(closes)
  const titled = /^[\s,)]{0,3}(?:ve|v\/v)\s/.test(between) || /\bve viec\s/.test(between.slice(0, 80))
  if (!titled) return nearest
  const listed = /(?:[,;]|\bva)\s+(?:cac\s+)?$/.test(between)
  const clauses =
    between.split(';').length > 1 ||
    /,\s+(?:dong thoi|can cu|theo|thuc hien|tra loi|phuc dap|tiep theo)\b/.test(between)
  if (clauses) return nearest
  const earlier = all.filter(({ index }) => index < closes).at(-1) ?? null
  return listed ? (earlier ?? nearest) : { relation: 'mentions', index: nearest.index, word: nearest.word }
}

/** What a closed bracket says is said of the word before it: `Luật … (được sửa đổi năm 2019); Nghị định số …`. */
function outsideBrackets(text: string): string {
  return text.replace(/\([^()]{0,200}\)/g, bracket => ' '.repeat(bracket.length))
}

/** Who thanks for what was carried out does not carry it out. */
const thanks = /(?:cam on|bieu duong|ghi nhan)[^,;.]{0,60}$/

function judged(
  relation: Relation,
  index: number,
  before: string,
  cited: Citation,
  { own, presses }: Standing,
  previous: Citation | undefined,
): Relation {
  const told = before.slice(Math.max(0, index - 16), index)
  const since = before.slice(index)
  const subject = previous !== undefined && previous.closes - (cited.start - before.length) <= index
  if (['corrects', 'amends', 'replaces', 'repeals', 'recalls'].includes(relation)) {
    if (/(?:\bda|\bduoc|\bbi) $/.test(told) || (subject && !/(?:nay|;|\bva) $/.test(told))) return 'mentions'
    return relation
  }
  if (
    relation === 'forwards' &&
    since.trimEnd().endsWith('kem theo') &&
    !/(?:^|[(,;.]|\bxin|\bva|\bco|\bnay)\s*(?:gui |ban hanh )?$/.test(before.slice(0, index))
  )
    return 'mentions'
  if (relation === 'reminds' && !own) return /thuc hien/.test(since) ? 'implements' : 'reminds'
  if (relation === 'implements' && thanks.test(before.slice(0, index))) return 'mentions'
  if (!own) return relation
  const asked = /(?:de nghi|yeu cau|nghiem tuc|khan truong|don doc)[^;]{0,200}$/.test(before)
  if (relation === 'implements' && asked) return 'reminds'
  return presses && ['mentions', 'basedOn', 'follows', 'implements'].includes(relation) ? 'reminds' : relation
}

const pressing =
  /don doc|phe binh|cham (?:thuc hien|gui|nop|bao cao)|nhac (?:lai|viec|nho)|\(?lan (?:thu )?(?:[2-9]|hai|ba|tu|ii|iii)\b\)?/
const stillOpen =
  /qua (?:thoi )?han \d+ ngay|(?:den (?:nay|thoi diem nay|ngay [\d/ .-]+|het ngay [\d/ .-]+)|tuy nhien|hien nay)[^.]{0,120}(?:chua (?:nhan|gui|co|bao cao|thuc hien|hoan thanh|nop)|van con|con thieu|con \d+|con mot so|moi (?:nhan|co)|chi (?:nhan|co)|moi chi)/

/** Whether a letter follows up an earlier one of its own, by its subject or by what it says is still open. */
export function pressesOn(subject: string, prose: string): boolean {
  return pressing.test(subject) || stillOpen.test(prose.slice(0, 20_000))
}
