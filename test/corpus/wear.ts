import type { Sample } from './corpus.ts'

type Wear = (text: string) => string

const isMotto = (line: string) => /^(?:CỘNG H|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập)/u.test(line.trim())
const isDayLine = (line: string) => /^\s*[\p{L}. -]+, ngày .*tháng .*năm/u.test(line) && line.trim().length < 60

/** The head's right column moved as a whole, for letters whose columns stand one under the other. */
function columnMoved(text: string, to: 'top' | 'bottom'): string {
  const lines = text.split('\n')
  const end = lines.findIndex(line =>
    /^\**(?:Kính gửi|THÔNG BÁO|BÁO CÁO|KẾ HOẠCH|GIẤY MỜI|TỜ TRÌNH|QUYẾT ĐỊNH|HƯỚNG DẪN|CÔNG ĐIỆN|THƯ MỜI|SAO Y)/u.test(
      line.trim(),
    ),
  )
  if (end < 0 || lines.slice(0, end).some(line => line.includes('|') || / {3}\S/.test(line.trim()))) return text
  const head = lines.slice(0, end)
  const right = head.filter(line => isMotto(line) || isDayLine(line))
  const left = head.filter(line => !right.includes(line))
  return [...(to === 'top' ? [...right, ...left] : [...left, '', ...right, '']), ...lines.slice(end)].join('\n')
}

function wrapped(text: string, width: number): string {
  return text
    .split('\n')
    .map(line =>
      line.length > width && !/ {3}|\|/.test(line)
        ? line.replace(new RegExp(`(.{20,${width}}) (?=\\S)`, 'gu'), '$1\n')
        : line,
    )
    .join('\n')
}

/** What scanners and converters do to a letter without changing a word of it. */
export const wears: Readonly<Record<string, Wear>> = {
  'lines broken at 64': text => wrapped(text, 64),
  'no blank lines': text => text.replace(/\n\s*\n+/g, '\n'),
  'a blank line after each line': text => text.split('\n').join('\n\n'),
  'broken, and a blank line after each': text => wrapped(text, 72).split('\n').join('\n\n'),
  'bold and headings': text =>
    text.replace(/^(?=\S)(.*\p{Lu}{3}.*)$/gmu, line =>
      line.includes('|') || line.includes('*') ? line : `**${line}**`,
    ),
  'other bullets': text => text.replace(/^(\s*)- /gm, '$1• '),
  decomposed: text => text.normalize('NFD'),
  indented: text => text.replace(/^/gm, '          '),
  'right column first': text => columnMoved(text, 'top'),
  'right column last': text => columnMoved(text, 'bottom'),
  'pages numbered': text => text.replace(/\n(?=(?:Nơi nhận|\d\. ))/gu, '\n\f\n2\n'),
  'lines of Windows': text => text.replace(/\n/g, '\r\n'),
  'hard spaces': text => text.replace(/ (?=\d)/g, '\u00A0'),
  'no colons after Số': text => text.replace(/^Số ?: ?/gmu, 'Số '),
}

export function worn(samples: readonly Sample[], wear: Wear): readonly Sample[] {
  return samples.map(sample => ({ ...sample, text: wear(sample.text) }))
}
