import type { ProposedResponse } from './letter-draft.ts'
import type { Prose } from './prose.ts'
import { unaccented } from './unaccented.ts'

const list =
  /((?:Các|Những|Danh sách)[^:.;\n]{0,80}?\sđã\s[^:.;\n]{2,100}|(?:Có|Mới có|Đã có)\s\d{1,3}\s[^:.;\n]{2,100}đã[^:.;\n]{2,80}):\s{0,2}([^:\n]{3,2000}?)(?:(?<!TP)\.(?:\s|$)|\n|$)/gu

/** Who has answered, by a list such as the footnote of a reminder: `Các địa phương đã có tác phẩm: A, B, C.` */
export function answeredIn(prose: Prose): readonly ProposedResponse[] {
  return [...prose.text.matchAll(list)].flatMap(match => {
    const [whole, note = '', names = ''] = match
    if (/(?:^|\s)chua\s/.test(unaccented(note))) return []
    const line = prose.lineAt(match.index + whole.indexOf(names))
    return names
      .replace(/(?<=(?:^|[\s,;])TP)\. ?/g, '\u2024')
      .split(/[,;]\s*(?:và\s)?|\svà\s/u)
      .map(name =>
        name
          .replaceAll('\u2024', '. ')
          .trim()
          .replace(/(?<![\s.…])[\s.…]+$/, ''),
      )
      .filter(name => /^[\p{L}]/u.test(name) && name.length < 80)
      .map(unit => ({ unit, note: note.trim(), line }))
  })
}
