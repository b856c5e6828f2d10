import type { Day } from '../domain/day.ts'
import type { Overtaking } from '../domain/diagnostic.ts'
import type { FollowUp, KeptOut, Scope } from '../domain/follow-up.ts'
import type { Obligation } from '../domain/obligations.ts'
import type { TemplateProblem } from './template/problem.ts'

/** What became of each obligation that letters were asked about: the file `manifest.json` beside them. */
export interface Manifest {
  readonly asOf: Day
  /** The dispatch followed up; null where the letters are about all that each body owes. */
  readonly dispatch: string | null
  readonly dispatchId: string | null
  /** What was asked, to be asked once more. */
  readonly request: unknown
  /** Of all that the letters count, pressed or not. */
  readonly fingerprint: string
  readonly letters: readonly ManifestLetter[]
  readonly failed: readonly {
    readonly file: string
    readonly units: readonly string[]
    readonly problems: readonly TemplateProblem[]
  }[]
  /** Not written when the run was broken off. */
  readonly pending: readonly { readonly file: string; readonly units: readonly string[] }[]
  readonly keptOut: readonly {
    readonly unit: string
    readonly reason: KeptOut['reason']
    /** The letter by which it was just pressed. */
    readonly pressedBy?: string
  }[]
}

export interface ManifestLetter {
  readonly file: string
  readonly sha256: string
  /** What it says that it is about, without `V/v`. */
  readonly subject: string
  readonly dispatch: string
  readonly units: readonly string[]
  /** Why it was written, by which rung of the ladder, and the day it names. */
  readonly reason: Scope
  readonly level: number | null
  readonly due: Day | null
  /** The dispatch that it went on record as. */
  readonly recorded: string | null
  /** Of `reliedOn`, as JSON. */
  readonly fingerprint: string
  readonly reliedOn: readonly ReliedOn[]
}

/**
 * What a letter says of an obligation, as far as it does not change by itself from day to day: overdue and not yet due
 * are both `open`, and a day that only a reminder gave, perhaps this very letter, is left out.
 */
export interface ReliedOn {
  readonly dispatch: string
  readonly unit: string
  readonly duty: string | null
  readonly state: 'answered' | 'exempt' | 'open'
  readonly due: Day | null
  readonly responses: readonly { readonly [field: string]: string | number | boolean | null }[]
  readonly extensions: readonly { readonly to: Day; readonly date: Day }[]
}

export function reliedOn(obligations: readonly Obligation[]): readonly ReliedOn[] {
  return obligations.map(({ dispatch, unit, duty, state, due, dueFrom, responses, grounds }) => ({
    dispatch: dispatch.id,
    unit,
    duty: duty?.id ?? null,
    state: state === 'answered' || state === 'late' ? 'answered' : state === 'exempt' ? 'exempt' : 'open',
    due: dueFrom === 'reminder' ? null : due,
    responses: responses.map(({ unit, date, symbol, outcome, confirmed, count }) => ({
      unit,
      date,
      symbol,
      outcome,
      confirmed,
      count,
    })),
    extensions: grounds.extensions.map(({ to, date }) => ({ to, date })),
  }))
}

/** What has become of an obligation since a letter relied on it; null where nothing has. */
export function overtakenBy(before: ReliedOn, now: ReliedOn | undefined): Overtaking | null {
  if (!now) return 'correction'
  if (JSON.stringify(before) === JSON.stringify(now)) return null
  if (now.responses.length > before.responses.length) return 'answer'
  if (now.extensions.length > before.extensions.length) return 'extension'
  return now.state === 'exempt' && before.state !== 'exempt' ? 'exemption' : 'correction'
}

type Sha256 = (text: string) => string

export function fingerprintOf(obligations: readonly Obligation[], sha256: Sha256): string {
  return sha256(JSON.stringify(reliedOn(obligations)))
}

/** What the manifest says of a letter, but for the file itself. */
export function entryOf(
  { focus, addressees, scope, rung, due, obligations }: FollowUp,
  file: string,
  sha256: Sha256,
): Omit<ManifestLetter, 'sha256' | 'subject' | 'recorded'> {
  return {
    file,
    dispatch: focus.symbol,
    units: addressees.map(({ unit }) => unit),
    reason: scope,
    level: rung?.level ?? null,
    due: due?.day ?? null,
    fingerprint: fingerprintOf(obligations, sha256),
    reliedOn: reliedOn(obligations),
  }
}

export function keptOutEntries(keptOut: readonly KeptOut[]): Manifest['keptOut'] {
  return keptOut.map(({ obligation, reason, pressedBy }) => ({
    unit: obligation.unit,
    reason,
    ...(pressedBy ? { pressedBy: pressedBy.dispatch.id } : {}),
  }))
}
