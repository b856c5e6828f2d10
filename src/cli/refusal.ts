import type { Say } from '../i18n/say.ts'
import type { StoreFault, World } from '../ports.ts'

/** What an outcome is told by to whoever started the program. */
export const exitCodes = {
  done: 0,
  /** `check` found errors, or some letters failed. */
  faults: 1,
  usage: 2,
  /** Some data could not be read; the answer is from the rest. */
  partial: 3,
  notFound: 4,
  /** Refused so that nothing is lost. */
  refused: 5,
  bug: 70,
  interrupted: 130,
} as const

/** A command that stops for a reason a person can mend: the message is for them, in their language. */
export class Refusal extends Error {
  readonly exitCode: number
  readonly hint: string | null

  constructor(exitCode: number, message: string, hint: string | null = null) {
    super(message)
    this.exitCode = exitCode
    this.hint = hint
  }
}

/** A file that links lead out of the folder where it should lie is refused as the system would refuse it. */
export async function refuseOutside(folder: string, path: string, shown: string, { files }: World): Promise<void> {
  if ((await files.placeIn(folder, path)) !== undefined) return
  throw Object.assign(new Error(`outside: ${shown}`), { code: 'OUTSIDE', syscall: 'open', path: shown })
}

/**
 * What the system itself refuses, a full disk or a file that may not be touched, is no fault of the program; nor is it
 * when a person leaves a question unanswered.
 */
export function refusalOf(failure: unknown, { refusals, stores }: Say): unknown {
  if (failure instanceof Error && 'store' in failure) {
    const fault = failure.store as StoreFault
    return new Refusal(exitCodes.refused, stores.faults[fault.kind](fault), stores.hints[fault.kind])
  }
  if (!(failure instanceof Error) || !('code' in failure)) return failure
  if (failure.code === 'BROKEN_OFF') return new Refusal(exitCodes.interrupted, refusals.brokenOff)
  if (!('syscall' in failure)) return failure
  const file = 'path' in failure ? String(failure.path) : ''
  const code = String(failure.code)
  return new Refusal(exitCodes.refused, refusals.system({ file, reason: refusals.systemReasons.get(code) ?? code }))
}
