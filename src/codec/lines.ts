import { LineCounter } from 'yaml'

/** For each offset of a text its line and column, from 1. */
export function linesOf(text: string) {
  const starts = new LineCounter()
  for (let start = 0; ;) {
    starts.addNewLine(start)
    start = text.indexOf('\n', start) + 1
    if (start === 0) break
  }
  return {
    positionOf: (offset: number) => {
      const { line, col } = starts.linePos(offset)
      return { line, column: col }
    },
    /** The end of the text for lines beyond it. */
    startOf: (line: number) => starts.lineStarts[line - 1] ?? text.length,
  }
}
