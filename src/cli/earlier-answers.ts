import { answersTo, onRecord, type OnRecord } from '../domain/answers-on-record.ts'
import type { Answer } from '../domain/discharge.ts'
import type { Obligation } from '../domain/obligations.ts'
import { answersAgain, isOnRecord, type NewFact } from '../domain/record-facts.ts'
import type { Dispatch } from '../domain/records.ts'
import type { Register } from '../domain/register.ts'
import { answerWords } from './answer-words.ts'
import type { agreement } from './asking.ts'
import type { Context } from './context.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** What those meant have sent before: a unit may answer again, but the same letter is written down once. */
export interface Earlier {
  readonly dispatch: Dispatch
  readonly facts: readonly NewFact[]
  readonly answers: readonly Answer[]
  readonly register: Register
}

export function earlierAnswers(facts: readonly NewFact[], dispatch: Dispatch, register: Register): Earlier {
  const isAnswer = facts.some(({ fact }) => fact.list === 'responses')
  return { dispatch, facts, answers: isAnswer ? answersTo(dispatch, register) : [], register }
}

function before({ fact }: NewFact, { answers }: Earlier): OnRecord | null {
  return fact.list === 'responses' ? onRecord(fact.fact, answers) : null
}

/** What is there already, or is plainly the same letter told otherwise, is not put on record once more. */
export function refuseKnown(earlier: Earlier, { say }: Context): void {
  const { facts, dispatch, register } = earlier
  const known = facts.filter(fact => isOnRecord(fact) || before(fact, earlier)?.same)
  if (known.length > 0) {
    const names = namesOf(known, register)
    throw new Refusal(exitCodes.refused, say.recording.onRecord({ names, symbol: dispatch.symbol }))
  }
  for (const one of facts) {
    const contrary = before(one, earlier)?.contrary
    if (!contrary) continue
    const told = say.intake.responses.contrary({ answer: answerWords(contrary, say) })
    throw new Refusal(exitCodes.refused, `${namesOf([one], register).join('')}: ${told}`)
  }
}

/** One more answer of those who have answered must be meant. */
export async function agreeToSecondAnswers(
  { facts, dispatch, register }: Earlier,
  present: readonly Obligation[],
  agree: ReturnType<typeof agreement>,
  { say: { recording } }: Context,
): Promise<void> {
  const again = facts.filter(fact => answersAgain(fact, present))
  if (again.length === 0) return
  const answered = recording.answered({ names: namesOf(again, register), symbol: dispatch.symbol })
  const refusal = new Refusal(exitCodes.refused, answered, recording.answeredHint)
  await agree(`${answered} ${recording.answeredQuestion}`, refusal)
}

export function tellOthers(earlier: Earlier, { screen, say }: Context): void {
  for (const one of earlier.facts) {
    const answers = before(one, earlier)?.others.map(other => answerWords(other, say)) ?? []
    const name = namesOf([one], earlier.register).join('')
    if (answers.length > 0) screen.warn(`${name}: ${say.intake.responses.others({ answers })}`)
  }
}

function namesOf(facts: readonly NewFact[], { units, groups }: Register): readonly string[] {
  return facts.map(({ fact: { fact } }) => units.get(fact.unit)?.name ?? groups.get(fact.unit)?.name ?? fact.unit)
}
