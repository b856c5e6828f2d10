import type { Sink, World } from '../ports.ts'
import { visibleLines } from '../domain/visible.ts'

export type ColorChoice = 'auto' | 'always' | 'never'

export type Style = (text: string) => string

/** How words are set off. */
export interface Paint {
  readonly bold: Style & { readonly underline: Style }
  readonly dim: Style
  readonly red: Style
  readonly yellow: Style
  readonly green: Style
  readonly cyan: Style
}

/** Where a command shows what it found: answers on one side, messages on the other. */
export interface Screen {
  /** Colours for answers; plain off a terminal. */
  readonly paint: Paint
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

const asItIs: Style = text => text

/** For what goes into a file or a pipe. */
export const plainPaint: Paint = {
  bold: Object.assign((text: string) => text, { underline: asItIs }),
  dim: asItIs,
  red: asItIs,
  yellow: asItIs,
  green: asItIs,
  cyan: asItIs,
}

export async function screenOf(
  world: World,
  { color, quiet }: { readonly color: ColorChoice; readonly quiet: boolean },
): Promise<Screen> {
  const { out, err, env } = world
  return screenWith(world, await paintFor(out, env, color), await paintFor(err, env, color), quiet)
}

/** For what must be told at once, before colours are there. */
export function plainScreen(world: World): Screen {
  return screenWith(world, plainPaint, plainPaint, false)
}

function screenWith({ out, err }: World, paint: Paint, paintMessages: Paint, quiet: boolean): Screen {
  return {
    paint,
    columns: out.columns,
    isTerminal: out.isTerminal,
    line: (text = '') => out.write(`${text}\n`),
    raw: content => out.write(content),
    note: text => void (quiet || err.write(`${paintMessages.dim(visibleLines(text))}\n`)),
    warn: text => err.write(`${paintMessages.yellow(visibleLines(text))}\n`),
  }
}

async function paintFor(sink: Sink, env: World['env'], choice: ColorChoice): Promise<Paint> {
  if (!coloured(sink, env, choice)) return plainPaint
  const { Chalk } = await import('chalk')
  return new Chalk({ level: 1 })
}

/** `NO_COLOR` and a dumb terminal hold unless colour is asked for outright. */
function coloured({ isTerminal }: Sink, env: World['env'], choice: ColorChoice): boolean {
  if (choice !== 'auto') return choice === 'always'
  return isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb'
}
