import type { Obligation, State } from './obligations.ts'

/** The seven states and their sum. */
export interface Summary {
  readonly recipients: number
  readonly answered: number
  readonly late: number
  readonly exempt: number
  readonly dueToday: number
  readonly overdue: number
  readonly pending: number
  readonly noDeadline: number
}

const keys = {
  answered: 'answered',
  late: 'late',
  exempt: 'exempt',
  'due-today': 'dueToday',
  overdue: 'overdue',
  pending: 'pending',
  'no-deadline': 'noDeadline',
} as const satisfies Record<State, keyof Summary>

/** How many stand in each state. The sum is counted by itself, so that the law can be tested: it equals the seven. */
export function summaryOf(obligations: readonly Pick<Obligation, 'state'>[]): Summary {
  const counts = new Map<State, number>()
  for (const { state } of obligations) counts.set(state, (counts.get(state) ?? 0) + 1)
  return summaryFrom(counts, obligations.length)
}

export function summaryFrom(counts: ReadonlyMap<State, number>, recipients: number): Summary {
  const count = (state: State) => counts.get(state) ?? 0
  return {
    recipients,
    answered: count('answered'),
    late: count('late'),
    exempt: count('exempt'),
    dueToday: count('due-today'),
    overdue: count('overdue'),
    pending: count('pending'),
    noDeadline: count('no-deadline'),
  }
}

export function countOf(state: State, summary: Summary): number {
  return summary[keys[state]]
}
