import type { Marked } from './head-marks.ts'
import { bodiesOf, beginsBody } from './offices.ts'

export interface Letterhead {
  readonly issuer: string | null
  readonly parentIssuer: string | null
  readonly issuerLine: number | null
  readonly parentLine: number | null
}

/** The left column above the number: the bodies above, then the one that issues. */
export function letterheadOf(head: readonly Marked[], taken: ReadonlySet<Marked>): Letterhead {
  const title = head.findIndex(({ mark }) => mark === 'title')
  const above = head.slice(0, title < 0 ? head.length : title).filter(piece => !taken.has(piece))
  const capitals = above.filter(({ mark, plain }) => mark === 'capitals' && !/^(?:dai hoi|phu luc)/.test(plain))
  const lines = capitals.length > 0 ? fromFirstBody(capitals) : inSmall(above)
  const bodies = bodiesOf(lines)
  const issuer = bodies.at(-1) ?? null
  const above_ = bodies.slice(0, -1)
  const issuerLine = lines.findLast(({ plain }) => beginsBody(plain))?.line ?? lines[0]?.line ?? null
  return {
    issuer: issuer === null ? null : tidy(issuer),
    parentIssuer: above_.length === 0 ? null : tidy(above_.join(' ')),
    issuerLine,
    parentLine: above_.length === 0 ? null : (lines[0]?.line ?? null),
  }
}

/** What stands above the first body is a stamp or a mark of the archive. */
function fromFirstBody(lines: readonly Marked[]): readonly Marked[] {
  const first = lines.findIndex(({ plain }) => beginsBody(plain))
  return first < 0 ? lines : lines.slice(first)
}

function inSmall(head: readonly Marked[]): readonly Marked[] {
  const number = head.findIndex(({ mark }) => mark === 'number')
  return head
    .slice(0, number < 0 ? head.length : number)
    .filter(({ mark, plain }) => mark === 'text' && beginsBody(plain))
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s*_,.:-])[\s*_,.:-]+$/, '')
    .trim()
}
