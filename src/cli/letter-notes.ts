import type { Day } from '../domain/day.ts'
import { nameOn } from '../domain/directory.ts'
import { keptOutReasons, type FollowUp, type KeptOut } from '../domain/follow-up.ts'
import { grouped } from '../domain/grouped.ts'
import type { Register } from '../domain/register.ts'
import type { Draft } from '../letter/draft.ts'
import type { TemplateProblem } from '../letter/template/problem.ts'
import type { Context, Desk } from './context.ts'
import { exitCodes } from './refusal.ts'

/** Says who is not pressed, and why: those of one reason, and pressed by one letter, in one sentence. */
export function tellKeptOut(keptOut: readonly KeptOut[], { register, asOf }: Desk, { screen, say }: Context): void {
  const inOrder = keptOutReasons.flatMap(reason => keptOut.filter(one => one.reason === reason))
  const alike = grouped(inOrder, ({ reason, pressedBy }) =>
    JSON.stringify([reason, pressedBy?.dispatch.id, pressedBy?.due]),
  )
  for (const same of alike.values()) {
    const units = new Set(same.map(({ obligation }) => nameOn(obligation.unit, asOf, register)))
    const [first] = same
    if (!first) continue
    const { reason, pressedBy } = first
    const letter = pressedBy && {
      symbol: pressedBy.dispatch.symbol,
      date: say.day(pressedBy.dispatch.date),
      due: pressedBy.due && say.day(pressedBy.due),
    }
    screen.warn(say.letters.keptOut[reason]({ units: [...units].join('; '), count: units.size, letter }))
  }
}

/** Says which letters could not be drafted: those that failed for the same reasons in one sentence. */
export function tellFailures(drafts: readonly Draft[], context: Context): void {
  const failed = drafts.filter(({ letter }) => letter === null)
  for (const same of grouped(failed, ({ problems }) => JSON.stringify(problems)).values()) {
    const { refusals, letters } = context.say
    const recipients = [...new Set(same.flatMap(draft => draft.recipients))]
    const named = recipients.slice(0, mostNamed)
    const letter = letters.recipients({ names: named, more: recipients.length - named.length })
    const reasons = (same[0]?.problems ?? []).map(problem => reasonOf(problem, context))
    context.screen.warn(refusals.letterFailed({ letter, reason: reasons.join('\n  ') }))
  }
  if (failed.length > 0 && context.exitCode === exitCodes.done) context.exitCode = exitCodes.faults
}

/** Says what whoever puts the letters into the post should know of all of them. */
export function tellLayout(
  followUps: readonly FollowUp[],
  date: Day,
  { office }: Register,
  { screen, say }: Context,
): void {
  if (followUps.some(({ signatory }) => signatory === null)) screen.warn(say.letters.noSignatory)
  const isAfter = followUps.length > 0 && date > lastDayOfHd36
  if (office.layout === 'hd36' && isAfter) screen.warn(say.letters.newPartyRules({ date: say.day(date) }))
}

/** From the next day on Party letters go by 05-HD/VPTW. */
const lastDayOfHd36 = '2026-05-27'

const mostNamed = 3

/** Place, what is wrong, what was probably meant. */
export function reasonOf(
  { code, template, line, column, name, suggestion, around }: TemplateProblem,
  { say }: Context,
): string {
  const { problems, meant, addDue } = say.letters
  const where = around === undefined ? `${line}:${column}` : ` ${say.letters.paragraph({ line, around })}`
  const place = code === 'no-template' ? '' : `${template}:${where}: `
  const remedy = suggestion !== null ? meant({ name: suggestion }) : name === 'due' ? addDue : null
  return `${place}${problems[code]({ name: name ?? '' })}${remedy === null ? '' : `; ${remedy}`}`
}
