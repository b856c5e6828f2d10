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
} as const satisfies Record<State, Exclude<keyof Summary, 'recipients'>>

/** How many stand in each state. The sum is counted by itself, so that the law can be tested: it equals the seven. */
export function summaryOf(obligations: readonly Pick<Obligation, 'state'>[]): Summary {
  return summaryOfStates(obligations.length, place => obligations[place]?.state)
}

/** The same, of so many of which each can be asked how it stands. */
export function summaryOfStates(recipients: number, stateAt: (place: number) => State | undefined): Summary {
  const counts = { answered: 0, late: 0, exempt: 0, dueToday: 0, overdue: 0, pending: 0, noDeadline: 0 }
  for (let place = 0; place < recipients; place += 1) {
    const state = stateAt(place)
    if (state) counts[keys[state]] += 1
  }
  return { recipients, ...counts }
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
