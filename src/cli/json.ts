import { visibleJson } from '../domain/visible.ts'

/** An answer for scripts: the same on a terminal and in a pipe, with nothing in it that a terminal would obey. */
export function jsonText(value: unknown): string {
  return `${visibleJson(JSON.stringify(value, null, 2))}\n`
}
