import type { Shape } from '../template/vocabulary.ts'

/** What a value is held against: `round > 1`, `one.progress == partial`. */
export interface Test {
  readonly sign: Sign
  readonly than: string
}

type Sign = '==' | '!=' | '<' | '>' | '<=' | '>='

interface Read {
  readonly name: string
  readonly test: Test | null
}

const name = /([A-Za-z]\w*(?:\.[A-Za-z]\w*)*)/
// Word turns straight quotes into curly ones as they are typed.
const quoted = /["'“”‘’]([^"'“”‘’]*)["'“”‘’]/
const bare = /([\p{L}\p{N}_-]+)/u
const whole = new RegExp(`^${name.source}(?:\\s*([=!<>]=|[<>])\\s*(?:${quoted.source}|${bare.source}))?$`, 'u')

/** A name, and what it is held against; null for what is neither. */
export function readTest(text: string): Read | null {
  const [, named, sign, inQuotes, word] = whole.exec(text) ?? []
  if (named === undefined) return null
  return { name: named, test: sign === undefined ? null : { sign: sign as Sign, than: inQuotes ?? word ?? '' } }
}

/** Numbers have an order; texts are the same or not. */
export function canBeTested(shape: Shape, { sign, than }: Test): boolean {
  if (shape === 'number') return /^\d{1,9}$/.test(than)
  return shape === 'text' && (sign === '==' || sign === '!=')
}

/** What is not there is like nothing, and neither more nor less than anything. */
export function holds(value: unknown, { sign, than }: Test): boolean {
  const isSame = typeof value === 'string' && value.normalize() === than.normalize()
  if (typeof value !== 'number') return (sign === '==' && isSame) || (sign === '!=' && !isSame)
  const by = value - Number(than)
  return { '==': by === 0, '!=': by !== 0, '<': by < 0, '>': by > 0, '<=': by <= 0, '>=': by >= 0 }[sign]
}
