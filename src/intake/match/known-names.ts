import type { Day } from '../../domain/day.ts'
import { aliveOn } from '../../domain/directory.ts'
import { grouped } from '../../domain/grouped.ts'
import { nearest } from '../../domain/nearest.ts'
import type { Register } from '../../domain/register.ts'
import { foldedKey, spokenKey } from '../../domain/vietnamese.ts'

/** A unit or a group that the records know. */
export interface Known {
  readonly kind: 'unit' | 'group'
  readonly id: string
}

/**
 * How sure a name is: as written but for case and the place of tones; without its accents; a name borne at another time;
 * words that an earlier record gives to the same addressee; only the code in the symbol.
 */
export type How = 'exact' | 'folded' | 'former' | 'recorded' | 'code'

export type Match =
  | { readonly kind: 'known'; readonly known: Known; readonly how: How }
  | { readonly kind: 'several'; readonly candidates: readonly Known[] }
  | { readonly kind: 'unknown'; readonly near: readonly Known[] }

interface Name extends Known {
  readonly spoken: string
  readonly folded: string
  /** False for a name that the unit did not bear on the letter's day, or a unit that was no more. */
  readonly borne: boolean
}

/** All names by which letters call units and groups, as of a letter's day. */
export interface KnownNames {
  find(text: string): Match
  /** The longest known name that a phrase ends in, after other words. */
  endingOf(text: string): { readonly known: Known; readonly before: string } | undefined
}

export function knownNames(day: Day, { units, groups }: Register): KnownNames {
  const names = [
    ...[...units.values()].flatMap(unit => {
      const { id, from, until } = unit
      const alive = aliveOn({ from, until }, day)
      const dated = unit.names.find(name => aliveOn(name, day))
      const now = dated ? [dated.name, dated.short] : [unit.name, unit.short]
      const all = [unit.name, unit.short, ...unit.names.flatMap(name => [name.name, name.short])]
      return [...new Set(all)].flatMap(name =>
        name === null ? [] : [nameOf({ kind: 'unit', id }, name, alive && now.includes(name))],
      )
    }),
    ...[...groups.values()].map(({ id, name }) => nameOf({ kind: 'group', id }, name, true)),
  ]
  const bySpoken = grouped(names, ({ spoken }) => spoken)
  const byFolded = grouped(names, ({ folded }) => folded)
  return {
    find(text) {
      const spoken = bySpoken.get(nameKey(text, spokenKey))
      const folded = spoken ?? byFolded.get(nameKey(text, foldedKey))
      if (!folded) return { kind: 'unknown', near: nearTo(text, byFolded) }
      return oneOf(folded, spoken ? 'exact' : 'folded')
    },
    endingOf(text) {
      const words = bare(text).split(' ')
      if (words.length > mostWords) return undefined
      for (let from = 1; from < words.length; from += 1) {
        const ending = bySpoken.get(nameKey(words.slice(from).join(' '), spokenKey))
        const match = ending && oneOf(ending, 'exact')
        if (match?.kind === 'known') return { known: match.known, before: words.slice(0, from).join(' ') }
      }
      return undefined
    },
  }
}

function nameOf(known: Known, name: string, borne: boolean): Name {
  return { ...known, spoken: nameKey(name, spokenKey), folded: nameKey(name, foldedKey), borne }
}

/** `các huyện ủy,` is `huyện ủy`: neither the plural nor what ends a line is part of a name. */
function nameKey(text: string, key: (text: string) => string): string {
  return key(bare(text)).replace(/^(?:các|cac) /, '')
}

function bare(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?[-–—] ?/g, ' - ')
    .replace(/^[\s\-–—+•*]+/, '')
    .replace(/[\s.,;:/]+$/, '')
}

/** Those that bore the name on the day go before the others. */
function oneOf(names: readonly Name[], how: How): Match {
  const borne = names.filter(name => name.borne)
  const likely = [
    ...new Map((borne.length > 0 ? borne : names).map(name => [`${name.kind} ${name.id}`, name])).values(),
  ]
  const candidates = likely.map(({ kind, id }) => ({ kind, id }))
  const [known] = candidates
  if (known === undefined || candidates.length > 1) return { kind: 'several', candidates }
  return { kind: 'known', known, how: borne.length > 0 ? how : 'former' }
}

function nearTo(text: string, byFolded: ReadonlyMap<string, readonly Name[]>): readonly Known[] {
  const key = nameKey(text, foldedKey)
  if (key.length > longestCompared) return []
  const closest = nearest(key, byFolded.keys())
  return (byFolded.get(closest ?? '') ?? []).slice(0, 3).map(({ kind, id }) => ({ kind, id }))
}

/** Whole sentences are no names; comparing them letter by letter, or word by word, would take its time. */
const longestCompared = 200
const mostWords = 60
