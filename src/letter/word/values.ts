import { oneRun } from '../one-run.ts'
import type { Shape } from '../template/vocabulary.ts'
import { costOfName, type Budget } from './budget.ts'
import { fault, type Fault, type Piece, type Tag } from './tags.ts'
import { holds } from './tests.ts'
import { isList, isThings, wordVocabulary, type WordFacts } from './vocabulary.ts'

export type Value = string | number | boolean | null | Values | readonly Values[]
export interface Values {
  readonly [name: string]: Value
}

/**
 * The facts with every name of their vocabulary, null where there is nothing behind it, and texts as they may be
 * printed: so a name that an item of a list lacks is not looked for around the list.
 */
export function valuesOf(facts: WordFacts): Values {
  return complete(facts, wordVocabulary) as Values
}

function complete(value: unknown, shape: Shape): Value {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') return typeof value === 'string' ? oneRun(value) : (value as Value)
  const before = completed.get(value)
  if (before) return before
  const made = isList(shape)
    ? (value as readonly unknown[]).map(item => complete(item, shape[0]) as Values)
    : withNames(value as { readonly [name: string]: unknown }, shape)
  completed.set(value, made)
  return made
}

/** What many letters tell, how the thousand stand, is gone through once. A fact stands behind names of one shape. */
const completed = new WeakMap<object, Values | readonly Values[]>()

function withNames(given: { readonly [name: string]: unknown }, shape: Shape): Values {
  const names = isThings(shape) ? Object.entries(shape) : []
  return Object.fromEntries(names.map(([name, inner]) => [name, complete(given[name], inner)]))
}

/** From the nearest scope that has the name, and from no other; where it is held against something, whether it is so. */
export function valueIn({ name, test }: Pick<Tag, 'name' | 'test'>, scopes: readonly Values[]): Value {
  const [root = '', ...names] = name.split('.')
  const scope = scopes.find(one => Object.hasOwn(one, root))
  const value = names.reduce<Value>((whole, part) => {
    if (Array.isArray(whole)) return part === 'size' ? whole.length : null
    return typeof whole === 'object' && whole !== null ? ((whole as Values)[part] ?? null) : null
  }, scope?.[root] ?? null)
  return test ? holds(value, test) : value
}

/** What the template would print and this letter has not, each place once. */
export function missingIn(pieces: readonly Piece[], scopes: readonly Values[], budget: Budget): readonly Fault[] {
  const found = new Map<string, Fault>()
  for (const { tag, inner } of pieces) {
    if (!budget.spend(costOfName)) break
    const value = valueIn(tag, scopes)
    const lacking =
      tag.mark === ''
        ? value === null
          ? [fault('missing-value', tag.name, tag.place)]
          : []
        : scopesIn(tag.mark, value).flatMap(within => missingIn(inner, within ? [within, ...scopes] : scopes, budget))
    for (const one of lacking) found.set(`${one.line}:${one.column}`, one)
  }
  return [...found.values()]
}

/** With what its inner part is set: once for each item, once where it holds, or never. */
function scopesIn(mark: string, value: Value): readonly (Values | null)[] {
  const items = Array.isArray(value) ? (value as readonly Values[]) : null
  const isSo = items ? items.length > 0 : Boolean(value)
  if (mark === '^') return isSo ? [] : [null]
  if (items) return items
  if (!isSo) return []
  return [typeof value === 'object' ? (value as Values) : null]
}
