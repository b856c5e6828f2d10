import type { Relation } from '../domain/records.ts'

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
  forwards: 4,
  follows: 5,
  basedOn: 6,
  mentions: 7,
}

/** What any closer tie says already: who is reminded of a letter is told of it, and rests on it. */
const loose: ReadonlySet<Relation> = new Set(['basedOn', 'mentions'])

export function isLoose(relation: Relation): boolean {
  return loose.has(relation)
}

export function strongestFirst(relations: readonly Relation[]): readonly Relation[] {
  return [...new Set(relations)].sort((one, other) => rank[one] - rank[other])
}

const letters = 'cong van|quyet dinh|van ban|thong bao|ke hoach|to trinh|du thao|chi thi|ket luan|nghi quyet|huong dan'

/** Words that govern what follows them; the nearest before a citation decides. */
const governing: readonly (readonly [Relation, string])[] = [
  ['recalls', 'thu hoi'],
  ['repeals', `bai bo|huy bo|huy (?=${letters})`],
  ['replaces', 'thay the|thay cho'],
  ['corrects', 'dinh chinh'],
  [
    'amends',
    `sua doi|dieu chinh|bo sung (?=mot so|diem|khoan|noi dung|${letters})|gia han|cap nhat (?=cong van|ke hoach)|keo dai thoi`,
  ],
  ['replies', `phuc dap|tra loi|nhan duoc|theo de nghi (?:cua|tai)|hoi dap|co y kien (?:ve|doi voi) (?=${letters})`],
  ['reminds', 'don doc|nhac lai|tiep tuc thuc hien nghiem|nhac nho'],
  [
    'forwards',
    'gui kem(?! theo)|sao gui|sao luc|sao y|chuyen tiep|ban pho ?to|ban photo|ban sao|ban chup|(?<!ban hanh )(?<!dinh )kem theo|dinh kem|kem (?=(?:cong van|thong bao|huong dan|ke hoach|van ban|quyet dinh) so)|xin gui|chuyen (?=cong van|van ban|den|toi|quy|cac|nguyen van)|gui kem theo|gui (?:toi |den )?(?:cac |quy )?(?:dong chi|don vi|dia phuong|co quan|so|phong|ban|nganh|quy vi)?(?:(?! (?:tai|theo|so voi|yeu cau|thuc hien|tra loi) )[^,;.]){0,50}(?=(?:toan van |ban )?(?:cong van|thong bao|ket luan|chi thi|nghi quyet|quyet dinh|huong dan|ke hoach|van ban) so)',
  ],
  [
    'implements',
    'thuc hien|thi hanh|trien khai|quan triet|chap hanh|cu the hoa|to chuc thuc hien|huong ung|theo chi dao|theo y kien chi dao|theo su chi dao|theo yeu cau (?:cua|tai)',
  ],
  [
    'basedOn',
    'can cu|tren co so|chieu theo|xet|xem xet|(?<!thuc hien |tiep )theo(?! (?:doi|mau|phu luc|de nghi))|dua tren|quy dinh tai|quy dinh cua|dung quy dinh|nghien cuu',
  ],
  ['follows', 'tiep theo|tiep noi|bo sung cho|sau (?=cong van|van ban|khi ban hanh)|ngoai (?=cong van|noi dung)'],
  [
    'mentions',
    'thay bang|thay boi|da co|da ban hanh|ban hanh|da gui|\\bco (?=cong van|van ban|chi thi|ke hoach|thong bao|to trinh|quyet dinh|huong dan|ket luan|nghi quyet)|da duoc|vien dan|da dinh chinh|da thay the|da sua doi|da bai bo|da thu hoi|da trien khai',
  ],
]
const words = new RegExp(
  governing.map(([relation, pattern]) => `(?<${relation}>(?<![a-z])(?:${pattern}))`).join('|'),
  'g',
)

export interface Governor {
  readonly relation: Relation
  readonly index: number
}

/** The last governing word that begins before a place; what stands after the place may be looked at. */
export function governorBefore(text: string, place: number): Governor | null {
  let last: Governor | null = null
  for (const match of text.matchAll(words)) {
    if (match.index >= place) break
    const found = Object.entries(match.groups ?? {}).find(([, word]) => word !== undefined)
    if (found) last = { relation: found[0] as Relation, index: match.index }
  }
  return last
}
