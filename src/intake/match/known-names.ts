import type { Day } from '../../domain/day.ts'
import { aliveOn } from '../../domain/directory.ts'
import { drawnOnce } from '../../domain/drawn-once.ts'
import { grouped } from '../../domain/grouped.ts'
import { nearest } from '../../domain/nearest.ts'
import type { Unit } from '../../domain/records.ts'
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
  /** Whether it was borne on a day: not before nor after, nor by a unit that was no more. */
  readonly borneOn: (day: Day) => boolean
}

/** All names by which letters call units and groups, as of a letter's day. */
export interface KnownNames {
  find(text: string): Match
  /** The longest known name that a phrase ends in, after other words. */
  endingOf(text: string): { readonly known: Known; readonly before: string } | undefined
}

export function knownNames(day: Day, register: Register): KnownNames {
  const { bySpoken, byFolded } = namesIn(register)
  return {
    find(text) {
      const spoken = bySpoken.get(nameKey(text, spokenKey))
      const folded = spoken ?? byFolded.get(nameKey(text, foldedKey))
      if (folded) return oneOf(folded, spoken ? 'exact' : 'folded', day)
      return {
        kind: 'unknown',
        get near() {
          return nearTo(text, byFolded)
        },
      }
    },
    endingOf(text) {
      const words = bare(text).split(' ')
      if (words.length > mostWords) return undefined
      for (let from = 1; from < words.length; from += 1) {
        const ending = bySpoken.get(nameKey(words.slice(from).join(' '), spokenKey))
        const match = ending && oneOf(ending, 'exact', day)
        if (match?.kind === 'known') return { known: match.known, before: words.slice(0, from).join(' ') }
      }
      return undefined
    },
  }
}

const namesIn = drawnOnce(({ units, groups }: Register) => {
  const names = [
    ...[...units.values()].flatMap(namesOfUnit),
    ...[...groups.values()].map(({ id, name }) => nameOf({ kind: 'group', id }, name, () => true)),
  ]
  return { bySpoken: grouped(names, ({ spoken }) => spoken), byFolded: grouped(names, ({ folded }) => folded) }
})

function namesOfUnit(unit: Unit): readonly Name[] {
  const borneOn = (name: string) => (day: Day) => {
    const dated = unit.names.find(one => aliveOn(one, day))
    const now = dated ?? unit
    return aliveOn(unit, day) && (now.name === name || now.short === name)
  }
  const all = new Set([unit.name, unit.short, ...unit.names.flatMap(one => [one.name, one.short])])
  return [...all].flatMap(name => (name === null ? [] : [nameOf({ kind: 'unit', id: unit.id }, name, borneOn(name))]))
}

function nameOf(known: Known, name: string, borneOn: Name['borneOn']): Name {
  return { ...known, spoken: nameKey(name, spokenKey), folded: nameKey(name, foldedKey), borneOn }
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
    .replace(/(?<![\s.,;:/])[\s.,;:/]+$/, '')
}

/** Those that bore the name on the day go before the others. */
function oneOf(names: readonly Name[], how: How, day: Day): Match {
  const borne = names.filter(({ borneOn }) => borneOn(day))
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
