import type { Relation } from '../domain/records.ts'
import type { Prose } from './prose.ts'
import type { Judged } from './relations.ts'

const again =
  /(?<![a-z])(?:(?<recalls>thu hoi)|(?<repeals>bai bo|huy bo)|(?<replaces>thay the)|(?<corrects>dinh chinh))(?: (?:toan bo|noi dung))? (?:cong van|van ban|thong bao|quyet dinh|ke hoach|huong dan) (?:(?:da )?neu tren|noi tren|tren|do)(?![a-z])/g

/** `… thu hồi Công văn nêu trên`: what is done to a letter that has been cited, told without its symbol. */
export function namedAgain(prose: Prose, judged: readonly Judged[]): readonly Judged[] {
  let before = 0
  return [...prose.plain.matchAll(again)].flatMap(({ index, groups }) => {
    while ((judged[before]?.citation.end ?? Infinity) <= index) before += 1
    const meant = judged[before - 1]
    const relation = Object.entries(groups ?? {}).find(([, word]) => word !== undefined)?.[0]
    const isPast = /(?:\bda|\bduoc|\bbi) $/.test(prose.plain.slice(Math.max(0, index - 6), index))
    return meant === undefined || relation === undefined || isPast
      ? []
      : [{ citation: meant.citation, relation: relation as Relation }]
  })
}
