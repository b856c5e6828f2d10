import { Chalk, type ChalkInstance } from 'chalk'
import type { Sink, World } from '../ports.ts'
import { visibleLines } from '../domain/visible.ts'

export type ColorChoice = 'auto' | 'always' | 'never'

/** Where a command shows what it found: answers on one side, messages on the other. */
export interface Screen {
  /** Colours for answers; plain off a terminal. */
  readonly paint: ChalkInstance
  /** Columns that an answer may fill; undefined in a pipe. */
  readonly columns: number | undefined
  readonly isTerminal: boolean
  /** A line of the answer. The text may carry colours; what comes from records must be made `visible` before. */
  line(text?: string): void
  /** An answer as it is: JSON, CSV, a letter, bytes. */
  raw(content: string | Uint8Array): void
  /** A message beside the answer; silent with `--quiet`. */
  note(text: string): void
  /** A message that must be seen. */
  warn(text: string): void
}

/** For what goes into a file. */
export const plainPaint = new Chalk({ level: 0 })

export function screenOf(
  { out, err, env }: World,
  options: { readonly color: ColorChoice; readonly quiet: boolean },
): Screen {
  const paint = new Chalk({ level: coloured(out, env, options.color) ? 1 : 0 })
  const paintMessages = new Chalk({ level: coloured(err, env, options.color) ? 1 : 0 })
  return {
    paint,
    columns: out.columns,
    isTerminal: out.isTerminal,
    line: (text = '') => out.write(`${text}\n`),
    raw: content => out.write(content),
    note: text => void (options.quiet || err.write(`${paintMessages.dim(visibleLines(text))}\n`)),
    warn: text => err.write(`${paintMessages.yellow(visibleLines(text))}\n`),
  }
}

/** `NO_COLOR` and a dumb terminal hold unless colour is asked for outright. */
function coloured({ isTerminal }: Sink, env: World['env'], choice: ColorChoice): boolean {
  if (choice !== 'auto') return choice === 'always'
  return isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
}
