import { InvalidArgumentError } from 'commander'
import type { Day } from '../../domain/day.ts'
import type { Track } from '../../intake/coming.ts'

export interface ImportOptions {
  readonly format?: 'table' | 'json'
  readonly write?: boolean
  readonly symbol?: string
  readonly date?: Day
  readonly issuer?: string
  readonly campaign?: string
  readonly track?: Track
  readonly confirmed?: boolean
}

/** `1,3`, `all` or `none`; undefined for anything else. */
export function readTrack(text: string): Track | undefined {
  const typed = text.trim().toLowerCase()
  if (typed === 'all' || typed === 'none') return typed
  return /^[1-9]\d?(?:\s*,\s*[1-9]\d?)*$/.test(typed) ? typed.split(',').map(Number) : undefined
}

export function trackOption(text: string): Track {
  const track = readTrack(text)
  if (track === undefined) throw new InvalidArgumentError('track')
  return track
}
