import { lineOf, type Glyph } from './glyph.ts'

/** The letters of one line of print, from left to right. */
type Row = readonly Glyph[]

/** What stands in the right column of a head. */
const nation = /CỘNG H|ĐẢNG CỘNG SẢN|ĐOÀN TNCS|Độc lập|ngày.{0,12}tháng/u

/**
 * The rows of a page with the two columns of a head, and of an end, one after the other: a line that wraps in one
 * column stands at no line of the other. Tables of the body stay as they are.
 */
export function inReadingOrder(rows: readonly Row[]): readonly Row[] {
  for (let start = 0; start < Math.min(rows.length, mostAbove); start += 1) {
    const head = columnsFrom(rows, start)
    if (head && nation.test(head.right.map(lineOf).join('\n')))
      return [...rows.slice(0, start), ...head.left, ...head.right, ...endInOrder(rows.slice(head.end))]
  }
  return endInOrder(rows)
}

/** Marks of a registry stand above the head. */
const mostAbove = 8

function endInOrder(rows: readonly Row[]): readonly Row[] {
  const start = rows.findLastIndex(row => /^nơi nhận/iu.test(lineOf(row)))
  const end = start < 0 ? undefined : columnsFrom(rows, start)
  return end ? [...rows.slice(0, start), ...end.left, ...end.right, ...rows.slice(end.end)] : rows
}

interface Columns {
  readonly left: readonly Row[]
  readonly right: readonly Row[]
  /** The first row that is no longer parted. */
  readonly end: number
}

interface Stretch {
  readonly from: number
  readonly to: number
}

/** The rows from one on that a single white stretch parts from top to bottom; undefined where no two columns stand. */
function columnsFrom(rows: readonly Row[], start: number): Columns | undefined {
  let free: readonly Stretch[] = [middle(rows)]
  let end = start
  for (const row of rows.slice(start)) {
    if (/^(?:đồng )?kính (?:gửi|trình)/iu.test(lineOf(row))) break
    const still = runsOf(row).reduce(without, free)
    if (still.length === 0) break
    free = still
    end += 1
  }
  const gutter = free.reduce((one, other) => (widthOf(other) > widthOf(one) ? other : one))
  const at = (gutter.from + gutter.to) / 2
  const parted = rows.slice(start, end)
  const left = parted.map(row => row.filter(({ x }) => x < at)).filter(isPrinted)
  const right = parted.map(row => row.filter(({ x }) => x >= at)).filter(isPrinted)
  return left.length > 1 && right.length > 1 ? { left, right, end } : undefined
}

/** Columns part somewhere about the middle of what is printed. */
function middle(rows: readonly Row[]): Stretch {
  const printed = rows.flat().filter(isLetter)
  const left = printed.reduce((least, { x }) => Math.min(least, x), Infinity)
  const right = printed.reduce((most, { end }) => Math.max(most, end), 0)
  return { from: left + (right - left) * 0.2, to: right - (right - left) * 0.2 }
}

/** In heights of a letter: a gap between columns is wider than any between words. */
const gutterGap = 0.6
/** In points: what is narrower is a slip of the reckoning. */
const narrowest = 2

/** The stretches of a row on which something is printed, words of one column taken together. */
function runsOf(row: Row): readonly Stretch[] {
  const runs: { from: number; to: number }[] = []
  for (const { x, end, size } of row.filter(isLetter)) {
    const run = runs.at(-1)
    if (run && x - run.to < gutterGap * size) run.to = Math.max(run.to, end)
    else runs.push({ from: x, to: end })
  }
  return runs
}

function without(free: readonly Stretch[], run: Stretch): readonly Stretch[] {
  return free
    .flatMap(({ from, to }) => [
      { from, to: Math.min(to, run.from) },
      { from: Math.max(from, run.to), to },
    ])
    .filter(stretch => widthOf(stretch) >= narrowest)
}

function widthOf({ from, to }: Stretch): number {
  return to - from
}

function isLetter({ text }: Glyph): boolean {
  return text.trim() !== ''
}

function isPrinted(row: Row): boolean {
  return row.some(isLetter)
}
