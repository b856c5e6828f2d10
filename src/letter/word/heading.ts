import { scopes, type Scope } from '../../domain/follow-up.ts'
import { nearest } from '../../domain/nearest.ts'
import { fault, type Fault, type HeadingTag } from './tags.ts'

const keys = ['scope'] as const

/** What a Word template says of itself, in lines that are not printed: as the heading of a text template does. */
export interface WordHeading {
  /** Whom it is worded for, where it is not for those overdue. */
  readonly scope: Scope | null
}

export function readWordHeading(tags: readonly HeadingTag[]): {
  readonly heading: WordHeading
  readonly faults: readonly Fault[]
} {
  const faults = tags.flatMap(({ key, value, place }, index) => {
    if (!isKey(key)) return [fault('heading-key-unknown', key, place, nearest(key, keys))]
    if (tags.findIndex(other => other.key === key) < index) return [fault('heading-key-twice', key, place)]
    return scopeOf(value) ? [] : [fault('heading-value', value, place, nearest(value, scopes))]
  })
  const scope = tags.find(({ key }) => key === 'scope')
  return { heading: { scope: scope ? scopeOf(scope.value) : null }, faults }
}

function isKey(key: string): boolean {
  return keys.some(known => known === key)
}

function scopeOf(value: string): Scope | null {
  return scopes.find(known => known === value) ?? null
}
