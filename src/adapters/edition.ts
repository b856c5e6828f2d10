import type { Catalogue } from './catalogue.ts'

/** A state of the records, to be known again. */
export interface Edition {
  /** Null where it could not be kept. */
  readonly token: string | null
  /** The letters that have only got other facts since then; undefined where more has changed, or nothing is known of it. */
  readonly since: (token: string) => readonly string[] | undefined
}

export function editionOf({ history: { first, tokens, lastGone }, names, changed, letterChanged }: Catalogue): Edition {
  return {
    token: tokens.at(-1) ?? null,
    since: token => {
      const then = tokens.indexOf(token)
      if (then < 0) return undefined
      const isLater = (edition: number) => edition > first + then
      if (isLater(lastGone) || letterChanged.some(isLater)) return undefined
      return then === tokens.length - 1 ? [] : names.all().filter((_, place) => isLater(changed[place] ?? 0))
    },
  }
}

/** With some letters read anew that got other facts: nothing can be kept of it. */
export function editionAfter(names: readonly string[], catalogue: Catalogue): Edition {
  const { since } = editionOf(catalogue)
  return {
    token: null,
    since: token => {
      const before = since(token)
      return before && [...new Set([...before, ...names])]
    },
  }
}
