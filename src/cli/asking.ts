import type { Ask } from '../ports.ts'
import { foldedKey } from '../domain/vietnamese.ts'
import type { Context } from './context.ts'
import { exitCodes, Refusal } from './refusal.ts'

/** Whether the person at the terminal says yes; anything else is no. */
export async function saysYes(question: string, { world, say }: Context): Promise<boolean> {
  const answer = world.ask === null ? '' : await world.ask(`${question} ${say.asking.yesOrNo} `)
  return say.asking.yes.includes(foldedKey(answer))
}

/** Which of several things to do, by its letter; asked again until it is one of them. */
export async function chosen<T extends string>(
  question: string,
  choices: Readonly<Record<string, T>>,
  ask: Ask,
): Promise<T> {
  for (;;) {
    const choice = choices[foldedKey(await ask(`${question} `))]
    if (choice !== undefined) return choice
  }
}

/**
 * What must be agreed to before it is written: by `--yes`, or at the terminal; where nobody is there it is refused. What
 * was agreed to once is not asked again when the plan is made anew.
 */
export function agreement(yes: boolean, context: Context) {
  const agreed = new Set<string>()
  return async (question: string, otherwise: Refusal): Promise<void> => {
    if (yes || agreed.has(question)) return
    if (context.world.ask === null) throw otherwise
    if (!(await saysYes(question, context))) throw new Refusal(exitCodes.refused, context.say.asking.declined)
    agreed.add(question)
  }
}
