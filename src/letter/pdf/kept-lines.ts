import layoutBuilder, { type Line } from 'pdfmake/js/LayoutBuilder.js'

/** How much room each is to have below its last line, on the page of its last lines, in points. */
const kept = new WeakMap<object, number>()

/**
 * A paragraph of which no line stands alone at the foot or the head of a page, and whose end has so much room below it. The
 * library knows of pages only when it sets a line: so lines are handed to it one by one, and a page is begun before one
 * where that is called for.
 */
export function withLinesKept<T extends object>(paragraph: T, roomBelow: number): T {
  kept.set(paragraph, roomBelow)
  return paragraph
}

const { prototype } = 'default' in layoutBuilder ? layoutBuilder.default : layoutBuilder
const setLines = prototype.processLeaf

prototype.processLeaf = function processLeaf(node) {
  const roomBelow = kept.get(node)
  if (roomBelow === undefined) return setLines.call(this, node)
  const heights: number[] = []
  const lines: Line[] = []
  for (let line = this.buildNextLine(node); line; line = this.buildNextLine(node)) {
    lines.push(line)
    heights.push(line.getHeight())
  }
  let next = 0
  this.buildNextLine = () => {
    const { availableHeight, y, pageMargins } = this.writer.context()
    if (y > pageMargins.top && beginsPage(next, heights, availableHeight - roomBelow, availableHeight)) {
      this.writer.moveToNextPage()
    }
    return lines[next++] ?? null
  }
  try {
    setLines.call(this, node)
  } finally {
    Reflect.deleteProperty(this, 'buildNextLine')
  }
}

/** Of three lines and fewer, all stand on one page; of more, the first two and the last two. */
function beginsPage(next: number, heights: readonly number[], roomForEnd: number, room: number): boolean {
  const needed = (from: number, to?: number) => heights.slice(from, to).reduce((sum, height) => sum + height, 0)
  if (heights.length <= 3) return next === 0 && needed(0) > roomForEnd
  if (next === 0) return needed(0, 2) > room
  return next === heights.length - 2 && needed(next) > roomForEnd
}
