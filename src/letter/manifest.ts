import type { Day } from '../domain/day.ts'
import type { FollowUpRequest, KeptOut } from '../domain/follow-up.ts'
import type { Draft } from './draft.ts'
import type { TemplateProblem } from './template/problem.ts'

/** What became of each obligation that letters were asked about: the file `manifest.json` beside them. */
export interface Manifest {
  readonly asOf: Day
  readonly dispatch: string
  readonly dispatchId: string
  readonly letters: readonly {
    readonly file: string
    readonly sha256: string
    readonly dispatch: string
    readonly units: readonly string[]
    /** Why it was written, by which rung of the ladder, and the day it names. */
    readonly reason: FollowUpRequest['scope']
    readonly level: number | null
    readonly due: Day | null
  }[]
  readonly failed: readonly { readonly units: readonly string[]; readonly problems: readonly TemplateProblem[] }[]
  readonly keptOut: readonly { readonly unit: string; readonly reason: KeptOut['reason'] }[]
}

interface Written {
  readonly draft: Draft
  readonly file: string
  readonly sha256: string
}

export function manifestOf(
  { asOf, focus }: Pick<FollowUpRequest, 'asOf' | 'focus'>,
  written: readonly Written[],
  failed: readonly Draft[],
  keptOut: readonly KeptOut[],
): Manifest {
  const unitsOf = ({ followUp }: Draft) => followUp.addressees.map(({ unit }) => unit)
  return {
    asOf,
    dispatch: focus.symbol,
    dispatchId: focus.id,
    letters: written.map(({ draft, file, sha256 }) => {
      const { scope, rung, due } = draft.followUp
      const about = { dispatch: focus.symbol, units: unitsOf(draft) }
      return { file, sha256, ...about, reason: scope, level: rung?.level ?? null, due: due?.day ?? null }
    }),
    failed: failed.map(draft => ({ units: unitsOf(draft), problems: draft.problems })),
    keptOut: keptOut.map(({ obligation, reason }) => ({ unit: obligation.unit, reason })),
  }
}
