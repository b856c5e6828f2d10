import type { Marked } from './head-marks.ts'
import { beginsBody } from './offices.ts'
import { isPosition } from './positions.ts'

export interface SubjectFound {
  readonly subject: string | null
  readonly line: number | null
  readonly used: ReadonlySet<Marked>
  /** Whether lines of the other column stand between its own. */
  readonly mixed: boolean
}

/** How the first sentence of a body begins; no subject goes on like this. */
const bodyOpens =
  /^(?:thuc hien|can cu|theo (?!doi)|ngay \d|sau khi|sau mot|de (?!nghi phe|xuat)|trong (?!do|truong)|vua qua|(?:trong )?thoi gian (?:vua )?qua|tinh den|den nay|nhan dip|hien nay|trien khai (?!ke hoach .{0,40}$)|phuc dap|tra loi (?!.{0,30}$)|huong ung|nham|kinh gui|kinh moi|hom nay|tren co so|tiep theo|nam \d{4}|i+[.,-]|a[.)]|\d{1,2}[.)] |[-+•] |xet |duoc su|tai |nhan |qua |uy ban nhan dan .{60}|van phong .{60}|so .{70}|ban .{70}|bo .{70}|thua lenh|cac dong chi|\(?kem theo)/

/** Whether a line begins the body: a wrapped line of a subject begins in small letters. */
export function opensBody({ plain, text }: { readonly plain: string; readonly text: string }): boolean {
  return !/^\p{Ll}(?![.)])/u.test(text) && bodyOpens.test(plain)
}

/** What the letter is about: after `V/v`, or under the title; joined over lines though the other column stands between. */
export function subjectOf(head: readonly Marked[], taken: ReadonlySet<Marked>): SubjectFound {
  const title = head.findIndex(({ mark }) => mark === 'title')
  if (title >= 0) return underTitle(head, title)
  const start = head.findIndex(({ mark }) => mark === 'subject')
  if (start >= 0) return joined(goingOn(head, start, taken))
  const number = head.findIndex(({ mark }) => mark === 'number')
  const bare = head.findIndex(
    (piece, at) => at > number && piece.mark === 'text' && !taken.has(piece) && !beginsBodyInSmall(piece),
  )
  return number >= 0 && bare >= 0 ? joined(goingOn(head, bare, taken)) : joined([])
}

function beginsBodyInSmall({ plain, text }: Marked): boolean {
  return opensBody({ plain, text }) || /^[(“"]|[;:]$/.test(text)
}

function underTitle(head: readonly Marked[], title: number): SubjectFound {
  const lines: Marked[] = []
  for (const piece of head.slice(title + 1)) {
    if (['motto', 'number', 'day', 'stamp', 'noise'].includes(piece.mark)) continue
    if (piece.mark === 'rule') {
      if (lines.length > 0) break
      continue
    }
    if (lines.length > 0 && (piece.gap || opensBody(piece)) && !(piece.gap && isWrap(lines, piece))) break
    if (lines.length === 0 && /^(?:kinh gui|can cu|thuc hien .{60})/.test(piece.plain)) break
    if (/^\(.*(?:kem theo|ban hanh).*/.test(piece.plain)) break
    if (lines.length > 0 && piece.mark === 'capitals' && isDeciding(piece, head[head.indexOf(piece) + 1])) break
    lines.push(piece)
    if (lines.length >= 8) break
  }
  return joined(lines)
}

/** `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …` before `Căn cứ`: who decides, not what about. */
function isDeciding({ plain, text }: Marked, next: Marked | undefined): boolean {
  return (isPosition({ plain, text }) || beginsBody(plain)) && (next === undefined || opensBody(next))
}

function isWrap(lines: readonly Marked[], { text, plain }: Marked): boolean {
  const last = lines.at(-1)
  return (
    last !== undefined &&
    /^\p{Ll}/u.test(text) &&
    text.length < 90 &&
    !opensBody({ plain, text }) &&
    !/[.:]$/.test(last.text)
  )
}

function goingOn(head: readonly Marked[], start: number, taken: ReadonlySet<Marked>): readonly Marked[] {
  const first = head[start]
  if (first === undefined) return []
  const lines = [first]
  for (const piece of head.slice(start + 1)) {
    const directly = piece.line - (lines.at(-1)?.line ?? 0) <= 1
    if (taken.has(piece) || ['motto', 'number', 'day', 'stamp', 'noise', 'rule', 'title'].includes(piece.mark)) continue
    if (piece.mark === 'subject' || beginsBodyInSmall(piece)) break
    if (piece.mark === 'capitals' && (!directly || beginsBody(piece.plain) || piece.text.length > 30)) continue
    if (piece.mark === 'text' && /^\p{Lu}/u.test(piece.text) && piece.gap && piece.text.length > 60) break
    lines.push(piece)
    if (/[.”"]$/.test(piece.text) || lines.length >= 10) break
  }
  return lines
}

function joined(lines: readonly Marked[]): SubjectFound {
  const mixed = lines.some(({ line }, at) => line - (lines[at - 1]?.line ?? line) > 1)
  const text = lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/^["“'*(\s]*(?:v\s?\/\s?v|về việc|vê việc|ve viec)\s*:?\s*/iu, '')
    .replace(/\s+/g, ' ')
    .replace(/(?:\s{0,9}\*|[.,;:]|\s-{2,80}){1,20}$/u, '')
    .replace(/["”][\s.,;:*]*$/u, (mark, at: number, whole: string) =>
      /["“]/.test(whole.slice(0, at)) ? mark.charAt(0) : '',
    )
    .trim()
  return { subject: text === '' ? null : text, line: lines[0]?.line ?? null, used: new Set(lines), mixed }
}
